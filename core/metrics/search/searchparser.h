// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/search/searchnode.h"

#include <memory>
#include <string_view>

namespace yagura {

/// The grammar of metricsearch.h by recursive descent; errors as MetricSearch::parse().
Result<std::unique_ptr<SearchNode>> parseSearch(std::string_view query);

} // namespace yagura
