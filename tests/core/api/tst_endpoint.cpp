// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/endpoint.h"
#include "core/api/signature.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "core/monitor/sourceregistry.h"
#include "endpointtesting.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <thread>

#include <bit>

using namespace yagura;
using namespace yagura::testing;

class TestEndpoint : public QObject
{
    Q_OBJECT

    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<Endpoint> m_endpoint;

    void start(EndpointOptions options)
    {
        m_endpoint.reset();
        options.port = 0;
        m_endpoint = std::make_unique<Endpoint>(*m_monitor, options);
        const auto started = m_endpoint->start();
        QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    }
    Answer ask(const Call& call) { return send(m_endpoint->port(), call); }

    /// The one value of the last hour of a metric, as each protocol tells it.
    std::vector<double> valuesInEachProtocol(const QByteArray& metric)
    {
        const qint64 end = SystemClock().now().time_since_epoch() / Seconds{1} / 60 * 60 + 60;
        const QByteArray to = QByteArray::number(end);
        const QByteArray from = QByteArray::number(end - 3600);
        const Answer inJson
            = ask(json("GetMetricData",
                       "{\"StartTime\":" + from + ",\"EndTime\":" + to
                           + ",\"MetricDataQueries\":[{\"Id\":\"a\",\"MetricStat\":{\"Metric\":{"
                             "\"Namespace\":\"Bits\",\"MetricName\":\""
                           + metric + "\"},\"Period\":60,\"Stat\":\"Maximum\"}}]}"));
        const QByteArray member = "&MetricDataQueries.member.1.";
        const Answer inQuery
            = ask(form("Action=GetMetricData&Version=2010-08-01&StartTime=" + from + "&EndTime="
                       + to + member + "Id=a" + member + "MetricStat.Metric.Namespace=Bits" + member
                       + "MetricStat.Metric.MetricName=" + metric + member + "MetricStat.Period=60"
                       + member + "MetricStat.Stat=Maximum"));
        const QCborMap stat{{QStringLiteral("Metric"),
                             QCborMap{{QStringLiteral("Namespace"), QStringLiteral("Bits")},
                                      {QStringLiteral("MetricName"), QString::fromLatin1(metric)}}},
                            {QStringLiteral("Period"), 60},
                            {QStringLiteral("Stat"), QStringLiteral("Maximum")}};
        const QCborMap query{{QStringLiteral("Id"), QStringLiteral("a")},
                             {QStringLiteral("MetricStat"), stat}};
        const Answer inCbor = ask(cbor("GetMetricData",
                                       {{QStringLiteral("StartTime"), end - 3600},
                                        {QStringLiteral("EndTime"), end},
                                        {QStringLiteral("MetricDataQueries"), QCborArray{query}}}));
        const auto between = [](const QByteArray& text, const QByteArray& a, const QByteArray& b) {
            const auto start = text.indexOf(a) + a.size();
            return text.mid(start, text.indexOf(b, start) - start).toDouble();
        };
        const QCborValue results
            = QCborValue::fromCbor(inCbor.body).toMap()[QStringLiteral("MetricDataResults")];
        return {between(inJson.body, "\"Values\":[", "]"),
                between(inQuery.body, "<Values><member>", "</member>"),
                results[0][QStringLiteral("Values")][0].toDouble()};
    }

private slots:
    void init()
    {
        MonitorOptions options;
        options.collectHost = false;
        m_monitor = std::make_unique<Monitor>(options);
        QVERIFY(m_monitor->open().has_value());
        EndpointOptions endpointOptions;
        endpointOptions.allowReset = true;
        start(endpointOptions);
    }
    void cleanup()
    {
        m_endpoint.reset();
        m_monitor.reset();
    }

