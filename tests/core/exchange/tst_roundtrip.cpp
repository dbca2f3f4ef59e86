// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriters.h"
#include "core/exchange/metricexport.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <random>
#include <set>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

using namespace yagura;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T12:00:00Z");

/// What a store holds of a metric, in a form that can be compared bit by bit.
using Stored = std::map<std::tuple<std::string, int, std::int64_t>, StatisticPoint>;

} // namespace

/// What is exported comes back as it was.
class TestRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_source = makeMonitor();
        m_target = makeMonitor();
        fill();
    }
    void cleanup()
    {
        m_source.reset();
        m_target.reset();
    }
    void everythingComesBack_data();
    void everythingComesBack();
    void periodsComeBack_data();
    void periodsComeBack();
    void graphsAsGetMetricData();
    void openMetricsComeBack();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void filesAreWholeOrNot();
    void progressGoesThroughMetricsAndTime();
    void aFullDiskIsSaid();

private:
    std::unique_ptr<Monitor> makeMonitor()
    {
        MonitorOptions options;
        options.collectHost = false;
        options.clock = &m_clock;
        auto monitor = std::make_unique<Monitor>(options);
        if (!monitor->open())
            qFatal("no store");
        return monitor;
    }

    /// Random series: values of all sizes, sets, distributions, gaps, seconds.
    void fill()
    {
        std::mt19937_64 random(42);
        std::vector<std::vector<Dimension>> sets{
            {}, {{"Host", "web, \"1\""}}, {{"Host", "=cmd"}, {"Zone", "a b"}}, {{"Name", "'x"}}};
        int number = 0;
        for (const auto& dimensions : sets) {
            PutMetricDataRequest request{"My App/é#1", {}};
            request.nameSpace = "My App/#1";
            for (int i = 0; i < 200; ++i) {
                MetricDatum& datum = request.metricData.emplace_back();
                datum.metricName = number % 2 == 0 ? "Latency" : "-Errors";
                datum.dimensions = dimensions;
                datum.timestamp = kNow - std::chrono::minutes{400 - 2 * i};
                datum.unit = number == 1 ? "Bytes/Second" : "Milliseconds";
                if (number == 3)
                    datum.storageResolution = 1;
                const double value = std::ldexp(double(random()) - 9e18, int(random() % 120) - 100);
                if (i % 7 == 0) {
                    datum.values = {value, 0.1, 0.2, 0.30000000000000004};
                    datum.counts = {3, 1, 1, 2};
                } else if (i % 11 == 0) {
                    datum.statisticValues = StatisticSet{5, value, value - 1, value + 2};
                    if (std::abs(value) > 1e15) // else it would be one sample
                        datum.statisticValues = StatisticSet{5, 7, 1, 2};
                } else {
                    datum.value = i % 13 == 0 ? -0.0 : value;
                }
            }
            ++number;
            const auto put
                = m_source->metrics().importMetricData(m_source->defaultScope(), request);
            QVERIFY2(put.has_value(), put ? "" : put.error().message.c_str());
        }
    }

    static Stored stored(Monitor& monitor, const Metric& metric)
    {
        Stored all;
        const auto read = monitor.metrics().readStored(
            monitor.defaultScope(), metric, {kEarliestTime, kLatestTime},
            [&all](const StoredSeries& series, const PointRun& run) {
                std::size_t next = 0;
                for (std::size_t i = 0; i < run.values.size(); ++i) {
                    all[{series.unit, series.resolutionSeconds, run.timeAt(i)}]
                        = std::isnan(run.values[i]) ? run.points[next++]
                                                    : StatisticPoint::ofValue(run.values[i]);
                }
            });
        if (!read)
            qFatal("%s", read.error().message.c_str());
        return all;
    }

    ExportRequest everything() const
    {
        ExportRequest request;
        request.metrics = *m_source->metrics().storedMetrics(m_source->defaultScope());
        request.range = {kNow - std::chrono::days{10}, kNow + std::chrono::days{1}};
        return request;
    }

    std::string path(const char* name) const
    {
        return m_directory.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_directory;
    ManualClock m_clock{kNow};
    std::unique_ptr<Monitor> m_source;
    std::unique_ptr<Monitor> m_target;
};

