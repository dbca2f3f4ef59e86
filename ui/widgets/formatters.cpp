// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formatters.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace yagura::format {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Formatters)
};

constexpr QChar kNoBreakSpace(0x00a0);
constexpr QChar kMinus(0x2212);
constexpr double kSecondsPerMinute = 60;
constexpr double kSecondsPerHour = 3600;
constexpr double kSecondsPerDay = 86400;
/// From here on digits before the point stop being readable.
constexpr double kLargestPlain = 1e15;
constexpr double kSmallestPlain = 1e-6;

enum class Kind { Plain, Count, Percent, Duration, Bytes, Bits };

/// A unit of the service taken apart: base = value * factor.
struct Unit
{
    Kind kind = Kind::Plain;
    double factor = 1; ///< of decimal prefixes
    int power = 0; ///< of the prefix: 1 for kilo
    bool isPerSecond = false;
};

Unit parseUnit(const QString& text)
{
    Unit unit;
    QStringView name(text);
    if (name.endsWith(QLatin1String("/Second"))) {
        unit.isPerSecond = true;
        name.chop(7);
    }
    static constexpr std::array<const char*, 5> prefixes{"", "Kilo", "Mega", "Giga", "Tera"};
    for (std::size_t power = 0; power < prefixes.size(); ++power) {
        const QLatin1String prefix(prefixes.at(power));
        if (name.compare(QString(prefix + QLatin1String("bytes")), Qt::CaseInsensitive) == 0)
            unit.kind = Kind::Bytes;
        else if (name.compare(QString(prefix + QLatin1String("bits")), Qt::CaseInsensitive) == 0)
            unit.kind = Kind::Bits;
        else
            continue;
        unit.power = static_cast<int>(power);
        return unit;
    }
    if (name == QLatin1String("Percent"))
        unit.kind = Kind::Percent;
    else if (name == QLatin1String("Count"))
        unit.kind = Kind::Count;
    else if (name == QLatin1String("Seconds"))
        unit.kind = Kind::Duration;
    else if (name == QLatin1String("Milliseconds"))
        unit = {Kind::Duration, 1e-3, 0, false};
    else if (name == QLatin1String("Microseconds"))
        unit = {Kind::Duration, 1e-6, 0, false};
    return unit;
}

QString number(double value, int decimals)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString text = english.toString(std::abs(value), 'f', decimals);
    bool isZero = true;
    for (const QChar c : std::as_const(text))
        isZero
            = isZero && (c == QLatin1Char('0') || c == QLatin1Char('.') || c == QLatin1Char(','));
    if (value < 0 && !isZero)
        text.prepend(kMinus);
    return text;
}

QString scientific(double value)
{
    QString text = QString::number(std::abs(value), 'g', 4);
    if (value < 0)
        text.prepend(kMinus);
    return text;
}

bool isOutOfReach(double value)
{
    const double size = std::abs(value);
    return size >= kLargestPlain || (size > 0 && size < kSmallestPlain);
}

QString withUnit(const QString& text, const QString& unit)
{
    return unit.isEmpty() ? text : QString(text + kNoBreakSpace + unit);
}

QString join(const Parts& parts)
{
    return withUnit(parts.number, parts.unit);
}

/// One decimal below 10, none from 10 on.
QString shortNumber(double value)
{
    if (isOutOfReach(value))
        return scientific(value);
    const double size = std::abs(value);
    if (size == 0 || size >= 9.95)
        return number(value, 0);
    if (size >= 0.095)
        return number(value, 1);
    return number(value, size >= 0.0095 ? 2 : 4);
}

