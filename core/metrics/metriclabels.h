// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <span>
#include <string>
#include <vector>

namespace yagura {

/// The default labels of a request's queries, parallel to them: of a metric its name, and where
/// several returned queries would share that, with the attributes (statistic, period) that differ
/// among them; of an expression its id. A query with a label of its own takes no part in that.
std::vector<std::string> defaultLabels(std::span<const MetricDataQuery> queries);

/// What tells the metrics of one search apart: the values of the dimensions that are not the same
/// in all of them, then the names and namespaces where those differ. The name alone where nothing
/// does.
std::vector<std::string> searchLabels(std::span<const Metric> metrics);

} // namespace yagura
