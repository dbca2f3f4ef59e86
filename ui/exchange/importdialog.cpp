// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "core/monitor/monitor.h"
#include "ui/exchange/importtexts.h"
#include "ui/shell/appcontext.h"
#include "ui/widgets/formatters.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>

namespace yagura {

namespace {

enum ColumnColumns { SourceColumn, NameColumn, UnitColumn, DimensionsColumn, PointsColumn };
constexpr int kProgressMs = 100;
constexpr int kNarrowest = 64; ///< of a column
constexpr int kWidest = 320;

QTableWidgetItem* numberCell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTableWidgetItem* cell(const QString& text, bool isEditable = false)
{
    auto* item = new QTableWidgetItem(text);
    if (!isEditable)
        item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    item->setToolTip(text);
    return item;
}

/// @param widest  the column that takes what the others leave
QTableWidget* makeTable(const QString& name, int columns, int widest, QWidget* parent)
{
    auto* table = new QTableWidget(0, columns, parent);
    table->setObjectName(name);
    table->verticalHeader()->hide();
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    QHeaderView* header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(kNarrowest);
    header->setMaximumSectionSize(kWidest);
    header->setSectionResizeMode(widest, QHeaderView::Stretch);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void fitColumns(QTableWidget& table)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        if (table.horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
            table.resizeColumnToContents(column);
    }
}

QString messageOf(const Error& error)
{
    return QString::fromStdString(error.message.empty() ? error.code : error.message);
}

} // namespace

ImportDialog::ImportDialog(Monitor& monitor, const Scope& scope, std::vector<ImportInput> inputs,
                           QWidget* parent)
    : QDialog(parent)
    , m_monitor(monitor)
    , m_scope(scope)
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
    , m_permille(std::make_shared<std::atomic<int>>(0))
{
    setObjectName(QStringLiteral("importDialog"));
    for (ImportInput& input : inputs)
        m_entries.push_back({std::move(input), {}, {}, {}, {}});
    build();
    retranslateUi();
    resize(900, 620);
    findFiles();
}

ImportDialog::~ImportDialog()
{
    *m_isCancelled = true;
}

void ImportDialog::build()
{
    m_files = new QListWidget(this);
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setResizeMode(QListView::Adjust);
    m_files->setWordWrap(true);
    m_files->setSpacing(4);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_import = new QPushButton(this);
    m_import->setObjectName(QStringLiteral("importStart"));
    m_import->setProperty("role", QStringLiteral("primary"));
    m_import->setDefault(true);
    m_show = new QPushButton(this);
    m_show->setObjectName(QStringLiteral("importShow"));
    m_show->hide();
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("importClose"));
    m_close->setAutoDefault(false);

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_files);
    split->addWidget(makeDetails());
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_show);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addLayout(buttons);

    auto* timer = new QTimer(this);
    timer->setInterval(kProgressMs);
    connect(timer, &QTimer::timeout, this, [this] { m_progress->setValue(*m_permille); });
    timer->start();
    connect(m_files, &QListWidget::currentRowChanged, this, [this] { showEntry(); });
    connect(m_import, &QPushButton::clicked, this, [this] { startImport(); });
    connect(m_close, &QPushButton::clicked, this, [this] { reject(); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        std::vector<Metric> metrics;
        std::optional<TimeRange> range;
        for (const Entry& entry : m_entries) {
            if (!entry.result || !entry.result->plan.range)
                continue;
            const TimeRange& own = *entry.result->plan.range;
            metrics.insert(metrics.end(), entry.result->metrics.begin(),
                           entry.result->metrics.end());
            range = range ? TimeRange{std::min(range->from, own.from), std::max(range->to, own.to)}
                          : own;
        }
        if (range)
            emit showRequested(metrics, {range->from, range->to + std::chrono::minutes{1}});
        accept();
    });
}

