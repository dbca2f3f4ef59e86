// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardcanvas.h"

#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/gridoverlay.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kSpareRows = 2; ///< below the last widget in edit mode
constexpr int kScrollZone = 28;
constexpr int kLeaveMargin = 48; ///< this far outside the view a dragged widget springs back
constexpr qreal kStripeOpacity = 0.55;
constexpr qreal kPlaceholderOpacity = 0.8;

} // namespace

DashboardCanvas::DashboardCanvas(BoardContext& context, DashboardEditor& editor, QScrollArea& area)
    : m_context(context)
    , m_editor(editor)
    , m_area(area)
    , m_drag(new GridDrag(*this))
    , m_drop(new GridDrop(*this))
    , m_overlay(new GridOverlay(*this))
{
    setObjectName(QStringLiteral("dashboardCanvas"));
    setAccessibleName(tr("Dashboard grid"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&editor, &DashboardEditor::dashboardChanged, this, &DashboardCanvas::sync);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    sync();
}

DashboardCanvas::~DashboardCanvas()
{
    qApp->removeEventFilter(this);
}

void DashboardCanvas::setEditing(bool editing)
{
    if (m_isEditing == editing)
        return;
    cancelDrag();
    m_isEditing = editing;
    setAcceptDrops(editing);
    // Graphs stay live while editing: a press inside one selects its widget and still reaches the
    // graph.
    if (editing)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    for (const auto& [id, frame] : m_frames)
        frame->setEditing(editing);
    if (!editing)
        select({});
    updateHeight(gridlayout::height(m_editor.dashboard().widgets));
    update();
    updateOverlay();
}

bool DashboardCanvas::isSelected(int id) const
{
    return std::find(m_selection.begin(), m_selection.end(), id) != m_selection.end();
}

void DashboardCanvas::select(const std::vector<int>& ids)
{
    std::vector<int> known;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known),
                 [this](int id) { return m_frames.count(id) > 0; });
    if (known == m_selection)
        return;
    m_selection = known;
    for (const auto& [id, frame] : m_frames)
        frame->setSelected(isSelected(id));
    updateOverlay();
    emit selectionChanged();
}

void DashboardCanvas::toggleSelected(int id)
{
    std::vector<int> ids = m_selection;
    if (std::erase(ids, id) == 0)
        ids.push_back(id);
    select(ids);
}

void DashboardCanvas::setFullSize(int id)
{
    const WidgetFrame* wanted = frame(id);
    m_fullSize = wanted ? id : 0;
    arrange();
    updateOverlay();
}

std::vector<WidgetFrame*> DashboardCanvas::frames() const
{
    std::vector<WidgetFrame*> result;
    for (const int id : m_order)
        result.push_back(m_frames.at(id));
    return result;
}

WidgetFrame* DashboardCanvas::frame(int id) const
{
    const auto it = m_frames.find(id);
    return it == m_frames.end() ? nullptr : it->second;
}

WidgetFrame* DashboardCanvas::frameAt(const QPoint& position) const
{
    for (const auto& [id, frame] : m_frames) {
        if (frame->isVisibleTo(this) && frame->geometry().contains(position))
            return frame;
    }
    return nullptr;
}

bool DashboardCanvas::isSettled() const
{
    return std::all_of(m_frames.begin(), m_frames.end(),
                       [](const auto& entry) { return entry.second->body()->isSettled(); });
}

void DashboardCanvas::refresh()
{
    for (const auto& [id, frame] : m_frames)
        frame->body()->refresh();
}

void DashboardCanvas::scrollTo(int id)
{
    if (const WidgetFrame* target = frame(id)) {
        const QRect rect = target->geometry();
        m_area.ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height() / 2 + 12);
    }
}

bool DashboardCanvas::cancelDrag()
{
    const bool was = m_drag->isActive();
    m_drag->cancel();
    return was;
}

