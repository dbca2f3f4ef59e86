// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"
#include "core/exchange/timetext.h"
#include "core/metrics/metricrequests.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yagura {

enum class ImportKind {
    Unknown, ///< nothing that can be read
    Csv,
    MetricStatistics, ///< what get-metric-statistics answers, any number of them
    MetricData, ///< what get-metric-data answers
    MetricDatums, ///< what put-metric-data takes
    OpenMetrics, ///< OpenMetrics, or the older text format of Prometheus
    Dashboard,
    Alarms, ///< what describe-alarms answers
    OtherJson, ///< JSON that was recognised but holds nothing to import
};

/// Metrics (the others are taken whole).
constexpr bool holdsMetrics(ImportKind kind)
{
    return kind >= ImportKind::Csv && kind <= ImportKind::OpenMetrics;
}

/// What is done with a point whose bucket holds data already.
enum class ExistingPoints {
    Keep, ///< nothing: what is stored stays, so that importing a file again changes nothing
    Add, ///< it adds to what is there, as if it had been sent
};

/// How counters of OpenMetrics come in.
enum class CounterValues {
    AsTheyAre, ///< running totals (RATE and DIFF of metric math make rates of them)
    Differences, ///< from one sample to the next; after a reset, the new total
};

/// What a person chose for one column, label or metric of a file.
struct ImportChoice
{
    bool isTaken = true;
    std::optional<std::string> name;
    std::optional<std::string> unit;
    bool operator==(const ImportChoice&) const = default;
};

/// What may be chosen; what is not set is as it was found in the file.
struct ImportSettings
{
    std::optional<std::string> nameSpace; ///< instead of the file's own, or of "Imported"
    std::optional<TimeFormat> timeFormat;
    std::optional<std::string> zone; ///< of times without an offset (ZoneClock::make); UTC
    std::optional<char> separator;
    std::optional<char> decimalMark; ///< '.' or ','
    std::optional<std::string> unit; ///< of everything that names none
    std::map<std::string, ImportChoice> choices; ///< by ImportColumn::source
    ExistingPoints existing = ExistingPoints::Keep;
    CounterValues counters = CounterValues::AsTheyAre;
    /// For points older than what the store keeps: the retention is made long enough. Without, they
    /// are left out.
    bool keepsOld = true;
    bool operator==(const ImportSettings&) const = default;
};

/// One column, label or metric of the file; all its dimension values together.
struct ImportColumn
{
    std::string source; ///< as it is called in the file
    std::string nameSpace; ///< under which it will be stored
    std::string name;
    std::string unit; ///< "None" without any
    std::string dimensions; ///< names, joined by ", "; or name=value where there is one set of them
    std::int64_t series = 0; ///< metrics that it becomes
    std::int64_t points = 0;
    bool isTaken = true;
    bool operator==(const ImportColumn&) const = default;
};

enum class ImportProblemKind {
    NoTime, ///< `text` is no time in the format
    NoNumber,
    TooManyCells,
    OpenQuote, ///< a quote that never ends
    ValueOutOfRange, ///< beyond what can be stored (2^360)
    TimeOutOfRange, ///< before 1970 or after 2106
    BadLine, ///< no line of the format
    NoStatistic, ///< a datapoint without any
    LengthsDiffer, ///< as many times as values are wanted
    BadCounts, ///< a distribution or a statistic set that contradicts itself
    TooManyDimensions, ///< more than 30
};

/// Something that is left out.
struct ImportProblem
{
    ImportProblemKind kind = ImportProblemKind::BadLine;
    std::int64_t line = 0; ///< of the file, or the entry's number in JSON; from 1
    std::string text; ///< what stands there, shortened
    bool operator==(const ImportProblem&) const = default;
};

/// Something worth knowing, of which nothing is lost.
enum class ImportNote {
    DayFirstGuessed, ///< every date can be read with the day or with the month first
    MonthFirstGuessed,
    DecimalCommaGuessed, ///< 1,234 could be grouped thousands
    MissingValues, ///< cells without a value: count
    Duplicates, ///< points at the time of another one: count; both count as samples
    Backward, ///< points before their predecessor: count
    NotFinite, ///< NaN and infinity of OpenMetrics, left out: count
    Exemplars, ///< left out: count
    CreatedTimes, ///< `_created` samples, left out: count
    NoTimesInFile, ///< the time is when the file was changed last
    CumulativeCounters, ///< counters are running totals
    PartialStatistics, ///< some statistics of a datapoint without the full set: one is the value
    NamesChanged, ///< names that cannot be stored as they are: count
    FirstTotals, ///< the first total of a counter or histogram, where counting begins: count
    CompositeAlarms, ///< cannot be brought in: count
    TooManyColumns, ///< the list of columns is not whole: how many more
};

struct ImportNoteCount
{
    ImportNote note = ImportNote::MissingValues;
    std::int64_t count = 0;
    bool operator==(const ImportNoteCount&) const = default;
};

/// A row as it will be stored, for a preview.
struct ImportSample
{
    std::int64_t line = 0;
    TimePoint time;
    std::string name;
    std::string dimensions; ///< name=value, joined by ", "
    std::string unit;
    double value = 0; ///< the average where it is a distribution
    double sampleCount = 1;
};

/// What a file is and what an import of it would do.
struct ImportPlan
{
    std::string path; ///< or the name of a text
    ImportKind kind = ImportKind::Unknown;
    std::string detail; ///< what OtherJson is, as a word of the API: "DescribeInsightRules", ...
    std::string title; ///< of a dashboard
    std::int64_t bytes = 0;

    std::optional<TimeFormat> timeFormat; ///< in use; none where the format prescribes it
    std::vector<TimeFormat> possibleFormats; ///< in which nearly every time can be read
    bool isZoneNeeded = false; ///< some times have no offset
    std::string zone = "UTC"; ///< in use
    std::optional<char> separator;
    std::optional<char> decimalMark;
    bool isLong = false; ///< CSV: a row is a point, rather than a row of points

    std::vector<ImportColumn> columns; ///< at most kMaxListed
    std::int64_t rows = 0; ///< records, lines or entries with data, good and bad
    std::int64_t points = 0; ///< that will be stored
    std::int64_t series = 0; ///< metrics they belong to
    std::int64_t items = 0; ///< alarms
    std::optional<TimeRange> range; ///< of the points; `to` is the newest itself
    std::int64_t badRows = 0; ///< what cannot be read
    std::vector<ImportProblem> problems; ///< the first kMaxProblems
    std::vector<ImportNoteCount> notes;
    std::vector<ImportSample> samples; ///< the first kMaxSamples

    static constexpr std::size_t kMaxListed = 1000;
    static constexpr std::size_t kMaxProblems = 20;
    static constexpr std::size_t kMaxSamples = 20;
};

struct ImportResult
{
    ImportPlan plan; ///< what was read
    std::int64_t stored = 0; ///< points
    std::int64_t alreadyThere = 0; ///< points left out because their bucket held data before
    std::int64_t items = 0; ///< dashboards or alarms
    std::int64_t tooOld = 0; ///< points left out because the store does not keep them
    std::int64_t retentionDays = 0; ///< for how long data is kept now, where the import changed it
    std::vector<std::string> failures; ///< of single alarms: the service's own sentences
    std::vector<Metric> metrics; ///< the first 10 that points were stored for, or are there already
    bool isCancelled = false; ///< what was stored until then stays
};

/// How far a long job is, in bytes or points. Called in the job's thread, often; false: stop now.
using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

} // namespace yagura
