// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/streamspanel.h"

#include "core/monitor/monitor.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"
#include "ui/sources/streamsmodel.h"
#include "ui/widgets/panel.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace yagura {

namespace {

constexpr int kRowHeight = 26;
constexpr int kMostRows = 4; ///< seen at once
constexpr int kWidths[] = {170, 110, 100, 80, 120, 260, 200}; ///< the last two stretch

QPushButton* makeButton(const char* name, Panel* panel)
{
    auto* button = new QPushButton(panel);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("controlSize", QStringLiteral("small"));
    panel->addHeaderWidget(button);
    return button;
}

} // namespace

StreamsPanel::StreamsPanel(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new StreamsModel(this))
    , m_panel(new Panel(this))
    , m_table(new QTableView(m_panel))
    , m_start(makeButton("startStream", m_panel))
    , m_stop(makeButton("stopStream", m_panel))
    , m_destination(makeButton("streamDestination", m_panel))
{
    m_table->setObjectName(QStringLiteral("streamsTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < StreamsModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, kWidths[column]);
    for (const int column : {StreamsModel::Destination, StreamsModel::LastError})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_panel->body()->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(m_start, &QPushButton::clicked, this, [this] { setRunning(true); });
    connect(m_stop, &QPushButton::clicked, this, [this] { setRunning(false); });
    connect(m_destination, &QPushButton::clicked, this, &StreamsPanel::askDestination);
    connect(m_table, &QTableView::doubleClicked, this, &StreamsPanel::askDestination);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StreamsPanel::updateButtons);
    connect(&context.monitor.streams(), &StreamService::streamsChanged, this, &StreamsPanel::reload,
            Qt::QueuedConnection);
    retranslate();
    reload();
}

void StreamsPanel::reload()
{
    const int before = currentRow();
    const auto chosen = before < 0
        ? std::nullopt
        : std::optional(m_model->streams()[static_cast<std::size_t>(before)]);
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setStreams(m_context.monitor.streams().statuses(), m_context.monitor.clock().now(),
                        m_context.time.zone());
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    const int header = m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(header + qBound(1, rows, kMostRows) * kRowHeight + 4);
    // Another stream than the chosen one must not come under the buttons by itself.
    if (chosen)
        choose(*chosen);
    else if (wasEmpty && rows > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

void StreamsPanel::choose(const MetricStreamStatus& stream)
{
    const auto& streams = m_model->streams();
    const auto it
        = std::find_if(streams.begin(), streams.end(), [&](const MetricStreamStatus& one) {
              return one.scope == stream.scope && one.name == stream.name;
          });
    const int row = it == streams.end() ? -1 : static_cast<int>(it - streams.begin());
    if (row == currentRow())
        return;
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

void StreamsPanel::retranslate()
{
    m_panel->setTitle(tr("Metric streams"));
    m_table->setAccessibleName(tr("Metric streams"));
    m_start->setText(tr("Start"));
    m_start->setAccessibleName(tr("Start the metric stream"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the metric stream"));
    m_destination->setText(tr("Destination…"));
    m_destination->setAccessibleName(tr("Destination of the metric stream"));
    m_model->retranslate();
}

int StreamsPanel::currentRow() const
{
    // Not the current index: the table takes one by itself when it gets the focus.
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void StreamsPanel::updateButtons()
{
    const int row = currentRow();
    const bool isRunning = row >= 0 && m_model->streams()[static_cast<std::size_t>(row)].isRunning;
    m_start->setEnabled(row >= 0 && !isRunning);
    m_stop->setEnabled(row >= 0 && isRunning);
    m_destination->setEnabled(row >= 0);
}

void StreamsPanel::setRunning(bool isRunning)
{
    if (currentRow() < 0)
        return;
    const MetricStreamStatus stream = m_model->streams()[static_cast<std::size_t>(currentRow())];
    StreamService& streams = m_context.monitor.streams();
    // A delivery under way is waited for.
    runThenCallback(
        this,
        [&streams, stream, isRunning] {
            const MetricStreamNamesRequest names{{stream.name}};
            return isRunning ? streams.startMetricStreams(stream.scope, names)
                             : streams.stopMetricStreams(stream.scope, names);
        },
        [this](const Result<EmptyStreamResponse>& done) {
            if (!done)
                emit failed(QString::fromStdString(done.error().message));
        });
}

void StreamsPanel::askDestination()
{
    if (currentRow() < 0)
        return;
    const MetricStreamStatus stream = m_model->streams()[static_cast<std::size_t>(currentRow())];
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("streamDestinationDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Destination of %1").arg(QString::fromStdString(stream.name)));
    dialog->setLabelText(tr("HTTP address that the records are posted to. Leave it empty to "
                            "deliver as the stream was defined."));
    dialog->setTextValue(QString::fromStdString(stream.url));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, stream](const QString& text) {
        StreamService& streams = m_context.monitor.streams();
        runThenCallback(
            this,
            [&streams, stream, url = text.trimmed().toStdString()] {
                return streams.setAddress(stream.scope, stream.name, url);
            },
            [this](const VoidResult& done) {
                if (!done)
                    emit failed(QString::fromStdString(done.error().message));
            });
    });
    dialog->open();
}

} // namespace yagura
