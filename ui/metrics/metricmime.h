// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QMimeData;

/// Metrics on their way by drag and drop: a JSON array of [namespace, name, dimension name,
/// dimension value, ...].
namespace yagura::metricmime {

inline constexpr char kType[] = "application/x-yagura-metrics";
inline constexpr int kMaxMetrics = 500; ///< what one graph can hold

QByteArray encode(const std::vector<Metric>& metrics);
/// Malformed parts are left out; at most kMaxMetrics.
std::vector<Metric> decode(const QByteArray& json);

/// A new object, owned by the caller; also carries the JSON as text.
QMimeData* create(const std::vector<Metric>& metrics);
bool isMetrics(const QMimeData* data);
std::vector<Metric> metrics(const QMimeData* data);

} // namespace yagura::metricmime
