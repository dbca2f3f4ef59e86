// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/dynamiclabel.h"
#include "core/metrics/math/evaluator.h"
#include "core/metrics/math/lexer.h"
#include "core/metrics/math/seriesmath.h"
#include "fuzzing.h"

#include <cmath>

using namespace yagura;

namespace {

constexpr TimePoint kStart = fromEpochSeconds(1'449'532'800);

/// Three short series, with gaps and of different periods, for whatever is asked.
class SmallSource : public MathSource
{
public:
    Result<MathSeriesPtr> metric(const MetricDataQuery& query) override
    {
        auto times = std::make_shared<std::vector<TimePoint>>();
        auto series = std::make_shared<MathSeries>();
        const int step = query.id == "m2" ? 3 : 2;
        for (int i = 0; i < 10; i += query.id == "m1" ? 1 : step) {
            times->push_back(kStart + Seconds{60 * i});
            series->values.push_back(i - 4);
        }
        series->times = std::move(times);
        series->origin = std::make_shared<SeriesOrigin>(
            SeriesOrigin{query.id, {"N", query.id, {}}, "Sum", 60, {}, {}});
        return MathSeriesPtr(std::move(series));
    }
    Result<MathSeriesList> search(const SearchRequest& request) override
    {
        MathSeriesList list;
        for (std::size_t i = 0; i < request.query.size() % 4; ++i)
            list.push_back(*metric({}));
        return list;
    }
    Result<MathSeriesList> select(const SelectQuery& query, int) override
    {
        return query.groupBy.empty() ? MathSeriesList() : MathSeriesList{*metric({})};
    }
    Result<AnomalyBand> band(const BandRequest& request) override
    {
        const auto past = request.history(request.range);
        if (!past)
            return past.error();
        return AnomalyBand{*past, request.series};
    }
    Result<MathSeriesPtr> insightRule(const std::string&, const std::string&, int) override
    {
        return metric({});
    }
    Result<double> quota(const Metric&) override { return 5.0; }
    TimeRange range(int) const override { return {kStart, kStart + Seconds{600}}; }
    std::unique_ptr<MathSource> over(const TimeRange&) const override
    {
        return std::make_unique<SmallSource>();
    }
};

void checkSeries(const MathSeries& series)
{
    if (series.times->size() != series.values.size())
        std::abort();
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (!std::isfinite(series.values[i]) || (i > 0 && series.timeAt(i) <= series.timeAt(i - 1)))
            std::abort();
    }
}

/// What was promised of the type without data is what comes out with data.
void checkValue(const MathValue& value, MathType type)
{
    if (const auto* series = std::get_if<MathSeriesPtr>(&value)) {
        checkSeries(**series);
        if (type != MathType::Series)
            std::abort();
    } else if (const auto* list = std::get_if<MathSeriesList>(&value)) {
        for (const MathSeriesPtr& each : *list)
            checkSeries(*each);
        if (type != MathType::SeriesList)
            std::abort();
    } else if (!std::holds_alternative<double>(value) || type != MathType::Scalar) {
        std::abort();
    }
}

void checkTokens(std::string_view text)
{
    std::size_t end = 0;
    for (const MathToken& token : mathTokens(text)) {
        if (token.offset < end || token.offset + token.length > text.size())
            std::abort();
        end = token.offset + token.length;
        if (token.kind == MathTokenKind::Text)
            (void)mathTextOf(text.substr(token.offset, token.length));
    }
}

} // namespace

/// Two expressions, by a line break, that may refer to each other and to three metrics.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzzing::textOf(data, size);
    checkTokens(text);
    std::vector<MetricDataQuery> queries;
    for (const char* id : {"m1", "m2", "m3"}) {
        MetricDataQuery query;
        query.id = id;
        query.metricStat = MetricStat{{"N", id, {}}, 60, "Sum", {}};
        queries.push_back(std::move(query));
    }
    const std::size_t line = text.find('\n');
    for (const auto& [id, part] :
         {std::pair("e1", text.substr(0, line)),
          std::pair("e2", line == std::string_view::npos ? "m1" : text.substr(line + 1))}) {
        MetricDataQuery query;
        query.id = id;
        query.expression = part;
        query.returnData = false;
        queries.push_back(std::move(query));
    }
    const ExpressionSet set(queries);
    SmallSource source;
    MathEvaluator evaluator(source, queries, set);
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const auto& value = evaluator.valueOf(i);
        if (value)
            checkValue(*value, *set.typeOf(i));
        else
            (void)mathError(queries[i].id, *queries[i].expression, value.error());
    }
    const std::vector<TimePoint> times{kStart};
    const std::vector<double> values{1};
    (void)checkDynamicLabel(text);
    (void)dynamicLabel(text, {text, times, values, nullptr, Seconds{0}, kStart});
    return 0;
}