/// Three significant digits.
QString threeDigits(double value)
{
    const double size = std::abs(value);
    return number(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

struct Prefixed
{
    double value;
    int power;
};

/// Down to below 1,000 of the largest prefix.
Prefixed prefixed(double base, double step, int largest)
{
    Prefixed result{base, 0};
    while (std::abs(result.value) >= (step == 1024 ? 1023.5 : 999.5) && result.power < largest) {
        result.value /= step;
        ++result.power;
    }
    return result;
}

QString bytesSuffix(int power, ByteKind kind)
{
    static const std::array<QString, 7> binary{
        QStringLiteral("B"),   QStringLiteral("KiB"), QStringLiteral("MiB"), QStringLiteral("GiB"),
        QStringLiteral("TiB"), QStringLiteral("PiB"), QStringLiteral("EiB")};
    static const std::array<QString, 7> decimal{
        QStringLiteral("B"),  QStringLiteral("kB"), QStringLiteral("MB"), QStringLiteral("GB"),
        QStringLiteral("TB"), QStringLiteral("PB"), QStringLiteral("EB")};
    return (kind == ByteKind::Binary ? binary : decimal).at(static_cast<std::size_t>(power));
}

QString bitsSuffix(int power)
{
    static const std::array<QString, 7> names{
        QStringLiteral("b"),  QStringLiteral("kb"), QStringLiteral("Mb"), QStringLiteral("Gb"),
        QStringLiteral("Tb"), QStringLiteral("Pb"), QStringLiteral("Eb")};
    return names.at(static_cast<std::size_t>(power));
}

Parts bytesParts(double base, ByteKind kind)
{
    const Prefixed p = prefixed(base, kind == ByteKind::Binary ? 1024 : 1000, 6);
    return {p.power == 0 && !isOutOfReach(base) ? number(p.value, 0) : shortNumber(p.value),
            bytesSuffix(p.power, kind)};
}

Parts durationParts(double seconds)
{
    const double size = std::abs(seconds);
    if (size == 0)
        return {QStringLiteral("0"), Tr::tr("s", "seconds, the unit")};
    if (size < 999.5e-9)
        return {threeDigits(seconds * 1e9), Tr::tr("ns", "nanoseconds, the unit")};
    if (size < 999.5e-6)
        return {threeDigits(seconds * 1e6), Tr::tr("µs", "microseconds, the unit")};
    if (size < 0.9995) {
        const double ms = seconds * 1e3;
        return {std::abs(ms) >= 9.995 ? number(ms, 0) : threeDigits(ms),
                Tr::tr("ms", "milliseconds, the unit")};
    }
    if (size < 59.95)
        return {threeDigits(seconds), Tr::tr("s", "seconds, the unit")};
    const QString sign = seconds < 0 ? QString(kMinus) : QString();
    const double whole = std::round(size);
    if (whole < kSecondsPerHour) {
        const double minutes = std::floor(whole / kSecondsPerMinute);
        return {sign
                    + Tr::tr("%1 min %2 s", "a duration of minutes and seconds")
                          .arg(number(minutes, 0), number(whole - minutes * kSecondsPerMinute, 0)),
                {}};
    }
    if (whole < kSecondsPerDay) {
        const double hours = std::floor(whole / kSecondsPerHour);
        const double minutes = std::floor((whole - hours * kSecondsPerHour) / kSecondsPerMinute);
        return {sign
                    + Tr::tr("%1 h %2 min", "a duration of hours and minutes")
                          .arg(number(hours, 0), number(minutes, 0)),
                {}};
    }
    const double days = std::floor(whole / kSecondsPerDay);
    const double hours = std::floor((whole - days * kSecondsPerDay) / kSecondsPerHour);
    return {sign
                + Tr::tr("%1 d %2 h", "a duration of days and hours")
                      .arg(count(days), number(hours, 0)),
            {}};
}

double toBase(double value, const Unit& unit, ByteKind kind)
{
    if (unit.kind == Kind::Bytes)
        return value * std::pow(kind == ByteKind::Binary ? 1024.0 : 1000.0, unit.power);
    if (unit.kind == Kind::Bits)
        return value * std::pow(1000.0, unit.power);
    return value * unit.factor;
}

Parts valueParts(double value, const QString& unitText, ByteKind kind)
{
    if (!std::isfinite(value))
        return {missing(), {}};
    const Unit unit = parseUnit(unitText);
    const double base = toBase(value, unit, kind);
    const QString perSecond = unit.isPerSecond ? Tr::tr("/s", "per second") : QString();
    switch (unit.kind) {
    case Kind::Percent:
        return {shortNumber(base), QStringLiteral("%") + perSecond};
    case Kind::Duration:
        return durationParts(base);
    case Kind::Bytes: {
        const Parts result = bytesParts(base, kind);
        return {result.number, result.unit + perSecond};
    }
    case Kind::Bits: {
        const Prefixed p = prefixed(base, 1000, 6);
        return {shortNumber(p.value), bitsSuffix(p.power) + perSecond};
    }
    case Kind::Count:
    case Kind::Plain:
        break;
    }
    return {count(base), perSecond};
}

/// The digits after the point that a step of an axis needs.
int decimalsFor(double step)
{
    step = std::abs(step);
    if (!(step > 0))
        return 0;
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double shifted = step * std::pow(10.0, decimals);
        if (shifted >= 0.999 && std::abs(shifted - std::round(shifted)) < 1e-6 * shifted)
            return decimals;
    }
    return 9;
}

Scale durationScale(double maximum, double unitFactor)
{
    const double size = std::abs(maximum) * unitFactor;
    if (size > 0 && size < 1e-4)
        return {unitFactor * 1e6, Tr::tr("µs", "microseconds, the unit"), true, false};
    if (size < 10)
        return {unitFactor * 1e3, Tr::tr("ms", "milliseconds, the unit"), false, false};
    if (size < 10 * kSecondsPerMinute)
        return {unitFactor, Tr::tr("s", "seconds, the unit"), true, false};
    if (size < 10 * kSecondsPerHour)
        return {unitFactor / kSecondsPerMinute, Tr::tr("min", "minutes, the unit"), true, false};
    if (size < 10 * kSecondsPerDay)
        return {unitFactor / kSecondsPerHour, Tr::tr("h", "hours, the unit"), true, false};
    return {unitFactor / kSecondsPerDay, Tr::tr("d", "days, the unit"), true, false};
}

} // namespace

