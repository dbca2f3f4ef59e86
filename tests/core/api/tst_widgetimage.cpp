// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/widgetimage.h"

#include <QTest>

using namespace yagura;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T12:00:00Z");

Result<WidgetImage> parse(const std::string& more, const std::string& rows = R"([["N","M"]])")
{
    return parseWidgetImage("{\"metrics\":" + rows + more + "}", {}, kNow);
}

} // namespace

class TestWidgetImage : public QObject
{
    Q_OBJECT
private slots:
    void defaults();
    void everyMember();
    void durations_data();
    void durations();
    void offsets_data();
    void offsets();
    void rowLimits();
    void sizeLimit();
    void everyFaultIsNamed();
};

void TestWidgetImage::defaults()
{
    const auto image = parse({});
    QVERIFY(image.has_value());
    QCOMPARE(image->width, 600);
    QCOMPARE(image->height, 400);
    QVERIFY(!image->isDark);
    QVERIFY((image->range == TimeRange{kNow - hours(3), kNow}));
    QCOMPARE(image->utcOffset.count(), 0);
    QVERIFY(image->graph.kind == GraphKind::TimeSeries);
    QCOMPARE(image->graph.periodSeconds, 300);
    QVERIFY(image->graph.stat == "Average");
    QVERIFY(image->graph.legend == LegendPosition::Bottom);
}

void TestWidgetImage::everyMember()
{
    const auto image = parse(
        R"(,"width":1200,"height":1,"start":"-P7D","end":"2026-03-18T09:00:00+09:00","period":60,"stat":"p99","view":"bar","stacked":true,"theme":"dark","legend":{"position":"right"},"timezone":"-0330","title":"T","yAxis":{"left":{"min":1,"max":2},"right":{"label":"r"}},"annotations":{"horizontal":[{"value":1}],"vertical":[{"value":"2026-03-18T00:00:00Z"}]},"unknown":1)");
    QVERIFY2(image.has_value(), image ? "" : image.error().message.c_str());
    QCOMPARE(image->width, 1200);
    QCOMPARE(image->height, 1);
    QVERIFY(image->isDark);
    QVERIFY((image->range == TimeRange{kNow - hours(7 * 24), kNow - hours(12)}));
    QCOMPARE(image->utcOffset.count(), std::int64_t{-12600});
    QVERIFY(image->graph.kind == GraphKind::Bar && image->graph.stacked);
    QCOMPARE(image->graph.periodSeconds, 60);
    QCOMPARE(image->graph.leftAxis.maximum.value_or(0), 2.0);
    QCOMPARE(image->graph.horizontal.size(), std::size_t{1});
    QCOMPARE(image->graph.vertical.size(), std::size_t{1});
}

void TestWidgetImage::durations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds"); // INT64_MIN: none
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const auto row = [](const char* text, qint64 seconds) {
        QTest::newRow(text) << QByteArray(text) << seconds;
    };
    row("-PT3H", -10'800);
    row("PT5M", 300);
    row("-PT0H", 0);
    row("-P7D", -604'800);
    row("-P1W", -604'800);
    row("-P1M", -2'592'000);
    row("P1Y", 31'536'000);
    row("-P1DT1H1M1S", -90'061);
    for (const char* bad : {"", "P", "-P", "PT", "3H", "-PT3", "-PTH", "-PT3X", "P3H", "PT3D",
                            "PTT3H", "-PT-3H", "P99Y", "PT99999999999999H", "-P1D "})
        row(bad, kNone);
    QByteArray large = "P"; // more than 64 bits count
    for (int i = 0; i < 137; ++i)
        large += "2147483647Y";
    QTest::newRow("large") << large << kNone;
}

void TestWidgetImage::durations()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    const auto parsed = parseIsoDuration(text.toStdString());
    QCOMPARE(parsed ? qint64(parsed->count()) : std::numeric_limits<qint64>::min(), seconds);
}

void TestWidgetImage::offsets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("UTC") << QByteArray("+0000") << 0;
    QTest::newRow("Tokyo") << QByteArray("+0900") << 32'400;
    QTest::newRow("Newfoundland") << QByteArray("-0330") << -12'600;
    for (const char* bad : {"", "0900", "+09:00", "+9", "+2400", "+0960", "JST", "+09a0"})
        QTest::newRow(bad) << QByteArray(bad) << -1;
}

void TestWidgetImage::offsets()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    const auto parsed = parseUtcOffset(text.toStdString());
    QCOMPARE(parsed ? int(parsed->count()) : -1, seconds);
}

void TestWidgetImage::rowLimits()
{
    const auto rows = [](int count) {
        std::string text = "[";
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? "" : ",") + (R"(["N","M)" + std::to_string(i) + "\"]");
        return text + "]";
    };
    QVERIFY(parse({}, rows(100)).has_value());
    QVERIFY(parse({}, rows(101)).has_error());
    QVERIFY(parse({}, rows(0)).has_error());
    QVERIFY(parse({}, R"([[{"expression":"1+1","id":"e"}]])").has_value());
}

void TestWidgetImage::sizeLimit()
{
    const auto padded = [](std::size_t size) {
        std::string text = R"({"metrics":[["N","M"]]})";
        text.resize(size, ' ');
        return parseWidgetImage(text, {}, kNow);
    };
    QVERIFY(padded(100 * 1024).has_value());
    QVERIFY(padded(100 * 1024 + 1).has_error());
}

void TestWidgetImage::everyFaultIsNamed()
{
    const auto image = parse(R"(,"width":0,"theme":"blue","timezone":"x","start":"x")");
    QVERIFY(image.has_error());
    for (const char* path : {"/width", "/theme", "/timezone", "/start"})
        QVERIFY2(image.error().message.find(path) != std::string::npos,
                 image.error().message.c_str());
    QVERIFY(image.error().code == "InvalidParameterValue");
    QVERIFY(parse(R"(,"start":"-PT1H","end":"-PT1H")").has_error());
    QVERIFY(parse(R"(,"start":"1900-01-01T00:00:00Z","end":"9999-01-01T00:00:00Z")").has_error());
    QVERIFY(parse(R"(,"start":"2016-03-18T12:00:00Z")").has_value());
}

QTEST_GUILESS_MAIN(TestWidgetImage)
#include "tst_widgetimage.moc"
