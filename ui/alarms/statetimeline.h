// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/alarms/alarmtimeline.h"
#include "core/base/timerange.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace yagura {

struct AppContext;

/// The last 24 hours of alarms, fetched in the background for those that are looked at. GUI thread
/// only.
class StateTimelines final : public QObject
{
    Q_OBJECT
public:
    explicit StateTimelines(AppContext& context, QObject* parent = nullptr);

    /// What is known; asks for more when that is nothing or older than the alarm's last change.
    [[nodiscard]] const std::vector<StateEvent>* steps(const MetricAlarm& alarm);

signals:
    void arrived();

private:
    struct Entry
    {
        std::vector<StateEvent> steps;
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
