// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/minmaxpyramid.h"
#include "ui/plot/plotwidget.h"

#include <QSet>

#include <optional>

namespace yagura {

/// A series as it is drawn: ascending, finite, cumulated where areas are stacked.
struct DrawnSeries
{
    int index = 0; ///< in PlotData::series
    GraphAxis axis = GraphAxis::Left;
    QVector<qint64> times;
    QVector<double> values; ///< what is drawn
    QVector<double> base; ///< stacked areas: the lower edge; else empty
    QVector<double>
        own; ///< stacked areas: the series' own values, NaN where it has none; else empty
    QVector<bool> hasOwn; ///< stacked areas: false where only the others have a value
    MinMaxPyramid pyramid;
    qint64 gapMs = 90'000; ///< neighbours further apart are not joined
    bool isHidden = false;

    [[nodiscard]] bool isJoined(qsizetype i, qsizetype j) const
    {
        return times.at(j) - times.at(i) <= gapMs && isDrawn(i) && isDrawn(j);
    }
    [[nodiscard]] bool isDrawn(qsizetype i) const { return hasOwn.isEmpty() || hasOwn.at(i); }
    /// The value a person should read at a point (of stacked areas the series' own).
    [[nodiscard]] double ownValue(qsizetype i) const
    {
        return own.isEmpty() ? values.at(i) : own.at(i);
    }
};

/// An envelope as it is drawn: `area` holds the upper edge, and the lower one as its base.
struct DrawnEnvelope
{
    DrawnSeries area;
    MinMaxPyramid lower;
    QVector<PlotAnomaly> anomalies;
    QVector<std::pair<qint64, double>> outside; ///< the points of the anomalies
};

/// What a graph draws, prepared once per setData(): sorted, cleaned of values that no axis can
/// hold, stacked.
class PlotModel
{
public:
    void setData(const PlotData& data); ///< hidden series stay hidden by id
    [[nodiscard]] const PlotData& data() const { return m_data; }
    [[nodiscard]] const QVector<DrawnSeries>& series() const { return m_series; }
    [[nodiscard]] const QVector<DrawnEnvelope>& envelopes() const { return m_envelopes; }

    void setHidden(const QSet<QString>& ids);
    [[nodiscard]] const QSet<QString>& hidden() const { return m_hidden; }

    /// The first point at or after a time.
    static qsizetype lowerBound(const DrawnSeries& series, qint64 timeMs);
    /// Points in [fromMs, toMs] with one neighbour on each side, so that lines run to the edge.
    static std::pair<qsizetype, qsizetype> visibleRange(const DrawnSeries& series, qint64 fromMs,
                                                        qint64 toMs);
    /// The point nearest to a time, not further away than the series' gap; -1 for none.
    static qsizetype nearest(const DrawnSeries& series, qint64 timeMs);
    /// The newest point in the range; -1 for none.
    static qsizetype latest(const DrawnSeries& series, qint64 fromMs, qint64 toMs);

    [[nodiscard]] std::optional<MinMax> valueRange(GraphAxis axis, qint64 fromMs,
                                                   qint64 toMs) const;
    [[nodiscard]] bool hasPoints(qint64 fromMs, qint64 toMs) const;
    /// The unit of an axis: that of its first series with one; empty when its series disagree.
    [[nodiscard]] QString unitOf(GraphAxis axis) const;
    /// The datapoint time of any visible series that is nearest; nothing when all are further than
    /// a gap.
    [[nodiscard]] std::optional<qint64> nearestTime(qint64 timeMs) const;
    /// The next (or previous) datapoint time after (before) a time.
    [[nodiscard]] std::optional<qint64> stepTime(qint64 timeMs, int steps) const;

private:
    void rebuild();
    void prepareEnvelopes();
    void stack(GraphAxis axis);

    PlotData m_data;
    QVector<DrawnSeries> m_clean; ///< without stacking, parallel to m_data.series
    QVector<DrawnSeries> m_series;
    QVector<DrawnEnvelope> m_envelopes; ///< parallel to m_data.envelopes
    QSet<QString> m_hidden;
};

} // namespace yagura
