// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>
#include <thread>

using namespace yagura;

class TestAlarmEvaluation : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void firesAndRecovers();
    void schedule();
    void lateDatum();
    void slidingWindow();
    void dataFromBeforeCreationCounts();
    void hourlyEvaluation();
    void missingDataKeepsReason();
    void setStateLastsUntilTheNextEvaluation();
    void editedDuringEvaluation();
    void unreadableData();
    void clockSetBack();
    void manyAlarms();
    void threads();

private:
    std::unique_ptr<AlarmFixture> m;
};

void TestAlarmEvaluation::init()
{
    m = std::make_unique<AlarmFixture>();
    QVERIFY(m->service.status().has_value());
}

void TestAlarmEvaluation::firesAndRecovers()
{
    QSignalSpy changes(&m->service, &AlarmService::stateChanged);
    m->put(cpuAlarm());
    m->samples.add("CPUUtilization", kStart + Seconds(5), 80);
    m->advance(Seconds(59)); // the window of 10:00:10 ends before the datum
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(m->advance(Seconds(10)), 0);
    QCOMPARE(m->advance(Seconds(1)), 1);
    MetricAlarm found = m->alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason,
             std::string("Threshold Crossed: 1 datapoint [80.0 (08/12/15 10:00:00)] was greater "
                         "than the threshold (50.0)."));
    QCOMPARE(objectOf(*found.stateReasonData).at("queryDate").as_string(),
             "2015-12-08T10:01:10.000+0000");
    QVERIFY(*found.stateUpdatedTimestamp == kStart + Seconds(70));
    QVERIFY(*found.stateTransitionedTimestamp == kStart + Seconds(70));
    QCOMPARE(changes.count(), 1);
    const auto change = changes[0][0].value<AlarmStateChange>();
    QVERIFY(change.from == AlarmState::InsufficientData && change.to == AlarmState::Alarm);
    QCOMPARE(change.reason, found.stateReason);
    QVERIFY(change.time == kStart + Seconds(70));
    QCOMPARE(m->service.counts(kScope).inAlarm, 1);
    QVERIFY(m->service.lastEvaluation() == kStart + Seconds(70));

    m->samples.add("CPUUtilization", kStart + Seconds(65), 90); // still breaching: nothing changes
    m->advance(Seconds(60));
    QCOMPARE(changes.count(), 1);
    QVERIFY(m->alarm() == found);

    m->samples.add("CPUUtilization", kStart + Seconds(125), 10);
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("OK"));
    QCOMPARE(changes.count(), 2);
    for (int i = 0; i < 3; ++i)
        m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(m->alarm().stateReason, std::string("Insufficient Data: 1 datapoint was unknown."));
}

void TestAlarmEvaluation::schedule()
{
    m->put(cpuAlarm("minute"));
    PutMetricAlarmRequest fast = cpuAlarm("fast");
    fast.period = 10;
    m->put(fast);
    int evaluated = 0;
    for (int second = 0; second < 120; ++second)
        evaluated += m->advance(Seconds(1));
    QCOMPARE(evaluated, 12 + 2);
    QCOMPARE(m->service.evaluateDue(), 0);
    QCOMPARE(m->advance(Seconds(3600)),
             2); // after a pause each is evaluated once, not for every missed turn
    QCOMPARE(m->advance(Seconds(9)), 1);
}

/// A program that sends every ten seconds is some seconds behind: the last of a minute counts in
/// it.
void TestAlarmEvaluation::lateDatum()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.statistic = "Maximum";
    m->put(request);
    m->samples.add("CPUUtilization", kStart + Seconds(40), 10);
    m->advance(Seconds(60)); // 10:01:00
    m->clock.advance(Seconds(4));
    m->samples.add("CPUUtilization", kStart + Seconds(55), 500);
    m->service.evaluateDue();
    m->advance(Seconds(6)); // 10:01:10
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    m->samples.add("CPUUtilization", kStart + Seconds(75), 10);
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("OK"));

    request = cpuAlarm("fast");
    request.period = 10;
    m->put(request);
    m->clock.set(kStart + Seconds(300));
    m->service.evaluateDue();
    m->samples.add("CPUUtilization", kStart + Seconds(299), 500);
    m->advance(Seconds(2));
    QCOMPARE(m->stateOf("fast"), std::string("ALARM"));
}

