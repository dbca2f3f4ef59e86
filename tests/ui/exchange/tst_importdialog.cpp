// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/exchange/importdialog.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/plot/graphview.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/timecontext.h"
#include "ui/shell/windowimport.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace yagura;

class TestImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        MonitorOptions options;
        options.collectHost = false;
        options.clock = &m_clock;
        m_monitor = std::make_unique<Monitor>(options);
        QVERIFY(m_monitor->open().has_value());
        m_time = std::make_unique<TimeContext>(m_clock);
        m_context.reset(new AppContext{*m_monitor, *m_time, m_cursor, m_scope});
    }
    void cleanup()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_context.reset();
        m_time.reset();
        m_monitor.reset();
    }
    void showsThePlanAndImports();
    void choicesChangeThePlan();
    void ambiguousDatesAreShownAndChosen();
    void whatCannotBeImportedIsSaid();
    void droppedFilesOpenTheDialog();
    void theClipboardIsImported();
    void oldDataIsShownInMetrics();

private:
    QString write(const char* name, const QByteArray& text)
    {
        const QString path = m_directory.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return path;
    }
    static ImportInput input(const QString& path) { return {path.toStdString(), {}}; }
    template <typename T>
    static T* part(const QDialog& dialog, const char* name)
    {
        return dialog.findChild<T*>(QString::fromLatin1(name));
    }

    QTemporaryDir m_directory;
    ManualClock m_clock{*parseIso8601("2026-03-18T12:00:00Z")};
    std::unique_ptr<Monitor> m_monitor;
    const Scope m_scope{"210987654321", "eu-west-3"}; ///< not the monitor's own
    std::unique_ptr<TimeContext> m_time;
    TimeCursor m_cursor;
    std::unique_ptr<AppContext> m_context;
};

void TestImportDialog::showsThePlanAndImports()
{
    const QString path = write("cpu.csv",
                               "timestamp,value\n2026-03-18 05:00:00,1.5\nyesterday,2\n"
                               "2026-03-18 05:05:00,2\n");
    ImportDialog dialog(*m_monitor, m_scope, {input(path)});
    dialog.show();
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1);
    QCOMPARE(part<QListWidget>(dialog, "importFiles")->count(), 1);
    QCOMPARE(part<QTableWidget>(dialog, "importSamples")->rowCount(), 2);
    QCOMPARE(part<QTableWidget>(dialog, "importColumns")->item(0, 1)->text(),
             QStringLiteral("cpu"));
    QVERIFY(part<QPlainTextEdit>(dialog, "importNotes")
                ->toPlainText()
                .contains(QStringLiteral("Line 3")));
    QVERIFY(m_monitor->metrics().storedMetrics(m_scope)->empty());

    QSignalSpy shown(&dialog, &ImportDialog::showRequested);
    QTest::keyClick(&dialog, Qt::Key_Return); // the default button
    QTRY_VERIFY(part<QPushButton>(dialog, "importShow")->isVisible());
    QCOMPARE(m_monitor->metrics().storedMetrics(m_scope)->size(), std::size_t{1});
    QTest::keyClick(part<QPushButton>(dialog, "importShow"), Qt::Key_Space);
    QCOMPARE(shown.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestImportDialog::choicesChangeThePlan()
{
    const QString path = write("x.csv", "time,a,b\n2026-03-18 05:00:00,1,2\n");
    ImportDialog dialog(*m_monitor, m_scope, {input(path)});
    dialog.show();
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1);
    auto* nameSpace = part<QLineEdit>(dialog, "importNamespace");
    nameSpace->setFocus();
    QTest::keyClicks(nameSpace, QStringLiteral("Lab"));
    QTest::keyClick(nameSpace, Qt::Key_Tab);
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1
                && dialog.plans()[0].columns[0].nameSpace == "Lab");
    auto* columns = part<QTableWidget>(dialog, "importColumns");
    columns->item(0, 0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1 && dialog.plans()[0].points == 1);
    columns->item(1, 1)->setText(QStringLiteral("renamed"));
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1
                && dialog.plans()[0].columns[1].name == "renamed");
    dialog.startImport();
    QTRY_VERIFY(part<QPushButton>(dialog, "importShow")->isVisible());
    const auto metrics = m_monitor->metrics().storedMetrics(m_scope);
    QCOMPARE(metrics->size(), std::size_t{1});
    QCOMPARE(metrics->at(0), (Metric{"Lab", "renamed", {{"File", "x"}}}));
    QVERIFY(m_monitor->metrics().storedMetrics(m_monitor->defaultScope())->empty());
}

void TestImportDialog::ambiguousDatesAreShownAndChosen()
{
    const QString path = write("d.csv", "time,a\n01/02/2026 05:00,1\n");
    ImportDialog dialog(*m_monitor, m_scope, {input(path)});
    dialog.show();
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1);
    auto* format = part<QComboBox>(dialog, "importTimeFormat");
    QVERIFY(format->isVisible());
    const TimePoint first = dialog.plans()[0].range->from;
    const int other = format->findData(int(dialog.plans()[0].timeFormat == TimeFormat::DayFirst
                                               ? TimeFormat::MonthFirst
                                               : TimeFormat::DayFirst));
    format->setCurrentIndex(other);
    emit format->activated(other);
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 1
                && dialog.plans()[0].range->from != first);
}

