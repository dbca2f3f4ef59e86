// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvlayout.h"
#include "core/exchange/csvrecords.h"
#include "core/exchange/importer.h"

#include <QtTest>

#include <set>

using namespace yagura;

namespace {

QByteArray utf16(const QString& text, bool isLittle, bool withMark)
{
    QByteArray bytes;
    const auto add = [&](char16_t unit) {
        const char low = char(unit & 0xff);
        const char high = char(unit >> 8);
        bytes += isLittle ? low : high;
        bytes += isLittle ? high : low;
    };
    if (withMark)
        add(0xfeff);
    for (const QChar c : text)
        add(c.unicode());
    return bytes;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private slots:
    void records_data();
    void records();
    void loneQuotesTakeLinearTime();
    void encodings_data();
    void encodings();
    void layouts_data();
    void layouts();
    void noLayouts_data();
    void noLayouts();
    void plans_data();
    void plans();
    void equalHeadings();

private:
    ManualClock m_clock{*parseIso8601("2026-03-18T12:00:00Z")};
};

void TestCsv::records_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); // line:cell|cell; broken records begin with !
    const auto row = [](const char* name, const QByteArray& text, const char* read) {
        QTest::newRow(name) << text << QByteArray(read);
    };
    row("plain", "a,b\n1,2\n", "1:a|b 2:1|2 ");
    row("line ends", "a,b\r\n1,2\r3,4", "1:a|b 2:1|2 3:3|4 ");
    row("empty lines", "\n\na,b\n\n1,2\n\n", "3:a|b 5:1|2 ");
    row("quotes", "\"a, \"\"b\"\"\",c\n", "1:a,_\"b\"|c ");
    row("a cell over two lines", "\"a\nb\",c\nd,e\n", "1:a\nb|c 3:d|e ");
    row("quotes inside", "a\"b,\"c\"x,d\n", "1:a\"b|c|d ");
    row("blanks", " a ,\t b\n", "1:a|b ");
    row("empty cells", ",,\na,,\n", "1:|| 2:a|| ");
    row("an open quote", "a,\"b\nc,d\n", "!1:a|\"b 2:c|d ");
    row("a quote at the end", "a,\"b\"", "1:a|b ");
    row("nothing", "", "");
}

void TestCsv::records()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    TextSource source = TextSource::ofText(text.toStdString());
    CsvRecords records(source, ',');
    CsvRecord record;
    QByteArray result;
    while (*records.next(record)) {
        result += (record.isBroken ? "!" : "") + QByteArray::number(qlonglong(record.line)) + ':';
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            QByteArray cell(record.cells[i].data(), qsizetype(record.cells[i].size()));
            result += (i > 0 ? "|" : "") + cell.replace(' ', '_');
        }
        result += ' ';
    }
    QCOMPARE(result, read);
}

/// Each of these lines opens a cell that never ends.
void TestCsv::loneQuotesTakeLinearTime()
{
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += i % 2 == 0 ? "\"a,b\n" : "c\"d,e\n";
    text += "\"";
    TextSource source = TextSource::ofText(text);
    CsvRecords records(source, ',');
    CsvRecord record;
    std::int64_t count = 0;
    while (*records.next(record))
        ++count;
    QVERIFY(count > 0);
}

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("time,温度\n2026-03-18 05:00,1.5\n2026-03-18 05:01,2.5\n");
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("UTF-16, little") << utf16(text, true, true);
    QTest::newRow("UTF-16, big") << utf16(text, false, true);
    QTest::newRow("UTF-16, little, without a mark") << utf16(text, true, false);
    QTest::newRow("UTF-16, big, without a mark") << utf16(text, false, false);
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    const auto plan = planImport({"x.csv", bytes.toStdString()}, {}, m_clock);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->kind, ImportKind::Csv);
    QCOMPARE(plan->points, std::int64_t{2});
    QCOMPARE(plan->columns.at(0).source, std::string("温度"));
    QCOMPARE(plan->columns.at(0).name, std::string("\\u6e29\\u5ea6"));
}

void TestCsv::layouts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("layout"); // separator, decimal mark, columns
    const auto row = [](const char* name, const char* head, const char* layout) {
        QTest::newRow(name) << QByteArray(head) << QByteArray(layout);
    };
    row("time, value", "timestamp,value\n2026-03-18 05:00,1\n", ", . long Time Value=file");
    row("no heading", "2026-03-18 05:00,1\n2026-03-18 05:01,2\n", ", . wide Time Series=file");
    row("wide", "time,a,b (%)\n2026-03-18 05:00,1,2\n", ", . wide Time Series=a Series=b/Percent");
    row("wide, an empty column", "time,a,b\n2026-03-18 05:00,1,\n",
        ", . wide Time Series=a Series=b");
    row("long", "timestamp,metric,value\n2026-03-18 05:00,cpu,2\n",
        ", . long Time MetricName Value=value");
    row("long with dimensions", "timestamp,metric,value,host,port\n2026-03-18 05:00,cpu,2,web,80\n",
        ", . long Time MetricName Value=value Dimension=host Dimension=port");
    row("long without a heading", "2026-03-18 05:00,cpu,2\n", ", . long Time MetricName Value");
    row("value with a text beside", "time,value,host\n2026-03-18 05:00,2,web\n",
        ", . long Time Value=file Dimension=host");
    row("value with a number beside", "time,value,other\n2026-03-18 05:00,2,3\n",
        ", . wide Time Series=value Series=other");
    row("wide with a text beside", "time,host,cpu,mem\n2026-03-18 05:00,web,2,3\n",
        ", . wide Time Dimension=host Series=cpu Series=mem");
    row("the time is not first", "cpu;when\n1,5;18.03.2026 05:00\n", "; , wide Series=cpu Time");
    row("a date and a time", "date;time;cpu\n18.03.2026;05:00;1,5\n",
        "; , wide Time TimeOfDay Series=cpu");
    row("tabs", "time\ta\n1773810432\t1\n", "T . wide Time Series=a");
    row("two of one name", "time,a,a\n2026-03-18 05:00,1,2\n",
        ", . wide Time Series=a Series=a_(2)");
    row("remarks and Excel's line", "sep=;\ntime;a\n2026-03-18 05:00;1\n",
        "; . wide Time Series=a");
    row("commas in a comma file", "time,a\n2026-03-18 05:00,\"1,5\"\n", ", , wide Time Series=a");
    row("sum is a name like any other", "time,sum,maximum\n2026-03-18 05:00,1,2\n",
        ", . wide Time Series=sum Series=maximum");
    row("statistics",
        "timestamp,metric,unit,sample_count,sum,minimum,maximum\n2026-03-18 "
        "05:00,m,Bytes,1,2,2,2\n",
        ", . long Time MetricName Unit SampleCount Sum Minimum Maximum");
}

