// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formatters.h"

#include <QDateTime>
#include <QLocale>

namespace yagura::format {

namespace {

QDateTime local(TimePoint time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time),
                                          zone.isValid() ? zone : QTimeZone::utc());
}

bool isJapanese()
{
    return QLocale().language() == QLocale::Japanese;
}

/// Names of days and months in the language of the window; English for every language that is not
/// shipped.
QLocale language()
{
    return isJapanese() ? QLocale(QLocale::Japanese, QLocale::Japan)
                        : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString dateOf(const QDateTime& time)
{
    return language().toString(
        time, isJapanese() ? QStringLiteral("yyyy/MM/dd (ddd)") : QStringLiteral("ddd d MMM yyyy"));
}

QString dated(const QString& date, const QString& time)
{
    return isJapanese() ? QString(date + QLatin1Char(' ') + time)
                        : QString(date + QLatin1String(", ") + time);
}

QString zoneOf(const QDateTime& time)
{
    return time.timeZone() == QTimeZone::utc() ? QStringLiteral("UTC")
                                               : time.timeZoneAbbreviation();
}

/// hh:mm when the seconds are zero, as most ranges begin and end on a minute.
QString clockOf(const QDateTime& time)
{
    return time.toString(time.time().second() == 0 ? QStringLiteral("HH:mm")
                                                   : QStringLiteral("HH:mm:ss"));
}

} // namespace

QString dateTimeLong(TimePoint time, const QTimeZone& zone)
{
    const QDateTime at = local(time, zone);
    return dated(dateOf(at),
                 at.toString(QStringLiteral("HH:mm:ss")) + QLatin1Char(' ') + zoneOf(at));
}

QString dateTimeTable(TimePoint time, TimePoint now, const QTimeZone& zone)
{
    const QDateTime at = local(time, zone);
    const QDate today = local(now, zone).date();
    if (at.date() == today)
        return at.toString(QStringLiteral("HH:mm:ss"));
    return at.toString(at.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm:ss")
                                                        : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString timeOfDay(TimePoint time, const QTimeZone& zone)
{
    return local(time, zone).toString(QStringLiteral("HH:mm:ss"));
}

QString timeShort(TimePoint time, const QTimeZone& zone)
{
    return local(time, zone).toString(QStringLiteral("HH:mm"));
}

QString timeLog(TimePoint time, const QTimeZone& zone)
{
    return local(time, zone).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString dateTimeTooltip(TimePoint time, const QTimeZone& zone)
{
    return language().toString(local(time, zone),
                               isJapanese() ? QStringLiteral("MM/dd (ddd) HH:mm:ss")
                                            : QStringLiteral("ddd d MMM HH:mm:ss"));
}

QString axisTime(TimePoint time, const QTimeZone& zone)
{
    const QDateTime at = local(time, zone);
    if (at.time().msecsSinceStartOfDay() == 0)
        return at.toString(QStringLiteral("MM-dd"));
    return clockOf(at);
}

QString range(TimePoint from, TimePoint to, const QTimeZone& zone)
{
    const QDateTime first = local(from, zone);
    const QDateTime last = local(to, zone);
    const QString begin = dated(dateOf(first), clockOf(first));
    const QString end
        = first.date() == last.date() ? clockOf(last) : dated(dateOf(last), clockOf(last));
    return begin + QStringLiteral(" – ") + end + QLatin1Char(' ') + zoneOf(last);
}

QString offset(std::chrono::seconds beforeCursor)
{
    const qint64 total = beforeCursor.count();
    const qint64 size = std::abs(total);
    return QString(total == 0      ? QString()
                       : total > 0 ? QStringLiteral("− ")
                                   : QStringLiteral("+ "))
        + QStringLiteral("%1:%2").arg(size / 60).arg(size % 60, 2, 10, QLatin1Char('0'));
}

QString iso(TimePoint time, const QTimeZone& zone)
{
    const QDateTime at = local(time, zone);
    if (at.timeZone() == QTimeZone::utc())
        return at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1Char('Z');
    // Qt writes the offset only for times that carry one.
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

QString zoneName(TimePoint time, const QTimeZone& zone)
{
    return zoneOf(local(time, zone));
}

} // namespace yagura::format
