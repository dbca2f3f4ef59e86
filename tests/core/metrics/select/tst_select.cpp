// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectquery.h"
#include "core/metrics/select/selectseries.h"
#include "tests/core/metrics/metricfixture.h"

#include <random>

using namespace yagura;
using namespace yagura::test;
using Function = SelectQuery::Function;

namespace {

std::vector<Dimension> dimensionsOf(const QString& text)
{
    std::vector<Dimension> dimensions;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        dimensions.push_back(
            {part.section(u'=', 0, 0).toStdString(), part.section(u'=', 1).toStdString()});
    }
    return dimensions;
}

MetricDatum sample(const char* name, const char* dimensions, double value, int minute)
{
    MetricDatum d = datum(name, value, kNow - std::chrono::minutes(10 - minute));
    d.dimensions = dimensionsOf(QString::fromLatin1(dimensions));
    return d;
}

/// "label: value@minute value@minute | label: ..."
QString told(const GetMetricDataResponse& response)
{
    QStringList series;
    for (const MetricDataResult& result : response.metricDataResults) {
        QStringList points;
        for (std::size_t i = 0; i < result.values.size(); ++i) {
            const auto minute = (toEpochMs(result.timestamps[i]) - toEpochMs(kNow)) / 60000 + 10;
            points.append(QStringLiteral("%1@%2").arg(result.values[i]).arg(minute));
        }
        const std::string text = result.messages && !result.messages->empty()
            ? result.messages->front().value.value_or(std::string())
            : std::string();
        series.append(QString::fromStdString(result.label + ": " + text)
                      + points.join(QLatin1Char(' ')));
    }
    return series.join(QStringLiteral(" | "));
}

} // namespace

class TestSelect : public QObject
{
    Q_OBJECT
private slots:
    void parses();
    void saysWhereAFaultIs_data();
    void saysWhereAFaultIs();
    void survivesGarbage();
    void matchesMetrics_data();
    void matchesMetrics();
    void computes_data();
    void computes();
    void isOneOfARequest();
    void holdsTheCatalogue();
    void boundsWhatItHolds_data();
    void boundsWhatItHolds();
    void mergesSparseMetrics();
    void followsTheRetentionPolicy();
};

void TestSelect::parses()
{
    const auto query = SelectQuery::parse(
        "select Avg(\"CPU \\\"x\\\"\") FROM schema(\"AWS/EC2\", InstanceId, \"Auto Scaling\")\n"
        "WHERE InstanceId != 'i-1' and AWS.AccountId = '123' AND \"a.b\" = 'it\\'s'\n"
        "GROUP BY InstanceId, \"Auto Scaling\" order by MAX() desc LIMIT 10");
    QVERIFY(query.has_value());
    QCOMPARE(query->function, Function::Average);
    QCOMPARE(query->metricName, std::string("CPU \"x\""));
    QCOMPARE(query->nameSpace, std::string("AWS/EC2"));
    QVERIFY((query->schema == std::vector<std::string>{"Auto Scaling", "InstanceId"}));
    QCOMPARE(query->conditions.size(), std::size_t{3});
    QVERIFY((query->conditions[0] == SelectQuery::Condition{"InstanceId", false, "i-1"}));
    QVERIFY((query->conditions[1] == SelectQuery::Condition{"AWS.AccountId", true, "123"}));
    QVERIFY((query->conditions[2] == SelectQuery::Condition{"a.b", true, "it's"}));
    QVERIFY((query->groupBy == std::vector<std::string>{"InstanceId", "Auto Scaling"}));
    QCOMPARE(query->orderBy, std::optional(Function::Maximum));
    QVERIFY(query->isDescending);
    QCOMPARE(query->limit, std::size_t{10});
    QVERIFY(SelectQuery::isSelect("  Select SUM(x)"));
    QVERIFY(!SelectQuery::isSelect("selected + 1"));
    QVERIFY(!SelectQuery::isSelect("\"SELECT\""));
}

