// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalymodels.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr char kSeparator = '\x1f'; ///< in no name
constexpr std::size_t kModelsOfSeries = 4;
constexpr Milliseconds kYoungest = Seconds(60);
constexpr int kShareOfHistory = 8;

/// How long a model is good for, and for how long before its end.
Milliseconds lifetimeOf(Milliseconds history)
{
    return std::clamp<Milliseconds>(history / kShareOfHistory, kYoungest, AnomalyModels::kOldest);
}

TimePoint flooredTo(TimePoint time, int periodSeconds)
{
    const std::int64_t period = std::int64_t{periodSeconds} * 1000;
    const std::int64_t ms = toEpochMs(time);
    return fromEpochMs(ms - ((ms % period) + period) % period);
}

AnomalyBand bandOf(const SeasonalModel& model, const BandRequest& request)
{
    auto times = std::make_shared<std::vector<TimePoint>>();
    auto lower = std::make_shared<MathSeries>();
    auto upper = std::make_shared<MathSeries>();
    if (model.isUsable()) {
        times->reserve(request.times->size());
        lower->values.reserve(request.times->size());
        upper->values.reserve(request.times->size());
        for (const TimePoint time : *request.times) {
            const SeasonalModel::Expectation expected = model.at(time);
            const double below = expected.value - request.width * expected.spread;
            const double above = expected.value + request.width * expected.spread;
            if (!std::isfinite(below) || !std::isfinite(above))
                continue;
            times->push_back(time);
            lower->values.push_back(below);
            upper->values.push_back(above);
        }
    }
    const bool isWhole = times->size() == request.times->size();
    for (const auto& series : {lower, upper}) {
        series->times = isWhole ? request.times : times;
        series->periodSeconds = request.series->periodSeconds;
        series->origin = request.series->origin;
    }
    return {lower, upper};
}

} // namespace

std::string anomalyKey(const Metric& metric, const std::string& stat)
{
    std::vector<Dimension> dimensions = metric.dimensions;
    std::sort(dimensions.begin(), dimensions.end());
    std::string key = metric.nameSpace + kSeparator + metric.metricName + kSeparator + stat;
    for (const Dimension& dimension : dimensions)
        key += kSeparator + dimension.name + kSeparator + dimension.value;
    return key;
}

AnomalyModels::AnomalyModels(const Clock& clock, Configurations configurations)
    : m_clock(clock)
    , m_configurations(std::move(configurations))
{ }

TimeRange AnomalyModels::historyBefore(TimePoint until, int periodSeconds)
{
    const Milliseconds most
        = Seconds(periodSeconds) * static_cast<std::int64_t>(SeasonalModel::kMaxPoints);
    const Milliseconds length = std::min<Milliseconds>(SeasonalModel::kHistory, most);
    const TimePoint end = flooredTo(until, periodSeconds);
    return {flooredTo(end - length, periodSeconds), end};
}

Result<AnomalyBand> AnomalyModels::band(const Scope& scope, const BandRequest& request) const
{
    const int period = std::max(1, request.series->periodSeconds);
    const SeriesOrigin* origin = request.series->origin.get();
    const bool isMetric = request.key.empty() && origin && origin->isMetric();
    const std::string name = isMetric ? anomalyKey(origin->metric, origin->stat) : request.key;
    const Key key{scope, name, request.unit, period};
    const TimePoint until = std::min(m_clock.now(), request.range.to);
    if (!name.empty()) {
        if (const auto known = find(key, until))
            return bandOf(*known, request);
    }
    const std::uint64_t asOf = generation();
    const ModelConfiguration configuration = m_configurations(scope, name);
    const TimeRange history = historyBefore(until, period);
    const auto past = request.history(history);
    if (!past)
        return past.error();
    const MathSeries& series = **past;
    const auto model = SeasonalModel::train(*series.times, series.values, period, configuration);
    if (!name.empty())
        keep(key, {series.isEmpty() ? until : series.timeAt(0), until}, model, asOf);
    return bandOf(*model, request);
}

std::shared_ptr<const SeasonalModel> AnomalyModels::find(const Key& key, TimePoint until) const
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, entry->second.use);
    for (const Trained& trained : entry->second.models) {
        if (until >= trained.until - trained.lifetime && until < trained.until + trained.lifetime)
            return trained.model;
    }
    return nullptr;
}

void AnomalyModels::keep(const Scope& scope, const std::string& key, int periodSeconds,
                         const TimeRange& seen, std::shared_ptr<const SeasonalModel> model,
                         std::uint64_t generation) const
{
    keep(Key{scope, key, {}, periodSeconds}, seen, std::move(model), generation);
}

void AnomalyModels::keep(const Key& key, const TimeRange& seen,
                         std::shared_ptr<const SeasonalModel> model, std::uint64_t generation) const
{
    // Series that began together would all be learned anew together: some a little earlier.
    const Milliseconds lifetime = lifetimeOf(seen.length());
    const auto early = static_cast<std::int64_t>(std::hash<std::string>()(key.name) % 16);
    const std::lock_guard lock(m_mutex);
    if (generation == m_generation)
        insert(key, {seen.to, lifetime - lifetime * early / 64, std::move(model)});
}

void AnomalyModels::insert(const Key& key, Trained trained) const
{
    auto entry = m_entries.find(key);
    if (entry == m_entries.end()) {
        if (m_entries.size() >= kMaxModels) {
            m_entries.erase(m_uses.back());
            m_uses.pop_back();
        }
        m_uses.push_front(key);
        entry = m_entries.emplace(key, Entry{{}, m_uses.begin()}).first;
    }
    std::vector<Trained>& models = entry->second.models;
    models.insert(models.begin(), std::move(trained));
    if (models.size() > kModelsOfSeries)
        models.pop_back();
}

void AnomalyModels::forget(const Scope& scope, const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    for (auto entry = m_entries.lower_bound(Key{scope, key, {}, 0});
         entry != m_entries.end() && entry->first.scope == scope && entry->first.name == key;) {
        m_uses.erase(entry->second.use);
        entry = m_entries.erase(entry);
    }
}

void AnomalyModels::clear()
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_entries.clear();
    m_uses.clear();
}

std::uint64_t AnomalyModels::generation() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

std::size_t AnomalyModels::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

} // namespace yagura