void TestRoundTrip::everythingComesBack_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("CSV") << int(ExportFormat::CsvLong);
    QTest::newRow("JSON") << int(ExportFormat::Json);
}

void TestRoundTrip::everythingComesBack()
{
    QFETCH(int, format);
    ExportRequest request = everything();
    QCOMPARE(request.metrics.size(), std::size_t{4});
    request.format = ExportFormat(format);
    const std::string file = path("all");
    const auto written = exportMetrics(request, file, m_source->exchangeContext());
    QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    QCOMPARE(written->points, std::int64_t{800});
    const auto read = m_target->importFile({file, {}});
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->plan.badRows, std::int64_t{0});
    QCOMPARE(read->stored, std::int64_t{800});
    QCOMPARE(*m_target->metrics().storedMetrics(m_target->defaultScope()), request.metrics);
    for (const Metric& metric : request.metrics) {
        const Stored before = stored(*m_source, metric);
        QCOMPARE(before.size(), std::size_t{200});
        QVERIFY(stored(*m_target, metric) == before);
    }
    const auto again = m_target->importFile({file, {}});
    QCOMPARE(again->stored, std::int64_t{0});
}

void TestRoundTrip::periodsComeBack_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("long CSV") << int(ExportFormat::CsvLong);
    QTest::newRow("wide CSV") << int(ExportFormat::CsvWide);
    QTest::newRow("JSON") << int(ExportFormat::Json);
}

void TestRoundTrip::periodsComeBack()
{
    QFETCH(int, format);
    ExportRequest request = everything();
    request.format = ExportFormat(format);
    request.periodSeconds = 300;
    request.statistic = "Sum";
    request.range = {kNow - std::chrono::hours{8}, kNow};
    const std::string file = path("periods");
    const auto written = exportMetrics(request, file, m_source->exchangeContext());
    QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    const auto read = m_target->importFile({file, {}});
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->stored, written->points);
    QVERIFY(written->points > 4 * 60);
    std::multiset<double> before;
    for (const Metric& metric : request.metrics) {
        const auto points = m_source->metrics().readPeriods(
            m_source->defaultScope(), MetricStat{metric, 300, "Sum", {}}, request.range);
        for (const PeriodPoint& point : *points)
            before.insert(point.value);
    }
    std::multiset<double> after;
    const auto metrics = m_target->metrics().storedMetrics(m_target->defaultScope());
    for (const Metric& metric : *metrics) {
        for (const auto& [key, point] : stored(*m_target, metric))
            after.insert(point.sum);
    }
    QVERIFY(before == after);
}

void TestRoundTrip::graphsAsGetMetricData()
{
    ExportRequest request = everything();
    GraphDefinition graph;
    for (const Metric& metric : request.metrics) {
        GraphRow row;
        row.id = "m" + std::to_string(graph.rows.size() + 1);
        row.metric = metric;
        row.stat = "Average";
        row.label = "Row, " + row.id;
        graph.rows.push_back(row);
    }
    request.metrics.clear();
    request.graph = graph;
    request.periodSeconds = 60;
    request.range = {kNow - std::chrono::hours{8}, kNow};
    for (const ExportFormat format :
         {ExportFormat::Json, ExportFormat::CsvWide, ExportFormat::CsvLong}) {
        request.format = format;
        const std::string file = path(format == ExportFormat::Json ? "graph.json" : "graph.csv");
        const auto written = exportMetrics(request, file, m_source->exchangeContext());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        QCOMPARE(written->metrics, std::int64_t{4});
        const auto plan = planImport({file, {}}, {}, m_clock);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->kind,
                 format == ExportFormat::Json ? ImportKind::MetricData : ImportKind::Csv);
        QCOMPARE(plan->points, written->points);
        QCOMPARE(plan->series, std::int64_t{4});
        QCOMPARE(plan->columns.size(), std::size_t{4});
        QCOMPARE(plan->columns[0].source, std::string("Row, m1"));
    }
}

