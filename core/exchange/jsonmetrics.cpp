// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonmetrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr int kProgressEvery = 4096; // datapoints
/// A count since 1970 above this is milliseconds (the year 5138 in seconds).
constexpr double kMillisecondsFrom = 1e11;

const json::value* memberOf(const json::object& object, const char* name)
{
    return object.if_contains(name);
}

const json::array* arrayIn(const json::object& object, const char* name)
{
    const auto* value = memberOf(object, name);
    return value ? value->if_array() : nullptr;
}

const json::object* objectIn(const json::object& object, const char* name)
{
    const auto* value = memberOf(object, name);
    return value ? value->if_object() : nullptr;
}

std::string textIn(const json::object& object, const char* name)
{
    const auto* value = memberOf(object, name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string()))
                                       : std::string{};
}

std::optional<double> numberOf(const json::value& value)
{
    boost::system::error_code error;
    const double number = value.is_number() ? value.to_number<double>(error) : NAN;
    if (error || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<double> numberIn(const json::object& object, const char* name)
{
    const auto* value = memberOf(object, name);
    return value ? numberOf(*value) : std::nullopt;
}

/// {"__class__": "datetime", "year": 2016, ...}: how recordings of the Python SDK keep times.
std::optional<TimePoint> datetimeOf(const json::object& object)
{
    const auto part = [&](const char* name, int fallback) {
        const auto number = numberIn(object, name);
        return number && std::abs(*number) < 1e7 ? static_cast<int>(*number) : fallback;
    };
    const std::chrono::year_month_day date{
        std::chrono::year{part("year", 0)},
        std::chrono::month{static_cast<unsigned>(part("month", 0))},
        std::chrono::day{static_cast<unsigned>(part("day", 0))}};
    if (!date.ok() || part("year", 0) < 1900 || part("year", 0) > 9999)
        return std::nullopt;
    return TimePoint{std::chrono::sys_days{date}} + std::chrono::hours{part("hour", 0)}
    + std::chrono::minutes{part("minute", 0)} + Seconds{part("second", 0)}
    + Milliseconds{part("microsecond", 0) / 1000};
}

std::vector<Dimension> dimensionsOf(const json::object& object)
{
    std::vector<Dimension> dimensions;
    if (const auto* list = arrayIn(object, "Dimensions")) {
        for (const json::value& each : *list) {
            if (const auto* pair = each.if_object())
                dimensions.push_back({textIn(*pair, "Name"), textIn(*pair, "Value")});
        }
    }
    return dimensions;
}

} // namespace

struct JsonMetrics::Identity
{
    std::string column;
    std::string nameSpace;
    std::optional<std::vector<Dimension>> dimensions;

    std::uint32_t in(ImportRun& run, const std::string& unit) const
    {
        return run.seriesOf(column, nameSpace, dimensions ? &*dimensions : nullptr, unit);
    }
};

JsonMetrics::Identity JsonMetrics::identityOf(const json::object& object, ImportRun& run) const
{
    const json::object* metric = objectIn(object, "Metric");
    if (const auto* stat = objectIn(object, "MetricStat"); stat && !metric)
        metric = objectIn(*stat, "Metric");
    Identity identity;
    identity.column = textIn(object, "Label");
    if (metric && !textIn(*metric, "MetricName").empty()) {
        identity.column = textIn(*metric, "MetricName");
        identity.nameSpace = textIn(*metric, "Namespace");
        identity.dimensions = dimensionsOf(*metric);
    }
    if (identity.column.empty())
        identity.column = textIn(object, "Id");
    if (identity.column.empty())
        identity.column = run.baseName();
    return identity;
}

std::optional<TimePoint> JsonMetrics::timeOf(const json::value* value)
{
    if (!value)
        return std::nullopt;
    if (const auto* object = value->if_object())
        return datetimeOf(*object);
    if (value->is_string()) {
        const std::string_view text(value->get_string());
        auto written = parseTime(text, TimeFormat::Iso8601);
        if (!written)
            written = parseTime(text, TimeFormat::Named);
        if (!written)
            return std::nullopt;
        m_sawLocal = m_sawLocal || !written->hasOffset;
        return m_zone->toUtc(*written);
    }
    const auto count = numberOf(*value);
    if (!count)
        return std::nullopt;
    const double ms = std::abs(*count) >= kMillisecondsFrom ? *count : *count * 1000;
    if (std::abs(ms) > static_cast<double>(toEpochMs(kLatestTime)))
        return std::nullopt;
    return fromEpochMs(std::llround(ms));
}

bool JsonMetrics::goesOn()
{
    return ++m_entry % kProgressEvery != 0 || m_progress(std::min(m_entry, m_total), m_total);
}

bool JsonMetrics::takeDistribution(const json::object& object)
{
    const auto* values = arrayIn(object, "Values");
    if (!values)
        return true;
    const auto* counts = arrayIn(object, "Counts");
    if (counts && counts->size() != values->size())
        return false;
    for (std::size_t i = 0; i < values->size(); ++i) {
        const auto value = numberOf((*values)[i]);
        const auto count = counts ? numberOf((*counts)[i]) : std::optional<double>(1);
        if (!value || !count || *count < 0)
            return false;
        if (*count > 0)
            m_point.distribution.push_back({*value, *count});
    }
    return true;
}

/// All four make a statistic set; otherwise one of them stands for the value.
bool JsonMetrics::takeStatistics(const json::object& object, ImportPoint& point, ImportRun& run)
{
    const auto count = numberIn(object, "SampleCount");
    const auto sum = numberIn(object, "Sum");
    const auto minimum = numberIn(object, "Minimum");
    const auto maximum = numberIn(object, "Maximum");
    if (count && sum && minimum && maximum) {
        m_point = {*count, *sum, *minimum, *maximum, {}};
        if (!takeDistribution(object)) {
            run.problem(ImportProblemKind::BadCounts, m_entry, {});
            return false;
        }
        point.statistics = &m_point;
        return true;
    }
    int found = 0;
    for (const char* name : {"Average", "Sum", "Maximum", "Minimum", "SampleCount"}) {
        const auto value = numberIn(object, name);
        if (value && found++ == 0)
            point.value = *value;
    }
    if (const auto* extended = objectIn(object, "ExtendedStatistics")) {
        for (const auto& member : *extended) {
            const auto value = numberOf(member.value());
            if (value && found++ == 0)
                point.value = *value;
        }
    }
    if (found == 0) {
        run.problem(ImportProblemKind::NoStatistic, m_entry, {});
        return false;
    }
    if (found > 1)
        run.note(ImportNote::PartialStatistics);
    return true;
}

VoidResult JsonMetrics::readStatistics(const json::object& answer, ImportRun& run)
{
    const Identity identity = identityOf(answer, run);
    run.columnOf(identity.column);
    for (const json::value& each : *arrayIn(answer, "Datapoints")) {
        if (!goesOn())
            return cancelledError();
        run.row();
        const auto* object = each.if_object();
        ImportPoint point;
        point.line = m_entry;
        const auto time = object ? timeOf(memberOf(*object, "Timestamp")) : std::nullopt;
        if (!time) {
            run.problem(ImportProblemKind::NoTime, m_entry,
                        object ? textIn(*object, "Timestamp") : std::string());
            continue;
        }
        point.time = *time;
        if (const auto resolution = numberIn(*object, "StorageResolution"))
            point.resolutionSeconds = *resolution == 1 ? 1 : 60;
        if (!takeStatistics(*object, point, run))
            continue;
        if (auto done = run.point(identity.in(run, textIn(*object, "Unit")), point); !done)
            return done;
    }
    return {};
}

VoidResult JsonMetrics::readData(const json::object& answer, ImportRun& run)
{
    for (const json::value& each : *arrayIn(answer, "MetricDataResults")) {
        if (const auto* result = each.if_object()) {
            if (auto done = readResult(*result, run); !done)
                return done;
        } else {
            ++m_entry;
            run.problem(ImportProblemKind::BadLine, m_entry, {});
        }
    }
    return {};
}

VoidResult JsonMetrics::readResult(const json::object& result, ImportRun& run)
{
    const auto* times = arrayIn(result, "Timestamps");
    const auto* values = arrayIn(result, "Values");
    if (!times || !values || times->size() != values->size()) {
        ++m_entry;
        run.row();
        run.problem(ImportProblemKind::LengthsDiffer, m_entry, textIn(result, "Id"));
        return {};
    }
    Identity identity = identityOf(result, run);
    if (!identity.dimensions) {
        // Pages repeat label and id; two queries with one label do not belong together.
        const std::string id = textIn(result, "Id");
        const auto known = m_idOfLabel.emplace(identity.column, id).first;
        if (known->second != id)
            identity.column += " (" + id + ")";
    }
    run.columnOf(identity.column);
    for (std::size_t i = times->size(); i > 0; --i) { // the newest is first
        if (!goesOn())
            return cancelledError();
        run.row();
        const json::value& stamp = (*times)[i - 1];
        ImportPoint point;
        point.line = m_entry;
        const auto time = timeOf(&stamp);
        const auto value = numberOf((*values)[i - 1]);
        if (!time) {
            run.problem(ImportProblemKind::NoTime, m_entry,
                        stamp.is_string() ? std::string_view(stamp.get_string())
                                          : std::string_view());
        } else if (!value) {
            run.problem(ImportProblemKind::NoNumber, m_entry, {});
        } else {
            point.time = *time;
            point.value = *value;
            if (auto done = run.point(identity.in(run, textIn(result, "Unit")), point); !done)
                return done;
        }
    }
    return {};
}

VoidResult JsonMetrics::readDatums(const json::object& request, ImportRun& run)
{
    const std::string nameSpace = textIn(request, "Namespace");
    for (const json::value& each : *arrayIn(request, "MetricData")) {
        if (!goesOn())
            return cancelledError();
        run.row();
        const auto* datum = each.if_object();
        const auto time = datum ? timeOf(memberOf(*datum, "Timestamp")) : std::nullopt;
        if (!time) {
            run.problem(ImportProblemKind::NoTime, m_entry, {});
            continue;
        }
        ImportPoint point;
        point.line = m_entry;
        point.time = *time;
        if (const auto resolution = numberIn(*datum, "StorageResolution"))
            point.resolutionSeconds = *resolution == 1 ? 1 : 60;
        if (const auto value = numberIn(*datum, "Value")) {
            point.value = *value;
        } else if (const auto* set = objectIn(*datum, "StatisticValues")) {
            if (!takeStatistics(*set, point, run))
                continue;
        } else {
            m_point = {};
            StatisticPoint samples;
            if (!takeDistribution(*datum) || m_point.distribution.empty()) {
                run.problem(ImportProblemKind::BadCounts, m_entry, {});
                continue;
            }
            for (const ValueCount& sample : m_point.distribution)
                samples.merge(StatisticPoint::ofValue(sample.value, sample.count));
            m_point = std::move(samples);
            point.statistics = &m_point;
        }
        Identity identity{textIn(*datum, "MetricName"), nameSpace, dimensionsOf(*datum)};
        if (auto done = run.point(identity.in(run, textIn(*datum, "Unit")), point); !done)
            return done;
    }
    return {};
}

VoidResult JsonMetrics::look(TextSource&, const ImportSettings& settings, ImportPlan& plan,
                             const Progress&)
{
    auto zone = ZoneClock::make(settings.zone.value_or("UTC"));
    if (!zone)
        return zone.error();
    plan.kind = m_file->kind;
    plan.zone = zone->id();
    m_zone.emplace(std::move(*zone));
    // The times say for themselves what they are; the zone matters where one has no offset.
    m_sawLocal = false;
    m_total = 0;
    for (const JsonSection& section : m_file->sections) {
        if (const auto* list = arrayIn(*section.object, "MetricDataResults")) {
            for (const json::value& result : *list) {
                const auto* times
                    = result.is_object() ? arrayIn(result.get_object(), "Timestamps") : nullptr;
                m_total += times ? static_cast<std::int64_t>(times->size()) : 0;
                if (times && !times->empty())
                    (void)timeOf(&(*times)[0]);
            }
        } else if (const auto* points = arrayIn(*section.object, "Datapoints")) {
            m_total += static_cast<std::int64_t>(points->size());
            if (!points->empty() && (*points)[0].is_object())
                (void)timeOf(memberOf((*points)[0].get_object(), "Timestamp"));
        }
    }
    plan.isZoneNeeded = m_sawLocal;
    return {};
}

VoidResult JsonMetrics::read(TextSource&, ImportRun& run, const Progress& progress)
{
    m_entry = 0;
    m_idOfLabel.clear();
    m_progress = progress;
    for (const JsonSection& section : m_file->sections) {
        const auto done = section.shape == JsonSection::Shape::Statistics
            ? readStatistics(*section.object, run)
            : section.shape == JsonSection::Shape::Data ? readData(*section.object, run)
                                                        : readDatums(*section.object, run);
        if (!done)
            return done;
    }
    return {};
}

} // namespace yagura
