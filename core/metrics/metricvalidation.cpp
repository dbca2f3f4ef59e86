// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricvalidation.h"

#include "core/metrics/metricunits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace yagura {

namespace {

constexpr double kLargestValue = 0x1p360;
constexpr auto kOldest = std::chrono::hours{24 * 14};
constexpr auto kNewest = std::chrono::hours{2};
/// Buckets are counted in 32 bits of seconds since 1970.
constexpr TimePoint kFirstBucket = fromEpochSeconds(0);
constexpr TimePoint kLastBucket = fromEpochSeconds(0xfffffff0LL);

std::string numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

Error invalidValue(const std::string& value, const std::string& field)
{
    return {errors::kInvalidParameterValue,
            "The value " + value + " for parameter " + field + " is invalid.", field};
}

/// What of a text's bytes is not printable ASCII, and whether any is no blank: eight bytes at once.
struct PrintableCheck
{
    std::uint64_t bad = 0;
    std::uint64_t filled = 0;

    void take(std::uint64_t word)
    {
        constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
        constexpr std::uint64_t kHighs = kOnes * 0x80;
        constexpr std::uint64_t kBlanks = kOnes * 0x20;
        // Below a blank, above a tilde, or not ASCII: each leaves the high bit of some byte.
        bad |= (((word - kBlanks) & ~word) | (word + kOnes) | word) & kHighs;
        filled |= word ^ kBlanks;
    }
};

bool isPrintable(std::string_view text)
{
    PrintableCheck check;
    const char* at = text.data();
    const std::size_t size = text.size();
    std::uint64_t word = 0;
    if (size < sizeof(word)) {
        for (const char c : text)
            word = (word << 8) | static_cast<unsigned char>(c);
        for (std::size_t i = size; i < sizeof(word); ++i)
            word = (word << 8) | 0x20U;
        check.take(word);
    } else {
        for (const char* last = at + size - sizeof(word); at < last; at += sizeof(word)) {
            std::memcpy(&word, at, sizeof(word));
            check.take(word);
        }
        std::memcpy(&word, text.data() + size - sizeof(word), sizeof(word));
        check.take(word);
    }
    return check.bad == 0 && check.filled != 0;
}

bool isNamespace(std::string_view text)
{
    return !text.starts_with(':') && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view(".-_/#: ").find(c) != std::string_view::npos;
    });
}

bool isInRange(double value)
{
    return value >= -kLargestValue && value <= kLargestValue;
}

/// Checks the datums one by one; the fields of a fault are put together only when there is one.
class DatumValidator
{
public:
    DatumValidator(TimePoint now, bool hasWindow)
        : m_from(hasWindow ? now - kOldest : kFirstBucket)
        , m_to(hasWindow ? now + kNewest : kLastBucket)
        , m_hasWindow(hasWindow)
    { }

    VoidResult check(const MetricDatum& datum, std::size_t index)
    {
        m_index = index;
        if (auto checked = checkIdentity(datum); !checked)
            return checked;
        if (datum.timestamp && (*datum.timestamp < m_from || *datum.timestamp > m_to))
            return timestampFault(*datum.timestamp);
        if (datum.storageResolution && *datum.storageResolution != 1
            && *datum.storageResolution != 60) {
            return invalidValue(std::to_string(*datum.storageResolution),
                                field("StorageResolution"));
        }
        if (datum.value && !datum.statisticValues && datum.values.empty() && datum.counts.empty()) {
            if (isInRange(*datum.value))
                return {};
            return invalidValue(numberText(*datum.value), field("Value"));
        }
        return checkData(datum);
    }

private:
    [[nodiscard]] std::string field(std::string_view name) const
    {
        return "MetricData.member." + std::to_string(m_index + 1) + "." + std::string(name);
    }
    [[nodiscard]] std::string element(std::string_view list, std::size_t i) const
    {
        return field(list) + ".member." + std::to_string(i + 1);
    }

    VoidResult checkIdentity(const MetricDatum& datum) const
    {
        if (!isPrintable(datum.metricName))
            return invalidValue(datum.metricName, field("MetricName"));
        for (std::size_t i = 0; i < datum.dimensions.size(); ++i) {
            const Dimension& dimension = datum.dimensions[i];
            if (!isPrintable(dimension.name) || dimension.name.starts_with(':'))
                return invalidValue(dimension.name, element("Dimensions", i) + ".Name");
            if (!isPrintable(dimension.value))
                return invalidValue(dimension.value, element("Dimensions", i) + ".Value");
            for (std::size_t k = 0; k < i; ++k) {
                if (datum.dimensions[k].name == dimension.name) {
                    const std::string where = element("Dimensions", i) + ".Name";
                    return Error{errors::kInvalidParameterValue,
                                 "The dimension name " + dimension.name + " for parameter " + where
                                     + " is given more than once.",
                                 where};
                }
            }
        }
        return {};
    }

    [[nodiscard]] Error timestampFault(TimePoint time) const
    {
        const std::string where = field("Timestamp");
        if (!m_hasWindow)
            return invalidValue(formatIso8601(time), where);
        const char* rule = time < m_from ? "no more than two weeks in the past."
                                         : "no more than two hours in the future.";
        return {errors::kInvalidParameterValue,
                "The parameter " + where + " must specify a time " + rule, where};
    }

    [[nodiscard]] Error exclusive(std::string_view other) const
    {
        return {errors::kInvalidParameterCombination,
                "The parameters " + field("Value") + " and " + field(other)
                    + " are mutually exclusive and you have specified both.",
                field("Value")};
    }

