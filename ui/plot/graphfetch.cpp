// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphfetch.h"

#include "core/metrics/math/expressionset.h"
#include "core/metrics/metricservice.h"
#include "ui/plot/graphannotations.h"
#include "ui/plot/plotwidget.h"
#include "ui/plot/rowunit.h"
#include "ui/plot/wholerange.h"
#include "ui/widgets/formatters.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace yagura {

namespace {

constexpr int kMostPointsPerSeries = 20'000;
constexpr int kMostPages = 200;
constexpr int kMostSeries = 500; ///< of one graph
constexpr int kShortestPeriod = 1;

/// One line of the answer. A search answers with many of the same id.
struct Line
{
    std::string id;
    QString label;
    QVector<qint64> times;
    QVector<double> values;
};

/// What came for the queries of one scope, over all pages; lines of one id in the order they came.
using Lines = std::map<std::string, std::vector<Line>>;

const GraphRow* rowOf(const GraphDefinition& definition, const std::string& id)
{
    const auto it = std::find_if(definition.rows.begin(), definition.rows.end(),
                                 [&](const GraphRow& row) { return row.id == id; });
    return it == definition.rows.end() ? nullptr : &*it;
}

/// A metric sent every minute but asked for every ten seconds is no row of gaps: the distance of
/// its own points is its period.
int observedPeriod(const QVector<qint64>& times, int periodSeconds)
{
    qint64 smallest = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const qint64 distance = times.at(i) - times.at(i - 1);
        if (distance > 0 && (smallest == 0 || distance < smallest))
            smallest = distance;
    }
    const auto seconds = static_cast<int>(qMin<qint64>(smallest / 1000, 86400));
    return times.size() > 3 && seconds >= 2 * periodSeconds ? seconds : periodSeconds;
}

QString unitFor(const GraphQuery& query, const GraphRow& row)
{
    if (!query.unit)
        return {};
    const auto ofMetric = [&query](const GraphRow& one) {
        Scope scope = query.scope;
        if (!one.region.empty())
            scope.region = one.region;
        else if (!query.definition.region.empty())
            scope.region = query.definition.region;
        return query.unit(scope, *one.metric);
    };
    return QString::fromStdString(rowUnit(query.definition.rows, row, ofMetric));
}

/// An answer goes on where the page before left it: same id, same label, the same place among
/// those.
void addPage(const std::vector<MetricDataResult>& results, Lines& lines)
{
    std::map<std::pair<std::string, QString>, int> seen;
    for (const MetricDataResult& one : results) {
        const QString label = QString::fromStdString(one.label);
        int place = seen[{one.id, label}]++;
        std::vector<Line>& all = lines[one.id];
        auto it = std::find_if(all.begin(), all.end(), [&](const Line& line) {
            return line.label == label && place-- == 0;
        });
        if (it == all.end())
            it = all.insert(all.end(), Line{one.id, label, {}, {}});
        const std::size_t count = std::min(one.timestamps.size(), one.values.size());
        it->times.reserve(it->times.size() + static_cast<qsizetype>(count));
        it->values.reserve(it->times.capacity());
        for (std::size_t i = 0; i < count; ++i) {
            it->times.append(toEpochMs(one.timestamps[i]));
            it->values.append(one.values[i]);
        }
    }
}

void noteProblems(const MetricDataResult& one, GraphResult& result)
{
    const QString id = QString::fromStdString(one.id);
    QStringList texts;
    for (const MessageData& message : one.messages.value_or(std::vector<MessageData>())) {
        if (message.value && !message.value->empty())
            texts.append(QString::fromStdString(*message.value));
    }
    const bool isFailed = one.statusCode == "InternalError" || one.statusCode == "Forbidden";
    if (!texts.isEmpty())
        result.messages.insert(id, texts.join(QLatin1Char('\n')));
    else if (isFailed)
        result.messages.insert(id, QString::fromStdString(one.statusCode));
    if ((isFailed || !texts.isEmpty()) && !result.partial.contains(id))
        result.partial.append(id);
}

/// One faulty expression would have the whole request refused: it stays out, and says why.
void dropFaulty(GetMetricDataRequest& request, GraphResult& result)
{
    const ExpressionSet set(request.metricDataQueries);
    if (set.faults().empty())
        return;
    std::vector<MetricDataQuery> kept;
    for (std::size_t i = 0; i < request.metricDataQueries.size(); ++i) {
        const MetricDataQuery& query = request.metricDataQueries[i];
        const MathFault* fault = set.faultOf(i);
        if (!fault) {
            kept.push_back(query);
            continue;
        }
        const QString id = QString::fromStdString(query.id);
        result.messages.insert(id, QString::fromStdString(fault->message));
        result.partial.append(id);
    }
    request.metricDataQueries = std::move(kept);
}