QWidget* ImportDialog::makeDetails()
{
    auto* page = new QWidget(this);
    m_summary = new QLabel(page);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_nameSpace = new QLineEdit(page);
    m_nameSpace->setObjectName(QStringLiteral("importNamespace"));
    m_nameSpace->setMaxLength(255);
    m_format = new QComboBox(page);
    m_format->setObjectName(QStringLiteral("importTimeFormat"));
    m_zone = new QComboBox(page);
    m_zone->setObjectName(QStringLiteral("importZone"));
    m_zone->setEditable(true);
    m_zone->addItems({QStringLiteral("UTC"), QStringLiteral("local")});
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_keepsOld = new QCheckBox(page);
    m_keepsOld->setObjectName(QStringLiteral("importKeepsOld"));
    m_keepsOld->setChecked(true);
    m_columns
        = makeTable(QStringLiteral("importColumns"), PointsColumn + 1, DimensionsColumn, page);
    m_samples = makeTable(QStringLiteral("importSamples"), 4, 2, page);
    m_notes = new QPlainTextEdit(page);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(110);

    auto* form = new QFormLayout;
    m_nameSpaceLabel = new QLabel(page);
    m_formatLabel = new QLabel(page);
    m_zoneLabel = new QLabel(page);
    m_nameSpaceLabel->setBuddy(m_nameSpace);
    m_formatLabel->setBuddy(m_format);
    m_zoneLabel->setBuddy(m_zone);
    form->addRow(m_nameSpaceLabel, m_nameSpace);
    form->addRow(m_formatLabel, m_format);
    form->addRow(m_zoneLabel, m_zone);
    form->addRow(QString(), m_keepsOld);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addLayout(form);
    layout->addWidget(m_columns, 2);
    layout->addWidget(m_samples, 2);
    layout->addWidget(m_notes);
    connect(m_nameSpace, &QLineEdit::editingFinished, this, [this] {
        Entry* entry = current();
        const std::string text = m_nameSpace->text().trimmed().toStdString();
        if (m_isFilling || !entry || !m_nameSpace->isModified())
            return;
        m_nameSpace->setModified(false);
        entry->settings.nameSpace
            = text.empty() ? std::optional<std::string>() : std::optional<std::string>(text);
        lookAgain();
    });
    connect(m_format, &QComboBox::activated, this, [this](int index) {
        if (Entry* entry = current()) {
            entry->settings.timeFormat = TimeFormat(m_format->itemData(index).toInt());
            lookAgain();
        }
    });
    const auto setZone = [this] {
        Entry* entry = current();
        const std::string zone = m_zone->currentText().trimmed().toStdString();
        if (m_isFilling || !entry || (entry->plan && entry->plan->zone == zone))
            return;
        entry->settings.zone = zone;
        lookAgain();
    };
    connect(m_zone, &QComboBox::activated, this, setZone);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, setZone);
    connect(m_columns, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { takeColumn(item->row()); });
    return page;
}

void ImportDialog::retranslateUi()
{
    setWindowTitle(tr("Import"));
    m_files->setAccessibleName(tr("Files"));
    m_nameSpaceLabel->setText(tr("&Namespace"));
    m_formatLabel->setText(tr("Time &format"));
    m_zoneLabel->setText(tr("Time &zone"));
    m_nameSpace->setPlaceholderText(tr("As in the file, or Imported"));
    m_keepsOld->setText(tr("Keep data for as long as the oldest datapoint needs"));
    m_columns->setAccessibleName(tr("Metrics to import"));
    m_samples->setAccessibleName(tr("First datapoints"));
    m_notes->setAccessibleName(tr("Remarks"));
    m_progress->setAccessibleName(tr("Progress"));
    m_columns->setHorizontalHeaderLabels(
        {tr("In the file"), tr("Metric"), tr("Unit"), tr("Dimensions"), tr("Datapoints")});
    m_samples->setHorizontalHeaderLabels({tr("Line"), tr("Time (UTC)"), tr("Metric"), tr("Value")});
    m_import->setText(tr("&Import"));
    m_show->setText(tr("&Show in Metrics"));
    for (int row = 0; row < m_files->count(); ++row)
        updateRow(row);
    showEntry();
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

std::vector<ImportPlan> ImportDialog::plans() const
{
    std::vector<ImportPlan> plans;
    for (const Entry& entry : m_entries) {
        if (entry.plan)
            plans.push_back(*entry.plan);
    }
    return plans;
}

ImportDialog::Entry* ImportDialog::current()
{
    const int row = m_files->currentRow();
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[std::size_t(row)] : nullptr;
}

/// One job at a time; its progress goes to the bar.
template <typename Task, typename Done>
void ImportDialog::runJob(Task task, Done done)
{
    m_isBusy = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    *m_permille = 0;
    updateState();
    const Progress progress = [cancelled = m_isCancelled,
                               permille = m_permille](std::int64_t part, std::int64_t total) {
        *permille = total > 0 ? int(part * 1000 / total) : 0;
        return !*cancelled;
    };
    runThenCallback(
        this, [task = std::move(task), progress] { return task(progress); },
        [this, done = std::move(done)](auto result) {
            m_isBusy = false;
            done(std::move(result));
        });
}

/// Folders become the files in them.
void ImportDialog::findFiles()
{
    std::vector<std::string> paths;
    std::vector<Entry> texts;
    for (Entry& entry : m_entries) {
        if (entry.input.text)
            texts.push_back(std::move(entry));
        else
            paths.push_back(entry.input.path);
    }
    m_entries = std::move(texts);
    runJob([paths](const Progress&) { return importableFiles(paths); },
           [this](const std::vector<std::string>& files) {
               for (const std::string& file : files)
                   m_entries.push_back({{file, {}}, {}, {}, {}, {}});
               for (std::size_t i = 0; i < m_entries.size(); ++i) {
                   m_files->addItem(QString());
                   updateRow(int(i));
               }
               if (m_files->count() > 0)
                   m_files->setCurrentRow(0);
               m_next = 0;
               lookNext();
           });
}

void ImportDialog::lookNext()
{
    while (m_next < m_entries.size()
           && (m_entries[m_next].plan || !m_entries[m_next].error.isEmpty()))
        ++m_next;
    if (m_next >= m_entries.size()) {
        updateState();
        return;
    }
    const std::size_t index = m_next;
    runJob([input = m_entries[index].input, settings = m_entries[index].settings,
            &clock = m_monitor.clock()](
               const Progress& progress) { return planImport(input, settings, clock, progress); },
           [this, index](const Result<ImportPlan>& plan) {
               Entry& entry = m_entries[index];
               if (plan)
                   entry.plan = *plan;
               else
                   entry.error = messageOf(plan.error());
               updateRow(int(index));
               if (m_files->currentRow() == int(index))
                   showEntry();
               lookNext();
           });
}

void ImportDialog::lookAgain()
{
    if (m_isImporting || m_isDone)
        return;
    if (Entry* entry = current()) {
        entry->plan.reset();
        entry->error.clear();
        m_next = 0;
        if (!m_isBusy)
            lookNext();
    }
}

void ImportDialog::startImport()
{
    if (m_isBusy || m_isDone)
        return;
    m_isImporting = true;
    m_next = 0;
    importNext();
}

void ImportDialog::importNext()
{
    while (m_next < m_entries.size()
           && (!m_entries[m_next].plan || m_entries[m_next].plan->kind == ImportKind::Unknown
               || m_entries[m_next].plan->kind == ImportKind::OtherJson))
        ++m_next;
    if (m_next >= m_entries.size() || *m_isCancelled) {
        finishImport();
        return;
    }
    const std::size_t index = m_next++;
    ImportSettings settings = m_entries[index].settings;
    settings.keepsOld = m_keepsOld->isChecked();
    m_files->setCurrentRow(int(index));
    runJob(
        [input = m_entries[index].input, settings, scope = m_scope,
         &monitor = m_monitor](const Progress& progress) {
            return monitor.importFile(input, settings, progress, scope);
        },
        [this, index](const Result<ImportResult>& result) {
            Entry& entry = m_entries[index];
            if (result)
                entry.result = *result;
            else
                entry.error = messageOf(result.error());
            updateRow(int(index));
            showEntry();
            importNext();
        });
}

void ImportDialog::finishImport()
{
    m_isImporting = false;
    m_isDone = true;
    *m_permille = 1000;
    updateState();
    const bool hasMetrics = std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.result && !entry.result->metrics.empty();
    });
    m_show->setVisible(hasMetrics);
    (hasMetrics ? m_show : m_close)->setFocus();
}

