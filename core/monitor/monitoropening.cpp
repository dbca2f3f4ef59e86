// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing what a Monitor owns: the directory or what stands in for it, the stores, the
// services and how they know of each other.
#include "core/monitor/monitor_p.h"

#include "core/insights/insightmetrics.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/servicequotas.h"

#include <QDir>
#include <QFileInfo>

namespace yagura {

namespace {

StartupProblem::Kind problemKind(const Error& error)
{
    if (error.code == "DataDirectoryReadOnly")
        return StartupProblem::Kind::DataDirectoryReadOnly;
    if (error.code == "DataDirectoryFull")
        return StartupProblem::Kind::DataDirectoryFull;
    if (error.code == "DataNewer")
        return StartupProblem::Kind::DataNewer;
    if (error.code == errors::kStorageFailure)
        return StartupProblem::Kind::DataDamaged;
    return StartupProblem::Kind::Other;
}

} // namespace

VoidResult Monitor::Private::openServices(const QString& path)
{
    return makeServices(openDataStores(path, directory, clock), path.isEmpty() ? directory : path);
}

VoidResult Monitor::Private::makeServices(Result<DataStores> opened, const QString& files)
{
    if (!opened)
        return opened.error();
    stores = std::move(*opened);
    metrics = std::make_unique<MetricService>(stores.metrics, clock);
    anomalies = std::make_unique<AnomalyService>(stores.state, *metrics, clock);
    metrics->setBandSource(anomalies->bands());
    metrics->setQuotaSource(std::make_shared<DefaultServiceQuotas>());
    alarms = std::make_unique<AlarmService>(stores.state, *metrics, clock);
    dashboards = std::make_unique<DashboardService>(stores.state, clock);
    settings = std::make_unique<SourceSettings>(stores.state);
    tags = std::make_unique<TagService>(stores.state);
    insights = std::make_unique<InsightService>(stores.state);
    metrics->setInsightSource(std::make_shared<InsightMetrics>(*insights));
    streams = std::make_unique<StreamService>(stores.state, *metrics, clock, files);
    for (const VoidResult& status :
         {alarms->status(), anomalies->status(), dashboards->status(), settings->status(),
          tags->status(), insights->status(), streams->status()}) {
        if (!status)
            return status.error();
    }
    connectServices();
    return tags->sweep();
}

void Monitor::Private::connectServices()
{
    const auto addKind = [this](const char* prefix, auto& service) {
        service.setTags(tags.get());
        tags->addKind(prefix, [&service](const Scope& scope, const std::string& name) {
            return service.contains(scope, name);
        });
    };
    addKind("alarm:", *alarms);
    addKind("dashboard/", *dashboards);
    addKind("insight-rule/", *insights);
    addKind("metric-stream/", *streams);
    metrics->setStoredObserver(
        [this](const Scope& scope, const PutMetricDataRequest& request, TimePoint receivedAt) {
            streams->noteStored(scope, request, receivedAt);
        });
}

void Monitor::Private::close()
{
    worker.stop();
    collectors.clear();
    settings.reset();
    streams.reset();
    if (metrics)
        metrics->setInsightSource(nullptr);
    insights.reset();
    dashboards.reset();
    alarms.reset();
    anomalies.reset();
    metrics.reset();
    tags.reset();
    stores = {};
    temporary.reset();
    lock.reset();
}

VoidResult Monitor::Private::openDirectory()
{
    const QString path = QDir(options.dataDirectory).absolutePath();
    if (QFileInfo(path).exists() && !QFileInfo(path).isDir()) {
        return Error{"DataDirectoryReadOnly",
                     "The data directory " + path.toStdString() + " is a file, not a directory.",
                     {}};
    }
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(path)) {
        return Error{"DataDirectoryReadOnly",
                     "The data directory " + path.toStdString() + " cannot be created.",
                     {}};
    }
    if (isNew) // what is measured and sent here is nobody else's business
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto acquired = InstanceLock::acquire(path, options.holderKind);
    if (!acquired)
        return acquired.error();
    lock = std::move(*acquired);
    if (auto opened = openServices(path); !opened) {
        const Error error = opened.error();
        close();
        return error;
    }
    directory = path;
    return {};
}

VoidResult Monitor::Private::openTemporary()
{
    auto created = TemporaryStore::create(options.holderKind);
    if (!created)
        return created.error();
    temporary = std::move(*created);
    directory = temporary->path();
    // What goes with the process need not survive it: nothing is synced to the disk. All files are
    // in this directory, which the next start sweeps should this process be killed.
    return openServices({});
}

VoidResult Monitor::Private::openReadOnly()
{
    const QString path = QDir(options.dataDirectory).absolutePath();
    if (auto acquired = InstanceLock::acquire(path, options.holderKind)) {
        lock = std::move(*acquired);
    } else if (acquired.error().code == "InUse" || InstanceLock::holderOf(path)) {
        // Whoever holds it may write to it.
        return acquired.error();
    }
    if (auto opened = makeServices(openDataStoresReadOnly(path, clock), path); !opened) {
        const Error error = opened.error();
        close();
        return error;
    }
    directory = path;
    return {};
}

/// After the directory did not open: what is in it is shown when it can at least be read.
VoidResult Monitor::Private::openDespite(const Error& error, StartupProblem& problem)
{
    problem = {problemKind(error), error.message,
               "What is stored is shown. Metric data that arrives now is refused, and changes to "
               "alarms and dashboards are gone when Yagura ends."};
    const bool isUnwritable = problem.kind == StartupProblem::Kind::DataDirectoryReadOnly
        || problem.kind == StartupProblem::Kind::DataDirectoryFull;
    if (isUnwritable) {
        const auto opened = openReadOnly();
        isReadOnly = opened.has_value();
        if (isReadOnly)
            return {};
        if (opened.error().code == "InUse")
            return opened.error();
        if (QFileInfo(options.dataDirectory).isDir())
            problem.message += ' ' + opened.error().message;
    }
    problem.consequence
        = "Everything works, but what arrives now is kept in a temporary store and is "
          "gone when Yagura ends.";
    return openTemporary();
}

/// What was found damaged when the stores were opened.
void Monitor::Private::noteDamage()
{
    const std::int64_t damaged = stores.metrics->counts().damagedChunks;
    if (damaged == 0)
        return;
    const std::lock_guard held(problemsMutex);
    problems.push_back({StartupProblem::Kind::DataDamaged,
                        "Some of the metric data in " + directory.toStdString()
                            + " is damaged and was left out (" + std::to_string(damaged)
                            + (damaged == 1 ? " part)." : " parts)."),
                        "Everything else is there, and what arrives is stored."});
}

} // namespace yagura
