// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardfixture.h"

#include "ui/dashboards/boardheader.h"
#include "ui/dashboards/boardsource.h"
#include "ui/dashboards/boardview.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardpicture.h"
#include "ui/dashboards/dashboardspage.h"
#include "ui/dashboards/metricvalues.h"
#include "ui/dashboards/resourcepicker.h"
#include "ui/dashboards/servicelistmodel.h"
#include "ui/dashboards/servicelistview.h"
#include "ui/plot/graphquery.h"
#include "ui/shell/palettesources.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace yagura;

class TestServiceBoards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init();
    void cleanup();
    void readsAddresses_data();
    void readsAddresses();
    void listsServices();
    void opensByKeyboardAndAddress();
    void followsNewResources();
    void picksResources();
    void isNotEdited();
    void savesACopy();
    void saysWhenTheServiceIsUnknown();
    void isInThePalette();
    void drawsAPicture();
    void sharesTheUnitOfItsMetrics();
    void keepsTheRangeThatIsLookedAt();
    void isMadeAnewWhenLookedAt();
    void aCopyThatFailedIsForgotten();

private:
    [[nodiscard]] BoardView& board() const { return *m_page->board(); }
    bool open(const QString& address);

    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<DashboardsPage> m_page;
};

void TestServiceBoards::init()
{
    m_fixture = std::make_unique<BoardFixture>();
    QVERIFY(m_fixture->isOpen);
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 1176, 0, "app/web-prod/1"));
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 300, 0, "app/static/2"));
    m_page = std::make_unique<DashboardsPage>(m_fixture->app);
    m_page->resize(1240, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(m_page->isSettled());
}

void TestServiceBoards::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

bool TestServiceBoards::open(const QString& address)
{
    m_page->openAddress(address);
    return QTest::qWaitFor([this] { return board().isSettled(); });
}

void TestServiceBoards::readsAddresses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("resources");
    QTest::newRow("all") << QStringLiteral("service:ec2") << QStringLiteral("ec2") << QStringList();
    QTest::newRow("some") << QStringLiteral("service:alb?resource=app%2Fweb%2F1&resource=a%26b")
                          << QStringLiteral("alb")
                          << QStringList{QStringLiteral("app/web/1"), QStringLiteral("a&b")};
    QTest::newRow("namespace") << QStringLiteral("service:namespace:My App/Web?")
                               << QStringLiteral("namespace:My App/Web?") << QStringList();
    QTest::newRow("Japanese") << QStringLiteral("service:namespace:注文")
                              << QStringLiteral("namespace:注文") << QStringList();
}

void TestServiceBoards::readsAddresses()
{
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    QFETCH(const QStringList, resources);
    const auto address = ServiceAddress::parse(name);
    QVERIFY(address);
    QCOMPARE(address->id, id);
    QCOMPARE(address->resources, resources);
    QCOMPARE(address->boardName(), name);
    QVERIFY(!ServiceAddress::parse(QStringLiteral("web")));
}

void TestServiceBoards::listsServices()
{
    ServiceListModel* model = m_page->services()->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, ServiceListModel::Name).data().toString(),
             QStringLiteral("Application load balancers"));
    PutMetricDataRequest request;
    request.nameSpace = "App";
    request.metricData.emplace_back().metricName = "Load";
    request.metricData.back().value = 1;
    QVERIFY(m_fixture->monitor.metrics().putMetricData(m_fixture->app.scope, request));
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, ServiceListModel::Name).data().toString(), QStringLiteral("App"));
    QVERIFY(m_fixture->monitor.metrics().reset());
    QTRY_COMPARE(model->rowCount(), 0);
}