bool fetchScope(const GraphQuery& query, const Scope& scope, const GraphDefinition& part,
                const TimeRange& range, GraphResult& result, Lines& lines)
{
    GetMetricDataRequest request = dataRequest(part, range.from, range.to, query.periodOverride);
    dropFaulty(request, result);
    const bool isAsked
        = std::any_of(request.metricDataQueries.begin(), request.metricDataQueries.end(),
                      [](const MetricDataQuery& one) { return one.returnData.value_or(true); });
    if (!isAsked)
        return true;
    for (int page = 0; page < kMostPages; ++page) {
        const Result<GetMetricDataResponse> response = query.data(scope, request);
        if (!response) {
            result.errorCode = QString::fromStdString(response.error().code);
            result.errorMessage = QString::fromStdString(response.error().message);
            return false;
        }
        for (const MetricDataResult& one : response->metricDataResults)
            noteProblems(one, result);
        addPage(response->metricDataResults, lines);
        if (!response->nextToken || response->nextToken->empty())
            return true;
        request.nextToken = response->nextToken;
    }
    return true;
}

/// One request for each region: a widget may show rows of several.
bool fetchLines(const GraphQuery& query, const TimeRange& range, GraphResult& result, Lines& lines)
{
    std::map<std::string, GraphDefinition> parts;
    for (const GraphRow& row : query.definition.rows) {
        std::string region = !row.region.empty() ? row.region : query.definition.region;
        if (region.empty())
            region = query.scope.region;
        GraphDefinition& part = parts[region];
        if (part.rows.empty()) {
            part = query.definition;
            part.rows.clear();
        }
        part.rows.push_back(row);
    }
    for (const auto& [region, part] : parts) {
        Scope scope = query.scope;
        scope.region = region;
        if (!fetchScope(query, scope, part, range, result, lines))
            return false;
    }
    return true;
}

/// Asked for more finely than it is kept, old data would not be there at all: the rows get the next
/// longer period that is.
void keepToWhatIsKept(GraphQuery& query, TimePoint from)
{
    const int finest = query.finest ? query.finest(from) : 1;
    const auto raised = [finest](int period) { return (period + finest - 1) / finest * finest; };
    if (finest <= 1)
        return;
    if (query.periodOverride > 0)
        query.periodOverride = raised(query.periodOverride);
    for (GraphRow& row : query.definition.rows)
        row.periodSeconds = raised(qMax(1, row.periodSeconds));
}

PlotSeries seriesOf(const GraphQuery& query, const GraphRow& row, const Line& line)
{
    PlotSeries series;
    series.id = QString::fromStdString(row.id);
    series.label = line.label;
    if (series.label.isEmpty())
        series.label = QString::fromStdString(!row.label.empty() ? row.label
                                                  : row.metric   ? row.metric->metricName
                                                                 : row.id);
    series.paletteIndex = static_cast<int>(&row - query.definition.rows.data());
    series.color = QColor(QString::fromStdString(row.color));
    series.axis = row.axis;
    series.periodSeconds
        = query.periodOverride > 0 ? query.periodOverride : qMax(1, row.periodSeconds);
    series.unit = unitFor(query, row);
    series.times = line.times;
    series.values = line.values;
    // An expression has the period of what it is made of, whatever its row says.
    series.periodSeconds = observedPeriod(
        series.times,
        row.metric || series.times.size() <= 3 ? series.periodSeconds : kShortestPeriod);
    return series;
}

