// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionkey.h"
#include "core/metrics/math/functionbodies.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

/// Functions that make, order or take apart lists of series, and those that bring in series from
/// elsewhere.
namespace yagura::mathfunctions {

namespace {

/// What SORT orders by; nothing for a series without points, which comes last either way.
std::optional<double> sortKey(const MathSeries& series, std::string_view statistic)
{
    const std::vector<double>& values = series.values;
    if (values.empty())
        return std::nullopt;
    if (statistic == "MIN")
        return *std::min_element(values.begin(), values.end());
    if (statistic == "MAX")
        return *std::max_element(values.begin(), values.end());
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return statistic == "SUM" ? sum : sum / static_cast<double>(values.size());
}

MathSeriesPtr constantLine(const MathTimes& times, double value, int periodSeconds)
{
    const MathSeries like{times, {}, periodSeconds, nullptr};
    return makeSeries(times, std::vector<double>(times->size(), value), like);
}

} // namespace

Value first(MathCall& call)
{
    const MathSeriesList& list = *call.list(0);
    return MathValue(list.empty() ? emptySeries(call.evaluator().period()) : list.front());
}

Value last(MathCall& call)
{
    const MathSeriesList& list = *call.list(0);
    return MathValue(list.empty() ? emptySeries(call.evaluator().period()) : list.back());
}

Value metricCount(MathCall& call)
{
    return MathValue(static_cast<double>(call.list(0)->size()));
}

Value metrics(MathCall& call)
{
    MathEvaluator& evaluator = call.evaluator();
    MathSeriesList list;
    for (std::size_t i = 0; i < evaluator.queries().size(); ++i) {
        const MetricDataQuery& query = evaluator.queries()[i];
        if (!query.metricStat
            || (call.count() == 1 && query.id.find(call.text(0)) == std::string::npos))
            continue;
        const auto& value = evaluator.valueOf(i);
        if (!value)
            return call.fault(Error{value.error().code, value.error().message, {}});
        list.push_back(std::get<MathSeriesPtr>(*value));
    }
    return MathValue(std::move(list));
}

Value removeEmpty(MathCall& call)
{
    MathSeriesList list;
    for (const MathSeriesPtr& series : *call.list(0)) {
        if (!series->isEmpty())
            list.push_back(series);
    }
    return MathValue(std::move(list));
}

Value slice(MathCall& call)
{
    const MathSeriesList& list = *call.list(0);
    const auto start = call.wholeNumber(1, 0);
    if (!start)
        return start.error();
    std::size_t end = list.size();
    if (call.count() > 2) {
        const auto given = call.wholeNumber(2, 0);
        if (!given)
            return given.error();
        end = std::min(end, *given);
    }
    const std::size_t from = std::min(*start, end);
    if (isSingleSlice(call.node()))
        return MathValue(from < end ? list[from] : emptySeries(call.evaluator().period()));
    return MathValue(MathSeriesList(list.begin() + static_cast<std::ptrdiff_t>(from),
                                    list.begin() + static_cast<std::ptrdiff_t>(end)));
}

Value sort(MathCall& call)
{
    struct Keyed
    {
        std::optional<double> key;
        MathSeriesPtr series;
    };
    if (!call.workThrough(*call.list(0)))
        return MathEvaluator::tooMuch(call.node());
    std::vector<Keyed> keyed;
    for (const MathSeriesPtr& series : *call.list(0))
        keyed.push_back({sortKey(*series, call.word(1)), series});
    const bool isDescending = call.word(2) == "DESC";
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        if (!a.key || !b.key)
            return a.key.has_value() && !b.key;
        return isDescending ? *a.key > *b.key : *a.key < *b.key;
    });
    std::size_t size = keyed.size();
    if (call.count() > 3) {
        const auto most = call.wholeNumber(3, 1);
        if (!most)
            return most.error();
        size = std::min(size, *most);
    }
    MathSeriesList list;
    for (std::size_t i = 0; i < size; ++i)
        list.push_back(std::move(keyed[i].series));
    return MathValue(std::move(list));
}

