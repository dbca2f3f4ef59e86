// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/requestroute.h"
#include "core/api/responses.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace yagura;

namespace {

AnswerStyle style(Protocol protocol, std::string_view service, bool isQueryMode = false)
{
    AnswerStyle result;
    result.protocol = protocol;
    result.service = findServiceBySigningName(service);
    result.isQueryMode = isQueryMode;
    result.requestId = "REQUEST-ID";
    return result;
}

QByteArray header(const HttpResponse& response, std::string_view name)
{
    for (const HttpHeader& header : response.headers) {
        if (header.name == name) // a client compares the spelling
            return QByteArray::fromStdString(header.value);
    }
    return {};
}

QByteArray body(const HttpResponse& response)
{
    return QByteArray::fromStdString(response.body);
}

const Error kInvalid{errors::kValidationError, "1 validation error <detected>", {}};
const Error kUnknownAlarm{errors::kResourceNotFound, {}, {}};

} // namespace

class TestResponses : public QObject
{
    Q_OBJECT
private slots:
    void writesQueryErrors()
    {
        const auto response = errorResponse(style(Protocol::Query, "monitoring"), kInvalid);
        QCOMPARE(response.status, 400);
        QCOMPARE(header(response, "Content-Type"), QByteArray("text/xml"));
        QCOMPARE(header(response, "x-amzn-RequestId"), QByteArray("REQUEST-ID"));
        QCOMPARE(
            body(response),
            QByteArray(
                "<ErrorResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><Error>"
                "<Type>Sender</Type><Code>ValidationError</Code>"
                "<Message>1 validation error &lt;detected&gt;</Message></Error>"
                "<RequestId>REQUEST-ID</RequestId></ErrorResponse>"));
        const auto notFound = errorResponse(style(Protocol::Query, "monitoring"), kUnknownAlarm);
        QCOMPARE(notFound.status, 404);
        QVERIFY(body(notFound).contains("<Code>ResourceNotFound</Code></Error>"));
        const auto fault = errorResponse(style(Protocol::Query, "sts"),
                                         {errors::kStorageFailure, "disk full", {}});
        QCOMPARE(fault.status, 500);
        QVERIFY(body(fault).contains("xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\""));
        QVERIFY(body(fault).contains("<Type>Receiver</Type><Code>InternalServiceError</Code>"));
    }
    void writesEc2Errors()
    {
        const auto response
            = errorResponse(style(Protocol::Ec2, "ec2"), {"InvalidAction", "No such action", {}});
        QCOMPARE(response.status, 400);
        QCOMPARE(header(response, "Content-Type"), QByteArray("text/xml;charset=UTF-8"));
        QVERIFY(body(response).endsWith("<Response><Errors><Error><Code>InvalidAction</Code>"
                                        "<Message>No such action</Message></Error></Errors>"
                                        "<RequestID>REQUEST-ID</RequestID></Response>"));
        const auto refused
            = errorResponse(style(Protocol::Ec2, "ec2"), {"SignatureDoesNotMatch", "no", {}});
        QCOMPARE(refused.status, 401);
        QVERIFY(body(refused).contains("<Code>AuthFailure</Code>"));
    }
    void writesJsonErrors_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("isQueryMode");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QByteArray>("queryError");
        const auto row
            = [](const char* name, const char* code, const char* message, bool isQueryMode,
                 int status, const char* expected, const char* queryError) {
                  QTest::newRow(name) << QByteArray(code) << QByteArray(message) << isQueryMode
                                      << status << QByteArray(expected) << QByteArray(queryError);
              };
        row("not found", "ResourceNotFound", "", false, 400,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#ResourceNotFound\"}", "");
        row("not found, query mode", "ResourceNotFound", "", true, 404,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#ResourceNotFound\"}",
            "ResourceNotFound;Sender");
        row("validation", "ValidationError", "wrong", false, 400,
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"wrong\"}",
            "");
        row("validation, query mode", "ValidationError", "wrong", true, 400,
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"wrong\"}",
            "ValidationError;Sender");
        row("combination", "InvalidParameterCombination", "both", true, 400,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#"
            "InvalidParameterCombinationException\",\"message\":\"both\"}",
            "InvalidParameterCombination;Sender");
        row("missing", "MissingParameter", "m", true, 400,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#"
            "MissingRequiredParameterException\",\"message\":\"m\"}",
            "MissingParameter;Sender");
        row("dashboard body", "InvalidParameterInput", "m", true, 400,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#DashboardInvalidInputError\","
            "\"message\":\"m\"}",
            "InvalidParameterInput;Sender");
        row("serialization", "SerializationException", "m", false, 400,
            "{\"__type\":\"com.amazon.coral.service#SerializationException\",\"message\":\"m\"}",
            "");
        row("storage", "StorageFailure", "full", true, 500,
            "{\"__type\":\"com.amazonaws.cloudwatch.v2010_08_01#InternalServiceFault\",\"message\":"
            "\"full\"}",
            "InternalServiceError;Receiver");
        row("unknown operation", "InvalidAction", "", false, 404,
            "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}", "");
        row("unknown operation, query mode", "InvalidAction", "", true, 400,
            "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}",
            "InvalidAction;Sender");
        row("too large", "RequestEntityTooLarge", "m", false, 413,
            "{\"__type\":\"com.amazon.coral.service#RequestEntityTooLargeException\",\"message\":"
            "\"m\"}",
            "");
        row("paused", "ServiceUnavailable", "m", false, 503,
            "{\"__type\":\"com.amazon.coral.service#ServiceUnavailableException\",\"message\":"
            "\"m\"}",
            "");
    }
    void writesJsonErrors()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        QFETCH(bool, isQueryMode);
        QFETCH(int, status);
        QFETCH(QByteArray, expected);
        QFETCH(QByteArray, queryError);
        const Error error{code.toStdString(), message.toStdString(), {}};
        const auto json = errorResponse(style(Protocol::Json10, "monitoring", isQueryMode), error);
        QCOMPARE(json.status, status);
        QCOMPARE(body(json), expected);
        QCOMPARE(header(json, "Content-Type"), QByteArray("application/x-amz-json-1.0"));
        QCOMPARE(header(json, "x-amzn-query-error"), queryError);
        // CBOR carries the same map; every fault of the client is a 400 there.
        const auto cbor = errorResponse(style(Protocol::Cbor, "monitoring", isQueryMode), error);
        QCOMPARE(header(cbor, "Content-Type"), QByteArray("application/cbor"));
        QCOMPARE(header(cbor, "smithy-protocol"), QByteArray("rpc-v2-cbor"));
        QCOMPARE(header(cbor, "x-amzn-query-error"), queryError);
        const QCborMap map = QCborValue::fromCbor(body(cbor)).toMap();
        QVERIFY(expected.contains(map[QStringLiteral("__type")].toString().toUtf8()));
        QCOMPARE(map.contains(QStringLiteral("message")), !message.isEmpty());
        if (status < 500 && status != 413 && !isQueryMode)
            QCOMPARE(cbor.status, 400);
    }
    void namesShapesBareInJson11()
    {
        const auto response
            = errorResponse(style(Protocol::Json11, "logs"), {"InvalidAction", {}, {}});
        QCOMPARE(response.status, 404);
        QCOMPARE(body(response), QByteArray("{\"__type\":\"UnknownOperationException\"}"));
        QCOMPARE(header(response, "Content-Type"), QByteArray("application/x-amz-json-1.1"));
    }
    void knowsTheShapeOfAMissingDashboard()
    {
        AnswerStyle answer = style(Protocol::Json10, "monitoring", true);
        answer.notFoundShape = answer.service->findOperation("GetDashboard")->notFoundShape;
        const auto response = errorResponse(answer, {errors::kResourceNotFound, "gone", {}});
        QCOMPARE(response.status, 404);
        QVERIFY(body(response).contains("#DashboardNotFoundError"));
        QCOMPARE(header(response, "x-amzn-query-error"), QByteArray("ResourceNotFound;Sender"));
    }
    void writesAnswers()
    {
        const ServiceInfo* service = findServiceBySigningName("monitoring");
        const Operation* put = service->findOperation("PutMetricData");
        ShapeObject nothing(put->responseShape());
        QCOMPARE(
            body(successResponse(style(Protocol::Query, "monitoring"), *put, nothing.get())),
            QByteArray(
                "<PutMetricDataResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\">"
                "<ResponseMetadata><RequestId>REQUEST-ID</RequestId></ResponseMetadata>"
                "</PutMetricDataResponse>"));
        QCOMPARE(body(successResponse(style(Protocol::Json10, "monitoring"), *put, nothing.get())),
                 QByteArray("{}"));
        // Clients look for this element, although nothing is in it.
        const Operation* remove = service->findOperation("DeleteDashboards");
        ShapeObject empty(remove->responseShape());
        QVERIFY(body(successResponse(style(Protocol::Query, "monitoring"), *remove, empty.get()))
                    .contains("<DeleteDashboardsResult/>"));
        const Operation* describe = service->findOperation("DescribeAlarms");
        ShapeObject none(describe->responseShape());
        QVERIFY(body(successResponse(style(Protocol::Query, "monitoring"), *describe, none.get()))
                    .contains("<DescribeAlarmsResult><CompositeAlarms/><MetricAlarms/><LogAlarms/"
                              "></DescribeAlarmsResult>"));
    }
    void findsServices_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("service"); // empty: unknown
        const auto row = [](const char* target, const char* service) {
            QTest::newRow(target) << QByteArray(target) << QByteArray(service);
        };
        row("GraniteServiceVersion20100801.PutMetricData", "cloudwatch");
        row("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", "cloudtrail");
        row("CloudTrail_20131101.LookupEvents", "cloudtrail");
        row("Logs_20140328.PutLogEvents", "logs");
        row("StarlingDoveService.PutConfigRule", "config");
        row("AWSHealth_20160804.DescribeEvents", "health");
        row("XLogs_20140328.PutLogEvents", "");
        row("DynamoDB_20120810.GetItem", "");
        row("nonsense", "");
        row(".", "");
    }
    void findsServices()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, service);
        const HttpRequest request{"POST", "/", {{"x-amz-target", target.toStdString()}}, "{}", {}};
        const RequestRoute route = findRoute(request, {});
        QCOMPARE(route.service ? QByteArray::fromStdString(std::string(route.service->name))
                               : QByteArray(),
                 service);
        const auto dot = target.lastIndexOf('.');
        QCOMPARE(QByteArray::fromStdString(route.operationName),
                 dot < 0 ? QByteArray() : target.mid(dot + 1));
    }
    void findsCborPaths()
    {
        const HttpRequest request{
            "POST", "/service/GraniteServiceVersion20100801/operation/ListMetrics?x=1", {}, {}, {}};
        const RequestRoute route = findRoute(request, {});
        QCOMPARE(route.protocol, Protocol::Cbor);
        QCOMPARE(route.operationName, "ListMetrics");
        QVERIFY(route.service);
        const RequestRoute other = findRoute({"POST", "/service//operation/", {}, {}, {}}, {});
        QCOMPARE(other.protocol, Protocol::Query);
    }
    void findsQueryServices_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("signingName");
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("version") << QByteArray("Action=X&Version=2010-08-01") << QByteArray()
                                 << QByteArray("cloudwatch");
        QTest::newRow("scope first")
            << QByteArray("Action=X&Version=2010-08-01") << QByteArray("sns") << QByteArray("sns");
        QTest::newRow("ec2") << QByteArray("Action=X&Version=2016-11-15") << QByteArray()
                             << QByteArray("ec2");
        QTest::newRow("sts") << QByteArray("Action=X&Version=2011-06-15") << QByteArray()
                             << QByteArray("sts");
        QTest::newRow("unknown") << QByteArray("Action=X&Version=1999-01-01") << QByteArray("s3")
                                 << QByteArray();
    }
    void findsQueryServices()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, signingName);
        QFETCH(QByteArray, service);
        const HttpRequest request{"POST",
                                  "/",
                                  {{"Content-Type", "application/x-www-form-urlencoded"}},
                                  form.toStdString(),
                                  {}};
        RequestRoute route = findRoute(request, signingName.toStdString());
        const auto parsed = FormParameters::parse(request.body);
        QVERIFY(parsed.has_value());
        completeRoute(route, *parsed);
        QCOMPARE(route.service ? QByteArray::fromStdString(std::string(route.service->name))
                               : QByteArray(),
                 service);
        QCOMPARE(route.operationName, "X");
    }
    void makesRequestIds()
    {
        const QByteArray id = QByteArray::fromStdString(newRequestId());
        QCOMPARE(id.size(), 36);
        QCOMPARE(id.count('-'), 4);
        QVERIFY(id != QByteArray::fromStdString(newRequestId()));
    }
};

QTEST_GUILESS_MAIN(TestResponses)
#include "tst_responses.moc"
