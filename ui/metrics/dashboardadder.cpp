// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/dashboardadder.h"

#include "core/dashboards/dashboard.h"
#include "core/dashboards/dashboardservice.h"
#include "core/dashboards/gridlayout.h"
#include "core/monitor/monitor.h"

#include <QInputDialog>
#include <QMenu>
#include <QPointer>

namespace yagura {

namespace {

constexpr int kWidgetWidth = 12;
constexpr int kWidgetHeight = 8;
constexpr std::size_t kMostListed = 200;

struct Listed
{
    QString name;
    QString title;
};

QList<Listed> listed(const DashboardService& service, const Scope& scope)
{
    QList<Listed> all;
    ListDashboardsRequest request;
    do {
        const auto page = service.listDashboards(scope, request);
        if (!page)
            break;
        for (const DashboardEntry& entry : page->dashboardEntries)
            all.append({QString::fromStdString(entry.dashboardName),
                        QString::fromStdString(service.titleOf(scope, entry.dashboardName))});
        request.nextToken = page->nextToken;
    } while (request.nextToken && std::size_t(all.size()) < kMostListed);
    return all;
}

} // namespace

DashboardAdder::DashboardAdder(AppContext& context, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_parent(parent)
{ }

void DashboardAdder::fill(QMenu& menu, std::function<boost::json::object()> properties)
{
    menu.clear();
    QAction* create = menu.addAction(tr("New dashboard …"), this, [this, properties] {
        bool isAccepted = false;
        const QString title
            = QInputDialog::getText(m_parent, tr("New dashboard"), tr("Name of the dashboard"),
                                    QLineEdit::Normal, {}, &isAccepted)
                  .trimmed();
        if (isAccepted && !title.isEmpty())
            addToNew(title.left(255), properties());
    });
    create->setObjectName(QStringLiteral("addToNewDashboard"));
    // The list arrives while the menu is open.
    runThenCallback(
        &menu,
        [&service = m_context.monitor.dashboards(), scope = m_context.scope] {
            return listed(service, scope);
        },
        [this, create, properties, target = QPointer<QMenu>(&menu)](const QList<Listed>& all) {
            if (!target || !target->actions().contains(create))
                return;
            for (const Listed& dashboard : all) {
                auto* action = new QAction(
                    dashboard.title.isEmpty() ? dashboard.name : dashboard.title, target);
                connect(action, &QAction::triggered, this,
                        [this, name = dashboard.name, properties] { addTo(name, properties()); });
                target->insertAction(create, action);
            }
            if (!all.isEmpty())
                target->insertSeparator(create);
        });
}

DashboardAdder::Outcome DashboardAdder::write(DashboardService& service, const Scope& scope,
                                              const std::string& name, bool isNew,
                                              const std::string& title,
                                              const boost::json::object& properties)
{
    const auto failed = [](const Error& error) {
        return Outcome{{}, {}, QString::fromStdString(error.message)};
    };
    Dashboard dashboard;
    if (!isNew) {
        const auto stored = service.getDashboard(scope, {name});
        if (!stored)
            return failed(stored.error());
        auto parsed = parseDashboardBody(stored->dashboardBody);
        if (!parsed)
            return failed(parsed.error());
        dashboard = std::move(parsed->dashboard);
    }
    if (dashboard.widgets.size() >= std::size_t(kMaxWidgets))
        return {{}, {}, tr("This dashboard is full: it has %n widget(s).", nullptr, kMaxWidgets)};
    DashboardWidget widget;
    widget.type = "metric";
    widget.rect = gridlayout::firstFree(dashboard.widgets, kWidgetWidth, kWidgetHeight);
    widget.properties = properties;
    if (!widget.properties.contains("region"))
        widget.properties["region"] = scope.region; // a body without it is refused
    dashboard.widgets.push_back(std::move(widget));
    const auto put = service.putDashboard(scope, {name, serialiseDashboard(dashboard)});
    if (!put)
        return failed(put.error());
    if (isNew) {
        if (const auto titled = service.setTitle(scope, name, title); !titled)
            return failed(titled.error());
    }
    return {QString::fromStdString(name), QString::fromStdString(service.titleOf(scope, name)), {}};
}

void DashboardAdder::finish(const Outcome& outcome)
{
    if (outcome.error.isEmpty())
        emit added(outcome.name, outcome.title.isEmpty() ? outcome.name : outcome.title);
    else
        emit failed(outcome.error);
}

void DashboardAdder::addTo(const QString& dashboardName, const boost::json::object& properties)
{
    runThenCallback(
        this,
        [&service = m_context.monitor.dashboards(), scope = m_context.scope,
         name = dashboardName.toStdString(),
         properties] { return write(service, scope, name, false, {}, properties); },
        [this](const Outcome& outcome) { finish(outcome); });
}

void DashboardAdder::addToNew(const QString& title, const boost::json::object& properties)
{
    runThenCallback(
        this,
        [&service = m_context.monitor.dashboards(), scope = m_context.scope,
         title = title.toStdString(), properties] {
            return write(service, scope, service.nameForTitle(scope, title), true, title,
                         properties);
        },
        [this](const Outcome& outcome) { finish(outcome); });
}

} // namespace yagura
