// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcespage.h"

#include "core/monitor/monitor.h"
#include "ui/shell/timecontext.h"
#include "ui/sources/endpointlines.h"
#include "ui/sources/sourcesmodel.h"
#include "ui/sources/streamspanel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr int kRowHeight = 26;
constexpr int kRateRefreshMs = 2000;

QTableView* makeTable(QAbstractItemModel* model, const char* name, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(QString::fromLatin1(name));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setIconSize({14, 14});
    table->setTabKeyNavigation(false);
    return table;
}

/// Columns that are too narrow for their names in the language of now.
void fitNames(QHeaderView& header)
{
    for (int i = 0; i < header.count(); ++i) {
        if (header.sectionResizeMode(i) == QHeaderView::Interactive)
            header.resizeSection(i, qMax(header.sectionSize(i), header.sectionSizeHint(i)));
    }
}

} // namespace

SourcesPage::SourcesPage(AppContext& context, QWidget* parent)
    : Page(context, parent)
    , m_model(new SourcesModel(this))
    , m_unknownModel(new UnknownOperationsModel(this))
    , m_streams(new StreamsPanel(context, this))
    , m_timer(new QTimer(this))
{
    buildTable();
    buildMonitoring();
    buildEndpoint();
    buildUnknown();
    auto* lower = new QHBoxLayout;
    lower->setSpacing(8);
    lower->addWidget(m_endpointPanel, 3);
    lower->addWidget(m_unknownPanel, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_tablePanel, 2);
    layout->addWidget(m_streams);
    layout->addLayout(lower, 3);
    SourceRegistry* registry = &context.monitor.sources();
    connect(registry, &SourceRegistry::changed, this, &SourcesPage::reload, Qt::QueuedConnection);
    connect(&context.time, &TimeContext::zoneChanged, this, &SourcesPage::reload);
    connect(m_streams, &StreamsPanel::failed, this,
            [this](const QString& reason) { emit noticeRequested(reason, {}, {}); });
    connect(m_model, &SourcesModel::enabledRequested, this,
            [registry](const QString& id, bool enabled) {
                registry->setEnabled(id.toStdString(), enabled);
            });
    // Rates fall when nothing comes in, which nobody signals.
    m_timer->setInterval(kRateRefreshMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_timer->start();
    retranslateUi();
    reload();
}

void SourcesPage::buildTable()
{
    m_tablePanel = new Panel(this);
    m_table = makeTable(m_model, "sourcesTable", m_tablePanel);
    QHeaderView* header = m_table->horizontalHeader();
    constexpr int kWidths[] = {150, 140, 100, 190, 100, 100, 120, 200, 50};
    for (int column = 0; column < SourcesModel::ColumnCount; ++column)
        header->resizeSection(column, kWidths[column]);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SourcesModel::LastError, QHeaderView::Stretch);
    m_noSources = new EmptyState(m_tablePanel);
    m_tableStack = new QStackedWidget(m_tablePanel);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_noSources);
    m_tablePanel->body()->addWidget(m_tableStack);
}

void SourcesPage::buildMonitoring()
{
    m_monitoringRow = new QWidget(m_tablePanel);
    m_monitoringLabel = makeLabel({}, fonts::Role::Table, nullptr, m_monitoringRow);
    m_monitoring = new QComboBox(m_monitoringRow);
    m_monitoring->setObjectName(QStringLiteral("monitoringLevel"));
    m_monitoringHint = makeLabel({}, fonts::Role::Caption, "text3", m_monitoringRow);
    m_monitoringHint->setObjectName(QStringLiteral("monitoringHint"));
    m_monitoringHint->setWordWrap(true);
    for (const MonitoringLevel level : kMonitoringLevels)
        m_monitoring->addItem(QString(), int(level));
    m_monitoringLabel->setBuddy(m_monitoring);
    auto* row = new QHBoxLayout(m_monitoringRow);
    row->setContentsMargins(10, 6, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_monitoringLabel);
    row->addWidget(m_monitoring);
    row->addWidget(m_monitoringHint, 1);
    m_tablePanel->body()->addWidget(makeLine(Qt::Horizontal, m_tablePanel, true));
    m_tablePanel->body()->addWidget(m_monitoringRow);
    connect(m_monitoring, &QComboBox::activated, this, &SourcesPage::chooseMonitoring);
}

