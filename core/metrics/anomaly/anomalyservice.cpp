// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalyservice.h"

#include "core/base/pagetoken.h"
#include "core/metrics/anomaly/anomalymodels.h"
#include "core/metrics/anomaly/anomalyrules.h"
#include "core/metrics/anomaly/anomalystore.h"
#include "core/metrics/metricservice.h"

#include <QLoggingCategory>

#include <algorithm>
#include <map>
#include <mutex>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcAnomaly, "yagura.anomaly")

constexpr std::size_t kMaxDetectors = 10'000; ///< in one account and region
constexpr std::size_t kMaxPage = 100;
constexpr int kTrainingPeriod = 300;

/// A detector and when it was last learned from, in this process.
struct Detector
{
    AnomalyDetector detector;
    TimePoint trained = kEarliestTime;
};

/// Shared with the models, which ask for configurations.
struct Detectors
{
    std::mutex mutex; ///< guards what follows
    std::map<Scope, std::map<std::string, Detector>> byScope;

    ModelConfiguration configurationOf(const Scope& scope, const std::string& key)
    {
        const std::lock_guard lock(mutex);
        const auto known = byScope.find(scope);
        if (known == byScope.end())
            return {};
        const auto found = known->second.find(key);
        return found == known->second.end() ? ModelConfiguration{}
                                            : modelConfiguration(found->second.detector);
    }
};

bool isMath(const AnomalyDetector& detector)
{
    return detector.metricMathAnomalyDetector.has_value();
}

/// A detector names no period; the metrics of an expression do.
int trainingPeriod(const AnomalyDetector& detector)
{
    int period = 0;
    if (detector.metricMathAnomalyDetector) {
        for (const MetricDataQuery& query : detector.metricMathAnomalyDetector->metricDataQueries)
            period = std::max(period, query.metricStat ? query.metricStat->period.value_or(0) : 0);
    }
    return period > 0 ? period : kTrainingPeriod;
}

bool isWanted(const AnomalyDetector& detector, const DescribeAnomalyDetectorsRequest& request)
{
    const auto& types = request.anomalyDetectorTypes;
    const auto hasType = [&](const char* type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (isMath(detector))
        return hasType(kMetricMath);
    if (!types.empty() && !hasType(kSingleMetric))
        return false;
    return (!request.nameSpace || request.nameSpace == detector.nameSpace)
        && (!request.metricName || request.metricName == detector.metricName)
        && std::all_of(
               request.dimensions.begin(), request.dimensions.end(), [&](const Dimension& wanted) {
                   return std::find(detector.dimensions.begin(), detector.dimensions.end(), wanted)
                       != detector.dimensions.end();
               });
}

/// What a page token is bound to.
std::string filtersOf(const DescribeAnomalyDetectorsRequest& request)
{
    std::string filters = request.nameSpace.value_or("") + '\n' + request.metricName.value_or("");
    for (const Dimension& dimension : request.dimensions)
        filters += '\n' + dimension.name + '=' + dimension.value;
    for (const std::string& type : request.anomalyDetectorTypes)
        filters += '\n' + type;
    return filters;
}

} // namespace

class AnomalyService::Private
{
public:
    Private(std::shared_ptr<Database> database, const MetricService& metricService,
            const Clock& time)
        : store(std::move(database))
        , metrics(metricService)
        , clock(time)
        , detectors(std::make_shared<Detectors>())
        , models(std::make_shared<AnomalyModels>(
              time,
              [shared = detectors](const Scope& scope, const std::string& key) {
                  return shared->configurationOf(scope, key);
              }))
        , status(prepare())
    { }

    VoidResult prepare();
    std::vector<StoredDetector> takeDue(int most);
    [[nodiscard]] Result<std::vector<PeriodPoint>> history(const StoredDetector& stored, int period,
                                                           const TimeRange& range) const;
    /// The detector with its new state; nothing when its history cannot be read.
    /// @param generation  of the models, from before the detector was looked up
    std::optional<StoredDetector> train(StoredDetector stored, std::uint64_t generation);

    AnomalyStore store;
    const MetricService& metrics;
    const Clock& clock;
    const std::shared_ptr<Detectors> detectors;
    const std::shared_ptr<AnomalyModels> models;
    std::mutex writeMutex; ///< one change at a time
    const VoidResult status; ///< last: prepare() fills the detectors
};