void ImportDialog::reject()
{
    *m_isCancelled = true;
    // What was stored stays; the dialog then says how much that is.
    if (!m_isImporting)
        QDialog::reject();
}

void ImportDialog::updateRow(int row)
{
    const Entry& entry = m_entries[std::size_t(row)];
    const QString name = QFileInfo(QString::fromStdString(entry.input.path)).fileName();
    QString state = tr("reading…");
    if (!entry.error.isEmpty())
        state = tr("cannot be imported");
    else if (entry.result)
        state = importtexts::result(*entry.result);
    else if (entry.plan)
        state = importtexts::kind(*entry.plan);
    QListWidgetItem* item = m_files->item(row);
    item->setText(tr("%1\n%2").arg(name, state));
    item->setToolTip(QString::fromStdString(entry.input.path));
}

void ImportDialog::updateState()
{
    const bool isAny = std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.plan && entry.plan->kind != ImportKind::Unknown
            && entry.plan->kind != ImportKind::OtherJson;
    });
    m_import->setEnabled(isAny && !m_isBusy && !m_isDone);
    m_import->setVisible(!m_isDone);
    m_progress->setVisible(m_isBusy || m_isDone);
    m_close->setText(m_isImporting || !m_isDone ? tr("&Cancel") : tr("&Close"));
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_nameSpace, m_format, m_zone, m_keepsOld, m_columns})
        field->setEnabled(!m_isImporting && !m_isDone);
}

