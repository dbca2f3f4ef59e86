// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricquery.h"

#include "core/metrics/metricunits.h"
#include "core/metrics/metricvalidation.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::int64_t kMaxDatapoints = 1440;

struct NamedMember
{
    std::string_view name;
    std::optional<double> Datapoint::*member;
};
constexpr std::array kMembers{
    NamedMember{"SampleCount", &Datapoint::sampleCount},
    NamedMember{"Average", &Datapoint::average}, NamedMember{"Sum", &Datapoint::sum},
    NamedMember{"Minimum", &Datapoint::minimum}, NamedMember{"Maximum", &Datapoint::maximum}};

/// A statistic that was asked for, and where its value goes.
struct Wanted
{
    Statistic statistic;
    std::optional<double> Datapoint::*member = nullptr;
    std::string extended; ///< its name, when it has no member of its own
};

VoidResult checkRange(const GetMetricStatisticsRequest& request)
{
    if (!isAllowedPeriod(*request.period)) {
        return Error{errors::kInvalidParameterValue,
                     "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.",
                     "Period"};
    }
    if (*request.startTime >= *request.endTime) {
        return Error{errors::kInvalidParameterValue,
                     "The parameter StartTime must be less than the parameter EndTime.",
                     "StartTime"};
    }
    const std::int64_t count
        = (toEpochMs(*request.endTime) - toEpochMs(*request.startTime)) / 1000 / *request.period;
    if (count > kMaxDatapoints) {
        return Error{errors::kInvalidParameterCombination,
                     "You have requested up to " + std::to_string(count)
                         + " datapoints, which exceeds the limit of "
                         + std::to_string(kMaxDatapoints)
                         + ". You may reduce the datapoints requested by increasing Period, or "
                           "decreasing the time range.",
                     "Period"};
    }
    return {};
}

Result<std::vector<Wanted>> wantedStatistics(const GetMetricStatisticsRequest& request)
{
    if (request.statistics.empty() && request.extendedStatistics.empty()) {
        return Error{errors::kInvalidParameterCombination,
                     "Must specify either Statistics or ExtendedStatistics", "Statistics"};
    }
    if (!request.statistics.empty() && !request.extendedStatistics.empty()) {
        return Error{errors::kInvalidParameterCombination,
                     "The parameters Statistics and ExtendedStatistics are mutually exclusive and "
                     "you have specified both.",
                     "Statistics"};
    }
    std::vector<Wanted> wanted;
    for (const std::string& name : request.statistics) {
        const auto found = std::find_if(kMembers.begin(), kMembers.end(),
                                        [&](const NamedMember& m) { return m.name == name; });
        if (found == kMembers.end()) {
            return Error{errors::kValidationError,
                         "1 validation error detected: Value '[" + name.substr(0, 100)
                             + "]' at 'statistics' failed to satisfy constraint: Member must "
                               "satisfy constraint: [Member must satisfy enum value set: "
                               "[SampleCount, Average, Sum, Minimum, Maximum]]",
                         "Statistics"};
        }
        wanted.push_back({*Statistic::parse(name), found->member, {}});
    }
    for (std::size_t i = 0; i < request.extendedStatistics.size(); ++i) {
        const std::string& name = request.extendedStatistics[i];
        const auto statistic = Statistic::parse(name);
        if (!statistic || !statistic->needsDistribution()) {
            const std::string field = "ExtendedStatistics.member." + std::to_string(i + 1);
            return Error{errors::kInvalidParameterValue,
                         "The value " + name.substr(0, 100) + " for parameter " + field
                             + " is not supported.",
                         field};
        }
        wanted.push_back({*statistic, nullptr, name});
    }
    return wanted;
}

/// A datapoint, or nothing when none of its statistics is available.
std::optional<Datapoint> datapointOf(std::span<const Wanted> wanted, const StatisticPoint& period)
{
    Datapoint datapoint;
    bool hasAny = false;
    for (const Wanted& each : wanted) {
        const auto value = each.statistic.of(period);
        if (!value)
            continue;
        hasAny = true;
        if (each.member) {
            datapoint.*each.member = value;
            continue;
        }
        if (!datapoint.extendedStatistics)
            datapoint.extendedStatistics.emplace();
        datapoint.extendedStatistics->push_back({each.extended, *value});
    }
    return hasAny ? std::optional(std::move(datapoint)) : std::nullopt;
}

} // namespace

VoidResult readUnit(MetricReader& reader, std::span<const SeriesInfo> series, std::uint8_t unit,
                    const PeriodGrid& grid, PointParts parts,
                    const MetricReader::ColumnConsumer& consumer)
{
    const auto isOfUnit = [unit](const SeriesInfo& info) { return info.unit == unit; };
    if (std::all_of(series.begin(), series.end(), isOfUnit))
        return reader.readColumns(series, grid, parts, consumer);
    std::vector<SeriesInfo> wanted;
    std::copy_if(series.begin(), series.end(), std::back_inserter(wanted), isOfUnit);
    return reader.readColumns(wanted, grid, parts, consumer);
}

std::vector<std::uint8_t> unitsOf(std::span<const SeriesInfo> series, const TimeRange& range,
                                  const std::optional<std::string>& wanted)
{
    std::vector<std::uint8_t> units;
    const auto only = wanted ? unitNumber(*wanted) : std::nullopt;
    for (const SeriesInfo& info : series) {
        if (info.first >= range.to || info.last < range.from - Seconds{info.resolutionSeconds})
            continue;
        if (!wanted || info.unit == only)
            units.push_back(info.unit);
    }
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

Result<GetMetricStatisticsResponse> queryStatistics(const MetricBackend& backend,
                                                    const Scope& scope,
                                                    const GetMetricStatisticsRequest& request,
                                                    TimePoint now)
{
    if (auto valid = validate(request); !valid)
        return valid.error();
    if (auto checked = checkRange(request); !checked)
        return checked.error();
    const auto wanted = wantedStatistics(request);
    if (!wanted)
        return wanted.error();

    GetMetricStatisticsResponse response;
    response.label = request.metricName;
    const RetentionPolicy policy = backend.retention();
    const TimeRange range{roundedStart(*request.startTime, *request.period, now, policy),
                          roundedEnd(*request.endTime, *request.period)};
    if (!isPeriodAvailable(*request.period, *request.startTime, now, policy))
        return response;
    const auto reader = backend.reader();
    if (!reader)
        return reader.error();
    PointParts parts = PointParts::Sums;
    for (const Wanted& each : *wanted)
        parts = std::max(parts, each.statistic.parts());
    const auto series = (*reader)->series(
        scope, Metric{request.nameSpace, request.metricName, request.dimensions});
    for (const std::uint8_t unit : unitsOf(series, range, request.unit)) {
        StatisticPoint period;
        const auto read
            = readUnit(**reader, series, unit, {range.from, range.to, Seconds{*request.period}},
                       parts, [&](const PeriodColumns& periods) {
                           for (std::size_t k = 0; k < periods.counts.size(); ++k) {
                               periods.get(k, period);
                               auto datapoint = datapointOf(*wanted, period);
                               if (!datapoint)
                                   continue;
                               datapoint->timestamp = fromEpochMs(periods.startOf(k));
                               datapoint->unit = metricUnits()[unit];
                               response.datapoints.push_back(std::move(*datapoint));
                           }
                       });
        if (!read)
            return read.error();
    }
    return response;
}

} // namespace yagura