void TestServiceBoards::opensByKeyboardAndAddress()
{
    auto* table = m_page->findChild<QTableView*>(QStringLiteral("serviceList"));
    QVERIFY(table);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(board().name(), QStringLiteral("service:alb"));
    QTRY_VERIFY(board().isSettled());
    QCOMPARE(m_page->title(), QStringLiteral("Application load balancers"));
    QVERIFY(board().service());
    QVERIFY(!board().canvas().frames().empty());
    QVERIFY(open(QStringLiteral("service:alb?resource=app/static/2")));
    QCOMPARE(board().editor().dashboard().widgets.size(), std::size_t(2)); // number and graph
}

void TestServiceBoards::followsNewResources()
{
    QVERIFY(open(QStringLiteral("service:alb")));
    const Dashboard before = board().editor().dashboard();
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 5, 0, "app/new/3"));
    QTRY_VERIFY(board().editor().dashboard() != before);
    QTRY_COMPARE(board().service()->resources.size(), std::size_t(3));
    QVERIFY(!board().editor().isModified());
}

void TestServiceBoards::picksResources()
{
    QVERIFY(open(QStringLiteral("service:alb")));
    auto* picker = m_page->headerRight()->findChild<ResourcePicker*>();
    QVERIFY(picker);
    QTRY_VERIFY(picker->text().contains(QLatin1Char('2')));
    auto* list = picker->menu()->findChild<QListView*>(QStringLiteral("resourceList"));
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(board().name(), QStringLiteral("service:alb?resource=app%2Fstatic%2F2"));
    QTRY_VERIFY(board().isSettled());
    QCOMPARE(picker->chosen(), QStringList{QStringLiteral("app/static/2")});
    QCOMPARE(picker->text(), QStringLiteral("static"));
    picker->menu()->findChild<QPushButton*>(QStringLiteral("allResources"))->click();
    QTRY_COMPARE(board().name(), QStringLiteral("service:alb"));
}

void TestServiceBoards::isNotEdited()
{
    QVERIFY(open(QStringLiteral("service:alb")));
    QSignalSpy copy(&board(), &BoardView::copyRequested);
    QTimer::singleShot(0, this, [] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    board().setEditing(true);
    QCOMPARE(copy.size(), 1);
    QVERIFY(!board().isEditing());
}

void TestServiceBoards::savesACopy()
{
    QVERIFY(open(QStringLiteral("service:alb")));
    QTimer::singleShot(0, this, [] {
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("My balancers"));
        dialog->accept();
    });
    emit board().copyRequested();
    QTRY_COMPARE(board().name(), QStringLiteral("My-balancers"));
    QTRY_VERIFY(board().isSettled());
    QTRY_VERIFY(board().isEditing());
    QVERIFY(!board().service());
    QVERIFY(!board().editor().dashboard().widgets.empty());
    QCOMPARE(m_fixture->monitor.dashboards().count(m_fixture->app.scope), 1);
}

void TestServiceBoards::saysWhenTheServiceIsUnknown()
{
    QVERIFY(open(QStringLiteral("service:nonesuch")));
    QVERIFY(board().canvas().frames().empty());
    QVERIFY(!board().service());
    QVERIFY(open(QStringLiteral("service:alb?resource=gone")));
    QVERIFY(board().canvas().frames().empty());
}

void TestServiceBoards::isInThePalette()
{
    const auto candidates = storedCandidates(m_fixture->monitor, m_fixture->app.scope);
    QVERIFY(
        std::any_of(candidates->begin(), candidates->end(), [](const PaletteCandidate& candidate) {
            return candidate.target == QLatin1String("dashboards/service:alb");
        }));
}

void TestServiceBoards::drawsAPicture()
{
    PictureOptions options;
    options.size = QSize(1000, 0);
    options.scale = 1;
    const auto image = dashboardPicture(m_fixture->app, "service:alb", options);
    QVERIFY(image.has_value());
    QCOMPARE(image->width(), 1000);
    QVERIFY(image->height() > 300);
}

