// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/demostory.h"
#include "core/metrics/metricrequests.h"

#include <optional>
#include <vector>

namespace yagura {

/// How a metric follows the story: a level, what moves it, and its bounds.
struct DemoCurve
{
    double base = 0;
    double noise = 0; ///< amplitude
    double traffic = 0; ///< 0: not at all, 1: in proportion
    double deploy = 0; ///< added at the height of the deployment
    double incident = 0; ///< added while the incident lasts
    double lowest = 0;
    double highest = 1e18;
    bool isWhole = false;
};

/// Metrics with a behaviour of their own.
enum class DemoKind {
    Curve,
    Requests, ///< parameter: the share of all requests
    ErrorRate,
    Errors, ///< all failed requests of web-prod
    TargetErrors, ///< parameter: which of the four targets, 0 is the one with the wrong security
                  ///< group
    CheckoutErrors,
    ResponseTime, ///< a distribution; parameter: a factor
    UnhealthyHosts,
    HealthyHosts, ///< parameter: how many there are
    ReplicaLag, ///< silent while the engine is updated
    DeadLetters, ///< silent for the last hours
    NightlyDuration, ///< once a day
    WorkerErrors,
    MessageAge,
    Charges, ///< parameter: dollars a day; every six hours
};

struct DemoSeries
{
    Metric metric;
    const char* unit = "None";
    DemoKind kind = DemoKind::Curve;
    double parameter = 0;
    DemoCurve curve;
    int strideMinutes = 1;
};

inline constexpr const char* kDemoTargets[]
    = {"i-0abc12de34f567890", "i-07f86a1c9d2e4b305", "i-0d3e91b27c5a80f14", "i-0194c7e5ab3d6f822"};
inline constexpr char kDemoLoadBalancer[] = "app/web-prod/50dc6c495c0c9188";
inline constexpr char kDemoTargetGroup[] = "targetgroup/web-prod-a/73e2d6bc24d8a067";

/// The fleet: twelve hosts in two Auto Scaling groups, two application load balancers, two Aurora
/// databases, and what is around them; then demoservices.h.
std::vector<DemoSeries> demoFleetSeries();

/// What the series reports for the minute that begins there; nothing when it is silent.
/// @param index  of the series in demoFleetSeries(): tells its noise from the others'
std::optional<MetricDatum> demoDatum(const DemoStory& story, const DemoSeries& series,
                                     std::size_t index, TimePoint minute);

} // namespace yagura
