// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmdraft.h"
#include "ui/alarms/alarmlistdelegate.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/alarms/datapointsquares.h"

#include <QTest>

using namespace yagura;

namespace {

AlarmDraft valid()
{
    AlarmDraft draft;
    draft.metric
        = MetricStat{{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}}, 60, "Average", {}};
    draft.threshold = QStringLiteral("80");
    draft.name = QStringLiteral("cpu");
    return draft;
}

MetricAlarm cpuAlarm()
{
    MetricAlarm alarm;
    alarm.alarmName = "cpu";
    alarm.nameSpace = "AWS/EC2";
    alarm.metricName = "CPUUtilization";
    alarm.statistic = "Average";
    alarm.period = 60;
    alarm.evaluationPeriods = 5;
    alarm.datapointsToAlarm = 3;
    alarm.threshold = 80;
    alarm.comparisonOperator = "GreaterThanOrEqualToThreshold";
    return alarm;
}

} // namespace

Q_DECLARE_METATYPE(yagura::AlarmDraft)

class TestAlarmDraft : public QObject
{
    Q_OBJECT

private slots:
    void validates_data()
    {
        using Field = AlarmDraft::Field;
        QTest::addColumn<AlarmDraft>("draft");
        QTest::addColumn<int>("field");
        const auto row = [](const char* name, int field, auto edit) {
            AlarmDraft draft = valid();
            edit(draft);
            QTest::newRow(name) << draft << field;
        };
        row("fine", -1, [](AlarmDraft&) {});
        row("no metric", int(Field::Metric), [](AlarmDraft& d) { d.metric.reset(); });
        row("percentile", -1, [](AlarmDraft& d) { d.metric->stat = "p99.9"; });
        row("no statistic", int(Field::Statistic),
            [](AlarmDraft& d) { d.metric->stat = "median"; });
        row("percentile too high", int(Field::Statistic),
            [](AlarmDraft& d) { d.metric->stat = "p101"; });
        row("ten seconds", -1, [](AlarmDraft& d) { d.metric->period = 10; });
        row("five seconds", int(Field::Period), [](AlarmDraft& d) { d.metric->period = 5; });
        row("ninety seconds", int(Field::Period), [](AlarmDraft& d) { d.metric->period = 90; });
        row("empty threshold", int(Field::Threshold), [](AlarmDraft& d) { d.threshold.clear(); });
        row("threshold in words", int(Field::Threshold),
            [](AlarmDraft& d) { d.threshold = QStringLiteral("much"); });
        row("threshold NaN", int(Field::Threshold),
            [](AlarmDraft& d) { d.threshold = QStringLiteral("nan"); });
        row("threshold overflow", int(Field::Threshold),
            [](AlarmDraft& d) { d.threshold = QStringLiteral("1e999"); });
        row("negative threshold", -1,
            [](AlarmDraft& d) { d.threshold = QStringLiteral(" -0.5 "); });
        row("M above N", int(Field::Datapoints), [](AlarmDraft& d) { d.datapoints = 2; });
        row("a day of minutes", -1, [](AlarmDraft& d) { d.periods = 1440; });
        row("a day and a minute", int(Field::Datapoints), [](AlarmDraft& d) { d.periods = 1441; });
        row("a week of hours", -1, [](AlarmDraft& d) {
            d.metric->period = 3600;
            d.periods = 168;
        });
        row("a week and an hour", int(Field::Datapoints), [](AlarmDraft& d) {
            d.metric->period = 3600;
            d.periods = 169;
        });
        row("no name", int(Field::Name), [](AlarmDraft& d) { d.name = QStringLiteral("  "); });
        row("longest name", -1, [](AlarmDraft& d) { d.name = QString(255, QLatin1Char('a')); });
        row("name too long", int(Field::Name),
            [](AlarmDraft& d) { d.name = QString(256, QLatin1Char('a')); });
        row("name with line break", int(Field::Name),
            [](AlarmDraft& d) { d.name = QStringLiteral("a\nb"); });
        row("Japanese name", -1, [](AlarmDraft& d) { d.name = QStringLiteral("アラーム"); });
        row("long description", int(Field::Description),
            [](AlarmDraft& d) { d.description = QString(1025, QLatin1Char('a')); });
    }

