// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axisticks.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace yagura {

namespace {

constexpr double kHeadroom = 1.1;
constexpr double kSmallestTickDistance = 64;
constexpr int kMostTicks = 400;
constexpr std::array<double, 5> kNiceMantissas{1, 2, 2.5, 5, 10};

/// The smallest nice number that is not below size.
double niceAtLeast(double size)
{
    const double power = std::pow(10.0, std::floor(std::log10(size)));
    for (const double mantissa : kNiceMantissas) {
        if (mantissa * power >= size * (1 - 1e-9))
            return mantissa * power;
    }
    return 10 * power;
}

double nextNice(double step)
{
    return niceAtLeast(step * 1.0001);
}

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// The design's steps (5 min to 2 d), continued for ranges of seconds and of years.
constexpr std::array<qint64, 31> kTimeSteps{
    kSecond,      2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond,
    kMinute,      2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
    kHour,        2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay,
    2 * kDay,     7 * kDay,    14 * kDay,   28 * kDay,    91 * kDay,    182 * kDay,
    365 * kDay,   730 * kDay,  1826 * kDay, 3652 * kDay,  36525 * kDay, 182625 * kDay,
    365250 * kDay};

qint64 offsetMs(qint64 timeMs, const QTimeZone& zone)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC)) * kSecond;
}

qint64 floorTo(qint64 value, qint64 step)
{
    qint64 rest = value % step;
    if (rest < 0)
        rest += step;
    return value - rest;
}

QString two(qint64 number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

QString tickLabel(qint64 localMs, qint64 step)
{
    const qint64 ofDay = localMs - floorTo(localMs, kDay);
    if (ofDay == 0 || step >= kDay) {
        const QDate date = QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC).date();
        return date.toString(step >= 91 * kDay ? QStringLiteral("yyyy-MM")
                                               : QStringLiteral("MM-dd"));
    }
    QString text = two(ofDay / kHour) + QLatin1Char(':') + two(ofDay % kHour / kMinute);
    if (step < kMinute)
        text += QLatin1Char(':') + two(ofDay % kMinute / kSecond);
    return text;
}

} // namespace

ValueAxis niceAxis(const AxisWish& wish)
{
    ValueAxis axis;
    axis.unit = wish.unit;
    axis.isUsed = wish.hasData;
    axis.showUnits = wish.options.showUnits;
    double low = wish.hasData ? qMin(0.0, wish.lowest) : 0;
    double high = wish.hasData ? qMax(0.0, wish.highest) : 0;
    const double largest = qMax(std::abs(low), std::abs(high));
    axis.scale = format::scaleFor(largest, wish.unit);
    if (!axis.showUnits)
        axis.scale.isInAxisLabels = false;

    const bool isShare = wish.unit == QLatin1String("Percent") && high <= 100 && low >= 0;
    high *= kHeadroom;
    low *= kHeadroom;
    if (isShare)
        high = qMin(high, 100.0);
    if (wish.options.minimum && std::isfinite(*wish.options.minimum))
        low = *wish.options.minimum;
    if (wish.options.maximum && std::isfinite(*wish.options.maximum))
        high = *wish.options.maximum;
    // Nearly nothing between the limits: equal values, only zeros, or limits the wrong way round.
    if (!(high - low > 1e-300) || !std::isfinite(high - low))
        high = low + (std::abs(low) < 1e290 ? qMax(1.0, std::abs(low)) : 1e300);

    // Steps are nice in the unit that the labels show (GiB, ms).
    const double factor = axis.scale.factor > 0 ? axis.scale.factor : 1;
    const int intervals = wish.intervals > 0 ? wish.intervals : qMax(1, wish.maximumIntervals);
    double step = niceAtLeast((high - low) * factor / intervals);
    double bottom = std::floor(low * factor / step + 1e-9) * step;
    for (int i = 0; i < 8; ++i) {
        bottom = std::floor(low * factor / step + 1e-9) * step;
        if (bottom + intervals * step >= high * factor * (1 - 1e-9))
            break;
        step = nextNice(step);
    }
    axis.step = step / factor;
    axis.minimum = wish.options.minimum ? low : bottom / factor;
    if (wish.options.maximum)
        axis.maximum = high;
    else if (wish.intervals > 0)
        axis.maximum = (bottom + intervals * step) / factor;
    else
        axis.maximum = std::ceil(high * factor / step - 1e-9) * step / factor;
    if (!(axis.maximum > axis.minimum))
        axis.maximum = axis.minimum + axis.step;
    return axis;
}

QVector<double> valueTicks(const ValueAxis& axis)
{
    QVector<double> ticks;
    const double first = std::ceil(axis.minimum / axis.step - 1e-9);
    const double last = std::floor(axis.maximum / axis.step + 1e-9);
    for (double i = first; i <= last && ticks.size() < 20; ++i)
        ticks.append(i * axis.step);
    return ticks;
}

QVector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, double widthPx, const QTimeZone& zone)
{
    QVector<TimeTick> ticks;
    const qint64 length = toMs - fromMs;
    if (length <= 0 || widthPx < 1)
        return ticks;
    qint64 step = kTimeSteps.back();
    for (const qint64 candidate : kTimeSteps) {
        if (static_cast<double>(candidate) * widthPx / static_cast<double>(length)
            >= kSmallestTickDistance) {
            step = candidate;
            break;
        }
    }
    const QTimeZone local = zone.isValid() ? zone : QTimeZone::utc();
    const qint64 offsetAtFrom = offsetMs(fromMs, local);
    const bool hasOneOffset = offsetAtFrom == offsetMs(toMs, local) && length < 60 * kDay;
    for (qint64 wall = floorTo(fromMs + offsetAtFrom + step - 1, step); ticks.size() < kMostTicks;
         wall += step) {
        // Where clocks change within the range, each tick has its own offset.
        const qint64 time
            = wall - (hasOneOffset ? offsetAtFrom : offsetMs(wall - offsetAtFrom, local));
        if (time > toMs)
            break;
        if (time >= fromMs)
            ticks.append({time, tickLabel(wall, step)});
    }
    return ticks;
}

} // namespace yagura
