// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvlayout.h"

#include "core/exchange/csvrecords.h"
#include "core/exchange/numbertext.h"
#include "core/exchange/timetext.h"
#include "core/exchange/unittext.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace yagura {

namespace {

constexpr std::size_t kHeadRecords = 200;
constexpr std::size_t kMaxColumns = 4000;
constexpr std::string_view kDimensionPrefix = "dim:";

using Rows = std::vector<std::vector<std::string>>;

struct NamedRole
{
    std::string_view name;
    CsvRole role;
};
/// In small letters, without blanks, dashes and underscores.
constexpr std::array kTimeNames{
    std::string_view("timestamp"),    std::string_view("time"),        std::string_view("datetime"),
    std::string_view("date"),         std::string_view("ts"),          std::string_view("t"),
    std::string_view("epoch"),        std::string_view("datetimeutc"), std::string_view("timeutc"),
    std::string_view("timestamputc"), std::string_view("unixtime"),    std::string_view("unix"),
    std::string_view("when"),         std::string_view("zeit"),        std::string_view("datum"),
};
constexpr std::array kLongRoles{
    NamedRole{"value", CsvRole::Value},
    NamedRole{"val", CsvRole::Value},
    NamedRole{"metric", CsvRole::MetricName},
    NamedRole{"metricname", CsvRole::MetricName},
    NamedRole{"name", CsvRole::MetricName},
    NamedRole{"series", CsvRole::MetricName},
    NamedRole{"measurement", CsvRole::MetricName},
    NamedRole{"namespace", CsvRole::NameSpace},
    NamedRole{"unit", CsvRole::Unit},
    NamedRole{"resolution", CsvRole::Resolution},
    NamedRole{"storageresolution", CsvRole::Resolution},
    NamedRole{"samplecount", CsvRole::SampleCount},
    NamedRole{"sum", CsvRole::Sum},
    NamedRole{"minimum", CsvRole::Minimum},
    NamedRole{"maximum", CsvRole::Maximum},
    NamedRole{"values", CsvRole::Values},
    NamedRole{"counts", CsvRole::Counts},
};

std::string plainName(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '_')
            continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

bool isTimeName(std::string_view heading)
{
    const std::string name = plainName(readHeading(heading).name);
    return std::find(kTimeNames.begin(), kTimeNames.end(), name) != kTimeNames.end();
}

bool isTimeOfDay(std::string_view cell)
{
    return parseTime("2000-01-01 " + std::string(cell.substr(0, 32)), TimeFormat::Iso8601)
               .has_value()
        && cell.find(':') != std::string_view::npos;
}

/// A time that is no plain number, or a count since 1970 after 1973.
bool isSureTime(std::string_view cell)
{
    constexpr double kSmallestEpoch = 1e8;
    const unsigned formats = timeFormatsOf(cell);
    if (formats == 0)
        return false;
    const ReadNumber number = readNumber(cell);
    return number.kind != NumberKind::Value || number.value >= kSmallestEpoch;
}

/// Looks at the first records for one separator.
class LayoutFinder
{
public:
    LayoutFinder(Rows rows, std::vector<std::int64_t> lines, char separator,
                 const std::string& baseName)
        : m_rows(std::move(rows))
        , m_lines(std::move(lines))
        , m_baseName(baseName)
    {
        m_layout.separator = separator;
    }

    std::optional<CsvLayout> find(const ImportSettings& settings)
    {
        if (m_rows.empty() || m_rows[0].size() < 2 || m_rows[0].size() > kMaxColumns)
            return std::nullopt;
        m_first = 0;
        if (!findTime())
            return std::nullopt;
        nameColumns();
        findDecimalMark(settings);
        if (!findRoles())
            return std::nullopt;
        return m_layout;
    }

private:
    /// How many of the rows from `first` on have such a cell there, of how many that have any.
    template <typename Test>
    [[nodiscard]] bool isMostly(std::size_t column, std::size_t first, const Test& test) const
    {
        std::size_t good = 0;
        std::size_t all = 0;
        for (std::size_t i = first; i < m_rows.size(); ++i) {
            if (column >= m_rows[i].size() || m_rows[i][column].empty())
                continue;
            ++all;
            good += test(m_rows[i][column]) ? 1 : 0;
        }
        return all > 0 && good * 2 >= all;
    }

