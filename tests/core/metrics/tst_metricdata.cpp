// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include "core/metrics/math/mathsource.h"
#include "core/metrics/math/seriesmath.h"
#include "core/metrics/metriclabels.h"
#include "core/metrics/search/metricsearchindex.h"

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

/// GetMetricData with expressions over a real store: results, order, labels, messages, limits; and
/// expressions as alarms read them.
class TestMetricData : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void expressionsBesideMetrics();
    void hiddenQueriesAreComputedOnly();
    void severalSeriesOfOneExpression();
    void searches();
    void searchesBeyondTheLimit();
    void mistakesAreTheirQuerysOwn();
    void oneMistakeDoesNotHideTheOthers();
    void expressionsGetNoToken();
    void maxDatapointsAcrossExpressions();
    void scanBy();
    void unitsAreNamed();
    void labels_data();
    void labels();
    void labelErrors();
    void timezoneOfLabels();
    void periodsOfExpressions();
    void oldDataInSmallPeriods();
    void otherAccounts();
    void unknownAccountsLeaveNothing();
    void searchLabelsTellApart();
    void providersAnswer();
    void bandsLearnFromThePast();
    void alarmsReadExpressions();
    void alarmsReadBands();
    void alarmErrors_data();
    void alarmErrors();

private:
    Result<GetMetricDataResponse> ask(std::vector<MetricDataQuery> queries);
    std::vector<MetricDataResult> results(std::vector<MetricDataQuery> queries);
    std::unique_ptr<ServiceFixture> f;
    GetMetricDataRequest m_request; ///< what ask() adds the queries to
};

namespace {

MetricDataQuery metric(const std::string& id, const std::string& name,
                       const std::string& stat = "Sum", int period = 60)
{
    MetricDataQuery query;
    query.id = id;
    query.metricStat = MetricStat{{"App", name, {}}, period, stat, {}};
    return query;
}

MetricDataQuery expression(const std::string& id, const std::string& text)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = text;
    return query;
}

MetricDataQuery hidden(MetricDataQuery query)
{
    query.returnData = false;
    return query;
}

MetricDataQuery labelled(MetricDataQuery query, const std::string& label)
{
    query.label = label;
    return query;
}

MetricDatum withHost(MetricDatum datum, const std::string& host)
{
    datum.dimensions = {{"Host", host}};
    return datum;
}

std::vector<std::string> labelsOf(const std::vector<MetricDataResult>& results)
{
    std::vector<std::string> labels;
    for (const MetricDataResult& result : results)
        labels.push_back(result.label);
    return labels;
}

using Strings = std::vector<std::string>;
using Numbers = std::vector<double>;

} // namespace

/// Requests 10, 20, -, 40 and Errors 1, -, 3, 4 in the last four minutes; Cpu of three hosts.
void TestMetricData::init()
{
    f = std::make_unique<ServiceFixture>();
    QVERIFY_RESULT(f->service->putMetricData(
        f->scope,
        put("App",
            {datum("Requests", 10, kNow - 4min), datum("Requests", 20, kNow - 3min),
             datum("Requests", 40, kNow - 1min), datum("Errors", 1, kNow - 4min),
             datum("Errors", 3, kNow - 2min), datum("Errors", 4, kNow - 1min),
             withHost(datum("Cpu", 50, kNow - 4min), "a"),
             withHost(datum("Cpu", 70, kNow - 4min), "b"),
             withHost(datum("Cpu", 60, kNow - 3min), "c")})));
    m_request = {};
    m_request.startTime = kNow - 4min;
    m_request.endTime = kNow;
    m_request.scanBy = "TimestampAscending";
}

Result<GetMetricDataResponse> TestMetricData::ask(std::vector<MetricDataQuery> queries)
{
    m_request.metricDataQueries = std::move(queries);
    return f->service->getMetricData(f->scope, m_request);
}