QString missing()
{
    return QStringLiteral("—");
}

QString count(double value)
{
    if (!std::isfinite(value))
        return missing();
    if (isOutOfReach(value))
        return scientific(value);
    const double size = std::abs(value);
    if (size == std::floor(size))
        return number(value, 0);
    const int decimals = size >= 1000 ? 1
        : size >= 1                   ? 2
                                      : 2 - static_cast<int>(std::floor(std::log10(size)));
    QString text = number(value, decimals);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString compact(double value)
{
    if (!std::isfinite(value))
        return missing();
    if (std::abs(value) < 9999.5)
        return count(value);
    static const std::array<QString, 5> suffixes{QString(), QStringLiteral("k"),
                                                 QStringLiteral("M"), QStringLiteral("G"),
                                                 QStringLiteral("T")};
    const Prefixed p = prefixed(value, 1000, 4);
    if (std::abs(p.value) >= 1e6)
        return scientific(value);
    return number(p.value, std::abs(p.value) >= 99.95 ? 0 : 1)
        + suffixes.at(static_cast<std::size_t>(p.power));
}

QString percent(double value)
{
    return format::value(value, QStringLiteral("Percent"));
}

QString bytes(double value, ByteKind kind)
{
    return std::isfinite(value) ? join(bytesParts(value, kind)) : missing();
}

QString duration(double seconds)
{
    return std::isfinite(seconds) ? join(durationParts(seconds)) : missing();
}

QString elapsed(std::chrono::seconds length)
{
    const qint64 seconds = std::abs(length.count());
    if (seconds < 60)
        return Tr::tr("%1 s", "elapsed time").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return Tr::tr("%1 min", "elapsed time").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24) {
        return minutes % 60 == 0
            ? Tr::tr("%1 h", "elapsed time").arg(hours)
            : Tr::tr("%1 h %2 min", "elapsed time").arg(hours).arg(minutes % 60);
    }
    const qint64 days = hours / 24;
    // The hours of a second day still tell something; later the day alone does.
    if (days == 1 && hours % 24 != 0)
        return Tr::tr("%1 d %2 h", "elapsed time").arg(days).arg(hours % 24);
    return Tr::tr("%1 d", "elapsed time").arg(count(static_cast<double>(days)));
}

QString ratePerSecond(double value)
{
    return std::isfinite(value) ? withUnit(count(value), Tr::tr("/s", "per second")) : missing();
}

QString ratePerMinute(double value)
{
    return std::isfinite(value) ? withUnit(count(value), Tr::tr("/min", "per minute")) : missing();
}

