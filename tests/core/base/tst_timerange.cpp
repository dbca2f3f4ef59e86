// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timerange.h"

#include <QTest>

using namespace yagura;

namespace {
// A Wednesday.
const TimePoint kNow = *parseIso8601("2026-03-18T13:45:30Z");
} // namespace

class TestTimeRange : public QObject
{
    Q_OBJECT
private slots:
    void resolves_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("zoneHours");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("isLive");
        const auto row = [](const char* text, const char* from, const char* to, bool isLive,
                            int zoneHours = 0) {
            QTest::addRow("%s @%d", text, zoneHours)
                << QByteArray(text) << zoneHours << QByteArray(from) << QByteArray(to) << isLive;
        };
        const char* now = "2026-03-18T13:45:30Z";
        row("3h", "2026-03-18T10:45:30Z", now, true);
        row(" 3 h ", "2026-03-18T10:45:30Z", now, true);
        row("90m", "2026-03-18T12:15:30Z", now, true);
        row("30s", "2026-03-18T13:45:00Z", now, true);
        row("2w", "2026-03-04T13:45:30Z", now, true);
        row("1d12h", "2026-03-17T01:45:30Z", now, true);
        row("1d", "2026-03-17T13:45:30Z", now, true);
        row("1mo", "2026-02-18T13:45:30Z", now, true);
        row("1y", "2025-03-18T13:45:30Z", now, true);
        row("-PT3H", "2026-03-18T10:45:30Z", now, true);
        row("-P2W", "2026-03-04T13:45:30Z", now, true);
        row("P1DT12H", "2026-03-17T01:45:30Z", now, true);
        row("now-1h", "2026-03-18T12:45:30Z", now, true);
        row("now - 1h", "2026-03-18T12:45:30Z", now, true);
        row("now/d", "2026-03-18T00:00:00Z", now, true);
        row("now/d+8h", "2026-03-18T08:00:00Z", now, true);
        row("now-1d/d", "2026-03-17T00:00:00Z", now, true);
        row("now/w", "2026-03-16T00:00:00Z", now, true);
        row("now/M", "2026-03-01T00:00:00Z", now, true);
        row("now/y", "2026-01-01T00:00:00Z", now, true);
        row("now/h", "2026-03-18T13:00:00Z", now, true);
        row("now/m", "2026-03-18T13:45:00Z", now, true);
        row("now-3h to now-1h", "2026-03-18T10:45:30Z", "2026-03-18T12:45:30Z", false);
        row("now-3h - now-1h", "2026-03-18T10:45:30Z", "2026-03-18T12:45:30Z", false);
        row("now - 3h - now", "2026-03-18T10:45:30Z", now, true);
        row("now-1d/d to now/d", "2026-03-17T00:00:00Z", "2026-03-18T00:00:00Z", false);
        row("today", "2026-03-18T00:00:00Z", now, true);
        row("yesterday", "2026-03-17T00:00:00Z", "2026-03-18T00:00:00Z", false);
        row("this week", "2026-03-16T00:00:00Z", now, true);
        row("this  week", "2026-03-16T00:00:00Z", now, true);
        row("09:00", "2026-03-18T09:00:00Z", now, true);
        row("09:00:15 to 10:00", "2026-03-18T09:00:15Z", "2026-03-18T10:00:00Z", false);
        row("09:00 - 10:00", "2026-03-18T09:00:00Z", "2026-03-18T10:00:00Z", false);
        row("2023-05-01 00:00", "2023-05-01T00:00:00Z", now, true);
        row("2023-05-01 00:00 to 2023-05-02 00:00", "2023-05-01T00:00:00Z", "2023-05-02T00:00:00Z",
            false);
        row("2023-05-01 - 2023-05-02", "2023-05-01T00:00:00Z", "2023-05-02T00:00:00Z", false);
        row("2023-05-01T00:00:00Z/2023-05-02T00:00:00Z", "2023-05-01T00:00:00Z",
            "2023-05-02T00:00:00Z", false);
        row("1901-01-01 to 9999-12-31", "1901-01-01T00:00:00Z", "9999-12-31T00:00:00Z", false);
        row("1901-01-01", "1901-01-01T00:00:00Z", now, true);
        row("now/d", "2026-03-17T15:00:00Z", now, true, 9);
        row("today", "2026-03-18T05:00:00Z", now, true, -5);
        row("09:00", "2026-03-18T00:00:00Z", now, true, 9);
        row("2023-05-01 00:00 to 2023-05-01T12:00:00Z", "2023-04-30T15:00:00Z",
            "2023-05-01T12:00:00Z", false, 9);
    }
    void resolves()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, zoneHours);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, isLive);
        const auto zone = Seconds{zoneHours * 3600};
        const auto range = RangeExpression::parse(text.toStdString(), zone);
        QVERIFY2(range.has_value(), range ? "" : range.error().message.c_str());
        const auto resolved = range->resolve(kNow);
        QVERIFY2(resolved.has_value(), resolved ? "" : resolved.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(formatIso8601(resolved->from)), from);
        QCOMPARE(QByteArray::fromStdString(formatIso8601(resolved->to)), to);
        QCOMPARE(range->isLive(), isLive);
        const auto again = RangeExpression::parse(range->text(), zone);
        QVERIFY(again.has_value());
        QVERIFY(*again == *range);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "   ",
                                 "h",
                                 "3",
                                 "3x",
                                 "0h",
                                 "-3h",
                                 "3hh",
                                 "now",
                                 "now-",
                                 "now/",
                                 "now/x",
                                 "now-h",
                                 "nowhere",
                                 "to",
                                 "now to",
                                 " to now",
                                 "today to",
                                 "P",
                                 "PT",
                                 "-P",
                                 "PT3",
                                 "P3H",
                                 "PTT3H",
                                 "P0D",
                                 "2023-05-02 to 2023-05-01",
                                 "2023-05-01 to 2023-05-01",
                                 "now to now-1h",
                                 "now-1h/now",
                                 "2023-02-30",
                                 "25:00",
                                 "9:00",
                                 "99999999999999999999999h",
                                 "9999999999999y",
                                 "9999999999w",
                                 "now-99999999999999999s",
                                 "1899-01-01",
                                 "thisweek",
                                 "\xff\xfe",
                                 "3h\n4h;",
                                 "a/b"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("long") << QByteArray(10'000, '9');
        QTest::newRow("long sum") << QByteArray("now" + QByteArray("-1h").repeated(5000));
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto range = RangeExpression::parse(text.toStdString());
        if (range) {
            // What depends on the clock is judged when there is one.
            const auto resolved = range->resolve(kNow);
            QVERIFY2(resolved.has_error(), text.constData());
            QCOMPARE(resolved.error().code, errors::kInvalidParameterValue);
            return;
        }
        QCOMPARE(range.error().code, errors::kInvalidParameterValue);
        QVERIFY(!range.error().message.empty());
        QVERIFY(range.error().message.size() < 300);
    }
    void saysWhenTheStartLiesAhead()
    {
        const auto range = RangeExpression::parse("15:00");
        QVERIFY(range.has_value());
        QVERIFY(range->resolve(kNow).has_error());
        QVERIFY(range->resolve(kNow + std::chrono::hours{2}).has_value());
    }
    void hasARangeAtMidnightSharp()
    {
        const auto range = RangeExpression::parse("today");
        const auto resolved = range->resolve(*parseIso8601("2026-03-18"));
        QVERIFY(resolved.has_value());
        QCOMPARE(resolved->length(), Milliseconds{1000});
    }
    void clampsMonthsToTheirLastDay()
    {
        const auto range = RangeExpression::parse("1mo");
        const auto resolved = range->resolve(*parseIso8601("2024-03-31T10:00:00Z"));
        QCOMPARE(formatIso8601(resolved->from), "2024-02-29T10:00:00Z");
        const auto twoYears = RangeExpression::parse("14mo")->resolve(*parseIso8601("2024-01-31"));
        QCOMPARE(formatIso8601(twoYears->from), "2022-11-30T00:00:00Z");
    }
    void buildsExpressions()
    {
        QCOMPARE(RangeExpression::lastOf(Seconds{10'800}).text(), "3h");
        QVERIFY(RangeExpression::lastOf(Seconds{0}).resolve(kNow).has_value());
        const TimeRange range{*parseIso8601("2023-05-01T00:00:00.250Z"),
                              *parseIso8601("2023-05-02")};
        const auto expression = RangeExpression::absolute(range);
        QCOMPARE(*expression.resolve(kNow), range);
        QCOMPARE(*RangeExpression::parse(expression.text())->resolve(kNow), range);
        QVERIFY(!expression.isLive());
    }
    void formatsLengths_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("90") << qint64(90) << QByteArray("90s");
        QTest::newRow("60") << qint64(60) << QByteArray("1m");
        QTest::newRow("3600") << qint64(3600) << QByteArray("1h");
        QTest::newRow("5400") << qint64(5400) << QByteArray("90m");
        QTest::newRow("86400") << qint64(86'400) << QByteArray("1d");
        QTest::newRow("1209600") << qint64(1'209'600) << QByteArray("2w");
        QTest::newRow("0") << qint64(0) << QByteArray("0s");
    }
    void formatsLengths()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(formatLength(Seconds{seconds})), text);
    }
};

QTEST_GUILESS_MAIN(TestTimeRange)
#include "tst_timerange.moc"