std::vector<MetricDataResult> TestMetricData::results(std::vector<MetricDataQuery> queries)
{
    auto got = ask(std::move(queries));
    if (!got)
        qFatal("%s", got.error().message.c_str());
    return std::move(got->metricDataResults);
}

void TestMetricData::expressionsBesideMetrics()
{
    const auto got = results({expression("rate", "100 * errors / requests"),
                              metric("requests", "Requests"), metric("errors", "Errors")});
    QCOMPARE(got.size(), 3U);
    QCOMPARE(got[0].id, std::string("rate"));
    QCOMPARE(got[0].values, (Numbers{10, 0, 10})); // no requests: the point is dropped
    QCOMPARE(got[0].timestamps, (std::vector<TimePoint>{kNow - 4min, kNow - 3min, kNow - 1min}));
    QCOMPARE(got[0].statusCode, std::string("Complete"));
    QVERIFY(!got[0].messages);
    QCOMPARE(got[1].id, std::string("requests"));
    QCOMPARE(got[1].values, (Numbers{10, 20, 40}));
    QCOMPARE(got[2].values, (Numbers{1, 3, 4}));
}

void TestMetricData::hiddenQueriesAreComputedOnly()
{
    const auto got
        = results({hidden(metric("m1", "Requests")), hidden(expression("total", "SUM(m1)")),
                   hidden(metric("m2", "Errors")), expression("share", "m1 / total * 100")});
    QCOMPARE(got.size(), 1U);
    QCOMPARE(got[0].id, std::string("share"));
    QCOMPARE(got[0].values.size(), 3U);
    QCOMPARE(got[0].values[2], 40.0 / 70 * 100);
}

void TestMetricData::severalSeriesOfOneExpression()
{
    const auto got = results({hidden(metric("m1", "Requests")), hidden(metric("m2", "Errors")),
                              labelled(expression("e1", "METRICS() * 2"), "Twice"),
                              labelled(expression("e2", "RATE(METRICS())"), ""),
                              expression("e3", "[m1, m1 + m2]")});
    QCOMPARE(got.size(), 6U);
    QCOMPARE(labelsOf(got),
             (Strings{"Twice Requests", "Twice Errors", "Requests", "Errors", "Requests", "e3"}));
    QCOMPARE(got[0].id, std::string("e1"));
    QCOMPARE(got[1].id, std::string("e1"));
    QCOMPARE(got[1].values, (Numbers{2, 6, 8}));
    // The metric's own label, when it has one.
    QCOMPARE(labelsOf(results({hidden(labelled(metric("m1", "Requests"), "asked ${MAX}")),
                               expression("e1", "METRICS() / 2")})),
             (Strings{"asked 20"}));
}

void TestMetricData::searches()
{
    const auto got = results({expression("e1", "SEARCH('{App,Host} Cpu', 'Maximum', 60)")});
    QCOMPARE(labelsOf(got), (Strings{"a", "b", "c"}));
    QCOMPARE(got[1].values, (Numbers{70}));
    QCOMPARE(results({expression("e1", "SUM(SEARCH('{App,Host} Cpu', 'Maximum', 60))")})[0].values,
             (Numbers{120, 60}));
    // Without a period: the expression's own, or 5 minutes.
    auto hourly = expression("e1", "SEARCH('Cpu', 'Sum')");
    hourly.period = 3600;
    m_request.startTime = kNow - 1h;
    QCOMPARE(results({hourly})[0].timestamps, (std::vector<TimePoint>{kNow - 1h}));
    QCOMPARE(results({expression("e1", "SEARCH('Cpu', 'Sum')")})[0].timestamps,
             (std::vector<TimePoint>{kNow - 5min}));
    QVERIFY(results({expression("e1", "SEARCH('{App,Host} Nothing', 'Sum')")}).empty());
    const auto all = ask({expression("e1", "SEARCH('Cpu', 'Sum')")});
    QVERIFY(all->messages.empty());
}

