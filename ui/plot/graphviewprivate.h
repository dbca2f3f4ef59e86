// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/graphfetch.h"
#include "ui/plot/graphpicture.h"
#include "ui/plot/graphstates.h"
#include "ui/plot/graphtable.h"
#include "ui/plot/graphview.h"
#include "ui/plot/snapshotview.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"

class QAction;
class QStackedLayout;
class QTimer;

namespace yagura {

/// The parts of a GraphView: widgets, menu and files in graphview.cpp, data and the states it
/// brings in graphviewdata.cpp.
class GraphView::Private
{
public:
    Private(GraphView* owner, AppContext& appContext)
        : q(owner)
        , context(appContext)
    { }

    void setUp();
    void addActions();
    QAction* addAction(const QString& name, const QKeySequence& keys, void (GraphView::*slot)());
    void retranslate();
    void fetch();
    void finish(const GraphResult& result);
    void show(const GraphResult& result);
    void setState(DataState next);
    void placeOverlays();
    void updateOverlays();
    void requestRange(qint64 fromMs, qint64 toMs);
    void showMenu(const QPoint& globalPos);
    void showLastWithData();
    void updateZone();
    void showKind();
    [[nodiscard]] TimeRange wantedRange() const;
    [[nodiscard]] GraphQuery query(const TimeRange& range) const;
    [[nodiscard]] PictureContent pictureContent() const;

    GraphView* q;
    AppContext& context;
    GraphDefinition definition;
    std::optional<RangeExpression> pinned;
    std::function<void(PlotData&)> decorator;
    MetricDataSource source;
    PlotWidget* plot = nullptr;
    SnapshotView* snapshot = nullptr;
    GraphTableView* table = nullptr;
    QStackedLayout* stack = nullptr;
    PartialMark* partialMark = nullptr;
    RefreshLine* line = nullptr;
    GraphErrorBar* errorBar = nullptr;
    GraphMessage* message = nullptr;
    QTimer* loadingTimer = nullptr;
    QTimer* lineTimer = nullptr;
    QAction* copyAction = nullptr;
    QAction* saveAction = nullptr;
    QAction* saveAgainAction = nullptr;
    QAction* dataAction = nullptr;
    QAction* tableAction = nullptr;
    QAction* readingsAction = nullptr;
    DataState state = DataState::Loading;
    QString error;
    QStringList partial;
    QMap<QString, QString> messages;
    QMap<QString, int> periods;
    int askedPeriod = 0;
    TimeRange shown;
    PictureOptions lastOptions;
    QString lastFile;
    bool isFetching = false;
    bool isWanted = false; ///< asked again while a request ran: the newest wins
    bool hasData = false; ///< something good was shown once
};

} // namespace yagura
