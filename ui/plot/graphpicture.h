// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"
#include "ui/plot/graphview.h"

#include <QImage>
#include <QSet>

namespace yagura {

/// What a picture of a graph shows.
struct PictureContent
{
    QString title;
    PlotData data;
    TimeRange range;
    QTimeZone zone;
    LegendPosition legend = LegendPosition::Automatic;
    QSet<QString> hidden;
    GraphDefinition definition{}; ///< values instead of lines where its kind says so
};

/// The graph as an image with title, legend, range and zone on it. Needs no window on screen. A
/// null image: the size is beyond what memory holds.
QImage graphPicture(const PictureContent& content, const PictureOptions& options);

/// The limits of a picture's sides, in logical pixels.
inline constexpr int kSmallestPicture = 80;
inline constexpr int kLargestPicture = 8000;

} // namespace yagura
