// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Statistics and periods as a person chooses them; wire spelling inside, the window's language
/// outside.
namespace yagura::statistics {

/// Wire spellings offered in lists: Average, Sum, Minimum, Maximum, SampleCount, p50, p90, p95,
/// p99, p99.9, IQM, tm90.
QStringList choices();
/// "Average", "Sample count", "p99": for lists and tables.
QString label(const QString& statistic);
/// Short, for conditions and captions: "avg", "max", "sum", "p99".
QString shortLabel(const QString& statistic);
/// What a person typed ("P99.9", "sum", "sample count", "tm(10%:90%)") in wire spelling; nothing
/// when it is no statistic of the service's grammar.
std::optional<QString> parse(const QString& text);
/// What can be typed, for a person whose text was refused.
QString grammarHint();
QString periodHint();
bool isPercentile(const QString& statistic);

/// Seconds offered in lists.
QList<int> periods();
QString periodLabel(int seconds); ///< "1 min"
/// "5 min", "90", "1h" in seconds; nothing when it is no period that the service takes (1, 5, 10,
/// 30, or a multiple of 60 up to a day).
std::optional<int> parsePeriod(const QString& text);

} // namespace yagura::statistics
