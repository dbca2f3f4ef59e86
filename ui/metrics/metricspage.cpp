// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricspage.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/exchange/exportdatadialog.h"
#include "ui/metrics/annotationspane.h"
#include "ui/metrics/dashboardadder.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/graphedmetricspane.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/graphoptionspane.h"
#include "ui/metrics/graphpanel.h"
#include "ui/metrics/graphsourcepane.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/metrics/prettyjson.h"
#include "ui/plot/graphview.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace yagura {

namespace {

constexpr int kTreeWidth = 288;
constexpr int kGraphHeight = 432;
constexpr int kShortestPeriod = 60;

enum Tab { GraphedTab, OptionsTab, AnnotationsTab, SourceTab };

} // namespace

MetricsPage::MetricsPage(AppContext& context, QWidget* parent)
    : Page(context, parent)
    , m_draft(new GraphDraft(this))
    , m_tree(new MetricTreePane(context, MetricTreePane::Use::Graph, this))
    , m_adder(new DashboardAdder(context, this))
{
    setObjectName(QStringLiteral("metricsPage"));
    auto* left = new QFrame(this);
    left->setProperty("surface", QStringLiteral("plain"));
    left->setFixedWidth(kTreeWidth);
    auto* leftLayout = new QHBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_tree);

    auto* right = new QSplitter(Qt::Vertical, this);
    right->setObjectName(QStringLiteral("metricsSplitter"));
    right->setChildrenCollapsible(false);
    right->setHandleWidth(12);
    right->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
    m_panel = new GraphPanel(context, *m_draft, this);
    m_view = m_panel->view();
    right->addWidget(m_panel);
    right->addWidget(makeTabs());
    connect(m_panel, &GraphPanel::metricsDropped, this, &MetricsPage::addMetrics);
    right->setSizes({kGraphHeight, 316});
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* rightArea = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(rightArea);
    rightLayout->setContentsMargins(12, 12, 12, 12);
    rightLayout->addWidget(right);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(makeLine(Qt::Vertical, this));
    layout->addWidget(rightArea, 1);

    makeHeader();
    makeActions();
    connect(m_draft, &GraphDraft::changed, this, &MetricsPage::showDraft);
    connect(m_tree->model(), &MetricTreeModel::tickRequested, this,
            [this](const std::vector<Metric>& metrics, bool on) {
                if (on)
                    addMetrics(metrics);
                else
                    m_draft->removeMetrics(metrics);
            });
    connect(m_tree->view(), &MetricTreeView::exportRequested, this,
            [this](const std::vector<Metric>& metrics) {
                exportData(ExportSubject::ofMetrics(metrics));
            });
    connect(m_view, &GraphView::menuAboutToShow, this, [this](QMenu* menu) {
        menu->addAction(tr("Export data …"), this,
                        [this] { exportData(ExportSubject::ofGraph(m_draft->graph())); });
    });
    connect(m_tree->model(), &MetricTreeModel::treeChanged, this, &Page::statusTextChanged);
    connect(m_tree->searchField(), &QLineEdit::textChanged, m_graphed,
            &GraphedMetricsPane::setSearchWords);
    connect(m_tree, &MetricTreePane::addSourceRequested, this,
            [this] { emit addressRequested(QStringLiteral("sources")); });
    connect(&context.time, &TimeContext::refreshed, this, &MetricsPage::showRange);
    connect(&context.time, &TimeContext::zoneChanged, this, &MetricsPage::showRange);
    connect(m_adder, &DashboardAdder::added, this,
            [this](const QString& name, const QString& shown) {
                emit noticeRequested(tr("Added to %1.").arg(shown), tr("Open"), [this, name] {
                    emit addressRequested(QStringLiteral("dashboards/%1").arg(name));
                });
            });
    connect(m_adder, &DashboardAdder::failed, this, [this](const QString& message) {
        emit noticeRequested(tr("Not added: %1").arg(message), {}, {});
    });
    retranslateUi();
    showDraft();
}

