// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formatters.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include <cmath>
#include <limits>

using namespace yagura;
using namespace std::chrono_literals;

namespace {

/// The Japanese of the design's table, without the program's translation file.
class JapaneseWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*,
                                    int) const override
    {
        static const QHash<QByteArray, QString> words{
            {"%1 min %2 s", QStringLiteral("%1 分 %2 秒")},
            {"%1 h %2 min", QStringLiteral("%1 時間 %2 分")},
            {"%1 min", QStringLiteral("%1 分")},
            {"%1 d", QStringLiteral("%1 日")},
            {"/min", QStringLiteral("/分")},
        };
        return words.value(QByteArray(source));
    }
};

QString plain(QString text)
{
    return text.replace(QChar(0x00a0), QLatin1Char(' '));
}

TimePoint at(const char* iso)
{
    return fromEpochMs(
        QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch());
}

const QTimeZone kTokyo("Asia/Tokyo");
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();

} // namespace

class TestFormatters final : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void values_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, const char* unit, const char* text) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(value).arg(QLatin1String(unit))))
                << value << QString::fromLatin1(unit) << QString::fromUtf8(text);
        };
        row(1551, "Count", "1,551");
        row(12400000, "Count", "12,400,000");
        row(0.25, "None", "0.25");
        row(-3, "None", "−3");
        row(0, "", "0");
        row(1234.5678, "None", "1,234.6");
        row(1e300, "None", "1e+300");
        row(1e-9, "None", "1e-09");
        row(4.36, "Percent", "4.4 %");
        row(44.4, "Percent", "44 %");
        row(9.96, "Percent", "10 %");
        row(0, "Percent", "0 %");
        row(100, "Percent", "100 %");
        row(20.0 * 1024 * 1024 * 1024, "Bytes", "20 GiB");
        row(512, "Bytes", "512 B");
        row(1536, "Bytes", "1.5 KiB");
        row(1023.9 * 1024, "Bytes", "1.0 MiB");
        row(2, "Gigabytes", "2.0 GiB");
        row(2.7e6, "Bytes/Second", "2.7 MB/s");
        row(2.7, "Megabytes/Second", "2.7 MB/s");
        row(1.5e6, "Bits/Second", "1.5 Mb/s");
        row(0.0631, "Seconds", "63 ms");
        row(1.5, "Seconds", "1.50 s");
        row(12.34, "Seconds", "12.3 s");
        row(125, "Seconds", "2 min 5 s");
        row(59.97, "Seconds", "1 min 0 s");
        row(12420, "Seconds", "3 h 27 min");
        row(0.00000512, "Seconds", "5.12 µs");
        row(0.9999, "Seconds", "1.00 s");
        row(63.1, "Milliseconds", "63 ms");
        row(1500, "Milliseconds", "1.50 s");
        row(250, "Microseconds", "250 µs");
        row(1176, "Count/Second", "1,176 /s");
        row(kNan, "Count", "—");
        row(kInf, "Bytes", "—");
        row(-kInf, "Seconds", "—");
    }
    void values()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(QString, text);
        QCOMPARE(plain(format::value(value, unit)), text);
    }

    void percentKeepsUnitOnItsLine()
    {
        QVERIFY(format::percent(4.4).contains(QChar(0x00a0)));
        QCOMPARE(plain(format::percentDifference(1.9)), QStringLiteral("+1.9 %"));
        QCOMPARE(plain(format::percentDifference(-1.9)), QStringLiteral("−1.9 %"));
        QCOMPARE(format::difference(3), QStringLiteral("+3"));
    }

    void compact_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("below") << 9999.0 << QStringLiteral("9,999");
        QTest::newRow("k") << 12400.0 << QStringLiteral("12.4k");
        QTest::newRow("M") << 3.1e6 << QStringLiteral("3.1M");
        QTest::newRow("G") << 2.0e9 << QStringLiteral("2.0G");
        QTest::newRow("hundreds") << 123456.0 << QStringLiteral("123k");
        QTest::newRow("border") << 999999.0 << QStringLiteral("1.0M");
        QTest::newRow("none") << kNan << QStringLiteral("—");
    }
    void compact()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(format::compact(value), text);
    }

    void wordsInBothLanguages()
    {
        QCOMPARE(plain(format::ratePerMinute(1176)), QStringLiteral("1,176 /min"));
        QCOMPARE(format::elapsed(25min), QStringLiteral("25 min"));
        QCOMPARE(format::elapsed(3h + 27min + 9s), QStringLiteral("3 h 27 min"));
        QCOMPARE(format::elapsed(24h * 6 + 5h), QStringLiteral("6 d"));
        QCOMPARE(format::elapsed(12s), QStringLiteral("12 s"));

        JapaneseWords words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        QCOMPARE(plain(format::ratePerMinute(1176)), QStringLiteral("1,176 /分"));
        QCOMPARE(format::elapsed(25min), QStringLiteral("25 分"));
        QCOMPARE(format::elapsed(3h + 27min), QStringLiteral("3 時間 27 分"));
        QCOMPARE(format::elapsed(24h * 6), QStringLiteral("6 日"));
        QCOMPARE(plain(format::duration(125)), QStringLiteral("2 分 5 秒"));
        QCOMPARE(plain(format::duration(0.063)), QStringLiteral("63 ms"));
        QCoreApplication::removeTranslator(&words);
    }

    void oneScalePerGraph()
    {
        const format::Scale latency = format::scaleFor(1.57, QStringLiteral("Seconds"));
        QCOMPARE(plain(format::scaled(1.522, latency)), QStringLiteral("1,522 ms"));
        QCOMPARE(plain(format::scaled(0.193, latency)), QStringLiteral("193 ms"));
        QCOMPARE(plain(format::scaled(0.0631, latency)), QStringLiteral("63 ms"));
        QCOMPARE(format::axisLabel(1.5, 0.5, latency), QStringLiteral("1,500"));
        QCOMPARE(plain(format::axisLabelWithUnit(1.5, 0.5, latency)), QStringLiteral("1,500 ms"));

        const format::Scale share = format::scaleFor(6, QStringLiteral("Percent"));
        QCOMPARE(plain(format::axisLabel(6, 2, share)), QStringLiteral("6 %"));
        QCOMPARE(plain(format::axisLabel(2.5, 2.5, share)), QStringLiteral("2.5 %"));

        const format::Scale memory = format::scaleFor(3.0 * (1 << 30), QStringLiteral("Bytes"));
        QCOMPARE(plain(format::axisLabel(2.0 * (1 << 30), 1 << 30, memory)),
                 QStringLiteral("2 GiB"));
        QCOMPARE(plain(format::scaled(0.5 * (1 << 30), memory)), QStringLiteral("0.5 GiB"));

        const format::Scale plainCount = format::scaleFor(30000, QStringLiteral("Count"));
        QCOMPARE(format::axisLabel(12500, 2500, plainCount), QStringLiteral("12.5k"));
        QCOMPARE(format::axisLabel(5000, 2500, plainCount), QStringLiteral("5,000"));
        QCOMPARE(format::axisLabel(0, 2500, plainCount), QStringLiteral("0"));
        QCOMPARE(format::scaled(kNan, plainCount), QStringLiteral("—"));
    }

    void timesInBothLanguages()
    {
        const TimePoint time = at("2026-03-18T05:07:12Z");
        const TimePoint now = at("2026-03-18T06:00:00Z");
        QCOMPARE(format::dateTimeLong(time, kTokyo),
                 QStringLiteral("Wed 18 Mar 2026, 14:07:12 JST"));
        QCOMPARE(format::dateTimeLong(time, QTimeZone::utc()),
                 QStringLiteral("Wed 18 Mar 2026, 05:07:12 UTC"));
        QCOMPARE(format::dateTimeTooltip(time, kTokyo), QStringLiteral("Wed 18 Mar 14:07:12"));
        QCOMPARE(format::range(at("2026-03-18T02:32:00Z"), at("2026-03-18T05:32:00Z"), kTokyo),
                 QStringLiteral("Wed 18 Mar 2026, 11:32 – 14:32 JST"));
        QCOMPARE(format::range(at("2026-03-17T02:32:00Z"), at("2026-03-18T05:32:10Z"), kTokyo),
                 QStringLiteral("Tue 17 Mar 2026, 11:32 – Wed 18 Mar 2026, 14:32:10 JST"));
        QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
        QCOMPARE(format::dateTimeLong(time, kTokyo),
                 QStringLiteral("2026/03/18 (水) 14:07:12 JST"));
        QCOMPARE(format::dateTimeTooltip(time, kTokyo), QStringLiteral("03/18 (水) 14:07:12"));
        QCOMPARE(format::dateTimeTable(time, now, kTokyo), QStringLiteral("14:07:12"));
        QCOMPARE(format::count(1551), QStringLiteral("1,551"));
    }

    void timesInTables()
    {
        const TimePoint time = at("2026-03-18T05:07:12Z");
        QCOMPARE(format::dateTimeTable(time, at("2026-03-18T06:00:00Z"), kTokyo),
                 QStringLiteral("14:07:12"));
        QCOMPARE(format::dateTimeTable(time, at("2026-03-19T06:00:00Z"), kTokyo),
                 QStringLiteral("03-18 14:07:12"));
        QCOMPARE(format::dateTimeTable(time, at("2027-03-19T06:00:00Z"), kTokyo),
                 QStringLiteral("2026-03-18 14:07:12"));
        QCOMPARE(format::timeOfDay(time, kTokyo), QStringLiteral("14:07:12"));
        QCOMPARE(format::timeShort(time, kTokyo), QStringLiteral("14:07"));
        QCOMPARE(format::timeLog(time + 914ms, kTokyo), QStringLiteral("14:07:12.914"));
        QCOMPARE(format::axisTime(at("2026-03-18T05:30:00Z"), kTokyo), QStringLiteral("14:30"));
        QCOMPARE(format::axisTime(at("2026-03-17T15:00:00Z"), kTokyo), QStringLiteral("03-18"));
        QCOMPARE(format::offset(301s), QStringLiteral("− 5:01"));
        QCOMPARE(format::iso(time, kTokyo), QStringLiteral("2026-03-18T14:07:12+09:00"));
        QCOMPARE(format::iso(time, QTimeZone::utc()), QStringLiteral("2026-03-18T05:07:12Z"));
        QCOMPARE(format::zoneName(time, kTokyo), QStringLiteral("JST"));
    }

    void unitSymbols()
    {
        QCOMPARE(format::unitSymbol(QStringLiteral("Percent")), QStringLiteral("%"));
        QCOMPARE(format::unitSymbol(QStringLiteral("Count/Second")), QStringLiteral("/s"));
        QCOMPARE(format::unitSymbol(QStringLiteral("None")), QString());
        QCOMPARE(format::unitSymbol(QStringLiteral("Milliseconds")), QStringLiteral("ms"));
        const format::Parts parts = format::parts(1.5, QStringLiteral("Seconds"));
        QCOMPARE(parts.number, QStringLiteral("1.50"));
        QCOMPARE(parts.unit, QStringLiteral("s"));
    }
};

QTEST_GUILESS_MAIN(TestFormatters)
#include "tst_formatters.moc"
