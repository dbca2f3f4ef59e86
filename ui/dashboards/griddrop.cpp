// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/griddrop.h"

#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/metrics/metricmime.h"

#include <QMimeData>

namespace yagura {

namespace {

constexpr int kScrollInterval = 16;
constexpr std::size_t kMaxAlarmsOfAWidget = 100;

} // namespace

GridDrop::GridDrop(DashboardCanvas& canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
{
    m_scroll.setInterval(kScrollInterval);
    connect(&m_scroll, &QTimer::timeout, this, [this] {
        // The pointer stands still on the screen while the canvas moves under it.
        const QPoint pointer = m_canvas.mapToGlobal(m_position);
        if (!m_cargo || !m_canvas.scrollTowards(m_position))
            return;
        m_position = m_canvas.mapFromGlobal(pointer);
        aim(*m_cargo, m_position);
    });
}

std::optional<GridDrop::Cargo> GridDrop::cargoOf(const QMimeData& data)
{
    Cargo cargo;
    if (data.hasFormat(QLatin1String(kWidgetKindMimeType))) {
        cargo.kind
            = widgetKindById(QString::fromUtf8(data.data(QLatin1String(kWidgetKindMimeType))));
        return cargo.kind && cargo.kind->isInPalette ? std::optional(cargo) : std::nullopt;
    }
    if (!metricmime::isMetrics(&data))
        return std::nullopt;
    cargo.metrics = metricmime::metrics(&data);
    cargo.kind = widgetKindById(QStringLiteral("line"));
    return cargo.metrics.empty() ? std::nullopt : std::optional(cargo);
}

bool GridDrop::hover(const QMimeData& data, const QPoint& position)
{
    if (!m_cargo)
        m_cargo = cargoOf(data);
    if (!m_cargo || m_canvas.fullSize())
        return false;
    m_position = position;
    m_scroll.start();
    aim(*m_cargo, position);
    return true;
}

void GridDrop::aim(const Cargo& cargo, const QPoint& position)
{
    const std::optional<GridRect> before = m_placeholder;
    m_target = 0;
    // The frames as they are now, pushed or not: what the person sees under the pointer is what is
    // meant.
    const WidgetFrame* frame = m_canvas.frameAt(position);
    if (!cargo.metrics.empty() && frame && frame->kind().takesMetrics) {
        m_target = frame->id();
        m_placeholder.reset();
        m_hint = cargo.metrics.size() == 1
            ? tr("+ %1").arg(QString::fromStdString(cargo.metrics.front().metricName))
            : tr("+ %n metrics", nullptr, int(cargo.metrics.size()));
    } else {
        const GridGeometry grid = m_canvas.geometryOfGrid();
        const CellSize size = cargo.kind->defaultSize;
        const QRect pixels = grid.pixels({0, 0, size.width, size.height});
        // The pointer holds the tile by the middle of its header.
        const QPoint cell = grid.nearestCell(position - QPoint(pixels.width() / 2, 14));
        m_placeholder = gridlayout::clamped(
            {std::min(cell.x(), kGridColumns - size.width), cell.y(), size.width, size.height});
        m_hint = DashboardCanvas::placeText(*m_placeholder);
    }
    if (before != m_placeholder)
        showPreview();
    m_canvas.updateOverlay();
}

void GridDrop::showPreview()
{
    std::vector<DashboardWidget> places = m_canvas.places();
    if (m_placeholder)
        places = gridlayout::roomMade(std::move(places), *m_placeholder);
    m_canvas.preview(places, {});
}

void GridDrop::leave()
{
    m_scroll.stop();
    m_cargo.reset();
    m_placeholder.reset();
    m_target = 0;
    m_hint.clear();
    m_canvas.endPreview();
}

bool GridDrop::drop(const QMimeData& data, const QPoint& position)
{
    const std::optional<Cargo> cargo = cargoOf(data);
    if (!cargo || m_canvas.fullSize()) {
        leave();
        return false;
    }
    aim(*cargo, position);
    const int target = m_target;
    const std::optional<GridRect> place = m_placeholder;
    leave();
    if (target) {
        DashboardEditor& editor = m_canvas.editor();
        if (const DashboardWidget* widget = boardedits::find(editor.dashboard(), target)) {
            const DashboardWidget with = withMetrics(*widget, cargo->metrics);
            editor.apply(tr("Add %n series", nullptr, int(cargo->metrics.size())),
                         boardedits::replaced(editor.dashboard(), target, with));
        }
        m_canvas.select({target});
        return true;
    }
    return addWidgetToBoard(m_canvas, *cargo->kind, cargo->metrics, place) != 0;
}

int addWidgetToBoard(DashboardCanvas& canvas, const WidgetKind& kind,
                     const std::vector<Metric>& metrics, std::optional<GridRect> at)
{
    DashboardEditor& editor = canvas.editor();
    DashboardWidget widget = metricWidget(kind, metrics, canvas.context().app.scope.region);
    if (kind.id == QLatin1String("alarm")) {
        // The service wants names: those that there are now.
        boost::json::array& names = widget.properties["alarms"].emplace_array();
        for (const MetricAlarm& alarm : canvas.context().alarms.all()) {
            if (names.size() < kMaxAlarmsOfAWidget)
                names.emplace_back(alarm.alarmArn);
        }
    }
    const boardedits::Added added = boardedits::added(editor.dashboard(), {std::move(widget)}, at);
    if (added.ids.empty())
        return 0;
    editor.apply(GridDrop::tr("Add %1").arg(kind.label()), added.dashboard);
    canvas.select(added.ids);
    canvas.setFocus();
    canvas.scrollTo(added.ids.front());
    return added.ids.front();
}

} // namespace yagura
