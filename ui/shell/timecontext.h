// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"

#include <QObject>
#include <QTimeZone>

#include <vector>

class QTimer;

namespace yagura {

/// The time that every page of a window shares: range, zone, refresh. One per window; lives in the
/// GUI thread.
class TimeContext final : public QObject
{
    Q_OBJECT
public:
    explicit TimeContext(const class Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] RangeExpression range() const;
    /// The range resolved at the last refresh: every graph of a page shows exactly the same
    /// instants.
    [[nodiscard]] TimeRange resolved() const;
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool isUtc() const;
    [[nodiscard]] QTimeZone zone() const; ///< UTC or the system's
    [[nodiscard]] Seconds zoneOffset()
        const; ///< of zone(), now: what RangeExpression::parse() wants
    [[nodiscard]] int refreshSeconds() const; ///< 0: off
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] const class Clock& clock() const;

public slots:
    void setRange(const yagura::RangeExpression& range); ///< remembered for goBack()
    void setAbsolute(const yagura::TimeRange& range);
    void goBack(); ///< to the range before
    void goForward();
    void shift(double fractionOfWidth); ///< -0.5: half a width earlier
    void zoom(
        double factor); ///< 2: twice as wide, around the middle (a live range keeps ending now)
    void goLive();
    void setUtc(bool utc);
    void setRefreshSeconds(int seconds);
    void refresh(); ///< resolve again, then refreshed()

signals:
    void rangeChanged();
    void zoneChanged();
    void refreshIntervalChanged();
    /// Fetch again: after refresh(), after every rangeChanged(), and on the interval.
    void refreshed();

private:
    void apply(const RangeExpression& range);
    void restartTimer();

    const class Clock& m_clock;
    RangeExpression m_range;
    TimeRange m_resolved;
    std::vector<RangeExpression> m_back;
    std::vector<RangeExpression> m_forward;
    bool m_isUtc = false;
    int m_refreshSeconds = 60;
    QTimer* m_timer = nullptr;
};

/// The crosshair's instant, shared by every view of a window.
class TimeCursor final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] bool isSet() const { return m_isSet; }
    [[nodiscard]] qint64 timeMs() const { return m_timeMs; }

public slots:
    void set(qint64 timeMs, QObject* source);
    void clear(QObject* source);

signals:
    /// @param source  who moved it (it draws the horizontal line and the tooltip; the others only
    /// the vertical line)
    void moved(qint64 timeMs, QObject* source);
    void cleared();

private:
    bool m_isSet = false;
    qint64 m_timeMs = 0;
};

} // namespace yagura