void TestSelect::saysWhereAFaultIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* text, int offset, const char* part) {
        QTest::newRow(text) << QByteArray(text) << offset << QByteArray(part);
    };
    row("SELECT", 6, "functions");
    row("SELECT MEDIAN(x) FROM n", 7, "functions");
    row("SELECT SUM x FROM n", 11, "'('");
    row("SELECT SUM(x)", 13, "FROM");
    row("SELECT SUM(x) FROM AWS/EC2", 22, "expected to end");
    row("SELECT SUM(x) FROM \"AWS/EC2", 19, "quotation mark is missing");
    row("SELECT SUM(x) FROM SCHEMA(n, a, a)", 33, "twice");
    row("SELECT SUM(x) FROM n WHERE a", 28, "'='");
    row("SELECT SUM(x) FROM n WHERE a = b", 31, "single quotation");
    row("SELECT SUM(x) FROM n WHERE a='1' OR a='2'", 33, "AND only");
    row("SELECT SUM(x) FROM n WHERE tag.env = 'p'", 31, "tags");
    row("SELECT SUM(x) FROM n GROUP a", 27, "BY");
    row("SELECT SUM(x) FROM n ORDER BY SUM DESC", 34, "'('");
    row("SELECT SUM(x) FROM n LIMIT 0", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 501", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 99999999999999999999", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 5 GROUP BY a", 29, "expected to end");
}

void TestSelect::saysWhereAFaultIs()
{
    QFETCH(QByteArray, text);
    const auto query = SelectQuery::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(!query.has_value());
    QTEST(int(query.error().offset), "offset");
    QFETCH(QByteArray, part);
    QVERIFY2(QByteArray::fromStdString(query.error().message).contains(part),
             query.error().message.c_str());
}

void TestSelect::survivesGarbage()
{
    const std::string good
        = "SELECT SUM(x) FROM SCHEMA(\"a/b\", c) WHERE d != 'e' GROUP BY f ORDER BY MIN() LIMIT 7";
    std::mt19937 random(7);
    int faults = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        for (int change = 0; change < 3; ++change)
            text[random() % text.size()] = "\"'\\(),.=!;\x80\0 Aa9"[random() % 18];
        const auto query = SelectQuery::parse(text);
        if (!query) {
            ++faults;
            QVERIFY(query.error().offset + query.error().length <= text.size());
        }
    }
    QVERIFY(faults > 0);
}

void TestSelect::matchesMetrics_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("dimensions");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* rest, const char* dimensions, bool matches) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1 on %2").arg(QLatin1String(rest), QLatin1String(dimensions))))
            << QByteArray(rest) << QString::fromLatin1(dimensions) << matches;
    };
    row("FROM N", "", true);
    row("FROM N", "A=1", true);
    row("FROM M", "A=1", false);
    row("FROM SCHEMA(N)", "", true);
    row("FROM SCHEMA(N)", "A=1", false);
    row("FROM SCHEMA(N, A)", "A=1", true);
    row("FROM SCHEMA(N, A)", "A=1,B=2", false);
    row("FROM SCHEMA(N, B, A)", "A=1,B=2", true);
    row("FROM N WHERE A = '1'", "A=1,B=2", true);
    row("FROM N WHERE A = '1' AND B = '1'", "A=1,B=2", false);
    row("FROM N WHERE A != '1'", "A=2", true);
    row("FROM N WHERE A != '1'", "B=2", false);
    row("FROM N WHERE a = '1'", "A=1", false);
    row("FROM N WHERE AWS.AccountId = '111122223333'", "", true);
    row("FROM N WHERE AWS.AccountId = '444455556666'", "", false);
}

void TestSelect::matchesMetrics()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, dimensions);
    const auto query = SelectQuery::parse("SELECT SUM(x) " + rest.toStdString());
    QVERIFY(query.has_value());
    const Metric metric{"N", "x", dimensionsOf(dimensions)};
    QTEST(query->matches(metric, "111122223333"), "matches");
    QVERIFY(!query->matches(Metric{"N", "X", metric.dimensions}, "111122223333"));
}

