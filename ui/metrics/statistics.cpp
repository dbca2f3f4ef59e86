// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/statistics.h"

#include "core/metrics/statistics.h"
#include "ui/widgets/formatters.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace yagura::statistics {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("yagura::Statistics", text);
}

constexpr int kLongestPeriod = 86'400;

} // namespace

QStringList choices()
{
    return {QStringLiteral("Average"), QStringLiteral("Sum"),         QStringLiteral("Minimum"),
            QStringLiteral("Maximum"), QStringLiteral("SampleCount"), QStringLiteral("p50"),
            QStringLiteral("p90"),     QStringLiteral("p95"),         QStringLiteral("p99"),
            QStringLiteral("p99.9"),   QStringLiteral("IQM"),         QStringLiteral("tm90")};
}

QString label(const QString& statistic)
{
    if (statistic == QLatin1String("Average"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "Average"));
    if (statistic == QLatin1String("Sum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "Sum"));
    if (statistic == QLatin1String("Minimum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "Minimum"));
    if (statistic == QLatin1String("Maximum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "Maximum"));
    if (statistic == QLatin1String("SampleCount"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "Sample count"));
    return statistic;
}

QString shortLabel(const QString& statistic)
{
    if (statistic == QLatin1String("Average"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "avg"));
    if (statistic == QLatin1String("Sum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "sum"));
    if (statistic == QLatin1String("Minimum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "min"));
    if (statistic == QLatin1String("Maximum"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "max"));
    if (statistic == QLatin1String("SampleCount"))
        return translated(QT_TRANSLATE_NOOP("yagura::Statistics", "count"));
    return statistic;
}

bool isPercentile(const QString& statistic)
{
    static const QRegularExpression pattern(QStringLiteral("^p(100|\\d{1,2}(\\.\\d{1,10})?)$"));
    return pattern.match(statistic).hasMatch();
}

std::optional<QString> parse(const QString& text)
{
    const QString typed = text.trimmed();
    const QStringList known = choices();
    for (const QString& statistic : known) {
        if (typed.compare(statistic, Qt::CaseInsensitive) == 0
            || typed.compare(label(statistic), Qt::CaseInsensitive) == 0
            || typed.compare(shortLabel(statistic), Qt::CaseInsensitive) == 0)
            return statistic;
    }
    // pNN and tmNN are written small, TM(a:b) and IQM in capitals; people write either.
    for (const QString& spelling : {typed.toLower(), typed.toUpper()}) {
        if (Statistic::parse(spelling.toStdString()))
            return spelling;
    }
    return std::nullopt;
}

QString grammarHint()
{
    return translated(QT_TRANSLATE_NOOP(
        "yagura::Statistics",
        "Choose a statistic, or type a percentile such as p99.9, a trimmed mean such as tm90 or "
        "TM(10%:90%), a percentile rank such as PR(:300), or WM, TC and TS in the same way"));
}

QString periodHint()
{
    return translated(QT_TRANSLATE_NOOP(
        "yagura::Statistics", "A period is 1, 5, 10 or 30 seconds, or whole minutes up to a day"));
}

QList<int> periods()
{
    return {1, 5, 10, 30, 60, 300, 900, 3600, 21'600, 86'400};
}

QString periodLabel(int seconds)
{
    return format::elapsed(std::chrono::seconds(seconds));
}

std::optional<int> parsePeriod(const QString& text)
{
    const QList<int> known = periods();
    const QString typed = text.trimmed();
    for (const int seconds : known) {
        if (typed.compare(periodLabel(seconds), Qt::CaseInsensitive) == 0)
            return seconds;
    }
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,6})\\s*(s|m|min|h|d|秒|分|時間|日)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    const int factor = unit.isEmpty() || unit == QLatin1String("s") || unit == QStringLiteral("秒")
        ? 1
        : unit == QLatin1String("h") || unit == QStringLiteral("時間") ? 3600
        : unit == QLatin1String("d") || unit == QStringLiteral("日")   ? 86'400
                                                                       : 60;
    const qint64 seconds = qint64(match.captured(1).toInt()) * factor;
    const bool isShort = seconds == 1 || seconds == 5 || seconds == 10 || seconds == 30;
    const bool isWhole = seconds >= 60 && seconds <= kLongestPeriod && seconds % 60 == 0;
    return isShort || isWhole ? std::optional(int(seconds)) : std::nullopt;
}

} // namespace yagura::statistics