void TestMetricData::searchesBeyondTheLimit()
{
    std::vector<MetricDatum> data;
    for (int i = 0; i < 520; ++i)
        data.push_back(withHost(datum("Many", 1, kNow - 2min), "h" + std::to_string(i)));
    QVERIFY_RESULT(f->service->putMetricData(f->scope, put("App", data)));
    const auto got = ask({expression("e1", "SEARCH('Many', 'Sum', 60)"),
                          expression("e2", "SUM(SEARCH('Many', 'Sum', 60))")});
    QVERIFY_RESULT(got);
    QCOMPARE(got->metricDataResults.size(), 501U);
    QCOMPARE(got->metricDataResults.back().values, (Numbers{500}));
    QCOMPARE(got->messages.size(), 1U);
    QVERIFY(got->messages[0].value->find("520") != std::string::npos);
    // An expression that joins two searches yields no more than one.
    const auto joined
        = ask({expression("e1", "[SEARCH('Many', 'Sum', 60), SEARCH('Many', 'Average', 60)]")});
    QCOMPARE(joined->metricDataResults.size(), 500U);
    QCOMPARE(*joined->metricDataResults.back().messages->at(0).code,
             std::string("MaxMetricsExceeded"));
}

void TestMetricData::mistakesAreTheirQuerysOwn()
{
    const auto got = results(
        {metric("m1", "Requests"), labelled(expression("e1", "m1 + unknown"), "Mine"),
         expression("e2", "AVG(m1)"), expression("e3", "e1 * 2"),
         expression("e4", "SEARCH('(', 'Sum')"), expression("e5", "SEARCH('Cpu', 'Median')"),
         expression("e6", "SEARCH('Cpu', 'Sum', 61)"),
         expression("e7", "INSIGHT_RULE_METRIC('TopTalkers', 'Sum')"),
         expression("e8", "SERVICE_QUOTA(m1)"), expression("e9", "e7 + m1")});
    QCOMPARE(got.size(), 10U);
    QCOMPARE(got[0].values.size(), 3U);
    const auto message = [&](std::size_t i) { return *got[i].messages->at(0).value; };
    for (std::size_t i = 1; i < got.size(); ++i) {
        QCOMPARE(got[i].statusCode, std::string("InternalError"));
        QVERIFY(got[i].values.empty());
    }
    QCOMPARE(got[1].label, std::string("Mine"));
    QCOMPARE(message(1),
             std::string("Error in expression 'e1' [position 6]: No query has the id "
                         "'unknown'."));
    QVERIFY(message(2).find("single number") != std::string::npos);
    QCOMPARE(message(3),
             std::string("Error in expression 'e3' [position 1]: It refers to 'e1', "
                         "which has an error."));
    QVERIFY(message(4).starts_with("Error in expression 'e4' [position 1]: "));
    QVERIFY(message(5).find("Median") != std::string::npos);
    QVERIFY(message(6).find("multiple of 60") != std::string::npos);
    QCOMPARE(message(7),
             std::string("Error in expression 'e7' [position 1]: There is no "
                         "Contributor Insights rule named 'TopTalkers'."));
    QCOMPARE(*got[7].messages->at(0).code, std::string("ResourceNotFound"));
    QVERIFY(message(8).find("No service quota is known for the metric App Requests")
            != std::string::npos);
    QVERIFY(message(9).find("'e7' has an error: There is no Contributor") != std::string::npos);
}

/// A statistic of a search that finds nothing is checked all the same.
void TestMetricData::oneMistakeDoesNotHideTheOthers()
{
    const auto got = results({expression("e1", "SEARCH('Nothing', 'Median')"),
                              expression("e2", "METRICS() * 1"), metric("m1", "Requests"),
                              expression("e3", "((")});
    QCOMPARE(got.size(), 4U);
    QVERIFY(got[0].messages.has_value());
    QCOMPARE(got[1].values, (Numbers{10, 20, 40}));
    QCOMPARE(got[2].values, (Numbers{10, 20, 40}));
    QVERIFY(got[3].messages.has_value());
}

