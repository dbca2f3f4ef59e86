// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"
#include "core/metrics/metricrequests.h"

#include <QString>

#include <vector>

class QWidget;

namespace yagura {

struct BoardContext;
class WidgetBody;

struct CellSize
{
    int width = 4;
    int height = 3;
    bool operator==(const CellSize&) const = default;
};

/// One kind of dashboard widget. A new kind is one file with its body and one line in
/// widgetkinds.cpp.
struct WidgetKind
{
    QString id; ///< stable: "line", "area", "number", "text", "alarm", ...
    QString icon;
    const char* name; ///< untranslated; see label()
    CellSize defaultSize;
    CellSize minimumSize;
    bool isInPalette = false;
    bool takesMetrics = false; ///< a metric dropped on it becomes a series
    bool (*matches)(const DashboardWidget& widget);
    /// Type and properties of a new, empty widget.
    DashboardWidget (*create)(const std::string& region);
    WidgetBody* (*createBody)(BoardContext& context, QWidget* parent);

    [[nodiscard]] QString label() const;
};

/// All kinds, in palette order; the last one matches anything.
const std::vector<WidgetKind>& widgetKinds();
const WidgetKind& widgetKindOf(const DashboardWidget& widget);
/// nullptr when unknown.
const WidgetKind* widgetKindById(const QString& id);

/// A new widget of a metric kind that draws these metrics.
DashboardWidget metricWidget(const WidgetKind& kind, const std::vector<Metric>& metrics,
                             const std::string& region);
/// The widget with these metrics as further rows; those it has already are not added again.
DashboardWidget withMetrics(DashboardWidget widget, const std::vector<Metric>& metrics);

} // namespace yagura
