// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace yagura {

class Monitor;

/// What the verb "export" asks of whoever holds the data directory: namespace, metric, dimensions
/// (a list of "name=value"), range, period (seconds, 0: as stored), stat, format, out.
/// Answers metrics and points. Errors: InvalidParameterValue, and those of exportMetrics().
Result<QJsonObject> runExportRequest(Monitor& monitor, const QJsonObject& request);

} // namespace yagura