void TestSelect::computes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* query, const char* result) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(result);
    };
    row("SELECT SUM(Hits) FROM \"My/App\"", "q: 116@1 7@2");
    row("SELECT AVG(Hits) FROM \"My/App\"", "q: 23.2@1 7@2"); // of samples, not of averages
    row("SELECT COUNT(Hits) FROM \"My/App\"", "q: 5@1 1@2");
    row("SELECT MIN(Hits) FROM \"My/App\"", "q: 1@1 7@2");
    row("SELECT MAX(Hits) FROM SCHEMA(\"My/App\")", "q: 100@1");
    row("SELECT MAX(Hits) FROM \"My/App\" GROUP BY Host", "Other: 100@1 | a: 3@1 7@2 | b: 9@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Host, Zone",
        "Other Other: 100@1 | a x: 6@1 | a y: 1@1 7@2 | b x: 9@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Zone ORDER BY SUM() DESC LIMIT 2",
        "Other: 100@1 | x: 15@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Zone ORDER BY MAX()",
        "y: 1@1 7@2 | x: 15@1 | Other: 100@1");
    row("SELECT SUM(Hits) FROM \"My/App\" WHERE Host = 'nobody'", "q: ");
    row("SELECT SUM(Hits) FROM \"My/App\" WHERE Host = 'nobody' GROUP BY Host", "");
    row("SELECT SUM(Hits FROM x",
        "q: Error in expression 'q' [position 17]: ')' was expected here.");
    // Metric math goes on with what a query selects.
    row("m1 * 2 + SUM(m1) + 7", "q: 362@1 144@2"); // m1: all Hits of "My/App"
}

void TestSelect::computes()
{
    ServiceFixture f;
    MetricDatum several = sample("Hits", "Host=a,Zone=x", 0, 1);
    several.value.reset();
    several.values = {3.0};
    several.counts = {2.0};
    QVERIFY_RESULT(f.service->putMetricData(
        f.scope,
        put("My/App",
            {several, sample("Hits", "Host=a,Zone=y", 1, 1), sample("Hits", "Host=a,Zone=y", 7, 2),
             sample("Hits", "Host=b,Zone=x", 9, 1), sample("Hits", "", 100, 1),
             sample("Misses", "Host=a,Zone=x", 5000, 1)})));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("Other/App", {sample("Hits", "", 8, 1)})));

    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::minutes(10);
    request.endTime = kNow;
    request.scanBy = "TimestampAscending";
    QFETCH(QString, query);
    MetricDataQuery select;
    select.id = "q";
    select.expression = query.toStdString();
    select.period = 60;
    request.metricDataQueries = {select};
    if (query.startsWith(u'm')) {
        MetricDataQuery m1 = select;
        m1.id = "m1";
        m1.expression = "SELECT SUM(Hits) FROM \"My/App\"";
        m1.returnData = false;
        request.metricDataQueries.push_back(m1);
    }
    const auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QTEST(told(*response), "result");
}

void TestSelect::isOneOfARequest()
{
    ServiceFixture f;
    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::minutes(10);
    request.endTime = kNow;
    for (const char* id : {"q1", "q2"}) {
        MetricDataQuery query;
        query.id = id;
        query.expression = "SELECT SUM(Hits) FROM A";
        request.metricDataQueries.push_back(query);
    }
    const auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QCOMPARE(response->metricDataResults[0].statusCode, std::string("Complete"));
    QCOMPARE(response->metricDataResults[1].statusCode, std::string("InternalError"));
}

