// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "ui/shell/timecontext.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace yagura;

namespace {

constexpr TimePoint kNow = fromEpochSeconds(1'773'810'000);
constexpr Seconds kHour{3600};

TimeRange hours(int from, int to)
{
    return {kNow + from * kHour, kNow + to * kHour};
}

} // namespace

class TestTimeContext : public QObject
{
    Q_OBJECT
private slots:
    void startsLive();
    void rangesAreRememberedBothWays();
    void aNewRangeForgetsTheWayForward();
    void shiftsByHalf();
    void zoomsAroundTheMiddle();
    void aLiveRangeKeepsEndingNow();
    void goesLiveWithTheSameWidth();
    void refreshMovesALiveRange();
    void refreshesByItselfOnlyWhileLive();
    void refusesEmptyAndBackwardRanges();
    void staysWithinTheAcceptedYears();
    void zone();
    void cursor();
};

void TestTimeContext::startsLive()
{
    const ManualClock clock(kNow);
    const TimeContext time(clock);
    QVERIFY(time.isLive());
    QCOMPARE(time.resolved(), hours(-3, 0));
    QVERIFY(!time.canGoBack());
    QCOMPARE(time.refreshSeconds(), 60);
}

void TestTimeContext::rangesAreRememberedBothWays()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    const QSignalSpy changed(&time, &TimeContext::rangeChanged);
    time.setRange(RangeExpression::lastOf(kHour));
    time.setAbsolute(hours(-10, -8));
    QCOMPARE(changed.count(), 2);
    time.setAbsolute(hours(-10, -8)); // the same again
    QCOMPARE(changed.count(), 2);
    time.goBack();
    QCOMPARE(time.resolved(), hours(-1, 0));
    time.goBack();
    QCOMPARE(time.resolved(), hours(-3, 0));
    time.goBack(); // nothing before
    QCOMPARE(time.resolved(), hours(-3, 0));
    time.goForward();
    time.goForward();
    QCOMPARE(time.resolved(), hours(-10, -8));
}

void TestTimeContext::aNewRangeForgetsTheWayForward()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setRange(RangeExpression::lastOf(kHour));
    time.goBack();
    time.setRange(RangeExpression::lastOf(12 * kHour));
    time.goForward();
    QCOMPARE(time.resolved(), hours(-12, 0));
}

void TestTimeContext::shiftsByHalf()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setAbsolute(hours(-4, 0));
    time.shift(-0.5);
    QCOMPARE(time.resolved(), hours(-6, -2));
    time.shift(0.5);
    QCOMPARE(time.resolved(), hours(-4, 0));
    QVERIFY(!time.isLive());
}

void TestTimeContext::zoomsAroundTheMiddle()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setAbsolute(hours(-6, -2));
    time.zoom(0.5);
    QCOMPARE(time.resolved(), hours(-5, -3));
    time.zoom(4);
    QCOMPARE(time.resolved(), hours(-8, 0));
    time.zoom(0);
    time.zoom(-1);
    time.zoom(std::nan(""));
    QCOMPARE(time.resolved(), hours(-8, 0));
    for (int i = 0; i < 40; ++i)
        time.zoom(0.5);
    QCOMPARE(time.resolved().length(), Milliseconds{60'000});
}

void TestTimeContext::aLiveRangeKeepsEndingNow()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.zoom(2);
    QVERIFY(time.isLive());
    QCOMPARE(time.resolved(), hours(-6, 0));
}

void TestTimeContext::goesLiveWithTheSameWidth()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setAbsolute(hours(-10, -5));
    time.goLive();
    QVERIFY(time.isLive());
    QCOMPARE(time.resolved(), hours(-5, 0));
}

void TestTimeContext::refreshMovesALiveRange()
{
    ManualClock clock(kNow);
    TimeContext time(clock);
    const QSignalSpy refreshed(&time, &TimeContext::refreshed);
    clock.advance(kHour);
    QCOMPARE(time.resolved(), hours(-3, 0)); // every graph shows the same instants until then
    time.refresh();
    QCOMPARE(time.resolved(), hours(-2, 1));
    QCOMPARE(refreshed.count(), 1);
}

void TestTimeContext::refreshesByItselfOnlyWhileLive()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setRefreshSeconds(1);
    QSignalSpy refreshed(&time, &TimeContext::refreshed);
    QVERIFY(refreshed.wait(5000));
    time.setAbsolute(hours(-2, -1));
    refreshed.clear();
    QVERIFY(!refreshed.wait(1500));
    time.setRefreshSeconds(-5);
    QCOMPARE(time.refreshSeconds(), 0);
}

void TestTimeContext::refusesEmptyAndBackwardRanges()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    const QSignalSpy changed(&time, &TimeContext::rangeChanged);
    time.setAbsolute(hours(0, -3));
    time.setAbsolute(hours(-3, -3));
    QCOMPARE(changed.count(), 0);
}

void TestTimeContext::staysWithinTheAcceptedYears()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    time.setAbsolute({kEarliestTime, kEarliestTime + 24 * kHour});
    for (int i = 0; i < 10; ++i)
        time.shift(-0.5);
    QVERIFY(time.resolved().from >= kEarliestTime);
    time.setAbsolute({kLatestTime - 24 * kHour, kLatestTime});
    for (int i = 0; i < 10; ++i)
        time.shift(0.5);
    QVERIFY(time.resolved().to <= kLatestTime);
}

void TestTimeContext::zone()
{
    const ManualClock clock(kNow);
    TimeContext time(clock);
    const QSignalSpy changed(&time, &TimeContext::zoneChanged);
    time.setUtc(true);
    time.setUtc(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(time.zoneOffset(), Seconds{0});
}

void TestTimeContext::cursor()
{
    TimeCursor cursor;
    const QSignalSpy moved(&cursor, &TimeCursor::moved);
    const QSignalSpy cleared(&cursor, &TimeCursor::cleared);
    cursor.clear(this);
    QCOMPARE(cleared.count(), 0);
    cursor.set(42, this);
    QVERIFY(cursor.isSet());
    QCOMPARE(cursor.timeMs(), 42);
    QCOMPARE(moved.count(), 1);
    cursor.clear(this);
    QCOMPARE(cleared.count(), 1);
}

QTEST_MAIN(TestTimeContext)
#include "tst_timecontext.moc"
