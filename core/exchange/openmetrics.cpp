// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/openmetrics.h"

#include "core/exchange/timeformatvote.h"
#include "core/exchange/unittext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yagura {

namespace {

constexpr int kProgressEvery = 4096; // lines
constexpr std::size_t kMaxLine = 1 << 20;
constexpr std::size_t kMaxOpenHistograms = 50'000;
constexpr std::array<std::string_view, 4> kSuffixes{"_bucket", "_sum", "_count", "_total"};
constexpr char kBoundLabel[] = "le";

bool isHistogramPart(std::string_view suffix)
{
    return suffix == "_bucket" || suffix == "_sum" || suffix == "_count" || suffix == "_gsum"
        || suffix == "_gcount";
}

double boundOf(const std::vector<Dimension>& labels)
{
    for (const Dimension& label : labels) {
        if (label.name != kBoundLabel)
            continue;
        std::string_view text = label.value;
        if (text.starts_with('+'))
            text.remove_prefix(1);
        double bound = NAN;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bound);
        return error == std::errc{} && end == text.data() + text.size() ? bound : NAN;
    }
    return NAN;
}

} // namespace

std::unique_ptr<ImportReader> OpenMetrics::recognise(const std::string& head)
{
    std::string_view rest = head;
    int good = 0;
    int bad = 0;
    bool hasMeta = false;
    while (!rest.empty() && good + bad < 50) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const OpenMetricsLine line = readOpenMetricsLine(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        using enum OpenMetricsLine::Kind;
        hasMeta = hasMeta || line.kind == Type || line.kind == End;
        good += line.kind == Sample ? 1 : 0;
        bad += line.kind == Bad ? 1 : 0;
    }
    if (!(good > bad || (hasMeta && bad == 0)))
        return nullptr;
    return std::make_unique<OpenMetrics>();
}

VoidResult OpenMetrics::forEachLine(TextSource& source, const Progress& progress,
                                    const Visit& visit)
{
    source.rewind();
    std::string pending;
    std::int64_t number = 0;
    for (;;) {
        const auto block = source.next();
        if (!block)
            return block.error();
        std::string_view rest = *block;
        const bool isEnd = rest.empty();
        while (!rest.empty() || (isEnd && !pending.empty())) {
            const auto end = rest.find('\n');
            pending.append(rest.substr(0, end));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (end == std::string_view::npos && !isEnd && pending.size() <= kMaxLine)
                break;
            if (number++ % kProgressEvery == 0 && !progress(source.position(), source.size()))
                return cancelledError();
            if (auto done = visit(readOpenMetricsLine(pending), number); !done)
                return done;
            pending.clear();
        }
        if (isEnd)
            return {};
    }
}

void OpenMetrics::takeMeta(const OpenMetricsLine& line)
{
    if (line.kind == OpenMetricsLine::Kind::Unit) {
        m_families[line.name].unit = unitOfWord(line.text).value_or("");
        return;
    }
    Type& type = m_families[line.name].type;
    type = line.text == "counter"       ? Type::Counter
        : line.text == "histogram"      ? Type::Histogram
        : line.text == "gaugehistogram" ? Type::GaugeHistogram
        : line.text == "summary"        ? Type::Summary
                                        : Type::Other;
}

std::string OpenMetrics::familyOf(const std::string& name, std::string_view& suffix) const
{
    suffix = {};
    if (m_families.contains(name))
        return name;
    for (const std::string_view each :
         {"_bucket", "_sum", "_count", "_total", "_gsum", "_gcount", "_created"}) {
        if (!name.ends_with(each))
            continue;
        std::string family = name.substr(0, name.size() - each.size());
        if (m_families.contains(family)) {
            suffix = std::string_view(name).substr(family.size());
            return family;
        }
    }
    return name;
}

/// From # UNIT, or from the base unit at the end of the name, as Prometheus' conventions have it.
std::string OpenMetrics::unitOf(const std::string& family, std::string_view suffix) const
{
    if (suffix == "_count" || suffix == "_gcount")
        return "Count";
    if (const auto known = m_families.find(family);
        known != m_families.end() && !known->second.unit.empty())
        return known->second.unit;
    std::string_view name = family;
    for (const std::string_view each : kSuffixes) {
        if (name.ends_with(each))
            name.remove_suffix(each.size());
    }
    const auto word = name.substr(name.rfind('_') + 1);
    for (const std::string_view each : {"seconds", "milliseconds", "microseconds", "bytes",
                                        "kilobytes", "megabytes", "gigabytes", "bits", "percent"}) {
        if (word == each && word.size() < name.size())
            return unitOfWord(word).value_or("");
    }
    return {};
}

