// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include "core/monitor/monitor_p.h"

#include <QThreadPool>

#include <algorithm>

namespace yagura {

namespace {

constexpr char kDemoRegion[] = "ap-northeast-1";

} // namespace

Monitor::Private::Private(MonitorOptions monitorOptions)
    : options(std::move(monitorOptions))
    , clock(options.clock ? *options.clock : systemClock)
    , worker(clock)
{
    if (options.isDemo) {
        options.dataDirectory.clear();
        options.scope = Scope{kDefaultAccount, kDemoRegion};
    }
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

void Monitor::beginStop()
{
    d->isEnding = true;
    if (d->streams)
        d->streams->beginStop();
}

Progress Monitor::whileRunning(const Progress& progress) const
{
    return [this, progress](std::int64_t done, std::int64_t total) {
        return !d->isEnding && (!progress || progress(done, total));
    };
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

bool Monitor::isReadOnly() const
{
    return d->isReadOnly;
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
                                         const Progress& progress,
                                         const std::optional<Scope>& scope)
{
    static constexpr char kSource[] = "import";
    std::call_once(d->importSource, [this] {
        SourceInfo source;
        source.id = kSource;
        source.kind = SourceKind::Import;
        d->registry.add(source);
    });
    const Progress goesOn = whileRunning(progress);
    std::unique_lock turn(d->importing, std::defer_lock);
    while (!turn.try_lock_for(Milliseconds{100})) {
        if (!goesOn(0, 0)) {
            ImportResult nothing;
            nothing.plan.path = input.path;
            nothing.isCancelled = true;
            return nothing;
        }
    }
    auto result = runImport(input, settings, exchangeContext(scope), goesOn);
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
