// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QVector>

#include <optional>

class QPainter;

/// Pictures of one value per series over a range: bars, shares of a whole, a gauge. Plain painting
/// in the theme of the moment, so that the screen and exported pictures come from the same code.
/// Units: logical pixels.
namespace yagura::snapshots {

/// One share, bar or value. Its text is formatted by whoever knows its unit.
struct Item
{
    QString label;
    double value = 0;
    QString valueText;
    QColor color; ///< invalid: the theme's series colour at its index
};

/// Where a horizontal bar and its texts stand.
struct BarRow
{
    QRectF label;
    QRectF bar; ///< to the left of the zero line when negative; at least kMinimumBar wide except
                ///< for zero
    QPointF valueAt; ///< left end of the value's text, at half its height
};

inline constexpr double kMinimumBar = 1.6; ///< so that a small non-zero value is visible
inline constexpr double kBarRowHeight = 40;
inline constexpr int kMaxSlices = 6;

/// As many rows as fit; all together take the full width less the room for a value's text. The zero
/// line is the left edge as long as nothing is negative.
QVector<BarRow> barRows(const QVector<Item>& items, const QRectF& area, double widestValueText);
/// Horizontal bars: "5XX errors by target". Rows that do not fit are counted as "+ n".
void drawBars(QPainter& painter, const QRectF& area, const QVector<Item>& items);

/// One value as large as it is worth, with its course over the range where there is room.
struct Number
{
    QString label;
    QString number;
    QString unit;
    QColor color;
    QVector<qint64> times{}; ///< of the sparkline; empty: none
    QVector<double> values{};
    int periodSeconds = 60;
};

struct NumberGrid
{
    int columns = 1;
    int rows = 1;
    int shown = 0; ///< how many of them fit
};
NumberGrid numberGrid(int count, const QSizeF& size, bool hasSparklines);
/// Side by side, then below each other; those that do not fit are counted as "+ n".
void drawNumbers(QPainter& painter, const QRectF& area, const QVector<Number>& numbers,
                 qint64 fromMs, qint64 toMs);

/// What a donut shows: positive values only, largest first, from the seventh on gathered as
/// "other"; valueText is the share in percent.
QVector<Item> slices(const QVector<Item>& items);
/// A ring of slices() with the total in its hole and the shares in a legend beside it.
void drawDonut(QPainter& painter, const QRectF& area, const QVector<Item>& slices,
               const QString& total, const QString& caption);

struct GaugeScale
{
    double minimum = 0;
    double maximum = 100;
    QString minimumText;
    QString maximumText;
    std::optional<double> warningFrom; ///< where the zones of the outer ring begin
    std::optional<double> alarmFrom;

    /// Where a value stands on the arc, 0 to 1, clamped.
    [[nodiscard]] double fraction(double value) const;
};
/// A half circle; without a (finite) value the arc is empty.
void drawGauge(QPainter& painter, const QRectF& area, const GaugeScale& scale,
               std::optional<double> value, const QString& valueText, const QString& caption);

} // namespace yagura::snapshots
