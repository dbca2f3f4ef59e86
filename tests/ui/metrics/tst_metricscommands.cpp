// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pagefixture.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmform.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/graphpanel.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/plot/graphview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace yagura;

namespace {

Metric metric(const std::string& name)
{
    return {"Shop", name, {{"Service", "web"}}};
}

} // namespace

/// What the Metrics page does with the rows of its graph, and with what is pasted.
class TestMetricsCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init();
    void cleanup();

    void alarmsOfRows_data();
    void alarmsOfRows();
    void pastes_data();
    void pastes();
    void pastesMetrics();
    void keysOfTheTreeAreListed();
    void thePeriodIsNotCut();

private:
    void put(const std::string& name);
    [[nodiscard]] GraphDraft& draft() { return m_page->draft(); }
    [[nodiscard]] QAction* command(const char* name) const
    {
        return m_page->findChild<QAction*>(QLatin1String(name));
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<MetricsPage> m_page;
};

void TestMetricsCommands::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QVERIFY(m_fixture->isOpen);
    m_page = std::make_unique<MetricsPage>(m_fixture->context);
    m_page->resize(1180, 800);
}

void TestMetricsCommands::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestMetricsCommands::put(const std::string& name)
{
    PutMetricDataRequest request;
    request.nameSpace = "Shop";
    for (int minute = 1; minute <= 30; ++minute) {
        MetricDatum datum;
        datum.metricName = name;
        datum.dimensions = {{"Service", "web"}};
        datum.timestamp = PageFixture::kNow - std::chrono::minutes(minute);
        datum.value = minute;
        request.metricData.push_back(datum);
    }
    QVERIFY(
        m_fixture->monitor.metrics().putMetricData(m_fixture->context.scope, request).has_value());
}

void TestMetricsCommands::alarmsOfRows_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("metricName");
    QTest::addColumn<bool>("hasBand");
    QTest::newRow("metric") << 1 << QString() << "Requests" << false;
    QTest::newRow("expression") << 2 << "m1 / m2 * 100"
                                << "Errors" << false;
    QTest::newRow("band") << 3 << QString() << "Requests" << true;
}

void TestMetricsCommands::alarmsOfRows()
{
    QFETCH(int, row);
    draft().addMetrics({metric("Errors"), metric("Requests")}, 60);
    draft().addExpression(QStringLiteral("m1 / m2 * 100"), {}, 300);
    draft().addExpression(QStringLiteral("ANOMALY_DETECTION_BAND(m2, 4)"), {}, 300);
    auto* table = m_page->findChild<GraphedMetricsView*>(QStringLiteral("graphedMetrics"));
    QVERIFY(table);
    table->selectRow(row);
    command("metrics.createAlarm")->trigger();
    auto* dialog = m_page->window()->findChild<AlarmDialog*>(QStringLiteral("alarmDialog"));
    QVERIFY(dialog);
    const AlarmDraft& alarm = dialog->form()->draft();
    QTEST(alarm.expression.value_or(QString()), "expression");
    QTEST(QString::fromStdString(alarm.metric->metric.metricName), "metricName");
    QTEST(alarm.hasBand(), "hasBand");
    QCOMPARE(alarm.periodSeconds(), 60);
    if (alarm.hasBand())
        QCOMPARE(alarm.bandWidth, QStringLiteral("4"));
    dialog->close();
}

void TestMetricsCommands::pastes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("last"); // expression of the last row
    QTest::newRow("computes with a row") << "m1 * 2" << 2 << "m1 * 2";
    QTest::newRow("over lines") << " m1\n  * 2 " << 2 << "m1 * 2";
    QTest::newRow("search") << "SEARCH('{Shop,Service} Err', 'Sum')" << 2
                            << "SEARCH('{Shop,Service} Err', 'Sum')";
    QTest::newRow("a metric") << R"(["Shop","Errors","Service","web"])" << 2 << "";
    QTest::newRow("a graph") << R"({"metrics":[["Shop","Errors"],[{"expression":"m1 + 1"}]]})" << 2
                             << "m1 + 1";
    QTest::newRow("a word") << "hello" << 1 << "";
    QTest::newRow("a sentence") << "hello there" << 1 << "";
    QTest::newRow("a number") << "42" << 1 << "";
    QTest::newRow("nothing") << "" << 1 << "";
    QTest::newRow("much") << QString(100'000, QLatin1Char('(')) << 1 << "";
}

void TestMetricsCommands::pastes()
{
    QFETCH(QString, text);
    draft().addMetrics({metric("Requests")}, 60);
    QGuiApplication::clipboard()->setText(text);
    QSignalSpy notices(m_page.get(), &MetricsPage::noticeRequested);
    command("metrics.paste")->trigger();
    QTEST(int(draft().rows().size()), "rows");
    QTEST(QString::fromStdString(draft().rows().back().expression), "last");
    QCOMPARE(notices.size(), draft().rows().size() == 1 ? 1 : 0);
}

void TestMetricsCommands::pastesMetrics()
{
    QGuiApplication::clipboard()->setMimeData(
        metricmime::create({metric("Errors"), metric("Requests")}));
    m_page->paste();
    QCOMPARE(draft().rows().size(), std::size_t(2));
    draft().undo();
    QVERIFY(draft().rows().empty());
}

void TestMetricsCommands::keysOfTheTreeAreListed()
{
    QStringList keys;
    for (const QAction* action : m_page->pageActions()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        if (action->objectName().startsWith(QStringLiteral("metrics.tree.")))
            keys.append(action->shortcut().toString(QKeySequence::PortableText));
    }
    QCOMPARE(keys.join(QLatin1Char(' ')), QStringLiteral("Space Del Return Ctrl+C"));
}

/// The names of the kinds give way to the period, and come back.
void TestMetricsCommands::thePeriodIsNotCut()
{
    put("Errors");
    draft().addMetrics({metric("Errors")}, 60);
    m_page->show();
    auto* view = m_page->findChild<GraphView*>(QStringLiteral("metricsGraph"));
    auto* label = m_page->findChild<ElidedLabel*>(QStringLiteral("graphResolution"));
    auto* kind = m_page->findChild<QWidget*>(QStringLiteral("graphKind"));
    QVERIFY(view && label && kind);
    QTRY_COMPARE(view->state(), DataState::Ready);
    QTRY_VERIFY(!label->fullText().isEmpty());
    m_page->resize(1900, 800);
    QTRY_COMPARE(label->text(), label->fullText());
    const int named = kind->sizeHint().width();
    m_page->resize(900, 800);
    QTRY_COMPARE(label->text(), label->fullText());
    QVERIFY(kind->sizeHint().width() < named);
    m_page->resize(1900, 800);
    QTRY_COMPARE(kind->sizeHint().width(), named);
    QCOMPARE(label->text(), label->fullText());
}

QTEST_MAIN(TestMetricsCommands)
#include "tst_metricscommands.moc"
