// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <QColor>
#include <QString>
#include <QVector>

#include <optional>

/// What a graph draws, as plain values.
namespace yagura {

/// One line of a graph. Times in ms since the epoch, ascending; a missing period is simply absent
/// (a gap is drawn where two neighbours are more than 1.5 periods apart).
struct PlotSeries
{
    QString id; ///< stable across refreshes: keeps colour and visibility
    QString label;
    QVector<qint64> times;
    QVector<double> values;
    QColor color; ///< invalid: the theme's series colour at paletteIndex
    int paletteIndex = 0;
    int periodSeconds = 60;
    QString unit; ///< service spelling ("Percent", "Bytes", "Seconds", ...) or empty
    GraphAxis axis = GraphAxis::Left;
    bool isVisible = true;
    bool isLastIncomplete = false; ///< the newest period is still filling: its segment is dashed
    bool isComparison = false; ///< an earlier period, shifted: dashed, lighter, below the others
};

/// What is expected of a series: the area between two lines, drawn behind it. Times as of a series,
/// with an edge for each; edges the wrong way round are turned.
struct PlotEnvelope
{
    QString id; ///< stable across refreshes, different from every series'
    QString label;
    QString seriesId; ///< whose points outside are marked; empty: nobody's
    QVector<qint64> times;
    QVector<double> lower;
    QVector<double> upper;
    QColor color; ///< invalid: the theme's series colour at paletteIndex
    int paletteIndex = 0;
    int periodSeconds = 60;
    QString unit;
    GraphAxis axis = GraphAxis::Left;
    bool isVisible = true;
};

/// Neighbouring points of a series outside of what was expected.
struct PlotAnomaly
{
    QString seriesId;
    qint64 fromMs = 0; ///< its first point
    qint64 toMs = 0; ///< its last point
    int points = 0;
    bool operator==(const PlotAnomaly&) const = default;
};

struct PlotBand ///< a shaded span: alarm period, maintenance
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    enum class Kind { Alarm, Maintenance, Issue, Evaluated } kind = Kind::Alarm;
    QString label;
    QColor color{}; ///< invalid: that of the kind
};

struct PlotThreshold
{
    double value = 0;
    QString label; ///< e.g. ">= 800 ms"
    QColor color; ///< invalid: the theme's alarm colour
    GraphAxis axis = GraphAxis::Left;
    QString fill; ///< above, below, none or empty
    std::optional<double> upper{}; ///< the other edge of a filled stripe
};

struct PlotPoint ///< an evaluated datapoint: filled when breaching, ring when not
{
    qint64 timeMs = 0;
    double value = 0;
    bool isBreaching = false;
};

struct PlotData
{
    QVector<PlotSeries> series;
    QVector<PlotEnvelope> envelopes{};
    QVector<PlotBand> bands;
    QVector<PlotThreshold> thresholds;
    QVector<PlotPoint> points;
    AxisOptions leftAxis;
    AxisOptions rightAxis;
    bool isStacked = false;
};

} // namespace yagura