namespace {

/// A store whose catalogue nobody else holds on to: it may be another one at any time.
class ForgetfulBackend : public MetricBackend
{
public:
    explicit ForgetfulBackend(MetricBackend& backend)
        : m_backend(backend)
    { }
    VoidResult write(const Scope& scope, const std::string& nameSpace,
                     std::span<const MetricDatum> datums, TimePoint at) override
    {
        return m_backend.write(scope, nameSpace, datums, at);
    }
    Result<std::unique_ptr<MetricReader>> reader() const override { return m_backend.reader(); }
    std::shared_ptr<const std::vector<CatalogueEntry>> catalogue(const Scope& scope) const override
    {
        auto copy
            = std::make_shared<const std::vector<CatalogueEntry>>(*m_backend.catalogue(scope));
        handedOut = copy;
        return copy;
    }
    std::vector<CatalogueEntry> storedCatalogue(const Scope& scope) const override
    {
        return m_backend.storedCatalogue(scope);
    }
    std::optional<TimePoint> lastPointOf(const Scope& scope, const Metric& metric) const override
    {
        return m_backend.lastPointOf(scope, metric);
    }
    std::uint8_t lastUnitOf(const Scope& scope, const Metric& metric) const override
    {
        return m_backend.lastUnitOf(scope, metric);
    }
    std::uint64_t catalogueVersion() const override { return m_backend.catalogueVersion(); }
    std::vector<Scope> scopes() const override { return m_backend.scopes(); }
    BackendCounts counts() const override { return m_backend.counts(); }
    VoidResult maintain() override { return m_backend.maintain(); }
    VoidResult clear() override { return m_backend.clear(); }
    RetentionPolicy retention() const override { return m_backend.retention(); }
    VoidResult setRetention(const RetentionPolicy& policy) override
    {
        return m_backend.setRetention(policy);
    }
    Result<RetentionEffect> effectOf(const RetentionPolicy& policy) const override
    {
        return m_backend.effectOf(policy);
    }

    mutable std::weak_ptr<const std::vector<CatalogueEntry>> handedOut;

private:
    MetricBackend& m_backend;
};

/// Notes whether the catalogue is still there while its metrics are read.
class NotingReader : public MetricReader
{
public:
    NotingReader(MetricReader& reader, const ForgetfulBackend& backend)
        : m_reader(reader)
        , m_backend(backend)
    { }
    std::vector<SeriesInfo> series(const Scope& scope, const Metric& metric) const override
    {
        ++asked;
        if (m_backend.handedOut.expired()) {
            ++askedTooLate;
            return {};
        }
        return m_reader.series(scope, metric);
    }
    VoidResult scan(const SeriesInfo& series, const TimeRange& range,
                    const Consumer& consumer) override
    {
        return m_reader.scan(series, range, consumer);
    }
    VoidResult readColumns(std::span<const SeriesInfo> series, const PeriodGrid& grid,
                           PointParts parts, const ColumnConsumer& consumer) override
    {
        return m_reader.readColumns(series, grid, parts, consumer);
    }

    mutable int asked = 0;
    mutable int askedTooLate = 0;

private:
    MetricReader& m_reader;
    const ForgetfulBackend& m_backend;
};

const TimeRange kTenMinutes{kNow - std::chrono::minutes(10), kNow};

/// Three hosts of three points each.
void fillHosts(const ServiceFixture& f)
{
    std::vector<MetricDatum> data;
    for (int minute = 1; minute <= 3; ++minute) {
        data.push_back(sample("Hits", "Host=a", 1, minute));
        data.push_back(sample("Hits", "Host=b", 3, minute));
        data.push_back(sample("Hits", "Host=c", 2, minute));
    }
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("N", data)));
}

} // namespace

void TestSelect::holdsTheCatalogue()
{
    ServiceFixture f;
    fillHosts(f);
    const ForgetfulBackend backend(*f.backend);
    const auto reader = *f.backend->reader();
    NotingReader noting(*reader, backend);
    const auto query = SelectQuery::parse("SELECT SUM(Hits) FROM N GROUP BY Host");
    QVERIFY(query.has_value());
    const auto list = selectSeries(backend, noting, f.scope, *query, kTenMinutes, 60);
    QVERIFY_RESULT(list);
    QCOMPARE(list->size(), std::size_t{3});
    QCOMPARE(noting.asked, 3);
    QCOMPARE(noting.askedTooLate, 0);
}

