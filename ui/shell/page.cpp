// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <QAction>

namespace yagura {

QAction* Page::addPageAction(const QString& id, const QKeySequence& shortcut,
                             std::function<void()> run)
{
    auto* action = new QAction(this);
    action->setObjectName(id);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    m_pageActions.append(action);
    return action;
}

void Page::takeShortcuts(QWidget* part) const
{
    for (QAction* theirs : part->actions()) {
        QList<QKeySequence> keys = theirs->shortcuts();
        for (const QAction* own : m_pageActions)
            keys.removeAll(own->shortcut());
        theirs->setShortcuts(keys);
    }
}

} // namespace yagura
