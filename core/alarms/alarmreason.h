// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmevaluator.h"

namespace yagura {

/// `Threshold Crossed: 1 out of the last 1 datapoints [99.5 (02/10/19 16:59:00)] was greater than
/// the threshold (50.0) (minimum 1 datapoint for OK -> ALARM transition).` and its relatives, at
/// most 1,023 characters.
std::string stateReason(const AlarmDefinition& definition, const AlarmDecision& decision);

/// The StateReasonData that goes with it: JSON of at most 4,000 characters (the newest datapoints,
/// when there are more).
std::string stateReasonData(const AlarmDefinition& definition, const AlarmDecision& decision,
                            std::span<const AlarmSlot> periods, TimePoint queryDate);

} // namespace yagura
