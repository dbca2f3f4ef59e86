// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotreadings.h"

#include <QWidget>

namespace yagura {

/// The legend as geometry and paint, shared by the window and by pictures: one line, or a table on
/// the right.
class LegendPainter
{
public:
    void setReadings(const QVector<SeriesReading>& readings) { m_readings = readings; }
    /// The widest text that each value may become, so that nothing moves with the pointer.
    void setReserved(const QVector<double>& valueWidths) { m_reserved = valueWidths; }
    void setTable(bool isTable) { m_isTable = isTable; }
    /// Without a table: entries flow over that many lines at most.
    void setMostLines(int lines) { m_mostLines = lines; }
    /// The lines that the readings take at this width, at least one.
    [[nodiscard]] int linesFor(double width) const;
    [[nodiscard]] bool isTable() const { return m_isTable; }
    [[nodiscard]] const QVector<SeriesReading>& all() const { return m_readings; }

    void layOut(const QSizeF& size);
    void paint(QPainter& painter, const QPointF& origin) const;
    /// The series under a point, -1 for none.
    [[nodiscard]] int entryAt(const QPointF& position) const;
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] QString restText() const { return m_rest; } ///< "+ 3", empty when all fit

    static constexpr int kLineHeight = 22;
    static constexpr int kRowHeight = 18;

private:
    [[nodiscard]] double valueWidth(int index) const;
    [[nodiscard]] QVector<double> entryWidths() const;
    void layOutLines(double width);
    void layOutTable(const QSizeF& size);

    QVector<SeriesReading> m_readings;
    QVector<double> m_reserved;
    QVector<QRectF> m_boxes; ///< of the first readings, those that fit
    QString m_rest;
    QPointF m_restAt;
    int m_mostLines = 1;
    bool m_isTable = false;
};

/// The legend of a graph in the window. Click shows or hides, double click isolates, right click
/// asks for the series' menu.
class PlotLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit PlotLegend(QWidget* parent = nullptr);

    [[nodiscard]] LegendPainter& legend() { return m_painter; }
    void refresh(); ///< after new readings

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggled(const QString& id);
    void isolated(const QString& id);
    void menuRequested(const QString& id, const QPoint& globalPos);
    void hovered(const QString& id); ///< empty: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString idAt(const QPointF& position) const;
    void setHovered(const QString& id);

    LegendPainter m_painter;
    QString m_hoveredId;
};

} // namespace yagura
