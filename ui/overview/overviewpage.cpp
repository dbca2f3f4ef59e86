// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "core/monitor/monitor.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/overview/numbertile.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/sources/sourcesmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace yagura {

namespace {

constexpr int kCollectMs = 1000;
constexpr int kTileCount = 4;

/// Rows are made anew with every refresh; who stands on one of their links stays there.
class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget* page)
        : m_page(page)
    {
        const QWidget* focused = page->focusWidget();
        if (focused && focused->hasFocus() && page->isAncestorOf(focused))
            m_name = focused->objectName();
    }
    ~FocusKeeper()
    {
        auto* again = m_name.isEmpty() ? nullptr : m_page->findChild<QWidget*>(m_name);
        if (again && !again->hasFocus())
            again->setFocus(Qt::TabFocusReason);
    }
    Q_DISABLE_COPY(FocusKeeper)

private:
    QWidget* m_page;
    QString m_name;
};

void clearRows(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel* makeIcon(const QString& name, Token color, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setPixmap(icons::pixmap(name, 16, color, parent->devicePixelRatioF()));
    label->setFixedWidth(16);
    return label;
}

QPushButton* makeLink(const QString& text, QWidget* parent)
{
    auto* link = new QPushButton(text, parent);
    link->setProperty("role", QStringLiteral("link"));
    link->setCursor(Qt::PointingHandCursor);
    return link;
}

QHBoxLayout* addRow(QVBoxLayout* rows, QWidget* parent)
{
    auto* row = new QWidget(parent);
    row->setMinimumHeight(26);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 2, 10, 2);
    layout->setSpacing(8);
    rows->addWidget(row);
    return layout;
}

} // namespace

OverviewPage::OverviewPage(AppContext& context, QWidget* parent)
    : Page(context, parent)
    , m_alarmPanel(new Panel(this))
    , m_sourcePanel(new Panel(this))
    , m_stepPanel(new Panel(this))
    , m_alarmRows(new QVBoxLayout)
    , m_sourceRows(new QVBoxLayout)
    , m_stepRows(new QVBoxLayout)
    , m_noAlarms(new EmptyState(m_alarmPanel))
    , m_pause(new QTimer(this))
{
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (int i = 0; i < kTileCount; ++i) {
        auto* tile = new NumberTile(this);
        tile->setObjectName(QStringLiteral("tile-%1").arg(i));
        tile->setPaletteIndex(i);
        tiles->addWidget(tile);
        m_tiles.push_back(tile);
        connect(tile, &QAbstractButton::clicked, this, [this, i] {
            const auto index = static_cast<std::size_t>(i);
            if (index < m_data.tiles.size() && !m_data.tiles[index].address.empty())
                emit addressRequested(QString::fromStdString(m_data.tiles[index].address));
        });
    }
    for (auto [panel, rows] : {std::pair{m_alarmPanel, m_alarmRows},
                               {m_sourcePanel, m_sourceRows},
                               {m_stepPanel, m_stepRows}}) {
        rows->setContentsMargins(0, 6, 0, 6);
        rows->setSpacing(0);
        panel->body()->addLayout(rows);
        if (panel == m_alarmPanel)
            panel->body()->addWidget(m_noAlarms, 1);
        panel->body()->addStretch(1);
    }
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_sourcePanel, 1);
    right->addWidget(m_stepPanel, 1);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(8);
    lower->addWidget(m_alarmPanel, 1);
    lower->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(tiles);
    layout->addLayout(lower, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kCollectMs);
    connect(m_pause, &QTimer::timeout, this, &OverviewPage::reload);
    connect(m_noAlarms, &EmptyState::actionTriggered, this,
            [this] { emit addressRequested(QStringLiteral("alarms")); });
    connect(&context.time, &TimeContext::refreshed, this, &OverviewPage::reload);
    // The icons of the rows are pictures in the colours of the theme. Not on PaletteChange: while
    // the style goes through all widgets, none may be deleted.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (m_isLoaded)
            show(OverviewData(m_data));
    });
    const auto later = [this] {
        if (isVisible() && !m_pause->isActive())
            m_pause->start();
    };
    connect(&context.monitor.alarms(), &AlarmService::alarmsChanged, this, later,
            Qt::QueuedConnection);
    connect(&context.monitor.sources(), &SourceRegistry::changed, this, later,
            Qt::QueuedConnection);
    retranslateUi();
    reload();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::statusText() const
{
    return m_isLoaded ? tr("%n metric(s)", nullptr, m_data.metrics) : QString();
}

