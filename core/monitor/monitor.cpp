// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include "core/alarms/alarmservice.h"
#include "core/collect/collectorregistry.h"
#include "core/dashboards/dashboardservice.h"
#include "core/insights/insightmetrics.h"
#include "core/insights/insightservice.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/servicequotas.h"
#include "core/monitor/datastores.h"
#include "core/monitor/instancelock.h"
#include "core/monitor/sourceregistry.h"
#include "core/monitor/sourcesettings.h"
#include "core/monitor/temporarystore.h"
#include "core/monitor/worker.h"
#include "core/storage/database.h"
#include "core/streams/streamservice.h"
#include "core/tags/tagservice.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace yagura {

namespace {

constexpr char kDemoRegion[] = "ap-northeast-1";

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

class Monitor::Private
{
public:
    explicit Private(MonitorOptions monitorOptions)
        : options(std::move(monitorOptions))
        , clock(options.clock ? *options.clock : systemClock)
        , worker(clock)
    {
        if (options.isDemo) {
            options.dataDirectory.clear();
            options.scope = Scope{kDefaultAccount, kDemoRegion};
        }
    }

    VoidResult openDirectory();
    VoidResult openReadOnly();
    VoidResult openDespite(const Error& error, StartupProblem& problem);
    VoidResult openTemporary();
    /// @param path  empty: a store that goes with the process, within `directory`
    VoidResult openServices(const QString& path);
    /// @param files  a directory for what services write beside the stores
    VoidResult makeServices(Result<DataStores> opened, const QString& files);
    void noteDamage();
    /// Who tells whom: tags of resources, what streams have to deliver.
    void connectServices();
    VoidResult prepareCollectors();
    [[nodiscard]] CollectContext collectContext() const
    {
        return {*metrics, *alarms, *dashboards, clock, options.scope};
    }
    void followMonitoring();
    void addTasks();
    [[nodiscard]] bool isComplete() const;
    bool runCollector(Collector& collector);
    void close();

