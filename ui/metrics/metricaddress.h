// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <QString>

namespace yagura {

/// The address that opens the Metrics page with this metric graphed: "metrics/" and a list of
/// metrics as JSON,
/// [["AWS/EC2","CPUUtilization","InstanceId","i-0abc"]].
QString metricAddress(const Metric& metric);

} // namespace yagura