void TestAlarmEvaluation::slidingWindow()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.period = 300;
    m->put(request);
    m->samples.add("CPUUtilization", kStart + Seconds(30), 80); // 10:00:30
    m->samples.add("CPUUtilization", kStart + Seconds(330), 10); // 10:05:30
    m->clock.set(kStart + Seconds(300));
    m->service.evaluateDue(); // 10:00-10:05
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    m->advance(Seconds(60)); // 10:01-10:06: the high value has left
    QCOMPARE(m->stateOf(), std::string("OK"));
}

void TestAlarmEvaluation::dataFromBeforeCreationCounts()
{
    m->samples.add("CPUUtilization", kStart - Seconds(90), 80);
    m->put(cpuAlarm());
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("ALARM"));
}

void TestAlarmEvaluation::hourlyEvaluation()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.period = 86400;
    request.evaluationPeriods = 2;
    m->clock.set(kStart + Seconds(90));
    m->put(request);
    m->samples.add("CPUUtilization", kStart - std::chrono::hours(30), 90);
    m->samples.add("CPUUtilization", kStart - Seconds(30), 90);
    QCOMPARE(m->advance(Seconds(40)), 1); // the first turn comes within a minute, over whole hours
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    m->samples.add("CPUUtilization", kStart + Seconds(130), -1000);
    int evaluated = 0;
    for (int minute = 0; minute < 57; ++minute)
        evaluated += m->advance(Seconds(60));
    QCOMPARE(evaluated, 0);
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    QCOMPARE(m->advance(Seconds(60)), 1); // 11:00:10
    QCOMPARE(m->stateOf(), std::string("OK"));
}

void TestAlarmEvaluation::missingDataKeepsReason()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.treatMissingData = "ignore";
    m->put(request);
    m->advance(Seconds(60));
    QCOMPARE(m->alarm().stateReason, std::string("Unchecked: Initial alarm creation"));
    request.treatMissingData = "breaching";
    m->put(request);
    m->advance(Seconds(60));
    QCOMPARE(m->alarm().stateReason,
             std::string("Threshold Crossed: no datapoints were received for 1 period and 1 "
                         "missing datapoint was treated as [Breaching]."));
}

void TestAlarmEvaluation::setStateLastsUntilTheNextEvaluation()
{
    m->put(cpuAlarm());
    for (int second = 0; second < 600; second += 10)
        m->samples.add("CPUUtilization", kStart + Seconds(second), 10);
    m->advance(Seconds(119));
    QCOMPARE(m->stateOf(), std::string("OK"));
    QVERIFY(m->service.setAlarmState(kScope, {"cpu", "ALARM", "testing", {}}).has_value());
    m->advance(Seconds(1)); // the turn that was due right away is left out
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    m->advance(Seconds(69)); // one whole interval at least
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    m->advance(Seconds(1));
    QCOMPARE(m->stateOf(), std::string("OK"));
}

/// What is changed while an evaluation reads its data wins over the evaluation.
void TestAlarmEvaluation::editedDuringEvaluation()
{
    AlarmService* service = nullptr;
    std::function<void()> meanwhile;
    AlarmService slow(
        *Database::open({}),
        [&](const Scope&, const MetricStat&,
            const TimeRange& range) -> Result<std::vector<PeriodPoint>> {
            meanwhile();
            return std::vector<PeriodPoint>{{range.to - Seconds(60), 99, 1}};
        },
        m->clock);
    service = &slow;
    QVERIFY(slow.putMetricAlarm(kScope, cpuAlarm()).has_value());
    meanwhile = [&] {
        QVERIFY(service->setAlarmState(kScope, {"cpu", "OK", "by hand", {}}).has_value());
    };
    m->clock.advance(Seconds(60));
    QCOMPARE(slow.evaluateDue(), 1);
    QCOMPARE(slow.allAlarms(kScope)->at(0).stateReason, std::string("by hand"));
    meanwhile = [&] { QVERIFY(service->deleteAlarms(kScope, {{"cpu"}}).has_value()); };
    m->clock.advance(Seconds(120));
    QCOMPARE(slow.evaluateDue(), 1);
    QCOMPARE(slow.counts(kScope).total(), 0);
}

