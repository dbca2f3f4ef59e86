// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/anomaly/anomalyrequests.h"
#include "core/metrics/anomaly/seasonalmodel.h"

namespace yagura {

/// Which series a request is about, however it names it.
struct DetectorTarget
{
    std::string key; ///< of the detector within its scope
    AnomalyDetector detector; ///< with what names the series, as it is described afterwards
};

/// Exactly one of the flat members, SingleMetricAnomalyDetector and MetricMathAnomalyDetector.
/// Errors: InvalidParameterCombination, MissingParameter, InvalidParameterValue.
Result<DetectorTarget> targetOf(const PutAnomalyDetectorRequest& request);
Result<DetectorTarget> targetOf(const DeleteAnomalyDetectorRequest& request);

/// Excluded ranges that end before they begin, zones that do not exist.
VoidResult checkConfiguration(const AnomalyDetectorConfiguration& configuration);

ModelConfiguration modelConfiguration(const AnomalyDetector& detector);

inline constexpr char kPendingTraining[] = "PENDING_TRAINING";
inline constexpr char kTrainedInsufficient[] = "TRAINED_INSUFFICIENT_DATA";
inline constexpr char kTrained[] = "TRAINED";
inline constexpr char kSingleMetric[] = "SINGLE_METRIC";
inline constexpr char kMetricMath[] = "METRIC_MATH";

} // namespace yagura
