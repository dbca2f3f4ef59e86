// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expressionset.h"

#include <span>
#include <string>

namespace yagura {

/// What a part of an expression is made of, with every id replaced by what it stands for: equal for
/// expressions that always yield the same values at a period, whatever their ids are called. Empty
/// when a faulty query is part of it or it would be longer than 16,384 bytes. Labels are not in it,
/// and periods only where there are several.
/// @param accountId  of the query that the part is in: where its searches look
std::string expressionKey(std::span<const MetricDataQuery> queries, const ExpressionSet& set,
                          const MathNode& node, const std::string& accountId);

/// The same of a whole query.
std::string expressionKey(std::span<const MetricDataQuery> queries, const ExpressionSet& set,
                          std::size_t query);

} // namespace yagura
