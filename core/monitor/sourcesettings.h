// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/collect/monitoringlevel.h"

#include <memory>
#include <string>

namespace yagura {

class Database;

/// What was chosen for each source, in state.db. Thread-safe.
class SourceSettings
{
public:
    explicit SourceSettings(std::shared_ptr<Database> database);

    /// Whether the table could be made ready ("DataNewer", StorageFailure).
    [[nodiscard]] const VoidResult& status() const { return m_status; }
    /// Nothing when nothing was chosen, or what was is not known to this version.
    [[nodiscard]] std::optional<MonitoringLevel> monitoring(const std::string& sourceId) const;
    VoidResult setMonitoring(const std::string& sourceId, MonitoringLevel level);

private:
    std::shared_ptr<Database> m_database;
    VoidResult m_status;
};

} // namespace yagura
