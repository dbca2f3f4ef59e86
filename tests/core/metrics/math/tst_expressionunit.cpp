// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionunit.h"

#include <QtTest>

#include <map>

using namespace yagura;

/// The unit of what an expression comes to, read from its form.
class TestExpressionUnit : public QObject
{
    Q_OBJECT
private slots:
    void units_data();
    void units();
};

void TestExpressionUnit::units_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char* expression, const char* unit) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromLatin1(unit);
    };
    row("c1", "Count");
    row("-c1", "Count");
    row("c1 + c2", "Count");
    row("c1 + 5", "Count");
    row("100 - p1", "Percent");
    row("c1 + b1", "");
    row("SUM([c1, c2])", "Count");
    row("SUM([c1, b1])", "");
    row("AVG(METRICS('b'))", "Bytes");
    row("AVG(METRICS())", "");
    row("MAX([c1, 0])", "Count");
    row("FILL(b1, 0)", "Bytes");
    row("IF(c1 > 5, b1, 0)", "Bytes");
    row("IF(b1 > 5, 1, 0)", "");
    row("ANOMALY_DETECTION_BAND(ms1, 2)", "Milliseconds");
    row("RATE(b1)", "Bytes/Second");
    row("RATE(ms1)", ""); // there is no such unit
    row("b1 / PERIOD(b1)", "Bytes/Second");
    row("(c1 + c2) / PERIOD(c1)", "Count/Second");
    row("b1 * PERIOD(b1)", "");
    row("c1 / c2", ""); // a bare ratio
    row("c1 / c2 * 100", "Percent");
    row("100 * c1 / c2", "Percent");
    row("100 * (c1 / c2)", "Percent");
    row("100 * (1 - c1 / c2)", "Percent");
    row("(c1 - c2) / (c1 + c2) * 100", "Percent");
    row("c1 / b1 * 100", "");
    row("c1 / c2 * 1000", "");
    row("b1 / 1024", ""); // kilobytes, which nobody says
    row("b1 / 2 * 2", "Bytes");
    row("b1 * c1", "");
    row("b1 ^ 2", "");
    row("b1 > 5", "");
    row("b1 / 0", "");
    row("42", "");
    row("unknown + c1", "");
    row("DIFF_TIME(c1)", "Seconds");
    row("DATAPOINT_COUNT(c1)", "");
    row("SEARCH('{N} x', 'Sum')", "");
}

void TestExpressionUnit::units()
{
    QFETCH(QString, expression);
    const std::map<std::string, std::string> known{{"c1", "Count"},
                                                   {"c2", "Count"},
                                                   {"b1", "Bytes"},
                                                   {"p1", "Percent"},
                                                   {"ms1", "Milliseconds"}};
    std::vector<std::string> ids;
    for (const auto& [id, unit] : known)
        ids.push_back(id);
    const auto parsed = Expression::parse(expression.toStdString());
    QVERIFY(parsed.has_value());
    const std::string unit = expressionUnit(*parsed, ids, [&](const std::string& id) {
        const auto found = known.find(id);
        return found == known.end() ? std::string() : found->second;
    });
    QTEST(QString::fromStdString(unit), "unit");
}

QTEST_GUILESS_MAIN(TestExpressionUnit)
#include "tst_expressionunit.moc"
