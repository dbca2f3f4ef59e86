// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsclient.h"
#include "serveprocess.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Metric math over the wire: the real `aws` commands put data and ask for expressions of it.
class TestAwsMath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void expressions_data() { awsclient::addRows(); }
    void expressions();
    void searchesAndLabels_data() { awsclient::addRows(); }
    void searchesAndLabels();
    void mistakes_data() { awsclient::addRows(); }
    void mistakes();
    void pages_data() { awsclient::addRows(); }
    void pages();

private:
    awsclient::Answer aws(const QStringList& arguments) const;
    void put(int minute, const char* metric, const char* host, double value) const;
    [[nodiscard]] QJsonObject metric(const char* id, const char* name, const char* host) const;
    awsclient::Answer ask(const QJsonArray& queries, const QStringList& more = {}) const;
    [[nodiscard]] QString time(int minute) const;
    [[nodiscard]] QString nameSpace() const;
    static QJsonArray column(const awsclient::Answer& answer, QLatin1StringView name);

    QTemporaryDir m_directory;
    ServeProcess m_server;
    QDateTime m_start; ///< a whole minute, half an hour ago
};

namespace {

QJsonObject expression(const char* id, const QString& text, const QString& label = {})
{
    QJsonObject query{{u"Id"_s, QString::fromLatin1(id)}, {u"Expression"_s, text}};
    if (!label.isEmpty())
        query.insert("Label"_L1, label);
    return query;
}

QJsonObject hidden(QJsonObject query)
{
    query.insert("ReturnData"_L1, false);
    return query;
}

} // namespace

void TestAwsMath::initTestCase()
{
    if (QStandardPaths::findExecutable(u"aws"_s).isEmpty())
        QSKIP("the aws command is not installed (package awscli)");
    QVERIFY2(m_server.start({u"--ephemeral"_s, u"--no-host"_s, u"--port"_s, u"0"_s}),
             qPrintable(m_server.error()));
    m_start = QDateTime::currentDateTimeUtc().addSecs(-30 * 60);
    m_start.setTime(QTime(m_start.time().hour(), m_start.time().minute()));
}

awsclient::Answer TestAwsMath::aws(const QStringList& arguments) const
{
    QFETCH(QString, client);
    return awsclient::run(client, m_server.url(), m_directory.path(),
                          QStringList{u"cloudwatch"_s} + arguments);
}

QString TestAwsMath::time(int minute) const
{
    return m_start.addSecs(60 * minute).toString(Qt::ISODate);
}

