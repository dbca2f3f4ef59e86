// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmform.h"
#include "ui/alarms/alarmgraph.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/plot/graphview.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace yagura;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T05:20:00Z");

MetricStat cpu()
{
    return {{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}}, 60, "Average", {}};
}

MetricDataQuery metricQuery(const std::string& id, const std::string& name, int period = 300)
{
    MetricDataQuery query;
    query.id = id;
    query.metricStat = MetricStat{{"Shop", name, {}}, period, "Sum", {}};
    query.returnData = false;
    return query;
}

MetricDataQuery mathQuery(const std::string& id, const std::string& expression)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = expression;
    query.returnData = true;
    return query;
}

MetricAlarm ratioAlarm()
{
    MetricAlarm alarm;
    alarm.alarmName = "ratio";
    alarm.evaluationPeriods = 3;
    alarm.datapointsToAlarm = 2;
    alarm.threshold = 5;
    alarm.comparisonOperator = "GreaterThanThreshold";
    alarm.metrics = {metricQuery("m1", "Errors"), metricQuery("m2", "Requests"),
                     mathQuery("e1", "m1 / m2 * 100")};
    return alarm;
}

MetricAlarm bandAlarm()
{
    MetricAlarm alarm;
    alarm.alarmName = "band";
    alarm.evaluationPeriods = 1;
    alarm.comparisonOperator = "GreaterThanUpperThreshold";
    alarm.thresholdMetricId = "ad1";
    alarm.metrics
        = {metricQuery("m1", "Orders"), mathQuery("ad1", "ANOMALY_DETECTION_BAND(m1, 3)")};
    alarm.metrics->front().returnData = true;
    return alarm;
}

QString plain(QString text)
{
    return text.replace(QChar(0xa0), QLatin1Char(' '));
}

} // namespace

/// Alarms on expressions and on bands, in words, in the form, and as stored.
class TestAlarmMathForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void init();
    void cleanup();
    void saysTheCondition();
    void editingChangesNothingElse();
    void checksTheExpression();
    void checksTheWidth();
    void graphsWhatIsWatched();
    void readsThresholdsOfABand();
    void createsABandAlarm();
    void createsAnExpressionAlarm();
    void takesTheQueriesOfAGraph();
    void queriesOfARow_data();
    void queriesOfARow();
    void takesTheBandOfAGraph();

private:
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<TimeContext> m_time;
    std::unique_ptr<TimeCursor> m_cursor;
    std::unique_ptr<AppContext> m_context;

    [[nodiscard]] MetricAlarm stored() const
    {
        const auto all = m_monitor->alarms().allAlarms(m_context->scope);
        return all->empty() ? MetricAlarm() : all->front();
    }
};

void TestAlarmMathForm::init()
{
    m_clock = std::make_unique<ManualClock>(kNow);
    MonitorOptions options;
    options.collectHost = false;
    options.clock = m_clock.get();
    m_monitor = std::make_unique<Monitor>(options);
    QVERIFY(m_monitor->open().has_value());
    m_time = std::make_unique<TimeContext>(*m_clock);
    m_cursor = std::make_unique<TimeCursor>();
    m_context = std::make_unique<AppContext>(
        AppContext{*m_monitor, *m_time, *m_cursor, m_monitor->defaultScope()});
}

void TestAlarmMathForm::cleanup()
{
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    m_monitor->stop();
}

void TestAlarmMathForm::saysTheCondition()
{
    QCOMPARE(plain(alarmtexts::condition(ratioAlarm())),
             QStringLiteral("m1 / m2 * 100 > 5, 2 of 3 × 5 min"));
    QCOMPARE(plain(alarmtexts::condition(bandAlarm())),
             QStringLiteral("Orders sum above the band of 3 deviations, 1 of 1 × 5 min"));
}

void TestAlarmMathForm::editingChangesNothingElse()
{
    for (const MetricAlarm& alarm : {ratioAlarm(), bandAlarm()}) {
        const PutMetricAlarmRequest request = AlarmDraft::of(alarm).request();
        QVERIFY(request.metrics == *alarm.metrics);
        QVERIFY(request.thresholdMetricId == alarm.thresholdMetricId);
        QVERIFY(request.threshold == alarm.threshold);
        QVERIFY(!request.metricName && !request.period && !request.statistic);
        QCOMPARE(request.comparisonOperator, alarm.comparisonOperator);
        QVERIFY(request.datapointsToAlarm == alarm.datapointsToAlarm);
        QVERIFY(AlarmDraft::of(alarm).problems().empty());
    }
}

