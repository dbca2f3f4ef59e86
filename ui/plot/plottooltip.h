// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotreadings.h"

#include <QWidget>

namespace yagura {

/// The values at the crosshair: time, then the series by value, largest first, at most ten, then
/// what is breached.
class PlotTooltip final : public QWidget
{
    Q_OBJECT
public:
    explicit PlotTooltip(QWidget* window);

    void setContent(const QString& time, const QVector<SeriesReading>& readings,
                    const QStringList& breached, const QString& total);
    /// Beside a point (in window coordinates), on the side with more room, never over it.
    void placeBeside(const QPoint& point, const QRect& plot);
    /// Every line, for tests and screen readers.
    [[nodiscard]] QStringList lines() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_time;
    QVector<SeriesReading> m_rows;
    QString m_rest;
    QString m_total;
    QStringList m_breached;
};

} // namespace yagura
