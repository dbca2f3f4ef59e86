// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/gridgeometry.h"
#include "ui/dashboards/widgetbody.h"

#include <QWidget>

#include <map>
#include <vector>

class QScrollArea;

namespace yagura {

class DashboardEditor;
class GridDrag;
class GridDrop;
class GridOverlay;
class WidgetFrame;
struct CellSize;

/// The grid itself: one frame per widget at its cells, selection, and in edit mode the stripes and
/// everything that is dragged. Shows the editor's dashboard; every change goes through the editor.
class DashboardCanvas final : public QWidget
{
    Q_OBJECT
public:
    DashboardCanvas(BoardContext& context, DashboardEditor& editor, QScrollArea& area);
    ~DashboardCanvas() override;

    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const { return m_isEditing; }
    [[nodiscard]] DashboardEditor& editor() const { return m_editor; }
    [[nodiscard]] BoardContext& context() const { return m_context; }

    [[nodiscard]] const std::vector<int>& selection() const { return m_selection; }
    [[nodiscard]] bool isSelected(int id) const;
    void select(const std::vector<int>& ids);
    void toggleSelected(int id);

    /// One widget over the whole view; 0: back to the grid.
    void setFullSize(int id);
    [[nodiscard]] int fullSize() const { return m_fullSize; }

    [[nodiscard]] std::vector<WidgetFrame*> frames() const; ///< in the dashboard's order
    [[nodiscard]] WidgetFrame* frame(int id) const;
    [[nodiscard]] WidgetFrame* frameAt(const QPoint& position) const;
    [[nodiscard]] bool isSettled() const;
    void refresh();
    void scrollTo(int id);
    /// True when a drag was going on.
    bool cancelDrag();

    // What the drags work with; positions in canvas coordinates.
    [[nodiscard]] GridGeometry geometryOfGrid() const { return GridGeometry(width()); }
    [[nodiscard]] std::vector<DashboardWidget> places() const; ///< ids and cells, without contents
    [[nodiscard]] QRect frameGeometryOf(int id) const;
    [[nodiscard]] CellSize minimumSizeOf(int id) const;
    [[nodiscard]] std::vector<int> widgetsIn(const QRect& area) const;
    [[nodiscard]] bool isOverGrid(const QPoint& position) const;
    [[nodiscard]] QPoint pointerPosition() const { return mapFromGlobal(m_pointer); }
    void setLifted(int id, bool lifted);
    void floatFrame(int id, const QRect& geometry);
    /// Shows these places for all but the floating ones.
    void preview(const std::vector<DashboardWidget>& places, const std::vector<int>& floating);
    void endPreview();
    void commitPlaces(const std::vector<DashboardWidget>& places, bool isMove);
    /// Near the upper or lower edge of the view: scrolls; true when it did.
    bool scrollTowards(const QPoint& position);
    void updateOverlay();
    static QString placeText(const GridRect& rect); ///< col 1, row 10 · 6 × 5

    [[nodiscard]] const GridDrag& drag() const { return *m_drag; }
    [[nodiscard]] const GridDrop& drop() const { return *m_drop; }

signals:
    void selectionChanged();
    void factsChanged(); ///< a widget's title, state or settledness
    void frameMenuRequested(int id, const QPoint& globalPosition);
    void editWidgetRequested(int id);
    void addressRequested(const QString& address);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void sync();
    void arrange();
    void updateHeight(int rows);
    WidgetFrame* makeFrame(const DashboardWidget& widget);
    bool frameEvent(WidgetFrame& frame, QEvent& event);
    void selectClicked(QObject* watched, QEvent* event);
    [[nodiscard]] Qt::Edges handleAt(const QPoint& position, int& id) const;

    BoardContext& m_context;
    DashboardEditor& m_editor;
    QScrollArea& m_area;
    std::map<int, WidgetFrame*> m_frames;
    std::vector<int> m_order;
    std::vector<int> m_selection;
    GridDrag* m_drag;
    GridDrop* m_drop;
    GridOverlay* m_overlay;
    QPoint m_pointer; ///< global, of the last mouse event
    int m_fullSize = 0;
    bool m_isPreviewing = false; ///< frames stand where a drag wants them
    bool m_isEditing = false;
};

} // namespace yagura