void TestAlarmMathForm::checksTheExpression()
{
    AlarmDraft draft = AlarmDraft::of(ratioAlarm());
    const auto problemOf = [&](const char* expression) {
        draft.expression = QString::fromLatin1(expression);
        return draft.problem(AlarmDraft::Field::Expression);
    };
    QVERIFY(problemOf("m1 + m2").isEmpty());
    QVERIFY(problemOf("").contains(QLatin1String("m1 / m2")));
    QVERIFY(problemOf("m1 + m7").contains(QLatin1String("m7")));
    QVERIFY(problemOf("m1 + m7").contains(QLatin1String("position 6")));
    QVERIFY(!problemOf("m1 +").isEmpty());
}

void TestAlarmMathForm::checksTheWidth()
{
    AlarmDraft draft = AlarmDraft::of(bandAlarm());
    for (const char* width : {"", "0", "-1", "wide", "nan"}) {
        draft.bandWidth = QString::fromLatin1(width);
        QVERIFY2(!draft.problem(AlarmDraft::Field::Threshold).isEmpty(), width);
    }
    draft.bandWidth = QStringLiteral("2.5");
    QVERIFY(draft.problem(AlarmDraft::Field::Threshold).isEmpty());
}

void TestAlarmMathForm::graphsWhatIsWatched()
{
    const GraphDefinition ratio = alarmGraph(ratioAlarm());
    QCOMPARE(ratio.rows.size(), std::size_t(3));
    QVERIFY(!ratio.rows[0].visible && !ratio.rows[1].visible && ratio.rows[2].visible);
    QCOMPARE(ratio.rows[2].expression, std::string("m1 / m2 * 100"));
    QCOMPARE(ratio.rows[2].periodSeconds, 300);
    const GraphDefinition band = alarmGraph(bandAlarm());
    QVERIFY(band.rows[0].visible && band.rows[1].visible);
    QCOMPARE(band.rows[0].stat, std::string("Sum"));
}

void TestAlarmMathForm::readsThresholdsOfABand()
{
    const std::string data
        = R"({"version":"1.0","queryDate":"2026-03-18T05:07:12.000+0000","period":60,)"
          R"("recentDatapoints":[7.0,2.6],"recentLowerThresholds":[1,3],"recentUpperThresholds":[6,9],)"
          R"("evaluatedDatapoints":[{"timestamp":"2026-03-18T05:04:00.000+0000","value":2.6},)"
          R"({"timestamp":"2026-03-18T05:03:00.000+0000"},)"
          R"({"timestamp":"2026-03-18T05:02:00.000+0000","value":7.0}]})";
    const auto seen = alarmtexts::evaluated(data, "LessThanLowerOrGreaterThanUpperThreshold");
    QVERIFY(seen.isValid);
    QCOMPARE(seen.points.size(), 3);
    QCOMPARE(*seen.points[0].upper, 6.0);
    QCOMPARE(*seen.points[2].lower, 3.0);
    QCOMPARE(seen.breaching(), 2);
    QVERIFY(!seen.points[1].isBreaching);
    // Fewer thresholds than datapoints: the oldest have none, and nothing breaks.
    const auto damaged
        = alarmtexts::evaluated(R"({"recentUpperThresholds":[6],"evaluatedDatapoints":[)"
                                R"({"timestamp":"2026-03-18T05:04:00.000+0000","value":9},)"
                                R"({"timestamp":"2026-03-18T05:03:00.000+0000","value":9}]})",
                                "GreaterThanUpperThreshold");
    QCOMPARE(damaged.breaching(), 1);
}

