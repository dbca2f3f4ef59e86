// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <QWidget>

#include <vector>

namespace yagura {

/// Holds the graph and takes metrics that are dragged onto it; a valid drag gets a dashed outline
/// over everything.
class MetricDropFrame final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricDropFrame(QWidget* parent = nullptr);

signals:
    void metricsDropped(const std::vector<yagura::Metric>& metrics);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_outline;
};

} // namespace yagura
