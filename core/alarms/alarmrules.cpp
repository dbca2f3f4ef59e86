// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmrules.h"

#include "core/alarms/alarmmetrics.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace yagura {

namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kWeek = 7 * kDay;
constexpr int kHour = 3600;

constexpr std::array<std::pair<std::string_view, AlarmComparison>, 7> kComparisons{
    {{"GreaterThanOrEqualToThreshold", AlarmComparison::GreaterOrEqual},
     {"GreaterThanThreshold", AlarmComparison::Greater},
     {"LessThanThreshold", AlarmComparison::Less},
     {"LessThanOrEqualToThreshold", AlarmComparison::LessOrEqual},
     {"LessThanLowerOrGreaterThanUpperThreshold", AlarmComparison::OutsideBand},
     {"LessThanLowerThreshold", AlarmComparison::BelowBand},
     {"GreaterThanUpperThreshold", AlarmComparison::AboveBand}}};
constexpr std::array<std::pair<std::string_view, MissingData>, 4> kMissing{
    {{"missing", MissingData::Missing},
     {"ignore", MissingData::Ignore},
     {"breaching", MissingData::Breaching},
     {"notBreaching", MissingData::NotBreaching}}};

template <typename Table>
auto findName(const Table& table, std::string_view name)
{
    return std::find_if(table.begin(), table.end(),
                        [&](const auto& row) { return row.first == name; });
}

Error missingParameter(const std::string& name)
{
    return {errors::kMissingParameter, "The parameter " + name + " is required.", name};
}

Error exclusive(const std::string& first, const std::string& second)
{
    return {errors::kInvalidParameterCombination,
            "The parameters " + first + " and " + second
                + " are mutually exclusive and you have specified both.",
            second};
}

Error invalid(const std::string& message, const std::string& field)
{
    return {errors::kValidationError, message, field};
}

VoidResult checkSingleMetric(const PutMetricAlarmRequest& request)
{
    if (!request.metricName)
        return missingParameter("MetricName");
    if (!request.nameSpace)
        return missingParameter("Namespace");
    if (request.nameSpace->starts_with(':'))
        return Error{errors::kInvalidParameterValue,
                     "The value " + *request.nameSpace + " for parameter Namespace is invalid.",
                     "Namespace"};
    if (request.statistic && request.extendedStatistic)
        return exclusive("Statistic", "ExtendedStatistic");
    if (!request.statistic && !request.extendedStatistic)
        return Error{errors::kInvalidParameterCombination,
                     "Must specify either Statistic or ExtendedStatistic", "Statistic"};
    if (request.extendedStatistic && !percentileOf(*request.extendedStatistic))
        return Error{errors::kInvalidParameterValue,
                     "The value " + *request.extendedStatistic
                         + " for parameter ExtendedStatistic is not supported.",
                     "ExtendedStatistic"};
    if (!request.period)
        return missingParameter("Period");
    if (const auto dimensions = checkAlarmDimensions(request.dimensions); !dimensions)
        return dimensions;
    return checkAlarmPeriods(*request.period, *request.evaluationPeriods);
}

VoidResult checkName(const std::string& name)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (hasControl)
        return invalid("AlarmName must not contain ASCII control characters.", "AlarmName");
    return {};
}

VoidResult checkThreshold(const PutMetricAlarmRequest& request)
{
    const bool needsBand = findName(kComparisons, request.comparisonOperator)->second
        >= AlarmComparison::OutsideBand;
    if (needsBand) {
        if (request.threshold)
            return exclusive("ThresholdMetricId", "Threshold");
        if (!request.thresholdMetricId)
            return missingParameter("ThresholdMetricId");
        return {};
    }
    if (request.thresholdMetricId)
        return invalid("The comparison operator " + request.comparisonOperator
                           + " compares with a Threshold; ThresholdMetricId is for anomaly "
                             "detection bands.",
                       "ThresholdMetricId");
    if (!request.threshold)
        return missingParameter("Threshold");
    if (!std::isfinite(*request.threshold))
        return Error{errors::kInvalidParameterValue,
                     "The value for parameter Threshold must be a finite number.", "Threshold"};
    return {};
}

} // namespace

VoidResult checkAlarmDimensions(const std::vector<Dimension>& dimensions)
{
    std::set<std::string_view> names;
    for (const Dimension& dimension : dimensions) {
        if (!names.insert(dimension.name).second)
            return Error{errors::kInvalidParameterValue,
                         "The dimension " + dimension.name + " is given more than once.",
                         "Dimensions"};
    }
    return {};
}

VoidResult checkAlarmPeriods(int period, int evaluationPeriods)
{
    if (period != 10 && period != 20 && period != 30 && (period < 60 || period % 60 != 0))
        return invalid("Period must be 10, 20, 30 or a multiple of 60", "Period");
    const std::int64_t length = std::int64_t{period} * evaluationPeriods;
    if (period >= kHour && length > kWeek)
        return invalid("Metrics cannot be checked across more than seven days (EvaluationPeriods * "
                       "Period must be <= 604800).",
                       "EvaluationPeriods");
    if (period < kHour && length > kDay)
        return invalid("Metrics cannot be checked across more than a day (EvaluationPeriods * "
                       "Period must be <= 86400).",
                       "EvaluationPeriods");
    return {};
}

