// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"
#include "ui/shell/appcontext.h"

#include <QWidget>

class QMenu;
class QPainter;

namespace yagura {

class BoardAlarms;

/// What every widget of a board is handed; outlives them.
struct BoardContext
{
    AppContext& app;
    BoardAlarms& alarms;
};

/// The inside of one dashboard widget, below its header. A view of its JSON: it never changes it.
class WidgetBody : public QWidget
{
    Q_OBJECT
public:
    explicit WidgetBody(BoardContext& context, QWidget* parent)
        : QWidget(parent)
        , m_context(context)
    { }

    /// Shows this widget from now on; fetches what that needs.
    virtual void setWidget(const DashboardWidget& widget) = 0;
    /// Gets fresh data.
    virtual void refresh() { }

    [[nodiscard]] virtual QString title() const { return {}; }
    [[nodiscard]] virtual QString scopeText() const { return {}; } ///< after the title
    [[nodiscard]] virtual QString factText() const { return {}; } ///< at the header's right end
    [[nodiscard]] virtual bool isInAlarm() const { return false; }
    /// True when everything asked for has arrived (or failed).
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// One sentence for a screen reader.
    [[nodiscard]] virtual QString summary() const { return title(); }

    /// Draws the contents into a picture, in the theme of the moment.
    virtual void drawPicture(QPainter& painter, const QRect& rect) = 0;
    /// The kind's own entries at the top of the widget's menu.
    virtual void addMenuEntries(QMenu& menu) { Q_UNUSED(menu) }

    BoardContext& context() const { return m_context; }

signals:
    void factsChanged(); ///< title, scope, fact, alarm state or settled differ now
    void addressRequested(const QString& address);

private:
    BoardContext& m_context;
};

} // namespace yagura
