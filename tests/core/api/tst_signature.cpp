// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/signature.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yagura;

namespace {

constexpr char kSecret[] = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
constexpr char kTime[] = "20151208T120000Z";

HttpRequest stsRequest()
{
    return {"POST",
            "/",
            {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"},
             {"Host", "127.0.0.1:8765"},
             {"X-Amz-Date", kTime},
             {"Authorization",
              "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20151208/us-east-1/sts/aws4_request, "
              "SignedHeaders=content-type;host;x-amz-date, "
              "Signature=6273e0bda93c92f30af096c4728f3e2346c6969653844921949d712267c2d757"}},
            "Action=GetCallerIdentity&Version=2011-06-15",
            "127.0.0.1"};
}

HttpRequest monitoringRequest()
{
    return {"POST",
            "/",
            {{"content-type", "application/x-amz-json-1.0"},
             {"host", "127.0.0.1:8765"},
             {"x-amz-date", kTime},
             {"x-amz-target", "GraniteServiceVersion20100801.DescribeAlarms"},
             {"x-amzn-query-mode", "true"},
             {"authorization",
              "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20151208/us-east-1/monitoring/aws4_request,"
              "SignedHeaders=content-type;host;x-amz-date;x-amz-target;x-amzn-query-mode,"
              "Signature=58631561cc8772bb5b2da454c43fe820b8d7ec1a7d7210a6e9850c85b7e453e1"}},
            "{}",
            "127.0.0.1"};
}

std::string verdict(const HttpRequest& request, TimePoint now, std::string_view key = "AKIDEXAMPLE",
                    std::string_view secret = kSecret)
{
    const auto who = findAuthorization(request);
    if (!who)
        return who.error().code;
    const auto result = verifySignature(request, *who, key, secret, now);
    return result ? "fine" : result.error().code;
}

const TimePoint kNow = *parseIso8601("2015-12-08T12:00:00Z");

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT
private slots:
    void matchesTheReference()
    {
        const HttpRequest sts = stsRequest();
        const auto who = findAuthorization(sts);
        QVERIFY(who && who->has_value());
        QCOMPARE((*who)->region, "us-east-1");
        QCOMPARE((*who)->service, "sts");
        QCOMPARE(canonicalRequest(sts, **who),
                 "POST\n/\n\ncontent-type:application/x-www-form-urlencoded; "
                 "charset=utf-8\nhost:127.0.0.1:8765\n"
                 "x-amz-date:20151208T120000Z\n\ncontent-type;host;x-amz-date\n"
                 "ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843");
        QCOMPARE(computeSignature(sts, **who, kTime, kSecret), (*who)->signature);
        QCOMPARE(verdict(sts, kNow), "fine");
        QCOMPARE(verdict(monitoringRequest(), kNow), "fine");
    }
    void judges()
    {
        const auto after = [](int minutes) { return kNow + std::chrono::minutes{minutes}; };
        QCOMPARE(verdict(stsRequest(), after(15)), "fine");
        QCOMPARE(verdict(stsRequest(), after(16)), "RequestExpired");
        QCOMPARE(verdict(stsRequest(), after(-15)), "fine");
        QCOMPARE(verdict(stsRequest(), after(-16)), "SignatureDoesNotMatch");
        QCOMPARE(verdict(stsRequest(), kNow, "AKIDOTHER"), "InvalidClientTokenId");
        QCOMPARE(verdict(stsRequest(), kNow, "AKIDEXAMPLE", "wrong"), "SignatureDoesNotMatch");
        HttpRequest changed = stsRequest();
        changed.body += "&x=1";
        QCOMPARE(verdict(changed, kNow), "SignatureDoesNotMatch");
        HttpRequest otherHost = stsRequest();
        otherHost.headers[1].value = "127.0.0.1:8766";
        QCOMPARE(verdict(otherHost, kNow), "SignatureDoesNotMatch");
        HttpRequest unsignedRequest = stsRequest();
        unsignedRequest.headers.pop_back();
        QCOMPARE(verdict(unsignedRequest, kNow), "MissingAuthenticationToken");
        HttpRequest withoutDate = stsRequest();
        withoutDate.headers.erase(withoutDate.headers.begin() + 2);
        QCOMPARE(verdict(withoutDate, kNow), "IncompleteSignature");
        HttpRequest query = monitoringRequest();
        query.target = "/?b=2&a=1%202";
        QCOMPARE(verdict(query, kNow), "SignatureDoesNotMatch");
    }
    void readsAuthorization_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("key"); // empty: refused
        const auto row = [](const char* header, const char* key) {
            QTest::newRow(header) << QByteArray(header) << QByteArray(key);
        };
        row("AWS4-HMAC-SHA256 Credential=K/20261122/eu-west-1/logs/aws4_request, "
            "SignedHeaders=host, Signature=ab",
            "K");
        row("AWS4-HMAC-SHA256 "
            "Signature=ab,SignedHeaders=host,Credential=K/20261122/eu-west-1/logs/aws4_request",
            "K");
        row("AWS4-HMAC-SHA256 "
            "Credential=a/b/20261122/eu-west-1/logs/aws4_request,SignedHeaders=host,Signature=ab",
            "a/b");
        row("AWS4-HMAC-SHA256", "");
        row("AWS4-HMAC-SHA256 Credential=", "");
        row("AWS4-HMAC-SHA256 Credential=K/20261122/eu-west-1/logs, SignedHeaders=host, "
            "Signature=ab",
            "");
        row("AWS4-HMAC-SHA256 Credential=K/2026/eu-west-1/logs/aws4_request, SignedHeaders=host, "
            "Signature=ab",
            "");
        row("AWS4-HMAC-SHA256 Credential=K/20261122/EU WEST/logs/aws4_request, SignedHeaders=host, "
            "Signature=ab",
            "");
        row("AWS4-HMAC-SHA256 Credential=/20261122/eu-west-1/logs/aws4_request, "
            "SignedHeaders=host, Signature=ab",
            "");
        row("AWS4-HMAC-SHA256 Credential=K/20261122/eu-west-1/logs/aws4_request, "
            "SignedHeaders=host",
            "");
        row("AWS4-HMAC-SHA256 Credential=K/20261122/eu-west-1/logs/aws4_request, Signature=ab", "");
        row("Basic YTpi", "");
    }
    void readsAuthorization()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, key);
        const auto result = parseAuthorization(header.toStdString());
        QCOMPARE(result.has_value(), !key.isEmpty());
        if (result)
            QCOMPARE(QByteArray::fromStdString(result->accessKey), key);
        else
            QCOMPARE(result.error().code, "IncompleteSignature");
    }
    /// Anybody may send this before any signature is looked at.
    void judgesManySlashesAtOnce()
    {
        const std::string header = "AWS4-HMAC-SHA256 Credential=" + std::string(1'000'000, '/')
            + "20261122/eu-west-1/logs/aws4_request, SignedHeaders=host, Signature=ab";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseAuthorization(header));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
    void readsPresigned()
    {
        HttpRequest request{
            "GET",
            "/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            "&X-Amz-Credential=AKIDEXAMPLE%2F20151208%2Fus-east-1%2Fsts%2Faws4_request"
            "&X-Amz-Date=20151208T120000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host",
            {{"Host", "127.0.0.1:8765"}},
            {},
            "127.0.0.1"};
        const auto who = findAuthorization(request);
        QVERIFY(who && who->has_value() && (*who)->isPresigned);
        request.target += "&X-Amz-Signature=" + computeSignature(request, **who, kTime, kSecret);
        QCOMPARE(verdict(request, kNow + Seconds{59}), "fine");
        QCOMPARE(verdict(request, kNow + Seconds{61}), "RequestExpired");
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
