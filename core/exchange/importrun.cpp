// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importrun.h"

#include "core/metrics/metricunits.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr std::size_t kMaxSeries = 200'000;
constexpr std::uint32_t kTooMany = ~0U;
constexpr std::size_t kMaxName = 255;
constexpr std::size_t kMaxDimensionValue = 1024;
constexpr std::size_t kMaxProblemText = 60;
constexpr std::size_t kMaxChangedNames = 100'000;
constexpr double kLargestValue = 0x1p360;
constexpr TimePoint kFirstBucket = fromEpochSeconds(0);
constexpr TimePoint kLastBucket = fromEpochSeconds(0xfffffff0LL);
constexpr char kDefaultNameSpace[] = "Imported";

/// The code point at the start of the text, and its length; a byte that is no UTF-8 stands for
/// itself.
std::pair<std::uint32_t, std::size_t> codePointAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t lead = byte(0);
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (length == 1 || text.size() < length)
        return {lead, 1};
    std::uint32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U)
            return {lead, 1};
        code = code << 6U | (byte(i) & 0x3fU);
    }
    return {code, length};
}

std::string escapeOf(std::uint32_t code)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text = "\\u";
    for (int shift = code > 0xffff ? 20 : 12; shift >= 0; shift -= 4)
        text += kDigits[code >> static_cast<unsigned>(shift) & 0xfU];
    return text;
}

std::string namespaceOf(std::string_view text)
{
    std::string result;
    for (const char c : text.substr(0, kMaxName)) {
        const bool isAllowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || std::string_view(".-_/#: ").find(c) != std::string::npos;
        result += isAllowed ? c : '_';
    }
    if (result.empty() || result.front() == ':'
        || result.find_first_not_of(' ') == std::string::npos)
        result.insert(result.begin(), '_');
    return result;
}

bool isInRange(double value)
{
    return value >= -kLargestValue && value <= kLargestValue;
}

/// Whether the store takes it; none is fine.
bool isDistribution(const std::vector<ValueCount>& samples)
{
    double total = samples.empty() ? 1 : 0;
    for (const ValueCount& sample : samples) {
        if (!isInRange(sample.value) || !isInRange(sample.count) || sample.count < 0)
            return false;
        total += sample.count;
    }
    return total > 0;
}

} // namespace

std::string dimensionsText(const std::vector<Dimension>& dimensions)
{
    std::string text;
    for (const Dimension& dimension : dimensions)
        text.append(text.empty() ? "" : ", ")
            .append(dimension.name)
            .append("=")
            .append(dimension.value);
    return text;
}

std::string ImportRun::printable(std::string_view text, std::size_t longest, bool* isChanged)
{
    std::string result;
    bool isBlank = true;
    bool wasChanged = false;
    for (std::size_t i = 0; i < text.size() && result.size() < longest;) {
        const auto [code, length] = codePointAt(text.substr(i));
        if (code >= ' ' && code <= '~') {
            result += static_cast<char>(code);
        } else {
            result += code < ' ' ? std::string("_") : escapeOf(code);
            wasChanged = true;
        }
        isBlank = isBlank && code == ' ';
        i += length;
    }
    if (isBlank || result.front() == ':') {
        result.insert(result.begin(), '_');
        wasChanged = wasChanged || !text.empty();
    }
    if (result.size() > longest || text.size() > longest)
        wasChanged = true;
    if (isChanged)
        *isChanged = wasChanged;
    return result.substr(0, longest);
}

ImportRun::ImportRun(const ImportSettings& settings, std::string baseName, Store store)
    : m_settings(settings)
    , m_baseName(std::move(baseName))
    , m_store(std::move(store))
{ }

std::uint32_t ImportRun::columnOf(std::string_view source)
{
    std::string key(source);
    if (const auto found = m_columnNumbers.find(key); found != m_columnNumbers.end())
        return found->second;
    const auto number = static_cast<std::uint32_t>(m_columns.size());
    Column& column = m_columns.emplace_back();
    column.source = key;
    column.unit = "None";
    column.nameSpace = namespaceOf(m_settings.nameSpace.value_or(kDefaultNameSpace));
    if (const auto choice = m_settings.choices.find(key); choice != m_settings.choices.end())
        column.choice = choice->second;
    column.name = printable(column.choice.name.value_or(key), kMaxName, nullptr);
    m_columnNumbers.emplace(std::move(key), number);
    return number;
}

