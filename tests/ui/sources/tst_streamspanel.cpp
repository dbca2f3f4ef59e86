// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"
#include "core/streams/streamservice.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"
#include "ui/sources/streamsmodel.h"
#include "ui/sources/streamspanel.h"

#include <QAbstractItemModelTester>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace yagura;

namespace {

MonitorOptions options()
{
    MonitorOptions result;
    result.collectHost = false;
    return result;
}

MetricStreamStatus status(const char* name)
{
    MetricStreamStatus stream;
    stream.name = name;
    stream.isRunning = true;
    stream.directory = "/data/streams/lake";
    return stream;
}

QString cell(const StreamsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestStreamsPanel : public QObject
{
    Q_OBJECT
private slots:
    void theModel();
    void isThereWhenThereAreStreams();
    void stopsAndStarts();
    void theChosenStreamStaysChosen();
    void changesTheDestination();
    void aBadAddressIsRefusedInWords();

private:
    struct Window
    {
        Window()
            : monitor(options())
            , isOpen(monitor.open().has_value())
            , time(monitor.clock())
            , app{monitor, time, cursor, monitor.defaultScope()}
        {
            time.setRefreshSeconds(0);
        }
        bool put(const char* name)
        {
            PutMetricStreamRequest request;
            request.name = name;
            request.firehoseArn = "arn:aws:firehose:us-east-1:123456789012:deliverystream/lake";
            request.roleArn = "arn:aws:iam::123456789012:role/r";
            request.outputFormat = "json";
            return monitor.streams().putMetricStream(app.scope, request).has_value();
        }
        [[nodiscard]] MetricStreamStatus stream() { return monitor.streams().statuses().front(); }
        Monitor monitor;
        bool isOpen;
        TimeContext time;
        TimeCursor cursor;
        AppContext app;
    };
};

void TestStreamsPanel::theModel()
{
    StreamsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto failing = status("b");
    failing.lastError = "HTTP 503";
    failing.url = "http://127.0.0.1/";
    auto stopped = status("c");
    stopped.isRunning = false;
    stopped.lostMinutes = 3;
    model.setStreams({status("a"), failing, stopped}, TimePoint(), QTimeZone::utc());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, StreamsModel::State), QStringLiteral("Running"));
    QCOMPARE(cell(model, 0, StreamsModel::Destination), QStringLiteral("/data/streams/lake"));
    QCOMPARE(cell(model, 1, StreamsModel::State), QStringLiteral("Trying again"));
    QCOMPARE(cell(model, 1, StreamsModel::Destination), QStringLiteral("http://127.0.0.1/"));
    QCOMPARE(cell(model, 1, StreamsModel::LastError), QStringLiteral("HTTP 503"));
    QCOMPARE(cell(model, 2, StreamsModel::State), QStringLiteral("Stopped"));
    QVERIFY(cell(model, 2, StreamsModel::LastError).contains(QLatin1Char('3')));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    auto busy = status("a");
    busy.records = 12'345;
    model.setStreams({busy, failing, stopped}, TimePoint(), QTimeZone::utc());
    QCOMPARE(reset.size(), 0); // selection and scroll position survive
    QVERIFY(cell(model, 0, StreamsModel::Records).startsWith(QStringLiteral("12")));
    model.setStreams({}, TimePoint(), QTimeZone::utc());
    QCOMPARE(reset.size(), 1);
}

void TestStreamsPanel::isThereWhenThereAreStreams()
{
    Window window;
    QVERIFY(window.isOpen);
    StreamsPanel panel(window.app);
    QVERIFY(panel.isHidden());
    QVERIFY(window.put("web"));
    QTRY_VERIFY(!panel.isHidden());
    const auto* table = panel.findChild<QTableView*>(QStringLiteral("streamsTable"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!table->accessibleName().isEmpty());
    QVERIFY(window.monitor.streams().deleteMetricStream(window.app.scope, {"web"}).has_value());
    QTRY_VERIFY(panel.isHidden());
}

void TestStreamsPanel::stopsAndStarts()
{
    Window window;
    QVERIFY(window.put("web"));
    StreamsPanel panel(window.app);
    auto* start = panel.findChild<QPushButton*>(QStringLiteral("startStream"));
    auto* stop = panel.findChild<QPushButton*>(QStringLiteral("stopStream"));
    QVERIFY(stop->isEnabled() && !start->isEnabled());
    stop->click();
    QTRY_VERIFY(!window.stream().isRunning);
    QTRY_VERIFY(start->isEnabled() && !stop->isEnabled());
    start->click();
    QTRY_VERIFY(window.stream().isRunning);
    QTRY_VERIFY(stop->isEnabled());
}

void TestStreamsPanel::theChosenStreamStaysChosen()
{
    Window window;
    QVERIFY(window.put("m"));
    QVERIFY(window.put("z"));
    StreamsPanel panel(window.app);
    panel.show();
    auto* table = panel.findChild<QTableView*>(QStringLiteral("streamsTable"));
    const auto* stop = panel.findChild<QPushButton*>(QStringLiteral("stopStream"));
    const auto chosen = [table] {
        const QModelIndexList rows = table->selectionModel()->selectedRows(StreamsModel::Name);
        return rows.isEmpty() ? QString() : rows.front().data().toString();
    };
    QCOMPARE(chosen(), QStringLiteral("m"));
    table->selectRow(1);
    QCOMPARE(chosen(), QStringLiteral("z"));
    QVERIFY(window.put("a"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(chosen(), QStringLiteral("z"));
    QVERIFY(stop->isEnabled());
    QVERIFY(window.monitor.streams().deleteMetricStream(window.app.scope, {"z"}).has_value());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(chosen(), QString());
    QVERIFY(!stop->isEnabled());
    panel.activateWindow();
    table->setFocus(); // a table takes a current cell by itself
    QVERIFY(!stop->isEnabled());
}

void TestStreamsPanel::changesTheDestination()
{
    Window window;
    QVERIFY(window.put("web"));
    StreamsPanel panel(window.app);
    panel.show();
    const auto choose = [&](const QString& address) {
        panel.findChild<QPushButton*>(QStringLiteral("streamDestination"))->click();
        auto* dialog = panel.findChild<QInputDialog*>(QStringLiteral("streamDestinationDialog"));
        dialog->setTextValue(address);
        dialog->accept();
        QTRY_VERIFY(!panel.findChild<QInputDialog*>());
    };
    choose(QStringLiteral(" http://127.0.0.1:9/in "));
    QTRY_COMPARE(QString::fromStdString(window.stream().url),
                 QStringLiteral("http://127.0.0.1:9/in"));
    QVERIFY(window.stream().directory.empty());
    choose(QString());
    QTRY_VERIFY(window.stream().url.empty());
    QVERIFY(!window.stream().directory.empty());
}

void TestStreamsPanel::aBadAddressIsRefusedInWords()
{
    Window window;
    QVERIFY(window.put("web"));
    StreamsPanel panel(window.app);
    panel.show();
    QSignalSpy failed(&panel, &StreamsPanel::failed);
    panel.findChild<QPushButton*>(QStringLiteral("streamDestination"))->click();
    auto* dialog = panel.findChild<QInputDialog*>(QStringLiteral("streamDestinationDialog"));
    dialog->setTextValue(QStringLiteral("ftp://somewhere"));
    dialog->accept();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("ftp://somewhere")));
    QVERIFY(window.stream().url.empty());
}

QTEST_MAIN(TestStreamsPanel)
#include "tst_streamspanel.moc"