void TestMetricData::expressionsGetNoToken()
{
    m_request.maxDatapoints = 2;
    auto got = ask({metric("m1", "Requests"), expression("e1", "m1 * 2")});
    QVERIFY_RESULT(got);
    QVERIFY(!got->nextToken);
    got = ask({metric("m1", "Requests"), metric("m2", "Errors")});
    QVERIFY(got->nextToken.has_value());
    m_request.nextToken = got->nextToken;
    QVERIFY_RESULT(ask({metric("m1", "Requests"), metric("m2", "Errors")}));
    const auto other = ask({metric("m1", "Requests"), expression("e1", "m1 * 2")});
    QVERIFY(other.has_error());
    QCOMPARE(other.error().code, std::string("InvalidNextToken"));
    // Another account's token is not this one's.
    m_request.metricDataQueries = {metric("m1", "Requests"), metric("m2", "Errors")};
    QVERIFY(f->service->getMetricData({"999999999999", "us-east-1"}, m_request).has_error());
}

void TestMetricData::maxDatapointsAcrossExpressions()
{
    m_request.maxDatapoints = 4;
    const auto got = results(
        {metric("m1", "Requests"), expression("e1", "m1 * 2"), expression("e2", "m1 * 3")});
    QCOMPARE(got.size(), 3U);
    QCOMPARE(got[0].statusCode, std::string("Complete"));
    QCOMPARE(got[1].values, (Numbers{20}));
    QCOMPARE(got[1].statusCode, std::string("PartialData"));
    QVERIFY(got[2].values.empty());
    QCOMPARE(got[2].statusCode, std::string("PartialData"));
}

void TestMetricData::scanBy()
{
    m_request.scanBy.reset();
    m_request.maxDatapoints = 4;
    const auto got = results({metric("m1", "Requests"), expression("e1", "DIFF(m1)")});
    QCOMPARE(got[0].values, (Numbers{40, 20, 10}));
    QCOMPARE(got[1].values, (Numbers{20})); // the newest
    QCOMPARE(got[1].timestamps, (std::vector<TimePoint>{kNow - 1min}));
}

void TestMetricData::unitsAreNamed()
{
    MetricDatum seconds = datum("Latency", 1, kNow - 3min);
    seconds.unit = "Seconds";
    MetricDatum millis = datum("Latency", 900, kNow - 2min);
    millis.unit = "Milliseconds";
    QVERIFY_RESULT(f->service->putMetricData(f->scope, put("App", {seconds, millis})));
    const auto got = results({metric("m1", "Latency"), expression("e1", "m1 * 1")});
    QCOMPARE(*got[0].messages->at(0).code, std::string("MultipleUnits"));
    QCOMPARE(*got[0].messages->at(0).value,
             std::string("Multiple units returned: '[Milliseconds, Seconds]'"));
    QCOMPARE(got[0].values, (Numbers{900}));
    QVERIFY(!got[1].messages);
}

void TestMetricData::labels_data()
{
    QTest::addColumn<std::string>("label");
    QTest::addColumn<std::string>("shown");
    const auto row = [](const char* label, const char* shown) {
        QTest::newRow(label) << std::string(label) << std::string(shown);
    };
    row("plain", "plain");
    row("${LABEL} (max ${MAX})", "Requests (max 40)");
    row("${PROP('Namespace')} ${PROP('Stat')}/${PROP('Period')}", "App Sum/60");
    row("${LAST_TIME_RELATIVE} ago", "1m ago");
    row("${NOTHING}", "${NOTHING}");
}

void TestMetricData::labels()
{
    QFETCH(std::string, label);
    QFETCH(std::string, shown);
    // The range's values, however few of them the page has.
    m_request.maxDatapoints = 1;
    QCOMPARE(results({labelled(metric("m1", "Requests"), label)})[0].label, shown);
    m_request.maxDatapoints.reset();
    // Each series of a search has its own.
    QCOMPARE(labelsOf(results({labelled(expression("e1", "SEARCH('Cpu', 'Sum', 60)"),
                                        "${PROP('Dim.Host')}=${LAST} ${LABEL}")})),
             (Strings{"a=50 a", "b=70 b", "c=60 c"}));
    QCOMPARE(labelsOf(results({hidden(metric("m1", "Requests")),
                               labelled(expression("e1", "m1 * 2"), "${LABEL} ${SUM}")})),
             (Strings{"e1 140"}));
}