    bool findTime()
    {
        const std::vector<std::string>& heading = m_rows[0];
        const bool hasHeading
            = std::none_of(heading.begin(), heading.end(),
                           [](const std::string& cell) { return isSureTime(cell); });
        m_layout.hasHeading = hasHeading;
        m_layout.headingLine = hasHeading ? m_lines[0] : 0;
        m_first = hasHeading ? 1 : 0;
        m_time = heading.size();
        const auto isTime = [](const std::string& cell) { return timeFormatsOf(cell) != 0; };
        for (std::size_t i = 0; hasHeading && i < heading.size() && m_time == heading.size(); ++i) {
            if (isTimeName(heading[i]) && isMostly(i, m_first, isTime))
                m_time = i;
        }
        for (std::size_t i = 0; i < heading.size() && m_time == heading.size(); ++i) {
            if (isMostly(i, m_first, isSureTime))
                m_time = i;
        }
        if (m_time == heading.size())
            return false;
        // A date in one column and the time of day in another.
        m_timeOfDay = heading.size();
        for (std::size_t i = 0; i < heading.size(); ++i) {
            if (i != m_time && isMostly(i, m_first, isTimeOfDay)
                && isMostly(m_time, m_first,
                            [](const std::string& cell) { return cell.find(':') == cell.npos; }))
                m_timeOfDay = i;
        }
        return true;
    }

    void nameColumns()
    {
        const std::vector<std::string>& heading = m_rows[0];
        std::unordered_map<std::string, int> next; ///< number, by the names that are taken
        for (std::size_t i = 0; i < heading.size(); ++i) {
            CsvColumn column;
            if (m_layout.hasHeading) {
                const Heading read = readHeading(heading[i]);
                column.name = read.name;
                column.unit = read.unit;
            }
            if (column.name.empty())
                column.name = "column " + std::to_string(i);
            std::string name = column.name;
            const auto [same, isFirst] = next.try_emplace(name, 2);
            if (!isFirst) {
                int& number = same->second;
                do {
                    name = column.name + " (" + std::to_string(number++) + ")";
                } while (next.contains(name));
                next.emplace(name, 2);
            }
            column.name = name;
            m_layout.columns.push_back(std::move(column));
        }
    }

    void findDecimalMark(const ImportSettings& settings)
    {
        int points = 0;
        int commas = 0;
        int guesses = 0;
        for (std::size_t i = m_first; i < m_rows.size(); ++i) {
            for (std::size_t k = 0; k < m_rows[i].size(); ++k) {
                if (k == m_time || k == m_timeOfDay)
                    continue;
                const char mark = decimalMarkOf(m_rows[i][k]);
                points += mark == '.' ? 1 : 0;
                commas += mark == ',' ? 1 : 0;
                guesses += mark == '?' && m_rows[i][k].find(',') != std::string::npos ? 1 : 0;
            }
        }
        if (settings.decimalMark) {
            m_layout.decimalMark = *settings.decimalMark;
            return;
        }
        // 1,234 alone: in a file whose separator is no comma, the comma is likelier decimal.
        const bool isGuess = commas == 0 && points == 0 && guesses > 0;
        m_layout.isDecimalGuessed = isGuess && m_layout.separator != ',';
        if (commas > points || m_layout.isDecimalGuessed)
            m_layout.decimalMark = ',';
    }

    [[nodiscard]] bool isNumeric(std::size_t column) const
    {
        return isMostly(column, m_first, [this](const std::string& cell) {
            return readNumber(cell, m_layout.decimalMark).kind != NumberKind::Bad;
        });
    }

    [[nodiscard]] bool hasCells(std::size_t column) const
    {
        return isMostly(column, m_first, [](const std::string&) { return true; });
    }

    CsvColumn* columnWith(CsvRole role)
    {
        for (CsvColumn& column : m_layout.columns) {
            if (column.role == role)
                return &column;
        }
        return nullptr;
    }

