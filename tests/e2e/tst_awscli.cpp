// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsclient.h"
#include "serveprocess.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real `aws` command against the real program. Every test runs once for each client on this
/// machine: Debian's (query protocol) and, when another comes first in PATH, that one too (JSON
/// protocol since 2025).
class TestAwsCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void identity_data() { clients(); }
    void identity();
    void putMetricDataAsInTheWebinar_data() { clients(); }
    void putMetricDataAsInTheWebinar();
    void anOldTimestampIsRefused_data() { clients(); }
    void anOldTimestampIsRefused();
    void getMetricDataAndListMetrics_data() { clients(); }
    void getMetricDataAndListMetrics();
    void anAlarmThatReallyFires_data() { clients(); }
    void anAlarmThatReallyFires();
    void alarmErrorsAreTheServicesOwn_data() { clients(); }
    void alarmErrorsAreTheServicesOwn();
    void dashboards_data() { clients(); }
    void dashboards();
    void anOperationThatYaguraLacks_data() { clients(); }
    void anOperationThatYaguraLacks();
    void whatWasAcknowledgedSurvivesKill_data() { clients(); }
    void whatWasAcknowledgedSurvivesKill();

private:
    using Answer = awsclient::Answer;
    static void clients();
    Answer aws(const QStringList& arguments, const QString& url = {});
    static QString minutesAgo(int minutes);

    QTemporaryDir m_directory;
    ServeProcess m_server;
};

void TestAwsCli::initTestCase()
{
    if (QStandardPaths::findExecutable(u"aws"_s).isEmpty())
        QSKIP("the aws command is not installed (package awscli)");
    QVERIFY2(m_server.start({u"--ephemeral"_s, u"--no-host"_s, u"--port"_s, u"0"_s}),
             qPrintable(m_server.error()));
}

void TestAwsCli::clients()
{
    awsclient::addRows();
}

TestAwsCli::Answer TestAwsCli::aws(const QStringList& arguments, const QString& url)
{
    QFETCH(QString, client);
    return awsclient::run(client, url.isEmpty() ? m_server.url() : url, m_directory.path(),
                          arguments);
}

QString TestAwsCli::minutesAgo(int minutes)
{
    QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-60 * minutes);
    time.setTime(QTime(time.time().hour(), time.time().minute()));
    return time.toString(Qt::ISODate);
}