    void takesAMetricInEachProtocol()
    {
        const Answer query
            = ask(form("Action=PutMetricData&Version=2010-08-01&Namespace=App&MetricData.member.1."
                       "MetricName=Hits"
                       "&MetricData.member.1.Value=1&MetricData.member.1.Unit=Count"));
        QCOMPARE(query.status, 200);
        QVERIFY(query.head.contains("Content-Type: text/xml\r\n"));
        QVERIFY(query.head.contains("x-amzn-RequestId: "));
        QVERIFY(query.body.startsWith("<PutMetricDataResponse xmlns="));
        const Answer inJson = ask(json("PutMetricData",
                                       "{\"Namespace\":\"App\",\"MetricData\":[{\"MetricName\":"
                                       "\"Hits\",\"Value\":2,\"Unit\":\"Count\"}]}"));
        QCOMPARE(inJson.status, 200);
        QCOMPARE(inJson.body, QByteArray("{}"));
        const QCborMap datum{{QStringLiteral("MetricName"), QStringLiteral("Hits")},
                             {QStringLiteral("Value"), 4},
                             {QStringLiteral("Unit"), QStringLiteral("Count")}};
        const Answer inCbor = ask(cbor("PutMetricData",
                                       {{QStringLiteral("Namespace"), QStringLiteral("App")},
                                        {QStringLiteral("MetricData"), QCborArray{datum}}}));
        QCOMPARE(inCbor.status, 200);
        QVERIFY(inCbor.head.contains("smithy-protocol: rpc-v2-cbor\r\n"));

        const qint64 end = SystemClock().now().time_since_epoch() / Seconds{1} + 60;
        const QByteArray range = "\"StartTime\":" + QByteArray::number(end - 3600)
            + ",\"EndTime\":" + QByteArray::number(end);
        const Answer sum
            = ask(json("GetMetricStatistics",
                       "{\"Namespace\":\"App\",\"MetricName\":\"Hits\",\"Period\":3600," + range
                           + ",\"Statistics\":[\"Sum\",\"SampleCount\"]}"));
        QCOMPARE(sum.status, 200);
        double total = 0;
        for (const QJsonValue& point : sum.json()[QStringLiteral("Datapoints")].toArray())
            total += point[QStringLiteral("Sum")].toDouble();
        QCOMPARE(total, 7.0);
        const Answer list = ask(form("Action=ListMetrics&Version=2010-08-01&Namespace=App"));
        QVERIFY2(list.body.contains("<ListMetricsResult><Metrics><member>"), list.body);
        QVERIFY(list.body.contains("<MetricName>Hits</MetricName>"));
    }
    void keepsEveryBitOfAValue_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"0.30000000000000004", "0.1", "-0.69999999999999996", "1234567.8901234567",
              "6.0221407599999987e+23", "1.2345678901234567e-30", "123456789012345678",
              "2.2250738585072014E-18", "1E-400", "3.14159265358979323846264338327950288"})
            QTest::newRow(text) << QByteArray(text);
    }
    void keepsEveryBitOfAValue()
    {
        QFETCH(const QByteArray, text);
        const double expected = text.toDouble();
        const QCborMap datum{{QStringLiteral("MetricName"), QStringLiteral("Cbor")},
                             {QStringLiteral("Value"), expected}};
        QCOMPARE(ask(form("Action=PutMetricData&Version=2010-08-01&Namespace=Bits&MetricData."
                          "member.1.MetricName=Query&MetricData.member.1.Value="
                          + text.toPercentEncoding()))
                     .status,
                 200);
        QCOMPARE(ask(json("PutMetricData",
                          "{\"Namespace\":\"Bits\",\"MetricData\":[{\"MetricName\":\"Json\","
                          "\"Value\":"
                              + text + "}]}"))
                     .status,
                 200);
        QCOMPARE(ask(cbor("PutMetricData",
                          {{QStringLiteral("Namespace"), QStringLiteral("Bits")},
                           {QStringLiteral("MetricData"), QCborArray{datum}}}))
                     .status,
                 200);
        for (const char* metric : {"Query", "Json", "Cbor"}) {
            for (const double value : valuesInEachProtocol(metric))
                QCOMPARE(std::bit_cast<std::uint64_t>(value),
                         std::bit_cast<std::uint64_t>(expected));
        }
    }
    void inflatesBodies()
    {
        const QByteArray body
            = "{\"Namespace\":\"Zip\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":1}]}";
        for (const QByteArray encoding : {"gzip", "GZIP"}) {
            const Answer answer = ask(
                json("PutMetricData", gzipped(body), "Content-Encoding: " + encoding + "\r\n"));
            QCOMPARE(answer.status, 200);
        }
        QVERIFY(ask(json("ListMetrics", "{\"Namespace\":\"Zip\"}")).body.contains("\"m\""));
        const Answer broken = ask(json("PutMetricData", body, "Content-Encoding: gzip\r\n"));
        QCOMPARE(broken.status, 400);
        QVERIFY(broken.body.contains("MalformedHttpRequestException"));
        const Answer cut
            = ask(json("PutMetricData", gzipped(body).chopped(5), "Content-Encoding: gzip\r\n"));
        QCOMPARE(cut.status, 400);
        const Answer bomb = ask(json("PutMetricData", gzipped(QByteArray(40'000'000, ' ')),
                                     "Content-Encoding: gzip\r\n"));
        QCOMPARE(bomb.status, 413);
        QVERIFY(bomb.body.contains("RequestEntityTooLarge"));
        QCOMPARE(ask(json("PutMetricData", body, "Content-Encoding: br\r\n")).status, 400);
    }
    void separatesScopes()
    {
        const QByteArray put
            = "{\"Namespace\":\"Scope\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":1}]}";
        QCOMPARE(
            ask(json("PutMetricData", put, credentials("AKID", "eu-west-1", "monitoring"))).status,
            200);
        const auto sees = [&](const QByteArray& key, const QByteArray& region) {
            return ask(json("ListMetrics", "{}", credentials(key, region, "monitoring")))
                .body.contains("\"Scope\"");
        };
        QVERIFY(sees("AKID", "eu-west-1"));
        QVERIFY(sees("OTHERKEY", "eu-west-1"));
        QVERIFY(!sees("AKID", "us-east-1"));
        QVERIFY(!sees("111122223333", "eu-west-1"));
        const Answer malformed
            = ask(json("ListMetrics", "{}", "Authorization: AWS4-HMAC-SHA256 Credential=x\r\n"));
        QCOMPARE(malformed.status, 400);
        QVERIFY(malformed.body.contains("IncompleteSignature"));
    }
    void answersErrorsInEachProtocol()
    {
        const QByteArray set
            = "{\"AlarmName\":\"gone\",\"StateValue\":\"OK\",\"StateReason\":\"r\"}";
        const Answer query = ask(form(
            "Action=SetAlarmState&Version=2010-08-01&AlarmName=gone&StateValue=OK&StateReason=r"));
        QCOMPARE(query.status, 404);
        QVERIFY2(query.body.contains("<Code>ResourceNotFound</Code></Error>"), query.body);
        const Answer plain = ask(json("SetAlarmState", set));
        QCOMPARE(plain.status, 400);
        QCOMPARE(
            plain.body,
            QByteArray("{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#ResourceNotFound\"}"));
        const Answer compatible = ask(json("SetAlarmState", set, "x-amzn-query-mode: true\r\n"));
        QCOMPARE(compatible.status, 404);
        QVERIFY(compatible.head.contains("x-amzn-query-error: ResourceNotFound;Sender\r\n"));
        const Answer invalid
            = ask(json("SetAlarmState",
                       "{\"AlarmName\":\"a\",\"StateValue\":\"INVALID\",\"StateReason\":\"r\"}"));
        QCOMPARE(invalid.status, 400);
        QCOMPARE(
            invalid.json()[QStringLiteral("message")].toString(),
            QStringLiteral(
                "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy "
                "constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]"));
    }
    void keepsAlarmsAndDashboards()
    {
        const Answer none = ask(json("DescribeAlarms", "{}"));
        QCOMPARE(none.body,
                 QByteArray("{\"CompositeAlarms\":[],\"MetricAlarms\":[],\"LogAlarms\":[]}"));
        QCOMPARE(
            ask(form("Action=PutMetricAlarm&Version=2010-08-01&AlarmName=A&MetricName=M&Namespace="
                     "N&Statistic=Sum&Period=60"
                     "&EvaluationPeriods=1&Threshold=1.5&ComparisonOperator=GreaterThanThreshold"))
                .status,
            200);
        const Answer one = ask(form("Action=DescribeAlarms&Version=2010-08-01"));
        QVERIFY(one.body.contains("<Threshold>1.5</Threshold>"));
        QVERIFY(one.body.contains("<StateValue>INSUFFICIENT_DATA</StateValue>"));
        const Answer put
            = ask(json("PutDashboard",
                       "{\"DashboardName\":\"D\",\"DashboardBody\":\"{\\\"widgets\\\":[]}\"}"));
        QVERIFY2(put.status == 200, put.body);
        const Answer get = ask(json("GetDashboard", "{\"DashboardName\":\"D\"}"));
        QCOMPARE(get.json()[QStringLiteral("DashboardBody")].toString(),
                 QStringLiteral("{\"widgets\":[]}"));
        const Answer missing
            = ask(json("GetDashboard", "{\"DashboardName\":\"X\"}", "x-amzn-query-mode: true\r\n"));
        QCOMPARE(missing.status, 404);
        QVERIFY(missing.body.contains("DashboardNotFoundError"));
        QCOMPARE(ask(form("Action=DeleteDashboards&Version=2010-08-01&DashboardNames.member.1=D"))
                     .status,
                 200);
    }
    void answersIdentity()
    {
        const Answer identity = ask(form("Action=GetCallerIdentity&Version=2011-06-15"));
        QCOMPARE(identity.status, 200);
        QVERIFY(identity.body.contains(
            "<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/"));
        QVERIFY(identity.body.contains("<Account>123456789012</Account>"));
        Call link;
        link.method = "GET";
        link.target = "/?Action=GetCallerIdentity&Version=2011-06-15";
        link.headers = credentials("111122223333", "us-east-1", "sts");
        QVERIFY(ask(link).body.contains("<Account>111122223333</Account>"));
        const Answer role
            = ask(form("Action=AssumeRole&Version=2011-06-15&RoleSessionName=me"
                       "&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fpath%2FOps"));
        QCOMPARE(role.status, 200);
        QVERIFY(role.body.contains("<AccessKeyId>ASIA"));
        QVERIFY(role.body.contains("<Arn>arn:aws:sts::111122223333:assumed-role/Ops/me</Arn>"));
        QCOMPARE(ask(form("Action=AssumeRole&Version=2011-06-15&RoleSessionName=me&RoleArn=arn%"
                          "3Aaws%3Anonsense-nonsense"))
                     .status,
                 400);
        QCOMPARE(ask(form("Action=AssumeRole&Version=2011-06-15")).status, 400);
    }
    void recordsWhatItLacks()
    {
        const Answer action = ask(form("Action=PutCompositeAlarm&Version=2010-08-01"));
        QCOMPARE(action.status, 400);
        QVERIFY(action.body.contains("<Code>InvalidAction</Code>"));
        QVERIFY(action.body.contains(
            "Could not find operation PutCompositeAlarm for version 2010-08-01"));
        Call logs = json("X", "{}");
        logs.headers = "Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: "
                       "Logs_20140328.PutLogEvents\r\n";
        const Answer operation = ask(logs);
        QCOMPARE(operation.status, 404);
        QCOMPARE(operation.json()[QStringLiteral("__type")].toString(),
                 QStringLiteral("UnknownOperationException"));
        const Answer publish = ask(form("Action=Publish&Version=2010-03-31"));
        QVERIFY(publish.body.contains("xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\""));
        const Answer instances = ask(form("Action=DescribeInstances&Version=2016-11-15"));
        QVERIFY(instances.body.contains("<Response><Errors><Error><Code>InvalidAction</Code>"));
        QCOMPARE(ask(cbor("Nonsense", {})).status, 400);
        QCOMPARE(m_monitor->sources().unknownOperations().size(), std::size_t(5));
        QVERIFY(ask(form("Version=2010-08-01")).body.contains("<Code>MissingAction</Code>"));
    }
    void refusesWebPages_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("loopback") << QByteArray("127.0.0.1:4590") << QByteArray() << 200;
        QTest::newRow("localhost") << QByteArray("LocalHost:4590") << QByteArray() << 200;
        QTest::newRow("ipv6") << QByteArray("[::1]:4590") << QByteArray() << 200;
        QTest::newRow("origin") << QByteArray("127.0.0.1")
                                << QByteArray("Origin: http://127.0.0.1\r\n") << 403;
        QTest::newRow("null origin")
            << QByteArray("127.0.0.1") << QByteArray("origin: null\r\n") << 403;
        QTest::newRow("rebound name") << QByteArray("evil.example:4590") << QByteArray() << 403;
        QTest::newRow("prefix") << QByteArray("127.0.0.1.evil.example") << QByteArray() << 403;
        QTest::newRow("localhost below")
            << QByteArray("localhost.evil.example") << QByteArray() << 403;
        QTest::newRow("the real service")
            << QByteArray("monitoring.us-east-1.amazonaws.com") << QByteArray() << 403;
        QTest::newRow("another address") << QByteArray("10.1.2.3") << QByteArray() << 403;
        QTest::newRow("empty") << QByteArray() << QByteArray() << 403;
    }
    void refusesWebPages()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        Call call = form("Action=ListMetrics&Version=2010-08-01");
        call.host = host;
        call.headers += headers;
        QCOMPARE(ask(call).status, status);
        Call reset;
        reset.target = "/_yagura/reset";
        reset.host = host;
        reset.headers = headers;
        QCOMPARE(ask(reset).status, status);
    }
    void tellsItsHealthAndResets()
    {
        QCOMPARE(
            ask(json("PutMetricData",
                     "{\"Namespace\":\"R\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":1}]}"))
                .status,
            200);
        Call health;
        health.method = "GET";
        health.target = "/_yagura/health";
        health.headers = {};
        const QJsonObject before = ask(health).json();
        QVERIFY(before[QStringLiteral("ready")].toBool());
        QVERIFY(!before[QStringLiteral("version")].toString().isEmpty());
        QCOMPARE(before[QStringLiteral("counts")][QStringLiteral("metrics")].toInt(), 1);
        QVERIFY(before[QStringLiteral("counts")][QStringLiteral("datums")].toInt() >= 1);
        for (const QByteArray path : {"/_yagura/reset", "/moto-api/reset", "/_ministack/reset"}) {
            Call reset;
            reset.target = path;
            reset.headers = {};
            QCOMPARE(ask(reset).status, 200);
        }
        QCOMPARE(ask(health).json()[QStringLiteral("counts")][QStringLiteral("metrics")].toInt(),
                 0);
        start({});
        Call reset;
        reset.target = "/_yagura/reset";
        QCOMPARE(ask(reset).status, 403);
        QCOMPARE(ask(health).status, 200);
        health.target = "/_yagura/nothing";
        QCOMPARE(ask(health).status, 404);
        health.target = "/favicon.ico";
        QCOMPARE(ask(health).status, 404);
    }
    void pauses()
    {
        m_monitor->sources().setEnabled("endpoint", false);
        QCOMPARE(ask(json("ListMetrics", "{}")).status, 503);
        QVERIFY(ask(form("Action=ListMetrics&Version=2010-08-01"))
                    .body.contains("<Code>ServiceUnavailable</Code>"));
        m_monitor->sources().setEnabled("endpoint", true);
        QCOMPARE(ask(json("ListMetrics", "{}")).status, 200);
    }
    void verifiesSignaturesWhenItHasAKey()
    {
        EndpointOptions options;
        options.accessKey = "AKIDEXAMPLE";
        options.secretKey = "secret";
        start(options);
        QVERIFY(ask(form("Action=ListMetrics&Version=2010-08-01"))
                    .body.contains("<Code>MissingAuthenticationToken</Code>"));
        QCOMPARE(ask(json("ListMetrics", "{}", credentials("AKIDOTHER", "us-east-1", "monitoring")))
                     .status,
                 403);

        std::string time = formatIso8601(std::chrono::floor<Seconds>(SystemClock().now()));
        std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
        Authorization who{"AKIDEXAMPLE", time.substr(0, 8),      "us-east-1",
                          "monitoring",  {"host", "x-amz-date"}, {},
                          false};
        const HttpRequest request{
            "POST", "/", {{"Host", "127.0.0.1"}, {"X-Amz-Date", time}}, "{}", {}};
        const auto signedCall = [&](const std::string& signature) {
            const std::string scope
                = who.accessKey + "/" + who.date + "/us-east-1/monitoring/aws4_request";
            return json("ListMetrics", "{}",
                        QByteArray::fromStdString(
                            "X-Amz-Date: " + time
                            + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential=" + scope
                            + ", SignedHeaders=host;x-amz-date, Signature=" + signature + "\r\n"));
        };
        QCOMPARE(ask(signedCall(computeSignature(request, who, time, "secret"))).status, 200);
        const Answer forged = ask(signedCall(computeSignature(request, who, time, "guess")));
        QCOMPARE(forged.status, 403);
        QVERIFY(forged.body.contains("InvalidSignatureException"));
    }
    void staysOnThisMachineWithoutAKey()
    {
        EndpointOptions options;
        options.listenAddress = "0.0.0.0";
        options.port = 0;
        Endpoint open(*m_monitor, options);
        const auto result = open.start();
        QVERIFY(result.has_error());
        QCOMPARE(result.error().code, errors::kInvalidParameterValue);
        QCOMPARE(open.port(), std::uint16_t(0));
    }
    void survivesBadBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray("not json at all");
        QTest::newRow("deep") << QByteArray(50'000, '[');
        QTest::newRow("wrong type") << QByteArray("{\"Namespace\":[\"x\"]}");
        QTest::newRow("NaN") << QByteArray(
            "{\"Namespace\":\"B\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":\"NaN\"}]}");
        QTest::newRow("infinite") << QByteArray(
            "{\"Namespace\":\"B\",\"MetricData\":[{\"MetricName\":\"m\",\"Value\":\"Infinity\"}]}");
        QTest::newRow("1901") << QByteArray("{\"Namespace\":\"B\",\"MetricData\":[{\"MetricName\":"
                                            "\"m\",\"Value\":1,\"Timestamp\":-2177452800}]}");
        QTest::newRow("9999") << QByteArray("{\"Namespace\":\"B\",\"MetricData\":[{\"MetricName\":"
                                            "\"m\",\"Value\":1,\"Timestamp\":253402214400}]}");
        QTest::newRow("long name")
            << QByteArray("{\"Namespace\":\"B\",\"MetricData\":[{\"MetricName\":\""
                          + QByteArray(300, 'x') + "\",\"Value\":1}]}");
        QTest::newRow("no namespace")
            << QByteArray("{\"MetricData\":[{\"MetricName\":\"m\",\"Value\":1}]}");
    }
    void survivesBadBodies()
    {
        QFETCH(QByteArray, body);
        const Answer answer = ask(json("PutMetricData", body));
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json().contains(QStringLiteral("__type")), answer.body);
        QVERIFY2(!answer.json()[QStringLiteral("message")].toString().isEmpty(), answer.body);
        QVERIFY(!ask(json("ListMetrics", "{}")).body.contains("\"B\""));
    }
    void refusesLargeDashboards()
    {
        const QByteArray text(10'000'000, 'x');
        const Answer answer = ask(
            json("PutDashboard", "{\"DashboardName\":\"Big\",\"DashboardBody\":\"" + text + "\"}"));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.size() < 5000);
        const Answer tooLarge
            = ask(json("PutDashboard",
                       "{\"DashboardName\":\"Big\",\"DashboardBody\":\"" + text + text + "\"}"));
        QCOMPARE(tooLarge.status, 413);
        QVERIFY(tooLarge.body.contains("RequestEntityTooLarge"));
    }
    void countsWhatComesIn()
    {
        constexpr int kThreads = 4;
        constexpr int kRequests = 20;
        const std::uint16_t port = m_endpoint->port();
        std::atomic<int> accepted = 0;
        std::vector<std::thread> clients;
        for (int t = 0; t < kThreads; ++t) {
            clients.emplace_back([&, t] {
                for (int i = 0; i < kRequests; ++i) {
                    const QByteArray body
                        = "{\"Namespace\":\"Many\",\"MetricData\":[{\"MetricName\":\"m"
                        + QByteArray::number(t)
                        + "\",\"Value\":1},{\"MetricName\":\"n\",\"Value\":2}]}";
                    accepted += send(port, json("PutMetricData", body)).status == 200 ? 1 : 0;
                }
            });
        }
        for (std::thread& client : clients)
            client.join();
        QCOMPARE(accepted.load(), kThreads * kRequests);
        QCOMPARE(m_monitor->metrics().counts().datumsAccepted,
                 std::int64_t(2 * kThreads * kRequests));
        for (const SourceInfo& source : m_monitor->sources().sources(m_monitor->clock().now())) {
            if (source.id == "endpoint") {
                QCOMPARE(source.datums, std::int64_t(2 * kThreads * kRequests));
                QCOMPARE(source.requests, std::int64_t(kThreads * kRequests));
                QCOMPARE(source.status, SourceStatus::Running);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
