// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"
#include "core/metrics/metricrequests.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

#include <optional>
#include <vector>

class QMimeData;

namespace yagura {

class DashboardCanvas;
struct WidgetKind;

/// The MIME type of a palette tile on its way: the id of its widget kind as UTF-8.
inline constexpr char kWidgetKindMimeType[] = "application/x-yagura-widget-kind";

/// Something from outside the grid that hovers over it or is dropped on it: a palette tile, or
/// metrics of the tree. Over free grid it becomes a widget, for which others make room; metrics
/// over a graph become series of it.
class GridDrop final : public QObject
{
    Q_OBJECT
public:
    explicit GridDrop(DashboardCanvas& canvas);

    /// False when this is nothing for a dashboard.
    bool hover(const QMimeData& data, const QPoint& position);
    void leave();
    bool drop(const QMimeData& data, const QPoint& position);

    [[nodiscard]] std::optional<GridRect> placeholder() const { return m_placeholder; }
    [[nodiscard]] int targetWidget() const { return m_target; } ///< 0: none
    [[nodiscard]] QString hint() const { return m_hint; } ///< "+ TargetResponseTime", or the place

private:
    struct Cargo
    {
        const WidgetKind* kind = nullptr;
        std::vector<Metric> metrics;
    };
    static std::optional<Cargo> cargoOf(const QMimeData& data);
    void aim(const Cargo& cargo, const QPoint& position);
    void showPreview();

    DashboardCanvas& m_canvas;
    QTimer m_scroll;
    QPoint m_position;
    std::optional<Cargo> m_cargo;
    std::optional<GridRect> m_placeholder;
    int m_target = 0;
    QString m_hint;
};

/// Adds a widget of a kind, empty or with metrics, at a place or at the first free one; returns its
/// id (0: the dashboard is full).
int addWidgetToBoard(DashboardCanvas& canvas, const WidgetKind& kind,
                     const std::vector<Metric>& metrics, std::optional<GridRect> at);

} // namespace yagura
