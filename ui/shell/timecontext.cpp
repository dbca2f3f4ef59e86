// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/timecontext.h"

#include "core/base/clock.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr Seconds kDefaultRange{3 * 3600};
constexpr std::size_t kMaxHistory = 100;
constexpr Seconds kNarrowest{60};
constexpr Seconds kWidest{Seconds{std::chrono::days{5 * 366}}};

TimePoint clamped(TimePoint time)
{
    return std::clamp(time, kEarliestTime, kLatestTime);
}

Milliseconds scaled(Milliseconds length, double factor)
{
    return Milliseconds{std::llround(static_cast<double>(length.count()) * factor)};
}

} // namespace

TimeContext::TimeContext(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_range(RangeExpression::lastOf(kDefaultRange))
    , m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &TimeContext::refresh);
    const TimePoint now = m_clock.now();
    const auto resolved = m_range.resolve(now);
    m_resolved = resolved ? *resolved : TimeRange{now - kDefaultRange, now};
    restartTimer();
}

RangeExpression TimeContext::range() const
{
    return m_range;
}

TimeRange TimeContext::resolved() const
{
    return m_resolved;
}

bool TimeContext::isLive() const
{
    return m_range.isLive();
}

bool TimeContext::isUtc() const
{
    return m_isUtc;
}

QTimeZone TimeContext::zone() const
{
    return m_isUtc ? QTimeZone::utc() : QTimeZone::systemTimeZone();
}

Seconds TimeContext::zoneOffset() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_clock.now()), Qt::UTC);
    return Seconds{zone().offsetFromUtc(now)};
}

int TimeContext::refreshSeconds() const
{
    return m_refreshSeconds;
}

bool TimeContext::canGoBack() const
{
    return !m_back.empty();
}

const Clock& TimeContext::clock() const
{
    return m_clock;
}

void TimeContext::setRange(const RangeExpression& range)
{
    if (range == m_range)
        return;
    if (!range.resolve(m_clock.now()))
        return;
    m_back.push_back(m_range);
    if (m_back.size() > kMaxHistory)
        m_back.erase(m_back.begin());
    m_forward.clear();
    apply(range);
}

void TimeContext::setAbsolute(const TimeRange& range)
{
    const TimeRange within{clamped(range.from), clamped(range.to)};
    if (within.from < within.to)
        setRange(RangeExpression::absolute(within));
}

void TimeContext::goBack()
{
    if (m_back.empty())
        return;
    m_forward.push_back(m_range);
    const RangeExpression before = m_back.back();
    m_back.pop_back();
    apply(before);
}

void TimeContext::goForward()
{
    if (m_forward.empty())
        return;
    m_back.push_back(m_range);
    const RangeExpression after = m_forward.back();
    m_forward.pop_back();
    apply(after);
}

void TimeContext::shift(double fractionOfWidth)
{
    const Milliseconds by = scaled(m_resolved.length(), fractionOfWidth);
    setAbsolute({m_resolved.from + by, m_resolved.to + by});
}

void TimeContext::zoom(double factor)
{
    if (!(factor > 0))
        return;
    const Milliseconds width
        = std::clamp<Milliseconds>(scaled(m_resolved.length(), factor), kNarrowest, kWidest);
    if (width == m_resolved.length())
        return;
    if (isLive()) {
        setRange(RangeExpression::lastOf(std::chrono::duration_cast<Seconds>(width)));
        return;
    }
    const TimePoint middle = m_resolved.from + m_resolved.length() / 2;
    setAbsolute({middle - width / 2, middle - width / 2 + width});
}

void TimeContext::goLive()
{
    if (isLive()) {
        refresh();
        return;
    }
    // The width that was looked at, ending now.
    const auto width = std::chrono::duration_cast<Seconds>(m_resolved.length());
    setRange(RangeExpression::lastOf(std::clamp(width, kNarrowest, kWidest)));
}

void TimeContext::setUtc(bool utc)
{
    if (utc == m_isUtc)
        return;
    m_isUtc = utc;
    emit zoneChanged();
}

void TimeContext::setRefreshSeconds(int seconds)
{
    const int wanted = std::max(0, seconds);
    if (wanted == m_refreshSeconds)
        return;
    m_refreshSeconds = wanted;
    restartTimer();
    emit refreshIntervalChanged();
}

void TimeContext::refresh()
{
    if (const auto resolved = m_range.resolve(m_clock.now()))
        m_resolved = *resolved;
    emit refreshed();
}

void TimeContext::apply(const RangeExpression& range)
{
    m_range = range;
    if (const auto resolved = m_range.resolve(m_clock.now()))
        m_resolved = *resolved;
    restartTimer();
    emit rangeChanged();
    emit refreshed();
}

void TimeContext::restartTimer()
{
    // A range that does not end at "now" shows the same data after every refresh.
    if (m_refreshSeconds > 0 && isLive())
        m_timer->start(m_refreshSeconds * 1000);
    else
        m_timer->stop();
}

void TimeCursor::set(qint64 timeMs, QObject* source)
{
    m_isSet = true;
    m_timeMs = timeMs;
    emit moved(timeMs, source);
}

void TimeCursor::clear(QObject* source)
{
    Q_UNUSED(source)
    if (!m_isSet)
        return;
    m_isSet = false;
    emit cleared();
}

} // namespace yagura
