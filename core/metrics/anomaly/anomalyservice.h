// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/metrics/anomaly/anomalyrequests.h"

#include <QObject>

#include <memory>

namespace yagura {

class BandSource;
class Database;
class MetricService;

/// The anomaly detector operations, and the models. A detector says how a series is learned from; a
/// band of a series without one is learned from all of it, by UTC. Thread-safe; changes are durable
/// before they are answered. Signals are emitted from the thread that made the change.
class AnomalyService final : public QObject
{
    Q_OBJECT
public:
    AnomalyService(std::shared_ptr<Database> database, const MetricService& metrics,
                   const Clock& clock, QObject* parent = nullptr);
    ~AnomalyService() override;
    Q_DISABLE_COPY_MOVE(AnomalyService)

    /// Whether the table could be made ready and read: else every operation answers this error.
    [[nodiscard]] VoidResult status() const;

    Result<PutAnomalyDetectorResponse> putAnomalyDetector(const Scope& scope,
                                                          const PutAnomalyDetectorRequest& request);
    Result<DescribeAnomalyDetectorsResponse> describeAnomalyDetectors(
        const Scope& scope, const DescribeAnomalyDetectorsRequest& request) const;
    Result<DeleteAnomalyDetectorResponse> deleteAnomalyDetector(
        const Scope& scope, const DeleteAnomalyDetectorRequest& request);

    /// For MetricService::setBandSource(). Outlives this service safely, then without detectors.
    [[nodiscard]] std::shared_ptr<const BandSource> bands() const;

    /// Learns the models of detectors that are new or whose model is old, and their states: at most
    /// `most` at once, so that it never takes long. Returns how many. Called by the worker.
    int trainDue(int most = 4);

    VoidResult reset();

signals:
    /// A detector was put, deleted, or has another state.
    void detectorsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
