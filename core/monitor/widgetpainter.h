// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"

namespace yagura {

/// A metric widget that is to be drawn into a picture of its own.
struct WidgetImage
{
    boost::json::object properties; ///< as on a dashboard, checked
    GraphDefinition graph; ///< the same, typed
    TimeRange range;
    int width = 600; ///< pixels
    int height = 400;
    bool isDark = false;
    Seconds utcOffset{0}; ///< in which times are shown
};

/// Draws metric widgets; whoever has a window's code registers one with the Monitor.
class WidgetPainter
{
public:
    virtual ~WidgetPainter() = default;
    /// The widget as a PNG file. Blocks; any thread but the window's. Errors: what the data cannot
    /// be had for; "ServiceUnavailable" when the program ends meanwhile or it takes too long.
    [[nodiscard]] virtual Result<std::string> paint(const Scope& scope, const WidgetImage& image)
        = 0;
};

} // namespace yagura
