// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/exchange/importer.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace yagura {

class AlarmService;
class AnomalyService;
class DashboardService;
class InsightService;
class MetricService;
class SourceRegistry;
class StreamService;
class TagService;
class WidgetPainter;
class Worker;

struct MonitorOptions
{
    QString dataDirectory; ///< empty: a temporary directory that goes with the process (ephemeral, demo)
    Scope scope; ///< the account of unknown access keys, and the region the window starts in
    bool collectHost = true; ///< this machine's metrics
    bool isDemo = false; ///< the demo fleet instead of this machine
    Milliseconds demoHistory = std::chrono::days{14}; ///< how far back the demo fleet reaches
    const Clock* clock = nullptr; ///< nullptr: the system clock
    QString holderKind = QStringLiteral("window"); ///< what others are told holds the directory: window, serve, import, ...
};

/// What stands between a full start and what could be had: each with a sentence for a person. The window opens all the same.
struct StartupProblem
{
    enum class Kind { DataDirectoryReadOnly, DataDirectoryFull, DataNewer, DataDamaged, PortInUse, Other };
    Kind kind = Kind::Other;
    std::string message; ///< what is missing
    std::string consequence; ///< what still works
};

/// Owns the stores, the services and the worker. Created once by `app` (or a test); everything else is handed a reference.
/// Ordered: open() -> start() -> stop(); the destructor stops. Services may be used from any thread between open() and destruction.
class Monitor
{
public:
    explicit Monitor(MonitorOptions options);
    ~Monitor();
    Monitor(const Monitor&) = delete;
    Monitor& operator=(const Monitor&) = delete;

    /// Opens the stores. When the directory cannot be written or is full, what is in it is shown, and what arrives is refused. When
    /// it holds nothing that can be read, is damaged or of a newer version, falls back to a temporary store: isEphemeral(). Adds to problems(). Fails only when not even that works, or when another process holds the directory (code "InUse",
    /// message naming the holder).
    VoidResult open();
    /// Starts the worker: collectors, alarm evaluation, upkeep.
    void start();
    /// Lets go of what may take long: imports, exports (by whileRunning()) and streams that deliver.
    /// They do not begin again. stop() follows, soon. Any thread.
    void beginStop();
    /// Stops the worker, drains, flushes, closes. Within 5 seconds. Idempotent.
    void stop();

    MetricService& metrics();
    AlarmService& alarms();
    AnomalyService& anomalies();
    DashboardService& dashboards();
    TagService& tags();
    InsightService& insights();
    StreamService& streams();
    SourceRegistry& sources();
    /// Who draws widgets for clients; nullptr: nobody. It must outlive what may ask it.
    void setWidgetPainter(WidgetPainter* painter);
    [[nodiscard]] WidgetPainter* widgetPainter() const;
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] const Scope& defaultScope() const;
    [[nodiscard]] const MonitorOptions& options() const;
    [[nodiscard]] QString dataDirectory() const; ///< the one in use
    [[nodiscard]] bool isEphemeral() const;
    [[nodiscard]] bool isReadOnly() const; ///< what is stored can be read, and nothing can be stored
    [[nodiscard]] std::vector<StartupProblem> problems() const;
    void addProblem(StartupProblem problem);

    /// False while history is still being filled in (the demo fleet's first seconds).
    [[nodiscard]] bool isComplete() const;
    /// Brings in a file that was exported elsewhere (core/exchange/importer.h says which kinds and which errors), and counts it at
    /// the source "import". Any thread. It goes to the default scope unless another is given.
    Result<ImportResult> importFile(const ImportInput& input, const ImportSettings& settings = {}, const Progress& progress = {},
                                    const std::optional<Scope>& scope = {});
    /// Asks to stop from beginStop() on, else as the other says.
    [[nodiscard]] Progress whileRunning(const Progress& progress = {}) const;
    /// What imports and exports work with; of the default scope unless another is given.
    [[nodiscard]] ExchangeContext exchangeContext(const std::optional<Scope>& scope = {});

    /// All state of every account and region gone; collectors go on. (POST /_yagura/reset.)
    VoidResult reset();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
