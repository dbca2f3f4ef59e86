// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with rows of the graph: alarms, exports, looking them up; and what is pasted.
#include "ui/metrics/metricspage.h"

#include "core/metrics/math/expression.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmgraph.h"
#include "ui/exchange/exportdatadialog.h"
#include "ui/metrics/dashboardfinder.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTabWidget>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kShortestPeriod = 60;

/// Any word is the id of a row to metric math: only what calls a function, or computes with rows
/// that are there, is meant as an expression.
bool isMeant(const Expression& expression, const std::vector<GraphRow>& rows)
{
    const auto isKnown = [&](const std::string& name) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const GraphRow& row) { return row.id == name; });
    };
    const auto& names = expression.names();
    return !expression.functions().empty()
        || (!names.empty() && std::all_of(names.begin(), names.end(), isKnown));
}

} // namespace

int MetricsPage::rowForAlarm() const
{
    const std::vector<int> selected = m_table->selectedRowNumbers();
    if (!selected.empty())
        return selected.front();
    const auto& rows = m_draft->rows();
    const auto isShown = [](const GraphRow& row) { return row.visible; };
    const auto shown = std::find_if(rows.begin(), rows.end(), isShown);
    return shown == rows.end() ? -1 : int(shown - rows.begin());
}

void MetricsPage::createAlarm(int row)
{
    auto* dialog = new AlarmDialog(context(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (row >= 0 && row < int(m_draft->rows().size())) {
        const GraphRow& entry = m_draft->rows()[std::size_t(row)];
        if (entry.metric)
            dialog->setMetric(
                {*entry.metric, std::max(kShortestPeriod, entry.periodSeconds), entry.stat, {}});
        else
            dialog->setQueries(alarmQueries(m_draft->rows(), std::size_t(row)));
    }
    connect(dialog, &AlarmDialog::saved, this, [this](const QString& name) {
        emit noticeRequested(tr("Created alarm %1.").arg(name), tr("Open"), [this, name] {
            emit addressRequested(QStringLiteral("alarms/%1").arg(name));
        });
    });
    dialog->open();
}

void MetricsPage::findInDashboards(int row)
{
    const GraphRow& entry = m_draft->rows()[std::size_t(row)];
    if (!entry.metric)
        return;
    runThenCallback(
        this,
        [&service = context().monitor.dashboards(), scope = context().scope,
         metric = *entry.metric] { return dashboardsWith(service, scope, metric); },
        [this](const QStringList& names) {
            if (names.isEmpty()) {
                emit noticeRequested(tr("No dashboard shows this metric."), {}, {});
                return;
            }
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("foundDashboards"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const QString& name : names)
                connect(menu->addAction(name), &QAction::triggered, this, [this, name] {
                    emit addressRequested(QStringLiteral("dashboards/%1").arg(name));
                });
            menu->popup(m_table->mapToGlobal(QPoint(40, 26)));
        });
}

void MetricsPage::exportData(ExportSubject subject)
{
    if (!subject.metrics.empty() || (subject.graph && !subject.graph->rows.empty()))
        ExportDataDialog::ask(context(), std::move(subject), this,
                              [this](const QString& text) { emit noticeRequested(text, {}, {}); });
}

/// Of the tree or the table where they have the focus, else of the graph.
void MetricsPage::exportFocused()
{
    const std::vector<Metric> selected = m_tree->view()->metricsInSelection();
    if (m_tree->view()->hasFocus() && !selected.empty())
        exportData(ExportSubject::ofMetrics(selected));
    else if (m_table->hasFocus() && !m_table->selectedRowNumbers().empty())
        exportData(ExportSubject::ofRows(m_draft->graph(), m_table->selectedRowNumbers()));
    else
        exportData(ExportSubject::ofGraph(m_draft->graph()));
}

void MetricsPage::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (metricmime::isMetrics(copied)) {
        addMetrics(metricmime::metrics(copied));
        return;
    }
    const QString text = copied ? copied->text().trimmed() : QString();
    if (text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['))) {
        openAddress(text);
        return;
    }
    const auto expression = Expression::parse(text.toStdString());
    if (expression && isMeant(*expression, m_draft->rows())) {
        m_table->addExpression(text.simplified());
        return;
    }
    emit noticeRequested(tr("Neither metrics nor an expression were copied."), {}, {});
}

} // namespace yagura