Value search(MathCall& call)
{
    SearchRequest request{call.text(0), call.text(1), call.evaluator().period(),
                          call.evaluator().query().accountId.value_or(std::string())};
    if (call.count() > 2) {
        const auto period = call.wholeNumber(2, 1);
        if (!period)
            return period.error();
        request.periodSeconds = static_cast<int>(*period);
    }
    auto found = call.evaluator().source().search(request);
    if (!found)
        return call.fault(found.error());
    for (const MathSeriesPtr& series : *found) {
        if (!call.evaluator().take(series->size()))
            return call.evaluator().tooMuch(call.node());
    }
    return MathValue(std::move(*found));
}

namespace {

constexpr double kWidestBand = 1000; ///< standard deviations: far beyond any that means something

/// By what the model of a band's series is known: its metric, or what it is made of.
void identify(BandRequest& request, const MathEvaluator& evaluator, const MathNode& node)
{
    if (node.kind == MathNodeKind::Name) {
        const auto query = evaluator.set().indexOf(node.text);
        if (query && evaluator.queries()[*query].metricStat) { // series->origin says it
            request.unit = evaluator.queries()[*query].metricStat->unit.value_or(std::string());
            return;
        }
    }
    request.key = expressionKey(evaluator.queries(), evaluator.set(), node,
                                evaluator.query().accountId.value_or(std::string()));
    auto computed = std::make_shared<MathSeries>(*request.series);
    computed->origin = nullptr; // RATE(m1) is not m1
    request.series = std::move(computed);
}

} // namespace

Value anomalyBand(MathCall& call)
{
    MathEvaluator& evaluator = call.evaluator();
    if (evaluator.isInThePast())
        return call.fault("A band cannot be made of a band.");
    const MathSeriesPtr& series = *call.series(0);
    BandRequest request;
    request.series = series;
    if (call.count() > 1) {
        request.width = *call.number(1);
        if (!(request.width > 0 && request.width <= kWidestBand))
            return call.argumentFault(1, "must be greater than 0 and at most 1000.");
    }
    const auto times = evaluator.line(series->periodSeconds, call.node());
    if (!times)
        return times.error();
    if (!evaluator.take(2 * (*times)->size()))
        return MathEvaluator::tooMuch(call.node());
    request.times = *times;
    request.range = evaluator.source().range(series->periodSeconds);
    identify(request, evaluator, call.node().children[0]);
    request.history = [&](const TimeRange& range) {
        return evaluator.valueOver(range, call.node().children[0]);
    };
    auto band = evaluator.source().band(request);
    if (!band)
        return call.fault(band.error());
    return MathValue(MathSeriesList{std::move(band->lower), std::move(band->upper)});
}

Value insightRuleMetric(MathCall& call)
{
    auto series = call.evaluator().source().insightRule(call.text(0), call.text(1),
                                                        call.evaluator().period());
    if (!series)
        return call.fault(series.error());
    return MathValue(std::move(*series));
}

Value serviceQuota(MathCall& call)
{
    const MathSeries& usage = **call.series(0);
    if (!usage.origin || !usage.origin->isMetric())
        return call.argumentFault(0, "must be a usage metric.");
    const auto quota = call.evaluator().source().quota(usage.origin->metric);
    if (!quota)
        return call.fault(quota.error());
    const auto times = call.evaluator().line(usage.periodSeconds, call.node());
    if (!times)
        return times.error();
    return MathValue(constantLine(*times, *quota, usage.periodSeconds));
}

Value timeSeries(MathCall& call)
{
    const int periodSeconds = call.evaluator().period();
    const auto times = call.evaluator().line(periodSeconds, call.node());
    if (!times)
        return times.error();
    return MathValue(constantLine(*times, *call.number(0), periodSeconds));
}

} // namespace yagura::mathfunctions