WidgetFrame* DashboardCanvas::makeFrame(const DashboardWidget& widget)
{
    auto* frame = new WidgetFrame(m_context, widget, this);
    frame->installEventFilter(this);
    for (QWidget* grip : frame->findChildren<QWidget*>(QStringLiteral("cornerGrip")))
        grip->installEventFilter(this);
    frame->setEditing(m_isEditing);
    frame->setSelected(isSelected(widget.id));
    connect(frame, &WidgetFrame::menuRequested, this, &DashboardCanvas::frameMenuRequested);
    connect(frame, &WidgetFrame::editRequested, this, &DashboardCanvas::editWidgetRequested);
    connect(frame, &WidgetFrame::addressRequested, this, &DashboardCanvas::addressRequested);
    connect(frame->body(), &WidgetBody::factsChanged, this, &DashboardCanvas::factsChanged);
    // Queued: the frame that asks is deleted by it.
    connect(
        frame, &WidgetFrame::removeRequested, this,
        [this](int id) {
            m_editor.apply(tr("Remove widget"), boardedits::removed(m_editor.dashboard(), {id}));
        },
        Qt::QueuedConnection);
    connect(
        frame, &WidgetFrame::duplicateRequested, this,
        [this](int id) {
            const boardedits::Added added = boardedits::duplicated(m_editor.dashboard(), {id});
            m_editor.apply(tr("Duplicate widget"), added.dashboard);
            select(added.ids);
        },
        Qt::QueuedConnection);
    connect(frame, &WidgetFrame::widgetRequested, this, [this](const QString& title) {
        for (WidgetFrame* other : frames()) {
            if (other->title().compare(title, Qt::CaseInsensitive) == 0) {
                scrollTo(other->id());
                other->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    });
    frame->show();
    return frame;
}

void DashboardCanvas::sync()
{
    cancelDrag();
    std::map<int, WidgetFrame*> old = std::move(m_frames);
    m_frames.clear();
    m_order.clear();
    int index = 0;
    for (const DashboardWidget& widget : m_editor.dashboard().widgets) {
        WidgetFrame* frame = nullptr;
        if (const auto it = old.find(widget.id); it != old.end()) {
            if (it->second->update(widget)) {
                frame = it->second;
                old.erase(it);
            }
        }
        if (!frame)
            frame = makeFrame(widget);
        frame->setObjectName(QStringLiteral("widgetFrame_%1").arg(index++));
        m_frames[widget.id] = frame;
        m_order.push_back(widget.id);
    }
    for (const auto& [id, frame] : old) {
        frame->hide();
        frame->setObjectName(QString());
        frame->deleteLater(); // an undo may be asked for from inside one of them
    }
    if (!frame(m_fullSize))
        m_fullSize = 0;
    select(std::vector<int>(m_selection));
    arrange();
    m_overlay->raise();
    updateOverlay();
    emit factsChanged();
}

void DashboardCanvas::arrange()
{
    updateHeight(gridlayout::height(m_editor.dashboard().widgets));
    const GridGeometry grid = geometryOfGrid();
    for (const DashboardWidget& widget : m_editor.dashboard().widgets) {
        WidgetFrame* target = frame(widget.id);
        if (!target)
            continue;
        target->setVisible(m_fullSize == 0 || m_fullSize == widget.id);
        target->setGeometry(m_fullSize == widget.id
                                ? m_area.viewport()->rect().adjusted(12, 12, -12, -12)
                                : grid.pixels(widget.rect));
    }
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    update();
}

void DashboardCanvas::updateHeight(int rows)
{
    const int wanted
        = m_fullSize ? 0 : geometryOfGrid().heightOf(rows + (m_isEditing ? kSpareRows : 0));
    if (minimumHeight() != wanted)
        setMinimumHeight(wanted);
}

void DashboardCanvas::resizeEvent(QResizeEvent*)
{
    if (m_drag->isActive())
        m_overlay->setGeometry(rect()); // only the height grows during a drag
    else
        arrange();
}

std::vector<DashboardWidget> DashboardCanvas::places() const
{
    std::vector<DashboardWidget> result;
    for (const DashboardWidget& widget : m_editor.dashboard().widgets) {
        DashboardWidget place;
        place.id = widget.id;
        place.rect = widget.rect;
        result.push_back(std::move(place));
    }
    return result;
}

QRect DashboardCanvas::frameGeometryOf(int id) const
{
    const WidgetFrame* target = frame(id);
    return target ? target->geometry() : QRect();
}

CellSize DashboardCanvas::minimumSizeOf(int id) const
{
    const WidgetFrame* target = frame(id);
    return target ? target->kind().minimumSize : CellSize();
}

std::vector<int> DashboardCanvas::widgetsIn(const QRect& area) const
{
    std::vector<int> ids;
    for (const int id : m_order) {
        if (m_frames.at(id)->geometry().intersects(area))
            ids.push_back(id);
    }
    return ids;
}

bool DashboardCanvas::isOverGrid(const QPoint& position) const
{
    const QPoint inView = mapTo(m_area.viewport(), position);
    return m_area.viewport()
        ->rect()
        .adjusted(-kLeaveMargin, -kLeaveMargin, kLeaveMargin, kLeaveMargin)
        .contains(inView);
}

void DashboardCanvas::setLifted(int id, bool lifted)
{
    if (WidgetFrame* target = frame(id)) {
        target->setLifted(lifted);
        if (lifted)
            target->raise();
        m_overlay->raise();
    }
}

void DashboardCanvas::floatFrame(int id, const QRect& geometry)
{
    if (WidgetFrame* target = frame(id))
        target->setGeometry(geometry);
}

void DashboardCanvas::preview(const std::vector<DashboardWidget>& places,
                              const std::vector<int>& floating)
{
    const int rows = gridlayout::height(places);
    updateHeight(std::max(rows, gridlayout::height(m_editor.dashboard().widgets)));
    const GridGeometry grid = geometryOfGrid();
    for (const DashboardWidget& place : places) {
        WidgetFrame* target = frame(place.id);
        if (target && std::find(floating.begin(), floating.end(), place.id) == floating.end())
            target->setGeometry(grid.pixels(place.rect));
    }
    update();
    updateOverlay();
}

void DashboardCanvas::endPreview()
{
    arrange();
}

void DashboardCanvas::commitPlaces(const std::vector<DashboardWidget>& places, bool isMove)
{
    Dashboard after = m_editor.dashboard();
    for (DashboardWidget& widget : after.widgets) {
        for (const DashboardWidget& place : places) {
            if (place.id == widget.id)
                widget.rect = place.rect;
        }
    }
    const int count = int(m_selection.size());
    m_editor.apply(isMove ? tr("Move %n widget(s)", nullptr, count)
                          : tr("Resize %n widget(s)", nullptr, count),
                   after);
}

bool DashboardCanvas::scrollTowards(const QPoint& position)
{
    const QPoint inView = mapTo(m_area.viewport(), position);
    const int viewHeight = m_area.viewport()->height();
    int speed = 0;
    if (inView.y() < kScrollZone)
        speed = -std::clamp((kScrollZone - inView.y()) / 2, 1, 24);
    else if (inView.y() > viewHeight - kScrollZone)
        speed = std::clamp((inView.y() - viewHeight + kScrollZone) / 2, 1, 24);
    if (speed == 0)
        return false;
    QScrollBar* bar = m_area.verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + speed);
    return bar->value() != before;
}

void DashboardCanvas::updateOverlay()
{
    m_overlay->update();
}

QString DashboardCanvas::placeText(const GridRect& rect)
{
    return tr("col %1, row %2 · %3 × %4")
        .arg(QString::number(rect.x + 1), QString::number(rect.y + 1), QString::number(rect.width),
             QString::number(rect.height));
}

void DashboardCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme& theme = Theme::instance();
    painter.fillRect(event->rect(), theme.color(Token::Canvas));
    if (!m_isEditing || m_fullSize)
        return;
    const GridGeometry grid = geometryOfGrid();
    painter.setOpacity(kStripeOpacity);
    for (int column = 0; column < kGridColumns; ++column) {
        QRect stripe = grid.pixels({column, 0, 1, 1});
        stripe.setBottom(height() - GridGeometry::kPadding);
        painter.fillRect(stripe, theme.color(Token::Border));
    }
    std::vector<GridRect> placeholders = m_drag->placeholders();
    if (m_drop->placeholder())
        placeholders.push_back(*m_drop->placeholder());
    painter.setOpacity(kPlaceholderOpacity);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color(Token::AccentSoft));
    painter.setPen(QPen(theme.color(Token::Accent), 1.5, Qt::DashLine));
    for (const GridRect& place : placeholders)
        painter.drawRoundedRect(QRectF(grid.pixels(place)).adjusted(1, 1, -1, -1), 6, 6);
    if (m_frames.empty() && placeholders.empty()) {
        const QRect area = grid.pixels({0, 0, 8, 6});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Drop a widget or a metric here"));
    }
}

} // namespace yagura
