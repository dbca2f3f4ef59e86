// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collectorregistry.h"

namespace yagura {

namespace {

/// One line per collector: when it runs, and how it is made.
struct Entry
{
    bool (*isWanted)(const CollectorChoice& choice);
    std::unique_ptr<Collector> (*make)(const CollectContext& context);
};

const std::vector<Entry> kCollectors;

} // namespace

std::vector<std::unique_ptr<Collector>> makeCollectors(const CollectContext& context,
                                                       const CollectorChoice& choice)
{
    std::vector<std::unique_ptr<Collector>> collectors;
    for (const Entry& entry : kCollectors) {
        if (entry.isWanted(choice))
            collectors.push_back(entry.make(context));
    }
    return collectors;
}

} // namespace yagura
