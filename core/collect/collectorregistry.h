// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"

#include <memory>
#include <vector>

namespace yagura {

struct CollectorChoice
{
    bool isDemo = false;
    bool collectHost = true;
    Milliseconds demoHistory{0};
};

/// The collectors for this start, not yet prepared.
std::vector<std::unique_ptr<Collector>> makeCollectors(const CollectContext& context,
                                                       const CollectorChoice& choice);

} // namespace yagura
