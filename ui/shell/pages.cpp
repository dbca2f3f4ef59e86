// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/alarms/alarmspage.h"
#include "ui/dashboards/dashboardspage.h"
#include "ui/metrics/metricspage.h"
#include "ui/overview/overviewpage.h"
#include "ui/shell/page.h"
#include "ui/sources/sourcespage.h"

#include <QCoreApplication>

#include <algorithm>

namespace yagura {

namespace {

template <typename T>
Page* make(AppContext& context, QWidget* parent)
{
    return new T(context, parent);
}

const PageEntry* entryOf(const QString& id)
{
    const auto& table = PageStack::table();
    const auto found = std::find_if(table.cbegin(), table.cend(),
                                    [&](const PageEntry& entry) { return entry.id == id; });
    return found == table.cend() ? nullptr : &*found;
}

} // namespace

const std::vector<PageEntry>& PageStack::table()
{
    static const std::vector<PageEntry> entries{
        {QStringLiteral("overview"), QStringLiteral("nav-overview"),
         QT_TRANSLATE_NOOP("yagura::PageStack", "Overview"), &make<OverviewPage>},
        {QStringLiteral("dashboards"), QStringLiteral("nav-dashboards"),
         QT_TRANSLATE_NOOP("yagura::PageStack", "Dashboards"), &make<DashboardsPage>},
        {QStringLiteral("metrics"), QStringLiteral("nav-metrics"),
         QT_TRANSLATE_NOOP("yagura::PageStack", "Metrics"), &make<MetricsPage>},
        {QStringLiteral("alarms"), QStringLiteral("nav-alarms"),
         QT_TRANSLATE_NOOP("yagura::PageStack", "Alarms"), &make<AlarmsPage>},
        {QStringLiteral("sources"), QStringLiteral("nav-sources"),
         QT_TRANSLATE_NOOP("yagura::PageStack", "Sources"), &make<SourcesPage>},
    };
    return entries;
}

QString PageStack::nameOf(const QString& id)
{
    const PageEntry* entry = entryOf(id);
    return entry ? QCoreApplication::translate("yagura::PageStack", entry->name) : QString();
}

bool PageStack::contains(const QString& id)
{
    return entryOf(id) != nullptr;
}

PageStack::PageStack(AppContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("pages"));
}

Page* PageStack::current() const
{
    return qobject_cast<Page*>(currentWidget());
}

Page* PageStack::open(const QString& id)
{
    Page* page = m_pages.value(id);
    if (!page) {
        const PageEntry* entry = entryOf(id);
        if (!entry)
            return nullptr;
        page = entry->create(m_context, this);
        page->setObjectName(QStringLiteral("page-") + id);
        m_pages.insert(id, page);
        addWidget(page);
        emit created(page);
    }
    if (currentWidget() != page)
        setCurrentWidget(page);
    emit currentPageChanged(page);
    return page;
}

Page* PageStack::existing(const QString& id) const
{
    return m_pages.value(id);
}

QList<Page*> PageStack::opened() const
{
    return m_pages.values();
}

void PageStack::closeAll()
{
    const QList<Page*> pages = opened();
    m_pages.clear();
    for (Page* page : pages) {
        removeWidget(page);
        delete page;
    }
}

} // namespace yagura
