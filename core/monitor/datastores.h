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

/// What is in a directory that cannot be written: metrics refuse what arrives, and changes to the state go with the value.
/// Errors: StorageFailure (not there, or damaged), "DataNewer".
Result<DataStores> openDataStoresReadOnly(const QString& directory, const Clock& clock);

} // namespace yagura