Metric ImportRun::metricOf(std::string_view column, std::string_view nameSpace,
                           const std::vector<Dimension>* dimensions)
{
    const auto keep = [this](std::string_view text, std::size_t longest) {
        bool isChanged = false;
        std::string result = printable(text, longest, &isChanged);
        if (isChanged && m_changedNames.size() < kMaxChangedNames)
            m_changedNames.insert(std::string(text));
        return result;
    };
    Metric metric;
    const std::string_view own = nameSpace.empty() ? kDefaultNameSpace : nameSpace;
    metric.nameSpace = namespaceOf(m_settings.nameSpace ? *m_settings.nameSpace : own);
    const Column& known = m_columns[columnOf(column)];
    metric.metricName = keep(known.choice.name.value_or(std::string(column)), kMaxName);
    if (!dimensions) {
        metric.dimensions.push_back({"File", keep(m_baseName, kMaxDimensionValue)});
        return metric;
    }
    for (const Dimension& dimension : *dimensions) {
        const auto isSame = [&](const Dimension& other) { return other.name == dimension.name; };
        if (std::none_of(metric.dimensions.begin(), metric.dimensions.end(), isSame)) {
            metric.dimensions.push_back(
                {keep(dimension.name, kMaxName), keep(dimension.value, kMaxDimensionValue)});
        }
    }
    std::sort(metric.dimensions.begin(), metric.dimensions.end());
    return metric;
}

std::uint32_t ImportRun::seriesOf(std::string_view column, std::string_view nameSpace,
                                  const std::vector<Dimension>* dimensions, std::string_view unit)
{
    m_key.assign(column).append(1, '\0').append(nameSpace).append(1, '\0').append(unit);
    if (dimensions) {
        for (const Dimension& dimension : *dimensions)
            m_key.append(1, '\0').append(dimension.name).append(1, '\1').append(dimension.value);
    }
    if (const auto found = m_seriesNumbers.find(m_key); found != m_seriesNumbers.end())
        return found->second;
    if (m_series.size() >= kMaxSeries)
        return kTooMany;
    const auto number = static_cast<std::uint32_t>(m_series.size());
    m_seriesNumbers.emplace(m_key, number);
    ImportSeries series;
    series.column = columnOf(column);
    series.metric = metricOf(column, nameSpace, dimensions);
    Column& known = m_columns[series.column];
    series.isTaken = known.choice.isTaken;
    series.unit = unitNumber(unit) ? std::string(unit) : m_settings.unit.value_or("None");
    if (known.choice.unit)
        series.unit = *known.choice.unit;
    if (!unitNumber(series.unit))
        series.unit = "None";
    known.unit = series.unit;
    known.nameSpace = series.metric.nameSpace;
    known.name = series.metric.metricName;
    if (known.series++ == 0)
        known.firstDimensions = dimensionsText(series.metric.dimensions);
    for (const Dimension& dimension : series.metric.dimensions)
        known.dimensionNames.insert(dimension.name);
    m_series.push_back(std::move(series));
    return number;
}

void ImportRun::problem(ImportProblemKind kind, std::int64_t line, std::string_view text)
{
    if (line != m_badLine || line == 0)
        ++m_bad;
    m_badLine = line;
    if (m_problems.size() >= ImportPlan::kMaxProblems)
        return;
    std::string excerpt(text.substr(0, kMaxProblemText));
    if (text.size() > kMaxProblemText) {
        while (!excerpt.empty() && (static_cast<unsigned char>(excerpt.back()) & 0xc0U) == 0x80U)
            excerpt.pop_back(); // not in the middle of a character
        excerpt += "...";
    }
    m_problems.push_back({kind, line, std::move(excerpt)});
}

void ImportRun::note(ImportNote note, std::int64_t count)
{
    m_notes[note] += count;
}

