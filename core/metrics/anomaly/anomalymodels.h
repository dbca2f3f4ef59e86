// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/anomaly/seasonalmodel.h"
#include "core/metrics/math/mathsource.h"

#include <functional>
#include <list>
#include <map>
#include <mutex>

namespace yagura {

/// What a series is known as among models and detectors, within a scope: a metric and a statistic.
std::string anomalyKey(const Metric& metric, const std::string& stat);

/// The models behind ANOMALY_DETECTION_BAND. A model is learned when a band is first asked for,
/// from the two weeks before its end, kept, and learned anew when it is an eighth as old as what it
/// was learned from, but after six hours at the latest. Thread-safe.
class AnomalyModels final : public BandSource
{
public:
    static constexpr std::size_t kMaxModels = 10'000; ///< the least used go
    static constexpr auto kOldest = std::chrono::hours(6);

    using Configurations
        = std::function<ModelConfiguration(const Scope& scope, const std::string& key)>;

    AnomalyModels(const Clock& clock, Configurations configurations);

    /// Two series over request.range; both empty when there is too little to learn from. A series
    /// that is no metric is known by request.key; without one it is learned each time.
    [[nodiscard]] Result<AnomalyBand> band(const Scope& scope,
                                           const BandRequest& request) const override;

    /// What to learn from for a model that ends at `until`: two weeks, or as many points as a model
    /// takes.
    static TimeRange historyBefore(TimePoint until, int periodSeconds);

    /// Goes up with every forget() and clear(): to be asked for before a model's configuration is.
    [[nodiscard]] std::uint64_t generation() const;
    /// A model that was learned elsewhere; dropped when something was forgotten since `generation`,
    /// as its configuration may be an old one. @param seen  the history that it was learned from
    void keep(const Scope& scope, const std::string& key, int periodSeconds, const TimeRange& seen,
              std::shared_ptr<const SeasonalModel> model, std::uint64_t generation) const;
    /// The models of a series, of all units and periods: its configuration is another one.
    void forget(const Scope& scope, const std::string& key);
    void clear();
    [[nodiscard]] std::size_t count() const;

private:
    struct Key
    {
        Scope scope;
        std::string name; ///< anomalyKey() or expressionKey()
        std::string unit; ///< as asked for; empty: any
        int periodSeconds = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Trained
    {
        TimePoint until;
        Milliseconds lifetime{0};
        std::shared_ptr<const SeasonalModel> model;
    };
    struct Entry
    {
        std::vector<Trained> models; ///< the newest first; several for graphs of the past
        std::list<Key>::iterator use;
    };

    [[nodiscard]] std::shared_ptr<const SeasonalModel> find(const Key& key, TimePoint until) const;
    void keep(const Key& key, const TimeRange& seen, std::shared_ptr<const SeasonalModel> model,
              std::uint64_t generation) const;
    void insert(const Key& key, Trained trained) const; ///< with m_mutex held

    const Clock& m_clock;
    Configurations m_configurations;
    mutable std::mutex m_mutex; ///< guards the members below; never held while learning
    mutable std::map<Key, Entry> m_entries;
    mutable std::list<Key> m_uses; ///< the latest first
    std::uint64_t m_generation = 0;
};

} // namespace yagura
