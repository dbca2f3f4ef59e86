// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricservice.h"

#include "core/base/pagetoken.h"
#include "core/base/shapejson.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/metriccatalogue.h"
#include "core/metrics/metricquery.h"
#include "core/metrics/metricresolution.h"
#include "core/metrics/metricservice_p.h"
#include "core/metrics/metricunits.h"
#include "core/metrics/metricvalidation.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>

namespace yagura {

namespace {

constexpr std::size_t kMetricsPerPage = 500;
/// RecentlyActive PT3H may include metrics up to 50 minutes older.
constexpr auto kRecentlyActive = std::chrono::minutes{3 * 60 + 50};

bool matches(const Metric& metric, const ListMetricsRequest& request)
{
    if (request.nameSpace && metric.nameSpace != *request.nameSpace)
        return false;
    if (request.metricName && metric.metricName != *request.metricName)
        return false;
    return std::all_of(
        request.dimensions.begin(), request.dimensions.end(), [&](const DimensionFilter& filter) {
            return std::any_of(metric.dimensions.begin(), metric.dimensions.end(),
                               [&](const Dimension& dimension) {
                                   return dimension.name == filter.name
                                       && (!filter.value || dimension.value == *filter.value);
                               });
        });
}

std::uint64_t fingerprint(const Metric& metric)
{
    std::string text = metric.nameSpace + '\n' + metric.metricName;
    for (const Dimension& dimension : metric.dimensions)
        text += '\n' + dimension.name + '\n' + dimension.value;
    return std::hash<std::string>()(text);
}

/// What a token of ListMetrics belongs to: everything in the request but the token.
std::string listingOf(const ListMetricsRequest& request)
{
    ListMetricsRequest listing = request;
    listing.nextToken.reset();
    return boost::json::serialize(toStoredJson(listing));
}

/// Where a page begins: after the metric that ended the last one, wherever it is now.
/// @param position  "index fingerprint" of what came after that metric
std::size_t pageStart(const std::vector<CatalogueEntry>& entries, const std::string& position)
{
    std::size_t index = 0;
    std::uint64_t last = 0;
    const char* const end = position.data() + position.size();
    const auto read = std::from_chars(position.data(), end, index);
    if (read.ptr != end)
        std::from_chars(read.ptr + 1, end, last);
    if (index >= 1 && index <= entries.size() && fingerprint(entries[index - 1].metric) == last)
        return index;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (fingerprint(entries[i].metric) == last)
            return i + 1;
    }
    return std::min(index, entries.size());
}

} // namespace

MetricService::MetricService(std::shared_ptr<MetricBackend> backend, const Clock& clock,
                             QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(backend), clock))
{
    d->announcedVersion = d->backend->catalogueVersion();
}

MetricService::~MetricService() = default;

Result<PutMetricDataResponse> MetricService::putMetricData(const Scope& scope,
                                                           const PutMetricDataRequest& request)
{
    if (auto taken = take(scope, request, true); !taken)
        return taken.error();
    return PutMetricDataResponse{};
}

VoidResult MetricService::importMetricData(const Scope& scope, const PutMetricDataRequest& request)
{
    return take(scope, request, false);
}

void MetricService::setStoredObserver(StoredObserver observer)
{
    d->storedObserver = std::move(observer);
}

VoidResult MetricService::take(const Scope& scope, const PutMetricDataRequest& request,
                               bool hasWindow)
{
    const TimePoint now = d->clock.now();
    if (auto valid = validatePutMetricData(request, now, hasWindow); !valid)
        return valid;
    if (auto written = d->backend->write(scope, request.nameSpace, request.metricData, now);
        !written)
        return written;
    if (d->storedObserver)
        d->storedObserver(scope, request, now);
    const auto datums = static_cast<int>(request.metricData.size());
    d->datumsAccepted += datums;
    emit metricsIngested(QString::fromStdString(scope.account),
                         QString::fromStdString(scope.region),
                         QString::fromStdString(request.nameSpace), datums);
    announceCatalogue();
    return {};
}

void MetricService::announceCatalogue()
{
    const std::uint64_t version = d->backend->catalogueVersion();
    if (d->announcedVersion.exchange(version) != version)
        emit metricsListed();
}

Result<GetMetricStatisticsResponse> MetricService::getMetricStatistics(
    const Scope& scope, const GetMetricStatisticsRequest& request) const
{
    return queryStatistics(*d->backend, scope, request, d->clock.now());
}

Result<GetMetricDataResponse> MetricService::getMetricData(
    const Scope& scope, const GetMetricDataRequest& request) const
{
    return queryData(*d->backend, scope, request, d->providers(), d->clock.now());
}