MetricsPage::~MetricsPage()
{
    // The shell may have taken these into its header; they belong to this page all the same.
    delete m_headerLeft;
    delete m_headerRight;
}

void MetricsPage::makeHeader()
{
    m_headerLeft = new QWidget(this);
    m_crumb = makeLabel({}, fonts::Role::PageTitle, nullptr, m_headerLeft);
    auto* slash = makeLabel(QStringLiteral("/"), fonts::Role::Body, "text3", m_headerLeft);
    m_name = makeLabel({}, fonts::Role::Body, nullptr, m_headerLeft);
    m_rename = new IconButton(QStringLiteral("edit"), IconButton::Look::SmallGhost, m_headerLeft);
    m_rename->setObjectName(QStringLiteral("renameGraph"));
    auto* left = new QHBoxLayout(m_headerLeft);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    left->addWidget(m_crumb);
    left->addWidget(slash);
    left->addWidget(m_name);
    left->addWidget(m_rename);

    m_headerRight = new QWidget(this);
    m_range = makeLabel({}, fonts::Role::Table, "text2", m_headerRight);
    m_createAlarm = new QPushButton(m_headerRight);
    m_createAlarm->setObjectName(QStringLiteral("createAlarmButton"));
    m_createAlarm->setIcon(icons::icon(QStringLiteral("nav-alarms")));
    m_addToDashboard = new QPushButton(m_headerRight);
    m_addToDashboard->setObjectName(QStringLiteral("addToDashboard"));
    m_addToDashboard->setIcon(icons::icon(QStringLiteral("nav-dashboards")));
    m_export = new IconButton(QStringLiteral("export"), IconButton::Look::Framed, m_headerRight);
    m_export->setObjectName(QStringLiteral("exportGraph"));
    auto* line = makeLine(Qt::Vertical, m_headerRight);
    line->setFixedHeight(18);
    auto* right = new QHBoxLayout(m_headerRight);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(m_range);
    right->addWidget(line);
    right->addWidget(m_createAlarm);
    right->addWidget(m_addToDashboard);
    right->addWidget(m_export);

    m_dashboards = new QMenu(this);
    m_exportMenu = new QMenu(this);
    connect(m_rename, &QToolButton::clicked, this, &MetricsPage::renameTitle);
    connect(m_createAlarm, &QPushButton::clicked, this, [this] { createAlarm(rowForAlarm()); });
    connect(m_addToDashboard, &QPushButton::clicked, this, [this] {
        m_adder->fill(*m_dashboards, [this] { return m_draft->properties(); });
        m_dashboards->popup(
            m_addToDashboard->mapToGlobal(QPoint(0, m_addToDashboard->height() + 2)));
    });
    connect(m_export, &QToolButton::clicked, this, [this] {
        m_exportMenu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2)));
    });
}

QWidget* MetricsPage::makeTabs()
{
    auto* panel = new QFrame(this);
    panel->setProperty("surface", QStringLiteral("panel"));
    m_tabs = new QTabWidget(panel);
    m_tabs->setObjectName(QStringLiteral("metricsTabs"));
    m_tabs->setDocumentMode(true);
    m_graphed = new GraphedMetricsPane(*m_draft, *m_view, m_tabs);
    m_options = new GraphOptionsPane(*m_draft, m_tabs);
    m_annotations = new AnnotationsPane(context(), *m_draft, m_tabs);
    m_source = new GraphSourcePane(*m_draft, m_tabs);
    m_tabs->insertTab(GraphedTab, m_graphed, QString());
    m_tabs->insertTab(OptionsTab, m_options, QString());
    m_tabs->insertTab(AnnotationsTab, m_annotations, QString());
    m_tabs->insertTab(SourceTab, m_source, QString());
    m_tabs->setCornerWidget(m_graphed->buttons(), Qt::TopRightCorner);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_tabs);
    panel->setMinimumHeight(190);
    m_table = m_graphed->table();
    connect(m_table, &GraphedMetricsView::createAlarmRequested, this, &MetricsPage::createAlarm);
    connect(m_table, &GraphedMetricsView::findInDashboardsRequested, this,
            &MetricsPage::findInDashboards);
    connect(m_table, &GraphedMetricsView::copyDataRequested, m_view, &GraphView::copyData);
    connect(m_table, &GraphedMetricsView::exportRequested, this,
            [this](const std::vector<int>& rows) {
                exportData(ExportSubject::ofRows(m_draft->graph(), rows));
            });
    connect(m_table->graphedModel(), &GraphedMetricsModel::metricsDropped, this,
            &MetricsPage::addMetrics);
    return panel;
}

