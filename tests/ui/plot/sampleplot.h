// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotwidget.h"

#include <cmath>

namespace yagura::sample {

inline constexpr qint64 kStart = 1'773'801'120'000; ///< 2026-03-18T02:32:00Z
inline constexpr qint64 kMinute = 60'000;

/// A line of the incident that the design's pictures show: a bump at one quarter, a step near the
/// end.
inline PlotSeries line(const QString& id, double base, double bump, double after, int points = 180)
{
    PlotSeries series;
    series.id = id;
    series.label = id;
    for (int i = 0; i < points; ++i) {
        const double at = static_cast<double>(i) / points;
        double value = base * (1 + 0.05 * std::sin(i * 0.9) + 0.04 * std::cos(i * 2.3));
        if (at > 0.25 && at < 0.33)
            value += bump * std::sin((at - 0.25) / 0.08 * 3.14159);
        if (at > 0.84)
            value = after * (1 + 0.02 * std::sin(i * 1.3));
        series.times.append(kStart + i * (180 * kMinute / points));
        series.values.append(value);
    }
    series.periodSeconds = 180 * 60 / points;
    return series;
}

inline PlotData latency()
{
    PlotData data;
    data.series = {line(QStringLiteral("p99"), 0.26, 0.8, 1.52),
                   line(QStringLiteral("p90"), 0.165, 0.2, 0.193),
                   line(QStringLiteral("p50"), 0.06, 0.03, 0.063)};
    for (int i = 0; i < data.series.size(); ++i) {
        data.series[i].paletteIndex = i;
        data.series[i].unit = QStringLiteral("Seconds");
    }
    PlotThreshold threshold;
    threshold.value = 0.8;
    threshold.label = QStringLiteral("≥ 800 ms");
    data.thresholds = {threshold};
    PlotBand first;
    first.fromMs = kStart + 51 * kMinute;
    first.toMs = kStart + 59 * kMinute;
    PlotBand second;
    second.fromMs = kStart + 157 * kMinute;
    second.toMs = kStart + 190 * kMinute;
    second.label = QStringLiteral("In alarm");
    data.bands = {first, second};
    return data;
}

/// The latencies with what was expected of the first.
inline PlotData expected()
{
    PlotData data = latency();
    data.bands.clear();
    PlotEnvelope envelope;
    envelope.id = QStringLiteral("ad1");
    envelope.label = QStringLiteral("p99 expected");
    envelope.seriesId = QStringLiteral("p99");
    envelope.unit = QStringLiteral("Seconds");
    for (const qint64 time : data.series.at(0).times) {
        envelope.times.append(time);
        envelope.lower.append(0.15);
        envelope.upper.append(0.43);
    }
    data.envelopes = {envelope};
    return data;
}

inline PlotData routes(int points = 180)
{
    PlotData data;
    data.isStacked = true;
    const QStringList names{QStringLiteral("/products"), QStringLiteral("/search"),
                            QStringLiteral("/checkout"), QStringLiteral("/cart"),
                            QStringLiteral("other")};
    const QList<double> sizes{503, 269, 219, 146, 83};
    for (int i = 0; i < names.size(); ++i) {
        PlotSeries series = line(names.at(i), sizes.at(i), 0, sizes.at(i), points);
        series.paletteIndex = i;
        series.unit = QStringLiteral("Count");
        data.series.append(series);
    }
    return data;
}

} // namespace yagura::sample