void ImportRun::count(ImportSeries& series, const ImportPoint& point)
{
    if (series.points == 0) {
        series.first = point.time;
        series.last = point.time;
    } else {
        if (point.time == series.previous)
            note(ImportNote::Duplicates);
        else if (point.time < series.previous)
            note(ImportNote::Backward);
        const auto minute
            = [](TimePoint time) { return std::chrono::floor<std::chrono::minutes>(time); };
        const auto second = [](TimePoint time) { return std::chrono::floor<Seconds>(time); };
        series.isFine = series.isFine
            || (minute(point.time) == minute(series.previous)
                && second(point.time) != second(series.previous));
        series.first = std::min(series.first, point.time);
        series.last = std::max(series.last, point.time);
    }
    series.previous = point.time;
    ++series.points;
    ++m_points;
    ++m_columns[series.column].points;
    m_first = std::min(m_first, point.time);
    m_last = std::max(m_last, point.time);
}

void ImportRun::sample(const ImportSeries& series, const ImportPoint& point)
{
    ImportSample& sample = m_samples.emplace_back();
    sample.line = point.line;
    sample.time = point.time;
    sample.name = series.metric.metricName;
    sample.dimensions = dimensionsText(series.metric.dimensions);
    sample.unit = series.unit;
    sample.value = point.value;
    if (point.statistics) {
        sample.sampleCount = point.statistics->sampleCount;
        sample.value = point.statistics->sum / point.statistics->sampleCount;
    }
}

VoidResult ImportRun::point(std::uint32_t number, const ImportPoint& point)
{
    if (number == kTooMany) {
        return Error{errors::kLimitExceeded,
                     "The file holds more than " + std::to_string(kMaxSeries)
                         + " metrics: take one of its columns for the value, not for the metric.",
                     {}};
    }
    ImportSeries& series = m_series[number];
    if (!series.isTaken)
        return {};
    if (point.time < kFirstBucket || point.time > kLastBucket) {
        problem(ImportProblemKind::TimeOutOfRange, point.line, formatIso8601(point.time));
        return {};
    }
    const StatisticPoint* set = point.statistics;
    const bool isGood = set ? isInRange(set->sum) && isInRange(set->minimum)
            && isInRange(set->maximum) && isInRange(set->sampleCount)
                            : isInRange(point.value);
    if (!isGood) {
        problem(ImportProblemKind::ValueOutOfRange, point.line, {});
        return {};
    }
    if (set
        && (!(set->sampleCount > 0) || set->minimum > set->maximum
            || !isDistribution(set->distribution))) {
        problem(ImportProblemKind::BadCounts, point.line, {});
        return {};
    }
    constexpr std::size_t kMaxDimensions = 30;
    if (series.metric.dimensions.size() > kMaxDimensions) {
        problem(ImportProblemKind::TooManyDimensions, point.line,
                std::to_string(series.metric.dimensions.size()));
        return {};
    }
    count(series, point);
    if (m_samples.size() < ImportPlan::kMaxSamples)
        sample(series, point);
    return m_store ? m_store(series, number, point) : VoidResult();
}

void ImportRun::fill(ImportPlan& plan) const
{
    plan.columns.clear();
    for (const Column& column : m_columns) {
        if (plan.columns.size() == ImportPlan::kMaxListed)
            break;
        ImportColumn& listed = plan.columns.emplace_back();
        listed.source = column.source;
        listed.nameSpace = column.nameSpace;
        listed.name = column.name;
        listed.unit = column.unit;
        listed.series = column.series;
        listed.points = column.points;
        listed.isTaken = column.choice.isTaken;
        if (column.series == 1) {
            listed.dimensions = column.firstDimensions;
        } else {
            for (const std::string& name : column.dimensionNames)
                listed.dimensions += (listed.dimensions.empty() ? "" : ", ") + name;
        }
    }
    plan.rows = m_rows;
    plan.points = m_points;
    plan.series = std::count_if(m_series.begin(), m_series.end(),
                                [](const ImportSeries& series) { return series.points > 0; });
    plan.range.reset();
    if (m_points > 0)
        plan.range = TimeRange{m_first, m_last};
    plan.badRows = m_bad;
    plan.problems = m_problems;
    plan.samples = m_samples;
    for (const auto& [note, count] : m_notes)
        plan.notes.push_back({note, count});
    if (!m_changedNames.empty()) {
        plan.notes.push_back(
            {ImportNote::NamesChanged, static_cast<std::int64_t>(m_changedNames.size())});
    }
    if (m_columns.size() > plan.columns.size()) {
        plan.notes.push_back({ImportNote::TooManyColumns,
                              static_cast<std::int64_t>(m_columns.size() - plan.columns.size())});
    }
}

} // namespace yagura
