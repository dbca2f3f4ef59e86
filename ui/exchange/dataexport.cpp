// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/dataexport.h"

#include "core/monitor/monitor.h"
#include "ui/shell/timecontext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QTimer>

#include <atomic>

namespace yagura::dataexport {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DataExport)
};

constexpr int kProgressMs = 100;

struct Shared
{
    std::atomic<bool> isCancelled{false};
    std::atomic<int> permille{0};
};

QProgressDialog* makeProgress(const std::shared_ptr<Shared>& shared, const QString& file,
                              QWidget* parent)
{
    auto* progress = new QProgressDialog(Tr::tr("Writing %1").arg(QFileInfo(file).fileName()),
                                         Tr::tr("Cancel"), 0, 1000, parent);
    progress->setObjectName(QStringLiteral("exportProgress"));
    progress->setWindowTitle(Tr::tr("Export"));
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setAutoReset(false);
    auto* timer = new QTimer(progress);
    QObject::connect(timer, &QTimer::timeout, progress,
                     [progress, shared] { progress->setValue(shared->permille); });
    timer->start(kProgressMs);
    QObject::connect(progress, &QProgressDialog::canceled, progress,
                     [shared] { shared->isCancelled = true; });
    return progress;
}

} // namespace

void write(AppContext& context, const ExportRequest& request, const QString& file, QWidget* parent,
           std::function<void(const QString&)> notice)
{
    const auto shared = std::make_shared<Shared>();
    const QPointer<QProgressDialog> bar = makeProgress(shared, file, parent);
    runThenCallback(
        parent,
        [request, path = file.toStdString(), shared,
         exchange = context.monitor.exchangeContext(context.scope)] {
            return exportMetrics(request, path, exchange,
                                 [shared](std::int64_t done, std::int64_t total) {
                                     shared->permille = total > 0 ? int(done * 1000 / total) : 0;
                                     return !shared->isCancelled;
                                 });
        },
        [bar, file, parent, notice = std::move(notice)](const Result<ExportResult>& result) {
            if (bar)
                bar->close();
            if (!result) {
                auto* box = new QMessageBox(QMessageBox::Warning, Tr::tr("Export"),
                                            QString::fromStdString(result.error().message),
                                            QMessageBox::Ok, parent);
                box->setObjectName(QStringLiteral("exportFailure"));
                box->setTextFormat(Qt::PlainText);
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->open();
            } else if (!result->isCancelled) {
                notice(Tr::tr("%n datapoint(s) written to %1", nullptr, int(result->points))
                           .arg(QDir::toNativeSeparators(file)));
            }
        });
}

void saveGraph(AppContext& context, const GraphDefinition& graph, QWidget* parent,
               std::function<void(const QString&)> notice)
{
    auto* dialog = new QFileDialog(parent, Tr::tr("Export data"));
    dialog->setObjectName(QStringLiteral("exportDataDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Tr::tr("CSV, a column per metric (*.csv)"),
                            Tr::tr("JSON as get-metric-data answers (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const TimeRange range = context.time.resolved();
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [&context, graph, range, parent, notice = std::move(notice)](const QString& file) {
            ExportRequest request;
            request.graph = graph;
            request.range = range;
            const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
            request.format = isJson ? ExportFormat::Json : ExportFormat::CsvWide;
            write(context, request, file, parent, notice);
        });
    dialog->open();
}

} // namespace yagura::dataexport
