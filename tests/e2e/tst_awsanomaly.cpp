// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveprocess.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

/// Search, anomaly detectors, bands, and alarms on both and on metric math, as the real `aws`
/// commands of this machine use them.
class TestAwsAnomaly : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void detectors_data() { clients(); }
    void detectors();
    void detectorOfMath_data() { clients(); }
    void detectorOfMath();
    void faultyDetectors_data() { clients(); }
    void faultyDetectors();
    void bandAsData_data() { clients(); }
    void bandAsData();
    void searchAsData_data() { clients(); }
    void searchAsData();
    void alarmOnMath_data() { clients(); }
    void alarmOnMath();
    void alarmOnBand_data() { clients(); }
    void alarmOnBand();
    void refusedAlarms_data() { clients(); }
    void refusedAlarms();

private:
    struct Answer
    {
        int status = -1;
        QJsonObject json;
        QByteArray error;
    };
    static void clients();
    Answer cloudwatch(const QStringList& arguments);
    /// The path of a file with this JSON, as the clients take it.
    QString file(const QString& name, const QJsonValue& json);
    bool putWave(const QString& nameSpace);
    [[nodiscard]] static QString tag()
    {
        return QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    }
    [[nodiscard]] QJsonObject alarm(const QString& name);

    QTemporaryDir m_directory;
    ServeProcess m_server;
};