void TestAwsCli::identity()
{
    const Answer answer = aws({u"sts"_s, u"get-caller-identity"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(answer.json.value("Account"_L1).toString(), u"123456789012"_s);
    QVERIFY(answer.json.value("Arn"_L1).toString().startsWith("arn:aws:"_L1));
}

void TestAwsCli::putMetricDataAsInTheWebinar()
{
    const QString nameSpace
        = QStringLiteral("GetStarted/%1")
              .arg(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const QStringList base{u"cloudwatch"_s,     u"put-metric-data"_s, u"--metric-name"_s,
                           u"RequestLatency"_s, u"--namespace"_s,     nameSpace,
                           u"--timestamp"_s,    minutesAgo(10)};
    Answer answer = aws(base + QStringList{u"--value"_s, u"87"_s, u"--unit"_s, u"Milliseconds"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    answer = aws(base
                 + QStringList{u"--statistic-values"_s,
                               u"Sum=60,Minimum=15,Maximum=105,SampleCount=5"_s, u"--unit"_s,
                               u"Milliseconds"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());

    answer = aws({u"cloudwatch"_s, u"get-metric-statistics"_s, u"--namespace"_s, nameSpace,
                  u"--metric-name"_s, u"RequestLatency"_s, u"--start-time"_s, minutesAgo(15),
                  u"--end-time"_s, minutesAgo(5), u"--period"_s, u"60"_s, u"--statistics"_s,
                  u"Average"_s, u"Sum"_s, u"SampleCount"_s, u"Minimum"_s, u"Maximum"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(answer.json.value("Label"_L1).toString(), u"RequestLatency"_s);
    const QJsonArray points = answer.json.value("Datapoints"_L1).toArray();
    QCOMPARE(points.size(), 1);
    const QJsonObject point = points.first().toObject();
    QCOMPARE(point.value("SampleCount"_L1).toDouble(), 6.0);
    QCOMPARE(point.value("Sum"_L1).toDouble(), 147.0);
    QCOMPARE(point.value("Average"_L1).toDouble(), 24.5);
    QCOMPARE(point.value("Minimum"_L1).toDouble(), 15.0);
    QCOMPARE(point.value("Maximum"_L1).toDouble(), 105.0);
    QCOMPARE(point.value("Unit"_L1).toString(), u"Milliseconds"_s);
}

void TestAwsCli::anOldTimestampIsRefused()
{
    const Answer answer = aws({u"cloudwatch"_s, u"put-metric-data"_s, u"--metric-name"_s,
                               u"RequestLatency"_s, u"--namespace"_s, u"GetStarted"_s,
                               u"--timestamp"_s, u"2014-10-28T12:30:00Z"_s, u"--value"_s, u"87"_s});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("InvalidParameterValue"), answer.error.constData());
    QVERIFY2(answer.error.contains("two weeks"), answer.error.constData());
}

void TestAwsCli::getMetricDataAndListMetrics()
{
    const QString nameSpace = QStringLiteral("Shop/%1").arg(
        QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const QString data
        = QStringLiteral(
              R"([{"MetricName":"Hits","Timestamp":"%1","Values":[1,2.5],"Counts":[3,1],"Unit":"Count","Dimensions":[{"Name":"Host","Value":"a b/é"}]}])")
              .arg(minutesAgo(3));
    Answer answer = aws({u"cloudwatch"_s, u"put-metric-data"_s, u"--namespace"_s, nameSpace,
                         u"--metric-data"_s, data});
    if (answer.error.contains("ASCII") || answer.error.contains("InvalidParameterValue")) {
        // Dimension values are ASCII today: the refusal is right, and nothing of the call may be
        // kept.
        answer = aws({u"cloudwatch"_s, u"list-metrics"_s, u"--namespace"_s, nameSpace});
        QCOMPARE(answer.json.value("Metrics"_L1).toArray().size(), 0);
        QString plain = data;
        plain.replace(u"é"_s, u"e"_s);
        answer = aws({u"cloudwatch"_s, u"put-metric-data"_s, u"--namespace"_s, nameSpace,
                      u"--metric-data"_s, plain});
    }
    QVERIFY2(answer.status == 0, answer.error.constData());

    answer = aws({u"cloudwatch"_s, u"list-metrics"_s, u"--namespace"_s, nameSpace,
                  u"--dimensions"_s, u"Name=Host"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QJsonArray metrics = answer.json.value("Metrics"_L1).toArray();
    QCOMPARE(metrics.size(), 1);
    const QJsonObject metric = metrics.first().toObject();
    QCOMPARE(metric.value("MetricName"_L1).toString(), u"Hits"_s);

    const QJsonObject stat{{u"Metric"_s, metric}, {u"Period"_s, 60}, {u"Stat"_s, u"Sum"_s}};
    const QJsonArray queries{QJsonObject{{u"Id"_s, u"h"_s}, {u"MetricStat"_s, stat}}};
    answer = aws({u"cloudwatch"_s, u"get-metric-data"_s, u"--metric-data-queries"_s,
                  QString::fromUtf8(QJsonDocument(queries).toJson(QJsonDocument::Compact)),
                  u"--start-time"_s, minutesAgo(10), u"--end-time"_s, minutesAgo(0)});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QJsonObject result
        = answer.json.value("MetricDataResults"_L1).toArray().first().toObject();
    QCOMPARE(result.value("Id"_L1).toString(), u"h"_s);
    QCOMPARE(result.value("Label"_L1).toString(), u"Hits"_s);
    QCOMPARE(result.value("StatusCode"_L1).toString(), u"Complete"_s);
    QCOMPARE(result.value("Values"_L1).toArray(), (QJsonArray{5.5}));
}

void TestAwsCli::anAlarmThatReallyFires()
{
    const QString client = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const QString nameSpace = QStringLiteral("Fire/%1").arg(client);
    const QString name = QStringLiteral("cpu-%1").arg(client);
    // High resolution: evaluated every ten seconds, so that the test sees a real evaluation without
    // waiting for a minute.
    Answer answer = aws({u"cloudwatch"_s,
                         u"put-metric-alarm"_s,
                         u"--alarm-name"_s,
                         name,
                         u"--alarm-description"_s,
                         u"too hot"_s,
                         u"--namespace"_s,
                         nameSpace,
                         u"--metric-name"_s,
                         u"Temperature"_s,
                         u"--statistic"_s,
                         u"Maximum"_s,
                         u"--period"_s,
                         u"10"_s,
                         u"--evaluation-periods"_s,
                         u"1"_s,
                         u"--threshold"_s,
                         u"50"_s,
                         u"--comparison-operator"_s,
                         u"GreaterThanThreshold"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const auto describe = [&] {
        return aws({u"cloudwatch"_s, u"describe-alarms"_s, u"--alarm-names"_s, name})
            .json.value("MetricAlarms"_L1)
            .toArray()
            .first()
            .toObject();
    };
    QJsonObject alarm = describe();
    QCOMPARE(alarm.value("StateValue"_L1).toString(), u"INSUFFICIENT_DATA"_s);
    QCOMPARE(alarm.value("AlarmArn"_L1).toString(),
             u"arn:aws:cloudwatch:us-east-1:123456789012:alarm:%1"_s.arg(name));
    QCOMPARE(alarm.value("Threshold"_L1).toDouble(), 50.0);

    const auto put = [&] {
        return aws({u"cloudwatch"_s, u"put-metric-data"_s, u"--namespace"_s, nameSpace,
                    u"--metric-name"_s, u"Temperature"_s, u"--value"_s, u"99.5"_s,
                    u"--storage-resolution"_s, u"1"_s})
            .status;
    };
    for (int attempt = 0; attempt < 40 && alarm.value("StateValue"_L1).toString() != "ALARM"_L1;
         ++attempt) {
        QCOMPARE(put(), 0);
        alarm = describe();
    }
    QCOMPARE(alarm.value("StateValue"_L1).toString(), u"ALARM"_s);
    QVERIFY2(alarm.value("StateReason"_L1)
                 .toString()
                 .startsWith("Threshold Crossed: 1 datapoint [99.5 ("_L1),
             qPrintable(alarm.value("StateReason"_L1).toString()));
    QVERIFY(alarm.value("StateReason"_L1)
                .toString()
                .contains("was greater than the threshold (50.0)"_L1));

    answer = aws({u"cloudwatch"_s, u"describe-alarm-history"_s, u"--alarm-name"_s, name,
                  u"--history-item-type"_s, u"StateUpdate"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QJsonArray items = answer.json.value("AlarmHistoryItems"_L1).toArray();
    QVERIFY(!items.isEmpty());
    QCOMPARE(items.first().toObject().value("HistorySummary"_L1).toString(),
             u"Alarm updated from INSUFFICIENT_DATA to ALARM"_s);
    QCOMPARE(aws({u"cloudwatch"_s, u"delete-alarms"_s, u"--alarm-names"_s, name}).status, 0);
}

void TestAwsCli::alarmErrorsAreTheServicesOwn()
{
    Answer answer = aws({u"cloudwatch"_s, u"set-alarm-state"_s, u"--alarm-name"_s, u"nobody"_s,
                         u"--state-value"_s, u"OK"_s, u"--state-reason"_s, u"test"_s});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("(ResourceNotFound)"), answer.error.constData());
    answer = aws({u"cloudwatch"_s, u"put-metric-alarm"_s, u"--alarm-name"_s, u"bad"_s,
                  u"--namespace"_s, u"N"_s, u"--metric-name"_s, u"M"_s, u"--statistic"_s, u"Sum"_s,
                  u"--period"_s, u"7"_s, u"--evaluation-periods"_s, u"1"_s, u"--threshold"_s,
                  u"1"_s, u"--comparison-operator"_s, u"GreaterThanThreshold"_s});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("An error occurred (ValidationError)")
                 || answer.error.contains("(InvalidParameterValue)"),
             answer.error.constData());
}

void TestAwsCli::dashboards()
{
    const QString name = QStringLiteral("board-%1")
                             .arg(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const QString body = QStringLiteral(
        R"({"start":"-PT6H","periodOverride":"inherit","widgets":[{"type":"metric","x":0,"y":0,"width":12,"height":6,"properties":{"metrics":[["AWS/EC2","CPUUtilization","InstanceId","i-012345"]],"period":300,"stat":"Average","region":"us-east-1","title":"EC2 Instance CPU","liveData":false,"legend":{"position":"right"}}},{"type":"text","x":0,"y":7,"width":3,"height":3,"properties":{"markdown":"Hello 世界"}}]})");
    Answer answer = aws({u"cloudwatch"_s, u"put-dashboard"_s, u"--dashboard-name"_s, name,
                         u"--dashboard-body"_s, body});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QVERIFY(answer.json.value("DashboardValidationMessages"_L1).toArray().isEmpty());
    answer = aws({u"cloudwatch"_s, u"get-dashboard"_s, u"--dashboard-name"_s, name});
    QCOMPARE(answer.json.value("DashboardBody"_L1).toString(), body);
    QCOMPARE(answer.json.value("DashboardArn"_L1).toString(),
             u"arn:aws:cloudwatch::123456789012:dashboard/%1"_s.arg(name));
    answer = aws({u"cloudwatch"_s, u"list-dashboards"_s, u"--dashboard-name-prefix"_s, name});
    QCOMPARE(answer.json.value("DashboardEntries"_L1).toArray().size(), 1);
    answer = aws({u"cloudwatch"_s, u"put-dashboard"_s, u"--dashboard-name"_s, name,
                  u"--dashboard-body"_s, u"{}"_s});
    QVERIFY2(answer.error.contains("InvalidParameterInput"), answer.error.constData());
    QCOMPARE(aws({u"cloudwatch"_s, u"delete-dashboards"_s, u"--dashboard-names"_s, name}).status,
             0);
    answer = aws({u"cloudwatch"_s, u"get-dashboard"_s, u"--dashboard-name"_s, name});
    QVERIFY2(answer.error.contains("ResourceNotFound"), answer.error.constData());
}

void TestAwsCli::anOperationThatYaguraLacks()
{
    const Answer answer = aws({u"cloudwatch"_s, u"put-composite-alarm"_s, u"--alarm-name"_s, u"c"_s,
                               u"--alarm-rule"_s, u"TRUE"_s});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("InvalidAction") || answer.error.contains("UnknownOperation"),
             answer.error.constData());
}

void TestAwsCli::whatWasAcknowledgedSurvivesKill()
{
    QTemporaryDir data;
    const QStringList arguments{u"--data"_s, data.path(), u"--no-host"_s, u"--port"_s, u"0"_s};
    ServeProcess server;
    QVERIFY2(server.start(arguments), qPrintable(server.error()));
    Answer answer = aws({u"cloudwatch"_s, u"put-metric-data"_s, u"--namespace"_s, u"Kill"_s,
                         u"--metric-name"_s, u"M"_s, u"--value"_s, u"41"_s},
                        server.url());
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(aws({u"cloudwatch"_s, u"put-dashboard"_s, u"--dashboard-name"_s, u"kept"_s,
                  u"--dashboard-body"_s, uR"({"widgets":[]})"_s},
                 server.url())
                 .status,
             0);
    server.kill();
    QVERIFY2(server.start(arguments), qPrintable(server.error()));
    answer = aws({u"cloudwatch"_s, u"get-metric-statistics"_s, u"--namespace"_s, u"Kill"_s,
                  u"--metric-name"_s, u"M"_s, u"--start-time"_s, minutesAgo(10), u"--end-time"_s,
                  minutesAgo(-5), u"--period"_s, u"900"_s, u"--statistics"_s, u"Maximum"_s},
                 server.url());
    QCOMPARE(answer.json.value("Datapoints"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .value("Maximum"_L1)
                 .toDouble(),
             41.0);
    QCOMPARE(
        aws({u"cloudwatch"_s, u"get-dashboard"_s, u"--dashboard-name"_s, u"kept"_s}, server.url())
            .status,
        0);

    ServeProcess second;
    QVERIFY2(!second.start(arguments), "a second serve on the same directory must not start");
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestAwsCli)
#include "tst_awscli.moc"
