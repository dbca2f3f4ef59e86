// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/metricexport.h"

#include "core/exchange/exportwriters.h"
#include "core/exchange/numbertext.h"
#include "core/metrics/metricservice.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <QFile>
#include <QFileDevice>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace yagura {

namespace {

constexpr qint64 kBlock = 256 * 1024;

/// The file that is written: whole in the end, or as it was before.
class Output
{
public:
    VoidResult open(const std::string& path)
    {
        if (path == "-") {
            m_isOpen = m_standard.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
            m_device = &m_standard;
        } else {
            m_file.setFileName(QString::fromStdString(path));
            // QSaveFile::commit() tells nothing of what goes wrong while it empties a buffer.
            m_isOpen = m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
            m_device = &m_file;
        }
        return m_isOpen ? VoidResult() : failure();
    }
    bool write(std::string_view bytes)
    {
        m_buffer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return m_buffer.size() < kBlock || flush();
    }
    VoidResult commit()
    {
        if (!flush())
            return failure();
        const bool isDone = m_device == &m_file ? m_file.commit() : m_standard.flush();
        return isDone ? VoidResult() : failure();
    }
    [[nodiscard]] Error failure() const
    {
        const std::string path = m_device == &m_file ? m_file.fileName().toStdString()
                                                     : std::string("The standard output");
        return {"NotWritable",
                path + " cannot be written: " + m_device->errorString().toStdString()
                    + ". Nothing there was changed.",
                {}};
    }

private:
    bool flush()
    {
        // A disk that fills up takes a part first; why it takes no more is known at the next try.
        qint64 done = 0;
        while (done < m_buffer.size()) {
            const qint64 more
                = m_device->write(m_buffer.constData() + done, m_buffer.size() - done);
            if (more <= 0)
                break;
            done += more;
        }
        const bool isDone = done == m_buffer.size();
        m_buffer.clear();
        return isDone;
    }
    QSaveFile m_file;
    QFile m_standard;
    QFileDevice* m_device = nullptr;
    QByteArray m_buffer;
    bool m_isOpen = false;
};

/// Columns of a wide file or of a graph, with their values by time.
struct Column
{
    std::string label;
    std::string id;
    std::string unit; ///< empty when there is none to be told
    std::vector<TimePoint> times;
    std::vector<double> values;
};

class Exporter
{
public:
    Exporter(const ExportRequest& request, const ExchangeContext& context, const Progress& progress)
        : m_request(request)
        , m_context(context)
        , m_progress(progress)
        , m_sink([this](std::string_view bytes) { return m_output.write(bytes); })
    { }

    Result<ExportResult> run(const std::string& path)
    {
        if (auto checked = check(); !checked)
            return checked.error();
        if (auto opened = m_output.open(path); !opened)
            return opened.error();
        VoidResult done = m_request.graph               ? writeGraph()
            : m_request.format == ExportFormat::CsvWide ? writeWide()
            : m_request.periodSeconds == 0              ? writeStored()
                                                        : writePeriods();
        if (!done && done.error().code == kCancelledCode) {
            m_result.isCancelled = true;
            return m_result;
        }
        if (done)
            done = m_output.commit();
        if (!done)
            return done.error();
        return m_result;
    }

private:
    static constexpr char kCancelledCode[] = "Cancelled";
    static Error cancelled() { return {kCancelledCode, "Cancelled.", {}}; }

    VoidResult check() const
    {
        if (m_request.range.from >= m_request.range.to)
            return Error{errors::kInvalidParameterValue, "The range is empty.", "Range"};
        if (!m_request.graph && m_request.format == ExportFormat::CsvWide
            && m_request.periodSeconds == 0) {
            return Error{errors::kInvalidParameterValue,
                         "A file with a column per metric needs a period.", "Period"};
        }
        return {};
    }

    /// @param done  metrics that are written, and which part of the next one
    bool goesOn(double done) const
    {
        constexpr double kParts = 1000;
        const std::size_t all = m_request.graph ? 1 : m_request.metrics.size();
        return !m_progress
            || m_progress(static_cast<std::int64_t>(done * kParts),
                          static_cast<std::int64_t>(all) * static_cast<std::int64_t>(kParts));
    }
    /// How much of the range lies before a time.
    [[nodiscard]] double partBefore(TimePoint time) const
    {
        const auto part = static_cast<double>((time - m_request.range.from).count());
        return std::clamp(part / static_cast<double>(m_request.range.length().count()), 0.0, 1.0);
    }

