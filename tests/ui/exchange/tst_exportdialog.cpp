// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pagefixture.h"
#include "core/metrics/metricservice.h"
#include "ui/exchange/exportdatadialog.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"

#include <sys/resource.h>

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <csignal>

using namespace yagura;

namespace {

constexpr TimePoint kNow = PageFixture::kNow;

Metric metric(const std::string& name)
{
    return {"Lab", name, {{"Host", "a"}}};
}

template <typename T>
T* part(const QWidget& dialog, const char* name)
{
    return dialog.findChild<T*>(QString::fromLatin1(name));
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void fieldsSayWhatIsWritten_data();
    void fieldsSayWhatIsWritten();
    void graphsKeepOrReplaceWhatTheyHave();
    void writesByKeyboard();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aFullDiskLeavesTheDialogOpen();
    void cancelStopsTheExport();
    void aSingleRowIsAMetricOrAGraphOfItself();
    void theTreeOffersWholeNamespaces();
    void thePageExportsWhatHasTheFocus();

private:
    QString path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    GraphDefinition graph() const
    {
        GraphDefinition graph;
        for (const char* name : {"cpu", "disk"}) {
            GraphRow row;
            row.id = "m" + std::to_string(graph.rows.size() + 1);
            row.metric = metric(name);
            row.stat = "Maximum";
            row.periodSeconds = 60;
            graph.rows.push_back(row);
        }
        GraphRow sum;
        sum.id = "e1";
        sum.expression = "m1 + m2";
        sum.label = "both";
        graph.rows.push_back(sum);
        return graph;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<PageFixture> m_fixture;
};

void TestExportDialog::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QVERIFY(m_fixture->isOpen);
    PutMetricDataRequest request;
    request.nameSpace = "Lab";
    for (const char* name : {"cpu", "disk"}) {
        for (int minute = 1; minute <= 120; ++minute) {
            MetricDatum datum;
            datum.metricName = name;
            datum.dimensions = metric(name).dimensions;
            datum.timestamp = kNow - std::chrono::minutes{minute};
            datum.value = minute;
            request.metricData.push_back(datum);
        }
    }
    QVERIFY(
        m_fixture->monitor.metrics().putMetricData(m_fixture->context.scope, request).has_value());
    m_fixture->time.setRange(RangeExpression::lastOf(std::chrono::hours{1}));
}

void TestExportDialog::fieldsSayWhatIsWritten_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("statistic");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char* name, const char* range, const char* period,
                        const char* statistic, int hours, int seconds, const char* wire) {
        QTest::newRow(name) << QString::fromLatin1(range) << QString::fromLatin1(period)
                            << QString::fromLatin1(statistic) << hours << seconds
                            << QString::fromLatin1(wire);
    };
    row("as shown, as stored", "", "", "", 1, 0, "Average");
    row("typed length", "6h", "5 min", "p99.9", 6, 300, "p99.9");
    row("typed points", "now-4h to now-1h", "1h", "sum", 3, 3600, "Sum");
    row("automatic for a day", "24h", "Automatic", "Maximum", 24, 60, "Maximum");
    row("automatic where data is coarse", "60d", "Automatic", "Minimum", 24 * 60, 3600, "Minimum");
}

void TestExportDialog::fieldsSayWhatIsWritten()
{
    QFETCH(QString, range);
    QFETCH(QString, period);
    QFETCH(QString, statistic);
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofMetrics({metric("cpu")}));
    const auto type = [&dialog](const char* name, const QString& text) {
        if (!text.isEmpty())
            part<QComboBox>(dialog, name)->setEditText(text);
    };
    type("exportDataRange", range);
    type("exportDataPeriod", period);
    type("exportDataStatistic", statistic);
    const auto request = dialog.request();
    QVERIFY2(request.has_value(), request ? "" : request.error().message.c_str());
    QTEST(int(request->range.length() / std::chrono::hours{1}), "hours");
    QTEST(request->periodSeconds, "seconds");
    QTEST(QString::fromStdString(request->statistic), "wire");
    // Columns of a table need times that the metrics share.
    const bool hasWide
        = part<QComboBox>(dialog, "exportDataFormat")->findData(int(ExportFormat::CsvWide)) >= 0;
    QCOMPARE(hasWide, request->periodSeconds != 0);
    QCOMPARE(part<QComboBox>(dialog, "exportDataStatistic")->isEnabled(),
             request->periodSeconds != 0);
}

void TestExportDialog::graphsKeepOrReplaceWhatTheyHave()
{
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofGraph(graph()));
    QCOMPARE(dialog.request()->graph->rows[0].stat, std::string("Maximum"));
    QCOMPARE(dialog.request()->periodSeconds, 0);
    QCOMPARE(int(dialog.request()->format), int(ExportFormat::CsvWide));
    part<QComboBox>(dialog, "exportDataStatistic")->setEditText(QStringLiteral("p90"));
    part<QComboBox>(dialog, "exportDataPeriod")->setEditText(QStringLiteral("15 min"));
    auto* format = part<QComboBox>(dialog, "exportDataFormat");
    dialog.setFileName(path("x.csv"));
    format->setCurrentIndex(format->findData(int(ExportFormat::Json)));
    QCOMPARE(dialog.fileName(), path("x.json"));
    const auto request = dialog.request();
    QCOMPARE(request->graph->rows[0].stat, std::string("p90"));
    QCOMPARE(request->graph->rows[2].expression, std::string("m1 + m2"));
    QCOMPARE(request->periodSeconds, 900);
    // Another language keeps what was chosen and typed.
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&dialog, &change);
    QCOMPARE(dialog.request()->graph->rows[0].stat, std::string("p90"));
    QCOMPARE(dialog.request()->periodSeconds, 900);
    QCOMPARE(int(dialog.request()->format), int(ExportFormat::Json));
}

