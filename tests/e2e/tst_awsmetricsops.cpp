// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveprocess.h"

#include <QCborMap>
#include <QCborValue>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Tags, contributor rules, metric streams and pictures of widgets, asked for by the real `aws`
/// command of the real program: once for each client on this machine (query protocol, JSON).
class TestAwsMetricsOps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tagsOfAlarms_data() { clients(); }
    void tagsOfAlarms();
    void tagsOfEverythingElse_data() { clients(); }
    void tagsOfEverythingElse();
    void insightRules_data() { clients(); }
    void insightRules();
    void metricStreams_data() { clients(); }
    void metricStreams();
    void picturesOfWidgets_data();
    void picturesOfWidgets();
    void aLineIsDrawn_data() { clients(); }
    void aLineIsDrawn();
    void picturesThatCannotBe_data();
    void picturesThatCannotBe();
    void aRawPicture();
    void aPictureInCbor();
    void everythingSurvivesKill_data() { clients(); }
    void everythingSurvivesKill();
    void streamsDeliverAcrossKills_data() { clients(); }
    void streamsDeliverAcrossKills();

private:
    struct Answer
    {
        int status = -1;
        QJsonObject json;
        QByteArray error;
    };
    static void clients();
    static QStringList clientPaths();
    Answer aws(const QStringList& arguments, const QString& url = {});
    Answer awsAs(const QString& client, const QStringList& arguments, const QString& url);
    [[nodiscard]] QPair<QByteArray, QByteArray> post(const QByteArray& path,
                                                     const QByteArray& headers,
                                                     const QByteArray& body) const;
    static QString minutesAgo(int minutes);
    static QString name(const char* stem)
    {
        return QString::fromLatin1(stem)
            + QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    }
    static QStringList alarm(const QString& name);
    static QStringList put(const QString& nameSpace, const QString& metric, double value,
                           int minutes);
    static QList<QJsonObject> streamed(const QString& directory);

    QTemporaryDir m_directory;
    ServeProcess m_server;
};

namespace {

constexpr auto kRule
    = R"({"Schema":{"Name":"CloudWatchLogRule","Version":1},"LogGroupNames":["api*"],"LogFormat":"JSON","Contribution":{"Keys":["$.ip"],"Filters":[]},"AggregateOn":"Count"})"_L1;

} // namespace

void TestAwsMetricsOps::initTestCase()
{
    if (clientPaths().isEmpty())
        QSKIP("the aws command is not installed (package awscli)");
    QVERIFY2(m_server.start({u"--ephemeral"_s, u"--no-host"_s, u"--port"_s, u"0"_s}),
             qPrintable(m_server.error()));
}

QStringList TestAwsMetricsOps::clientPaths()
{
    QStringList found;
    for (const QString& path : {QStandardPaths::findExecutable(u"aws"_s, {u"/usr/bin"_s}),
                                QStandardPaths::findExecutable(u"aws"_s)}) {
        if (!path.isEmpty() && !found.contains(path))
            found << path;
    }
    return found;
}

void TestAwsMetricsOps::clients()
{
    QTest::addColumn<QString>("client");
    const QStringList found = clientPaths();
    for (qsizetype i = 0; i < found.size(); ++i)
        QTest::addRow("%s client", i == 0 ? "packaged" : "other") << found.at(i);
}

TestAwsMetricsOps::Answer TestAwsMetricsOps::aws(const QStringList& arguments, const QString& url)
{
    QFETCH(QString, client);
    return awsAs(client, arguments, url.isEmpty() ? m_server.url() : url);
}

TestAwsMetricsOps::Answer TestAwsMetricsOps::awsAs(const QString& client,
                                                   const QStringList& arguments, const QString& url)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret"_s);
    environment.insert(u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s);
    environment.insert(u"AWS_PAGER"_s, QString());
    environment.insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s);
    environment.insert(u"HOME"_s, m_directory.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(client,
                  QStringList{u"--output"_s, u"json"_s, u"--endpoint-url"_s, url, u"cloudwatch"_s}
                      + arguments);
    Answer answer;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        answer.error = "the client did not finish";
        return answer;
    }
    answer.status = process.exitCode();
    answer.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    answer.error = process.readAllStandardError();
    return answer;
}

