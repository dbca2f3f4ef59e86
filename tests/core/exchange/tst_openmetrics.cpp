// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "core/exchange/openmetricsline.h"

#include <QtTest>

using namespace yagura;

class TestOpenMetrics : public QObject
{
    Q_OBJECT
private slots:
    void lines_data();
    void lines();
    void gaugesAndCounters();
    void differencesOfCounters();
    void histograms();
    void prometheusText();
    void notOpenMetrics();

private:
    Result<ImportPlan> plan(const char* text, const ImportSettings& settings = {})
    {
        return planImport({"metrics.prom", std::string(text)}, settings, m_clock);
    }
    /// name{dimensions} value*count@second unit, per sample.
    static QStringList samples(const ImportPlan& plan)
    {
        QStringList list;
        for (const ImportSample& sample : plan.samples) {
            list << QStringLiteral("%1{%2} %3*%4@%5 %6")
                        .arg(QString::fromStdString(sample.name),
                             QString::fromStdString(sample.dimensions))
                        .arg(sample.value)
                        .arg(sample.sampleCount)
                        .arg(toEpochMs(sample.time) / 1000)
                        .arg(QString::fromStdString(sample.unit));
        }
        return list;
    }
    static std::int64_t noteOf(const ImportPlan& plan, ImportNote note)
    {
        for (const ImportNoteCount& each : plan.notes) {
            if (each.note == note)
                return each.count;
        }
        return 0;
    }
    ManualClock m_clock{fromEpochSeconds(1'773'835'200)};
};

void TestOpenMetrics::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("read");
    const auto row = [](const char* line, const char* read) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(read);
    };
    row("", "nothing");
    row("# a remark", "nothing");
    row("# EOF", "end");
    row("# TYPE http_requests counter", "type http_requests counter");
    row("# UNIT x_seconds seconds", "unit x_seconds seconds");
    row("# HELP x what it \\n is", "help x what it \\n is");
    row("x 1", "x 1 @");
    row("x 1 1773810432.5", "x 1 @1773810432.5");
    row("x{} 1", "x 1 @");
    row("x{a=\"b\",c=\"d\",} 1e3", "x a=b c=d 1000 @");
    row("x { a = \"b\" } 2", "x a=b 2 @");
    row("x{a=\"q\\\"b\\\\n\\n}\"} 1", "x a=q\"b\\n\n} 1 @");
    row("x{a=\"\"} 1", "x 1 @");
    row("x +Inf", "x inf @");
    row("x NaN", "x nan @");
    row("x 1 2 # {trace_id=\"1\"} 3", "x 1 @2 exemplar");
    row("{\"a.b\",c=\"d\"} 4", "a.b c=d 4 @");
    row("x", "bad");
    row("x{a=\"b} 1", "bad");
    row("x{a=b} 1", "bad");
    row("x{a=\"b\" c=\"d\"} 1", "bad");
    row("1x 1", "bad");
    row("x one", "bad");
    row("x 1 2 3", "bad");
    row("{a=\"b\"} 1", "bad");
}

void TestOpenMetrics::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, read);
    const std::string whole = line.toStdString();
    const OpenMetricsLine parsed = readOpenMetricsLine(whole);
    using enum OpenMetricsLine::Kind;
    QByteArray text;
    const QByteArray meta
        = QByteArray::fromStdString(parsed.name + (parsed.text.empty() ? "" : " ") + parsed.text);
    switch (parsed.kind) {
    case Nothing:
        text = "nothing";
        break;
    case Type:
        text = "type " + meta;
        break;
    case Unit:
        text = "unit " + meta;
        break;
    case Help:
        text = "help " + meta;
        break;
    case End:
        text = "end";
        break;
    case Bad:
        text = "bad";
        break;
    case Sample:
        text = QByteArray::fromStdString(parsed.name);
        for (const Dimension& label : parsed.labels)
            text += QByteArray::fromStdString(" " + label.name + "=" + label.value);
        text += ' ' + QByteArray::number(parsed.value) + " @"
            + QByteArray::fromStdString(std::string(parsed.time))
            + (parsed.hasExemplar ? " exemplar" : "");
        break;
    }
    QCOMPARE(text, read);
}

