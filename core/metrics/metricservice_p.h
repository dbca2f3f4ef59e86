// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathsource.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/search/metricsearchindex.h"

#include <atomic>
#include <map>
#include <mutex>

namespace yagura {

class MetricService::Private
{
public:
    Private(std::shared_ptr<MetricBackend> backend_, const Clock& clock_)
        : backend(std::move(backend_))
        , clock(clock_)
    {
        providersGuarded.searcher = &searcher;
    }

    struct Listed
    {
        std::shared_ptr<const std::vector<CatalogueEntry>> source;
        std::shared_ptr<const std::vector<Metric>> metrics;
    };

    MathProviders providers()
    {
        const std::lock_guard lock(providersMutex);
        return providersGuarded;
    }

    std::shared_ptr<MetricBackend> backend;
    const Clock& clock;
    StoredObserver storedObserver;
    std::atomic<std::int64_t> datumsAccepted{0};
    std::atomic<std::uint64_t> announcedVersion{0};
    std::mutex listedMutex;
    std::map<Scope, Listed> listed; ///< guarded by listedMutex
    MetricSearcher searcher;
    std::mutex providersMutex;
    MathProviders providersGuarded; ///< guarded by providersMutex
};

} // namespace yagura