QString TestAwsMath::nameSpace() const
{
    return QStringLiteral("Math/%1/%2")
        .arg(QString::fromLatin1(QTest::currentTestFunction()),
             QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
}

void TestAwsMath::put(int minute, const char* metric, const char* host, double value) const
{
    const awsclient::Answer answer
        = aws({u"put-metric-data"_s, u"--namespace"_s, nameSpace(), u"--metric-name"_s,
               QString::fromLatin1(metric), u"--dimensions"_s,
               QStringLiteral("Host=%1").arg(QString::fromLatin1(host)), u"--timestamp"_s,
               time(minute), u"--value"_s, QString::number(value)});
    QVERIFY2(answer.status == 0, answer.error.constData());
}

QJsonObject TestAwsMath::metric(const char* id, const char* name, const char* host) const
{
    const QJsonObject dimension{{u"Name"_s, u"Host"_s}, {u"Value"_s, QString::fromLatin1(host)}};
    const QJsonObject of{{u"Namespace"_s, nameSpace()},
                         {u"MetricName"_s, QString::fromLatin1(name)},
                         {u"Dimensions"_s, QJsonArray{dimension}}};
    const QJsonObject stat{{u"Metric"_s, of}, {u"Period"_s, 60}, {u"Stat"_s, u"Sum"_s}};
    return {{u"Id"_s, QString::fromLatin1(id)}, {u"MetricStat"_s, stat}};
}

awsclient::Answer TestAwsMath::ask(const QJsonArray& queries, const QStringList& more) const
{
    return aws(QStringList{u"get-metric-data"_s, u"--metric-data-queries"_s,
                           QString::fromUtf8(QJsonDocument(queries).toJson(QJsonDocument::Compact)),
                           u"--start-time"_s, time(0), u"--end-time"_s, time(4), u"--scan-by"_s,
                           u"TimestampAscending"_s}
               + more);
}

QJsonArray TestAwsMath::column(const awsclient::Answer& answer, QLatin1StringView name)
{
    QJsonArray column;
    for (const QJsonValue& result : answer.json.value("MetricDataResults"_L1).toArray())
        column.append(result.toObject().value(name));
    return column;
}

void TestAwsMath::expressions()
{
    put(0, "Requests", "a", 10);
    put(1, "Requests", "a", 20);
    put(3, "Requests", "a", 40);
    put(0, "Errors", "a", 1);
    put(3, "Errors", "a", 4);
    if (QTest::currentTestFailed())
        return;
    const awsclient::Answer answer
        = ask({expression("rate", u"100 * errors / requests"_s, u"Error rate"_s),
               metric("requests", "Requests", "a"), hidden(metric("errors", "Errors", "a")),
               expression("filled", u"FILL(requests, LINEAR)"_s),
               expression("choice", u"IF(requests > 15, requests, 0)"_s),
               expression("twice", u"METRICS() * 2"_s, u"Twice"_s)});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(
        column(answer, "Id"_L1),
        (QJsonArray{u"rate"_s, u"requests"_s, u"filled"_s, u"choice"_s, u"twice"_s, u"twice"_s}));
    QCOMPARE(column(answer, "Label"_L1),
             (QJsonArray{u"Error rate"_s, u"Requests"_s, u"filled"_s, u"choice"_s,
                         u"Twice Requests"_s, u"Twice Errors"_s}));
    QCOMPARE(column(answer, "Values"_L1),
             (QJsonArray{QJsonArray{10, 0, 10}, QJsonArray{10, 20, 40}, QJsonArray{10, 20, 30, 40},
                         QJsonArray{0, 20, 40}, QJsonArray{20, 40, 80}, QJsonArray{2, 8}}));
    for (const QJsonValue& status : column(answer, "StatusCode"_L1))
        QCOMPARE(status.toString(), u"Complete"_s);
}

void TestAwsMath::searchesAndLabels()
{
    put(0, "Cpu", "alpha", 50);
    put(0, "Cpu", "beta", 70);
    put(1, "Cpu", "beta", 30);
    if (QTest::currentTestFailed())
        return;
    const QString search
        = QStringLiteral("SEARCH('Namespace=\"%1\" Cpu', 'Maximum', 60)").arg(nameSpace());
    const awsclient::Answer answer
        = ask({hidden(expression("all", search)),
               expression("busiest", u"SORT(all, MAX, DESC)"_s,
                          u"${PROP('Dim.Host')} ${MAX} at ${MAX_TIME}"_s),
               expression("total", u"SUM(all)"_s, u"Total ${LAST}"_s)},
              {u"--label-options"_s, u"Timezone=+0900"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QString at = m_start.addSecs(9 * 3600).toString(u"yyyy-MM-dd HH:mm"_s);
    QCOMPARE(column(answer, "Label"_L1),
             (QJsonArray{QString(u"beta 70 at "_s + at), QString(u"alpha 50 at "_s + at),
                         u"Total 30"_s}));
    QCOMPARE(column(answer, "Values"_L1),
             (QJsonArray{QJsonArray{70, 30}, QJsonArray{50}, QJsonArray{120, 30}}));
}

void TestAwsMath::mistakes()
{
    put(0, "Requests", "a", 10);
    if (QTest::currentTestFailed())
        return;
    const awsclient::Answer answer
        = ask({metric("m1", "Requests", "a"), expression("e1", u"SUM(m1, m2)"_s),
               expression("e2", u"m1 / nothing"_s)});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(column(answer, "StatusCode"_L1),
             (QJsonArray{u"Complete"_s, u"InternalError"_s, u"InternalError"_s}));
    const QJsonArray messages = column(answer, "Messages"_L1);
    QCOMPARE(messages.at(1).toArray().first().toObject().value("Value"_L1).toString(),
             u"Error in expression 'e1' [position 1]: SUM takes 1 argument, not 2: SUM(x)."_s);
    QCOMPARE(messages.at(2).toArray().first().toObject().value("Code"_L1).toString(),
             u"ValidationError"_s);

    const awsclient::Answer tooLong = ask({expression("e1", QString(2049, u'1'))});
    QVERIFY(tooLong.status != 0);
    QVERIFY2(tooLong.error.contains("ValidationError"), tooLong.error.constData());
    QVERIFY2(tooLong.error.contains("2048"), tooLong.error.constData());
}

/// The client follows the tokens by itself.
void TestAwsMath::pages()
{
    for (int minute = 0; minute < 4; ++minute)
        put(minute, "Requests", "a", minute);
    put(2, "Errors", "a", 7);
    if (QTest::currentTestFailed())
        return;
    const QJsonArray queries{metric("m1", "Requests", "a"), metric("m2", "Errors", "a")};
    awsclient::Answer answer = ask(queries, {u"--page-size"_s, u"3"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QJsonArray values;
    for (const QJsonValue& page : column(answer, "Values"_L1)) {
        for (const QJsonValue& value : page.toArray())
            values.append(value);
    }
    QCOMPARE(values, (QJsonArray{0, 1, 2, 3, 7}));

    answer = ask(queries, {u"--max-datapoints"_s, u"3"_s, u"--no-paginate"_s});
    QCOMPARE(column(answer, "StatusCode"_L1), (QJsonArray{u"PartialData"_s}));
    const QString token = answer.json.value("NextToken"_L1).toString();
    QVERIFY(!token.isEmpty());
    answer = ask({metric("m1", "Requests", "a")}, {u"--no-paginate"_s, u"--next-token"_s, token});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("InvalidNextToken"), answer.error.constData());

    // With an expression there is no token: what has no room is left out, and it says so.
    answer = ask({metric("m1", "Requests", "a"), expression("e1", u"m1 * 2"_s)},
                 {u"--max-datapoints"_s, u"5"_s, u"--no-paginate"_s});
    QVERIFY(!answer.json.contains("NextToken"_L1));
    QCOMPARE(column(answer, "StatusCode"_L1), (QJsonArray{u"Complete"_s, u"PartialData"_s}));
}

QTEST_GUILESS_MAIN(TestAwsMath)
#include "tst_awsmath.moc"