VoidResult checkAlarm(const PutMetricAlarmRequest& request)
{
    if (const auto valid = validate(request); !valid)
        return valid;
    if (const auto valid = checkName(request.alarmName); !valid)
        return valid;
    if (request.treatMissingData && findName(kMissing, *request.treatMissingData) == kMissing.end())
        return invalid("The value " + *request.treatMissingData
                           + " is not supported for TreatMissingData parameter. Supported values "
                             "are [breaching, notBreaching, ignore, missing].",
                       "TreatMissingData");
    const std::string low = request.evaluateLowSampleCountPercentile.value_or("evaluate");
    if (low != "evaluate" && low != "ignore")
        return invalid("Option " + low
                           + " is not supported. Supported options for parameter "
                             "EvaluateLowSampleCountPercentile are evaluate and ignore.",
                       "EvaluateLowSampleCountPercentile");
    if (request.datapointsToAlarm && *request.datapointsToAlarm > *request.evaluationPeriods)
        return invalid("DatapointsToAlarm must not be greater than EvaluationPeriods.",
                       "DatapointsToAlarm");
    if (const auto valid = checkThreshold(request); !valid)
        return valid;
    return request.metrics.empty() ? checkSingleMetric(request) : checkAlarmMetrics(request);
}

MetricAlarm configurationOf(const PutMetricAlarmRequest& request)
{
    MetricAlarm alarm;
    alarm.alarmDescription = request.alarmDescription;
    alarm.actionsEnabled = request.actionsEnabled.value_or(true);
    alarm.okActions = request.okActions;
    alarm.alarmActions = request.alarmActions;
    alarm.insufficientDataActions = request.insufficientDataActions;
    alarm.metricName = request.metricName;
    alarm.nameSpace = request.nameSpace;
    alarm.statistic = request.statistic;
    alarm.extendedStatistic = request.extendedStatistic;
    alarm.dimensions = request.dimensions;
    alarm.period = request.period;
    alarm.unit = request.unit;
    alarm.evaluationPeriods = request.evaluationPeriods;
    alarm.datapointsToAlarm = request.datapointsToAlarm;
    alarm.threshold = request.threshold;
    alarm.comparisonOperator = request.comparisonOperator;
    alarm.treatMissingData = request.treatMissingData;
    alarm.evaluateLowSampleCountPercentile = request.evaluateLowSampleCountPercentile;
    if (!request.metrics.empty())
        alarm.metrics = request.metrics;
    alarm.thresholdMetricId = request.thresholdMetricId;
    return alarm;
}

AlarmSource sourceOf(const MetricAlarm& alarm)
{
    AlarmSource source;
    if (alarm.metrics) {
        const WatchedQueries watched = watchedQueries(*alarm.metrics, alarm.thresholdMetricId);
        if (watched.query) {
            source.stat = watched.query->metricStat.value_or(MetricStat{});
            source.accountId = watched.query->accountId.value_or(std::string());
        }
        source.stat.period = watched.periodSeconds;
        if (watched.query && (watched.band || watched.query->expression)) {
            source.watchedId = watched.query->id;
            source.bandId = watched.band ? watched.band->id : std::string();
        }
    } else {
        source.stat.metric
            = {alarm.nameSpace.value_or(""), alarm.metricName.value_or(""), alarm.dimensions};
        source.stat.period = alarm.period;
        source.stat.stat = alarm.extendedStatistic ? *alarm.extendedStatistic
                                                   : alarm.statistic.value_or("Average");
        source.stat.unit = alarm.unit;
    }
    std::sort(source.stat.metric.dimensions.begin(), source.stat.metric.dimensions.end());
    AlarmDefinition& definition = source.definition;
    const auto comparison = findName(kComparisons, alarm.comparisonOperator);
    if (comparison != kComparisons.end())
        definition.comparison = comparison->second;
    const auto missing = findName(kMissing, alarm.treatMissingData.value_or("missing"));
    if (missing != kMissing.end())
        definition.missingData = missing->second;
    definition.threshold = alarm.threshold.value_or(0);
    definition.evaluationPeriods = alarm.evaluationPeriods.value_or(1);
    definition.datapointsToAlarm = alarm.datapointsToAlarm;
    definition.periodSeconds = source.stat.period.value_or(60);
    definition.statistic = source.stat.stat;
    definition.unit = source.stat.unit.value_or("");
    if (alarm.evaluateLowSampleCountPercentile == "ignore") {
        if (const auto percentile = percentileOf(source.stat.stat))
            definition.minimumSamples = minimumSamplesForPercentile(*percentile);
    }
    return source;
}

std::optional<double> percentileOf(std::string_view statistic)
{
    if (!statistic.starts_with('p') || statistic.size() < 2 || statistic.size() > 15)
        return std::nullopt;
    statistic.remove_prefix(1);
    if (statistic.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    double percent = 0;
    const auto [end, error]
        = std::from_chars(statistic.data(), statistic.data() + statistic.size(), percent);
    if (error != std::errc() || end != statistic.data() + statistic.size() || percent > 100)
        return std::nullopt;
    return percent / 100;
}

} // namespace yagura
