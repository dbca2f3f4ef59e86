// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphpanel.h"

#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/dropframe.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/graphfetch.h"
#include "ui/plot/graphview.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>

namespace yagura {

namespace {

enum StackPage { EmptyPage, ContentPage };
constexpr int kBarMargin = 10;
constexpr int kBarSpacing = 8;
constexpr int kHour = 3600;
constexpr int kDay = 86400;
constexpr int kWeek = 7 * kDay;
constexpr int kComparisons[] = {kHour, kDay, kWeek};

struct KindName
{
    const char* id;
    GraphKind kind;
};
constexpr KindName kKinds[] = {{"number", GraphKind::SingleValue},
                               {"gauge", GraphKind::Gauge},
                               {"bar", GraphKind::Bar},
                               {"pie", GraphKind::Pie},
                               {"table", GraphKind::Table}};

QString kindId(const GraphDefinition& graph)
{
    for (const KindName& name : kKinds) {
        if (name.kind == graph.kind)
            return QLatin1String(name.id);
    }
    return graph.stacked ? QStringLiteral("area") : QStringLiteral("line");
}

} // namespace

GraphPanel::GraphPanel(AppContext& context, GraphDraft& draft, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_draft(draft)
    , m_kind(new SegmentedControl(this))
    , m_resolution(new ElidedLabel(this))
    , m_anomalies(new QPushButton(this))
    , m_compare(new QPushButton(this))
    , m_compareMenu(new QMenu(this))
    , m_zoomIn(new IconButton(QStringLiteral("zoom-in"), IconButton::Look::Framed, this))
    , m_zoomOut(new IconButton(QStringLiteral("zoom-out"), IconButton::Look::Framed, this))
{
    setProperty("surface", QStringLiteral("panel"));
    m_kind->setObjectName(QStringLiteral("graphKind"));
    m_kind->setSmall(true);
    m_resolution->setObjectName(QStringLiteral("graphResolution"));
    m_resolution->setFont(fonts::font(fonts::Role::Caption));
    setTone(m_resolution, "text3");
    m_resolution->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_resolution->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_anomalies->setObjectName(QStringLiteral("graphAnomalies"));
    m_anomalies->setIcon(icons::icon(QStringLiteral("anomaly"), Token::Alarm));
    m_compare->setObjectName(QStringLiteral("graphCompare"));
    m_compare->setIcon(icons::icon(QStringLiteral("history")));
    for (QPushButton* button : {m_anomalies, m_compare}) {
        button->setProperty("controlSize", QStringLiteral("small"));
        button->setProperty("role", QStringLiteral("ghost"));
    }
    for (IconButton* button : {m_zoomIn, m_zoomOut})
        button->setProperty("controlSize", QStringLiteral("small"));
    m_zoomIn->setObjectName(QStringLiteral("graphZoomIn"));
    m_zoomOut->setObjectName(QStringLiteral("graphZoomOut"));
    m_compareMenu->setObjectName(QStringLiteral("compareMenu"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kBarMargin, 7, kBarMargin, 8);
    bar->setSpacing(kBarSpacing);
    bar->addWidget(m_kind);
    bar->addWidget(m_resolution, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_anomalies), static_cast<QWidget*>(m_compare),
                          static_cast<QWidget*>(m_zoomIn), static_cast<QWidget*>(m_zoomOut)})
        bar->addWidget(part);

    auto* frame = new MetricDropFrame(this);
    m_stack = new QStackedWidget(frame);
    m_empty = new EmptyState(m_stack);
    m_view = new GraphView(context, m_stack);
    m_view->setObjectName(QStringLiteral("metricsGraph"));
    m_stack->insertWidget(EmptyPage, m_empty);
    m_stack->insertWidget(ContentPage, m_view);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(4, 8, 2, 4);
    frameLayout->addWidget(m_stack);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(frame, 1);
    setMinimumHeight(220);

    TimeContext& time = context.time;
    connect(frame, &MetricDropFrame::metricsDropped, this, &GraphPanel::metricsDropped);
    connect(m_kind, &SegmentedControl::currentChanged, this, &GraphPanel::setKind);
    connect(m_zoomIn, &QToolButton::clicked, &time, [&time] { time.zoom(0.5); });
    connect(m_zoomOut, &QToolButton::clicked, &time, [&time] { time.zoom(2); });
    connect(m_compare, &QPushButton::clicked, this, &GraphPanel::showCompareMenu);
    connect(m_anomalies, &QPushButton::clicked, this, &GraphPanel::stepAnomaly);
    connect(m_view, &GraphView::dataShown, this, &GraphPanel::showFacts);
    connect(m_view->plot(), &PlotWidget::seriesVisibilityChanged, this, &GraphPanel::showFacts);
    connect(&m_draft, &GraphDraft::changed, this, &GraphPanel::showDraft);
    retranslateUi();
}

void GraphPanel::setKind(const QString& id)
{
    m_draft.change([&id](GraphDefinition& graph) {
        graph.kind = GraphKind::TimeSeries;
        for (const KindName& name : kKinds) {
            if (id == QLatin1String(name.id))
                graph.kind = name.kind;
        }
        graph.stacked = id == QLatin1String("area");
        // A number alone says little about its course.
        if (graph.kind == GraphKind::SingleValue)
            graph.sparkline = true;
    });
}

void GraphPanel::setComparison(int seconds)
{
    m_draft.change([seconds](GraphDefinition& graph) { graph.compareSeconds = seconds; });
}

void GraphPanel::showCompareMenu()
{
    m_compareMenu->clear();
    const int now = m_draft.graph().compareSeconds;
    const auto add = [this, now](const QString& text, int seconds) {
        QAction* action = m_compareMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(now == seconds);
        connect(action, &QAction::triggered, this, [this, seconds] { setComparison(seconds); });
    };
    add(tr("No comparison"), 0);
    bool isKnown = now == 0;
    for (const int seconds : kComparisons) {
        add(comparisonText(seconds), seconds);
        isKnown = isKnown || now == seconds;
    }
    if (!isKnown)
        add(comparisonText(now), now);
    m_compareMenu->addSeparator();
    connect(m_compareMenu->addAction(tr("Other …")), &QAction::triggered, this,
            &GraphPanel::askComparison);
    m_compareMenu->popup(m_compare->mapToGlobal(QPoint(0, m_compare->height() + 2)));
}

void GraphPanel::askComparison()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("compareDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Compare with an earlier period"));
    dialog->setLabelText(tr("How many hours before:"));
    dialog->setIntRange(1, kLongestComparison / kHour);
    dialog->setIntValue(qMax(1, m_draft.graph().compareSeconds / kHour));
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int hours) { setComparison(hours * kHour); });
    dialog->open();
}