void MetricsPage::makeActions()
{
    addPageAction(QStringLiteral("metrics.createAlarm"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                  [this] { createAlarm(rowForAlarm()); });
    addPageAction(QStringLiteral("metrics.undo"), QKeySequence(Qt::CTRL | Qt::Key_Z),
                  [this] { m_draft->undo(); });
    addPageAction(QStringLiteral("metrics.redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                  [this] { m_draft->redo(); });
    addPageAction(QStringLiteral("metrics.savePicture"), QKeySequence(Qt::CTRL | Qt::Key_E),
                  [this] { m_view->savePicture(); });
    addPageAction(QStringLiteral("metrics.copyPicture"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                  [this] { m_view->copyPicture(); });
    addPageAction(QStringLiteral("metrics.clear"), {},
                  [this] { m_draft->change([](GraphDefinition& graph) { graph.rows.clear(); }); });
    addPageAction(QStringLiteral("metrics.newExpression"), QKeySequence(Qt::CTRL | Qt::Key_M),
                  [this] {
                      m_tabs->setCurrentIndex(GraphedTab);
                      m_graphed->newExpression();
                  });
    addPageAction(QStringLiteral("metrics.searchExpression"), {}, [this] {
        m_tabs->setCurrentIndex(GraphedTab);
        m_graphed->addSearch();
    });
    addPageAction(QStringLiteral("metrics.compare"), {}, [this] { m_panel->askComparison(); });
    addPageAction(QStringLiteral("metrics.nextAnomaly"), QKeySequence(Qt::CTRL | Qt::Key_J),
                  [this] { m_panel->stepAnomaly(); });
    addPageAction(QStringLiteral("metrics.table"), QKeySequence(Qt::CTRL | Qt::Key_T),
                  [this] { m_view->showTable(); });
    addPageAction(QStringLiteral("metrics.source"), {},
                  [this] { m_tabs->setCurrentIndex(SourceTab); });
    addPageAction(QStringLiteral("metrics.paste"), QKeySequence::Paste, [this] { paste(); });
    addPageAction(QStringLiteral("metrics.exportData"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportFocused(); });
    takeShortcuts(m_view); // Ctrl+E works beside the graph, too
}

QList<QAction*> MetricsPage::pageActions() const
{
    return Page::pageActions() + m_table->rowActions() + m_tree->view()->keyActions();
}

QString MetricsPage::title() const
{
    return tr("Metrics");
}

QString MetricsPage::statusText() const
{
    return tr("%n metric(s)", nullptr, m_tree->model()->total());
}

QWidget* MetricsPage::filterField()
{
    return m_tree->searchField();
}

bool MetricsPage::isSettled() const
{
    return m_tree->isSettled()
        && (m_draft->rows().empty() || m_view->state() != DataState::Loading);
}

void MetricsPage::openAddress(const QString& rest)
{
    if (rest.startsWith(QLatin1Char('{'))) {
        boost::json::object properties;
        JsonProblem problem;
        if (parseJsonObject(rest, properties, problem))
            m_draft->setProperties(properties);
        else
            emit noticeRequested(tr("The address holds no graph: %1").arg(problem.message), {}, {});
    } else if (rest.startsWith(QLatin1Char('['))) {
        // One metric alone, or an array of them.
        const QByteArray json = rest.toUtf8();
        std::vector<Metric> metrics = metricmime::decode(json);
        if (metrics.empty())
            metrics = metricmime::decode('[' + json + ']');
        addMetrics(metrics);
    } else if (!rest.isEmpty()) {
        m_tree->searchField()->setText(rest);
    }
    std::vector<Metric> metrics;
    for (const GraphRow& row : m_draft->rows()) {
        if (row.metric)
            metrics.push_back(*row.metric);
    }
    m_tree->reveal(metrics);
}

void MetricsPage::addMetrics(const std::vector<Metric>& metrics)
{
    const TimeRange range = context().time.resolved();
    const int period = std::max(
        kShortestPeriod, automaticPeriod(std::chrono::duration_cast<Seconds>(range.length())));
    const int leftOut = m_draft->addMetrics(metrics, period);
    if (leftOut > 0)
        emit noticeRequested(
            tr("A graph holds at most %1 metrics; %n more could not be added.", nullptr, leftOut)
                .arg(GraphDraft::kMaxRows),
            {}, {});
}

void MetricsPage::renameTitle()
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(
                             this, tr("Rename graph"), tr("Title of the graph"), QLineEdit::Normal,
                             QString::fromStdString(m_draft->graph().title), &isAccepted)
                             .trimmed();
    if (isAccepted)
        m_draft->change(
            [&name](GraphDefinition& graph) { graph.title = name.left(255).toStdString(); });
}

void MetricsPage::showRange()
{
    const TimeRange range = context().time.resolved();
    m_range->setText(format::range(range.from, range.to, context().time.zone()));
}

void MetricsPage::showDraft()
{
    const GraphDefinition& graph = m_draft->graph();
    const bool isEmpty = graph.rows.empty();
    m_tree->model()->setGraphed(m_draft->graphed());
    m_name->setText(graph.title.empty() ? tr("Untitled graph")
                                        : QString::fromStdString(graph.title));
    m_tabs->setTabText(GraphedTab,
                       isEmpty ? tr("Graphed metrics")
                               : tr("Graphed metrics  %1").arg(int(graph.rows.size())));
    const int annotations
        = int(graph.horizontal.size() + graph.vertical.size() + graph.alarmArns.size());
    m_tabs->setTabText(AnnotationsTab,
                       annotations == 0 ? tr("Annotations")
                                        : tr("Annotations  %1").arg(annotations));
    if (!isEmpty && context().settings && !context().settings->get<bool>(SettingKey::HasGraphed))
        context().settings->setValue(SettingKey::HasGraphed, true);
    m_addToDashboard->setEnabled(!isEmpty);
    m_export->setEnabled(!isEmpty);
}

void MetricsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Page::changeEvent(event);
}

void MetricsPage::retranslateUi()
{
    m_crumb->setText(tr("Metrics"));
    m_rename->setHint(tr("Rename graph"));
    m_createAlarm->setText(tr("Create alarm"));
    m_addToDashboard->setText(tr("Add to dashboard"));
    m_export->setHint(tr("Export"));
    m_tabs->setTabText(OptionsTab, tr("Graph options"));
    m_tabs->setTabText(SourceTab, tr("Source"));
    const QStringList texts{tr("Create alarm from the selected metric"),
                            tr("Undo"),
                            tr("Redo"),
                            tr("Save graph as picture …"),
                            tr("Copy graph as picture"),
                            tr("Remove all metrics from the graph"),
                            tr("New math expression"),
                            tr("New search expression"),
                            tr("Compare with an earlier period"),
                            tr("Go to the next anomaly"),
                            tr("View graph as table"),
                            tr("Source of the graph"),
                            tr("Paste metrics or an expression"),
                            tr("Export data …")};
    const QList<QAction*> actions = Page::pageActions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(texts[i]);
    m_exportMenu->clear();
    m_exportMenu->addAction(tr("Copy as image"), m_view, &GraphView::copyPicture);
    m_exportMenu->addAction(tr("Save as picture …"), m_view, &GraphView::savePicture);
    m_exportMenu->addAction(tr("Export data …"), this,
                            [this] { exportData(ExportSubject::ofGraph(m_draft->graph())); });
    showRange();
    showDraft();
}

} // namespace yagura
