// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/localcalendar.h"

#include <QTimeZone>

#include <algorithm>

namespace yagura {

namespace {

constexpr std::int64_t kYearSeconds = 366 * 86400LL;

QTimeZone zoneOf(const std::string& zoneName)
{
    return zoneName.empty() ? QTimeZone::utc() : QTimeZone(QByteArray::fromStdString(zoneName));
}

} // namespace

bool LocalCalendar::isKnown(const std::string& zoneName)
{
    return zoneName.empty() || zoneOf(zoneName).isValid();
}

LocalCalendar::LocalCalendar(const std::string& zoneName)
{
    QTimeZone zone = zoneOf(zoneName);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    // Metrics reach from their first imported years to a little after now.
    const QDateTime first(QDate(1990, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    m_steps.push_back({first.toSecsSinceEpoch() - kYearSeconds, zone.offsetFromUtc(first)});
    for (const QTimeZone::OffsetData& change : zone.transitions(first, last))
        m_steps.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
}

std::int64_t LocalCalendar::localSeconds(TimePoint time) const
{
    const std::int64_t utc = toEpochMs(std::chrono::floor<Seconds>(time)) / 1000;
    const auto after
        = std::upper_bound(m_steps.begin() + 1, m_steps.end(), utc,
                           [](std::int64_t t, const Step& step) { return t < step.from; });
    return utc + std::prev(after)->offset;
}

} // namespace yagura
