// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmtimeline.h"

#include <QTest>

using namespace yagura;

namespace {

TimePoint at(int seconds)
{
    return fromEpochSeconds(seconds);
}

constexpr TimeRange kRange{fromEpochSeconds(100), fromEpochSeconds(200)};

/// `100-150 OK`, one a span.
QString textOf(const std::vector<StateSpan>& spans)
{
    QStringList texts;
    for (const StateSpan& span : spans) {
        texts << QStringLiteral("%1-%2 %3")
                     .arg(toEpochMs(span.from) / 1000)
                     .arg(toEpochMs(span.to) / 1000)
                     .arg(QString::fromLatin1(alarmStateText(span.state).data()));
    }
    return texts.join(QLatin1String(", "));
}

StateEvent change(int seconds, AlarmState from, AlarmState to)
{
    return {at(seconds), from, to};
}

AlarmHistoryItem item(int seconds, const char* type, const char* summary)
{
    AlarmHistoryItem result;
    result.alarmName = "cpu";
    result.timestamp = at(seconds);
    result.historyItemType = type;
    result.historySummary = summary;
    return result;
}

} // namespace

class TestAlarmTimeline : public QObject
{
    Q_OBJECT
private slots:
    void spans_data();
    void spans();
    void fromHistory();
};

Q_DECLARE_METATYPE(std::vector<StateEvent>)
Q_DECLARE_METATYPE(std::optional<AlarmState>)

void TestAlarmTimeline::spans_data()
{
    QTest::addColumn<std::vector<StateEvent>>("events");
    QTest::addColumn<std::optional<AlarmState>>("current");
    QTest::addColumn<QString>("text");
    using S = AlarmState;
    const auto row = [](const char* name, std::vector<StateEvent> events, std::optional<S> current,
                        const char* text) {
        QTest::newRow(name) << std::move(events) << current << QString::fromLatin1(text);
    };
    row("no events", {}, S::Ok, "100-200 OK");
    row("gone", {}, std::nullopt, "");
    row("one", {change(150, S::Ok, S::Alarm)}, S::Alarm, "100-150 OK, 150-200 ALARM");
    row("two", {change(120, S::Ok, S::Alarm), change(130, S::Alarm, S::InsufficientData)},
        S::InsufficientData, "100-120 OK, 120-130 ALARM, 130-200 INSUFFICIENT_DATA");
    row("before the range", {change(50, S::Ok, S::Alarm)}, S::Alarm, "100-200 ALARM");
    row("after the range", {change(250, S::Ok, S::Alarm)}, S::Alarm, "100-200 OK");
    row("on the edges", {change(100, S::Ok, S::Alarm), change(200, S::Alarm, S::Ok)}, S::Ok,
        "100-200 ALARM");
    row("created", {{at(150), {}, S::InsufficientData}, change(160, S::InsufficientData, S::Ok)},
        S::Ok, "150-160 INSUFFICIENT_DATA, 160-200 OK");
    row("deleted", {{at(150), S::Alarm, {}}}, {}, "100-150 ALARM");
    row("deleted and created again", {{at(120), S::Ok, {}}, {at(140), {}, S::InsufficientData}},
        S::InsufficientData, "100-120 OK, 140-200 INSUFFICIENT_DATA");
    row("same instant", {change(150, S::Ok, S::Alarm), change(150, S::Alarm, S::Ok)}, S::Ok,
        "100-200 OK");
    row("created after the range", {{at(250), {}, S::InsufficientData}}, S::InsufficientData, "");
}

void TestAlarmTimeline::spans()
{
    QFETCH(std::vector<StateEvent>, events);
    QFETCH(std::optional<AlarmState>, current);
    QFETCH(QString, text);
    QCOMPARE(textOf(alarmTimeline(events, current, kRange)), text);
}

void TestAlarmTimeline::fromHistory()
{
    // Newest first, as the service answers.
    const auto events
        = stateEvents({item(170, "ConfigurationUpdate", "Alarm \"cpu\" deleted"),
                       item(160, "StateUpdate", "Alarm updated from INSUFFICIENT_DATA to ALARM"),
                       item(155, "Action", "Successfully executed action arn:a"),
                       item(152, "ConfigurationUpdate", "Alarm \"cpu\" updated"),
                       item(151, "StateUpdate", "Alarm updated from RED to BLUE"),
                       item(150, "ConfigurationUpdate", "Alarm \"cpu\" created")});
    QCOMPARE(events.size(), std::size_t(3));
    QCOMPARE(textOf(alarmTimeline(events, std::nullopt, kRange)),
             QStringLiteral("150-160 INSUFFICIENT_DATA, 160-170 ALARM"));
}

QTEST_GUILESS_MAIN(TestAlarmTimeline)
#include "tst_alarmtimeline.moc"
