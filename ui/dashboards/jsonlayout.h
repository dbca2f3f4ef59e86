// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <string>

/// JSON as a person edits it: indented by two, short arrays (metric rows) on one line.
namespace yagura::jsonlayout {

std::string indented(const boost::json::value& value);
/// One widget, in the service's member order.
std::string widgetSource(const DashboardWidget& widget);

} // namespace yagura::jsonlayout