    /// Gives the columns that a file in long form has their roles.
    void nameLongRoles()
    {
        if (!m_layout.hasHeading) {
            // timestamp,metric,value
            if (m_layout.columns.size() == 3 && m_time == 0 && !isNumeric(1) && isNumeric(2)) {
                m_layout.columns[1].role = CsvRole::MetricName;
                m_layout.columns[2].role = CsvRole::Value;
            }
            return;
        }
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            CsvColumn& column = m_layout.columns[i];
            if (i == m_time || i == m_timeOfDay)
                continue;
            const std::string plain = plainName(column.name);
            for (const NamedRole& named : kLongRoles) {
                if (plain == named.name && !columnWith(named.role))
                    column.role = named.role;
            }
        }
        const bool hasSet = columnWith(CsvRole::SampleCount) && columnWith(CsvRole::Sum)
            && columnWith(CsvRole::Minimum) && columnWith(CsvRole::Maximum);
        const CsvColumn* metric = columnWith(CsvRole::MetricName);
        const bool isLong = columnWith(CsvRole::Value) || (metric && hasSet);
        const bool isTable = metric || hasSet;
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            CsvColumn& column = m_layout.columns[i];
            if (i == m_time || i == m_timeOfDay)
                continue;
            const bool isOfSet = column.role >= CsvRole::SampleCount;
            // "sum", "name", "unit" beside other columns are columns like those.
            if (!isLong || (isOfSet && !hasSet)
                || (!isTable && column.role == CsvRole::Unit && isNumeric(i)))
                column.role = CsvRole::Nothing;
        }
    }

    bool findRoles()
    {
        m_layout.columns[m_time].role = CsvRole::Time;
        if (m_timeOfDay < m_layout.columns.size())
            m_layout.columns[m_timeOfDay].role = CsvRole::TimeOfDay;
        nameLongRoles();
        m_layout.isLong = columnWith(CsvRole::Value) || columnWith(CsvRole::SampleCount);
        const bool isNamed = columnWith(CsvRole::MetricName) != nullptr;
        bool hasValues = m_layout.isLong;
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            CsvColumn& column = m_layout.columns[i];
            if (column.role != CsvRole::Nothing)
                continue;
            if (m_layout.isLong && isNamed) {
                column.role = CsvRole::Dimension;
            } else if (!hasCells(i)) {
                column.role = m_layout.hasHeading ? CsvRole::Series : CsvRole::Nothing;
            } else if (isNumeric(i)) {
                column.role = CsvRole::Series;
                hasValues = true;
            } else {
                column.role = CsvRole::Dimension;
            }
            if (column.role == CsvRole::Dimension && column.name.starts_with(kDimensionPrefix))
                column.name.erase(0, kDimensionPrefix.size());
        }
        joinSingleValue();
        return hasValues;
    }

    /// timestamp,value (whatever it is called, without a heading): the metric is the file's own.
    void joinSingleValue()
    {
        CsvColumn* value = columnWith(CsvRole::Value);
        const auto series
            = std::count_if(m_layout.columns.begin(), m_layout.columns.end(),
                            [](const CsvColumn& column) { return column.role == CsvRole::Series; });
        if (value && series > 0 && !columnWith(CsvRole::MetricName)) {
            // "value" beside other columns of numbers is one of them.
            value->role = CsvRole::Series;
            m_layout.isLong = false;
            return;
        }
        if (value && !columnWith(CsvRole::MetricName))
            value->name = m_baseName;
        if (!value && series == 1 && !m_layout.hasHeading) {
            CsvColumn* single = columnWith(CsvRole::Series);
            single->name = m_baseName;
        }
    }

    Rows m_rows;
    std::vector<std::int64_t> m_lines;
    const std::string& m_baseName;
    CsvLayout m_layout;
    std::size_t m_first = 0; ///< row with data
    std::size_t m_time = 0;
    std::size_t m_timeOfDay = 0;
};

std::optional<CsvLayout> layoutFor(const std::string& head, char separator,
                                   const std::string& baseName, const ImportSettings& settings)
{
    TextSource source = TextSource::ofText(head);
    CsvRecords records(source, separator);
    CsvRecord record;
    Rows rows;
    std::vector<std::int64_t> lines;
    for (auto more = records.next(record); more && *more && rows.size() < kHeadRecords;
         more = records.next(record)) {
        // Remarks, and Excel's own line, before the heading.
        const bool isRemark = record.cells[0].starts_with('#')
            || (record.line == 1 && record.cells[0].starts_with("sep="));
        if (rows.empty() && isRemark)
            continue;
        rows.emplace_back(record.cells.begin(), record.cells.end());
        lines.push_back(record.line);
    }
    return LayoutFinder(std::move(rows), std::move(lines), separator, baseName).find(settings);
}

} // namespace

std::optional<CsvLayout> findCsvLayout(const std::string& head, const std::string& baseName,
                                       const ImportSettings& settings)
{
    if (head.find('\0') != std::string::npos)
        return std::nullopt;
    if (settings.separator)
        return layoutFor(head, *settings.separator, baseName, settings);
    std::optional<CsvLayout> best;
    for (const char separator : {',', ';', '\t', '|'}) {
        auto layout = layoutFor(head, separator, baseName, settings);
        if (layout && (!best || layout->columns.size() > best->columns.size()))
            best = std::move(layout);
    }
    return best;
}

} // namespace yagura
