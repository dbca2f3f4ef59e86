// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importtexts.h"

#include "ui/widgets/formatters.h"

#include <QCoreApplication>
#include <QDateTime>

namespace yagura::importtexts {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)
};

int number(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString otherJson(const ImportPlan& plan)
{
    if (plan.detail == "AlarmNotification")
        return Tr::tr("the notification of an alarm (no metric data)");
    if (plan.detail.empty())
        return Tr::tr("JSON without metric data");
    return Tr::tr("JSON of %1 (no metric data)").arg(QString::fromStdString(plan.detail));
}

bool countsEntries(const ImportPlan& plan)
{
    return plan.kind == ImportKind::MetricStatistics || plan.kind == ImportKind::MetricData
        || plan.kind == ImportKind::MetricDatums;
}

QString points(std::int64_t count)
{
    return Tr::tr("%n datapoint(s)", nullptr, number(count));
}

} // namespace

QString kind(const ImportPlan& plan)
{
    switch (plan.kind) {
    case ImportKind::Unknown:
        return Tr::tr("nothing that can be imported");
    case ImportKind::Csv:
        return plan.isLong ? Tr::tr("CSV, a row per datapoint")
                           : Tr::tr("CSV, a column per metric");
    case ImportKind::MetricStatistics:
        return Tr::tr("output of get-metric-statistics");
    case ImportKind::MetricData:
        return Tr::tr("output of get-metric-data");
    case ImportKind::MetricDatums:
        return Tr::tr("input of put-metric-data");
    case ImportKind::OpenMetrics:
        return Tr::tr("OpenMetrics or Prometheus text");
    case ImportKind::Dashboard:
        return Tr::tr("dashboard “%1”").arg(QString::fromStdString(plan.title));
    case ImportKind::Alarms:
        return Tr::tr("output of describe-alarms, %n alarm(s)", nullptr, number(plan.items));
    case ImportKind::OtherJson:
        break;
    }
    return otherJson(plan);
}

QString planLine(const ImportPlan& plan)
{
    QStringList parts{kind(plan)};
    if (holdsMetrics(plan.kind)) {
        parts << Tr::tr("%n metric(s)", nullptr, number(plan.series)) << points(plan.points);
        if (plan.range)
            parts << range(*plan.range);
        if (plan.timeFormat)
            parts << Tr::tr("times: %1").arg(timeFormat(*plan.timeFormat));
        if (plan.isZoneNeeded)
            parts << Tr::tr("zone: %1").arg(QString::fromStdString(plan.zone));
        if (plan.badRows > 0)
            parts << Tr::tr("%n row(s) cannot be read", nullptr, number(plan.badRows));
    }
    return parts.join(QStringLiteral("; "));
}

QString problem(const ImportPlan& plan, const ImportProblem& problem)
{
    const QString text = QString::fromStdString(problem.text);
    QString what;
    switch (problem.kind) {
    case ImportProblemKind::NoTime:
        what = Tr::tr("“%1” is no time").arg(text);
        break;
    case ImportProblemKind::NoNumber:
        what = Tr::tr("“%1” is no number").arg(text);
        break;
    case ImportProblemKind::TooManyCells:
        what = Tr::tr("more values than columns");
        break;
    case ImportProblemKind::OpenQuote:
        what = Tr::tr("a quote that does not end");
        break;
    case ImportProblemKind::ValueOutOfRange:
        what = Tr::tr("a value that is too large");
        break;
    case ImportProblemKind::TimeOutOfRange:
        what = Tr::tr("%1 lies outside the years 1970 to 2105").arg(text);
        break;
    case ImportProblemKind::BadLine:
        what = Tr::tr("not of the format");
        break;
    case ImportProblemKind::NoStatistic:
        what = Tr::tr("a datapoint without a statistic");
        break;
    case ImportProblemKind::LengthsDiffer:
        what = Tr::tr("as many timestamps as values are needed");
        break;
    case ImportProblemKind::BadCounts:
        what = Tr::tr("statistics that contradict each other");
        break;
    case ImportProblemKind::TooManyDimensions:
        what = Tr::tr("%1 dimensions; a metric has at most 30").arg(text);
        break;
    }
    const QString line = format::count(static_cast<double>(problem.line));
    return countsEntries(plan) ? Tr::tr("Entry %1: %2").arg(line, what)
                               : Tr::tr("Line %1: %2").arg(line, what);
}