void TestImportDialog::whatCannotBeImportedIsSaid()
{
    ImportDialog dialog(*m_monitor, m_scope,
                        {input(write("a.txt", "Dear all,\nhello\n")),
                         input(write("b.json", "{\"InsightRules\":[]}")),
                         input(m_directory.filePath(QStringLiteral("none")))});
    dialog.show();
    QTRY_VERIFY(!dialog.isBusy() && dialog.plans().size() == 2);
    QVERIFY(!part<QPushButton>(dialog, "importStart")->isEnabled());
    auto* files = part<QListWidget>(dialog, "importFiles");
    QVERIFY(files->item(1)->text().contains(QStringLiteral("DescribeInsightRules")));
    files->setCurrentRow(2);
    QVERIFY(!part<QPlainTextEdit>(dialog, "importNotes")->toPlainText().isEmpty());
}

void TestImportDialog::droppedFilesOpenTheDialog()
{
    QWidget window;
    window.resize(800, 600);
    WindowImport import(*m_context, &window);
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("cpu.csv", "time,a\n2026-03-18 05:00:00,1\n"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    auto* overlay = window.findChild<QLabel*>(QStringLiteral("dropOverlay"));
    QVERIFY(overlay->isVisible());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(!overlay->isVisible());
    auto* dialog = window.findChild<ImportDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isBusy() && dialog->plans().size() == 1);
    QSignalSpy addresses(&import, &WindowImport::addressRequested);
    emit dialog->showRequested({{"Imported", "a", {{"File", "cpu"}}}}, *dialog->plans()[0].range);
    QCOMPARE(addresses.count(), 1);
    QCOMPARE(addresses.at(0).at(0).value<Address>().rest,
             QStringLiteral("{\"metrics\":[[\"Imported\",\"a\",\"File\",\"cpu\"]],"
                            "\"period\":60}"));
    delete dialog;
}

void TestImportDialog::theClipboardIsImported()
{
    QWidget window;
    WindowImport import(*m_context, &window);
    window.show();
    QApplication::clipboard()->setText(QStringLiteral("time,a\n2026-03-18 05:00:00,1\n"));
    import.importClipboard();
    auto* dialog = window.findChild<ImportDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isBusy() && dialog->plans().size() == 1);
    QCOMPARE(dialog->plans()[0].points, std::int64_t{1});
    delete dialog;
    QApplication::clipboard()->clear();
    QSignalSpy notices(&import, &WindowImport::noticeRequested);
    import.importClipboard();
    QCOMPARE(notices.count(), 1);
}

void TestImportDialog::oldDataIsShownInMetrics()
{
    QByteArray text = "time,visitors\n";
    for (int hour = 0; hour < 24 * 28; ++hour)
        text += QStringLiteral("2015-02-%1 %2:00:00,%3\n")
                    .arg(hour / 24 + 1, 2, 10, QLatin1Char('0'))
                    .arg(hour % 24, 2, 10, QLatin1Char('0'))
                    .arg(hour)
                    .toLatin1();
    QWidget window;
    WindowImport import(*m_context, &window);
    QSignalSpy addresses(&import, &WindowImport::addressRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("2015.csv", text))});
    QVERIFY(import.importData(data));
    auto* dialog = window.findChild<ImportDialog*>();
    QTRY_VERIFY(!dialog->isBusy() && dialog->plans().size() == 1);
    dialog->startImport();
    auto* show = part<QPushButton>(*dialog, "importShow");
    QTRY_VERIFY(show->isVisible());
    show->click();
    QCOMPARE(addresses.count(), 1);
    const auto address = addresses.at(0).at(0).value<Address>();

    m_time->setRange(*address.range);
    MetricsPage page(*m_context);
    page.resize(1200, 800);
    page.show();
    page.openAddress(address.rest);
    auto* view = page.findChild<GraphView*>();
    QTRY_COMPARE(view->state(), DataState::Ready);
    QCOMPARE(view->plot()->data().series.size(), 1);
    QVERIFY(view->plot()->data().series[0].values.size() >= 24 * 28);
    auto* tree = page.findChild<MetricTreePane*>();
    QTRY_COMPARE(tree->model()->total(), 1);

    // Beside a metric of today the old one is shown as well.
    PutMetricDataRequest today;
    today.nameSpace = "Today";
    today.metricData.emplace_back();
    today.metricData[0].metricName = "now";
    today.metricData[0].value = 1;
    QVERIFY(m_monitor->metrics().putMetricData(m_scope, today).has_value());
    QTRY_COMPARE(tree->model()->total(), 1);
    page.openAddress(address.rest);
    QTRY_COMPARE(tree->model()->total(), 2);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