void SourcesPage::chooseMonitoring(int index)
{
    const auto level = static_cast<MonitoringLevel>(m_monitoring->itemData(index).toInt());
    context().monitor.sources().setMonitoring(m_monitored, level);
    m_monitoringHint->setText(SourcesModel::explanationOf(level));
}

void SourcesPage::showMonitoring()
{
    const SourceInfo* monitored = nullptr;
    for (const SourceInfo& source : m_model->sources()) {
        if (source.monitoring)
            monitored = &source;
    }
    m_monitoringRow->setVisible(monitored != nullptr);
    if (!monitored)
        return;
    m_monitored = monitored->id;
    m_monitoringLabel->setText(
        tr("Monitoring of %1").arg(QString::fromStdString(monitored->detail)));
    if (!m_monitoring->view()->isVisible())
        m_monitoring->setCurrentIndex(m_monitoring->findData(int(*monitored->monitoring)));
    m_monitoringHint->setText(SourcesModel::explanationOf(*monitored->monitoring));
}

void SourcesPage::buildEndpoint()
{
    m_endpointPanel = new Panel(this);
    m_endpointStack = new QStackedWidget(m_endpointPanel);
    auto* content = new QWidget(m_endpointStack);
    m_addressLabel = makeLabel({}, fonts::Role::Table, "text3", content);
    m_address = makeLabel(context().endpointUrl, fonts::Role::Code, nullptr, content);
    m_address->setObjectName(QStringLiteral("endpointAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copyAddress = new QPushButton(content);
    m_copyAddress->setObjectName(QStringLiteral("copyAddress"));
    m_copyAddress->setProperty("controlSize", QStringLiteral("small"));
    m_shells = new SegmentedControl(content);
    m_shells->setObjectName(QStringLiteral("shellKind"));
    m_shells->setSmall(true);
    m_copy = new QPushButton(content);
    m_copy->setObjectName(QStringLiteral("copyLines"));
    m_copy->setProperty("controlSize", QStringLiteral("small"));
    m_code = new QPlainTextEdit(content);
    m_code->setObjectName(QStringLiteral("endpointLines"));
    m_code->setProperty("surface", QStringLiteral("code"));
    m_code->setFont(fonts::font(fonts::Role::Code));
    m_code->setReadOnly(true);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabChangesFocus(true);
    m_hint = makeLabel({}, fonts::Role::Caption, "text3", content);
    m_hint->setWordWrap(true);
    auto* address = new QHBoxLayout;
    address->setSpacing(8);
    address->addWidget(m_addressLabel);
    address->addWidget(m_address);
    address->addWidget(m_copyAddress);
    address->addStretch(1);
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_shells);
    kinds->addStretch(1);
    kinds->addWidget(m_copy);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addLayout(address);
    layout->addLayout(kinds);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_hint);
    m_noEndpoint = new EmptyState(m_endpointStack);
    m_endpointStack->addWidget(content);
    m_endpointStack->addWidget(m_noEndpoint);
    m_endpointStack->setCurrentIndex(context().endpointUrl.isEmpty() ? 1 : 0);
    m_endpointPanel->body()->addWidget(m_endpointStack);
    std::vector<SegmentedControl::Segment> segments;
    for (const EndpointLines& lines : endpointLines({}, {}, {}))
        segments.push_back({lines.id, lines.name});
    m_shells->setSegments(segments);
    m_shells->setCurrentId(segments.front().id);
    connect(m_shells, &SegmentedControl::currentChanged, this, &SourcesPage::showLines);
    connect(m_copy, &QPushButton::clicked, this, &SourcesPage::copyLines);
    connect(m_copyAddress, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(this->context().endpointUrl);
        emit noticeRequested(tr("Address copied"), {}, {});
    });
    showLines();
}