Result<ListMetricsResponse> MetricService::listMetrics(const Scope& scope,
                                                       const ListMetricsRequest& request) const
{
    if (auto valid = validate(request); !valid)
        return valid.error();
    Scope wanted = scope;
    if (request.owningAccount)
        wanted.account = *request.owningAccount;
    const auto entries = d->backend->catalogue(wanted);
    const std::string filters = listingOf(request);
    const auto listing = {std::string_view("ListMetrics"), std::string_view(wanted.account),
                          std::string_view(wanted.region), std::string_view(filters)};
    std::size_t at = 0;
    if (request.nextToken) {
        const auto position = readPageToken(listing, *request.nextToken);
        if (!position) {
            return Error{errors::kInvalidNextToken,
                         "The NextToken is not one that this request was given.", "NextToken"};
        }
        at = pageStart(*entries, *position);
    }
    const TimePoint recent = d->clock.now() - kRecentlyActive;
    ListMetricsResponse response;
    std::size_t afterLast = 0;
    for (; at < entries->size(); ++at) {
        const Metric& metric = (*entries)[at].metric;
        if (!matches(metric, request))
            continue;
        if (request.recentlyActive
            && d->backend->lastPointOf(wanted, metric).value_or(kEarliestTime) < recent)
            continue;
        if (response.metrics.size() == kMetricsPerPage) {
            response.nextToken = makePageToken(
                listing,
                std::to_string(afterLast) + ' '
                    + std::to_string(fingerprint((*entries)[afterLast - 1].metric)));
            break;
        }
        response.metrics.push_back(metric);
        afterLast = at + 1;
    }
    return response;
}

Result<std::vector<PeriodPoint>> MetricService::readPeriods(const Scope& scope,
                                                            const MetricStat& stat,
                                                            const TimeRange& range) const
{
    const auto view = snapshot();
    if (!view)
        return view.error();
    return (*view)->readPeriods(scope, stat, range);
}

Result<std::unique_ptr<MetricSnapshot>> MetricService::snapshot() const
{
    auto reader = d->backend->reader();
    if (!reader)
        return reader.error();
    return std::make_unique<MetricSnapshot>(std::move(*reader));
}

RetentionPolicy MetricService::retention() const
{
    return d->backend->retention();
}

VoidResult MetricService::setRetention(const RetentionPolicy& policy)
{
    if (auto set = d->backend->setRetention(policy); !set)
        return set;
    emit retentionChanged();
    return {};
}

Result<RetentionEffect> MetricService::effectOf(const RetentionPolicy& policy) const
{
    if (auto checked = policy.check(); !checked)
        return checked.error();
    return d->backend->effectOf(policy);
}

std::shared_ptr<const std::vector<Metric>> MetricService::allMetrics(const Scope& scope) const
{
    const auto entries = d->backend->catalogue(scope);
    const std::lock_guard lock(d->listedMutex);
    Private::Listed& known = d->listed[scope];
    if (known.source != entries) {
        auto metrics = std::make_shared<std::vector<Metric>>();
        metrics->reserve(entries->size());
        for (const CatalogueEntry& entry : *entries)
            metrics->push_back(entry.metric);
        known = {entries, std::move(metrics)};
    }
    return known.metrics;
}

std::shared_ptr<const std::vector<Metric>> MetricService::storedMetrics(const Scope& scope) const
{
    auto metrics = std::make_shared<std::vector<Metric>>();
    for (CatalogueEntry& entry : d->backend->storedCatalogue(scope))
        metrics->push_back(std::move(entry.metric));
    return metrics;
}

VoidResult MetricService::readStored(const Scope& scope, const Metric& metric,
                                     const TimeRange& range, const StoredConsumer& consumer) const
{
    const auto reader = d->backend->reader();
    if (!reader)
        return reader.error();
    for (const SeriesInfo& info : (*reader)->series(scope, metric)) {
        const StoredSeries series{std::string(metricUnits()[info.unit]), info.resolutionSeconds};
        // In slices: a scan holds what it reads in memory.
        constexpr auto kSlice = std::chrono::days{30};
        const TimePoint end = std::min(range.to, info.last + Seconds{1});
        for (TimePoint from = std::max(range.from, info.first); from < end; from += kSlice) {
            auto scanned = (*reader)->scan(info, {from, std::min(end, from + kSlice)},
                                           [&](const PointRun& run) { consumer(series, run); });
            if (!scanned)
                return scanned;
        }
    }
    return {};
}

std::uint64_t MetricService::catalogueVersion() const
{
    return d->backend->catalogueVersion();
}

std::string MetricService::unitOf(const Scope& scope, const Metric& metric) const
{
    return std::string(metricUnits()[d->backend->lastUnitOf(scope, metric)]);
}

MetricResolution MetricService::resolutionOf(const Scope& scope, const Metric& metric) const
{
    MetricResolution resolution;
    if (const auto reader = d->backend->reader()) {
        const auto series = (*reader)->series(scope, metric);
        if (const auto observed = observeResolution(**reader, series))
            resolution = *observed;
    }
    const MetricInfo* info = metricInfo(metric.nameSpace, metric.metricName);
    if (!resolution.isObserved && info)
        resolution.reportingSeconds = info->periodSeconds;
    return resolution;
}

MetricCounts MetricService::counts() const
{
    const BackendCounts stored = d->backend->counts();
    return {stored.metrics, d->datumsAccepted, stored.bytesOnDisk, stored.storedPoints};
}

std::vector<Scope> MetricService::scopes() const
{
    return d->backend->scopes();
}

VoidResult MetricService::maintain()
{
    VoidResult done = d->backend->maintain();
    announceCatalogue();
    return done;
}

VoidResult MetricService::reset()
{
    VoidResult done = d->backend->clear();
    announceCatalogue();
    return done;
}

} // namespace yagura