    void validates()
    {
        QFETCH(AlarmDraft, draft);
        QFETCH(int, field);
        const auto problems = draft.problems();
        if (field < 0) {
            QVERIFY(problems.empty());
        } else {
            QCOMPARE(problems.size(), std::size_t(1));
            QCOMPARE(int(problems.front()), field);
            QVERIFY(!draft.problem(problems.front()).isEmpty());
        }
    }

    void makesTheRequest()
    {
        AlarmDraft draft = valid();
        draft.metric->stat = "p99";
        draft.periods = 5;
        draft.datapoints = 3;
        draft.missingData = "notBreaching";
        const PutMetricAlarmRequest request = draft.request();
        QVERIFY(request.extendedStatistic == "p99");
        QVERIFY(!request.statistic);
        QVERIFY(request.datapointsToAlarm == 3);
        QVERIFY(request.threshold == 80);
        QVERIFY(request.treatMissingData == "notBreaching");
    }

    void editingKeepsWhatTheFormDoesNotShow()
    {
        MetricAlarm alarm = cpuAlarm();
        alarm.alarmActions = {"arn:aws:sns:us-east-1:123456789012:oncall"};
        alarm.actionsEnabled = false;
        alarm.unit = "Percent";
        const PutMetricAlarmRequest request = AlarmDraft::of(alarm).request();
        QVERIFY(request.alarmActions == alarm.alarmActions);
        QVERIFY(request.actionsEnabled == false);
        QVERIFY(request.unit == "Percent");
        QVERIFY(request.datapointsToAlarm == 3);
        QVERIFY(request.comparisonOperator == alarm.comparisonOperator);
    }

    void editingKeepsLabelsPeriodsAndAccounts_data()
    {
        QTest::addColumn<bool>("hasBand");
        QTest::addColumn<bool>("isMath");
        QTest::newRow("a metric of another account") << false << false;
        QTest::newRow("math") << false << true;
        QTest::newRow("a band") << true << false;
        QTest::newRow("a band of math") << true << true;
    }

    void editingKeepsLabelsPeriodsAndAccounts()
    {
        QFETCH(const bool, hasBand);
        QFETCH(const bool, isMath);
        MetricDataQuery metric;
        metric.id = "m1";
        metric.metricStat = valid().metric;
        metric.label = "CPU";
        metric.accountId = "210987654321";
        metric.returnData = !isMath;
        MetricAlarm alarm;
        alarm.alarmName = "cpu";
        alarm.evaluationPeriods = 1;
        alarm.metrics.emplace().push_back(metric);
        if (isMath) {
            MetricDataQuery math;
            math.id = "e1";
            math.expression = "m1 * 2";
            math.label = "twice";
            math.period = 60;
            math.returnData = true;
            alarm.metrics->push_back(math);
        }
        alarm.comparisonOperator = "GreaterThanThreshold";
        if (hasBand) {
            MetricDataQuery band;
            band.id = "ad1";
            band.expression
                = isMath ? "ANOMALY_DETECTION_BAND(e1, 2)" : "ANOMALY_DETECTION_BAND(m1, 2)";
            band.label = "expected";
            band.period = 60;
            band.returnData = true;
            alarm.metrics->push_back(band);
            alarm.thresholdMetricId = "ad1";
            alarm.comparisonOperator = "GreaterThanUpperThreshold";
        } else {
            alarm.threshold = 80;
        }
        AlarmDraft draft = AlarmDraft::of(alarm);
        draft.description = QStringLiteral("edited");
        const auto same = [](const std::vector<MetricDataQuery>& a,
                             const std::vector<MetricDataQuery>& b) { return a == b; };
        QVERIFY(same(draft.request().metrics, *alarm.metrics));
        // What the form does edit is written.
        draft.setPeriod(300);
        for (const MetricDataQuery& query : draft.request().metrics) {
            QCOMPARE(query.metricStat ? *query.metricStat->period : *query.period, 300);
            QVERIFY(query.label.has_value());
        }
    }

