// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/dynamiclabel.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace yagura;

class TestDynamicLabel : public QObject
{
    Q_OBJECT
private slots:
    void placeholders_data();
    void placeholders();
    void everyPlaceholderIsKnown();
    void withoutData();
    void withoutMetric();
    void numbers_data();
    void numbers();
    void limits();
    void timezones_data();
    void timezones();
    void anyTextIsTaken();
};

namespace {

struct Example
{
    Example()
        : times{*parseIso8601("2026-03-17T22:00:00Z"), *parseIso8601("2026-03-17T22:05:00Z"),
                *parseIso8601("2026-03-18T05:07:12Z")}
        , values{4, 9, 2}
        , origin{"x",
                 {"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}, {"odd }'name", "odd"}}},
                 "p99",
                 300,
                 "123456789012",
                 "us-east-1"}
    { }

    [[nodiscard]] std::string show(std::string_view label) const
    {
        return dynamicLabel(label,
                            {"CPUUtilization p99", times, values, &origin, Seconds{9 * 3600},
                             *parseIso8601("2026-03-18T05:08:00Z")});
    }

    std::vector<TimePoint> times;
    std::vector<double> values;
    SeriesOrigin origin;
};

} // namespace

void TestDynamicLabel::placeholders_data()
{
    QTest::addColumn<std::string>("label");
    QTest::addColumn<std::string>("shown");
    const auto row = [](const char* label, const char* shown) {
        QTest::newRow(label) << std::string(label) << std::string(shown);
    };
    row("plain", "plain");
    row("", "");
    row("[${LAST}] ${LABEL}", "[2] CPUUtilization p99");
    row("${AVG}", "5");
    row("${SUM}/${MIN}/${MAX}/${FIRST}", "15/2/9/4");
    row("${DATAPOINT_COUNT}", "3");
    row("${MIN_MAX_RANGE} ${FIRST_LAST_RANGE}", "7 2");
    row("${FIRST_TIME} ${LAST_TIME}", "2026-03-18 07:00 2026-03-18 14:07:12");
    row("${MIN_TIME} ${MAX_TIME}", "2026-03-18 14:07:12 2026-03-18 07:05");
    row("${FIRST_TIME_RELATIVE}", "7h 8m");
    row("${LAST_TIME_RELATIVE}", "48s");
    row("${MIN_TIME_RELATIVE} ${MAX_TIME_RELATIVE}", "48s 7h 3m");
    row("${FIRST_LAST_TIME_RANGE}", "7h 7m");
    row("${MIN_MAX_TIME_RANGE}", "7h 2m");
    row("${PROP('Namespace')} ${PROP('MetricName')}", "AWS/EC2 CPUUtilization");
    row("${PROP('Stat')} ${PROP('Period')} ${PROP('Region')}", "p99 300 us-east-1");
    row("${PROP('AccountId')} ${PROP('AccountLabel')}", "123456789012 123456789012");
    row("${PROP('Dim.InstanceId')}", "i-1");
    row("${PROP('Dim.odd }'name')}", "odd");
    row("${PROP('Dim.Nothing')}", "--");
    // What is none stays as it is.
    row("${NOTHING} $ {AVG} ${AVG", "${NOTHING} $ {AVG} ${AVG");
    row("${avg} ${} ${PROP('x')} ${PROP('Dim.')}", "${avg} ${} ${PROP('x')} ${PROP('Dim.')}");
    row("${${AVG}", "${5");
    row("\xe6\x9d\xb1\xe4\xba\xac ${AVG} %", "\xe6\x9d\xb1\xe4\xba\xac 5 %");
}

void TestDynamicLabel::placeholders()
{
    QFETCH(std::string, label);
    QFETCH(std::string, shown);
    QCOMPARE(Example().show(label), shown);
}

void TestDynamicLabel::everyPlaceholderIsKnown()
{
    const Example example;
    for (const LabelPlaceholder& placeholder : labelPlaceholders()) {
        const std::string label = "${" + std::string(placeholder.text) + "}";
        QVERIFY2(isDynamicLabel(label), label.c_str());
        QVERIFY2(example.show(label).find("${") == std::string::npos, label.c_str());
        QVERIFY(placeholder.description[0] != '\0');
    }
    QVERIFY(!isDynamicLabel("${NOTHING} plain"));
}

