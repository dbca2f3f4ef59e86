// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"

#include <string>
#include <vector>

namespace yagura {

struct DemoDashboard
{
    std::string title;
    std::string body; ///< JSON
};

/// The dashboards of the demo fleet. "Web service - production" is that of the design's picture.
std::vector<DemoDashboard> demoDashboards(const Scope& scope,
                                          const std::vector<std::string>& alarmNames);

} // namespace yagura
