// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/datapointsquares.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace yagura {

namespace {

constexpr int kSquare = 14;
constexpr int kGap = 5;
constexpr int kMost = 10;

} // namespace

DatapointSquares::DatapointSquares(QWidget* parent)
    : QWidget(parent)
{ }

void DatapointSquares::setCounts(int datapoints, int periods)
{
    m_datapoints = datapoints;
    m_periods = periods;
    setAccessibleName(tr("%1 of %2").arg(datapoints).arg(periods));
    updateGeometry();
    update();
}

QSize DatapointSquares::sizeHint() const
{
    const int shown = qBound(1, m_periods, kMost);
    return {shown * kSquare + (shown - 1) * kGap, kSquare};
}

QVector<bool> DatapointSquares::pattern(int datapoints, int periods)
{
    QVector<bool> filled(qBound(0, periods, kMost), false);
    const qsizetype squares = filled.size();
    const int wanted = periods > kMost ? qMin(kMost, (datapoints * kMost + periods - 1) / periods)
                                       : qBound(0, datapoints, periods);
    // The i-th square is filled where the running share of filled ones passes a whole number.
    const auto share = [&](qsizetype i) { return (i * wanted + squares - 1) / squares; };
    for (qsizetype i = 0; i < squares; ++i)
        filled[i] = share(i + 1) > share(i);
    return filled;
}

void DatapointSquares::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<bool> filled = pattern(m_datapoints, m_periods);
    QRectF square(0, (height() - kSquare) / 2, kSquare, kSquare);
    for (const bool isFilled : filled) {
        if (isFilled) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::AlarmSolid));
            painter.drawRoundedRect(square, 3, 3);
        } else {
            painter.setPen(QPen(theme.color(Token::BorderInput), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
        }
        square.translate(kSquare + kGap, 0);
    }
}

} // namespace yagura
