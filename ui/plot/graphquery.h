// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/graphfetch.h"

namespace yagura {

class Monitor;

/// How a graph is asked for, wherever it is drawn (window, dashboard, picture): the periods a
/// screen can show, in the fineness that is still kept, with units and the thresholds of its
/// alarms.
GraphQuery graphQuery(Monitor& monitor, const Scope& scope, const GraphDefinition& definition,
                      const TimeRange& range, TimePoint now);

} // namespace yagura
