// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdatadialog.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/statistics.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kProgressMs = 100;
constexpr int kShortestPeriod = 60;
/// Points may be dated that much ahead of the clock.
constexpr auto kAhead = std::chrono::hours{2};
const char* const kShown = "shown";
const char* const kEverything = "everything";

/// In a list whose text can be typed over: the data of the entry whose text it is.
QVariant chosenEntry(const QComboBox& box)
{
    const int index = box.findText(box.currentText().trimmed());
    return index >= 0 ? box.itemData(index) : QVariant();
}

void choose(QComboBox& box, const QVariant& data)
{
    const int index = box.findData(data);
    box.setCurrentIndex(std::max(index, 0));
}

QComboBox* makeBox(const char* name, bool isEditable, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setEditable(isEditable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QString suffixOf(ExportFormat format)
{
    return format == ExportFormat::Json ? QStringLiteral("json") : QStringLiteral("csv");
}

/// A file of this name among the documents, numbered where it would overwrite one.
QString proposedFile(const QString& name, const QString& suffix)
{
    QString base;
    for (const QChar c : name.simplified().left(80))
        base += c.isLetterOrNumber() || QStringLiteral(" -_.").contains(c) ? c : QLatin1Char('-');
    while (base.startsWith(QLatin1Char('.')))
        base.remove(0, 1);
    if (base.isEmpty())
        base = QStringLiteral("metrics");
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QDir::homePath();
    QString file = QDir(folder).filePath(QStringLiteral("%1.%2").arg(base, suffix));
    for (int i = 2; QFileInfo::exists(file) && i < 10'000; ++i)
        file = QDir(folder).filePath(QStringLiteral("%1 %2.%3").arg(base).arg(i).arg(suffix));
    return QDir::toNativeSeparators(file);
}

} // namespace

ExportSubject ExportSubject::ofGraph(const GraphDefinition& graph)
{
    ExportSubject subject;
    subject.name = QString::fromStdString(graph.title);
    if (subject.name.isEmpty() && !graph.rows.empty() && graph.rows.front().metric)
        subject.name = QString::fromStdString(graph.rows.front().metric->metricName);
    subject.graph = graph;
    return subject;
}

ExportSubject ExportSubject::ofRows(const GraphDefinition& graph, const std::vector<int>& rows)
{
    if (rows.size() == 1) {
        const GraphRow& row = graph.rows[std::size_t(rows.front())];
        // A metric alone may also be had as it is stored.
        if (row.metric) {
            ExportSubject subject = ofMetrics({*row.metric});
            subject.statistic = QString::fromStdString(row.stat);
            return subject;
        }
    }
    GraphDefinition part = graph;
    for (std::size_t i = 0; i < part.rows.size(); ++i)
        part.rows[i].visible = std::find(rows.begin(), rows.end(), int(i)) != rows.end();
    ExportSubject subject = ofGraph(part);
    if (rows.size() == 1 && !part.rows[std::size_t(rows.front())].label.empty())
        subject.name = QString::fromStdString(part.rows[std::size_t(rows.front())].label);
    return subject;
}

ExportSubject ExportSubject::ofMetrics(std::vector<Metric> metrics)
{
    ExportSubject subject;
    if (metrics.size() == 1)
        subject.name = QString::fromStdString(metrics.front().metricName);
    else if (!metrics.empty())
        subject.name = QString::fromStdString(metrics.front().nameSpace);
    subject.metrics = std::move(metrics);
    return subject;
}

ExportDataDialog::ExportDataDialog(AppContext& context, ExportSubject subject, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_subject(std::move(subject))
    , m_isCancelled(std::make_shared<std::atomic<bool>>(false))
    , m_permille(std::make_shared<std::atomic<int>>(0))
    , m_what(new QLabel(this))
    , m_rangeLabel(new QLabel(this))
    , m_periodLabel(new QLabel(this))
    , m_statisticLabel(new QLabel(this))
    , m_formatLabel(new QLabel(this))
    , m_fileLabel(new QLabel(this))
    , m_range(makeBox("exportDataRange", true, this))
    , m_period(makeBox("exportDataPeriod", true, this))
    , m_statistic(makeBox("exportDataStatistic", true, this))
    , m_format(makeBox("exportDataFormat", false, this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_export(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDataDialog"));
    build();
    retranslateUi();
    choose(*m_range, QLatin1String(kShown));
    choose(*m_period, int(AsItIs));
    choose(*m_statistic, m_subject.graph ? QString() : m_subject.statistic);
    if (!m_subject.graph && m_statistic->findData(m_subject.statistic) < 0)
        m_statistic->setEditText(statistics::label(m_subject.statistic));
    choose(*m_format, int(m_subject.graph ? ExportFormat::CsvWide : ExportFormat::CsvLong));
    m_file->setText(proposedFile(m_subject.name, suffixOf(format())));
    updateState();
}

ExportDataDialog::~ExportDataDialog()
{
    *m_isCancelled = true;
}

void ExportDataDialog::ask(AppContext& context, ExportSubject subject, QWidget* parent,
                           std::function<void(const QString&)> notice)
{
    auto* dialog = new ExportDataDialog(context, std::move(subject), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDataDialog::exported, parent, std::move(notice));
    dialog->open();
}

void ExportDataDialog::build()
{
    m_what->setObjectName(QStringLiteral("exportDataWhat"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_file->setObjectName(QStringLiteral("exportDataFile"));
    m_file->setMinimumWidth(360);
    m_browse->setObjectName(QStringLiteral("exportDataBrowse"));
    m_browse->setAutoDefault(false);
    m_progress->setObjectName(QStringLiteral("exportDataProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_message->setObjectName(QStringLiteral("exportDataMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_export->setObjectName(QStringLiteral("exportDataStart"));
    m_export->setProperty("role", QStringLiteral("primary"));
    m_export->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("exportDataCancel"));
    m_cancel->setAutoDefault(false);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const std::initializer_list<std::pair<QLabel*, QWidget*>> fields{
        {m_rangeLabel, m_range},
        {m_periodLabel, m_period},
        {m_statisticLabel, m_statistic},
        {m_formatLabel, m_format}};
    for (const auto& [label, field] : fields) {
        label->setBuddy(field);
        form->addRow(label, field);
    }
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_browse);
    m_fileLabel->setBuddy(m_file);
    form->addRow(m_fileLabel, fileRow);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(buttons);

    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { m_progress->setValue(*m_permille); });
    timer->start(kProgressMs);
    connect(m_export, &QPushButton::clicked, this, &ExportDataDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDataDialog::reject);
    connect(m_browse, &QPushButton::clicked, this, &ExportDataDialog::browse);
    connect(m_period, &QComboBox::currentTextChanged, this, [this] {
        if (!m_isFilling)
            updateState();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        const QFileInfo file(m_file->text().trimmed());
        const QString suffix = suffixOf(format());
        const bool isOurs
            = file.suffix() == QLatin1String("csv") || file.suffix() == QLatin1String("json");
        if (!m_isFilling && isOurs && file.suffix() != suffix)
            m_file->setText(QDir::toNativeSeparators(
                QDir(file.path())
                    .filePath(QStringLiteral("%1.%2").arg(file.completeBaseName(), suffix))));
    });
}

void ExportDataDialog::fillRanges()
{
    const TimeRange shown = m_context.time.resolved();
    m_range->clear();
    m_range->addItem(
        tr("As shown: %1").arg(format::range(shown.from, shown.to, m_context.time.zone())),
        QLatin1String(kShown));
    for (const Seconds length : std::initializer_list<Seconds>{
             std::chrono::hours{1}, std::chrono::hours{3}, std::chrono::days{1},
             std::chrono::days{7}, std::chrono::days{30}, std::chrono::days{365}}) {
        m_range->addItem(tr("Last %1").arg(format::elapsed(length)),
                         QString::fromStdString(formatLength(length)));
    }
    m_range->addItem(tr("Everything that is kept"), QLatin1String(kEverything));
}

void ExportDataDialog::fillPeriods()
{
    m_period->clear();
    m_period->addItem(m_subject.graph ? tr("As in the graph")
                                      : tr("As stored, with all statistics"),
                      int(AsItIs));
    m_period->addItem(tr("Automatic"), int(Automatic));
    for (const int seconds : statistics::periods())
        m_period->addItem(statistics::periodLabel(seconds), seconds);
}

void ExportDataDialog::fillStatistics()
{
    m_statistic->clear();
    if (m_subject.graph)
        m_statistic->addItem(tr("As in the graph"), QString());
    for (const QString& statistic : statistics::choices())
        m_statistic->addItem(statistics::label(statistic), statistic);
}

/// A column per metric needs periods: times that the metrics share.
void ExportDataDialog::fillFormats()
{
    m_format->clear();
    m_format->addItem(tr("CSV, a row per datapoint"), int(ExportFormat::CsvLong));
    if (!isStored())
        m_format->addItem(tr("CSV, a column per metric"), int(ExportFormat::CsvWide));
    m_format->addItem(m_subject.graph ? tr("JSON, as get-metric-data answers")
                                      : tr("JSON, as get-metric-statistics answers"),
                      int(ExportFormat::Json));
}

void ExportDataDialog::retranslateUi()
{
    setWindowTitle(tr("Export data"));
    if (m_subject.graph) {
        const int rows
            = int(std::count_if(m_subject.graph->rows.begin(), m_subject.graph->rows.end(),
                                [](const GraphRow& row) { return row.visible; }));
        m_what->setText(tr("%n row(s) of the graph", nullptr, rows));
    } else {
        m_what->setText(tr("%n metric(s)", nullptr, int(m_subject.metrics.size())));
    }
    m_rangeLabel->setText(tr("&Range"));
    m_periodLabel->setText(tr("&Period"));
    m_statisticLabel->setText(tr("&Statistic"));
    m_formatLabel->setText(tr("F&ormat"));
    m_fileLabel->setText(tr("&File"));
    m_browse->setText(tr("Choose…"));
    m_export->setText(tr("&Export"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    m_range->setToolTip(tr("Choose a range, or type one such as 90m, now-1d/d to now, or "
                           "2023-05-01 00:00 to 2023-05-02 00:00"));
    m_period->setToolTip(statistics::periodHint());
    m_statistic->setToolTip(statistics::grammarHint());

    // What was chosen stays; what was typed, too.
    m_isFilling = true;
    const QVariant range = chosenEntry(*m_range);
    const QString rangeText = m_range->currentText();
    const QVariant period = chosenEntry(*m_period);
    const QString periodText = m_period->currentText();
    const QVariant statistic = chosenEntry(*m_statistic);
    const QString statisticText = m_statistic->currentText();
    const int kept = m_format->currentData().toInt();
    fillRanges();
    fillPeriods();
    fillStatistics();
    const auto restore = [](QComboBox& box, const QVariant& entry, const QString& text) {
        if (entry.isValid())
            choose(box, entry);
        else
            box.setEditText(text);
    };
    restore(*m_range, range, rangeText);
    restore(*m_period, period, periodText);
    restore(*m_statistic, statistic, statisticText);
    fillFormats();
    choose(*m_format, kept);
    m_isFilling = false;
    updateState();
}

void ExportDataDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

bool ExportDataDialog::isStored() const
{
    const QVariant period = chosenEntry(*m_period);
    return !m_subject.graph && period.isValid() && period.toInt() == AsItIs;
}

ExportFormat ExportDataDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

void ExportDataDialog::updateState()
{
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_range, m_period, m_format, m_file, m_browse, m_export})
        field->setEnabled(!m_isBusy);
    m_statistic->setEnabled(!m_isBusy && !isStored());
    m_progress->setVisible(m_isBusy);
    const bool hasWide = m_format->findData(int(ExportFormat::CsvWide)) >= 0;
    if (hasWide == isStored()) {
        const int kept = m_format->currentData().toInt();
        m_isFilling = true;
        fillFormats();
        choose(*m_format, kept);
        m_isFilling = false;
    }
}

QString ExportDataDialog::errorText() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

QString ExportDataDialog::fileName() const
{
    QString name = m_file->text().trimmed();
    if (!name.isEmpty() && QFileInfo(name).suffix().isEmpty())
        name += QLatin1Char('.') + suffixOf(format());
    return QDir::fromNativeSeparators(name);
}

void ExportDataDialog::setFileName(const QString& fileName)
{
    m_file->setText(QDir::toNativeSeparators(fileName));
}

void ExportDataDialog::browse()
{
    const QString filter
        = format() == ExportFormat::Json ? tr("JSON files (*.json)") : tr("CSV files (*.csv)");
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), fileName(), filter);
    if (!chosen.isEmpty())
        setFileName(chosen);
}

Result<TimeRange> ExportDataDialog::chosenRange() const
{
    const QVariant entry = chosenEntry(*m_range);
    const TimePoint now = m_context.monitor.clock().now();
    if (entry.isValid() && entry.toString() == QLatin1String(kShown))
        return m_context.time.resolved();
    if (entry.isValid() && entry.toString() == QLatin1String(kEverything))
        return TimeRange{now - m_context.monitor.metrics().retention().hour, now + kAhead};
    const QString text = entry.isValid() ? entry.toString() : m_range->currentText();
    const auto range
        = RangeExpression::parse(text.trimmed().toStdString(), m_context.time.zoneOffset());
    if (!range)
        return range.error();
    return range->resolve(now);
}

Result<int> ExportDataDialog::chosenPeriod(const TimeRange& range) const
{
    const QVariant entry = chosenEntry(*m_period);
    if (!entry.isValid()) {
        if (const auto seconds = statistics::parsePeriod(m_period->currentText()))
            return *seconds;
        return Error{errors::kInvalidParameterValue, statistics::periodHint().toStdString(),
                     "Period"};
    }
    if (entry.toInt() != Automatic)
        return entry.toInt();
    // Old data exists in coarse periods only.
    const Milliseconds age = m_context.monitor.clock().now() - range.from;
    return std::max({kShortestPeriod,
                     automaticPeriod(std::chrono::duration_cast<Seconds>(range.length())),
                     m_context.monitor.metrics().retention().grainAt(age)});
}

Result<ExportRequest> ExportDataDialog::request() const
{
    ExportRequest request;
    const auto range = chosenRange();
    if (!range)
        return range.error();
    request.range = *range;
    const auto period = chosenPeriod(*range);
    if (!period)
        return period.error();
    request.periodSeconds = *period;
    request.format = format();
    const QVariant entry = chosenEntry(*m_statistic);
    std::optional<QString> statistic
        = entry.isValid() ? entry.toString() : statistics::parse(m_statistic->currentText());
    if (!statistic && !isStored())
        return Error{errors::kInvalidParameterValue, statistics::grammarHint().toStdString(),
                     "Statistic"};
    request.graph = m_subject.graph;
    request.metrics = m_subject.metrics;
    if (!statistic || statistic->isEmpty())
        return request;
    request.statistic = statistic->toStdString();
    if (request.graph) {
        for (GraphRow& row : request.graph->rows) {
            if (row.metric)
                row.stat = request.statistic;
        }
    }
    return request;
}

void ExportDataDialog::showMessage(const QString& text, bool isError)
{
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText,
                     Theme::instance().color(isError ? Token::Alarm : Token::Text2));
    m_message->setPalette(palette);
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_message->show();
}

void ExportDataDialog::accept()
{
    if (m_isBusy)
        return;
    auto request = this->request();
    const QString file = fileName();
    if (!request)
        return showMessage(QString::fromStdString(request.error().message), true);
    if (file.isEmpty()) {
        m_file->setFocus();
        return showMessage(tr("Choose a file to save to."), true);
    }
    m_message->hide();
    m_isBusy = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    *m_permille = 0;
    m_progress->setValue(0);
    updateState();
    m_cancel->setFocus();
    runThenCallback(
        this,
        [request = std::move(*request), path = file.toStdString(), cancelled = m_isCancelled,
         permille = m_permille, exchange = m_context.monitor.exchangeContext(m_context.scope)] {
            return exportMetrics(request, path, exchange,
                                 [&](std::int64_t done, std::int64_t total) {
                                     *permille = total > 0 ? int(done * 1000 / total) : 0;
                                     return !*cancelled;
                                 });
        },
        [this](const Result<ExportResult>& result) { finish(result); });
}

void ExportDataDialog::finish(const Result<ExportResult>& result)
{
    m_isBusy = false;
    updateState();
    if (!result) {
        showMessage(QString::fromStdString(result.error().message), true);
        m_export->setFocus();
    } else if (result->isCancelled) {
        showMessage(tr("Cancelled. Nothing was written."), false);
        m_export->setFocus();
    } else {
        const QString file = QDir::toNativeSeparators(fileName());
        emit exported(
            result->points > 0
                ? tr("%n datapoint(s) written to %1", nullptr, int(result->points)).arg(file)
                : tr("No datapoint in the range: %1 holds none").arg(file));
        QDialog::accept();
    }
}

void ExportDataDialog::reject()
{
    *m_isCancelled = true;
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace yagura