void SourcesPage::buildUnknown()
{
    m_unknownPanel = new Panel(this);
    m_unknownTable = makeTable(m_unknownModel, "unknownOperations", m_unknownPanel);
    m_unknownTable->horizontalHeader()->resizeSection(UnknownOperationsModel::Service, 110);
    m_unknownTable->horizontalHeader()->resizeSection(UnknownOperationsModel::Operation, 190);
    m_unknownTable->horizontalHeader()->resizeSection(UnknownOperationsModel::Count, 60);
    m_noUnknown = new EmptyState(m_unknownPanel);
    m_unknownStack = new QStackedWidget(m_unknownPanel);
    m_unknownStack->addWidget(m_unknownTable);
    m_unknownStack->addWidget(m_noUnknown);
    m_unknownPanel->body()->addWidget(m_unknownStack);
}

QString SourcesPage::title() const
{
    return tr("Sources");
}

QString SourcesPage::statusText() const
{
    return tr("%n source(s)", nullptr, m_model->rowCount());
}

QWidget* SourcesPage::filterField()
{
    return m_table;
}

void SourcesPage::reload()
{
    const SourceRegistry& registry = context().monitor.sources();
    const TimePoint now = context().monitor.clock().now();
    const QTimeZone zone = context().time.zone();
    const int before = m_model->rowCount();
    m_model->setSources(registry.sources(now), now, zone);
    showMonitoring();
    m_unknownModel->setOperations(registry.unknownOperations(), now, zone);
    m_streams->reload();
    m_tableStack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_unknownStack->setCurrentIndex(m_unknownModel->rowCount() > 0 ? 0 : 1);
    if (before != m_model->rowCount())
        emit statusTextChanged();
}

void SourcesPage::showLines()
{
    const auto all
        = endpointLines(context().endpointUrl, QString::fromStdString(context().scope.account),
                        QString::fromStdString(context().scope.region));
    for (const EndpointLines& lines : all) {
        if (lines.id == m_shells->currentId())
            m_code->setPlainText(lines.code);
    }
}

void SourcesPage::copyLines()
{
    QApplication::clipboard()->setText(m_code->toPlainText() + QLatin1Char('\n'));
    emit noticeRequested(tr("Lines copied"), {}, {});
}

void SourcesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    reload();
}

void SourcesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Page::changeEvent(event);
}

void SourcesPage::retranslateUi()
{
    m_tablePanel->setTitle(tr("Sources"));
    m_table->setAccessibleName(tr("Sources"));
    m_noSources->setText(tr("No data source yet."));
    m_monitoring->setAccessibleName(tr("Monitoring"));
    for (int i = 0; i < m_monitoring->count(); ++i) {
        const auto level = static_cast<MonitoringLevel>(m_monitoring->itemData(i).toInt());
        m_monitoring->setItemText(i, SourcesModel::nameOf(level));
        m_monitoring->setItemData(i, SourcesModel::explanationOf(level), Qt::ToolTipRole);
    }
    showMonitoring();
    m_endpointPanel->setTitle(tr("Send metrics from your programs"));
    m_noEndpoint->setText(tr("The endpoint is not running: programs cannot send."));
    m_noEndpoint->setDetail(
        tr("The bar over the pages says why. This machine's own metrics are still collected."));
    m_addressLabel->setText(tr("Address"));
    m_copyAddress->setText(tr("Copy"));
    m_copyAddress->setAccessibleName(tr("Copy the address"));
    m_shells->setAccessibleName(tr("Shell"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the lines"));
    m_code->setAccessibleName(tr("Lines to paste"));
    m_hint->setText(
        tr("Any access key works on this machine. A key of 12 digits is its own account."));
    m_unknownPanel->setTitle(tr("Asked for in vain"));
    m_unknownTable->setAccessibleName(m_unknownPanel->accessibleName());
    m_noUnknown->setText(tr("Every operation that programs asked for was there."));
    m_model->retranslate();
    m_unknownModel->retranslate();
    m_streams->retranslate();
    fitNames(*m_table->horizontalHeader());
    fitNames(*m_unknownTable->horizontalHeader());
    emit headerChanged();
    emit statusTextChanged();
}

} // namespace yagura
