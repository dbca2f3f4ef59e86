// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>
#include <QTimeZone>

/// Numbers and times as a person reads them (design tokens, section 9). Digits and grouping are the
/// same in every language; words come from the translation, the order of dates from QLocale().
/// Units are the service's spelling ("Percent", "Bytes/Second", ...). A value that is not finite is
/// shown as missing(). GUI thread only.
namespace yagura::format {

/// How bytes are scaled: memory and storage in 1024s (GiB), network and log volume in 1000s (GB).
enum class ByteKind { Binary, Decimal };

/// How the values of one graph or one table column are scaled together, so that they can be
/// compared by eye.
struct Scale
{
    double factor = 1; ///< shown = value * factor
    QString suffix; ///< "ms", "GiB", "%", "/s"; empty for plain counts
    bool isInAxisLabels = false; ///< the axis shows the suffix (percent, bytes), else plain numbers
    bool isWhole = false; ///< counts: no digits are invented after the point
};

QString missing(); ///< the dash that stands for "no value"

QString count(double value); ///< 1,551 and 0.25: never abbreviated
QString compact(double value); ///< 12.4k, 3.1M from 10,000 on: axes, gauges, donut centres only
QString percent(double value); ///< 4.4 %, 44 %
QString bytes(double value, ByteKind kind);
QString duration(double seconds); ///< 63 ms, 1.50 s, 2 min 5 s
QString elapsed(std::chrono::seconds length); ///< 25 min, 3 h 27 min, 6 d
QString ratePerSecond(double value);
QString ratePerMinute(double value);
QString difference(double value); ///< with sign: +1.9, −3
QString percentDifference(double value); ///< +1.9 %

/// A value in the unit that it was sent with, scaled for reading: (0.0631, "Seconds") -> 63 ms,
/// (2.1e10, "Bytes") -> 20 GiB.
QString value(double value, const QString& unit);
QString value(double value, const QString& unit, ByteKind kind);
/// The same in two parts, for the number widget: "1.50" and "s". The second may be empty.
struct Parts
{
    QString number;
    QString unit;
};
Parts parts(double value, const QString& unit);

/// One scale for all values up to maximum: 1.57 "Seconds" -> ms, so that 1,522 ms stands beside 63
/// ms.
Scale scaleFor(double maximum, const QString& unit);
QString scaled(double value, const Scale& scale); ///< 1,522 ms
QString axisLabel(double value, double step,
                  const Scale& scale); ///< digits as the step needs them, compact from 10,000
QString axisLabelWithUnit(double value, double step,
                          const Scale& scale); ///< the second axis: the unit in every label
/// "Bytes" of memory and disks are binary, "Bytes/Second" and bits decimal.
ByteKind byteKind(const QString& unit);
/// The short form of a unit for tables and captions: "Count/Second" -> "/s", "Percent" -> "%",
/// "None" -> "".
QString unitSymbol(const QString& unit);

/// Wed 18 Mar 2026, 14:07:12 JST; 2026/03/18 (水) 14:07:12 JST
QString dateTimeLong(TimePoint time, const QTimeZone& zone);
/// 14:07:12 on the day of now; 03-18 14:07:12 on other days; with the year in other years.
QString dateTimeTable(TimePoint time, TimePoint now, const QTimeZone& zone);
QString timeOfDay(TimePoint time, const QTimeZone& zone); ///< 14:07:12
QString timeShort(TimePoint time, const QTimeZone& zone); ///< 14:07
QString timeLog(TimePoint time, const QTimeZone& zone); ///< 14:32:28.914
/// Wed 18 Mar 14:07:00: the head of a tooltip
QString dateTimeTooltip(TimePoint time, const QTimeZone& zone);
QString axisTime(TimePoint time, const QTimeZone& zone); ///< 14:30, at midnight 03-18
/// Wed 18 Mar 2026, 11:32 – 14:32 JST; with both dates when the days differ
QString range(TimePoint from, TimePoint to, const QTimeZone& zone);
QString offset(std::chrono::seconds beforeCursor); ///< − 5:01
QString iso(TimePoint time, const QTimeZone& zone); ///< 2026-03-18T14:07:12+09:00
QString zoneName(TimePoint time, const QTimeZone& zone); ///< JST, UTC

} // namespace yagura::format
