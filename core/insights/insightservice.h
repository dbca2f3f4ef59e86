// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/insights/insightrequests.h"

#include <QObject>

#include <memory>

namespace yagura {

class Database;
class InsightLogSource;
class ResourceTags;

/// The Contributor Insights operations: rules that rank who contributes most to what logs hold.
/// Reports are computed when asked for, over the events that the log source has then. Thread-safe
/// and durable.
class InsightService final : public QObject
{
    Q_OBJECT
public:
    explicit InsightService(std::shared_ptr<Database> database, QObject* parent = nullptr);
    ~InsightService() override;
    Q_DISABLE_COPY_MOVE(InsightService)

    /// Whether the table could be made ready: else every operation answers this error.
    [[nodiscard]] VoidResult status() const;
    /// Before any operation. Both outlive the operations.
    void setTags(ResourceTags* tags);
    /// Without a source (nullptr) every report is empty.
    void setLogSource(const InsightLogSource* source);

    Result<EmptyInsightResponse> putInsightRule(const Scope& scope,
                                                const PutInsightRuleRequest& request);
    Result<DescribeInsightRulesResponse> describeInsightRules(
        const Scope& scope, const DescribeInsightRulesRequest& request) const;
    /// Rules that there are not are answered as failures, one by one.
    Result<InsightFailuresResponse> deleteInsightRules(const Scope& scope,
                                                       const InsightRuleNamesRequest& request);
    Result<InsightFailuresResponse> enableInsightRules(const Scope& scope,
                                                       const InsightRuleNamesRequest& request);
    Result<InsightFailuresResponse> disableInsightRules(const Scope& scope,
                                                        const InsightRuleNamesRequest& request);
    /// Errors: ResourceNotFoundException, InvalidParameterValue, MissingParameter.
    Result<GetInsightRuleReportResponse> getInsightRuleReport(
        const Scope& scope, const GetInsightRuleReportRequest& request) const;
    Result<InsightFailuresResponse> putManagedInsightRules(
        const Scope& scope, const PutManagedInsightRulesRequest& request);
    Result<ListManagedInsightRulesResponse> listManagedInsightRules(
        const Scope& scope, const ListManagedInsightRulesRequest& request) const;

    [[nodiscard]] bool contains(const Scope& scope, const std::string& ruleName) const;
    VoidResult reset();

signals:
    void rulesChanged();

private:
    Result<InsightFailuresResponse> setState(const Scope& scope,
                                             const InsightRuleNamesRequest& request,
                                             const std::string& state);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
