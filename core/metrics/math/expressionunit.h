// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expression.h"

namespace yagura {

/// The unit of what an id stands for; empty where none is known.
using UnitOfId = std::function<std::string(const std::string& id)>;

/// The unit of what an expression comes to, as far as its form tells: sums, averages and other
/// functions of one unit keep it, RATE and a division by PERIOD make it one per second, quotients
/// of one unit times 100 are "Percent". Empty for everything else, such as bytes divided by 1024:
/// they are bytes no more.
/// @param ids  what METRICS() stands for
std::string expressionUnit(const Expression& expression, const std::vector<std::string>& ids,
                           const UnitOfId& unitOf);

} // namespace yagura
