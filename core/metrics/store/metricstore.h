// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/metrics/metricbackend.h"

#include <memory>
#include <string>

namespace yagura {

/// Opens the embedded metric store: `metrics.db` (SQLite: catalogue and sealed chunks) and
/// `metrics-log/` (what was acknowledged since the last checkpoint) in `directory`, which must
/// exist. One process at a time. An empty directory gives a temporary store that goes with the
/// object and is not made durable; its file is within `temporaryParent` (empty: where temporary
/// files are). The clock must outlive the store. Errors: StorageFailure (cannot be opened,
/// read-only, damaged), "DataNewer".
Result<std::shared_ptr<MetricBackend>> openMetricStore(const std::string& directory,
                                                       const Clock& clock,
                                                       const std::string& temporaryParent = {});

/// Opens a store for reading only: what is in the directory, which nobody may write to meanwhile,
/// including what was acknowledged but not yet moved into the file when a process was killed.
/// Nothing is written; write(), clear() and setRetention() answer an error.
/// Errors: StorageFailure (not there, damaged, of an older version), "DataNewer".
Result<std::shared_ptr<MetricBackend>> openMetricStoreReadOnly(const std::string& directory,
                                                               const Clock& clock);

} // namespace yagura