VoidResult AnomalyService::Private::prepare()
{
    if (const auto prepared = store.prepare(); !prepared)
        return prepared;
    auto loaded = store.load();
    if (!loaded)
        return loaded.error();
    for (StoredDetector& stored : *loaded)
        detectors->byScope[stored.scope][stored.key].detector = std::move(stored.detector);
    return {};
}

AnomalyService::AnomalyService(std::shared_ptr<Database> database, const MetricService& metrics,
                               const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database), metrics, clock))
{ }

AnomalyService::~AnomalyService() = default;

VoidResult AnomalyService::status() const
{
    return d->status;
}

std::shared_ptr<const BandSource> AnomalyService::bands() const
{
    return d->models;
}

Result<PutAnomalyDetectorResponse> AnomalyService::putAnomalyDetector(
    const Scope& scope, const PutAnomalyDetectorRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    auto target = targetOf(request);
    if (!target)
        return target.error();
    if (request.configuration) {
        if (const auto valid = checkConfiguration(*request.configuration); !valid)
            return valid.error();
    }
    {
        const std::lock_guard writing(d->writeMutex);
        std::unique_lock lock(d->detectors->mutex);
        const auto& known = d->detectors->byScope[scope];
        if (!known.contains(target->key) && known.size() >= kMaxDetectors)
            return Error{errors::kLimitExceeded,
                         "The maximum limit for anomaly detectors has already been reached",
                         {}};
        lock.unlock();
        AnomalyDetector& detector = target->detector;
        detector.configuration = request.configuration;
        detector.metricCharacteristics = request.metricCharacteristics;
        detector.stateValue = kPendingTraining;
        if (const auto saved = d->store.save({{scope, target->key, detector}}); !saved)
            return saved.error();
        lock.lock();
        d->detectors->byScope[scope][target->key] = {detector, kEarliestTime};
        lock.unlock();
        d->models->forget(scope, target->key);
    }
    emit detectorsChanged();
    return PutAnomalyDetectorResponse{};
}

Result<DescribeAnomalyDetectorsResponse> AnomalyService::describeAnomalyDetectors(
    const Scope& scope, const DescribeAnomalyDetectorsRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    for (const std::string& type : request.anomalyDetectorTypes) {
        if (type != kSingleMetric && type != kMetricMath)
            return Error{errors::kValidationError,
                         "1 validation error detected: Value '" + type
                             + "' at 'anomalyDetectorTypes' failed to satisfy constraint: Member "
                               "must satisfy enum value set: [SINGLE_METRIC, METRIC_MATH]",
                         "AnomalyDetectorTypes"};
    }
    const std::string filters = filtersOf(request);
    const std::string listing = scope.account + ":" + scope.region;
    std::string after;
    if (request.nextToken) {
        const auto position
            = readPageToken({"DescribeAnomalyDetectors", listing, filters}, *request.nextToken);
        if (!position)
            return Error{errors::kInvalidNextToken, "The NextToken is not valid for this listing.",
                         "NextToken"};
        after = *position;
    }
    const auto limit = std::min(
        kMaxPage,
        static_cast<std::size_t>(request.maxResults.value_or(static_cast<int>(kMaxPage))));
    DescribeAnomalyDetectorsResponse response;
    const std::lock_guard lock(d->detectors->mutex);
    const auto known = d->detectors->byScope.find(scope);
    if (known == d->detectors->byScope.end())
        return response;
    std::string last;
    for (auto it = known->second.upper_bound(after); it != known->second.end(); ++it) {
        if (!isWanted(it->second.detector, request))
            continue;
        if (response.anomalyDetectors.size() == limit) {
            response.nextToken
                = makePageToken({"DescribeAnomalyDetectors", listing, filters}, last);
            break;
        }
        response.anomalyDetectors.push_back(it->second.detector);
        last = it->first;
    }
    return response;
}

Result<DeleteAnomalyDetectorResponse> AnomalyService::deleteAnomalyDetector(
    const Scope& scope, const DeleteAnomalyDetectorRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const auto target = targetOf(request);
    if (!target)
        return target.error();
    {
        const std::lock_guard writing(d->writeMutex);
        std::unique_lock lock(d->detectors->mutex);
        if (!d->detectors->byScope[scope].contains(target->key))
            return Error{"ResourceNotFoundException", "The anomaly detector does not exist.", {}};
        lock.unlock();
        if (const auto removed = d->store.remove(scope, target->key); !removed)
            return removed.error();
        lock.lock();
        d->detectors->byScope[scope].erase(target->key);
        lock.unlock();
        d->models->forget(scope, target->key);
    }
    emit detectorsChanged();
    return DeleteAnomalyDetectorResponse{};
}

