// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <functional>

namespace yagura {

/// The unit of the values of a metric row.
using MetricRowUnit = std::function<std::string(const GraphRow& row)>;

/// The unit of a row: of its metric, or what its expression makes of those of the other rows
/// (expressionunit.h). Empty where it is not known.
std::string rowUnit(const std::vector<GraphRow>& rows, const GraphRow& row,
                    const MetricRowUnit& ofMetric);

} // namespace yagura