QString difference(double value)
{
    const QString text = count(value);
    return value > 0 && std::isfinite(value) ? QString(QLatin1Char('+') + text) : text;
}

QString percentDifference(double value)
{
    const QString text = percent(value);
    return value > 0 && std::isfinite(value) ? QString(QLatin1Char('+') + text) : text;
}

QString value(double value, const QString& unit)
{
    return format::value(value, unit, byteKind(unit));
}

QString value(double value, const QString& unit, ByteKind kind)
{
    return join(valueParts(value, unit, kind));
}

Parts parts(double value, const QString& unit)
{
    return valueParts(value, unit, byteKind(unit));
}

Scale scaleFor(double maximum, const QString& unitText)
{
    if (!std::isfinite(maximum))
        maximum = 0;
    const Unit unit = parseUnit(unitText);
    const ByteKind kind = byteKind(unitText);
    const QString perSecond = unit.isPerSecond ? Tr::tr("/s", "per second") : QString();
    switch (unit.kind) {
    case Kind::Percent:
        return {1, QStringLiteral("%") + perSecond, true, false};
    case Kind::Duration:
        return durationScale(maximum, unit.factor);
    case Kind::Bytes:
    case Kind::Bits: {
        const double step = unit.kind == Kind::Bytes && kind == ByteKind::Binary ? 1024 : 1000;
        const Prefixed p = prefixed(toBase(maximum, unit, kind), step, 6);
        const QString suffix
            = unit.kind == Kind::Bytes ? bytesSuffix(p.power, kind) : bitsSuffix(p.power);
        return {std::pow(step, unit.power - p.power), suffix + perSecond, true, false};
    }
    case Kind::Count:
    case Kind::Plain:
        break;
    }
    return {1, perSecond, false, true};
}

QString scaled(double value, const Scale& scale)
{
    if (!std::isfinite(value))
        return missing();
    const double shown = value * scale.factor;
    return withUnit(scale.isWhole ? count(shown) : shortNumber(shown), scale.suffix);
}

QString axisLabel(double value, double step, const Scale& scale)
{
    if (!std::isfinite(value))
        return missing();
    const double shown = value * scale.factor;
    const double shownStep = step * scale.factor;
    QString text;
    if (std::abs(shown) >= kLargestPlain || (shownStep > 0 && shownStep < 1e-8)) {
        text = scientific(shown);
    } else if (std::abs(shown) >= 9999.5) {
        static const std::array<QString, 5> suffixes{QString(), QStringLiteral("k"),
                                                     QStringLiteral("M"), QStringLiteral("G"),
                                                     QStringLiteral("T")};
        const Prefixed p = prefixed(shown, 1000, 4);
        text = number(p.value, decimalsFor(shownStep / std::pow(1000.0, p.power)))
            + suffixes.at(static_cast<std::size_t>(p.power));
    } else {
        text = number(shown, decimalsFor(shownStep));
    }
    return scale.isInAxisLabels ? withUnit(text, scale.suffix) : text;
}

QString axisLabelWithUnit(double value, double step, const Scale& scale)
{
    Scale withSuffix = scale;
    withSuffix.isInAxisLabels = true;
    return axisLabel(value, step, withSuffix);
}

ByteKind byteKind(const QString& unit)
{
    return unit.endsWith(QLatin1String("/Second")) ? ByteKind::Decimal : ByteKind::Binary;
}

QString unitSymbol(const QString& unitText)
{
    const Unit unit = parseUnit(unitText);
    const QString perSecond = unit.isPerSecond ? Tr::tr("/s", "per second") : QString();
    switch (unit.kind) {
    case Kind::Percent:
        return QStringLiteral("%") + perSecond;
    case Kind::Duration:
        return unit.factor < 1e-4 ? Tr::tr("µs", "microseconds, the unit")
            : unit.factor < 1     ? Tr::tr("ms", "milliseconds, the unit")
                                  : Tr::tr("s", "seconds, the unit");
    case Kind::Bytes:
        return bytesSuffix(unit.power, byteKind(unitText)) + perSecond;
    case Kind::Bits:
        return bitsSuffix(unit.power) + perSecond;
    case Kind::Count:
    case Kind::Plain:
        break;
    }
    return perSecond;
}

} // namespace yagura::format