/// Two lines over the same times; which of them is the upper one does not matter.
PlotEnvelope envelopeOf(const GraphQuery& query, const GraphRow& row, const std::vector<Line>& pair)
{
    const PlotSeries first = seriesOf(query, row, pair[0]);
    const std::string subject = bandSubject(row.expression);
    const GraphRow* about = rowOf(query.definition, subject);
    std::string name = subject;
    if (about && (about->metric || !about->label.empty()))
        name = about->label.empty() ? about->metric->metricName : about->label;
    PlotEnvelope envelope;
    envelope.id = first.id;
    envelope.label = !row.label.empty()
        ? QString::fromStdString(row.label)
        : PlotWidget::tr("%1 expected").arg(QString::fromStdString(name));
    envelope.seriesId = QString::fromStdString(subject);
    // Of the hue of what it is about, unless it has one of its own.
    const GraphRow& colored = about && row.color.empty() ? *about : row;
    envelope.color = QColor(QString::fromStdString(colored.color));
    envelope.paletteIndex = static_cast<int>(&colored - query.definition.rows.data());
    envelope.periodSeconds = first.periodSeconds;
    envelope.axis = row.axis;
    QHash<qint64, double> other;
    for (qsizetype i = 0; i < pair[1].times.size(); ++i)
        other.insert(pair[1].times.at(i), pair[1].values.at(i));
    for (qsizetype i = 0; i < first.times.size(); ++i) {
        const auto found = other.constFind(first.times.at(i));
        if (found == other.constEnd())
            continue;
        envelope.times.append(first.times.at(i));
        envelope.lower.append(qMin(first.values.at(i), *found));
        envelope.upper.append(qMax(first.values.at(i), *found));
    }
    return envelope;
}

void addRow(const GraphQuery& query, const GraphRow& row, const std::vector<Line>& lines,
            GraphResult& result)
{
    const QString id = QString::fromStdString(row.id);
    if (!row.metric && isBandExpression(row.expression)) {
        // Anything but two edges is a band that could not be had.
        if (lines.size() != 2)
            return;
        result.data.envelopes.append(envelopeOf(query, row, lines));
        result.periods.insert(id, result.data.envelopes.constLast().periodSeconds);
        return;
    }
    for (std::size_t i = 0; i < lines.size() && result.data.series.size() < kMostSeries; ++i) {
        PlotSeries series = seriesOf(query, row, lines[i]);
        if (lines.size() > 1) {
            // Many of one row: each its own colour, the identity by name.
            series.id = QStringLiteral("%1/%2").arg(id, lines[i].label);
            series.paletteIndex += static_cast<int>(i);
            series.color = i == 0 ? series.color : QColor();
        }
        if (i == 0)
            result.periods.insert(id, series.periodSeconds);
        result.data.series.append(series);
    }
}

void finishSeries(const GraphQuery& query, const TimeRange& range, PlotData& data)
{
    for (PlotSeries& one : data.series) {
        if (one.times.isEmpty())
            continue;
        one.isLastIncomplete
            = one.times.constLast() + one.periodSeconds * 1000LL > toEpochMs(query.now);
        // Without live data the newest period waits until it is full: its sum would dip.
        if (one.isLastIncomplete && !query.definition.liveData && one.times.size() > 1
            && toEpochMs(range.to) > one.times.constLast()) {
            one.times.removeLast();
            one.values.removeLast();
            one.isLastIncomplete = false;
        }
    }
}

/// Two metrics of one name: what tells them apart is which dimension values the other has not.
QString ownDimensions(const GraphDefinition& definition, const GraphRow& row)
{
    QStringList own;
    for (const Dimension& dimension : row.metric->dimensions) {
        const bool isShared = std::all_of(
            definition.rows.begin(), definition.rows.end(), [&](const GraphRow& other) {
                return !other.metric || other.metric->metricName != row.metric->metricName
                    || std::find(other.metric->dimensions.begin(), other.metric->dimensions.end(),
                                 dimension)
                    != other.metric->dimensions.end();
            });
        if (!isShared)
            own.append(QString::fromStdString(dimension.value));
    }
    return own.join(QStringLiteral(" · "));
}

void tellApart(const GraphDefinition& definition, QVector<PlotSeries>& series)
{
    QHash<QString, int> uses;
    for (const PlotSeries& one : series)
        ++uses[one.label];
    for (PlotSeries& one : series) {
        const GraphRow* row = rowOf(definition, one.id.toStdString());
        if (uses.value(one.label) < 2 || !row || !row->metric || !row->label.empty())
            continue;
        const QString own = ownDimensions(definition, *row);
        if (!own.isEmpty())
            one.label = QStringLiteral("%1 %2").arg(one.label, own);
    }
}