void GraphPanel::stepAnomaly()
{
    const QVector<PlotAnomaly> all = m_view->plot()->anomalies();
    if (all.isEmpty())
        return;
    const PlotAnomaly* next = &all.constFirst();
    for (const PlotAnomaly& anomaly : all) {
        if (anomaly.fromMs > m_lastAnomaly) {
            next = &anomaly;
            break;
        }
    }
    m_lastAnomaly = next->fromMs;
    m_view->plot()->showCrosshair(next->fromMs);
}

/// What the datapoints are apart, and why that is more than was asked for.
QString GraphPanel::resolutionText() const
{
    const QMap<QString, int> periods = m_view->rowPeriods();
    const int asked = m_view->askedPeriod();
    if (periods.isEmpty() || asked <= 0)
        return {};
    const int shown = *std::min_element(periods.cbegin(), periods.cend());
    const QString period = statistics::periodLabel(shown);
    const bool isAutomatic = m_draft.graph().setPeriodToTimeRange;
    if (shown <= asked)
        return isAutomatic ? tr("Period %1, automatic").arg(period) : tr("Period %1").arg(period);
    // Older data is kept in longer periods only.
    const auto age = m_context.time.clock().now() - m_view->shownRange().from;
    const int kept = m_context.monitor.metrics().retention().grainAt(
        std::chrono::duration_cast<Milliseconds>(age));
    return kept > asked ? tr("Period %1: data of that age is kept no finer than every %2")
                              .arg(period, statistics::periodLabel(kept))
                        : tr("Period %1: the metric is not sent more often").arg(period);
}

