// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/base/timerange.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace yagura {

struct AppContext;

/// A span of time that an alarm spent in one state.
struct StateSpan
{
    TimePoint from;
    TimePoint to;
    AlarmState state = AlarmState::InsufficientData;
    bool operator==(const StateSpan&) const = default;
};

/// One change of state, as history has it.
struct StateStep
{
    TimePoint time;
    AlarmState from = AlarmState::InsufficientData;
    AlarmState to = AlarmState::InsufficientData;
};

/// The spans of a range from the steps in it (oldest first) and the state now; neighbours of one
/// state are one span.
std::vector<StateSpan> spansOf(const std::vector<StateStep>& steps, AlarmState now,
                               const TimeRange& range);
/// The steps among history items, oldest first.
std::vector<StateStep> stepsOf(const std::vector<AlarmHistoryItem>& items);

/// The last 24 hours of alarms, fetched in the background for those that are looked at. GUI thread
/// only.
class StateTimelines final : public QObject
{
    Q_OBJECT
public:
    explicit StateTimelines(AppContext& context, QObject* parent = nullptr);

    /// What is known; asks for more when that is nothing or older than the alarm's last change.
    [[nodiscard]] const std::vector<StateStep>* steps(const MetricAlarm& alarm);

signals:
    void arrived();

private:
    struct Entry
    {
        std::vector<StateStep> steps;
        std::optional<TimePoint> asOf; ///< the alarm's last change when this was fetched
    };
    void fetchSoon();
    void fetch();

    AppContext& m_context;
    std::map<std::string, Entry> m_known;
    std::map<std::string, std::optional<TimePoint>> m_wanted;
    bool m_isFetching = false;
    bool m_isScheduled = false;
};

} // namespace yagura