void TestAlarmMathForm::createsABandAlarm()
{
    AlarmDialog dialog(*m_context);
    dialog.setMetric(cpu());
    dialog.show();
    auto* kind = dialog.findChild<SegmentedControl*>(QStringLiteral("alarmThresholdKind"));
    auto* width = dialog.findChild<QLineEdit*>(QStringLiteral("alarmThreshold"));
    kind->clickSegment(QStringLiteral("band"));
    QVERIFY(dialog.form()->draft().hasBand());
    QCOMPARE(width->text(), QStringLiteral("2"));
    QCOMPARE(width->accessibleName(), QStringLiteral("Band width"));
    QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("alarmName"))->text(),
             QStringLiteral("i-1-CPUUtilization-anomaly"));
    QCOMPARE(dialog.graph()->definition().rows.size(), std::size_t(2));
    QSignalSpy saved(&dialog, &AlarmDialog::saved);
    width->clear();
    QTest::keyClicks(width, QStringLiteral("0"));
    dialog.save();
    QVERIFY(!dialog.form()->problemShown(AlarmDraft::Field::Threshold).isEmpty());
    width->clear();
    QTest::keyClicks(width, QStringLiteral("3"));
    QTest::keyClick(width, Qt::Key_Up);
    QCOMPARE(width->text(), QStringLiteral("3.1"));
    QCOMPARE(dialog.graph()->definition().rows[1].expression,
             std::string("ANOMALY_DETECTION_BAND(m1, 3.1)"));
    dialog.findChild<SegmentedControl*>(QStringLiteral("alarmComparison"))
        ->clickSegment(QStringLiteral("GreaterThanUpperThreshold"));
    dialog.save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored().comparisonOperator, std::string("GreaterThanUpperThreshold"));
    QCOMPARE(*stored().thresholdMetricId, std::string("ad1"));
    QCOMPARE(*(*stored().metrics)[1].expression, std::string("ANOMALY_DETECTION_BAND(m1, 3.1)"));
    // And back to a threshold.
    AlarmDialog edit(*m_context);
    edit.edit(stored());
    edit.findChild<SegmentedControl*>(QStringLiteral("alarmThresholdKind"))
        ->clickSegment(QStringLiteral("static"));
    edit.form()->setThreshold(90, false);
    edit.save();
    QTRY_VERIFY(stored().threshold == 90);
    QVERIFY(!stored().thresholdMetricId);
}

void TestAlarmMathForm::createsAnExpressionAlarm()
{
    AlarmDialog dialog(*m_context);
    dialog.setMetric(cpu());
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("alarmUseExpression"))->click();
    auto* expression = dialog.findChild<QLineEdit*>(QStringLiteral("alarmExpression"));
    QVERIFY(expression->isVisible());
    QCOMPARE(expression->text(), QStringLiteral("m1"));
    QTest::keyClicks(expression, QStringLiteral(" * / 2"));
    dialog.form()->setThreshold(40, false);
    QSignalSpy saved(&dialog, &AlarmDialog::saved);
    dialog.save();
    QVERIFY(!dialog.form()->problemShown(AlarmDraft::Field::Expression).isEmpty());
    QCOMPARE(saved.size(), 0);
    expression->clear();
    QTest::keyClicks(expression, QStringLiteral("m1 / 2"));
    dialog.save();
    QTRY_COMPARE(saved.size(), 1);
    const MetricAlarm alarm = stored();
    QCOMPARE(alarm.metrics->size(), std::size_t(2));
    QVERIFY((*alarm.metrics)[0].metricStat->metric == cpu().metric);
    QCOMPARE(*(*alarm.metrics)[1].expression, std::string("m1 / 2"));
    QCOMPARE(*alarm.threshold, 40.0);
}

void TestAlarmMathForm::takesTheQueriesOfAGraph()
{
    AlarmDialog dialog(*m_context);
    dialog.setQueries({*ratioAlarm().metrics, "e1", {}});
    dialog.show();
    QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("alarmExpression"))->text(),
             QStringLiteral("m1 / m2 * 100"));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("alarmQueries"))
                ->text()
                .contains(QStringLiteral("m2 = Requests")));
    dialog.form()->setThreshold(5, false);
    QSignalSpy saved(&dialog, &AlarmDialog::saved);
    dialog.save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored().metrics->size(), std::size_t(3));
}

