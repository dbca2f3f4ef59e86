// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include <QTemporaryDir>
#include <QtTest>

#define QVERIFY_RESULT(expression)                                                                 \
    do {                                                                                           \
        const auto& verified = (expression);                                                       \
        QVERIFY2(verified.has_value(),                                                             \
                 verified ? ""                                                                     \
                          : (verified.error().code + ": " + verified.error().message).c_str());    \
    } while (false)

namespace yagura::test {

inline const TimePoint kNow = *parseIso8601("2026-03-18T12:00:00Z");

inline MetricDatum datum(const std::string& name, double value, TimePoint time)
{
    MetricDatum d;
    d.metricName = name;
    d.value = value;
    d.timestamp = time;
    return d;
}

inline PutMetricDataRequest put(const std::string& nameSpace, std::vector<MetricDatum> data)
{
    return {nameSpace, std::move(data)};
}

/// A service on a store of its own, at a time of its own.
struct ServiceFixture
{
    explicit ServiceFixture(const std::string& directory = {})
    {
        auto opened = openMetricStore(directory, clock);
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        backend = *opened;
        service = std::make_unique<MetricService>(backend, clock);
    }

    ManualClock clock{kNow};
    std::shared_ptr<MetricBackend> backend;
    std::unique_ptr<MetricService> service;
    Scope scope;
};

} // namespace yagura::test