void TestServiceBoards::sharesTheUnitOfItsMetrics()
{
    GraphDefinition graph;
    GraphRow sum;
    sum.id = "e1";
    sum.expression = "SUM(METRICS())";
    graph.rows.push_back(sum);
    GraphRow row;
    row.id = "m1";
    row.metric = Metric{"AWS/ApplicationELB", "RequestCount", {{"LoadBalancer", "app/static/2"}}};
    row.stat = "Sum";
    row.periodSeconds = 60;
    row.visible = false;
    graph.rows.push_back(row);
    const MetricValues values
        = readMetricValues(graphQuery(m_fixture->monitor, m_fixture->app.scope, graph,
                                      m_fixture->time.resolved(), m_fixture->clock.now()),
                           true);
    QVERIFY(values.now.errorCode.isEmpty());
    QCOMPARE(values.now.data.series.size(), 1);
    const PlotSeries& series = values.now.data.series.front();
    QCOMPARE(series.id, QStringLiteral("e1"));
    QCOMPARE(series.unit, QStringLiteral("Count"));
    QVERIFY(series.values.constLast() > 200 && series.values.constLast() < 400);
}

void TestServiceBoards::keepsTheRangeThatIsLookedAt()
{
    const auto putCharges = [this](const char* service) {
        PutMetricDataRequest request;
        request.nameSpace = "AWS/Billing";
        MetricDatum& datum = request.metricData.emplace_back();
        datum.metricName = "EstimatedCharges";
        datum.dimensions = {{"Currency", "USD"}, {"ServiceName", service}};
        datum.value = 1;
        return m_fixture->monitor.metrics()
            .putMetricData(m_fixture->app.scope, request)
            .has_value();
    };
    QVERIFY(putCharges("AmazonEC2"));
    const RangeExpression threeHours = RangeExpression::lastOf(Seconds{3 * 3600});
    QVERIFY(open(QStringLiteral("service:billing")));
    QVERIFY(board().service() && board().service()->rangeHours > 3);
    QTRY_VERIFY(m_fixture->time.resolved().length() > Seconds{3 * 3600}); // just opened
    m_fixture->time.setRange(threeHours);
    const std::size_t before = board().service()->resources.size();
    QVERIFY(putCharges("AmazonS3"));
    QTRY_VERIFY(board().service()->resources.size() > before);
    QCOMPARE(m_fixture->time.resolved().length(), Milliseconds{3 * 3600 * 1000});
    emit static_cast<BoardHeaderRight*>(m_page->headerRight())
        ->resourcesChosen({QStringLiteral("AmazonS3")});
    QTRY_VERIFY(board().isSettled());
    QCOMPARE(m_fixture->time.resolved().length(), Milliseconds{3 * 3600 * 1000});
}

void TestServiceBoards::isMadeAnewWhenLookedAt()
{
    QVERIFY(open(QStringLiteral("service:alb")));
    const Dashboard before = board().editor().dashboard();
    const auto* remake = board().findChild<QTimer*>(QStringLiteral("remakeTimer"));
    QVERIFY(remake);
    m_page->hide();
    QSignalSpy listed(&m_fixture->monitor.metrics(), &MetricService::metricsListed);
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 5, 0, "app/new/3"));
    QTRY_VERIFY(!listed.isEmpty());
    QCoreApplication::sendPostedEvents(&board());
    QVERIFY(!remake->isActive());
    m_page->show();
    QTRY_VERIFY(board().editor().dashboard() != before);
}

void TestServiceBoards::aCopyThatFailedIsForgotten()
{
    bool isAsked = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&isAsked] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            isAsked = true;
            dialog->reject();
        }
    });
    watch.start(5);
    emit m_page->services()->saveRequested(QStringLiteral("service:nonesuch"));
    QTRY_VERIFY(board().isSettled());
    QVERIFY(open(QStringLiteral("service:alb")));
    QVERIFY(board().service());
    QVERIFY(!isAsked);
    emit m_page->services()->saveRequested(QStringLiteral("service:alb"));
    QTRY_VERIFY(isAsked);
}

QTEST_MAIN(TestServiceBoards)
#include "tst_serviceboards.moc"
