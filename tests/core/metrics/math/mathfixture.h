// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/evaluator.h"
#include "core/metrics/math/seriesmath.h"

#include <array>
#include <charconv>
#include <limits>
#include <map>

namespace yagura::test {

inline const TimePoint kStart = *parseIso8601("2015-12-08T00:00:00Z"); // a Tuesday
inline constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// Series in memory over four minutes, unless told otherwise.
class FakeSource : public MathSource
{
public:
    /// One value per period from kStart on; kGap is a missing one.
    void set(const std::string& id, const std::vector<double>& values, int periodSeconds = 60)
    {
        auto times = std::make_shared<std::vector<TimePoint>>();
        auto series = std::make_shared<MathSeries>();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] != values[i])
                continue;
            times->push_back(kStart + Seconds{periodSeconds} * static_cast<std::int64_t>(i));
            series->values.push_back(values[i]);
        }
        series->times = std::move(times);
        series->periodSeconds = periodSeconds;
        series->origin = std::make_shared<SeriesOrigin>(
            SeriesOrigin{id + " label", {"App", id, {}}, "Average", periodSeconds, {}, {}});
        m_series[id] = std::move(series);
    }

    Result<MathSeriesPtr> metric(const MetricDataQuery& query) override
    {
        ++reads;
        return m_series.at(query.id);
    }
    Result<MathSeriesList> search(const SearchRequest& request) override
    {
        searched = request;
        if (request.query == "nothing")
            return MathSeriesList();
        if (request.query == "wrong")
            return Error{errors::kValidationError, "That is no search.", {}};
        MathSeriesList all;
        for (const auto& [id, series] : m_series)
            all.push_back(series);
        return all;
    }
    Result<MathSeriesList> select(const SelectQuery& query, int) override
    {
        return query.groupBy.empty() && !selectsOne ? MathSeriesList() : *search({});
    }
    /// One below and one above what the series was a minute before.
    Result<AnomalyBand> band(const BandRequest& request) override
    {
        const auto past = request.history({request.range.from - Seconds{60}, request.range.from});
        if (!past)
            return past.error();
        return AnomalyBand{applyOperator(MathOperator::Subtract, *request.series, request.width),
                           applyOperator(MathOperator::Add, *request.series, request.width)};
    }
    Result<MathSeriesPtr> insightRule(const std::string& rule, const std::string&, int) override
    {
        return Error{errors::kResourceNotFound, "There is no rule " + rule + ".", {}};
    }
    Result<double> quota(const Metric& usage) override
    {
        if (usage.metricName == "m1")
            return 100.0;
        return Error{errors::kResourceNotFound, "No quota for " + usage.metricName + ".", {}};
    }
    TimeRange range(int) const override { return asked; }
    std::unique_ptr<MathSource> over(const TimeRange& other) const override
    {
        auto copy = std::make_unique<FakeSource>(*this);
        copy->asked = other;
        return copy;
    }

    TimeRange asked{kStart, kStart + Seconds{240}};
    bool selectsOne = false; ///< also without GROUP BY
    SearchRequest searched;
    int reads = 0;

private:
    std::map<std::string, MathSeriesPtr> m_series;
};

inline MetricDataQuery metricQuery(const std::string& id, int periodSeconds = 60)
{
    MetricDataQuery query;
    query.id = id;
    query.metricStat = MetricStat{{"App", id, {}}, periodSeconds, "Average", {}};
    return query;
}

inline MetricDataQuery expressionQuery(const std::string& id, const std::string& expression)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = expression;
    return query;
}

inline std::string textOf(double number)
{
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end.ptr};
}

/// "[1,-,2,3]": a value or a dash for each minute of the range; "@seconds:value" for what lies
/// between.
inline std::string textOf(const MathSeries& series, const TimeRange& range)
{
    std::string text;
    SeriesCursor cursor(series);
    std::size_t shown = 0;
    for (TimePoint time = range.from; time < range.to; time += Seconds{60}) {
        const double* value = cursor.at(time);
        shown += value ? 1 : 0;
        text += (text.empty() ? "" : ",") + (value ? textOf(*value) : std::string("-"));
    }
    if (shown < series.size()) {
        for (std::size_t i = 0; i < series.size(); ++i) {
            if ((series.timeAt(i) - range.from) % Seconds{60} != Seconds{0}) {
                text += " @" + std::to_string((series.timeAt(i) - range.from) / Milliseconds{1000})
                    + ":" + textOf(series.values[i]);
            }
        }
    }
    return "[" + text + "]";
}

inline std::string textOf(const MathResult<MathValue>& value, const TimeRange& range)
{
    if (!value)
        return std::to_string(value.error().offset) + ": " + value.error().message;
    if (const auto* number = std::get_if<double>(&*value))
        return textOf(*number);
    if (const auto* series = std::get_if<MathSeriesPtr>(&*value))
        return textOf(**series, range);
    if (const auto* list = std::get_if<MathSeriesList>(&*value)) {
        std::string text;
        for (const MathSeriesPtr& series : *list)
            text += (text.empty() ? "" : " ") + textOf(*series, range);
        return "{" + text + "}";
    }
    return "?";
}

} // namespace yagura::test
