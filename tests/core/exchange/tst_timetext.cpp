// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/numbertext.h"
#include "core/exchange/timeformatvote.h"
#include "core/exchange/unittext.h"

#include <QThread>
#include <QtTest>

#include <cmath>
#include <memory>
#include <random>

using namespace yagura;

/// Times, numbers and units as files write them.
class TestTimeText : public QObject
{
    Q_OBJECT
private slots:
    void times_data();
    void times();
    void noTimes_data();
    void noTimes();
    void votes_data();
    void votes();
    void zones_data();
    void zones();
    void numbers_data();
    void numbers();
    void numbersComeBack();
    void decimalMarks_data();
    void decimalMarks();
    void headings_data();
    void headings();
    void unitsOfGarbage();
};

void TestTimeText::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("meant"); // without a Z: the wall clock
    const auto row = [](const char* text, const char* format, const char* meant) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(format) << QByteArray(meant);
    };
    row("2026-03-18T05:07:12Z", "iso", "2026-03-18T05:07:12Z");
    row("2026-03-18 05:07:12", "iso", "2026-03-18T05:07:12");
    row("2026-03-18 05:07:12.5", "iso", "2026-03-18T05:07:12.500");
    row("2026-03-18 05:07:12,123456789", "iso", "2026-03-18T05:07:12.123");
    row("2026-03-18T14:07:12+09:00", "iso", "2026-03-18T05:07:12Z");
    row("2026-03-18T14:07:12+0900", "iso", "2026-03-18T05:07:12Z");
    row("2026-03-18T14:07:12+09", "iso", "2026-03-18T05:07:12Z");
    row("2026-03-18 05:07:12 UTC", "iso", "2026-03-18T05:07:12Z");
    row("2026-03-18 05:07", "iso", "2026-03-18T05:07:00");
    row("2026-03-18", "iso", "2026-03-18T00:00:00");
    row("2026/3/8 5:07", "iso", "2026-03-08T05:07:00");
    row("20260318T050712Z", "iso", "2026-03-18T05:07:12Z");
    row("20260318", "iso", "2026-03-18T00:00:00");
    row("20260318050712", "iso", "2026-03-18T05:07:12");
    row("2026-03-18T24:00:00Z", "iso", "2026-03-19T00:00:00Z");
    row("18/03/2026 05:07:12", "day-first", "2026-03-18T05:07:12");
    row("18.3.2026", "day-first", "2026-03-18T00:00:00");
    row("18-03-26 17:07", "day-first", "2026-03-18T17:07:00");
    row("3/18/2026 5:07 PM", "month-first", "2026-03-18T17:07:00");
    row("3/18/2026, 12:07:00 AM", "month-first", "2026-03-18T00:07:00");
    row("Wed, 18 Mar 2026 05:07:12 +0000", "named", "2026-03-18T05:07:12Z");
    row("Wed, 18 Mar 2026 05:07:12 GMT", "named", "2026-03-18T05:07:12Z");
    row("18 Mar 2026 05:07 EST", "named", "2026-03-18T10:07:00Z");
    row("18-Mar-2026 05:07", "named", "2026-03-18T05:07:00");
    row("Mar 18, 2026 5:07 AM", "named", "2026-03-18T05:07:00");
    row("March 18 2026", "named", "2026-03-18T00:00:00");
    row("1773810432", "s", "2026-03-18T05:07:12Z");
    row("1773810432.123999", "s", "2026-03-18T05:07:12.123Z");
    row("1.773810432E9", "s", "2026-03-18T05:07:12Z");
    row("-1", "s", "1969-12-31T23:59:59Z");
    row("1773810432123", "ms", "2026-03-18T05:07:12.123Z");
    row("1773810432123456", "us", "2026-03-18T05:07:12.123Z");
    row("1773810432123456789", "ns", "2026-03-18T05:07:12.123Z");
}

void TestTimeText::times()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, meant);
    const auto known = timeFormatFromId(format.toStdString());
    QVERIFY(known);
    const auto time = parseTime(text.toStdString(), *known);
    QVERIFY(time);
    QCOMPARE(time->hasOffset, meant.endsWith('Z'));
    QCOMPARE(fromEpochMs(time->ms),
             *parseIso8601(meant.endsWith('Z') ? meant.toStdString() : meant.toStdString() + "Z"));
    QVERIFY(timeFormatsOf(text.toStdString()) & timeFormatBit(*known));
}