void TestOpenMetrics::gaugesAndCounters()
{
    const auto found = plan("# TYPE temp gauge\n# UNIT temp celsius\ntemp{room=\"a\"} 21.5 100\n"
                            "temp{room=\"b\"} NaN 100\n"
                            "# TYPE sent_bytes counter\n# UNIT sent_bytes bytes\n"
                            "sent_bytes_total 10 100\nsent_bytes_created 5 100\n"
                            "# TYPE rpc_seconds summary\nrpc_seconds{quantile=\"0.9\"} 2 100\n"
                            "rpc_seconds_count 7 100\n"
                            "bad line here\n# EOF\n");
    QVERIFY(found.has_value());
    QCOMPARE(found->kind, ImportKind::OpenMetrics);
    QCOMPARE(samples(*found),
             (QStringList{QStringLiteral("temp{room=a} 21.5*1@100 None"),
                          QStringLiteral("sent_bytes_total{} 10*1@100 Bytes"),
                          QStringLiteral("rpc_seconds{quantile=0.9} 2*1@100 Seconds"),
                          QStringLiteral("rpc_seconds_count{} 7*1@100 Count")}));
    QCOMPARE(found->badRows, std::int64_t{1});
    QCOMPARE(found->problems.at(0).line, std::int64_t{12});
    QCOMPARE(noteOf(*found, ImportNote::NotFinite), std::int64_t{1});
    QCOMPARE(noteOf(*found, ImportNote::CreatedTimes), std::int64_t{1});
    QCOMPARE(noteOf(*found, ImportNote::CumulativeCounters), std::int64_t{2});
    QVERIFY(found->timeFormat == TimeFormat::EpochSeconds);
}

void TestOpenMetrics::differencesOfCounters()
{
    ImportSettings settings;
    settings.counters = CounterValues::Differences;
    const auto found = plan("# TYPE c counter\nc_total 10 100\nc_total 15 160\nc_total 3 220\n"
                            "c_total 3 280\n# EOF\n",
                            settings);
    QCOMPARE(samples(*found),
             (QStringList{QStringLiteral("c_total{} 5*1@160 None"),
                          QStringLiteral("c_total{} 3*1@220 None"),
                          QStringLiteral("c_total{} 0*1@280 None")}));
    QCOMPARE(noteOf(*found, ImportNote::FirstTotals), std::int64_t{1});
}

void TestOpenMetrics::histograms()
{
    const auto once
        = plan("# TYPE h histogram\nh_bucket{le=\"1\"} 4 100\nh_bucket{le=\"3\"} 6 100\n"
               "h_bucket{le=\"+Inf\"} 8 100\nh_sum 20 100\nh_count 8 100\n# EOF\n");
    QCOMPARE(samples(*once), QStringList{QStringLiteral("h{} 2.5*8@100 None")});
    const auto twice = plan(
        "# TYPE h_seconds histogram\n"
        "h_seconds_bucket{p=\"x\",le=\"1\"} 4 100\nh_seconds_bucket{p=\"x\",le=\"+Inf\"} 4 100\n"
        "h_seconds_sum{p=\"x\"} 2 100\n"
        "h_seconds_bucket{p=\"x\",le=\"1\"} 5 160\nh_seconds_bucket{p=\"x\",le=\"+Inf\"} 7 160\n"
        "h_seconds_sum{p=\"x\"} 8 160\n# EOF\n");
    QCOMPARE(samples(*twice), QStringList{QStringLiteral("h_seconds{p=x} 2*3@160 Seconds")});
    QCOMPARE(noteOf(*twice, ImportNote::FirstTotals), std::int64_t{1});
}

void TestOpenMetrics::prometheusText()
{
    const auto found = plan("# HELP up Up.\n# TYPE up gauge\nup{job=\"a\"} 1 1773810432123\n"
                            "load1 0.5\n");
    QVERIFY(found.has_value());
    QVERIFY(found->timeFormat == TimeFormat::EpochMilliseconds);
    QCOMPARE(samples(*found),
             (QStringList{QStringLiteral("up{job=a} 1*1@1773810432 None"),
                          QStringLiteral("load1{} 0.5*1@1773835200 None")}));
    QCOMPARE(noteOf(*found, ImportNote::NoTimesInFile), std::int64_t{1});
}

void TestOpenMetrics::notOpenMetrics()
{
    for (const char* text : {"hello world\nfoo bar\n", "# just a remark\n", "1 2\n"}) {
        const auto found = plan(text);
        QVERIFY(found.has_value());
        QVERIFY2(found->kind != ImportKind::OpenMetrics, text);
    }
}

QTEST_GUILESS_MAIN(TestOpenMetrics)
#include "tst_openmetrics.moc"
