// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "ui/shell/palettesearch.h"

namespace yagura {

class Monitor;
struct Metric;

/// Dashboards, alarms and metrics of a scope as the palette lists them. Reads the services: call it
/// off the GUI thread.
PaletteCandidates storedCandidates(Monitor& monitor, const Scope& scope);

} // namespace yagura
