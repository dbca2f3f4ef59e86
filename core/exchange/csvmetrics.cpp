// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvmetrics.h"

#include "core/exchange/numbertext.h"
#include "core/exchange/timeformatvote.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr int kProgressEvery = 4096; // records
constexpr std::uint32_t kNoSeries = ~0U;

/// A text cell without the apostrophe that keeps a spreadsheet from computing it.
std::string_view plainText(std::string_view cell)
{
    if (cell.size() > 1 && cell[0] == '\''
        && std::string_view("=+-@\t\r'").find(cell[1]) != std::string_view::npos)
        cell.remove_prefix(1);
    return cell;
}

std::vector<double> numbersIn(std::string_view cell, bool& isGood)
{
    std::vector<double> numbers;
    while (!cell.empty()) {
        const auto end = std::min(cell.find(' '), cell.size());
        if (end > 0) {
            const ReadNumber number = readNumber(cell.substr(0, end));
            isGood = isGood && number.kind == NumberKind::Value;
            numbers.push_back(number.value);
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return numbers;
}

} // namespace

std::unique_ptr<ImportReader> CsvMetrics::recognise(const std::string& head,
                                                    const std::string& baseName,
                                                    const ImportSettings& settings)
{
    auto layout = findCsvLayout(head, baseName, settings);
    if (!layout)
        return nullptr;
    return std::unique_ptr<ImportReader>(new CsvMetrics(std::move(*layout)));
}

CsvMetrics::CsvMetrics(CsvLayout layout)
    : m_layout(std::move(layout))
    , m_byRole(static_cast<std::size_t>(CsvRole::Counts) + 1, -1)
{
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
        const CsvRole role = m_layout.columns[i].role;
        m_byRole[static_cast<std::size_t>(role)] = static_cast<int>(i);
        if (role == CsvRole::Dimension)
            m_dimensionColumns.push_back(i);
    }
}

std::string_view CsvMetrics::cell(const CsvRecord& record, CsvRole role) const
{
    const int column = m_byRole[static_cast<std::size_t>(role)];
    return column >= 0 && static_cast<std::size_t>(column) < record.cells.size()
        ? record.cells[static_cast<std::size_t>(column)]
        : std::string_view();
}

std::string_view CsvMetrics::timeText(const CsvRecord& record, std::string& joined) const
{
    const std::string_view date = cell(record, CsvRole::Time);
    const std::string_view clock = cell(record, CsvRole::TimeOfDay);
    if (clock.empty())
        return date;
    joined.assign(date).append(" ").append(clock);
    return joined;
}

bool CsvMetrics::isHeading(const CsvRecord& record) const
{
    // Everything up to the heading; and remarks, where there is none.
    return record.line <= m_layout.headingLine
        || (!m_layout.hasHeading && record.cells[0].starts_with('#'))
        || (record.line == 1 && record.cells[0].starts_with("sep="));
}

VoidResult CsvMetrics::look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                            const Progress& progress)
{
    source.rewind();
    CsvRecords records(source, m_layout.separator);
    CsvRecord record;
    TimeFormatVote vote;
    for (int count = 0;; ++count) {
        const auto more = records.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (count % kProgressEvery == 0 && !progress(source.position(), source.size()))
            return cancelledError();
        if (!isHeading(record))
            vote.add(timeText(record, m_joined));
    }
    auto zone = ZoneClock::make(settings.zone.value_or("UTC"));
    if (!zone)
        return zone.error();
    m_format = settings.timeFormat.value_or(vote.winner());
    plan.kind = ImportKind::Csv;
    plan.timeFormat = m_format;
    plan.possibleFormats = vote.possible();
    plan.isZoneNeeded = vote.isZoneNeeded(m_format);
    plan.zone = zone->id();
    plan.separator = m_layout.separator;
    plan.decimalMark = m_layout.decimalMark;
    plan.isLong = m_layout.isLong;
    if (!settings.timeFormat && vote.isGuess()) {
        plan.notes.push_back({m_format == TimeFormat::DayFirst ? ImportNote::DayFirstGuessed
                                                               : ImportNote::MonthFirstGuessed,
                              1});
    }
    if (m_layout.isDecimalGuessed)
        plan.notes.push_back({ImportNote::DecimalCommaGuessed, 1});
    m_zone.emplace(std::move(*zone));
    return {};
}

VoidResult CsvMetrics::read(TextSource& source, ImportRun& run, const Progress& progress)
{
    source.rewind();
    m_series.assign(m_layout.columns.size(), kNoSeries);
    for (const CsvColumn& column : m_layout.columns) {
        if (column.role == CsvRole::Series)
            run.columnOf(column.name);
    }
    CsvRecords records(source, m_layout.separator);
    CsvRecord record;
    for (int count = 0;; ++count) {
        const auto more = records.next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (count % kProgressEvery == 0 && !progress(source.position(), source.size()))
            return cancelledError();
        if (isHeading(record))
            continue;
        run.row();
        if (auto done = readRow(record, run); !done)
            return done;
    }
}

