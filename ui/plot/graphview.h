// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"
#include "ui/plot/plotwidget.h"

#include <QImage>
#include <QMap>
#include <QMenu>
#include <QWidget>

#include <functional>
#include <memory>

namespace yagura {

struct AppContext;

enum class DataState { Loading, Empty, Error, Ready };

struct PictureOptions
{
    QSize size{1200, 400}; ///< logical pixels
    double scale = 2; ///< device pixels per logical pixel, 1 to 4
    bool useLightTheme = false; ///< else the current theme
    bool isTransparent = false;
};

/// A graph that knows how to get its data: definition + the window's time -> GetMetricData on the
/// pool -> PlotWidget, with the four data states (loading, empty, error with retry, ready) and the
/// context menu (Copy as image, Save as picture, Copy data, ...). The same widget on dashboards, on
/// the Metrics page, in alarm details and in exported pictures.
class GraphView final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphView(AppContext& context, QWidget* parent = nullptr);
    ~GraphView() override;

    void setDefinition(const GraphDefinition&
                           definition); ///< fetches when something that matters for data changed
    [[nodiscard]] const GraphDefinition& definition() const;
    /// A fixed range instead of the window's; an empty expression goes back to the window's.
    void setPinnedRange(const std::optional<RangeExpression>& range);
    /// Extra bands, points, thresholds that are no part of the definition (alarm details). Called
    /// with each fresh PlotData before it is shown.
    void setDecorator(std::function<void(PlotData&)> decorator);
    /// Where data comes from instead of the monitor's metrics (previews, tests); called on the
    /// pool.
    void setDataSource(
        std::function<Result<GetMetricDataResponse>(const Scope&, const GetMetricDataRequest&)>
            source);
    [[nodiscard]] PlotWidget* plot() const;
    [[nodiscard]] DataState state() const;
    [[nodiscard]] QString errorText() const;
    /// Ids of rows whose data could not be had while the others' could.
    [[nodiscard]] QStringList partialIds() const;
    /// By id of a row: why its data is not there or not complete.
    [[nodiscard]] QMap<QString, QString> rowMessages() const;
    /// By id of a row: the seconds between the datapoints that came.
    [[nodiscard]] QMap<QString, int> rowPeriods() const;
    [[nodiscard]] int askedPeriod() const; ///< the shortest of the rows; 0 before any data
    [[nodiscard]] bool isFetching() const; ///< false: what was asked for is shown
    [[nodiscard]] TimeRange shownRange() const;

    /// The picture with title, legend, range and zone on it.
    [[nodiscard]] QImage picture(const PictureOptions& options) const;

public slots:
    void refresh();
    void copyPicture(); ///< to the clipboard
    /// The export dialogue: size, scale, theme; says why when writing fails and stays open.
    void savePicture();
    /// As last time, to a new file beside the last; the dialogue when there was none.
    void savePictureAgain();
    void copyReadings(); ///< what the tooltip says
    void copyData(); ///< tab-separated text with ISO times
    void showTable(); ///< the data as a table that can be read, sorted and copied

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

signals:
    void stateChanged();
    void dataShown(); ///< fresh data was drawn
    /// A person chose a range on the graph. The window's time has been set already, unless this
    /// graph's range is pinned.
    void rangeChangeRequested(const yagura::TimeRange& range);
    void menuAboutToShow(QMenu* menu); ///< owners add their entries

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