namespace {

QJsonObject metricQuery(const QString& id, const QString& nameSpace, const QString& name,
                        bool isReturned)
{
    return {{u"Id"_s, id},
            {u"ReturnData"_s, isReturned},
            {u"MetricStat"_s,
             QJsonObject{
                 {u"Metric"_s, QJsonObject{{u"Namespace"_s, nameSpace}, {u"MetricName"_s, name}}},
                 {u"Period"_s, 300},
                 {u"Stat"_s, u"Average"_s}}}};
}

QJsonObject expression(const QString& id, const QString& text, bool isReturned = true)
{
    return {{u"Id"_s, id}, {u"ReturnData"_s, isReturned}, {u"Expression"_s, text}};
}

QString text(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

void TestAwsAnomaly::initTestCase()
{
    if (QStandardPaths::findExecutable(u"aws"_s).isEmpty())
        QSKIP("the aws command is not installed (package awscli)");
    QVERIFY2(m_server.start({u"--ephemeral"_s, u"--no-host"_s, u"--port"_s, u"0"_s}),
             qPrintable(m_server.error()));
}

void TestAwsAnomaly::clients()
{
    QTest::addColumn<QString>("client");
    QStringList found;
    for (const QString& path : {QStandardPaths::findExecutable(u"aws"_s, {u"/usr/bin"_s}),
                                QStandardPaths::findExecutable(u"aws"_s)}) {
        if (!path.isEmpty() && !found.contains(path))
            found << path;
    }
    for (qsizetype i = 0; i < found.size(); ++i)
        QTest::addRow("%s client", i == 0 ? "packaged" : "other") << found.at(i);
}

TestAwsAnomaly::Answer TestAwsAnomaly::cloudwatch(const QStringList& arguments)
{
    QFETCH(QString, client);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret"_s);
    environment.insert(u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s);
    environment.insert(u"AWS_PAGER"_s, QString());
    environment.insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s);
    environment.insert(u"HOME"_s, m_directory.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(
        client,
        QStringList{u"--output"_s, u"json"_s, u"--endpoint-url"_s, m_server.url(), u"cloudwatch"_s}
            + arguments);
    Answer answer;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        answer.error = "the client did not finish";
        return answer;
    }
    answer.status = process.exitCode();
    answer.error = process.readAllStandardError();
    answer.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return answer;
}

QString TestAwsAnomaly::file(const QString& name, const QJsonValue& json)
{
    QFile out(m_directory.filePath(name));
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(json.isArray() ? QJsonDocument(json.toArray()).toJson()
                             : QJsonDocument(json.toObject()).toJson());
    return QString(u"file://"_s % out.fileName());
}

/// Orders every five minutes for thirteen days up to now, a wave by the day.
bool TestAwsAnomaly::putWave(const QString& nameSpace)
{
    constexpr qint64 kStep = 300;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QJsonArray data;
    for (qint64 time = now - 13 * 86'400; time < now; time += kStep) {
        const double wave = 100 + 50 * std::sin(double(time % 86'400) / 86'400 * 6.2831853);
        data.append(QJsonObject{{u"MetricName"_s, u"Orders"_s},
                                {u"Timestamp"_s, text(QDateTime::fromSecsSinceEpoch(time))},
                                {u"Value"_s, wave + double(time / kStep % 5) - 2}});
        if (data.size() < 1000 && time + kStep < now)
            continue;
        const Answer answer = cloudwatch({u"put-metric-data"_s, u"--namespace"_s, nameSpace,
                                          u"--metric-data"_s, file(u"data.json"_s, data)});
        if (answer.status != 0) {
            qWarning("%s", answer.error.constData());
            return false;
        }
        data = {};
    }
    return true;
}

QJsonObject TestAwsAnomaly::alarm(const QString& name)
{
    const Answer answer = cloudwatch({u"describe-alarms"_s, u"--alarm-names"_s, name});
    return answer.json.value("MetricAlarms"_L1).toArray().at(0).toObject();
}

void TestAwsAnomaly::detectors()
{
    const QString nameSpace = u"Flat-"_s + tag();
    QVERIFY(putWave(nameSpace));
    const QStringList named{u"--namespace"_s, nameSpace,   u"--metric-name"_s,
                            u"Orders"_s,      u"--stat"_s, u"Average"_s};
    Answer answer = cloudwatch(
        QStringList{u"put-anomaly-detector"_s} + named
        + QStringList{
            u"--configuration"_s,
            u"ExcludedTimeRanges=[{StartTime=2026-01-01T00:00:00,EndTime=2026-01-02T00:00:00}]"
            ",MetricTimezone=Asia/Tokyo"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const auto described = [&] {
        return cloudwatch({u"describe-anomaly-detectors"_s, u"--namespace"_s, nameSpace})
            .json.value("AnomalyDetectors"_L1)
            .toArray();
    };
    QJsonObject detector = described().at(0).toObject();
    QCOMPARE(detector.value("MetricName"_L1).toString(), u"Orders"_s);
    QCOMPARE(detector.value("Stat"_L1).toString(), u"Average"_s);
    const QJsonObject configuration = detector.value("Configuration"_L1).toObject();
    QCOMPARE(configuration.value("MetricTimezone"_L1).toString(), u"Asia/Tokyo"_s);
    QCOMPARE(configuration.value("ExcludedTimeRanges"_L1).toArray().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(described().at(0).toObject().value("StateValue"_L1).toString(),
                              u"TRAINED"_s, 60'000);

    // The structure names the same detector.
    const QString single
        = QStringLiteral("Namespace=%1,MetricName=Orders,Stat=Average").arg(nameSpace);
    answer = cloudwatch({u"put-anomaly-detector"_s, u"--single-metric-anomaly-detector"_s, single});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(described().size(), 1);
    answer = cloudwatch(QStringList{u"delete-anomaly-detector"_s} + named);
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(described().size(), 0);
    answer = cloudwatch(QStringList{u"delete-anomaly-detector"_s} + named);
    QVERIFY2(answer.error.contains("ResourceNotFound"), answer.error.constData());
}

void TestAwsAnomaly::detectorOfMath()
{
    const QString nameSpace = u"MathDetector-"_s + tag();
    const QString detector
        = file(u"detector.json"_s,
               QJsonObject{{u"MetricDataQueries"_s,
                            QJsonArray{metricQuery(u"m1"_s, nameSpace, u"Orders"_s, false),
                                       expression(u"e1"_s, u"m1 * 2"_s)}}});
    Answer answer
        = cloudwatch({u"put-anomaly-detector"_s, u"--metric-math-anomaly-detector"_s, detector});
    QVERIFY2(answer.status == 0, answer.error.constData());
    answer = cloudwatch(
        {u"describe-anomaly-detectors"_s, u"--anomaly-detector-types"_s, u"METRIC_MATH"_s});
    const QJsonObject described
        = answer.json.value("AnomalyDetectors"_L1).toArray().at(0).toObject();
    QCOMPARE(described.value("MetricMathAnomalyDetector"_L1)
                 .toObject()
                 .value("MetricDataQueries"_L1)
                 .toArray()
                 .size(),
             2);
    answer
        = cloudwatch({u"delete-anomaly-detector"_s, u"--metric-math-anomaly-detector"_s, detector});
    QVERIFY2(answer.status == 0, answer.error.constData());
}

void TestAwsAnomaly::faultyDetectors()
{
    Answer answer = cloudwatch({u"put-anomaly-detector"_s, u"--namespace"_s, u"N"_s,
                                u"--metric-name"_s, u"M"_s, u"--stat"_s, u"Median"_s});
    QVERIFY2(answer.error.contains("InvalidParameterValue"), answer.error.constData());
    answer = cloudwatch({u"put-anomaly-detector"_s, u"--namespace"_s, u"N"_s});
    QVERIFY2(answer.error.contains("MissingParameter")
                 || answer.error.contains("MissingRequiredParameter"),
             answer.error.constData());
    answer = cloudwatch({u"put-anomaly-detector"_s, u"--namespace"_s, u"N"_s, u"--metric-name"_s,
                         u"M"_s, u"--stat"_s, u"Average"_s, u"--configuration"_s,
                         u"MetricTimezone=Mars/Olympus"_s});
    QVERIFY2(answer.error.contains("Mars/Olympus"), answer.error.constData());
}

void TestAwsAnomaly::bandAsData()
{
    const QString nameSpace = u"Band-"_s + tag();
    QVERIFY(putWave(nameSpace));
    const QString queries
        = file(u"queries.json"_s,
               QJsonArray{metricQuery(u"m1"_s, nameSpace, u"Orders"_s, true),
                          expression(u"ad1"_s, u"ANOMALY_DETECTION_BAND(m1, 3)"_s)});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Answer answer = cloudwatch({u"get-metric-data"_s, u"--metric-data-queries"_s, queries,
                                      u"--start-time"_s, text(now.addSecs(-7200)), u"--end-time"_s,
                                      text(now), u"--scan-by"_s, u"TimestampAscending"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QJsonArray results = answer.json.value("MetricDataResults"_L1).toArray();
    QCOMPARE(results.size(), 3);
    const auto values
        = [&](int i) { return results.at(i).toObject().value("Values"_L1).toArray(); };
    QVERIFY(values(0).size() >= 23);
    QVERIFY(values(1).size() >= values(0).size());
    QCOMPARE(values(1).size(), values(2).size());
    for (int i = 0; i < values(0).size(); ++i) {
        const double value = values(0).at(i).toDouble();
        QVERIFY(values(1).at(i).toDouble() <= value);
        QVERIFY(values(2).at(i).toDouble() >= value);
    }
}

void TestAwsAnomaly::searchAsData()
{
    const QString nameSpace = u"Search-"_s + tag();
    for (const QString& stage : {u"prod"_s, u"test"_s}) {
        for (const QString& name : {u"NetworkErrors"_s, u"NetworkPackets"_s}) {
            const Answer put = cloudwatch({u"put-metric-data"_s, u"--namespace"_s, nameSpace,
                                           u"--metric-name"_s, name, u"--value"_s, u"1"_s,
                                           u"--dimensions"_s, QString(u"Stage="_s % stage)});
            QVERIFY2(put.status == 0, put.error.constData());
        }
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto found = [&](const QString& query) {
        const QString queries = file(
            u"queries.json"_s,
            QJsonArray{expression(u"e1"_s, QStringLiteral("SEARCH('%1', 'Sum', 60)").arg(query))});
        return cloudwatch({u"get-metric-data"_s, u"--metric-data-queries"_s, queries,
                           u"--start-time"_s, text(now.addSecs(-3600)), u"--end-time"_s,
                           text(now.addSecs(120))});
    };
    const auto count = [&](const QString& query) {
        const Answer answer = found(query);
        return answer.status == 0 ? answer.json.value("MetricDataResults"_L1).toArray().size() : -1;
    };
    const QString schema = QStringLiteral("{\"%1\",Stage} ").arg(nameSpace);
    QCOMPARE(count(schema), 4);
    QCOMPARE(count(schema + u"network/errors"_s), 2);
    QCOMPARE(count(schema + u"errors Stage=prod"_s), 1);
    QCOMPARE(count(schema + u"NOT MetricName=\"NetworkErrors\""_s), 2);
    QCOMPARE(count(schema + u"(errors OR packets) NOT Stage=\"test\""_s), 2);
    const Answer faulty = found(u"(network"_s);
    const QString told
        = QString::fromUtf8(faulty.error) + QString::fromUtf8(QJsonDocument(faulty.json).toJson());
    QVERIFY2(told.contains(u"parenthesis is not closed"_s), qPrintable(told));
}

void TestAwsAnomaly::alarmOnMath()
{
    const QString nameSpace = u"Math-"_s + tag();
    const QString name = u"ratio-"_s + tag();
    for (const auto& [metric, value] :
         {std::pair(u"Errors"_s, u"30"_s), std::pair(u"Requests"_s, u"100"_s)}) {
        const Answer put
            = cloudwatch({u"put-metric-data"_s, u"--namespace"_s, nameSpace, u"--metric-name"_s,
                          metric, u"--value"_s, value, u"--timestamp"_s,
                          text(QDateTime::currentDateTimeUtc().addSecs(-200))});
        QVERIFY2(put.status == 0, put.error.constData());
    }
    const QString metrics = file(u"metrics.json"_s,
                                 QJsonArray{metricQuery(u"m1"_s, nameSpace, u"Errors"_s, false),
                                            metricQuery(u"m2"_s, nameSpace, u"Requests"_s, false),
                                            expression(u"e1"_s, u"m1 / m2 * 100"_s)});
    const Answer put = cloudwatch({u"put-metric-alarm"_s, u"--alarm-name"_s, name, u"--metrics"_s,
                                   metrics, u"--threshold"_s, u"5"_s, u"--comparison-operator"_s,
                                   u"GreaterThanThreshold"_s, u"--evaluation-periods"_s, u"1"_s,
                                   u"--datapoints-to-alarm"_s, u"1"_s});
    QVERIFY2(put.status == 0, put.error.constData());
    const QJsonObject described = alarm(name);
    const QJsonArray queries = described.value("Metrics"_L1).toArray();
    QCOMPARE(queries.size(), 3);
    QCOMPARE(queries.at(2).toObject().value("Expression"_L1).toString(), u"m1 / m2 * 100"_s);
    QVERIFY(!described.contains("MetricName"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(alarm(name).value("StateValue"_L1).toString(), u"ALARM"_s, 90'000);
    const QString reason = alarm(name).value("StateReason"_L1).toString();
    QVERIFY2(reason.contains(u"Threshold Crossed: 1 out of the last 1 datapoints [30.0 ("_s)
                 && reason.contains(u"was greater than the threshold (5.0)"_s),
             qPrintable(reason));
}

void TestAwsAnomaly::alarmOnBand()
{
    const QString nameSpace = u"BandAlarm-"_s + tag();
    const QString name = u"band-"_s + tag();
    QVERIFY(putWave(nameSpace));
    // The newest five minutes are far out.
    const Answer spike
        = cloudwatch({u"put-metric-data"_s, u"--namespace"_s, nameSpace, u"--metric-name"_s,
                      u"Orders"_s, u"--value"_s, u"100000"_s, u"--timestamp"_s,
                      text(QDateTime::currentDateTimeUtc().addSecs(-30))});
    QVERIFY2(spike.status == 0, spike.error.constData());
    const QString metrics
        = file(u"metrics.json"_s,
               QJsonArray{metricQuery(u"m1"_s, nameSpace, u"Orders"_s, true),
                          expression(u"ad1"_s, u"ANOMALY_DETECTION_BAND(m1, 2)"_s)});
    const Answer put
        = cloudwatch({u"put-metric-alarm"_s, u"--alarm-name"_s, name, u"--metrics"_s, metrics,
                      u"--threshold-metric-id"_s, u"ad1"_s, u"--comparison-operator"_s,
                      u"LessThanLowerOrGreaterThanUpperThreshold"_s, u"--evaluation-periods"_s,
                      u"1"_s, u"--datapoints-to-alarm"_s, u"1"_s});
    QVERIFY2(put.status == 0, put.error.constData());
    QCOMPARE(alarm(name).value("ThresholdMetricId"_L1).toString(), u"ad1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(alarm(name).value("StateValue"_L1).toString(), u"ALARM"_s, 90'000);
    const QString reason = alarm(name).value("StateReason"_L1).toString();
    QVERIFY2(reason.startsWith(u"Thresholds Crossed: 1 out of the last 1 datapoints ["_s)
                 && reason.contains(u"or greater than the upper thresholds ["_s),
             qPrintable(reason));
    QVERIFY(alarm(name)
                .value("StateReasonData"_L1)
                .toString()
                .contains(u"\"recentUpperThresholds\":["_s));
}

void TestAwsAnomaly::refusedAlarms()
{
    const QString metrics = file(u"metrics.json"_s,
                                 QJsonArray{metricQuery(u"m1"_s, u"N"_s, u"Orders"_s, true),
                                            expression(u"e1"_s, u"m1 +"_s, false)});
    const Answer answer
        = cloudwatch({u"put-metric-alarm"_s, u"--alarm-name"_s, u"faulty"_s, u"--metrics"_s,
                      metrics, u"--threshold"_s, u"5"_s, u"--comparison-operator"_s,
                      u"GreaterThanThreshold"_s, u"--evaluation-periods"_s, u"1"_s});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("Validation") && answer.error.contains("e1"),
             answer.error.constData());
}

QTEST_GUILESS_MAIN(TestAwsAnomaly)
#include "tst_awsanomaly.moc"