void TestTimeText::noTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "yesterday", "2026-13-01", "2026-02-30", "2026-03-18 25:00",
                             "2026-03-18 05:60", "2026-03-18T05:07:12Q", "1.5.x", "32/13/2026",
                             "Mar 2026", "12:30", "99999999999999999999", "0x12", "1e400", "--5",
                             "2026-03-18 05:07:12 +99:00", "1899-01-01"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long") << QByteArray(1000, '1');
}

void TestTimeText::noTimes()
{
    QFETCH(QByteArray, text);
    QCOMPARE(timeFormatsOf(text.toStdString()), 0U);
}

void TestTimeText::votes_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("isGuess");
    const auto row = [](const char* name, const char* texts, const char* format, bool isGuess) {
        QTest::newRow(name) << QString::fromLatin1(texts).split(QLatin1Char('|'))
                            << QByteArray(format) << isGuess;
    };
    row("iso", "2026-03-18 05:00|2026-03-18 05:05|nonsense", "iso", false);
    row("a day after the twelfth", "01/02/2026|13/02/2026", "day-first", false);
    row("a day after the twelfth, second", "02/01/2026|02/13/2026", "month-first", false);
    // Daily rows: the first of each month would go a month a step.
    row("neighbours are days", "01/02/2026|01/03/2026|01/04/2026", "month-first", true);
    row("neighbours are days, day first", "02/01/2026|03/01/2026|04/01/2026", "day-first", true);
    row("backward one way", "11/01/2026|12/01/2026|01/02/2026", "day-first", true);
    row("the same either way", "01/01/2026", "day-first", false);
    row("seconds", "1773810432|1773810492", "s", false);
    row("milliseconds", "1773810432000|1773810492000", "ms", false);
    row("days as numbers", "20260318|20260319", "iso", false);
}

void TestTimeText::votes()
{
    QFETCH(QStringList, texts);
    QFETCH(QByteArray, format);
    QFETCH(bool, isGuess);
    TimeFormatVote vote;
    for (const QString& text : texts)
        vote.add(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(std::string(timeFormatId(vote.winner()))), format);
    QCOMPARE(vote.isGuess(), isGuess);
    QCOMPARE(vote.possible().front(), vote.winner());
}

void TestTimeText::zones_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("wall");
    QTest::addColumn<QByteArray>("utc");
    const auto row = [](const char* zone, const char* wall, const char* utc) {
        QTest::addRow("%s %s", zone, wall)
            << QByteArray(zone) << QByteArray(wall) << QByteArray(utc);
    };
    row("UTC", "2026-03-18 05:00", "2026-03-18T05:00:00Z");
    row("", "2026-03-18 05:00", "2026-03-18T05:00:00Z");
    row("+09:00", "2026-03-18 05:00", "2026-03-17T20:00:00Z");
    row("-0330", "2026-03-18 05:00", "2026-03-18T08:30:00Z");
    row("Europe/Berlin", "2026-01-18 05:00", "2026-01-18T04:00:00Z");
    row("Europe/Berlin", "2026-07-18 05:00", "2026-07-18T03:00:00Z");
    row("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z");
    row("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z");
    row("Europe/Berlin", "2026-03-18T05:00:00Z", "2026-03-18T05:00:00Z");
}

void TestTimeText::zones()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, wall);
    QFETCH(QByteArray, utc);
    auto clock = ZoneClock::make(zone.toStdString());
    QVERIFY(clock.has_value());
    const auto written = parseTime(wall.toStdString(), TimeFormat::Iso8601);
    QVERIFY(written);
    QCOMPARE(clock->toUtc(*written), *parseIso8601(utc.toStdString()));
    QCOMPARE(ZoneClock::make("Middle/Earth").error().code,
             std::string(errors::kInvalidParameterValue));
}

