// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotlegend.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace yagura {

namespace {

constexpr double kSwatchGap = 6;
constexpr double kValueGap = 6;
constexpr double kEntryGap = 12;
constexpr double kMargin = 4;
constexpr int kTableWidth = 220;

} // namespace

double LegendPainter::valueWidth(int index) const
{
    const double now = plotstyle::strongCaptionWidth(m_readings.at(index).text);
    return index < m_reserved.size() ? qMax(now, m_reserved.at(index)) : now;
}

void LegendPainter::layOut(const QSizeF& size)
{
    m_boxes.clear();
    m_rest.clear();
    if (m_isTable)
        layOutTable(size);
    else
        layOutLines(size.width());
}

QVector<double> LegendPainter::entryWidths() const
{
    QVector<double> widths;
    for (int i = 0; i < m_readings.size(); ++i) {
        const SeriesReading& reading = m_readings.at(i);
        double entry = kSwatchWidth + kSwatchGap + plotstyle::captionWidth(reading.label)
            + kValueGap + valueWidth(i);
        if (reading.isRight)
            entry += kValueGap + plotstyle::captionWidth(PlotLegend::tr("right", "the axis"));
        widths.append(std::ceil(entry));
    }
    return widths;
}

int LegendPainter::linesFor(double width) const
{
    if (m_mostLines <= 1)
        return 1;
    int lines = 1;
    double x = kMargin;
    const QVector<double> widths = entryWidths();
    for (const double entry : widths) {
        if (x > kMargin && x + entry > width - kMargin) {
            ++lines;
            x = kMargin;
        }
        x += entry + kEntryGap;
    }
    return qMin(lines, m_mostLines);
}

void LegendPainter::layOutLines(double width)
{
    const auto count = static_cast<int>(m_readings.size());
    const QVector<double> widths = entryWidths();
    // Room for the count is only kept when something is left out.
    for (int shown = count; shown >= 0; --shown) {
        double x = kMargin;
        int line = 0;
        m_boxes.clear();
        for (int i = 0; i < shown; ++i) {
            if (x > kMargin && x + widths.at(i) > width - kMargin && line + 1 < m_mostLines) {
                ++line;
                x = kMargin;
            }
            m_boxes.append(QRectF(x, line * kLineHeight, widths.at(i), kLineHeight));
            x += widths.at(i) + kEntryGap;
        }
        m_rest = shown < count ? PlotLegend::tr("+ %1", "entries left out").arg(count - shown)
                               : QString();
        m_restAt = QPointF(x, line * kLineHeight);
        const double end = m_rest.isEmpty() ? x - kEntryGap : x + plotstyle::captionWidth(m_rest);
        if (end <= width - kMargin || shown == 0)
            return;
    }
}

void LegendPainter::layOutTable(const QSizeF& size)
{
    const auto count = static_cast<int>(m_readings.size());
    const int rows = qMax(1, static_cast<int>((size.height() - 8) / kRowHeight));
    const int shown = count <= rows ? count : rows - 1;
    for (int i = 0; i < shown; ++i)
        m_boxes.append(QRectF(kMargin, 4 + i * kRowHeight, size.width() - 2 * kMargin, kRowHeight));
    if (shown < count) {
        m_rest = PlotLegend::tr("+ %1", "entries left out").arg(count - shown);
        m_restAt = QPointF(kMargin, 4 + shown * kRowHeight);
    }
}

void LegendPainter::paint(QPainter& painter, const QPointF& origin) const
{
    const Theme& theme = Theme::instance();
    const QFont labelFont = plotstyle::captionFont();
    const QFont valueFont = plotstyle::strongCaptionFont();
    const QFontMetricsF label(labelFont);
    painter.save();
    painter.translate(origin);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const SeriesReading& reading = m_readings.at(i);
        const QRectF box = m_boxes.at(i);
        paintSwatch(painter, QPointF(box.left(), box.center().y()), reading);
        double x = box.left() + kSwatchWidth + kSwatchGap;
        const double baseline = box.center().y() + label.capHeight() / 2;
        const double reserved = valueWidth(static_cast<int>(i));
        QString text = reading.label;
        if (m_isTable)
            text = label.elidedText(text, Qt::ElideMiddle, box.right() - reserved - kValueGap - x);
        painter.setFont(labelFont);
        painter.setPen(theme.color(reading.isHidden ? Token::Disabled : Token::Text2));
        painter.drawText(QPointF(x, baseline), text);
        x += plotstyle::captionWidth(text) + kValueGap;
        painter.setFont(valueFont);
        if (!reading.isHidden) {
            painter.setPen(theme.color(Token::Text));
            if (m_isTable)
                x = box.right() - plotstyle::strongCaptionWidth(reading.text);
            painter.drawText(QPointF(x, baseline), reading.text);
        }
        if (reading.isRight && !m_isTable) {
            const QString right = PlotLegend::tr("right", "the axis");
            painter.setFont(labelFont);
            painter.setPen(theme.color(Token::Text3));
            painter.drawText(QPointF(box.right() - plotstyle::captionWidth(right), baseline),
                             right);
        }
    }
    if (!m_rest.isEmpty()) {
        painter.setFont(labelFont);
        painter.setPen(theme.color(Token::Text3));
        const double height = m_isTable ? kRowHeight : kLineHeight;
        painter.drawText(m_restAt + QPointF(0, height / 2 + label.capHeight() / 2), m_rest);
    }
    painter.restore();
}

int LegendPainter::entryAt(const QPointF& position) const
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i).adjusted(-kMargin, 0, kMargin, 0).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

PlotLegend::PlotLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("plotLegend"));
    setAccessibleName(tr("Legend"));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PlotLegend::refresh()
{
    m_painter.layOut(size());
    update();
}

QSize PlotLegend::sizeHint() const
{
    return m_painter.isTable() ? QSize(kTableWidth, 60) : QSize(200, LegendPainter::kLineHeight);
}

QSize PlotLegend::minimumSizeHint() const
{
    return m_painter.isTable() ? QSize(80, 20) : QSize(20, LegendPainter::kLineHeight);
}

void PlotLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Panel));
    m_painter.paint(painter, QPointF(0, 0));
}

void PlotLegend::resizeEvent(QResizeEvent*)
{
    m_painter.layOut(size());
}

QString PlotLegend::idAt(const QPointF& position) const
{
    const int i = m_painter.entryAt(position);
    return i < 0 ? QString() : m_painter.all().at(i).id;
}

void PlotLegend::setHovered(const QString& id)
{
    if (m_hoveredId == id)
        return;
    m_hoveredId = id;
    QWidget::setCursor(id.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    emit hovered(id);
}

void PlotLegend::mousePressEvent(QMouseEvent* event)
{
    const QString id = idAt(event->position());
    if (id.isEmpty()) {
        event->ignore();
        return;
    }
    if (event->button() == Qt::LeftButton)
        emit toggled(id);
    else if (event->button() == Qt::RightButton)
        emit menuRequested(id, event->globalPosition().toPoint());
}

void PlotLegend::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(idAt(event->position()));
}

void PlotLegend::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QString id = idAt(event->position());
    if (!id.isEmpty() && event->button() == Qt::LeftButton)
        emit isolated(id);
}

void PlotLegend::leaveEvent(QEvent*)
{
    setHovered({});
}

bool PlotLegend::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int i = m_painter.entryAt(help->pos());
        if (i >= 0)
            QToolTip::showText(help->globalPos(), m_painter.all().at(i).label, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace yagura
