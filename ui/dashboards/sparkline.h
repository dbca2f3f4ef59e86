// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QVector>

#include <optional>

class QPainter;

namespace yagura {

/// A line without axes: 1.25 px, a 12 % fill, the last point as a dot, a dashed threshold, the
/// crosshair's instant.
struct Sparkline
{
    const QVector<qint64>& times;
    const QVector<double>& values;
    qint64 fromMs = 0;
    qint64 toMs = 0;
    int periodSeconds = 60;
    QColor color;
    std::optional<double> threshold;
    std::optional<qint64> cursorMs;

    void draw(QPainter& painter, const QRectF& rect) const;
};

} // namespace yagura