void TestMetricData::labelErrors()
{
    auto got = ask({labelled(metric("m1", "Requests"), "${AVG}${AVG}${AVG}${AVG}${AVG}${AVG}")});
    QVERIFY(got.has_error());
    QCOMPARE(got.error().code, std::string("ValidationError"));
    m_request.labelOptions = LabelOptions{"Europe/Berlin"};
    got = ask({metric("m1", "Requests")});
    QVERIFY(got.has_error());
    QCOMPARE(got.error().field, std::string("LabelOptions.Timezone"));
}

void TestMetricData::timezoneOfLabels()
{
    m_request.labelOptions = LabelOptions{"+0130"};
    QCOMPARE(results({labelled(metric("m1", "Requests"), "${LAST_TIME}")})[0].label,
             std::string("2026-03-18 13:29"));
}

void TestMetricData::periodsOfExpressions()
{
    m_request.startTime = kNow - 10min;
    auto line = expression("e1", "TIME_SERIES(5)");
    line.period = 120;
    QCOMPARE(results({line})[0].values.size(), 5U);
    QCOMPARE(results({expression("e1", "TIME_SERIES(5)")})[0].values.size(), 2U);
    QCOMPARE(results({hidden(metric("m1", "Requests")), expression("e1", "TIME_SERIES(5)")})[0]
                 .values.size(),
             10U);
    QCOMPARE(results({hidden(metric("m1", "Requests")), expression("e1", "FILL(m1, 0)")})[0]
                 .values.size(),
             10U);
    line.period = 61;
    QVERIFY(ask({line}).has_error());
}

void TestMetricData::oldDataInSmallPeriods()
{
    QVERIFY_RESULT(
        f->service->importMetricData(f->scope, put("App", {datum("Old", 5, kNow - 24h * 20)})));
    m_request.startTime = kNow - 24h * 21;
    QVERIFY(results({hidden(metric("m1", "Old")), expression("e1", "m1 * 2")})[0].values.empty());
    QCOMPARE(
        results({hidden(metric("m1", "Old", "Sum", 300)), expression("e1", "m1 * 2")})[0].values,
        (Numbers{10}));
}

void TestMetricData::otherAccounts()
{
    const Scope other{"999999999999", "us-east-1"};
    QVERIFY_RESULT(
        f->service->putMetricData(other, put("App", {datum("Requests", 7, kNow - 4min)})));
    auto theirs = metric("theirs", "Requests");
    theirs.accountId = other.account;
    auto search
        = labelled(expression("e2", "SEARCH('Requests', 'Sum', 60)"), "${PROP('AccountId')}");
    search.accountId = other.account;
    const auto got = results({theirs, expression("e1", "SEARCH('Requests', 'Sum', 60)"), search});
    QCOMPARE(got[0].values, (Numbers{7}));
    QCOMPARE(got[1].values, (Numbers{10, 20, 40}));
    QCOMPARE(got[2].values, (Numbers{7}));
    QCOMPARE(got[2].label, other.account);
}

void TestMetricData::unknownAccountsLeaveNothing()
{
    const MetricSearcher searcher;
    const auto search = MetricSearch::parse("Requests");
    QVERIFY(search.has_value());
    const Scope first{"111111111111", "us-east-1"};
    const Scope second{"222222222222", "us-east-1"};
    for (const Scope& scope : {first, second})
        QCOMPARE(searcher.find(*f->backend, scope, *search).total, 0U);
    QCOMPARE(searcher.count(), 0U);
    QCOMPARE(searcher.find(*f->backend, f->scope, *search).total, 1U);
    QCOMPARE(searcher.count(), 1U);
    // Nor does the store keep a list for each.
    QCOMPARE(f->backend->catalogue(first).get(), f->backend->catalogue(second).get());
    QVERIFY(f->backend->catalogue(first)->empty());
    QCOMPARE(f->backend->catalogue(f->scope).get(), f->backend->catalogue(f->scope).get());
}

