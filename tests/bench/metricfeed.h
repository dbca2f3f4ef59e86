// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/metricrequests.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

/// What the benchmarks of the metric store feed it with. The mix is that of a fleet of hosts: 40 %
/// gauges in tenths, 20 % counters, 10 % constant, 10 % bytes a minute, 10 % rates of full mantissa
/// (a count / 60), 10 % multiples of a page.
namespace yagura::bench {

inline constexpr int kMetrics = 10;
inline constexpr int kMinutes = 1440;
inline const TimePoint kStart = fromEpochSeconds(1'788'220'800);

inline int hostCount()
{
    const char* wanted = std::getenv("YAGURA_BENCH_HOSTS");
    return wanted ? std::max(1, std::atoi(wanted)) : 1000;
}

inline const char* metricName(int metric)
{
    static constexpr const char* kNames[kMetrics]
        = {"cpu_user",       "cpu_system",     "mem_used_percent", "disk_used_percent",
           "net_packets",    "requests_total", "status_check",     "net_in_bytes",
           "disk_read_rate", "mem_free_bytes"};
    return kNames[metric];
}

/// One metric of one host, minute by minute; a pure function of its number.
class Generator
{
public:
    explicit Generator(int number)
        : m_random(static_cast<std::uint64_t>(number) + 20261122)
        , m_metric(number % kMetrics)
    {
        m_level = m_metric == 9 ? std::floor(uniform() * 8e6) : 10 + uniform() * 50;
        m_scale = std::exp(7 + uniform() * 7);
    }

    double next()
    {
        switch (m_metric) {
        case 0:
        case 1:
        case 2:
            m_level += (40 - m_level) * 0.03
                + normal()
                    * (m_metric == 0       ? 3
                           : m_metric == 1 ? 0.5
                                           : 0.2);
            return std::round(std::clamp(m_level, 0.0, 100.0) * 10) / 10;
        case 3:
            m_level += uniform() < 0.03 ? 0.1 : 0;
            return std::round(m_level * 10) / 10;
        case 4:
        case 5:
            return m_sum += std::floor(m_scale / 10 * (0.5 + uniform()));
        case 6:
            return 0;
        case 7:
            return std::floor(m_scale * std::exp(normal() * 0.4));
        case 8:
            return std::floor(m_scale * 60 * std::exp(normal() * 0.4)) / 60;
        default:
            m_level = std::max(0.0, m_level + std::floor(uniform() * 512) - 256);
            return m_level * 4096;
        }
    }

private:
    double uniform() { return static_cast<double>(m_random() >> 11) * 0x1p-53; }
    double normal() { return (uniform() + uniform() + uniform() + uniform() - 2) * 1.732; }
    std::mt19937_64 m_random;
    int m_metric;
    double m_level = 0;
    double m_scale = 1;
    double m_sum = 0;
};

/// The whole day, minute by minute, each minute all series: what a live client sends, 1,000 datums
/// a call.
class Feed
{
public:
    explicit Feed(int hosts)
    {
        for (int i = 0; i < hosts * kMetrics; ++i)
            m_generators.emplace_back(i);
        for (int i = 0; i < hosts * kMetrics; ++i) {
            MetricDatum datum;
            datum.metricName = metricName(i % kMetrics);
            char host[32];
            std::snprintf(host, sizeof(host), "i-%08x",
                          static_cast<unsigned>(i / kMetrics) * 2654435761U);
            datum.dimensions = {{"AvailabilityZone", "eu-west-1a"},
                                {"Environment", "production"},
                                {"InstanceId", host}};
            m_datums.push_back(std::move(datum));
        }
    }

    /// Calls `send(request)` for one minute.
    template <typename Send>
    void minute(int minute, const Send& send)
    {
        PutMetricDataRequest request;
        request.nameSpace = "Bench";
        for (std::size_t at = 0; at < m_datums.size(); at += 1000) {
            const std::size_t end = std::min(m_datums.size(), at + 1000);
            request.metricData.assign(m_datums.begin() + static_cast<std::ptrdiff_t>(at),
                                      m_datums.begin() + static_cast<std::ptrdiff_t>(end));
            for (std::size_t i = at; i < end; ++i) {
                request.metricData[i - at].value = m_generators[i].next();
                request.metricData[i - at].timestamp = kStart + std::chrono::minutes{minute};
            }
            send(request);
        }
    }

private:
    std::vector<Generator> m_generators;
    std::vector<MetricDatum> m_datums;
};

} // namespace yagura::bench