QString TestAwsMetricsOps::minutesAgo(int minutes)
{
    QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-60 * minutes);
    time.setTime(QTime(time.time().hour(), time.time().minute()));
    return time.toString(Qt::ISODate);
}

QStringList TestAwsMetricsOps::alarm(const QString& name)
{
    return {u"put-metric-alarm"_s,
            u"--alarm-name"_s,
            name,
            u"--namespace"_s,
            u"N"_s,
            u"--metric-name"_s,
            u"M"_s,
            u"--statistic"_s,
            u"Sum"_s,
            u"--period"_s,
            u"60"_s,
            u"--evaluation-periods"_s,
            u"1"_s,
            u"--threshold"_s,
            u"1"_s,
            u"--comparison-operator"_s,
            u"GreaterThanThreshold"_s};
}

QStringList TestAwsMetricsOps::put(const QString& nameSpace, const QString& metric, double value,
                                   int minutes)
{
    return {u"put-metric-data"_s,   u"--namespace"_s, nameSpace,
            u"--metric-name"_s,     metric,           u"--value"_s,
            QString::number(value), u"--timestamp"_s, minutesAgo(minutes)};
}

QList<QJsonObject> TestAwsMetricsOps::streamed(const QString& directory)
{
    QList<QJsonObject> records;
    const QDir files(directory);
    for (const QString& entry : files.entryList(QDir::Files, QDir::Name)) {
        QFile file(files.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                records << QJsonDocument::fromJson(line).object();
        }
    }
    return records;
}

