// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/graphfetch.h"

namespace yagura {

/// Lines at the thresholds of the alarms that the definition names.
void addAlarmThresholds(const GraphQuery& query, GraphResult& result);
/// The definition's own lines, bands and instants, those that are visible.
void addAnnotations(const GraphDefinition& definition, const TimeRange& range, PlotData& data);

} // namespace yagura