void TestRoundTrip::openMetricsComeBack()
{
    std::mt19937_64 random(3);
    std::string text = "# TYPE load gauge\n";
    std::vector<double> values;
    for (int i = 0; i < 500; ++i) {
        values.push_back(std::ldexp(double(random()), int(random() % 100) - 100));
        text += "load{host=\"a\\\"b\"} " + QByteArray::number(values.back(), 'g', 17).toStdString()
            + " " + std::to_string(1'773'800'000 + i * 60) + ".0\n";
    }
    const auto read = m_target->importFile({"x.prom", text + "# EOF\n"});
    QVERIFY(read.has_value());
    QCOMPARE(read->stored, std::int64_t{500});
    const Stored after = stored(*m_target, {"Imported", "load", {{"host", "a\"b"}}});
    QCOMPARE(after.size(), values.size());
    std::size_t next = 0;
    for (const auto& [key, point] : after)
        QVERIFY(point.sum == values[next++]);
}

void TestRoundTrip::formulasAreGuarded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char* text, const char* cell) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(cell);
    };
    row("plain", "plain");
    row("=1+2", "'=1+2");
    row("+x", "'+x");
    row("-x", "'-x");
    row("@x", "'@x");
    row("'x", "''x");
    row("a,b", "\"a,b\"");
    row("a\"b", "\"a\"\"b\"");
    row("=a,b", "\"'=a,b\"");
    row("", "");
}

void TestRoundTrip::formulasAreGuarded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(QByteArray::fromStdString(csvText(text.toStdString())), cell);
}

void TestRoundTrip::filesAreWholeOrNot()
{
    ExportRequest request = everything();
    const std::string file = path("kept");
    QFile old(QString::fromStdString(file));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("as it was");
    old.close();
    const auto cancelled = exportMetrics(request, file, m_source->exchangeContext(),
                                         [](std::int64_t done, std::int64_t) { return done < 2; });
    QVERIFY(cancelled.has_value());
    QVERIFY(cancelled->isCancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("as it was"));
    const auto nowhere
        = exportMetrics(request, path("no/such/folder.csv"), m_source->exchangeContext());
    QCOMPARE(nowhere.error().code, std::string("NotWritable"));
    request.format = ExportFormat::CsvWide;
    QCOMPARE(exportMetrics(request, file, m_source->exchangeContext()).error().code,
             std::string(errors::kInvalidParameterValue));
}

void TestRoundTrip::progressGoesThroughMetricsAndTime()
{
    ExportRequest request = everything();
    std::vector<std::int64_t> steps;
    const auto written = exportMetrics(request, path("progress"), m_source->exchangeContext(),
                                       [&steps](std::int64_t done, std::int64_t total) {
                                           steps.push_back(total > 0 ? done * 1000 / total : -1);
                                           return true;
                                       });
    QVERIFY(written.has_value());
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(steps.front(), std::int64_t{0});
    QVERIFY(steps.back() >= 750 && steps.back() <= 1000);
    // More than one step per metric: a single metric with a year of data moves on, too.
    QVERIFY(std::set<std::int64_t>(steps.begin(), steps.end()).size() > request.metrics.size());
}

void TestRoundTrip::aFullDiskIsSaid()
{
    ExportRequest request = everything();
    const std::string file = path("full");
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit full = before;
    full.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &full);
    const auto refused = exportMetrics(request, file, m_source->exchangeContext());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().code, std::string("NotWritable"));
    const QString message = QString::fromStdString(refused.error().message);
    QVERIFY2(message.contains(QLatin1String("full cannot be written: File too large")),
             qPrintable(message));
    QVERIFY(!QFile::exists(QString::fromStdString(file)));
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