    /// Everything as it is stored.
    VoidResult writeStored()
    {
        CsvLongWriter csv(m_sink, m_request.metrics);
        StatisticsJsonWriter json(m_sink, m_request.metrics.size() != 1);
        const bool isCsv = m_request.format == ExportFormat::CsvLong;
        bool isWritten = !isCsv || csv.begin();
        for (std::size_t i = 0; i < m_request.metrics.size() && isWritten; ++i) {
            const auto done = static_cast<double>(i);
            bool isGoing = goesOn(done);
            const Metric& metric = m_request.metrics[i];
            const std::int64_t before = m_result.points;
            isWritten = isCsv || json.beginMetric(metric);
            const auto read = m_context.metrics.readStored(
                m_context.scope, metric, m_request.range,
                [&](const StoredSeries& series, const PointRun& run) {
                    std::size_t next = 0;
                    if (run.values.empty() || !isGoing)
                        return;
                    isGoing = goesOn(done + partBefore(fromEpochSeconds(run.timeAt(0))));
                    for (std::size_t k = 0; k < run.values.size() && isWritten && isGoing; ++k) {
                        ExportPoint point{fromEpochSeconds(run.timeAt(k)), true, run.values[k],
                                          nullptr};
                        if (std::isnan(point.value)) {
                            point.isValue = false;
                            point.statistics = &run.points[next++];
                        }
                        isWritten = isCsv
                            ? csv.add(metric, series.unit, series.resolutionSeconds, point)
                            : json.add(series.unit, series.resolutionSeconds, point);
                        ++m_result.points;
                    }
                });
            if (!read)
                return read.error();
            if (isWritten && !isGoing)
                return cancelled();
            isWritten = isWritten && (isCsv || json.endMetric());
            m_result.metrics += m_result.points > before ? 1 : 0;
        }
        isWritten = isWritten && (isCsv || json.end());
        return isWritten ? VoidResult() : m_output.failure();
    }

    Result<std::vector<PeriodPoint>> periodsOf(const Metric& metric) const
    {
        MetricStat stat{metric, m_request.periodSeconds, m_request.statistic, {}};
        return m_context.metrics.readPeriods(m_context.scope, stat, m_request.range);
    }

    VoidResult writePeriods()
    {
        CsvLongWriter csv(m_sink, m_request.metrics);
        StatisticsJsonWriter json(m_sink, m_request.metrics.size() != 1);
        const bool isCsv = m_request.format == ExportFormat::CsvLong;
        bool isWritten = !isCsv || csv.begin();
        for (std::size_t i = 0; i < m_request.metrics.size() && isWritten; ++i) {
            if (!goesOn(static_cast<double>(i)))
                return cancelled();
            const Metric& metric = m_request.metrics[i];
            const auto points = periodsOf(metric);
            if (!points)
                return points.error();
            const std::string unit = m_context.metrics.unitOf(m_context.scope, metric);
            isWritten = isCsv || json.beginMetric(metric);
            for (const PeriodPoint& point : *points) {
                isWritten = isWritten
                    && (isCsv ? csv.add(metric, unit, 0, {point.start, true, point.value, nullptr})
                              : json.addStatistic(unit, m_request.statistic, point.start,
                                                  point.value));
            }
            isWritten = isWritten && (isCsv || json.endMetric());
            m_result.points += static_cast<std::int64_t>(points->size());
            m_result.metrics += points->empty() ? 0 : 1;
        }
        isWritten = isWritten && (isCsv || json.end());
        return isWritten ? VoidResult() : m_output.failure();
    }

    VoidResult writeWide()
    {
        std::vector<Column> columns;
        for (std::size_t i = 0; i < m_request.metrics.size(); ++i) {
            if (!goesOn(static_cast<double>(i)))
                return cancelled();
            const Metric& metric = m_request.metrics[i];
            const auto points = periodsOf(metric);
            if (!points)
                return points.error();
            Column& column = columns.emplace_back();
            column.label = metric.metricName;
            for (const Dimension& dimension : metric.dimensions)
                column.label += " " + dimension.name + "=" + dimension.value;
            column.unit = m_context.metrics.unitOf(m_context.scope, metric);
            for (const PeriodPoint& point : *points) {
                column.times.push_back(point.start);
                column.values.push_back(point.value);
            }
        }
        return writeTable(columns);
    }

    VoidResult writeTable(const std::vector<Column>& columns)
    {
        std::map<TimePoint, std::vector<double>> rows;
        std::string line = "timestamp";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column& column = columns[i];
            const bool hasUnit = !column.unit.empty() && column.unit != "None";
            line += "," + csvText(column.label + (hasUnit ? " (" + column.unit + ")" : ""));
            for (std::size_t k = 0; k < column.times.size(); ++k) {
                auto& row = rows[column.times[k]];
                row.resize(columns.size(), NAN);
                row[i] = column.values[k];
            }
            count(column);
        }
        bool isWritten = m_sink(line + "\r\n");
        for (const auto& [time, row] : rows) {
            line = formatIso8601(time);
            for (const double value : row)
                line += "," + (std::isfinite(value) ? numberText(value) : std::string());
            isWritten = isWritten && m_sink(line + "\r\n");
        }
        return isWritten ? VoidResult() : m_output.failure();
    }

