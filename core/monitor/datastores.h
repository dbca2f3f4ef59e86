// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <memory>

namespace yagura {

class Database;
class MetricBackend;

/// What a data directory holds, opened.
struct DataStores
{
    std::shared_ptr<Database> state; ///< state.db: alarms and dashboards
    std::shared_ptr<MetricBackend> metrics;
};

/// @param directory  empty: temporary stores that go with the value
/// @param temporaryParent  where these keep what does not fit in memory
/// Errors, beside StorageFailure (damaged, or no reason known): "DataNewer",
/// "DataDirectoryReadOnly", "DataDirectoryFull".
Result<DataStores> openDataStores(const QString& directory, const QString& temporaryParent,
                                  const Clock& clock);

} // namespace yagura
