// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/anomaly/anomalymodels.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/storage/database.h"
#include "tests/core/metrics/metricfixture.h"

#include <cmath>

namespace yagura::test {

inline constexpr int kPeriod = 300;

struct AnomalyFixture : ServiceFixture
{
    AnomalyFixture()
        : database(*Database::open({}))
        , anomalies(std::make_unique<AnomalyService>(database, *service, clock))
    { }

    /// A point every five minutes, up and down by the hour of the day.
    void fill(const std::string& name, Milliseconds length)
    {
        PutMetricDataRequest request{"Shop", {}};
        for (TimePoint time = kNow - length; time < kNow; time += Seconds(kPeriod)) {
            request.metricData.push_back(datum(name, valueAt(time), time));
            if (request.metricData.size() < 1000 && time + Seconds(kPeriod) < kNow)
                continue;
            if (const auto written = service->importMetricData(scope, request); !written)
                qFatal("%s", written.error().message.c_str());
            request.metricData.clear();
        }
    }
    static double valueAt(TimePoint time)
    {
        const auto minute = double(toEpochMs(time) / 60'000 % 1440);
        return 50 + 40 * std::sin(minute / 1440 * 6.2831853);
    }

    std::shared_ptr<Database> database;
    std::unique_ptr<AnomalyService> anomalies;
};

inline PutAnomalyDetectorRequest putFlat(const std::string& name,
                                         const std::string& stat = "Average")
{
    PutAnomalyDetectorRequest request;
    request.nameSpace = "Shop";
    request.metricName = name;
    request.stat = stat;
    return request;
}

inline DeleteAnomalyDetectorRequest deleteFlat(const std::string& name)
{
    DeleteAnomalyDetectorRequest request;
    request.nameSpace = "Shop";
    request.metricName = name;
    request.stat = "Average";
    return request;
}

} // namespace yagura::test