QString note(const ImportNoteCount& note)
{
    const int count = number(note.count);
    switch (note.note) {
    case ImportNote::DayFirstGuessed:
        return Tr::tr("The day is taken to stand before the month; the dates fit both ways.");
    case ImportNote::MonthFirstGuessed:
        return Tr::tr("The month is taken to stand before the day; the dates fit both ways.");
    case ImportNote::DecimalCommaGuessed:
        return Tr::tr("Commas in numbers are taken as decimal commas.");
    case ImportNote::MissingValues:
        return Tr::tr("%n cell(s) have no value.", nullptr, count);
    case ImportNote::Duplicates:
        return Tr::tr("%n datapoint(s) have the time of the one before; both count as samples.",
                      nullptr, count);
    case ImportNote::Backward:
        return Tr::tr("%n datapoint(s) are older than the one before.", nullptr, count);
    case ImportNote::NotFinite:
        return Tr::tr("%n sample(s) are NaN or infinite and are left out.", nullptr, count);
    case ImportNote::Exemplars:
        return Tr::tr("%n exemplar(s) are left out.", nullptr, count);
    case ImportNote::CreatedTimes:
        return Tr::tr("%n creation time(s) are left out.", nullptr, count);
    case ImportNote::NoTimesInFile:
        return Tr::tr("Samples without a time get the time at which the file was changed.");
    case ImportNote::CumulativeCounters:
        return Tr::tr("Counters are running totals; RATE() or DIFF() makes rates of them.");
    case ImportNote::PartialStatistics:
        return Tr::tr("%n datapoint(s) have several statistics but not the full set: the first of "
                      "Average, Sum, Maximum, Minimum is taken as the value.",
                      nullptr, count);
    case ImportNote::NamesChanged:
        return Tr::tr("%n name(s) hold characters that a metric cannot have; they become \\uXXXX.",
                      nullptr, count);
    case ImportNote::FirstTotals:
        return Tr::tr("%n first total(s) only begin a count.", nullptr, count);
    case ImportNote::CompositeAlarms:
        return Tr::tr("%n composite alarm(s) cannot be imported.", nullptr, count);
    case ImportNote::TooManyColumns:
        break;
    }
    return Tr::tr("%n more column(s) are not listed.", nullptr, count);
}

QString result(const ImportResult& result)
{
    if (result.plan.kind == ImportKind::Dashboard) {
        return result.items > 0
            ? Tr::tr("dashboard “%1” added").arg(QString::fromStdString(result.plan.title))
            : Tr::tr("dashboard “%1” is there already")
                  .arg(QString::fromStdString(result.plan.title));
    }
    QStringList parts;
    if (result.plan.kind == ImportKind::Alarms) {
        parts << Tr::tr("%n alarm(s) added", nullptr, number(result.items));
        if (!result.failures.empty())
            parts << Tr::tr("%n refused", nullptr, number(std::int64_t(result.failures.size())));
    } else {
        parts << Tr::tr("%n datapoint(s) stored", nullptr, number(result.stored));
        parts << Tr::tr("%n metric(s)", nullptr, number(result.plan.series));
        if (result.plan.badRows > 0)
            parts << Tr::tr("%n row(s) could not be read", nullptr, number(result.plan.badRows));
    }
    if (result.alreadyThere > 0)
        parts << Tr::tr("%n there already", nullptr, number(result.alreadyThere));
    if (result.tooOld > 0)
        parts << Tr::tr("%n older than what is kept", nullptr, number(result.tooOld));
    if (result.retentionDays > 0)
        parts << Tr::tr("data is now kept for %n day(s)", nullptr, number(result.retentionDays));
    if (result.isCancelled)
        parts << Tr::tr("cancelled");
    return parts.join(QStringLiteral(", "));
}

QString timeFormat(TimeFormat format)
{
    switch (format) {
    case TimeFormat::Iso8601:
        return Tr::tr("year-month-day (ISO 8601)");
    case TimeFormat::DayFirst:
        return Tr::tr("day/month/year");
    case TimeFormat::MonthFirst:
        return Tr::tr("month/day/year");
    case TimeFormat::Named:
        return Tr::tr("with the month's name (RFC 2822)");
    case TimeFormat::EpochSeconds:
        return Tr::tr("seconds since 1970");
    case TimeFormat::EpochMilliseconds:
        return Tr::tr("milliseconds since 1970");
    case TimeFormat::EpochMicroseconds:
        return Tr::tr("microseconds since 1970");
    case TimeFormat::EpochNanoseconds:
        break;
    }
    return Tr::tr("nanoseconds since 1970");
}

QString range(const TimeRange& range)
{
    const auto text = [](TimePoint time) {
        return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    return Tr::tr("%1 to %2 UTC").arg(text(range.from), text(range.to));
}

QString separator(char separator)
{
    switch (separator) {
    case ',':
        return Tr::tr("comma");
    case ';':
        return Tr::tr("semicolon");
    case '\t':
        return Tr::tr("tab");
    default:
        return QString(QLatin1Char(separator));
    }
}

} // namespace yagura::importtexts
