// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yagura {

class DashboardCanvas;

/// Above the frames, without taking the mouse: handles of what is selected, the drag's tag, the
/// drop hint, the rubber band.
class GridOverlay final : public QWidget
{
    Q_OBJECT
public:
    explicit GridOverlay(DashboardCanvas& canvas);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawHandles(QPainter& painter, const QRect& frame) const;
    void drawTag(QPainter& painter, const QString& text, QPoint corner) const;
    void drawDrop(QPainter& painter) const;

    DashboardCanvas& m_canvas;
};

} // namespace yagura