void TestCsv::layouts()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, layout);
    const auto found = findCsvLayout(head.toStdString(), "file", {});
    QVERIFY(found);
    static const char* const names[]
        = {"Nothing",    "Time",      "TimeOfDay", "Series",     "Dimension",   "Value",
           "MetricName", "NameSpace", "Unit",      "Resolution", "SampleCount", "Sum",
           "Minimum",    "Maximum",   "Values",    "Counts"};
    QByteArray text;
    text += found->separator == '\t' ? 'T' : found->separator;
    text += QByteArray(" ") + found->decimalMark + (found->isLong ? " long" : " wide");
    for (const CsvColumn& column : found->columns) {
        text += QByteArray(" ") + names[int(column.role)];
        const bool isNamed = column.role == CsvRole::Series || column.role == CsvRole::Dimension
            || (column.role == CsvRole::Value && found->hasHeading);
        if (isNamed)
            text += "=" + QByteArray::fromStdString(column.name).replace(' ', '_');
        if (!column.unit.empty())
            text += "/" + QByteArray::fromStdString(column.unit);
    }
    QCOMPARE(text, layout);
}

void TestCsv::noLayouts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("prose") << QByteArray("Dear all,\nhello, world\n");
    QTest::newRow("one column") << QByteArray("time\n2026-03-18\n");
    QTest::newRow("no numbers") << QByteArray("time,a\n2026-03-18,x\n2026-03-19,y\n");
    QTest::newRow("no times") << QByteArray("a,b\n1,2\n3,4\n");
    QTest::newRow("zeros") << QByteArray("time,a\n2026-03-18,1\n\0\0\0", 28);
}

void TestCsv::noLayouts()
{
    QFETCH(QByteArray, head);
    QVERIFY(!findCsvLayout(head.toStdString(), "file", {}));
}

void TestCsv::plans_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("series");
    QTest::addColumn<int>("bad");
    QTest::addColumn<QByteArray>("range");
    const auto row = [](const char* name, const char* text, int points, int series, int bad,
                        const char* range) {
        QTest::newRow(name) << QByteArray(text) << points << series << bad << QByteArray(range);
    };
    row("German", "Zeit;Last (%)\n18.03.2026 05:00;1,5\n18.03.2026 05:05;1.234,5\n", 2, 1, 0,
        "2026-03-18T05:00:00Z 2026-03-18T05:05:00Z");
    row("out of order, with a gap",
        "time,a\n2026-03-18 05:05,1\n2026-03-18 05:00,2\n2026-03-18 09:00,3\n", 3, 1, 0,
        "2026-03-18T05:00:00Z 2026-03-18T09:00:00Z");
    row("one metric per text",
        "time,metric,value,host\n1773810432,cpu,1,a\n1773810432,cpu,2,b\n"
        "1773810432,mem,3,a\nx,mem,3,a\n",
        3, 3, 1, "2026-03-18T05:07:12Z 2026-03-18T05:07:12Z");
    row("missing values", "time,a,b\n2026-03-18,1,\n2026-03-19,null,2\n", 2, 2, 0,
        "2026-03-18T00:00:00Z 2026-03-19T00:00:00Z");
}

void TestCsv::plans()
{
    QFETCH(QByteArray, text);
    QFETCH(int, points);
    QFETCH(int, series);
    QFETCH(int, bad);
    QFETCH(QByteArray, range);
    const auto plan = planImport({"x.csv", text.toStdString()}, {}, m_clock);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->points, std::int64_t{points});
    QCOMPARE(plan->series, std::int64_t{series});
    QCOMPARE(plan->badRows, std::int64_t{bad});
    QVERIFY(plan->range);
    QCOMPARE(QByteArray::fromStdString(formatIso8601(plan->range->from) + " "
                                       + formatIso8601(plan->range->to)),
             range);
    QCOMPARE(plan->samples.size(), std::size_t(points));
}

void TestCsv::equalHeadings()
{
    std::string text = "time,a (2)";
    std::string row = "2026-03-18T12:00:00Z,0";
    for (int i = 0; i < 3998; ++i) {
        text += ",a";
        row += ",1";
    }
    const auto layout = findCsvLayout(text + "\n" + row + "\n", "file", {});
    QVERIFY(layout);
    std::set<std::string> names;
    for (const CsvColumn& column : layout->columns)
        names.insert(column.name);
    QCOMPARE(names.size(), std::size_t{4000});
    QVERIFY(layout->columns[2].name == "a" && layout->columns[3].name == "a (3)");
    QVERIFY(layout->columns.back().name == "a (3999)");
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