    MonitorOptions options;
    SystemClock systemClock;
    const Clock& clock;
    // Closed in the opposite order: collectors, services, stores, and only then the lock on the
    // directory.
    std::unique_ptr<InstanceLock> lock;
    std::unique_ptr<TemporaryStore> temporary;
    DataStores stores;
    SourceRegistry registry;
    std::unique_ptr<TagService> tags;
    std::unique_ptr<MetricService> metrics;
    std::unique_ptr<AnomalyService> anomalies;
    std::unique_ptr<AlarmService> alarms;
    std::unique_ptr<DashboardService> dashboards;
    std::unique_ptr<SourceSettings> settings;
    std::unique_ptr<InsightService> insights;
    std::unique_ptr<StreamService> streams;
    std::vector<std::unique_ptr<Collector>> collectors;
    Worker worker;
    std::atomic<WidgetPainter*> widgetPainter{nullptr};
    std::once_flag importSource;
    QString directory;
    mutable std::mutex problemsMutex;
    std::vector<StartupProblem> problems; ///< guarded by problemsMutex
};

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
    if (isUnwritable && openReadOnly())
        return {};
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

VoidResult Monitor::Private::prepareCollectors()
{
    collectors = makeCollectors(collectContext(),
                                {options.isDemo, options.collectHost, options.demoHistory});
    for (const auto& collector : collectors) {
        SourceInfo source;
        source.id = collector->id();
        source.kind = options.isDemo ? SourceKind::Demo : SourceKind::Host;
        source.detail = collector->detail();
        if (collector->monitoring()) {
            if (const auto level = settings->monitoring(source.id))
                collector->setMonitoring(*level);
            source.monitoring = collector->monitoring();
        }
        registry.add(source);
        if (auto prepared = collector->prepare(); !prepared)
            return prepared.error();
    }
    return {};
}

/// Takes over what is chosen at a source, for now and for the next start.
void Monitor::Private::followMonitoring()
{
    QObject::connect(
        &registry, &SourceRegistry::monitoringChanged, &registry,
        [this](const QString& id, MonitoringLevel level) {
            const std::string source = id.toStdString();
            for (const auto& collector : collectors) {
                if (collector->id() == source)
                    collector->setMonitoring(level);
            }
            if (const auto stored = settings->setMonitoring(source, level); !stored)
                registry.setStatus(source, SourceStatus::Failed, stored.error().message);
        },
        Qt::DirectConnection);
}

bool Monitor::Private::runCollector(Collector& collector)
{
    const std::string id = collector.id();
    if (!registry.isEnabled(id))
        return false;
    const bool isHistory
        = !collector.isComplete(); // fills the past: no part of what comes in by the minute
    const auto result = collector.collect();
    if (!result) {
        registry.setStatus(id, SourceStatus::Failed, result.error().message);
        return false;
    }
    registry.setStatus(id, SourceStatus::Running);
    if (result->datums > 0 && !isHistory)
        registry.countDatums(id, result->datums, clock.now());
    return result->hasMore;
}

bool Monitor::Private::isComplete() const
{
    return std::all_of(collectors.begin(), collectors.end(),
                       [](const auto& collector) { return collector->isComplete(); });
}

void Monitor::Private::addTasks()
{
    for (const auto& collector : collectors) {
        worker.add({collector->id(), collector->interval(), true,
                    [this, &collector = *collector] { return runCollector(collector); },
                    [&collector = *collector] { return collector.interval(); }});
    }
    worker.add({"alarms", Milliseconds{1000}, true, [this] {
                    if (isComplete())
                        alarms->evaluateDue();
                    return false;
                }});
    worker.add({"anomalies", Milliseconds{2000}, false, [this] {
                    if (isComplete())
                        anomalies->trainDue();
                    return false;
                }});
    worker.add({"sources", Milliseconds{1000}, false, [this] {
                    registry.announcePending();
                    return false;
                }});
}

Monitor::Monitor(MonitorOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{ }

Monitor::~Monitor()
{
    stop();
    // What a window asked for in its last moments still reads from the services.
    QThreadPool::globalInstance()->waitForDone();
    d->close();
}

VoidResult Monitor::open()
{
    if (d->options.dataDirectory.isEmpty()) {
        if (auto opened = d->openTemporary(); !opened)
            return opened.error();
    } else if (auto opened = d->openDirectory(); !opened) {
        const Error error = opened.error();
        if (error.code == "InUse")
            return error;
        StartupProblem problem;
        if (auto fallback = d->openDespite(error, problem); !fallback)
            return fallback.error();
        addProblem(std::move(problem));
    }
    d->noteDamage();
    if (auto prepared = d->prepareCollectors(); !prepared)
        return prepared.error();
    d->followMonitoring();
    d->addTasks();
    d->worker.add({"upkeep", Milliseconds{60'000}, false, [this] {
                       if (auto done = d->metrics->maintain(); !done)
                           addProblem({StartupProblem::Kind::Other, done.error().message,
                                       "What was stored before can still be read."});
                       return false;
                   }});
    return {};
}

void Monitor::start()
{
    d->worker.start();
    d->streams->start();
}

void Monitor::stop()
{
    const bool wasRunning = d->worker.isRunning();
    d->worker.stop();
    if (d->streams)
        d->streams->stop();
    if (wasRunning && d->metrics) {
        if (auto done = d->metrics->maintain(); !done)
            addProblem({StartupProblem::Kind::Other, done.error().message, {}});
    }
}

MetricService& Monitor::metrics()
{
    return *d->metrics;
}

AlarmService& Monitor::alarms()
{
    return *d->alarms;
}

AnomalyService& Monitor::anomalies()
{
    return *d->anomalies;
}

DashboardService& Monitor::dashboards()
{
    return *d->dashboards;
}

TagService& Monitor::tags()
{
    return *d->tags;
}

InsightService& Monitor::insights()
{
    return *d->insights;
}

StreamService& Monitor::streams()
{
    return *d->streams;
}

SourceRegistry& Monitor::sources()
{
    return d->registry;
}

void Monitor::setWidgetPainter(WidgetPainter* painter)
{
    d->widgetPainter = painter;
}

WidgetPainter* Monitor::widgetPainter() const
{
    return d->widgetPainter;
}

const Clock& Monitor::clock() const
{
    return d->clock;
}

const Scope& Monitor::defaultScope() const
{
    return d->options.scope;
}

const MonitorOptions& Monitor::options() const
{
    return d->options;
}

QString Monitor::dataDirectory() const
{
    return d->directory;
}

bool Monitor::isEphemeral() const
{
    return d->temporary != nullptr;
}

std::vector<StartupProblem> Monitor::problems() const
{
    const std::lock_guard guard(d->problemsMutex);
    return d->problems;
}

void Monitor::addProblem(StartupProblem problem)
{
    const std::lock_guard guard(d->problemsMutex);
    const bool isKnown
        = std::any_of(d->problems.begin(), d->problems.end(), [&](const auto& known) {
              return known.kind == problem.kind && known.message == problem.message;
          });
    if (!isKnown)
        d->problems.push_back(std::move(problem));
}

bool Monitor::isComplete() const
{
    return d->isComplete();
}

ExchangeContext Monitor::exchangeContext(const std::optional<Scope>& scope)
{
    return {*d->metrics, *d->alarms, *d->dashboards, d->clock, scope.value_or(d->options.scope)};
}

Result<ImportResult> Monitor::importFile(const ImportInput& input, const ImportSettings& settings,
                                         const Progress& progress)
{
    static constexpr char kSource[] = "import";
    std::call_once(d->importSource, [this] {
        SourceInfo source;
        source.id = kSource;
        source.kind = SourceKind::Import;
        d->registry.add(source);
    });
    auto result = runImport(input, settings, exchangeContext(), progress);
    if (!result) {
        d->registry.setStatus(kSource, SourceStatus::Failed, result.error().message);
        return result;
    }
    d->registry.setStatus(kSource, SourceStatus::Waiting);
    d->registry.countDatums(kSource, result->stored, d->clock.now());
    return result;
}

VoidResult Monitor::reset()
{
    if (auto done = d->metrics->reset(); !done)
        return done.error();
    if (auto done = d->alarms->reset(); !done)
        return done.error();
    if (auto done = d->anomalies->reset(); !done)
        return done.error();
    if (auto done = d->dashboards->reset(); !done)
        return done.error();
    if (auto done = d->insights->reset(); !done)
        return done.error();
    if (auto done = d->streams->reset(); !done)
        return done.error();
    if (auto done = d->tags->reset(); !done)
        return done.error();
    d->registry.clearCounts();
    return {};
}

} // namespace yagura
