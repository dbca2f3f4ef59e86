// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/metrics/anomaly/anomalyrequests.h"

#include <memory>

namespace yagura {

class Database;

struct StoredDetector
{
    Scope scope;
    std::string key; ///< unique within the scope
    AnomalyDetector detector;
};

/// The anomaly detectors in the database. Thread-safe as the Database is.
class AnomalyStore
{
public:
    explicit AnomalyStore(std::shared_ptr<Database> database);

    VoidResult prepare();
    [[nodiscard]] Result<std::vector<StoredDetector>> load() const;
    /// Adds or replaces, all or none.
    VoidResult save(const std::vector<StoredDetector>& detectors);
    VoidResult remove(const Scope& scope, const std::string& key);
    VoidResult clear();

private:
    std::shared_ptr<Database> m_database;
};

} // namespace yagura