void ImportDialog::showEntry()
{
    const Entry* entry = current();
    const bool holds = entry && entry->plan && holdsMetrics(entry->plan->kind);
    for (QWidget* part : std::initializer_list<QWidget*>{m_columns, m_samples, m_nameSpace,
                                                         m_nameSpaceLabel, m_keepsOld})
        part->setVisible(holds);
    for (QWidget* part : {static_cast<QWidget*>(m_format), static_cast<QWidget*>(m_formatLabel)})
        part->setVisible(holds && entry->plan->timeFormat);
    for (QWidget* part : {static_cast<QWidget*>(m_zone), static_cast<QWidget*>(m_zoneLabel)})
        part->setVisible(holds && entry->plan->isZoneNeeded);
    m_notes->clear();
    if (!entry || (!entry->plan && entry->error.isEmpty())) {
        m_summary->setText(tr("Reading…"));
        return;
    }
    QStringList remarks;
    if (!entry->error.isEmpty())
        remarks << entry->error;
    if (entry->plan) {
        const ImportPlan& plan = *entry->plan;
        m_summary->setText(entry->result ? importtexts::result(*entry->result)
                                         : importtexts::planLine(plan));
        for (const ImportProblem& problem : plan.problems)
            remarks << importtexts::problem(plan, problem);
        for (const ImportNoteCount& note : plan.notes)
            remarks << importtexts::note(note);
        showFormats(*entry);
        showColumns(plan);
        showSamples(plan);
    } else {
        m_summary->setText(tr("This file cannot be imported."));
    }
    if (entry->result) {
        for (const std::string& failure : entry->result->failures)
            remarks << QString::fromStdString(failure);
    }
    m_notes->setPlainText(remarks.join(QLatin1Char('\n')));
    m_notes->setVisible(!remarks.isEmpty());
}

void ImportDialog::showFormats(const Entry& entry)
{
    m_isFilling = true;
    const ImportPlan& plan = *entry.plan;
    m_nameSpace->setText(QString::fromStdString(entry.settings.nameSpace.value_or("")));
    m_zone->setCurrentText(QString::fromStdString(plan.zone));
    m_format->clear();
    // Those that fit come first.
    std::vector<TimeFormat> formats = plan.possibleFormats;
    for (const TimeFormat format : kTimeFormats) {
        if (std::find(formats.begin(), formats.end(), format) == formats.end())
            formats.push_back(format);
    }
    for (const TimeFormat format : formats)
        m_format->addItem(importtexts::timeFormat(format), int(format));
    if (plan.timeFormat)
        m_format->setCurrentIndex(m_format->findData(int(*plan.timeFormat)));
    m_isFilling = false;
}

void ImportDialog::showColumns(const ImportPlan& plan)
{
    m_isFilling = true;
    m_columns->setRowCount(int(plan.columns.size()));
    for (int row = 0; row < int(plan.columns.size()); ++row) {
        const ImportColumn& column = plan.columns[std::size_t(row)];
        QTableWidgetItem* source = cell(QString::fromStdString(column.source));
        source->setFlags(source->flags() | Qt::ItemIsUserCheckable);
        source->setCheckState(column.isTaken ? Qt::Checked : Qt::Unchecked);
        m_columns->setItem(row, SourceColumn, source);
        m_columns->setItem(row, NameColumn, cell(QString::fromStdString(column.name), true));
        m_columns->setItem(row, UnitColumn, cell(QString::fromStdString(column.unit), true));
        m_columns->setItem(row, DimensionsColumn, cell(QString::fromStdString(column.dimensions)));
        m_columns->setItem(row, PointsColumn, numberCell(format::count(double(column.points))));
    }
    fitColumns(*m_columns);
    m_isFilling = false;
}

void ImportDialog::showSamples(const ImportPlan& plan)
{
    m_samples->setRowCount(int(plan.samples.size()));
    for (int row = 0; row < int(plan.samples.size()); ++row) {
        const ImportSample& sample = plan.samples[std::size_t(row)];
        m_samples->setItem(row, 0, numberCell(format::count(double(sample.line))));
        m_samples->setItem(row, 1, cell(format::iso(sample.time, QTimeZone::utc())));
        m_samples->setItem(row, 2, cell(QString::fromStdString(sample.name)));
        m_samples->setItem(
            row, 3, numberCell(format::value(sample.value, QString::fromStdString(sample.unit))));
    }
    fitColumns(*m_samples);
}

void ImportDialog::takeColumn(int row)
{
    Entry* entry = current();
    if (m_isFilling || !entry || !entry->plan || row >= int(entry->plan->columns.size()))
        return;
    const ImportColumn& column = entry->plan->columns[std::size_t(row)];
    ImportChoice choice;
    choice.isTaken = m_columns->item(row, SourceColumn)->checkState() == Qt::Checked;
    const auto text
        = [&](int at) { return m_columns->item(row, at)->text().trimmed().toStdString(); };
    if (text(NameColumn) != column.source && !text(NameColumn).empty())
        choice.name = text(NameColumn);
    if (text(UnitColumn) != "None" || column.unit != "None")
        choice.unit = text(UnitColumn);
    entry->settings.choices[column.source] = choice;
    // Not from within the table's own signal, which still edits the cell.
    QTimer::singleShot(0, this, [this] { lookAgain(); });
}

} // namespace yagura
