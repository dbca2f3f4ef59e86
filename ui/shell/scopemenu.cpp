// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scopemenu.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/appcontext.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace yagura {

void openScopeMenu(Monitor& monitor, const Scope& current, QWidget* parent, const QPoint& globalPos,
                   std::function<void(const Scope&)> chosen)
{
    Monitor* source = &monitor;
    runThenCallback(
        parent, [source] { return source->metrics().scopes(); },
        [source, current, parent, globalPos,
         chosen = std::move(chosen)](std::vector<Scope> scopes) {
            for (const Scope& wanted : {source->defaultScope(), current}) {
                if (std::find(scopes.begin(), scopes.end(), wanted) == scopes.end())
                    scopes.push_back(wanted);
            }
            std::sort(scopes.begin(), scopes.end());
            auto* menu = new QMenu(parent);
            menu->setObjectName(QStringLiteral("scopeMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            auto* group = new QActionGroup(menu);
            for (const Scope& scope : scopes) {
                QAction* action = menu->addAction(QStringLiteral("%1 \u00b7 %2")
                                                      .arg(QString::fromStdString(scope.account),
                                                           QString::fromStdString(scope.region)));
                action->setCheckable(true);
                action->setChecked(scope == current);
                group->addAction(action);
                QObject::connect(action, &QAction::triggered, parent,
                                 [chosen, scope] { chosen(scope); });
            }
            menu->popup(globalPos - QPoint(0, menu->sizeHint().height() + 4));
        });
}

} // namespace yagura