std::vector<StoredDetector> AnomalyService::Private::takeDue(int most)
{
    std::vector<StoredDetector> due;
    const TimePoint now = clock.now();
    const std::lock_guard lock(detectors->mutex);
    for (auto& [scope, known] : detectors->byScope) {
        for (auto& [key, entry] : known) {
            const bool isTrained = entry.detector.stateValue == kTrained;
            const Milliseconds interval
                = isTrained ? Milliseconds(AnomalyModels::kOldest) : std::chrono::hours(1);
            if (entry.trained != kEarliestTime && now - entry.trained < interval)
                continue;
            entry.trained = now;
            due.push_back({scope, key, entry.detector});
            if (static_cast<int>(due.size()) == most)
                return due;
        }
    }
    return due;
}

Result<std::vector<PeriodPoint>> AnomalyService::Private::history(const StoredDetector& stored,
                                                                  int period,
                                                                  const TimeRange& range) const
{
    const AnomalyDetector& about = stored.detector;
    if (isMath(about)) {
        return metrics.readExpression(stored.scope,
                                      about.metricMathAnomalyDetector->metricDataQueries, range);
    }
    return metrics.readPeriods(
        stored.scope,
        {{about.nameSpace.value_or(""), about.metricName.value_or(""), about.dimensions},
         period,
         about.stat.value_or(""),
         {}},
        range);
}

std::optional<StoredDetector> AnomalyService::Private::train(StoredDetector stored,
                                                             std::uint64_t generation)
{
    const int period = trainingPeriod(stored.detector);
    const TimeRange range = AnomalyModels::historyBefore(clock.now(), period);
    const auto points = history(stored, period, range);
    if (!points) {
        qCWarning(lcAnomaly, "An anomaly detector cannot learn: %s",
                  points.error().message.c_str());
        return std::nullopt;
    }
    std::vector<TimePoint> times;
    std::vector<double> values;
    for (const PeriodPoint& point : *points) {
        times.push_back(point.start);
        values.push_back(point.value);
    }
    auto model = SeasonalModel::train(times, values, period, modelConfiguration(stored.detector));
    stored.detector.stateValue = model->isSeasonal() ? kTrained : kTrainedInsufficient;
    models->keep(stored.scope, stored.key, period,
                 {times.empty() ? range.to : times.front(), range.to}, std::move(model),
                 generation);
    return stored;
}

int AnomalyService::trainDue(int most)
{
    if (!d->status)
        return 0;
    const std::uint64_t generation = d->models->generation();
    const std::vector<StoredDetector> due = d->takeDue(most);
    std::vector<StoredDetector> changed;
    for (const StoredDetector& before : due) {
        auto after = d->train(before, generation);
        if (after && after->detector.stateValue != before.detector.stateValue)
            changed.push_back(std::move(*after));
    }
    if (changed.empty())
        return static_cast<int>(due.size());
    {
        const std::lock_guard writing(d->writeMutex);
        std::unique_lock lock(d->detectors->mutex);
        // What was put or deleted meanwhile stays as it was put; only its state is a new one.
        std::erase_if(changed, [&](StoredDetector& stored) {
            auto& known = d->detectors->byScope[stored.scope];
            const auto now = known.find(stored.key);
            if (now == known.end()
                || now->second.detector.configuration != stored.detector.configuration)
                return true;
            const std::string state = stored.detector.stateValue.value_or("");
            stored.detector = now->second.detector;
            stored.detector.stateValue = state;
            return false;
        });
        lock.unlock();
        if (const auto saved = d->store.save(changed); !saved) {
            qCWarning(lcAnomaly, "The state of anomaly detectors cannot be stored: %s",
                      saved.error().message.c_str());
            return static_cast<int>(due.size());
        }
        lock.lock();
        for (const StoredDetector& stored : changed)
            d->detectors->byScope[stored.scope][stored.key].detector.stateValue
                = stored.detector.stateValue;
    }
    emit detectorsChanged();
    return static_cast<int>(due.size());
}

VoidResult AnomalyService::reset()
{
    if (!d->status)
        return d->status;
    {
        const std::lock_guard writing(d->writeMutex);
        if (const auto cleared = d->store.clear(); !cleared)
            return cleared;
        const std::lock_guard lock(d->detectors->mutex);
        d->detectors->byScope.clear();
        d->models->clear();
    }
    emit detectorsChanged();
    return {};
}

} // namespace yagura
