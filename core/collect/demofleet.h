// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"

#include <memory>

namespace yagura {

/// The demo fleet: a described model (demostory.h, demoseries.h) with `history` that ends now
/// and goes on live. prepare() brings dashboards, alarms and the last three hours; the rest of the
/// history follows in slices on the worker, and alarms are judged once it is complete.
std::unique_ptr<Collector> makeDemoFleet(const CollectContext& context, Milliseconds history);

} // namespace yagura