void TestMetricData::searchLabelsTellApart()
{
    const Metric a{"N", "Cpu", {{"Host", "a"}, {"Zone", "z"}}};
    const Metric b{"N", "Cpu", {{"Host", "b"}, {"Zone", "z"}}};
    const Metric c{"N", "Mem", {{"Host", "b"}, {"Zone", "z"}}};
    const Metric d{"M", "Cpu", {}};
    QCOMPARE(searchLabels(std::vector{a}), (Strings{"Cpu"}));
    QCOMPARE(searchLabels(std::vector{a, b}), (Strings{"a", "b"}));
    QCOMPARE(searchLabels(std::vector{a, b, c}), (Strings{"a Cpu", "b Cpu", "b Mem"}));
    QCOMPARE(searchLabels(std::vector{a, d}), (Strings{"a z N", "Cpu M"}));
    QCOMPARE(searchLabels({}), Strings{});
}

namespace {

class FixedQuotas : public QuotaSource
{
    Result<double> quotaOf(const Scope&, const Metric& usage) const override
    {
        return usage.metricName == "Requests" ? 80.0 : 0.0;
    }
};

class FixedInsights : public InsightSource
{
    Result<MathSeriesPtr> ruleMetric(const Scope&, const std::string&, const std::string&,
                                     const TimeRange& range, int periodSeconds) const override
    {
        auto series = std::make_shared<MathSeries>();
        series->times = std::make_shared<const std::vector<TimePoint>>(1, range.from);
        series->values = {12};
        series->periodSeconds = periodSeconds;
        return MathSeriesPtr(std::move(series));
    }
};

/// The mean of the hour before, with twice the width between the bounds.
class MeanBands : public BandSource
{
    Result<AnomalyBand> band(const Scope&, const BandRequest& request) const override
    {
        const auto past = request.history({request.range.from - 1h, request.range.from});
        if (!past)
            return past.error();
        double sum = 0;
        for (const double value : (*past)->values)
            sum += value;
        const double mean = sum / static_cast<double>((*past)->size());
        const auto line = [&](double value) {
            return makeSeries(request.series->times,
                              std::vector<double>(request.series->size(), value), *request.series);
        };
        return AnomalyBand{line(mean - request.width), line(mean + request.width)};
    }
};

} // namespace

void TestMetricData::providersAnswer()
{
    f->service->setQuotaSource(std::make_shared<FixedQuotas>());
    f->service->setInsightSource(std::make_shared<FixedInsights>());
    const auto got = results({hidden(metric("m1", "Requests")),
                              expression("e1", "m1 / SERVICE_QUOTA(m1) * 100"),
                              expression("e2", "INSIGHT_RULE_METRIC('Any', 'Sum')")});
    QCOMPARE(got[0].values, (Numbers{12.5, 25, 0, 50}));
    QCOMPARE(got[1].values, (Numbers{12}));
}

void TestMetricData::bandsLearnFromThePast()
{
    f->service->setBandSource(std::make_shared<MeanBands>());
    QVERIFY_RESULT(f->service->putMetricData(
        f->scope,
        put("App", {datum("Requests", 100, kNow - 30min), datum("Requests", 200, kNow - 20min)})));
    const auto got = results({hidden(metric("m1", "Requests")),
                              labelled(expression("e1", "ANOMALY_DETECTION_BAND(m1, 3)"), "Band"),
                              expression("e2", "ANOMALY_DETECTION_BAND(m1 * 2)")});
    QCOMPARE(got.size(), 4U);
    QCOMPARE(got[0].values, (Numbers{147, 147, 147}));
    QCOMPARE(got[1].values, (Numbers{153, 153, 153}));
    QCOMPARE(got[1].label, std::string("Band Requests"));
    QCOMPARE(got[2].values, (Numbers{298, 298, 298})); // an expression's past is computed
}