void GraphPanel::showFacts()
{
    const auto count = static_cast<int>(m_view->plot()->anomalies().size());
    m_anomalies->setVisible(count > 0 && m_draft.graph().kind == GraphKind::TimeSeries);
    m_anomalies->setText(tr("%n anomaly(ies)", nullptr, count));
    const QString text = m_draft.rows().empty() ? QString() : resolutionText();
    m_resolution->setText(text);
    fitBar();
}

/// The kinds are icons only where the whole bar has no room for their names.
void GraphPanel::fitBar()
{
    int needed = 2 * kBarMargin + m_namedKindsWidth + m_resolution->sizeHint().width();
    for (const QWidget* part :
         {static_cast<QWidget*>(m_anomalies), static_cast<QWidget*>(m_compare),
          static_cast<QWidget*>(m_zoomIn), static_cast<QWidget*>(m_zoomOut)}) {
        if (!part->isHidden())
            needed += kBarSpacing + part->sizeHint().width();
    }
    const bool isNarrow = needed + 2 * kBarSpacing > width();
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    showKinds();
}

void GraphPanel::showDraft()
{
    const GraphDefinition& graph = m_draft.graph();
    m_view->setDefinition(graph);
    m_stack->setCurrentIndex(graph.rows.empty() ? EmptyPage : ContentPage);
    m_kind->setCurrentId(kindId(graph));
    m_compare->setText(
        graph.compareSeconds > 0
            ? tr("Compared with %1", "1 week ago").arg(comparisonText(graph.compareSeconds))
            : tr("Compare with …"));
    m_lastAnomaly = 0;
    showFacts();
}

void GraphPanel::showKinds()
{
    m_kind->setAccessibleName(tr("Kind of graph"));
    const auto segment = [this](const char* id, const QString& text, const char* icon) {
        SegmentedControl::Segment made;
        made.id = QString::fromLatin1(id);
        made.text = m_isNarrow ? QString() : text;
        made.icon = QString::fromLatin1(icon);
        made.toolTip = text;
        return made;
    };
    m_kind->setSegments(
        {segment("line", tr("Line"), "w-line"), segment("area", tr("Stacked area"), "w-area"),
         segment("number", tr("Number"), "w-number"), segment("gauge", tr("Gauge"), "w-gauge"),
         segment("bar", tr("Bar"), "w-bar"), segment("pie", tr("Pie"), "w-pie"),
         segment("table", tr("Table"), "table")});
    m_kind->setCurrentId(kindId(m_draft.graph()));
    if (!m_isNarrow)
        m_namedKindsWidth = m_kind->sizeHint().width();
}

void GraphPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitBar();
}

void GraphPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void GraphPanel::retranslateUi()
{
    m_isNarrow = false; // to measure the names
    showKinds();
    m_zoomIn->setHint(tr("Zoom in"), QStringLiteral("+"));
    m_zoomOut->setHint(tr("Zoom out"), QStringLiteral("-"));
    m_compare->setToolTip(tr("The same graph of an earlier period"));
    m_anomalies->setToolTip(tr("Go to the next anomaly (Ctrl+J)"));
    m_empty->setText(tr("Choose a metric on the left, or drag one here."));
    m_empty->setDetail(tr("Or paste an expression (Ctrl+V)."));
    showDraft();
}

} // namespace yagura
