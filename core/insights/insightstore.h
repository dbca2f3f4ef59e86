// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/insights/insightrequests.h"

#include <memory>
#include <optional>

namespace yagura {

class Database;

/// A rule as it is kept.
struct StoredInsightRule
{
    InsightRule rule;
    std::string templateName; ///< of a managed rule
    std::string resourceArn;
};

/// The Contributor Insights rules in the database. Thread-safe as the Database is.
class InsightStore
{
public:
    static constexpr int kMaxRules = 1000; ///< of an account and region

    explicit InsightStore(std::shared_ptr<Database> database);

    VoidResult prepare();
    /// Adds or replaces a rule. Errors: LimitExceededException, StorageFailure.
    VoidResult put(const Scope& scope, const StoredInsightRule& rule);
    [[nodiscard]] Result<std::optional<StoredInsightRule>> find(const Scope& scope,
                                                                const std::string& name) const;
    /// The rules after a name, by name. @param resourceArn  when set, the managed rules of a
    /// resource
    [[nodiscard]] Result<std::vector<StoredInsightRule>> list(
        const Scope& scope, const std::string& after, int limit,
        const std::optional<std::string>& resourceArn = std::nullopt) const;
    /// False when there is no such rule.
    Result<bool> setState(const Scope& scope, const std::string& name, const std::string& state);
    Result<bool> remove(const Scope& scope, const std::string& name);
    VoidResult clear();

private:
    std::shared_ptr<Database> m_database;
};

} // namespace yagura
