// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collectorregistry.h"

#include "core/collect/demofleet.h"
#include "core/collect/hostcollector.h"

namespace yagura {

namespace {

/// One line per collector: when it runs, and how it is made.
struct Entry
{
    bool (*isWanted)(const CollectorChoice& choice);
    std::unique_ptr<Collector> (*make)(const CollectContext& context,
                                       const CollectorChoice& choice);
};

constexpr Entry kCollectors[] = {
    {[](const CollectorChoice& choice) { return choice.collectHost && !choice.isDemo; },
     [](const CollectContext& context, const CollectorChoice&) {
         return makeHostCollector(context);
     }},
    {[](const CollectorChoice& choice) { return choice.isDemo; },
     [](const CollectContext& context, const CollectorChoice& choice) {
         return makeDemoFleet(context, choice.demoHistory);
     }},
};

} // namespace

std::vector<std::unique_ptr<Collector>> makeCollectors(const CollectContext& context,
                                                       const CollectorChoice& choice)
{
    std::vector<std::unique_ptr<Collector>> collectors;
    for (const Entry& entry : kCollectors) {
        if (entry.isWanted(choice))
            collectors.push_back(entry.make(context, choice));
    }
    return collectors;
}

} // namespace yagura
