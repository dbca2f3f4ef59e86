// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/dashboards/dashboardrequests.h"

#include <QObject>

#include <memory>

namespace yagura {

class Database;
class ResourceTags;

/// The dashboard operations. Dashboards are global to an account (the region of the scope is ignored). Thread-safe and durable.
class DashboardService final : public QObject
{
    Q_OBJECT
public:
    DashboardService(std::shared_ptr<Database> database, const Clock& clock, QObject* parent = nullptr);
    ~DashboardService() override;
    Q_DISABLE_COPY_MOVE(DashboardService)

    /// Whether the tables could be made ready: else every operation answers this error ("DataNewer", StorageFailure).
    [[nodiscard]] VoidResult status() const;
    /// Before any operation: where the tags of new dashboards go. Outlives the operations.
    void setTags(ResourceTags* tags);
    [[nodiscard]] bool contains(const Scope& scope, const std::string& dashboardName) const;

    Result<PutDashboardResponse> putDashboard(const Scope& scope, const PutDashboardRequest& request);
    Result<GetDashboardResponse> getDashboard(const Scope& scope, const GetDashboardRequest& request) const;
    Result<ListDashboardsResponse> listDashboards(const Scope& scope, const ListDashboardsRequest& request) const;
    Result<DeleteDashboardsResponse> deleteDashboards(const Scope& scope, const DeleteDashboardsRequest& request);

    /// A title that a person typed to the name that the service allows (A-Za-z0-9-_), unique in the account.
    /// The typed title itself is kept beside the dashboard (titleOf), so that "Web service - production" can be shown.
    [[nodiscard]] std::string nameForTitle(const Scope& scope, const std::string& title) const;
    [[nodiscard]] std::string titleOf(const Scope& scope, const std::string& dashboardName) const;
    VoidResult setTitle(const Scope& scope, const std::string& dashboardName, const std::string& title);

    [[nodiscard]] int count(const Scope& scope) const;
    VoidResult reset();

signals:
    /// @param dashboardName  empty when more than one changed
    void dashboardsChanged(const QString& dashboardName);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