VoidResult CsvMetrics::readRow(const CsvRecord& record, ImportRun& run)
{
    if (record.isBroken) {
        run.problem(ImportProblemKind::OpenQuote, record.line, record.cells[0]);
        return {};
    }
    const auto isFilled = [](std::string_view text) { return !text.empty(); };
    for (std::size_t i = m_layout.columns.size(); i < record.cells.size(); ++i) {
        if (isFilled(record.cells[i])) {
            run.problem(ImportProblemKind::TooManyCells, record.line, record.cells[i]);
            return {};
        }
    }
    const std::string_view text = timeText(record, m_joined);
    const auto written = parseTime(text, m_format);
    if (!written) {
        run.problem(ImportProblemKind::NoTime, record.line, text);
        return {};
    }
    const TimePoint time = m_zone->toUtc(*written);
    collectDimensions(record);
    return m_layout.isLong ? readLong(record, time, run) : readWide(record, time, run);
}

void CsvMetrics::collectDimensions(const CsvRecord& record)
{
    m_dimensions.clear();
    for (const std::size_t column : m_dimensionColumns) {
        if (column < record.cells.size() && !record.cells[column].empty()) {
            m_dimensions.push_back(
                {m_layout.columns[column].name, std::string(plainText(record.cells[column]))});
        }
    }
}

std::uint32_t CsvMetrics::seriesOf(const CsvRecord& record, std::size_t column, ImportRun& run)
{
    const std::string_view nameSpace = plainText(cell(record, CsvRole::NameSpace));
    const std::string_view metric = plainText(cell(record, CsvRole::MetricName));
    const std::string_view unit = cell(record, CsvRole::Unit);
    const bool isPlain
        = m_dimensions.empty() && nameSpace.empty() && metric.empty() && unit.empty();
    if (isPlain && m_series[column] != kNoSeries)
        return m_series[column];
    const CsvColumn& known = m_layout.columns[column];
    const std::string_view name = metric.empty() ? std::string_view(known.name) : metric;
    // A file that names its metrics, or has columns of dimensions, says who they are.
    const bool isOwn = !m_dimensionColumns.empty() || !metric.empty();
    const std::uint32_t series = run.seriesOf(name, nameSpace, isOwn ? &m_dimensions : nullptr,
                                              unit.empty() ? std::string_view(known.unit) : unit);
    if (isPlain)
        m_series[column] = series;
    return series;
}

/// The statistic set of a row, or nothing where its cells are empty.
bool CsvMetrics::readStatistics(const CsvRecord& record, ImportRun& run)
{
    if (cell(record, CsvRole::SampleCount).empty())
        return false;
    bool isGood = true;
    const auto number = [&](CsvRole role) {
        const ReadNumber read = readNumber(cell(record, role), m_layout.decimalMark);
        isGood = isGood && read.kind == NumberKind::Value;
        return read.value;
    };
    m_point = {};
    m_point.sampleCount = number(CsvRole::SampleCount);
    m_point.sum = number(CsvRole::Sum);
    m_point.minimum = number(CsvRole::Minimum);
    m_point.maximum = number(CsvRole::Maximum);
    const auto values = numbersIn(cell(record, CsvRole::Values), isGood);
    const auto counts = numbersIn(cell(record, CsvRole::Counts), isGood);
    if (!isGood || (!counts.empty() && counts.size() != values.size())) {
        run.problem(ImportProblemKind::BadCounts, record.line, cell(record, CsvRole::Values));
        return true;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        m_point.distribution.push_back({values[i], counts.empty() ? 1 : counts[i]});
    return true;
}

VoidResult CsvMetrics::readLong(const CsvRecord& record, TimePoint time, ImportRun& run)
{
    ImportPoint point;
    point.time = time;
    point.line = record.line;
    const std::string_view resolution = cell(record, CsvRole::Resolution);
    point.resolutionSeconds = resolution == "1" ? 1 : resolution.empty() ? 0 : 60;
    const int valueColumn = m_byRole[static_cast<std::size_t>(CsvRole::Value)];
    const auto column = static_cast<std::size_t>(std::max(valueColumn, 0));
    const std::string_view text = cell(record, CsvRole::Value);
    const ReadNumber value = readNumber(text, m_layout.decimalMark);
    if (value.kind == NumberKind::Value) {
        point.value = value.value;
        return run.point(seriesOf(record, column, run), point);
    }
    if (value.kind == NumberKind::Bad) {
        run.problem(ImportProblemKind::NoNumber, record.line, text);
        return {};
    }
    if (!readStatistics(record, run)) {
        run.note(ImportNote::MissingValues);
        return {};
    }
    point.statistics = &m_point;
    return run.point(seriesOf(record, column, run), point);
}

VoidResult CsvMetrics::readWide(const CsvRecord& record, TimePoint time, ImportRun& run)
{
    ImportPoint point;
    point.time = time;
    point.line = record.line;
    for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
        if (m_layout.columns[i].role != CsvRole::Series)
            continue;
        if (i >= record.cells.size()) {
            run.note(ImportNote::MissingValues);
            continue;
        }
        const ReadNumber value = readNumber(record.cells[i], m_layout.decimalMark);
        if (value.kind == NumberKind::Missing) {
            run.note(ImportNote::MissingValues);
        } else if (value.kind == NumberKind::Bad) {
            run.problem(ImportProblemKind::NoNumber, record.line, record.cells[i]);
        } else {
            point.value = value.value;
            if (auto done = run.point(seriesOf(record, i, run), point); !done)
                return done;
        }
    }
    return {};
}

} // namespace yagura
