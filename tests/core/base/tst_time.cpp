// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"
#include "core/base/utf8.h"

#include <QTest>

using namespace yagura;

class TestTime : public QObject
{
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("2026-03-18T05:07:12Z", "2026-03-18T05:07:12Z");
        row("2026-03-18T05:07:12z", "2026-03-18T05:07:12Z");
        row("2026-03-18 05:07", "2026-03-18T05:07:00Z");
        row("2026-03-18", "2026-03-18T00:00:00Z");
        row("2026-03-18T05:07:12.5Z", "2026-03-18T05:07:12.500Z");
        row("2026-03-18T05:07:12.123456789Z", "2026-03-18T05:07:12.123Z");
        row("2026-03-18T05:07:12.000Z", "2026-03-18T05:07:12Z");
        row("2026-03-18T05:07:12+09:00", "2026-03-17T20:07:12Z");
        row("2026-03-18T05:07:12+0900", "2026-03-17T20:07:12Z");
        row("2026-03-18T05:07:12-01:30", "2026-03-18T06:37:12Z");
        row("1901-01-01T00:00:00Z", "1901-01-01T00:00:00Z");
        row("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z");
        row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
        row("2024-02-29", "2024-02-29T00:00:00Z");
        for (const char* refused : {"",
                                    " ",
                                    "2026",
                                    "2026-3-18",
                                    "2026-02-30",
                                    "2023-02-29",
                                    "2026-13-01",
                                    "1899-12-31",
                                    "9999-12-31T23:59:59-01:00",
                                    "2026-03-18T",
                                    "2026-03-18T24:00",
                                    "2026-03-18T05",
                                    "2026-03-18T05:60",
                                    "2026-03-18T05:07:60Z",
                                    "2026-03-18T05:07:12.Z",
                                    "2026-03-18T05:07:12Zx",
                                    "2026-03-18T05:07:12+9",
                                    "2026-03-18T05:07:12+25:00",
                                    "+026-03-18",
                                    "2026-03-18TZ",
                                    "now",
                                    "99999-01-01",
                                    "-2026-01-01"})
            row(refused, "");
    }
    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto time = parseIso8601(text.toStdString());
        QCOMPARE(time.has_value(), !expected.isEmpty());
        if (time)
            QCOMPARE(QByteArray::fromStdString(formatIso8601(*time)), expected);
    }
    void formatsHistoryTimes()
    {
        QCOMPARE(formatHistoryTime(fromEpochMs(1'658'505'465'394)), "2022-07-22T15:57:45.394+0000");
        QCOMPARE(formatHistoryTime(fromEpochMs(0)), "1970-01-01T00:00:00.000+0000");
    }
    void judgesUtf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isValid");
        QTest::addColumn<int>("characters");
        QTest::newRow("empty") << QByteArray() << true << 0;
        QTest::newRow("ascii") << QByteArray("a long enough plain text") << true << 24;
        QTest::newRow("two bytes") << QByteArray("caf\xC3\xA9 and more text") << true << 18;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x97\xBC") << true << 1;
        QTest::newRow("cut") << QByteArray("abc\xF0\x9F\x97") << false << 0;
        QTest::newRow("lone continuation") << QByteArray("\x80") << false << 0;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false << 0;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << false << 0;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false << 0;
        QTest::newRow("beyond unicode") << QByteArray("\xF4\x90\x80\x80") << false << 0;
        QTest::newRow("latin-1") << QByteArray("caf\xE9") << false << 0;
    }
    void judgesUtf8()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isValid);
        QFETCH(int, characters);
        QCOMPARE(isValidUtf8(text.toStdString()), isValid);
        if (isValid)
            QCOMPARE(int(countCodePoints(text.toStdString())), characters);
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