void OverviewPage::reload()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    Monitor* monitor = &context().monitor;
    // Fresh data shows as it comes, not only with the window's next refresh.
    TimeRange range = context().time.resolved();
    if (context().time.isLive())
        range.to = context().time.clock().now();
    runThenCallback(
        this,
        [monitor, scope = context().scope, range] {
            return collectOverview(*monitor, scope, range);
        },
        [this](const OverviewData& fresh) {
            m_isLoading = false;
            m_isLoaded = true;
            show(fresh);
            if (std::exchange(m_isStale, false))
                m_pause->start();
        });
}

void OverviewPage::show(const OverviewData& fresh)
{
    const FocusKeeper keeper(this);
    m_data = fresh;
    showTiles();
    showAlarms();
    showSources();
    showSteps();
    emit statusTextChanged();
}

void OverviewPage::showTiles()
{
    using Kind = OverviewTile::Kind;
    const auto titleOf = [](Kind kind) -> std::pair<QString, QString> {
        switch (kind) {
        case Kind::Cpu:
            return {tr("CPU"), tr("this machine")};
        case Kind::Memory:
            return {tr("Memory"), tr("in use")};
        case Kind::Disk:
            return {tr("Disk"), tr("in use")};
        case Kind::Network:
            return {tr("Network"), tr("in and out")};
        case Kind::Hosts:
            return {tr("CPU"), tr("average of all hosts")};
        case Kind::Requests:
            return {tr("Requests"), tr("all load balancers")};
        case Kind::Errors:
            return {tr("5XX responses"), tr("all targets")};
        case Kind::Connections:
            break;
        }
        return {tr("Database connections"), tr("all databases")};
    };
    static const std::vector<OverviewTile> expected{{Kind::Cpu, {}, "Percent", {}, {}},
                                                    {Kind::Memory, {}, "Percent", {}, {}},
                                                    {Kind::Disk, {}, "Percent", {}, {}},
                                                    {Kind::Network, {}, "Bytes/Second", {}, {}}};
    const std::vector<OverviewTile>& tiles
        = m_data.tiles.size() == m_tiles.size() ? m_data.tiles : expected;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto [title, note] = titleOf(tiles[i].kind);
        m_tiles[i]->setTitle(title, note);
        m_tiles[i]->setValue(tiles[i].value, QString::fromStdString(tiles[i].unit),
                             tiles[i].values);
        m_tiles[i]->setToolTip(tiles[i].address.empty() ? QString() : tr("Open in Metrics"));
    }
}

void OverviewPage::showAlarms()
{
    clearRows(m_alarmRows);
    for (const MetricAlarm& alarm : m_data.openAlarms) {
        const QString name = QString::fromStdString(alarm.alarmName);
        const VisualState state = visualStateOf(QString::fromStdString(alarm.stateValue));
        QHBoxLayout* row = addRow(m_alarmRows, m_alarmPanel);
        row->addWidget(makeIcon(lookOf(state).icon, lookOf(state).color, this));
        QPushButton* link = makeLink(name, m_alarmPanel);
        link->setObjectName(QStringLiteral("alarm-") + name);
        link->setToolTip(QString::fromStdString(alarm.stateReason));
        row->addWidget(link);
        auto* reason = new ElidedLabel(m_alarmPanel);
        reason->setFont(fonts::font(fonts::Role::Table));
        reason->setProperty("tone", QStringLiteral("text3"));
        reason->setText(alarmtexts::condition(alarm));
        row->addWidget(reason, 1);
        if (alarm.stateTransitionedTimestamp) {
            const auto since = std::chrono::duration_cast<Seconds>(
                context().monitor.clock().now() - *alarm.stateTransitionedTimestamp);
            row->addWidget(makeLabel(format::elapsed(std::max(since, Seconds{0})),
                                     fonts::Role::Table, "text2", m_alarmPanel));
        }
        connect(link, &QPushButton::clicked, this,
                [this, name] { emit addressRequested(QStringLiteral("alarms/") + name); });
    }
    const bool isEmpty = m_data.openAlarms.empty();
    m_noAlarms->setVisible(isEmpty);
    m_alarmPanel->setNote(m_data.alarmCounts.total() > 0
                              ? tr("%n alarm(s)", nullptr, m_data.alarmCounts.total())
                              : QString());
    const bool hasAlarms = m_data.alarmCounts.total() > 0;
    m_noAlarms->setText(hasAlarms ? tr("Every alarm is OK.") : tr("No alarm yet."));
    m_noAlarms->setAction(hasAlarms || !m_isLoaded ? QString() : tr("Create alarm"));
}

