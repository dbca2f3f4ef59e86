// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metrictreepane.h"

#include "core/metrics/metricresolution.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace yagura {

namespace {

constexpr int kFetchDelayMs = 400; ///< a burst of new metrics is one rebuild

enum Pages { TreePage, NothingFoundPage, NoMetricsPage };

QLabel* caption(const QString& text, QWidget* parent)
{
    QLabel* label = makeLabel(text, fonts::Role::Caption, "text3", parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

MetricTreePane::MetricTreePane(AppContext& context, Use use, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MetricTreeModel(this))
    , m_view(new MetricTreeView(this))
    , m_search(new SearchField(this))
    , m_graphedOnly(new QToolButton(this))
    , m_count(makeLabel({}, fonts::Role::Caption, "text3", this))
    , m_stack(new QStackedWidget(this))
    , m_fetchSoon(new QTimer(this))
    , m_use(use)
{
    m_model->setCheckable(use == Use::Graph);
    m_model->setResolver(
        [&service = context.monitor.metrics(), scope = context.scope](const Metric& metric) {
            const MetricResolution resolution = service.resolutionOf(scope, metric);
            return resolution.isObserved ? resolution.reportingSeconds : 0;
        });
    connect(&context.time, &TimeContext::refreshed, m_model, &MetricTreeModel::askAgain);
    m_view->setMetricModel(m_model);
    m_view->setDragEnabled(use != Use::Choose);
    m_view->setExportable(use == Use::Graph);
    if (use == Use::Choose)
        m_view->setSelectionMode(QAbstractItemView::SingleSelection);

    m_search->setObjectName(QStringLiteral("metricSearch"));
    m_search->setMaxLength(512);
    m_search->installEventFilter(this);

    m_graphedOnly->setObjectName(QStringLiteral("metricGraphedOnly"));
    m_graphedOnly->setCheckable(true);
    m_graphedOnly->setProperty("controlSize", QStringLiteral("small"));
    m_graphedOnly->setFont(fonts::font(fonts::Role::Caption));
    m_graphedOnly->setStyleSheet(QStringLiteral("QToolButton { padding: 0 7px; }"));
    m_graphedOnly->setVisible(use == Use::Graph);

    m_count->setObjectName(QStringLiteral("metricCount"));

    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(10, 10, 10, 6);
    searchRow->addWidget(m_search);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(10, 0, 10, 6);
    chips->setSpacing(6);
    chips->addWidget(m_graphedOnly);
    m_withOld = new QToolButton(this);
    m_withOld->setObjectName(QStringLiteral("metricWithOld"));
    m_withOld->setCheckable(true);
    m_withOld->setProperty("controlSize", QStringLiteral("small"));
    m_withOld->setFont(fonts::font(fonts::Role::Caption));
    m_withOld->setStyleSheet(QStringLiteral("QToolButton { padding: 0 7px; }"));
    chips->addWidget(m_withOld);
    connect(m_withOld, &QToolButton::toggled, this, &MetricTreePane::fetch);
    chips->addStretch();
    chips->addWidget(m_count);

    m_nothing = caption({}, m_stack);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->insertWidget(TreePage, m_view);
    m_stack->insertWidget(NothingFoundPage, m_nothing);
    m_stack->insertWidget(NoMetricsPage, makeEmptyPage());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchRow);
    layout->addLayout(chips);
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(m_stack, 1);
    if (use == Use::Graph) {
        m_hint = caption({}, this);
        m_hint->setContentsMargins(12, 8, 12, 8);
        layout->addWidget(makeLine(Qt::Horizontal, this, true));
        layout->addWidget(m_hint);
    }

    // At once, not when typing pauses: a search takes milliseconds, off this thread.
    connect(m_search, &QLineEdit::textChanged, m_model, &MetricTreeModel::setFilter);
    connect(m_graphedOnly, &QToolButton::toggled, m_model, &MetricTreeModel::setGraphedOnly);
    connect(m_model, &MetricTreeModel::treeChanged, this, &MetricTreePane::showCounts);
    m_fetchSoon->setSingleShot(true);
    m_fetchSoon->setInterval(kFetchDelayMs);
    connect(m_fetchSoon, &QTimer::timeout, this, &MetricTreePane::fetch);
    connect(&m_context.monitor.metrics(), &MetricService::metricsListed, this, [this] {
        if (!m_fetchSoon->isActive())
            m_fetchSoon->start();
    });
    retranslateUi();
    fetch();
}

void MetricTreePane::retranslateUi()
{
    m_search->setAccessibleName(tr("Search metrics"));
    m_search->setPlaceholderText(tr("Search metrics, dimensions, resources"));
    m_graphedOnly->setText(tr("graphed only"));
    m_withOld->setText(tr("old too"));
    m_withOld->setToolTip(tr("Include metrics without data in the last two weeks"));
    m_graphedOnly->setToolTip(tr("Show only the metrics of the graph"));
    m_noSource->setText(tr("No data source yet."));
    m_addSource->setText(tr("Add source"));
    if (m_hint)
        m_hint->setText(tr("Drag a metric to the graph, or press Space"));
    showCounts();
}

void MetricTreePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

QWidget* MetricTreePane::makeEmptyPage()
{
    auto* page = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    m_noSource = caption({}, page);
    layout->addWidget(m_noSource);
    m_addSource = new QPushButton(page);
    m_addSource->setObjectName(QStringLiteral("metricAddSource"));
    layout->addWidget(m_addSource, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_addSource, &QPushButton::clicked, this, &MetricTreePane::addSourceRequested);
    return page;
}

bool MetricTreePane::isSettled() const
{
    return m_hasFetched && !m_isFetching && !m_fetchSoon->isActive() && m_model->isSettled();
}

void MetricTreePane::fetch()
{
    if (m_isFetching) {
        m_fetchSoon->start();
        return;
    }
    m_isFetching = true;
    runThenCallback(
        this,
        [&service = m_context.monitor.metrics(), scope = m_context.scope,
         isWithOld = m_withOld->isChecked()] {
            auto metrics = isWithOld ? service.storedMetrics(scope) : service.allMetrics(scope);
            // Where nothing is recent, what is old is what there is.
            return metrics->empty() ? service.storedMetrics(scope) : metrics;
        },
        [this](std::shared_ptr<const std::vector<Metric>> metrics) {
            m_isFetching = false;
            m_hasFetched = true;
            m_model->setMetrics(std::move(metrics));
            showCounts();
        });
}

void MetricTreePane::reveal(const std::vector<Metric>& metrics)
{
    if (m_withOld->isChecked() || metrics.empty())
        return;
    runThenCallback(
        this,
        [&service = m_context.monitor.metrics(), scope = m_context.scope,
         wanted = std::set<Metric>(metrics.begin(), metrics.end())] {
            const auto count = [&wanted](const std::vector<Metric>& list) {
                return std::count_if(list.begin(), list.end(), [&wanted](const Metric& metric) {
                    return wanted.contains(metric);
                });
            };
            return count(*service.allMetrics(scope)) < count(*service.storedMetrics(scope));
        },
        [this](bool isOld) {
            if (isOld)
                m_withOld->setChecked(true);
        });
}

void MetricTreePane::showCounts()
{
    const QLocale locale;
    m_count->setText(m_model->isFiltered() ? tr("%1 of %2")
                                                 .arg(locale.toString(m_model->hits()),
                                                      locale.toString(m_model->total()))
                                           : locale.toString(m_model->total()));
    m_count->setAccessibleName(tr("Metrics shown: %1").arg(m_count->text()));
    if (m_model->total() == 0 && m_hasFetched && m_model->isSettled()) {
        m_stack->setCurrentIndex(NoMetricsPage);
    } else if (m_model->isFiltered() && m_model->hits() == 0) {
        m_nothing->setText(m_model->isGraphedOnly() && m_model->filter().isEmpty()
                               ? tr("Nothing is graphed yet.")
                               : tr("No metric matches “%1”.").arg(m_model->filter()));
        m_stack->setCurrentIndex(NothingFoundPage);
    } else {
        m_stack->setCurrentIndex(TreePage);
    }
}

bool MetricTreePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down) {
            m_view->setFocus(Qt::TabFocusReason);
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_model->index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (m_search->text().isEmpty())
                m_view->setFocus(Qt::TabFocusReason);
            else
                m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yagura