    void theLabelStaysWithTheMetric()
    {
        MetricDataQuery metric;
        metric.id = "m1";
        metric.metricStat = valid().metric;
        metric.label = "CPU";
        MetricAlarm alarm = cpuAlarm();
        alarm.metricName.reset();
        alarm.nameSpace.reset();
        alarm.metrics = std::vector<MetricDataQuery>{metric};
        AlarmDraft draft = AlarmDraft::of(alarm);
        draft.useExpression();
        const std::vector<MetricDataQuery> queries = draft.allQueries();
        QCOMPARE(queries.size(), std::size_t(2));
        QCOMPARE(queries[0].label, metric.label);
        QVERIFY(!queries[1].label);
    }

    void suggestsAName()
    {
        AlarmDraft draft = valid();
        QCOMPARE(draft.suggestedName(), QStringLiteral("i-1-CPUUtilization-high"));
        draft.comparison = "LessThanThreshold";
        draft.metric->metric.dimensions = {{"route", "/check out"}};
        QCOMPARE(draft.suggestedName(), QStringLiteral("check-out-CPUUtilization-low"));
    }

    void steps_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<double>("step");
        QTest::newRow("percent") << 100.0 << 5.0;
        QTest::newRow("small") << 0.3 << 0.01;
        QTest::newRow("large") << 2000.0 << 50.0;
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("not finite") << std::numeric_limits<double>::infinity() << 1.0;
    }

    void steps()
    {
        QFETCH(double, span);
        QFETCH(double, step);
        QVERIFY2(qFuzzyCompare(thresholdsteps::step(span), step),
                 qPrintable(QString::number(thresholdsteps::step(span))));
    }

    void suggestsAThresholdOutsideOfWhatWasSeen()
    {
        QCOMPARE(thresholdsteps::suggestion(1, 20, QStringLiteral("Percent"), true), 80.0);
        QCOMPARE(thresholdsteps::suggestion(1, 78, QStringLiteral("Percent"), true), 90.0);
        QCOMPARE(thresholdsteps::suggestion(1, 100, QStringLiteral("Percent"), true), 99.0);
        QVERIFY(thresholdsteps::suggestion(0, 130, QStringLiteral("Count"), true) > 130);
        QVERIFY(thresholdsteps::suggestion(50, 130, QStringLiteral("Count"), false) < 50);
        QCOMPARE(thresholdsteps::suggestion(0, 0, QStringLiteral("Count"), true), 1.0);
    }

    void spreadsTheSquares()
    {
        const auto filled
            = [](int m, int n) { return int(DatapointSquares::pattern(m, n).count(true)); };
        QCOMPARE(DatapointSquares::pattern(3, 5).size(), 5);
        QCOMPARE(filled(3, 5), 3);
        QCOMPARE(filled(1, 1), 1);
        QCOMPARE(filled(5, 5), 5);
        QCOMPARE(DatapointSquares::pattern(10, 1440).size(), 10);
        QVERIFY(DatapointSquares::pattern(3, 5).first());
    }

    void saysTheCondition()
    {
        QString text = alarmtexts::condition(cpuAlarm());
        text.replace(QChar(0xa0), QLatin1Char(' '));
        QCOMPARE(text, QStringLiteral("CPUUtilization avg ≥ 80 %, 3 of 5 × 1 min"));
    }

    void readsEvaluatedDatapoints()
    {
        const std::string data
            = R"({"version":"1.0","queryDate":"2026-03-18T05:07:12.000+0000","period":60,"threshold":2.0,)"
              R"("recentDatapoints":[0.2,2.6],"evaluatedDatapoints":[)"
              R"({"timestamp":"2026-03-18T05:04:00.000+0000","value":2.6},)"
              R"({"timestamp":"2026-03-18T05:03:00.000+0000"},)"
              R"({"timestamp":"2026-03-18T05:02:00.000+0000","value":0.2}]})";
        const auto seen = alarmtexts::evaluated(data, "GreaterThanOrEqualToThreshold");
        QVERIFY(seen.isValid);
        QCOMPARE(seen.points.size(), 3);
        QCOMPARE(seen.breaching(), 1);
        QCOMPARE(*seen.points.first().value, 0.2);
        QVERIFY(!seen.points[1].value);
        QVERIFY(seen.points.last().isBreaching);
        for (const char* bad : {"", "[]", "{", "{\"threshold\":\"x\"}",
                                "{\"threshold\":1,\"evaluatedDatapoints\":[1,{}]}"})
            QVERIFY(alarmtexts::evaluated(bad, "LessThanThreshold").points.isEmpty());
    }

    void readsTheReasonWhereThereIsNoData()
    {
        const auto seen = alarmtexts::evaluatedFromReason(
            "Threshold Crossed: 2 out of the last 3 datapoints [37.0 (18/03/26 05:06:00), 2.5E1 "
            "(18/03/26 05:05:00)] were greater than or equal to the threshold (25.0) (minimum 2 "
            "datapoints for OK -> ALARM transition).",
            "GreaterThanOrEqualToThreshold", fromEpochSeconds(1'773'810'432));
        QCOMPARE(seen.points.size(), 2);
        QCOMPARE(seen.breaching(), 2);
        QCOMPARE(seen.total, 3);
        QCOMPARE(*seen.points.first().value, 25.0);
        QCOMPARE(formatIso8601(seen.points.last().time), std::string("2026-03-18T05:06:00Z"));
        for (const char* bad :
             {"", "test", "threshold (x)", "[1.0 (99/99/99 99:99:99)] threshold (1.0)"})
            QVERIFY(!alarmtexts::evaluatedFromReason(bad, "LessThanThreshold", {}).isValid);
    }

    void tellsHistoryInNumbers()
    {
        AlarmHistoryItem item;
        item.historyItemType = "StateUpdate";
        item.historySummary = "Alarm updated from OK to ALARM";
        item.historyData
            = R"({"version":"1.0","oldState":{"stateValue":"OK"},"newState":{"stateValue":"ALARM","stateReason":"x",)"
              R"("stateReasonData":{"threshold":80.0,"period":60,"startDate":"2026-03-18T05:02:00.000+0000",)"
              R"("recentDatapoints":[10.0,91.0]}}})";
        const auto line = alarmtexts::historyLine(item, cpuAlarm());
        QVERIFY(line.isInAlarm);
        QString text = line.text;
        text.replace(QChar(0xa0), QLatin1Char(' '));
        QCOMPARE(text, QStringLiteral("1 of 2 datapoints ≥ 80 %: 91 %"));
        item.historyData = "no json";
        QVERIFY(alarmtexts::historyLine(item, cpuAlarm()).text.isEmpty());
    }

    void rowGeometry()
    {
        const QRect cell(0, 38, 400, 37);
        QVERIFY(!alarmrow::name(cell).intersects(alarmrow::condition(cell)));
        QVERIFY(cell.contains(alarmrow::name(cell)));
        QVERIFY(cell.contains(alarmrow::condition(cell)));
        QVERIFY(!alarmrow::icon(cell).intersects(alarmrow::name(cell)));
        const TimeRange day{fromEpochSeconds(0), fromEpochSeconds(86'400)};
        const QRect strip(10, 0, 144, 14);
        const QRectF half
            = alarmrow::span(strip, {fromEpochSeconds(43'200), day.to, AlarmState::Ok}, day);
        QCOMPARE(half, QRectF(82, 0, 72, 14));
        // A minute in alarm is still seen, also at the very end.
        const QRectF brief
            = alarmrow::span(strip, {fromEpochSeconds(86'340), day.to, AlarmState::Alarm}, day);
        QCOMPARE(brief.width(), 3.0);
        QVERIFY(brief.right() <= 154);
    }
};

QTEST_MAIN(TestAlarmDraft)
#include "tst_alarmdraft.moc"