void OverviewPage::showSources()
{
    clearRows(m_sourceRows);
    for (const SourceInfo& source : m_data.sources) {
        QHBoxLayout* row = addRow(m_sourceRows, m_sourcePanel);
        const bool isRunning = source.status == SourceStatus::Running;
        const bool isFailed = source.status == SourceStatus::Failed;
        row->addWidget(makeIcon(isFailed        ? QStringLiteral("st-warning")
                                    : isRunning ? QStringLiteral("st-ok")
                                                : QStringLiteral("st-insufficient"),
                                isFailed        ? Token::Warn
                                    : isRunning ? Token::Ok
                                                : Token::Insuf,
                                this));
        QPushButton* link = makeLink(SourcesModel::nameOf(source), m_sourcePanel);
        link->setObjectName(QStringLiteral("source-") + QString::fromStdString(source.id));
        row->addWidget(link);
        auto* detail = new ElidedLabel(m_sourcePanel);
        detail->setFont(fonts::font(fonts::Role::Table));
        detail->setProperty("tone", QStringLiteral("text3"));
        detail->setText(
            QString::fromStdString(source.lastError.empty() ? source.detail : source.lastError));
        row->addWidget(detail, 1);
        row->addWidget(makeLabel(format::ratePerMinute(source.datumsPerMinute), fonts::Role::Table,
                                 "text2", m_sourcePanel));
        connect(link, &QPushButton::clicked, this,
                [this] { emit addressRequested(QStringLiteral("sources")); });
    }
}

void OverviewPage::addStep(bool isDone, const QString& text, const QString& detail,
                           const QString& address)
{
    QHBoxLayout* row = addRow(m_stepRows, m_stepPanel);
    row->addWidget(makeIcon(isDone ? QStringLiteral("check") : QStringLiteral("chevron-right"),
                            isDone ? Token::Ok : Token::Text3, this));
    QPushButton* link = makeLink(text, m_stepPanel);
    link->setObjectName(QStringLiteral("step-") + address);
    row->addWidget(link);
    auto* label = new ElidedLabel(m_stepPanel);
    label->setFont(fonts::font(fonts::Role::Table));
    label->setProperty("tone", QStringLiteral("text3"));
    label->setText(detail);
    row->addWidget(label, 1);
    connect(link, &QPushButton::clicked, this, [this, address] { emit addressRequested(address); });
}

void OverviewPage::showSteps()
{
    clearRows(m_stepRows);
    const Settings* settings = context().settings;
    addStep(settings && settings->get<bool>(SettingKey::HasGraphed), tr("Look at a metric"), tr("Search, tick, zoom by dragging"),
            QStringLiteral("metrics"));
    addStep(m_data.dashboards > 0, tr("Make a dashboard"), tr("Drag metrics onto the grid"),
            QStringLiteral("dashboards"));
    addStep(m_data.alarmCounts.total() > 0, tr("Set an alarm"),
            tr("Be told when a value crosses a threshold"), QStringLiteral("alarms"));
    addStep(m_data.hasSentMetrics, tr("Send your own metrics"),
            tr("With the aws command or any SDK: lines to paste"), QStringLiteral("sources"));
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isLoaded)
        reload();
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Page::changeEvent(event);
}

void OverviewPage::retranslateUi()
{
    m_alarmPanel->setTitle(tr("Open alarms"));
    m_sourcePanel->setTitle(tr("Coming in"));
    m_stepPanel->setTitle(tr("What to do next"));
    showTiles();
    showAlarms();
    showSources();
    showSteps();
    emit headerChanged();
    emit statusTextChanged();
}

} // namespace yagura
