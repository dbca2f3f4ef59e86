// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricrequests.h"

namespace yagura {

/// Datapoints of one answer to GetMetricData, by default and at most.
inline constexpr int kMaxDatapoints = 100'800;

/// The rules of GetMetricData, in the service's words, save what the expressions say: a faulty one
/// is an error of its query alone.
VoidResult checkDataRequest(const GetMetricDataRequest& request);

} // namespace yagura
