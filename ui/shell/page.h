// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <functional>

class QAction;

namespace yagura {

/// One page of the window: what the stack below the top bar shows. The shell asks it for its header
/// and its actions.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(AppContext& context, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    { }

    /// "overview", "dashboards", "metrics", "alarms", "sources": the stable id, also of `yagura
    /// screenshot PAGE`.
    [[nodiscard]] virtual QString pageId() const = 0;
    /// Shown in the 44 px header's left; nullptr: the shell shows title() as text.
    virtual QWidget* headerLeft() { return nullptr; }
    /// Page actions for the header's right side (buttons; the primary action last); nullptr for
    /// none.
    virtual QWidget* headerRight() { return nullptr; }
    [[nodiscard]] virtual QString title() const = 0;
    /// Commands of the page, for the palette and the shortcut list (each with text, and a shortcut
    /// where it has one).
    [[nodiscard]] virtual QList<QAction*> pageActions() const { return m_pageActions; }
    /// Facts for the status bar, e.g. "46 alarms".
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// Go to something inside the page, without the page's own part of the address:
    ///  - alarms: a name, or `?state=ALARM` (OK, INSUFFICIENT_DATA) for the list with that filter
    ///  - dashboards: a name
    ///  - metrics: one metric as a row of a dashboard body,
    ///  `["AWS/EC2","CPUUtilization","InstanceId","i-1"]`
    virtual void openAddress(const QString& rest) { Q_UNUSED(rest) }
    /// The widget of the page that F6 and the filter keys go to first.
    virtual QWidget* filterField() { return nullptr; }
    /// True when everything asked for has arrived (`yagura screenshot` waits for it).
    [[nodiscard]] virtual bool isSettled() const { return true; }

    AppContext& context() const { return m_context; }

signals:
    void headerChanged(); ///< headerLeft/headerRight/title differ now
    void statusTextChanged();
    /// Another page, e.g. "alarms/web-prod-5xx-rate".
    void addressRequested(const QString& address);
    /// One line in the status bar for 10 s, with an optional action (undo).
    void noticeRequested(const QString& text, const QString& actionText,
                         std::function<void()> action);

protected:
    /// A command that works while the focus is on the page; the page gives it a text. Shortcuts
    /// that something inside the page answers to as well would be ambiguous, and answer to nobody:
    /// see takeShortcuts().
    QAction* addPageAction(const QString& id, const QKeySequence& shortcut,
                           std::function<void()> run);
    /// Takes from `part` the shortcuts that actions of this page have, too.
    void takeShortcuts(QWidget* part) const;

private:
    AppContext& m_context;
    QList<QAction*> m_pageActions;
};

} // namespace yagura
