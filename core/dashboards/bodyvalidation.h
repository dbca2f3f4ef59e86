// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/bodychecker.h"

namespace yagura {

/// Checks a whole body: top level, variables, and every widget.
void checkBody(const boost::json::object& body, BodyChecker& checker);

/// Checks `properties` of a metric widget; returns how many metric rows it has.
std::size_t checkMetricProperties(const boost::json::object& properties, const std::string& path,
                                  BodyChecker& checker);

} // namespace yagura
