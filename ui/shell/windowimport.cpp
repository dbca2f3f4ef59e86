// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowimport.h"

#include "core/metrics/graphdefinition.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/exchange/importdialog.h"
#include "ui/shell/appcontext.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace yagura {

namespace {

constexpr int kMostMetrics = 500; ///< what one request for data may ask
constexpr qsizetype kRoomForTheRest = 64; ///< of the address: page, brackets, period

} // namespace

QString WindowImport::metricsAddress(const std::vector<Metric>& metrics, int period)
{
    QStringList rows;
    qsizetype length = kRoomForTheRest;
    for (const Metric& metric : metrics) {
        boost::json::array row{boost::json::string(metric.nameSpace),
                               boost::json::string(metric.metricName)};
        for (const Dimension& dimension : metric.dimensions) {
            row.emplace_back(dimension.name);
            row.emplace_back(dimension.value);
        }
        const QString text = QString::fromStdString(boost::json::serialize(row));
        length += text.size() + 1;
        if (length > Address::kMaxLength || rows.size() == kMostMetrics)
            break;
        rows.append(text);
    }
    // Old data exists in coarse periods only.
    return QStringLiteral("{\"metrics\":[%1],\"period\":%2}")
        .arg(rows.join(QLatin1Char(',')), QString::number(period));
}

WindowImport::WindowImport(AppContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_overlay(new QLabel(window))
{
    m_overlay->setObjectName(QStringLiteral("dropOverlay"));
    m_overlay->setAlignment(Qt::AlignCenter);
    m_overlay->setFont(fonts::font(fonts::Role::PageTitle));
    m_overlay->setProperty("surface", QStringLiteral("raised"));
    m_overlay->setAutoFillBackground(true);
    // The drag goes on to the window beneath.
    m_overlay->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_overlay->hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

int WindowImport::filesIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return int(
        std::count_if(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }));
}

void WindowImport::showOverlay(const QMimeData& data)
{
    m_overlay->setText(tr("Drop to import %n file(s)\nYou see what is in them before anything is "
                          "stored",
                          nullptr, filesIn(data)));
    const QSize size = m_overlay->sizeHint() + QSize(80, 60);
    m_overlay->setGeometry(
        QRect(m_window->rect().center() - QPoint(size.width() / 2, size.height() / 2), size));
    m_overlay->show();
    m_overlay->raise();
}

bool WindowImport::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (filesIn(*drag->mimeData()) == 0)
            break;
        showOverlay(*drag->mimeData());
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (filesIn(*drag->mimeData()) == 0)
            break;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        break;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        m_overlay->hide();
        if (!importData(*drop->mimeData()))
            break;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool WindowImport::importData(const QMimeData& data)
{
    std::vector<ImportInput> inputs;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            inputs.push_back({url.toLocalFile().toStdString(), {}});
    }
    if (inputs.empty() && data.hasText() && !data.text().trimmed().isEmpty())
        inputs.push_back({tr("Pasted").toStdString(), data.text().toStdString()});
    if (inputs.empty())
        return false;
    open(std::move(inputs));
    return true;
}

void WindowImport::chooseFiles()
{
    auto* dialog = new QFileDialog(m_window, tr("Import files"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Metrics, dashboards, alarms (*.csv *.tsv *.txt *.json *.jsonl "
                               "*.prom *.om)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        std::vector<ImportInput> inputs;
        for (const QString& file : files)
            inputs.push_back({file.toStdString(), {}});
        open(std::move(inputs));
    });
    dialog->open();
}

void WindowImport::importClipboard()
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (!data || !importData(*data))
        emit noticeRequested(tr("The clipboard holds nothing to import"));
}

void WindowImport::open(std::vector<ImportInput> inputs)
{
    auto* dialog
        = new ImportDialog(m_context.monitor, m_context.scope, std::move(inputs), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::showRequested, this,
            [this](const std::vector<Metric>& metrics, const TimeRange& range) {
                const Milliseconds age = m_context.monitor.clock().now() - range.from;
                const int period = std::max(
                    {60, automaticPeriod(std::chrono::duration_cast<Seconds>(range.length())),
                     m_context.monitor.metrics().retention().grainAt(age)});
                emit addressRequested({QStringLiteral("metrics"), metricsAddress(metrics, period),
                                       RangeExpression::absolute(range)});
                if (metrics.size() > kMostMetrics)
                    emit noticeRequested(
                        tr("A graph holds at most %n metrics.", nullptr, kMostMetrics));
            });
    dialog->open();
}

} // namespace yagura
