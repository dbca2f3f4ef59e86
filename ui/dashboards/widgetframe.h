// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QPixmap>
#include <QWidget>

namespace yagura {

struct BoardContext;
class IconButton;
class WidgetBody;
struct WidgetKind;

/// One widget on the grid: header (alarm icon, title, scope, fact, menu), body, and in edit mode a
/// corner grip. Moving and resizing is the canvas's business: presses on the header and on the
/// edges reach it.
class WidgetFrame final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeaderHeight = 28;
    static constexpr int kGripSize = 20;
    static constexpr int kEdge = 6; ///< how near to an edge a press resizes

    WidgetFrame(BoardContext& context, const DashboardWidget& widget, QWidget* parent);

    [[nodiscard]] int id() const { return m_widget.id; }
    [[nodiscard]] const DashboardWidget& widget() const { return m_widget; }
    [[nodiscard]] const WidgetKind& kind() const { return *m_kind; }
    [[nodiscard]] WidgetBody* body() const { return m_body; }
    /// True when the new contents can be shown by the same body; else a new frame is needed.
    bool update(const DashboardWidget& widget);

    void setEditing(bool editing);
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const { return m_isSelected; }
    /// While it is dragged, the frame is a picture of itself at 96 %.
    void setLifted(bool lifted);

    /// The edges that a press here would move (none: the header or the body).
    [[nodiscard]] Qt::Edges edgesAt(const QPoint& position) const;
    [[nodiscard]] bool isHeader(const QPoint& position) const;
    [[nodiscard]] QString title() const;

    /// Draws frame and contents into a picture, in the theme of the moment.
    void drawPicture(QPainter& painter, const QRect& rect) const;

signals:
    void menuRequested(int id, const QPoint& globalPosition);
    void editRequested(int id);
    void duplicateRequested(int id);
    void removeRequested(int id);
    void addressRequested(const QString& address);
    void widgetRequested(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    IconButton* addTool(const QString& icon, const QString& name);
    void retranslateUi();
    void arrangeTools();
    [[nodiscard]] QRect bodyRect(const QRect& frame) const;
    void updateFacts();
    void drawHeader(QPainter& painter, const QRect& rect, int right) const;

    DashboardWidget m_widget;
    const WidgetKind* m_kind;
    WidgetBody* m_body = nullptr;
    IconButton* m_more = nullptr;
    IconButton* m_edit = nullptr;
    IconButton* m_duplicate = nullptr;
    IconButton* m_remove = nullptr;
    QWidget* m_grip = nullptr;
    QPixmap m_lifted;
    bool m_isEditing = false;
    bool m_isSelected = false;
};

} // namespace yagura