namespace {

/// Two metrics of different periods, computations of them, and one that nobody needs.
std::vector<GraphRow> graphRows()
{
    const auto expressionRow = [](const std::string& id, const std::string& expression) {
        GraphRow row;
        row.id = id;
        row.expression = expression;
        return row;
    };
    std::vector<GraphRow> rows(3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = "m" + std::to_string(i + 1);
        rows[i].metric = Metric{"Shop", std::vector{"Errors", "Requests", "Other"}[i], {}};
        rows[i].stat = "Sum";
        rows[i].periodSeconds = i == 0 ? 300 : 10;
    }
    rows.push_back(expressionRow("e1", "m1 / m2"));
    rows.push_back(expressionRow("e2", "100 * e1"));
    rows.push_back(expressionRow("e3", "SUM(METRICS())"));
    rows.push_back(expressionRow("ad1", "ANOMALY_DETECTION_BAND(m2, 3)"));
    rows.push_back(expressionRow("ad2", "ANOMALY_DETECTION_BAND(e1 + m2)"));
    rows.push_back(expressionRow("e5", "m1 +"));
    return rows;
}

} // namespace

void TestAlarmMathForm::queriesOfARow_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("queries");
    QTest::addColumn<QString>("watched");
    QTest::addColumn<QString>("band");
    QTest::addColumn<int>("period");
    QTest::newRow("a metric") << 1 << "m2"
                              << "m2"
                              << "" << 60;
    QTest::newRow("of two metrics") << 3 << "m1 m2 e1"
                                    << "e1"
                                    << "" << 300;
    QTest::newRow("of an expression") << 4 << "m1 m2 e1 e2"
                                      << "e2"
                                      << "" << 300;
    QTest::newRow("of all metrics") << 5 << "m1 m2 m3 e3"
                                    << "e3"
                                    << "" << 300;
    QTest::newRow("a band") << 6 << "m2 ad1"
                            << "m2"
                            << "ad1" << 60;
    QTest::newRow("a band of a computation") << 7 << "m1 m2 e1 ad2 e4"
                                             << "e4"
                                             << "ad2" << 300;
    QTest::newRow("faulty") << 8 << "e5"
                            << "e5"
                            << "" << 60;
}

void TestAlarmMathForm::queriesOfARow()
{
    QFETCH(int, row);
    QFETCH(int, period);
    const AlarmQueries made = alarmQueries(graphRows(), std::size_t(row));
    QStringList ids;
    for (const MetricDataQuery& query : made.queries) {
        ids.append(QString::fromStdString(query.id));
        if (query.metricStat)
            QCOMPARE(*query.metricStat->period, period);
    }
    QTEST(ids.join(QLatin1Char(' ')), "queries");
    QTEST(QString::fromStdString(made.watchedId), "watched");
    QTEST(QString::fromStdString(made.bandId.value_or("")), "band");
}

void TestAlarmMathForm::takesTheBandOfAGraph()
{
    for (const std::size_t row : {std::size_t(6), std::size_t(7)}) {
        AlarmDialog dialog(*m_context);
        dialog.setQueries(alarmQueries(graphRows(), row));
        dialog.show();
        QVERIFY(dialog.form()->draft().hasBand());
        QCOMPARE(dialog.form()->draft().bandWidth,
                 row == 6 ? QStringLiteral("3") : QStringLiteral("2"));
        dialog.findChild<QLineEdit*>(QStringLiteral("alarmName"))
            ->setText(QStringLiteral("band %1").arg(row));
        QSignalSpy saved(&dialog, &AlarmDialog::saved);
        dialog.save();
        QTRY_COMPARE(saved.size(), 1);
        const MetricAlarm alarm = m_monitor->alarms().allAlarms(m_context->scope)->back();
        QCOMPARE(*alarm.thresholdMetricId, row == 6 ? std::string("ad1") : std::string("ad2"));
        const std::string about = row == 6 ? "m2" : "e4";
        const auto watched
            = std::find_if(alarm.metrics->begin(), alarm.metrics->end(),
                           [&](const MetricDataQuery& query) { return query.id == about; });
        QVERIFY(watched != alarm.metrics->end() && *watched->returnData);
        QVERIFY(row == 6 || watched->expression == "e1 + m2");
    }
}

QTEST_MAIN(TestAlarmMathForm)
#include "tst_alarmmathform.moc"