void TestAwsMetricsOps::tagsOfAlarms()
{
    const QString alarmName = name("tagged-");
    const QString arn = u"arn:aws:cloudwatch:us-east-1:123456789012:alarm:"_s + alarmName;
    Answer answer = aws(
        alarm(alarmName)
        + QStringList{u"--tags"_s, u"Key=stack,Value=Production"_s, u"Key=team,Value=Devops"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const auto list = [&] {
        return aws({u"list-tags-for-resource"_s, u"--resource-arn"_s, arn})
            .json.value("Tags"_L1)
            .toArray();
    };
    const auto tag = [](const QString& key, const QString& value) {
        return QJsonObject{{u"Key"_s, key}, {u"Value"_s, value}};
    };
    QCOMPARE(list(), (QJsonArray{tag(u"stack"_s, u"Production"_s), tag(u"team"_s, u"Devops"_s)}));
    answer = aws({u"tag-resource"_s, u"--resource-arn"_s, arn, u"--tags"_s, u"Key=team,Value=Ops"_s,
                  u"Key=a b,Value="_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    answer = aws({u"untag-resource"_s, u"--resource-arn"_s, arn, u"--tag-keys"_s, u"stack"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(list(), (QJsonArray{tag(u"team"_s, u"Ops"_s), tag(u"a b"_s, QString())}));
    // An update leaves the tags alone.
    QCOMPARE(aws(alarm(alarmName) + QStringList{u"--tags"_s, u"Key=x,Value=y"_s}).status, 0);
    QCOMPARE(list().size(), 2);
    answer
        = aws({u"tag-resource"_s, u"--resource-arn"_s, arn, u"--tags"_s, u"Key=aws:x,Value=y"_s});
    QVERIFY2(answer.error.contains("(InvalidParameterValue)"), answer.error.constData());
    QCOMPARE(aws({u"delete-alarms"_s, u"--alarm-names"_s, alarmName}).status, 0);
    answer = aws({u"list-tags-for-resource"_s, u"--resource-arn"_s, arn});
    QVERIFY2(answer.error.contains("(ResourceNotFoundException)"), answer.error.constData());
    QCOMPARE(aws(alarm(alarmName)).status, 0);
    QVERIFY(list().isEmpty());
}

void TestAwsMetricsOps::tagsOfEverythingElse()
{
    const QString board = name("board-");
    const QString rule = name("rule-");
    const QString stream = name("stream-");
    QCOMPARE(aws({u"put-dashboard"_s, u"--dashboard-name"_s, board, u"--dashboard-body"_s,
                  uR"({"widgets":[]})"_s})
                 .status,
             0);
    Answer answer = aws({u"put-insight-rule"_s, u"--rule-name"_s, rule, u"--rule-definition"_s,
                         kRule, u"--tags"_s, u"Key=k,Value=v"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    answer = aws({u"put-metric-stream"_s, u"--name"_s, stream, u"--firehose-arn"_s,
                  u"arn:aws:firehose:us-east-1:123456789012:deliverystream/tags"_s, u"--role-arn"_s,
                  u"arn:aws:iam::123456789012:role/r"_s, u"--output-format"_s, u"json"_s,
                  u"--tags"_s, u"Key=k,Value=v"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QString stem = u"arn:aws:cloudwatch:us-east-1:123456789012:"_s;
    const QStringList arns{u"arn:aws:cloudwatch::123456789012:dashboard/"_s + board,
                           stem + u"insight-rule/"_s + rule, stem + u"metric-stream/"_s + stream};
    for (const QString& arn : arns) {
        answer
            = aws({u"tag-resource"_s, u"--resource-arn"_s, arn, u"--tags"_s, u"Key=k,Value=w"_s});
        QVERIFY2(answer.status == 0, answer.error.constData());
        answer = aws({u"list-tags-for-resource"_s, u"--resource-arn"_s, arn});
        const QJsonArray tags = answer.json.value("Tags"_L1).toArray();
        QCOMPARE(tags.size(), 1);
        QCOMPARE(tags.first().toObject().value("Value"_L1).toString(), u"w"_s);
    }
}

void TestAwsMetricsOps::insightRules()
{
    const QString rule = name("Rule-");
    Answer answer = aws({u"put-insight-rule"_s, u"--rule-name"_s, rule, u"--rule-state"_s,
                         u"DISABLED"_s, u"--rule-definition"_s, kRule});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const auto described = [&] {
        const QJsonArray rules
            = aws({u"describe-insight-rules"_s}).json.value("InsightRules"_L1).toArray();
        for (const QJsonValue& value : rules) {
            if (value.toObject().value("Name"_L1).toString() == rule)
                return value.toObject();
        }
        return QJsonObject();
    };
    QCOMPARE(described().value("State"_L1).toString(), u"DISABLED"_s);
    QCOMPARE(described().value("Schema"_L1).toString(), u"CloudWatchLogRule/1"_s);
    QCOMPARE(described().value("Definition"_L1).toString(), QString(kRule));
    answer = aws({u"enable-insight-rules"_s, u"--rule-names"_s, rule, u"nobody"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(answer.json.value("Failures"_L1).toArray().size(), 1);
    QCOMPARE(described().value("State"_L1).toString(), u"ENABLED"_s);
    answer = aws({u"get-insight-rule-report"_s, u"--rule-name"_s, rule, u"--start-time"_s,
                  minutesAgo(60), u"--end-time"_s, minutesAgo(0), u"--period"_s, u"300"_s,
                  u"--metrics"_s, u"UniqueContributors"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    QCOMPARE(answer.json.value("KeyLabels"_L1).toArray(), (QJsonArray{u"$.ip"_s}));
    QCOMPARE(answer.json.value("Contributors"_L1).toArray(), QJsonArray());
    QCOMPARE(answer.json.value("AggregateValue"_L1).toDouble(-1), 0.0);
    answer = aws({u"put-insight-rule"_s, u"--rule-name"_s, rule, u"--rule-definition"_s, u"{}"_s});
    QVERIFY2(answer.error.contains("(InvalidParameterValue)"), answer.error.constData());
    QCOMPARE(aws({u"disable-insight-rules"_s, u"--rule-names"_s, rule}).status, 0);
    QCOMPARE(aws({u"delete-insight-rules"_s, u"--rule-names"_s, rule}).status, 0);
    answer = aws({u"get-insight-rule-report"_s, u"--rule-name"_s, rule, u"--start-time"_s,
                  minutesAgo(60), u"--end-time"_s, minutesAgo(0), u"--period"_s, u"300"_s});
    QVERIFY2(answer.error.contains("(ResourceNotFoundException)"), answer.error.constData());
}

void TestAwsMetricsOps::metricStreams()
{
    const QString stream = name("defined-");
    const QStringList arguments{u"put-metric-stream"_s,
                                u"--name"_s,
                                stream,
                                u"--firehose-arn"_s,
                                u"arn:aws:firehose:us-east-1:123456789012:deliverystream/lake"_s,
                                u"--role-arn"_s,
                                u"arn:aws:iam::123456789012:role/service-role/r"_s,
                                u"--output-format"_s};
    Answer answer = aws(
        arguments
        + QStringList{
            u"json"_s, u"--include-filters"_s, u"Namespace=AWS/EC2"_s,
            u"--statistics-configurations"_s,
            uR"([{"IncludeMetrics":[{"Namespace":"AWS/EC2","MetricName":"CPUUtilization"}],"AdditionalStatistics":["p99"]}])"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QString arn = u"arn:aws:cloudwatch:us-east-1:123456789012:metric-stream/"_s + stream;
    QCOMPARE(answer.json.value("Arn"_L1).toString(), arn);
    answer = aws({u"get-metric-stream"_s, u"--name"_s, stream});
    QCOMPARE(answer.json.value("State"_L1).toString(), u"running"_s);
    QCOMPARE(answer.json.value("IncludeFilters"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .value("Namespace"_L1)
                 .toString(),
             u"AWS/EC2"_s);
    QVERIFY(!answer.json.contains("ExcludeFilters"_L1));
    QCOMPARE(aws({u"stop-metric-streams"_s, u"--names"_s, stream}).status, 0);
    answer = aws({u"list-metric-streams"_s});
    bool isListed = false;
    for (const QJsonValue& entry : answer.json.value("Entries"_L1).toArray()) {
        if (entry.toObject().value("Name"_L1).toString() != stream)
            continue;
        isListed = true;
        QCOMPARE(entry.toObject().value("State"_L1).toString(), u"stopped"_s);
    }
    QVERIFY(isListed);
    answer = aws(arguments + QStringList{u"opentelemetry0.7"_s});
    QVERIFY2(answer.error.contains("(InvalidParameterValue)"), answer.error.constData());
    QCOMPARE(aws({u"delete-metric-stream"_s, u"--name"_s, stream}).status, 0);
    answer = aws({u"get-metric-stream"_s, u"--name"_s, stream});
    QVERIFY2(answer.error.contains("(ResourceNotFoundException)"), answer.error.constData());
}

void TestAwsMetricsOps::picturesOfWidgets_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QSize>("size");
    const QStringList found = clientPaths();
    for (qsizetype i = 0; i < found.size(); ++i) {
        const char* who = i == 0 ? "packaged" : "other";
        const auto row = [&](const char* what, const QString& more, QSize size) {
            QTest::addRow("%s: %s", who, what) << found.at(i) << more << size;
        };
        row("as is", {}, {600, 400});
        row("number", uR"(,"view":"singleValue","width":300,"height":120)"_s, {300, 120});
        if (i > 0)
            continue;
        row("sides", uR"(,"width":1200,"height":300)"_s, {1200, 300});
        row("dark", uR"(,"theme":"dark","title":"日本語 & <title>")"_s, {600, 400});
        row("pie", uR"(,"view":"pie")"_s, {600, 400});
        row("relative", uR"(,"start":"-PT1H30M","end":"-PT5M","period":60,"stat":"p90")"_s,
            {600, 400});
    }
}

void TestAwsMetricsOps::picturesOfWidgets()
{
    QFETCH(QString, more);
    QFETCH(QSize, size);
    QCOMPARE(aws(put(u"Picture"_s, u"M"_s, 42, 10)).status, 0);
    const Answer answer
        = aws({u"get-metric-widget-image"_s, u"--metric-widget"_s,
               uR"({"metrics":[["Picture","M"]])"_s + more + u'}', u"--output-format"_s, u"png"_s});
    QVERIFY2(answer.status == 0, answer.error.constData());
    const QByteArray png
        = QByteArray::fromBase64(answer.json.value("MetricWidgetImage"_L1).toString().toLatin1());
    const QImage image = QImage::fromData(png, "PNG");
    QCOMPARE(image.size(), size);
}

void TestAwsMetricsOps::aLineIsDrawn()
{
    const QString nameSpace = name("Line/");
    for (const int minutes : {25, 20, 15, 10, 5})
        QCOMPARE(aws(put(nameSpace, u"M"_s, 50, minutes)).status, 0);
    const auto redPixels = [&](const QString& metric, const QString& theme) {
        const QString widget
            = uR"({"metrics":[["%1","%2",{"color":"#ff0000"}]],"start":"-PT1H","theme":"%3","legend":{"position":"hidden"},"yAxis":{"left":{"min":0,"max":100}}})"_s
                  .arg(nameSpace, metric, theme);
        const Answer answer = aws({u"get-metric-widget-image"_s, u"--metric-widget"_s, widget});
        const QImage image = QImage::fromData(QByteArray::fromBase64(
            answer.json.value("MetricWidgetImage"_L1).toString().toLatin1()));
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                count += color.red() > 200 && color.green() < 90 && color.blue() < 90 ? 1 : 0;
            }
        }
        const QColor corner = image.isNull() ? QColor(Qt::red) : image.pixelColor(0, 0);
        return std::pair(count, corner.lightness() > 128);
    };
    const auto [light, isLight] = redPixels(u"M"_s, u"light"_s);
    QVERIFY2(light > 100, qPrintable(QString::number(light)));
    QVERIFY(isLight);
    const auto [dark, isDarkLight] = redPixels(u"M"_s, u"dark"_s);
    QVERIFY2(dark > 100, qPrintable(QString::number(dark)));
    QVERIFY(!isDarkLight);
    QCOMPARE(redPixels(u"Nothing"_s, u"light"_s).first, 0);
}

void TestAwsMetricsOps::picturesThatCannotBe_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("widget");
    const QStringList found = clientPaths();
    if (found.isEmpty())
        return;
    const QString client = found.last();
    const auto row
        = [&](const char* what, const QString& widget) { QTest::newRow(what) << client << widget; };
    row("not JSON", u"{"_s);
    row("no metrics", u"{}"_s);
    row("more than 100 KB",
        uR"({"metrics":[["N","M"]],"title":"%1"})"_s.arg(QString(101 * 1024, u'x')));
}

void TestAwsMetricsOps::picturesThatCannotBe()
{
    QFETCH(QString, widget);
    const Answer answer = aws({u"get-metric-widget-image"_s, u"--metric-widget"_s, widget});
    QVERIFY(answer.status != 0);
    QVERIFY2(answer.error.contains("(InvalidParameterValue)"), answer.error.constData());
}

/// Posts by hand; the answer's head and body.
QPair<QByteArray, QByteArray> TestAwsMetricsOps::post(const QByteArray& path,
                                                      const QByteArray& headers,
                                                      const QByteArray& body) const
{
    const QUrl url(m_server.url());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected())
        return {};
    socket.write("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray all;
    while (socket.waitForReadyRead(20'000))
        all += socket.readAll();
    const auto split = all.indexOf("\r\n\r\n");
    return {all.left(split), all.mid(split + 4)};
}

void TestAwsMetricsOps::aRawPicture()
{
    const QByteArray body = "Action=GetMetricWidgetImage&Version=2010-08-01&OutputFormat="
        + QByteArray("image/png").toPercentEncoding() + "&MetricWidget="
        + QByteArray(R"({"metrics":[["N","M"]],"width":200,"height":100})").toPercentEncoding();
    const auto [head, picture]
        = post("/", "Content-Type: application/x-www-form-urlencoded\r\n", body);
    QVERIFY2(head.contains("Content-Type: image/png"), head.constData());
    QCOMPARE(QImage::fromData(picture, "PNG").size(), QSize(200, 100));
}

void TestAwsMetricsOps::aPictureInCbor()
{
    const QCborMap request{
        {u"MetricWidget"_s, uR"({"metrics":[["N","M"]],"width":200,"height":100})"_s}};
    const auto [head, body]
        = post("/service/GraniteServiceVersion20100801/operation/GetMetricWidgetImage",
               "Content-Type: application/cbor\r\nsmithy-protocol: rpc-v2-cbor\r\n",
               request.toCborValue().toCbor());
    const QCborValue picture = QCborValue::fromCbor(body).toMap().value(u"MetricWidgetImage"_s);
    QVERIFY2(picture.isByteArray(), head.constData());
    QCOMPARE(QImage::fromData(picture.toByteArray(), "PNG").size(), QSize(200, 100));
}

void TestAwsMetricsOps::everythingSurvivesKill()
{
    const QTemporaryDir data;
    const QStringList arguments{u"--data"_s, data.path(), u"--no-host"_s, u"--port"_s, u"0"_s};
    ServeProcess server;
    QVERIFY2(server.start(arguments), qPrintable(server.error()));
    const QString arn = u"arn:aws:cloudwatch:us-east-1:123456789012:alarm:kept"_s;
    QCOMPARE(
        aws(alarm(u"kept"_s) + QStringList{u"--tags"_s, u"Key=a,Value=b"_s}, server.url()).status,
        0);
    QCOMPARE(
        aws({u"put-insight-rule"_s, u"--rule-name"_s, u"kept"_s, u"--rule-definition"_s, kRule},
            server.url())
            .status,
        0);
    server.kill();
    QVERIFY2(server.start(arguments), qPrintable(server.error()));
    Answer answer = aws({u"list-tags-for-resource"_s, u"--resource-arn"_s, arn}, server.url());
    QCOMPARE(answer.json.value("Tags"_L1).toArray().size(), 1);
    answer = aws({u"describe-insight-rules"_s}, server.url());
    QCOMPARE(answer.json.value("InsightRules"_L1).toArray().size(), 1);
    QCOMPARE(server.stop(), 0);
}

void TestAwsMetricsOps::streamsDeliverAcrossKills()
{
    const QTemporaryDir data;
    const QStringList arguments{u"--data"_s, data.path(), u"--no-host"_s, u"--port"_s, u"0"_s};
    ServeProcess server;
    QVERIFY2(server.start(arguments), qPrintable(server.error()));
    Answer answer
        = aws({u"put-metric-stream"_s, u"--name"_s, u"s"_s, u"--firehose-arn"_s,
               u"arn:aws:firehose:us-east-1:123456789012:deliverystream/lake"_s, u"--role-arn"_s,
               u"arn:aws:iam::123456789012:role/r"_s, u"--output-format"_s, u"json"_s},
              server.url());
    QVERIFY2(answer.status == 0, answer.error.constData());
    // Killed right after each acknowledgement: whether it was delivered by then is anybody's guess.
    constexpr int kRounds = 4;
    for (int i = 0; i < kRounds; ++i) {
        QCOMPARE(aws(put(u"Kill"_s, u"M%1"_s.arg(i), i, 10), server.url()).status, 0);
        server.kill();
        QVERIFY2(server.start(arguments), qPrintable(server.error()));
    }
    const QString directory = data.filePath(u"streams/lake"_s);
    const auto delivered = [&] {
        QSet<QString> names;
        for (const QJsonObject& record : streamed(directory))
            names << record.value("metric_name"_L1).toString();
        return names.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(delivered(), kRounds, 30'000);
    for (const QJsonObject& record : streamed(directory)) {
        QCOMPARE(record.value("metric_stream_name"_L1).toString(), u"s"_s);
        const QJsonObject value = record.value("value"_L1).toObject();
        QCOMPARE(u"M%1"_s.arg(value.value("sum"_L1).toInt()),
                 record.value("metric_name"_L1).toString());
        QCOMPARE(value.value("count"_L1).toDouble(), 1.0);
    }
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestAwsMetricsOps)
#include "tst_awsmetricsops.moc"