void TestMetricData::alarmsReadExpressions()
{
    // Counted from the range's beginning, off the minute.
    const TimeRange range{kNow - 4min - 10s, kNow};
    const std::vector<MetricDataQuery> queries{hidden(metric("m1", "Requests")),
                                               hidden(metric("m2", "Errors")),
                                               expression("e1", "FILL(m2, 0) + m1")};
    const auto got = f->service->readExpression(f->scope, queries, range);
    QVERIFY_RESULT(got);
    QCOMPARE(got->size(), 5U);
    QCOMPARE(got->at(0).start, kNow - 4min - 10s);
    QCOMPARE(got->at(0).value, 11.0);
    QCOMPARE(got->at(1).value, 20.0);
    QCOMPARE(got->at(4).value, 0.0);
    // A metric alone reads as ever, with its number of samples.
    const auto plain
        = f->service->readExpression(f->scope, std::vector{metric("m1", "Requests")}, range);
    QVERIFY_RESULT(plain);
    QCOMPARE(plain->size(), 3U);
    QCOMPARE(plain->at(0).sampleCount, 1.0);
}

void TestMetricData::alarmsReadBands()
{
    f->service->setBandSource(std::make_shared<MeanBands>());
    QVERIFY_RESULT(
        f->service->putMetricData(f->scope, put("App", {datum("Requests", 100, kNow - 30min)})));
    const std::vector<MetricDataQuery> queries{metric("m1", "Requests"),
                                               expression("ad1", "ANOMALY_DETECTION_BAND(m1)")};
    const auto band = f->service->readQuery(f->scope, queries, "ad1", {kNow - 4min, kNow});
    QVERIFY_RESULT(band);
    QCOMPARE(band->size(), 2U);
    QCOMPARE(band->at(0).at(0).value, 98.0);
    QCOMPARE(band->at(1).at(0).value, 102.0);
    const auto read = f->service->readQuery(f->scope, queries, "m1", {kNow - 4min, kNow});
    QVERIFY_RESULT(read);
    QCOMPARE(read->at(0).size(), 3U);
}

void TestMetricData::alarmErrors_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char* text, const char* message) {
        QTest::newRow(text) << std::string(text) << std::string(message);
    };
    row("m1 *",
        "Error in expression 'e1' [position 5]: The expression ends too early: an operand "
        "is missing.");
    row("[m1, m1]", "The expression 'e1' yields 2 time series, and an alarm watches exactly one.");
    row("AVG(m1)",
        "Error in expression 'e1' [position 1]: The expression yields a single number, "
        "and a returned one must yield a time series. TIME_SERIES(...) makes one.");
    row("bad + 1", "Error in expression 'e1' [position 1]: 'bad' has an error: ");
}

void TestMetricData::alarmErrors()
{
    QFETCH(std::string, text);
    QFETCH(std::string, message);
    auto bad = hidden(metric("bad", "Requests", "Median"));
    std::vector<MetricDataQuery> queries{hidden(metric("m1", "Requests")), bad,
                                         expression("e1", text)};
    const auto got = f->service->readExpression(f->scope, queries, {kNow - 4min, kNow});
    QVERIFY(got.has_error());
    QVERIFY2(got.error().message.starts_with(message), got.error().message.c_str());
    queries[0].returnData = true;
    QVERIFY(f->service->readExpression(f->scope, queries, {kNow - 4min, kNow}).has_error());
    queries[0].returnData = false;
    queries[2].returnData = false;
    QVERIFY(f->service->readExpression(f->scope, queries, {kNow - 4min, kNow}).has_error());
    QVERIFY(f->service->readQuery(f->scope, queries, "nobody", {kNow - 4min, kNow}).has_error());
}

QTEST_GUILESS_MAIN(TestMetricData)
#include "tst_metricdata.moc"