    VoidResult checkData(const MetricDatum& datum) const
    {
        if (datum.value && !datum.values.empty())
            return exclusive("Values");
        if (datum.value && datum.statisticValues)
            return exclusive("StatisticValues");
        if (!datum.counts.empty() && datum.counts.size() != datum.values.size()) {
            return Error{errors::kInvalidParameterValue,
                         "The parameters " + field("Values") + " and " + field("Counts")
                             + " must be of the same size.",
                         field("Counts")};
        }
        if (!datum.value && datum.values.empty() && !datum.statisticValues) {
            return Error{errors::kMissingParameter,
                         "One of the parameters " + field("Value") + ", " + field("Values") + " or "
                             + field("StatisticValues") + " is required.",
                         field("Value")};
        }
        if (auto checked = checkValues(datum); !checked)
            return checked;
        return datum.statisticValues ? checkSet(*datum.statisticValues) : VoidResult();
    }

    VoidResult checkValues(const MetricDatum& datum) const
    {
        for (std::size_t i = 0; i < datum.values.size(); ++i) {
            if (!isInRange(datum.values[i]))
                return invalidValue(numberText(datum.values[i]), element("Values", i));
        }
        double total = datum.counts.empty() ? 1 : 0;
        for (std::size_t i = 0; i < datum.counts.size(); ++i) {
            if (!isInRange(datum.counts[i]) || datum.counts[i] < 0)
                return invalidValue(numberText(datum.counts[i]), element("Counts", i));
            total += datum.counts[i];
        }
        if (total == 0)
            return invalidValue("0", element("Counts", 0));
        return {};
    }

    VoidResult checkSet(const StatisticSet& set) const
    {
        const std::string prefix = "StatisticValues.";
        const std::pair<const char*, double> members[]
            = {{"SampleCount", set.sampleCount.value_or(0)},
               {"Sum", set.sum.value_or(0)},
               {"Minimum", set.minimum.value_or(0)},
               {"Maximum", set.maximum.value_or(0)}};
        for (const auto& [name, value] : members) {
            if (!isInRange(value))
                return invalidValue(numberText(value), field(prefix + name));
        }
        if (!(set.sampleCount.value_or(0) > 0)) {
            return invalidValue(numberText(set.sampleCount.value_or(0)),
                                field(prefix + "SampleCount"));
        }
        if (set.minimum.value_or(0) > set.maximum.value_or(0)) {
            return Error{errors::kInvalidParameterValue,
                         "The parameter " + field(prefix + "Minimum") + " must not be greater than "
                             + field(prefix + "Maximum") + ".",
                         field(prefix + "Minimum")};
        }
        return {};
    }

    TimePoint m_from;
    TimePoint m_to;
    bool m_hasWindow;
    std::size_t m_index = 0;
};

/// Whether the limits of the description may be broken; a quick look, so that the exact one is
/// needed only for the few requests that are refused.
bool isSuspect(const PutMetricDataRequest& request)
{
    const auto isLong = [](const std::string& text, std::size_t most) {
        return text.empty() || text.size() > most;
    };
    if (isLong(request.nameSpace, 255) || request.metricData.empty()
        || request.metricData.size() > 1000)
        return true;
    for (const MetricDatum& datum : request.metricData) {
        if (isLong(datum.metricName, 255) || datum.dimensions.size() > 30
            || datum.values.size() > 150 || datum.counts.size() > 150)
            return true;
        if (datum.statisticValues || (datum.unit && !unitNumber(*datum.unit)))
            return true;
        for (const Dimension& dimension : datum.dimensions) {
            if (isLong(dimension.name, 255) || isLong(dimension.value, 1024))
                return true;
        }
    }
    return false;
}

/// History that is brought in may hold distributions as the store keeps them, which are longer than
/// a request's.
PutMetricDataRequest withoutDistributions(const PutMetricDataRequest& request)
{
    PutMetricDataRequest shorter = request;
    for (MetricDatum& datum : shorter.metricData) {
        datum.values.clear();
        datum.counts.clear();
    }
    return shorter;
}

} // namespace

VoidResult validatePutMetricData(const PutMetricDataRequest& request, TimePoint now, bool hasWindow)
{
    if (isSuspect(request)) {
        const auto valid
            = hasWindow ? validate(request) : validate(withoutDistributions(request));
        if (!valid)
            return valid;
    }
    if (!isNamespace(request.nameSpace))
        return invalidValue(request.nameSpace, "Namespace");
    DatumValidator validator(now, hasWindow);
    for (std::size_t i = 0; i < request.metricData.size(); ++i) {
        if (auto checked = validator.check(request.metricData[i], i); !checked)
            return checked;
    }
    return {};
}

bool isAllowedPeriod(int periodSeconds)
{
    return periodSeconds == 1 || periodSeconds == 5 || periodSeconds == 10 || periodSeconds == 20
        || periodSeconds == 30 || (periodSeconds > 0 && periodSeconds % 60 == 0);
}

TimePoint roundedStart(TimePoint start, int periodSeconds, TimePoint now,
                       const RetentionPolicy& policy)
{
    std::int64_t grain = policy.grainAt(now - start);
    if (grain == 1)
        grain = std::min(periodSeconds, 60);
    const std::int64_t ms = toEpochMs(start);
    const std::int64_t rest = ((ms % (grain * 1000)) + grain * 1000) % (grain * 1000);
    return fromEpochMs(ms - rest);
}

TimePoint roundedEnd(TimePoint end, int periodSeconds)
{
    if (periodSeconds >= 60)
        return end;
    const std::int64_t grain = std::int64_t{periodSeconds} * 1000;
    const std::int64_t ms = toEpochMs(end);
    return fromEpochMs(ms - ((ms % grain) + grain) % grain);
}

bool isPeriodAvailable(int periodSeconds, TimePoint start, TimePoint now,
                       const RetentionPolicy& policy)
{
    return periodSeconds % policy.grainAt(now - start) == 0;
}

} // namespace yagura