void TestSelect::boundsWhatItHolds_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("maxPoints");
    QTest::addColumn<QString>("labels"); ///< "!": too much
    const auto row = [](const char* rest, int maxPoints, const char* labels) {
        QTest::addRow("%s: %d", rest, maxPoints)
            << QByteArray(rest) << maxPoints << QString::fromLatin1(labels);
    };
    row("GROUP BY Host", 9, "a b c");
    row("GROUP BY Host", 8, "!");
    row("GROUP BY Host LIMIT 2", 6, "a b"); // what is beyond is not read
    row("GROUP BY Host LIMIT 2", 5, "!");
    row("GROUP BY Host ORDER BY SUM() DESC LIMIT 1", 6, "b"); // the best so far, and one more
    row("GROUP BY Host ORDER BY SUM() DESC LIMIT 2", 9, "b c");
    row("GROUP BY Host ORDER BY SUM() LIMIT 2", 9, "a c");
    row("GROUP BY Host ORDER BY SUM() LIMIT 1", 5, "!");
    row("", 3, "");
    row("", 2, "!");
}

void TestSelect::boundsWhatItHolds()
{
    ServiceFixture f;
    fillHosts(f);
    QFETCH(QByteArray, rest);
    QFETCH(int, maxPoints);
    const auto query = SelectQuery::parse("SELECT SUM(Hits) FROM N " + rest.toStdString());
    QVERIFY(query.has_value());
    const auto reader = *f.backend->reader();
    const auto list = selectSeries(*f.backend, *reader, f.scope, *query, kTenMinutes, 60,
                                   std::size_t(maxPoints));
    QStringList labels;
    if (list) {
        for (const MathSeriesPtr& series : *list) {
            QCOMPARE(series->size(), std::size_t{3});
            labels.append(QString::fromStdString(series->origin->label));
        }
    } else {
        QCOMPARE(list.error().message, MathEvaluator::tooMuchMessage());
        labels.append(QStringLiteral("!"));
    }
    QTEST(labels.join(u' '), "labels");
}

/// Metrics with points at different times, in any order, against sums made one by one.
void TestSelect::mergesSparseMetrics()
{
    ServiceFixture f;
    std::mt19937 random(11);
    std::map<int, double> sums;
    std::vector<MetricDatum> data;
    for (int host = 0; host < 30; ++host) {
        for (int minute = 0; minute < 10; ++minute) {
            if (random() % 3 != 0)
                continue;
            const std::string dimension = "Host=" + std::to_string(host);
            data.push_back(sample("Hits", dimension.c_str(), double(host + 1), minute));
            sums[minute] += host + 1;
        }
    }
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("N", data)));
    const auto query = SelectQuery::parse("SELECT SUM(Hits) FROM N");
    const auto reader = *f.backend->reader();
    const auto list = selectSeries(*f.backend, *reader, f.scope, *query, kTenMinutes, 60);
    QVERIFY_RESULT(list);
    const MathSeries& series = *list->front();
    QCOMPARE(series.size(), sums.size());
    std::size_t i = 0;
    for (const auto& [minute, sum] : sums) {
        QCOMPARE(series.timeAt(i), kTenMinutes.from + std::chrono::minutes(minute));
        QCOMPARE(series.values[i++], sum);
    }
}

void TestSelect::followsTheRetentionPolicy()
{
    ServiceFixture f;
    const TimePoint old = kNow - std::chrono::days(20);
    QVERIFY_RESULT(f.service->importMetricData(
        f.scope, put("N", {datum("Hits", 5, old), datum("Hits", 7, kNow)})));
    GetMetricDataRequest request;
    request.startTime = old - std::chrono::days(1);
    request.endTime = old + std::chrono::days(1);
    MetricDataQuery select;
    select.id = "q";
    select.expression = "SELECT SUM(Hits) FROM N";
    select.period = 60;
    request.metricDataQueries = {select};
    auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QVERIFY(response->metricDataResults[0].values.empty()); // a minute is kept for 15 days
    RetentionPolicy policy;
    policy.minute = std::chrono::days(60);
    QVERIFY_RESULT(f.backend->setRetention(policy));
    response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QCOMPARE(response->metricDataResults[0].values, std::vector<double>{5});
}

QTEST_GUILESS_MAIN(TestSelect)
#include "tst_select.moc"