/// The same rows that much earlier, moved to the present.
void addComparison(const GraphQuery& query, GraphResult& result)
{
    const std::chrono::seconds shift(query.definition.compareSeconds);
    GraphQuery earlier = query;
    for (GraphRow& row : earlier.definition.rows)
        row.visible = row.visible && (row.metric || !isBandExpression(row.expression));
    GraphResult past;
    Lines lines;
    const TimeRange range{query.range.from - shift, query.range.to - shift};
    keepToWhatIsKept(earlier, range.from);
    if (range.from < kEarliestTime || !fetchLines(earlier, range, past, lines))
        return;
    for (const GraphRow& row : earlier.definition.rows) {
        const auto it = lines.find(row.id);
        if (row.visible && it != lines.end())
            addRow(earlier, row, it->second, past);
    }
    const qint64 shiftMs = shift.count() * 1000LL;
    const QString before = comparisonText(query.definition.compareSeconds);
    tellApart(query.definition, past.data.series);
    for (PlotSeries& series : past.data.series) {
        for (qint64& time : series.times)
            time += shiftMs;
        series.isComparison = true;
        series.id += QStringLiteral("@%1").arg(query.definition.compareSeconds);
        series.label
            = PlotWidget::tr("%1, %2", "series, how long before").arg(series.label, before);
        result.data.series.append(series);
    }
}

} // namespace

bool isBandExpression(const std::string& expression)
{
    const auto parsed = Expression::parse(expression);
    return parsed && parsed->root().kind == MathNodeKind::Call
        && parsed->calls("ANOMALY_DETECTION_BAND") && parsed->functions().size() == 1;
}

std::string bandSubject(const std::string& expression)
{
    const auto parsed = Expression::parse(expression);
    return parsed && !parsed->names().empty() ? parsed->names().front() : std::string();
}

QString comparisonText(int seconds)
{
    constexpr int kDay = 86400;
    if (seconds % (7 * kDay) == 0)
        return PlotWidget::tr("%n week(s) ago", nullptr, seconds / (7 * kDay));
    if (seconds % kDay == 0)
        return PlotWidget::tr("%n day(s) ago", nullptr, seconds / kDay);
    if (seconds % 3600 == 0)
        return PlotWidget::tr("%n hour(s) ago", nullptr, seconds / 3600);
    return PlotWidget::tr("%1 ago", "a length of time")
        .arg(format::elapsed(std::chrono::seconds(seconds)));
}

int periodOverrideFor(const GraphDefinition& definition, const TimeRange& range)
{
    const auto length = std::chrono::duration_cast<Seconds>(range.length());
    if (definition.setPeriodToTimeRange)
        return automaticPeriod(length);
    for (const GraphRow& row : definition.rows) {
        if (length.count() / qMax(1, row.periodSeconds) > kMostPointsPerSeries)
            return automaticPeriod(length);
    }
    return 0;
}

void useService(GraphQuery& query, const MetricService& metrics)
{
    query.data = [&metrics](const Scope& scope, const GetMetricDataRequest& request) {
        return metrics.getMetricData(scope, request);
    };
    query.unit = [&metrics](const Scope& scope, const Metric& metric) {
        return metrics.unitOf(scope, metric);
    };
    query.finest = [policy = metrics.retention(), now = query.now](TimePoint from) {
        return policy.grainAt(std::chrono::duration_cast<Milliseconds>(now - from));
    };
}

GraphResult fetchGraph(const GraphQuery& asked)
{
    GraphQuery query = asked;
    const GraphKind kind = query.definition.kind;
    const bool isWhole = query.definition.setPeriodToTimeRange
        && (kind == GraphKind::SingleValue || kind == GraphKind::Gauge || kind == GraphKind::Pie
            || kind == GraphKind::Bar);
    if (isWhole) {
        const WholeRange whole = wholeRange(asked.range);
        query.range = whole.range;
        query.periodOverride = whole.periodSeconds;
        query.definition.liveData = true; // its one period is never full
    }
    GraphResult result;
    result.range = asked.range;
    result.definition = asked.definition;
    for (const GraphRow& row : query.definition.rows) {
        const int period = query.periodOverride > 0 ? query.periodOverride : row.periodSeconds;
        if (row.visible && (result.askedPeriod == 0 || period < result.askedPeriod))
            result.askedPeriod = period;
    }
    keepToWhatIsKept(query, query.range.from);
    Lines lines;
    if (!fetchLines(query, query.range, result, lines))
        return result;
    for (const GraphRow& row : query.definition.rows) {
        const auto it = lines.find(row.id);
        if (it != lines.end() && row.visible)
            addRow(query, row, it->second, result);
    }
    finishSeries(query, query.range, result.data);
    tellApart(query.definition, result.data.series);
    if (query.definition.compareSeconds > 0 && !isWhole)
        addComparison(query, result);
    result.data.isStacked = query.definition.stacked;
    result.data.leftAxis = query.definition.leftAxis;
    result.data.rightAxis = query.definition.rightAxis;
    addAnnotations(query.definition, query.range, result.data);
    addAlarmThresholds(query, result);
    return result;
}

} // namespace yagura
