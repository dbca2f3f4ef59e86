// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/csvmetrics.h"
#include "core/exchange/importthings.h"
#include "core/exchange/importwriter.h"
#include "core/exchange/jsonmetrics.h"
#include "core/exchange/openmetrics.h"
#include "core/metrics/metricservice.h"

#include <algorithm>
#include <filesystem>

namespace yagura {

namespace {

constexpr std::size_t kMaxHead = 256 * 1024;
constexpr std::size_t kMaxMetricsNamed = 10;

/// A file that was opened and recognised.
struct Recognised
{
    TextSource source;
    std::string baseName;
    std::shared_ptr<const JsonFile> json; ///< where it is JSON
    std::unique_ptr<ImportReader> reader; ///< where it holds metrics
};

std::string baseNameOf(const ImportInput& input)
{
    const std::string stem = std::filesystem::path(input.path).stem().string();
    return stem.empty() ? std::string("Imported") : stem;
}

/// The beginning of a text, cut behind a whole line where it has any.
Result<std::string> headOf(TextSource& source)
{
    const auto block = source.next();
    if (!block)
        return block.error();
    std::string head(block->substr(0, kMaxHead));
    if (block->size() > kMaxHead) {
        const auto end = head.rfind('\n');
        if (end != std::string::npos)
            head.resize(end + 1);
    }
    return Result<std::string>(boost::system::in_place_value, std::move(head));
}

bool looksLikeJson(const std::string& head)
{
    const auto first = head.find_first_not_of(" \t\r\n\x1e");
    return first != std::string::npos && (head[first] == '{' || head[first] == '[');
}

Result<Recognised> recognise(const ImportInput& input, const ImportSettings& settings,
                             const Clock& clock)
{
    Recognised file;
    file.baseName = baseNameOf(input);
    if (input.text) {
        file.source = TextSource::ofText(*input.text, toEpochMs(clock.now()));
    } else {
        auto opened = TextSource::openFile(input.path);
        if (!opened)
            return opened.error();
        file.source = std::move(*opened);
    }
    const auto head = headOf(file.source);
    if (!head)
        return head.error();
    if (looksLikeJson(*head)) {
        file.source.rewind();
        const auto text = file.source.readAll();
        if (!text)
            return text.error();
        file.json = JsonFile::parse(*text);
        if (file.json && !file.json->sections.empty())
            file.reader = std::make_unique<JsonMetrics>(file.json);
    }
    // A line of quoted names begins with a brace as JSON does.
    if (!file.json)
        file.reader = OpenMetrics::recognise(*head);
    if (!file.json && !file.reader)
        file.reader = CsvMetrics::recognise(*head, file.baseName, settings);
    return Result<Recognised>(boost::system::in_place_value, std::move(file));
}

/// Whether there is anything that can be said of the file; metrics are looked at by their reader.
void describe(const Recognised& file, ImportPlan& plan)
{
    plan.bytes = file.source.size();
    if (!file.json)
        return;
    plan.kind = file.json->kind;
    plan.detail = file.json->detail;
    plan.items = static_cast<std::int64_t>(file.json->alarms.size());
    if (plan.kind == ImportKind::Dashboard)
        plan.title = dashboardTitle(*file.json, file.baseName);
    if (file.json->compositeAlarms > 0)
        plan.notes.push_back({ImportNote::CompositeAlarms, file.json->compositeAlarms});
}

const Progress& orNothing(const Progress& progress)
{
    static const Progress none = [](std::int64_t, std::int64_t) { return true; };
    return progress ? progress : none;
}

Error nothingToImport(const ImportPlan& plan)
{
    std::string what = " is nothing that Yagura can import";
    if (plan.kind == ImportKind::OtherJson) {
        what = " is JSON without metric data";
        if (plan.detail == "AlarmNotification")
            what = " is the notification of an alarm: it holds no metric data";
        else if (!plan.detail.empty())
            what = " is what " + plan.detail + " answers or takes: it holds no metric data";
    }
    return {errors::kInvalidFormat,
            plan.path + what
                + ". It reads: metrics in CSV (a column of times and columns of values, or time, "
                  "metric and value); the output of get-metric-data, get-metric-statistics and "
                  "describe-alarms, the input of put-metric-data (JSON); OpenMetrics and "
                  "Prometheus text; dashboard bodies and the output of get-dashboard (JSON).",
            {}};
}

/// The whole file does not fit its format: not one good row.
Error noGoodRow(const ImportPlan& plan)
{
    const ImportProblem first = plan.problems.empty() ? ImportProblem() : plan.problems.front();
    std::string where = holdsMetrics(plan.kind) && plan.kind != ImportKind::Csv
            && plan.kind != ImportKind::OpenMetrics
        ? ", entry "
        : ", line ";
    return {errors::kInvalidFormat,
            plan.path + where + std::to_string(first.line) + ": " + problemText(first)
                + " Nothing in the file could be read.",
            {}};
}

} // namespace

std::string problemText(const ImportProblem& problem)
{
    const std::string quoted = "\"" + problem.text + "\"";
    switch (problem.kind) {
    case ImportProblemKind::NoTime:
        return quoted + " is no time.";
    case ImportProblemKind::NoNumber:
        return quoted + " is no number.";
    case ImportProblemKind::TooManyCells:
        return "There are more values than columns.";
    case ImportProblemKind::OpenQuote:
        return "A quote does not end.";
    case ImportProblemKind::ValueOutOfRange:
        return "The value is too large.";
    case ImportProblemKind::TimeOutOfRange:
        return problem.text + " lies outside the years 1970 to 2105.";
    case ImportProblemKind::BadLine:
        return "The line is not of the format.";
    case ImportProblemKind::NoStatistic:
        return "A datapoint needs a statistic.";
    case ImportProblemKind::LengthsDiffer:
        return "Timestamps and Values must be of the same length.";
    case ImportProblemKind::BadCounts:
        return "The statistics contradict each other.";
    case ImportProblemKind::TooManyDimensions:
        return "There are " + problem.text + " dimensions; a metric has at most 30.";
    }
    return {};
}

Result<ImportPlan> planImport(const ImportInput& input, const ImportSettings& settings,
                              const Clock& clock, const Progress& progress)
{
    auto file = recognise(input, settings, clock);
    if (!file)
        return file.error();
    ImportPlan plan;
    plan.path = input.path;
    describe(*file, plan);
    if (!file->reader)
        return plan;
    ImportRun run(settings, file->baseName);
    if (auto looked = file->reader->look(file->source, settings, plan, orNothing(progress));
        !looked)
        return looked.error();
    if (auto read = file->reader->read(file->source, run, orNothing(progress)); !read)
        return read.error();
    run.fill(plan);
    return plan;
}

namespace {

/// Sees to it that the store keeps what is brought in, or that it is left out.
VoidResult makeRoom(const ExchangeContext& context, const ImportSettings& settings, TimePoint first,
                    ImportWriter& writer, ImportResult& result)
{
    RetentionPolicy policy = context.metrics.retention();
    const TimePoint now = context.clock.now();
    if (first >= now - policy.hour)
        return {};
    if (!settings.keepsOld) {
        writer.setOldest(now - policy.hour);
        return {};
    }
    // Some months more, so that it does not leave next week.
    const auto age = std::chrono::ceil<std::chrono::days>(now - first) + std::chrono::days{365};
    policy.hour = std::min<Seconds>(age, RetentionPolicy::kLongest);
    result.retentionDays = policy.hour / std::chrono::days{1};
    return context.metrics.setRetention(policy);
}

Result<ImportResult> importMetrics(Recognised& file, const ImportSettings& settings,
                                   ImportPlan plan, const ExchangeContext& context,
                                   const Progress& progress)
{
    // Once to know the series, their ranges and resolutions; once to store.
    const Progress first
        = [&](std::int64_t done, std::int64_t total) { return progress(done / 2, total); };
    const Progress second = [&](std::int64_t done, std::int64_t total) {
        return progress(total / 2 + done / 2, total);
    };
    ImportResult result;
    ImportRun looking(settings, file.baseName);
    auto done = file.reader->look(file.source, settings, plan, first);
    if (done)
        done = file.reader->read(file.source, looking, first);
    ImportWriter writer(context, settings, looking.series());
    looking.fill(plan);
    if (done && plan.range)
        done = makeRoom(context, settings, plan.range->from, writer, result);
    if (done && looking.points() > 0) {
        ImportRun storing(
            settings, file.baseName,
            [&](const ImportSeries& series, std::uint32_t index, const ImportPoint& point) {
                return writer.add(series, index, point);
            });
        done = file.reader->read(file.source, storing, second);
        if (done || done.error().code == kCancelled) {
            if (auto sent = writer.finish(); !sent)
                done = sent;
        }
    }
    result.isCancelled = !done && done.error().code == kCancelled;
    if (!done && !result.isCancelled)
        return done.error();
    if (done && looking.points() == 0 && plan.badRows > 0)
        return noGoodRow(plan);
    for (const ImportSeries& series : looking.series()) {
        if (series.points > 0 && result.metrics.size() < kMaxMetricsNamed)
            result.metrics.push_back(series.metric);
    }
    result.plan = std::move(plan);
    result.stored = writer.stored();
    result.alreadyThere = writer.alreadyThere();
    result.tooOld = writer.tooOld();
    return result;
}

} // namespace

Result<ImportResult> runImport(const ImportInput& input, const ImportSettings& settings,
                               const ExchangeContext& context, const Progress& progress)
{
    auto file = recognise(input, settings, context.clock);
    if (!file)
        return file.error();
    ImportPlan plan;
    plan.path = input.path;
    describe(*file, plan);
    if (file->reader)
        return importMetrics(*file, settings, std::move(plan), context, orNothing(progress));
    if (plan.kind == ImportKind::Dashboard)
        return importDashboard(*file->json, std::move(plan), settings, context);
    if (plan.kind == ImportKind::Alarms)
        return importAlarms(*file->json, std::move(plan), settings, context);
    return nothingToImport(plan);
}

std::vector<std::string> importableFiles(const std::vector<std::string>& paths, std::size_t limit)
{
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> found;
        fs::recursive_directory_iterator walk(path, fs::directory_options::skip_permission_denied,
                                              error);
        for (; !error && walk != fs::recursive_directory_iterator() && found.size() < limit;
             walk.increment(error)) {
            const bool isHidden = walk->path().filename().string().starts_with('.');
            std::error_code ignored;
            if (isHidden && walk->is_directory(ignored))
                walk.disable_recursion_pending();
            else if (!isHidden && walk->is_regular_file(ignored))
                found.push_back(walk->path().string());
        }
        std::sort(found.begin(), found.end());
        files.insert(files.end(), found.begin(), found.end());
    }
    if (files.size() > limit)
        files.resize(limit);
    return files;
}

} // namespace yagura