    Result<std::vector<Column>> graphColumns()
    {
        GetMetricDataRequest request = dataRequest(*m_request.graph, m_request.range.from,
                                                   m_request.range.to, m_request.periodSeconds);
        request.scanBy = "TimestampAscending";
        std::vector<Column> columns;
        double done = 0;
        for (;;) {
            if (!goesOn(done))
                return cancelled();
            const auto answer = m_context.metrics.getMetricData(m_context.scope, request);
            if (!answer)
                return answer.error();
            for (const MetricDataResult& result : answer->metricDataResults) {
                auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& each) {
                    return each.id == result.id && each.label == result.label;
                });
                if (found == columns.end()) {
                    found = columns.insert(columns.end(), {result.label, result.id, {}, {}, {}});
                }
                if (!result.timestamps.empty())
                    done = std::max(done, partBefore(result.timestamps.back()));
                found->times.insert(found->times.end(), result.timestamps.begin(),
                                    result.timestamps.end());
                found->values.insert(found->values.end(), result.values.begin(),
                                     result.values.end());
            }
            if (!answer->nextToken)
                return columns;
            request.nextToken = answer->nextToken;
        }
    }

    VoidResult writeGraph()
    {
        auto columns = graphColumns();
        if (!columns)
            return columns.error();
        if (m_request.format == ExportFormat::CsvWide)
            return writeTable(*columns);
        if (m_request.format == ExportFormat::CsvLong)
            return writeRows(*columns);
        bool isWritten = m_sink("{\"MetricDataResults\": [");
        for (std::size_t i = 0; i < columns->size(); ++i) {
            const Column& column = (*columns)[i];
            count(column);
            isWritten = isWritten && m_sink(i > 0 ? ",\n" : "\n") && writeResult(column);
        }
        isWritten = isWritten && m_sink("\n], \"Messages\": []}\n");
        return isWritten ? VoidResult() : m_output.failure();
    }

    /// The identifier keeps rows apart that have one label.
    VoidResult writeRows(const std::vector<Column>& columns)
    {
        bool isWritten = m_sink("timestamp,metric,value,dim:Id\r\n");
        for (const Column& column : columns) {
            const std::string label = csvText(column.label);
            const std::string id = csvText(column.id);
            for (std::size_t k = 0; k < column.times.size() && isWritten; ++k) {
                isWritten = m_sink(formatIso8601(column.times[k]) + "," + label + ","
                                   + numberText(column.values[k]) + "," + id + "\r\n");
            }
            count(column);
        }
        return isWritten ? VoidResult() : m_output.failure();
    }

    void count(const Column& column)
    {
        m_result.points += static_cast<std::int64_t>(column.times.size());
        m_result.metrics += column.times.empty() ? 0 : 1;
    }

    bool writeResult(const Column& column)
    {
        // Newest first, as the service answers.
        boost::json::array times;
        for (std::size_t i = column.times.size(); i > 0; --i) {
            times.emplace_back(formatIso8601(column.times[i - 1]));
        }
        std::string text = "{\"Id\": " + boost::json::serialize(boost::json::string(column.id))
            + ", \"Label\": " + boost::json::serialize(boost::json::string(column.label))
            + ", \"Timestamps\": " + boost::json::serialize(times) + ", \"Values\": [";
        for (std::size_t i = column.values.size(); i > 0; --i)
            text.append(i == column.values.size() ? "" : ",")
                .append(numberText(column.values[i - 1]));
        return m_sink(text + "], \"StatusCode\": \"Complete\"}");
    }

    const ExportRequest& m_request;
    const ExchangeContext& m_context;
    const Progress& m_progress;
    Output m_output;
    ExportSink m_sink;
    ExportResult m_result;
};

} // namespace

std::optional<ExportFormat> exportFormatFromId(std::string_view id)
{
    if (id == "csv")
        return ExportFormat::CsvLong;
    if (id == "csv-wide")
        return ExportFormat::CsvWide;
    return id == "json" ? std::optional(ExportFormat::Json) : std::nullopt;
}

Result<ExportResult> exportMetrics(const ExportRequest& request, const std::string& path,
                                   const ExchangeContext& context, const Progress& progress)
{
    return Exporter(request, context, progress).run(path);
}

} // namespace yagura