void TestDynamicLabel::withoutData()
{
    Example example;
    example.times.clear();
    example.values.clear();
    QCOMPARE(example.show("${AVG} ${LAST_TIME} ${DATAPOINT_COUNT} ${MIN_MAX_TIME_RANGE}"),
             std::string("-- -- 0 --"));
    QCOMPARE(example.show("${PROP('Stat')} ${LABEL}"), std::string("p99 CPUUtilization p99"));
}

void TestDynamicLabel::withoutMetric()
{
    const std::vector<TimePoint> times{fromEpochSeconds(60)};
    const std::vector<double> values{1};
    QCOMPARE(dynamicLabel("${PROP('Stat')} ${LABEL} ${AVG}",
                          {"e1", times, values, nullptr, Seconds{0}, fromEpochSeconds(60)}),
             std::string("-- e1 1"));
}

void TestDynamicLabel::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<std::string>("text");
    QTest::newRow("zero") << 0.0 << std::string("0");
    QTest::newRow("third") << 100.0 / 3 << std::string("33.333");
    QTest::newRow("whole") << 1234567.0 << std::string("1234567");
    QTest::newRow("small") << 0.00012345678 << std::string("0.0001235");
    QTest::newRow("negative") << -2.5 << std::string("-2.5");
    QTest::newRow("large") << 1.23456e20 << std::string("1.235e+20");
    QTest::newRow("half") << 0.5 << std::string("0.5");
}

void TestDynamicLabel::numbers()
{
    QFETCH(double, value);
    QFETCH(std::string, text);
    Example example;
    example.times.resize(1);
    example.values = {value};
    QCOMPARE(example.show("${LAST}"), text);
}

void TestDynamicLabel::limits()
{
    QVERIFY(checkDynamicLabel("${AVG}${MIN}${MAX}${SUM}${LABEL} ${NOTHING}").has_value());
    const auto many = checkDynamicLabel("${AVG}${MIN}${MAX}${SUM}${LABEL}${LAST}");
    QVERIFY(many.has_error());
    QCOMPARE(many.error().message,
             std::string("The label has 6 dynamic values, which exceeds the limit of 5."));
    const auto twice = checkDynamicLabel("${LABEL} ${LABEL}");
    QVERIFY(twice.has_error());
    QCOMPARE(twice.error().code, std::string("ValidationError"));
}

void TestDynamicLabel::timezones_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("seconds"); // 1: refused
    const auto row = [](const char* text, int seconds) {
        QTest::newRow(text) << std::string(text) << seconds;
    };
    row("+0000", 0);
    row("+0130", 5400);
    row("-0800", -28800);
    row("+1400", 50400);
    row("+1500", 1);
    row("+0160", 1);
    row("0130", 1);
    row("+01:30", 1);
    row("+1", 1);
    row("", 1);
    row("+01a0", 1);
}

void TestDynamicLabel::timezones()
{
    QFETCH(std::string, text);
    QFETCH(int, seconds);
    const auto zone = parseLabelTimezone(text);
    QCOMPARE(zone.has_value(), seconds != 1);
    if (zone)
        QCOMPARE(zone->count(), seconds);
    else
        QCOMPARE(zone.error().code, std::string("ValidationError"));
}

void TestDynamicLabel::anyTextIsTaken()
{
    const Example example;
    std::mt19937 random(3);
    const std::string_view pieces[]
        = {"${", "}", "PROP('", "')", "Dim.", "AVG", "LABEL", "$", "{", "'", "x", "\xff"};
    for (int round = 0; round < 3000; ++round) {
        std::string label;
        for (std::size_t i = random() % 12; i > 0; --i)
            label += pieces[random() % std::size(pieces)];
        const std::string shown = example.show(label);
        if (!isDynamicLabel(label))
            QCOMPARE(shown, label);
        (void)checkDynamicLabel(label);
    }
}

QTEST_GUILESS_MAIN(TestDynamicLabel)
#include "tst_dynamiclabel.moc"