void TestAlarmEvaluation::unreadableData()
{
    m->put(cpuAlarm());
    m->samples.add("CPUUtilization", kStart, 80);
    m->samples.isBroken = true;
    QTest::ignoreMessage(QtWarningMsg, "1 alarms could not be evaluated, the first: cpu: broken");
    QCOMPARE(m->advance(Seconds(60)), 1);
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA")); // unchanged
    m->samples.isBroken = false;
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("ALARM"));
}

void TestAlarmEvaluation::clockSetBack()
{
    m->put(cpuAlarm());
    QCOMPARE(m->advance(Seconds(60)), 1);
    m->clock.set(kStart - std::chrono::hours(5));
    QCOMPARE(m->service.evaluateDue(), 1); // does not wait five hours
    QCOMPARE(m->advance(Seconds(60)), 1);
}

void TestAlarmEvaluation::manyAlarms()
{
    constexpr int kCount = 2000;
    for (int i = 0; i < kCount; ++i)
        m->put(cpuAlarm("alarm-" + std::to_string(i)));
    m->samples.add("CPUUtilization", kStart, 80);
    QSignalSpy changes(&m->service, &AlarmService::stateChanged);
    QSignalSpy changed(&m->service, &AlarmService::alarmsChanged);
    QCOMPARE(m->advance(Seconds(60)), kCount);
    QCOMPARE(changes.count(), kCount);
    QCOMPARE(changed.count(), 1); // one for all
    QCOMPARE(m->service.counts(kScope).inAlarm, kCount);
    const int reads = m->samples.reads;
    QCOMPARE(m->advance(Seconds(1)), 0);
    QCOMPARE(m->samples.reads.load(), reads); // nothing due: nothing read
    const auto first = m->service.allAlarms(kScope);
    QVERIFY(m->service.allAlarms(kScope) == first); // made once
}

void TestAlarmEvaluation::threads()
{
    std::atomic<bool> isDone = false;
    std::atomic<int> failures = 0;
    std::atomic<int> signalled = 0;
    QObject context;
    connect(
        &m->service, &AlarmService::stateChanged, &context, [&] { ++signalled; },
        Qt::DirectConnection);
    std::jthread evaluating([&] {
        while (!isDone) {
            m->clock.advance(Seconds(10));
            m->samples.add("CPUUtilization", m->clock.now(),
                           toEpochMs(m->clock.now()) / 60000 % 2 ? 90 : 10);
            m->service.evaluateDue();
        }
    });
    std::vector<std::jthread> others;
    for (int t = 0; t < 3; ++t) {
        others.emplace_back([&, t] {
            for (int i = 0; i < 60; ++i) {
                const std::string name = "t" + std::to_string(t) + "-" + std::to_string(i % 10);
                PutMetricAlarmRequest request = cpuAlarm(name);
                request.period = 10;
                failures += !m->service.putMetricAlarm(kScope, request);
                failures += !m->service.describeAlarms(kScope, {});
                failures
                    += !m->service.setAlarmState(kScope, {name, i % 2 ? "OK" : "ALARM", "x", {}});
                failures += m->service.allAlarms(kScope)->empty();
                failures += m->service.counts(kScope).total() == 0;
                failures += !m->service.describeAlarmHistory(kScope, {});
                failures
                    += m->service.stateSpans(kScope, name, {kStart, m->clock.now()}).size() > 1000;
                if (i % 7 == 3)
                    failures += !m->service.deleteAlarms(kScope, {{name}});
            }
        });
    }
    others.clear();
    isDone = true;
    evaluating.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(signalled > 0);
    // Memory and disk agree.
    AlarmService again(m->database, m->samples.reader(), m->clock);
    QVERIFY(*again.allAlarms(kScope) == *m->service.allAlarms(kScope));
}

QTEST_GUILESS_MAIN(TestAlarmEvaluation)
#include "tst_alarmevaluation.moc"