void TestTimeText::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("mark");
    QTest::addColumn<double>("value"); // NaN: missing; infinity: bad
    const auto row = [](const char* text, char mark, double value) {
        QTest::addRow("%s %c", text, mark) << QByteArray(text) << mark << value;
    };
    const double missing = std::nan("");
    const double bad = std::numeric_limits<double>::infinity();
    row("51.846000000000004", '.', 51.846000000000004);
    row("-5e3", '.', -5000);
    row("+1", '.', 1);
    row(".5", '.', 0.5);
    row("5.", '.', 5);
    row("1,5", ',', 1.5);
    row("1.234,5", ',', 1234.5);
    row("1,234.5", '.', 1234.5);
    row("1 234,5", ',', 1234.5);
    row("1\xc2\xa0"
        "234\xe2\x80\xaf"
        "567",
        '.', 1234567);
    row("1'234.5", '.', 1234.5);
    row("44 %", '.', 44);
    row("44,5%", ',', 44.5);
    row("1e-400", '.', 0);
    row("", '.', missing);
    row("null", '.', missing);
    row("NaN", '.', missing);
    row("-", '.', missing);
    row("1,2345.6", '.', bad);
    row("12,34", '.', bad);
    row("1e999", '.', bad);
    row("inf", '.', bad);
    row("1.2.3", '.', bad);
    row("0x10", '.', bad);
    row("abc", '.', bad);
    row("++1", '.', bad);
}

void TestTimeText::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(char, mark);
    QFETCH(double, value);
    const ReadNumber number = readNumber(text.toStdString(), mark);
    if (std::isnan(value)) {
        QCOMPARE(number.kind, NumberKind::Missing);
    } else if (std::isinf(value)) {
        QCOMPARE(number.kind, NumberKind::Bad);
    } else {
        QCOMPARE(number.kind, NumberKind::Value);
        QVERIFY(number.value == value);
    }
}

void TestTimeText::numbersComeBack()
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t bits = random();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value))
            continue;
        const ReadNumber number = readNumber(numberText(value));
        QVERIFY(number.kind == NumberKind::Value);
        QVERIFY(std::memcmp(&number.value, &value, sizeof value) == 0);
    }
}

void TestTimeText::decimalMarks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("mark");
    const auto row
        = [](const char* text, char mark) { QTest::newRow(text) << QByteArray(text) << mark; };
    row("1234", ' ');
    row("1,5", ',');
    row("1.5", '.');
    row("1,234", '?');
    row("1,234.5", '.');
    row("1.234,5", ',');
    row("x", '\0');
}

void TestTimeText::decimalMarks()
{
    QFETCH(QByteArray, text);
    QFETCH(char, mark);
    QCOMPARE(decimalMarkOf(text.toStdString()), mark);
}

void TestTimeText::headings_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("unit");
    const auto row = [](const char* heading, const char* name, const char* unit) {
        QTest::newRow(heading) << QByteArray(heading) << QByteArray(name) << QByteArray(unit);
    };
    row("CPU (%)", "CPU", "Percent");
    row("latency [ms]", "latency", "Milliseconds");
    row("in (KB/s)", "in", "Kilobytes/Second");
    row("in (Mbps)", "in", "Megabits/Second");
    row("read (bytes/sec)", "read", "Bytes/Second");
    row("x (Count/Second)", "x", "Count/Second");
    row("x (req/s)", "x", "Count/Second");
    row("x (GiB)", "x", "Gigabytes");
    row("time (seconds)", "time", "Seconds");
    row("x (furlongs)", "x (furlongs)", "");
    row("(%)", "(%)", "");
    row("plain", "plain", "");
}

void TestTimeText::headings()
{
    QFETCH(QByteArray, heading);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, unit);
    const Heading read = readHeading(heading.toStdString());
    QCOMPARE(read.name, name.toStdString());
    QCOMPARE(read.unit, unit.toStdString());
}

void TestTimeText::unitsOfGarbage()
{
    // Where there is little of the stack, as in a thread of a library.
    std::string word = "kb";
    for (int i = 0; i < 10'000; ++i)
        word += "/s";
    std::optional<std::string> unit = "?";
    std::string name;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        unit = unitOfWord(word);
        name = readHeading("x (" + word + ")").name;
    }));
    thread->setStackSize(256 * 1024);
    thread->start();
    thread->wait();
    QVERIFY(!unit);
    QVERIFY(name == "x (" + word + ")");
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