void TestExportDialog::writesByKeyboard()
{
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofGraph(graph()));
    dialog.setFileName(path("graph"));
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDataDialog::exported);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(!dialog.isVisible());
    const QByteArray text = contents(path("graph.csv"));
    QVERIFY(text.startsWith("timestamp,"));
    QVERIFY(text.contains("both"));
    QCOMPARE(text.count("\r\n"), 61);
    QVERIFY(text.contains(",60,60,120\r\n"));
}

void TestExportDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("range") << QStringLiteral("exportDataRange") << QStringLiteral("the other day");
    QTest::newRow("range backwards")
        << QStringLiteral("exportDataRange") << QStringLiteral("now-1h to now-2h");
    QTest::newRow("period") << QStringLiteral("exportDataPeriod") << QStringLiteral("7 s");
    QTest::newRow("statistic") << QStringLiteral("exportDataStatistic") << QStringLiteral("median");
}

void TestExportDialog::saysWhatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofGraph(graph()));
    dialog.setFileName(path("wrong.csv"));
    dialog.show();
    dialog.findChild<QComboBox*>(field)->setEditText(text);
    dialog.accept();
    QVERIFY(!dialog.errorText().isEmpty());
    QVERIFY(dialog.isVisible());
    QVERIFY(!dialog.isBusy());
    QVERIFY(!QFile::exists(path("wrong.csv")));
}

void TestExportDialog::aFullDiskLeavesTheDialogOpen()
{
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofGraph(graph()));
    dialog.setFileName(path("full.csv"));
    dialog.show();
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit full = before;
    full.rlim_cur = 100;
    setrlimit(RLIMIT_FSIZE, &full);
    dialog.accept();
    QThreadPool::globalInstance()->waitForDone();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY2(dialog.errorText().contains(QStringLiteral("cannot be written: File too large")),
             qPrintable(dialog.errorText()));
    QVERIFY(dialog.isVisible());
    QVERIFY(!QFile::exists(path("full.csv")));
    // With room again the same dialog writes.
    QSignalSpy exported(&dialog, &ExportDataDialog::exported);
    part<QPushButton>(dialog, "exportDataStart")->click();
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(QFile::exists(path("full.csv")));
}

void TestExportDialog::cancelStopsTheExport()
{
    ExportDataDialog dialog(m_fixture->context, ExportSubject::ofMetrics({metric("cpu")}));
    dialog.setFileName(path("cancelled.csv"));
    dialog.show();
    // The pool is held, so that the export cannot be through before the cancel.
    auto* pool = QThreadPool::globalInstance();
    QSemaphore held;
    const int threads = pool->maxThreadCount();
    for (int i = 0; i < threads; ++i)
        pool->start([&held] { held.acquire(); });
    dialog.accept();
    QVERIFY(dialog.isBusy());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    held.release(threads);
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.isVisible());
    QVERIFY(!part<QLabel>(dialog, "exportDataMessage")->isHidden());
    QVERIFY(!QFile::exists(path("cancelled.csv")));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestExportDialog::aSingleRowIsAMetricOrAGraphOfItself()
{
    const ExportSubject row = ExportSubject::ofRows(graph(), {1});
    QVERIFY(!row.graph);
    QCOMPARE(row.metrics, std::vector<Metric>{metric("disk")});
    QCOMPARE(row.statistic, QStringLiteral("Maximum"));
    const ExportSubject sum = ExportSubject::ofRows(graph(), {2});
    QVERIFY(sum.graph);
    QCOMPARE(sum.name, QStringLiteral("both"));
    ExportDataDialog dialog(m_fixture->context, sum);
    dialog.setFileName(path("sum.csv"));
    QSignalSpy exported(&dialog, &ExportDataDialog::exported);
    dialog.accept();
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(contents(path("sum.csv")).startsWith("timestamp,both\r\n"));
}

void TestExportDialog::theTreeOffersWholeNamespaces()
{
    MetricTreePane pane(m_fixture->context, MetricTreePane::Use::Graph);
    pane.resize(300, 500);
    pane.show();
    QTRY_VERIFY(pane.isSettled() && pane.model()->total() == 2);
    QSignalSpy requested(pane.view(), &MetricTreeView::exportRequested);
    const QModelIndex nameSpace = pane.model()->index(0, 0);
    pane.view()->setCurrentIndex(nameSpace);
    QTimer::singleShot(0, &pane, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("Export data")))
                action->trigger();
        }
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(pane.view()->viewport(), &event);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).value<std::vector<Metric>>().size(), std::size_t{2});
}

void TestExportDialog::thePageExportsWhatHasTheFocus()
{
    MetricsPage page(m_fixture->context);
    page.resize(1200, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.addMetrics({metric("cpu")});
    auto* tree = page.findChild<MetricTreePane*>();
    QTRY_VERIFY(tree->isSettled() && tree->model()->total() == 2);
    const auto trigger = [&page] {
        for (QAction* action : page.pageActions()) {
            if (action->objectName() == QStringLiteral("metrics.exportData"))
                action->trigger();
        }
        return page.findChild<ExportDataDialog*>();
    };
    QPointer<ExportDataDialog> dialog = trigger();
    QVERIFY(dialog);
    QVERIFY(dialog->request()->graph);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    page.activateWindow();
    tree->view()->setFocus();
    tree->view()->setCurrentIndex(tree->model()->index(0, 0));
    QTRY_VERIFY(tree->view()->hasFocus());
    dialog = trigger();
    QVERIFY(dialog);
    QCOMPARE(dialog->request()->metrics.size(), std::size_t{2});
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