std::string OpenMetrics::seriesKey(std::string_view name, const std::vector<Dimension>& labels,
                                   bool withoutBound)
{
    std::string key(name);
    for (const Dimension& label : labels) {
        if (!withoutBound || label.name != kBoundLabel)
            key.append(1, '\0').append(label.name).append(1, '\1').append(label.value);
    }
    return key;
}

VoidResult OpenMetrics::look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                             const Progress& progress)
{
    TimeFormatVote vote;
    bool hasEnd = false;
    bool lacksTime = false;
    bool hasTime = false;
    m_samplesOf.clear();
    m_families.clear();
    const auto visited
        = forEachLine(source, progress, [&](const OpenMetricsLine& line, std::int64_t) {
              using enum OpenMetricsLine::Kind;
              hasEnd = hasEnd || line.kind == End;
              if (line.kind == Type || line.kind == Unit)
                  takeMeta(line);
              if (line.kind != Sample)
                  return VoidResult();
              (line.time.empty() ? lacksTime : hasTime) = true;
              if (!line.time.empty())
                  vote.add(line.time);
              std::string_view suffix;
              const std::string family = familyOf(line.name, suffix);
              if (suffix == "_bucket" && std::isinf(boundOf(line.labels)))
                  ++m_samplesOf[seriesKey(family, line.labels, true)];
              return VoidResult();
          });
    if (!visited)
        return visited;
    m_isOpenMetrics = hasEnd;
    m_format = settings.timeFormat.value_or(hasEnd ? TimeFormat::EpochSeconds : vote.winner());
    if (m_format < TimeFormat::EpochSeconds)
        m_format = hasEnd ? TimeFormat::EpochSeconds : TimeFormat::EpochMilliseconds;
    m_counters = settings.counters;
    m_fallback = fromEpochMs(source.modifiedMs());
    plan.kind = ImportKind::OpenMetrics;
    if (hasTime) {
        plan.timeFormat = m_format;
        plan.possibleFormats = {TimeFormat::EpochSeconds, TimeFormat::EpochMilliseconds};
    }
    if (lacksTime)
        plan.notes.push_back({ImportNote::NoTimesInFile, 1});
    return {};
}

VoidResult OpenMetrics::read(TextSource& source, ImportRun& run, const Progress& progress)
{
    m_families.clear();
    m_totals.clear();
    m_before.clear();
    m_open.clear();
    m_openFamily.clear();
    const auto visited
        = forEachLine(source, progress, [&](const OpenMetricsLine& line, std::int64_t number) {
              using enum OpenMetricsLine::Kind;
              if (line.kind == Type || line.kind == Unit)
                  takeMeta(line);
              else if (line.kind == Sample)
                  return readSample(line, number, run);
              else if (line.kind == Bad) {
                  run.row();
                  run.problem(ImportProblemKind::BadLine, number, line.name);
              }
              return VoidResult();
          });
    return visited ? flushHistograms(run) : visited;
}

VoidResult OpenMetrics::readSample(const OpenMetricsLine& line, std::int64_t number, ImportRun& run)
{
    run.row();
    ImportPoint point;
    point.line = number;
    point.value = line.value;
    point.time = m_fallback;
    if (!line.time.empty()) {
        const auto time = parseTime(line.time, m_format);
        if (!time) {
            run.problem(ImportProblemKind::NoTime, number, line.time);
            return {};
        }
        point.time = fromEpochMs(time->ms);
    }
    if (line.hasExemplar)
        run.note(ImportNote::Exemplars);
    std::string_view suffix;
    const std::string family = familyOf(line.name, suffix);
    const auto known = m_families.find(family);
    const Type type = known == m_families.end() ? Type::Other : known->second.type;
    if (suffix == "_created") {
        run.note(ImportNote::CreatedTimes);
        return {};
    }
    const bool isHistogram = type == Type::Histogram || type == Type::GaugeHistogram;
    if (m_openFamily != (isHistogram ? family : std::string())) {
        if (auto done = flushHistograms(run); !done)
            return done;
    }
    if (isHistogram && isHistogramPart(suffix)) {
        m_openFamily = family;
        if (takeBucket(line, family, suffix, point, run) && m_open.size() > kMaxOpenHistograms)
            return flushHistograms(run);
        return {};
    }
    if (!std::isfinite(line.value)) {
        run.note(ImportNote::NotFinite);
        return {};
    }
    const bool isTotal
        = type == Type::Counter || (type == Type::Summary && isHistogramPart(suffix));
    return readValue(line, point, isTotal, unitOf(family, suffix), run);
}

