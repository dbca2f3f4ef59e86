// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"
#include "core/metrics/metricrequests.h"

#include <functional>
#include <optional>

namespace yagura {

/// A service that has metrics: what the list of ready-made dashboards shows.
struct ServiceEntry
{
    /// "ec2", "rds", ...; of a namespace without a layout of its own "namespace:Yagura/Web".
    std::string id;
    std::string title; ///< source text of "ServiceDashboards", or the namespace itself
    std::string nameSpace;
    std::string resourceWord; ///< source text of "ServiceDashboards": "Instances"
    std::vector<std::string> resources; ///< sorted; empty when the metrics name none
    int metrics = 0;
    int rangeHours = 0; ///< a shorter range shows too little (0: any range does)
    bool operator==(const ServiceEntry&) const = default;
};

/// The services of some metrics: those with a layout of their own first, then the other namespaces
/// by name. Pure.
std::vector<ServiceEntry> serviceEntries(const std::vector<Metric>& metrics);

/// An alarm that may concern a service.
struct ServiceAlarm
{
    std::string arn;
    std::string nameSpace;
    std::vector<Dimension> dimensions;
};

struct ServiceBoardOptions
{
    std::string region = "us-east-1"; ///< that widgets name
    std::vector<std::string> resources; ///< only these; empty: all
    std::vector<ServiceAlarm> alarms; ///< of the scope
    /// A source text of "ServiceDashboards" in the language of the window; without it stays
    /// English.
    std::function<std::string(const char*)> translate;
    /// How often a metric reports (MetricResolution::reportingSeconds); without it the catalogue is
    /// asked.
    std::function<int(const Metric&)> reportingSeconds;
};

struct ServiceBoard
{
    Dashboard dashboard; ///< passes validation
    int resources = 0; ///< that were asked for and have metrics
    int shownResources = 0; ///< in graphs: the first ones, by name
};

inline constexpr int kMaxServiceLines = 10; ///< resources in a graph of one metric; less of several
inline constexpr int kMaxServiceNumbers = 50; ///< resources that one number sums up

/// The dashboard of one service (ServiceEntry::id), made anew from the metrics that are there.
/// Nothing for an id that has no metrics. Pure: the same input gives the same dashboard.
std::optional<ServiceBoard> serviceBoard(const std::string& id, const std::vector<Metric>& metrics,
                                         const ServiceBoardOptions& options);

/// What a person calls a resource: "app/web-prod/50dc6c495c0c9188" -> "web-prod".
std::string shortResourceName(const std::string& resource);

} // namespace yagura