VoidResult OpenMetrics::readValue(const OpenMetricsLine& line, const ImportPoint& given,
                                  bool isTotal, const std::string& unit, ImportRun& run)
{
    ImportPoint point = given;
    if (isTotal && m_counters == CounterValues::AsTheyAre)
        run.note(ImportNote::CumulativeCounters);
    if (isTotal && m_counters == CounterValues::Differences) {
        const std::string key = seriesKey(line.name, line.labels, false);
        const auto [before, isFirst] = m_totals.emplace(key, line.value);
        const double previous = before->second;
        before->second = line.value;
        if (isFirst) {
            run.note(ImportNote::FirstTotals);
            return {};
        }
        // A total that went down was reset: it has counted from zero since.
        point.value = line.value >= previous ? line.value - previous : line.value;
    }
    return run.point(run.seriesOf(line.name, {}, &line.labels, unit), point);
}

bool OpenMetrics::takeBucket(const OpenMetricsLine& line, const std::string& family,
                             std::string_view suffix, const ImportPoint& point, ImportRun& run)
{
    std::string key = seriesKey(family, line.labels, true);
    key.append(1, '\0').append(std::to_string(toEpochMs(point.time)));
    Histogram& histogram = m_open[key];
    if (histogram.line == 0) {
        histogram.line = point.line;
        histogram.time = point.time;
        for (const Dimension& label : line.labels) {
            if (label.name != kBoundLabel)
                histogram.labels.push_back(label);
        }
    }
    if (suffix == "_sum" || suffix == "_gsum") {
        histogram.sum = line.value;
    } else if (suffix == "_count" || suffix == "_gcount") {
        histogram.count = line.value;
    } else {
        const double bound = boundOf(line.labels);
        if (std::isnan(bound) || !std::isfinite(line.value)) {
            run.problem(ImportProblemKind::BadLine, point.line, line.name);
            return false;
        }
        histogram.buckets[bound] = line.value;
    }
    return true;
}

VoidResult OpenMetrics::flushHistograms(ImportRun& run)
{
    // By time, so that each can be set against the one before.
    std::vector<const Histogram*> ordered;
    for (const auto& [key, histogram] : m_open)
        ordered.push_back(&histogram);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Histogram* a, const Histogram* b) { return a->time < b->time; });
    for (const Histogram* histogram : ordered) {
        if (auto done = flush(*histogram, run); !done)
            return done;
    }
    m_open.clear();
    m_openFamily.clear();
    return {};
}

VoidResult OpenMetrics::flush(const Histogram& histogram, ImportRun& run)
{
    const std::string& family = m_openFamily;
    const bool isCumulative = m_families[family].type == Type::Histogram;
    const std::string key = seriesKey(family, histogram.labels, true);
    Histogram since = histogram;
    if (const auto repeated = m_samplesOf.find(key);
        isCumulative && repeated != m_samplesOf.end() && repeated->second > 1) {
        const auto before = m_before.find(key);
        if (before == m_before.end()) {
            m_before.emplace(key, histogram);
            run.note(ImportNote::FirstTotals);
            return {};
        }
        const Histogram& old = before->second;
        const bool isReset = std::any_of(
            histogram.buckets.begin(), histogram.buckets.end(), [&](const auto& bucket) {
                const auto then = old.buckets.find(bucket.first);
                return then != old.buckets.end() && bucket.second < then->second;
            });
        if (!isReset) {
            for (auto& [bound, count] : since.buckets) {
                const auto then = old.buckets.find(bound);
                count -= then == old.buckets.end() ? 0 : then->second;
            }
            if (since.sum && old.sum)
                *since.sum -= *old.sum;
        }
        before->second = histogram;
    }
    m_point = {};
    double below = 0;
    double lower = NAN;
    double sum = 0;
    for (const auto& [bound, cumulative] : since.buckets) {
        const double count = cumulative - below;
        const double start = std::isnan(lower) ? std::min(bound, 0.0) : lower;
        const double middle
            = std::isinf(bound) ? (std::isnan(lower) ? 0 : lower) : start + (bound - start) / 2;
        if (count > 0) {
            m_point.distribution.push_back({middle, count});
            m_point.sampleCount += count;
            sum += middle * count;
            m_point.minimum = std::min(m_point.minimum, middle);
            m_point.maximum = std::max(m_point.maximum, middle);
        }
        below = std::max(below, cumulative);
        lower = bound;
    }
    if (m_point.distribution.empty())
        return {}; // nothing was counted
    m_point.sum = since.sum && std::isfinite(*since.sum) ? *since.sum : sum;
    ImportPoint point;
    point.time = histogram.time;
    point.line = histogram.line;
    point.statistics = &m_point;
    return run.point(run.seriesOf(family, {}, &histogram.labels, unitOf(family, {})), point);
}

} // namespace yagura
