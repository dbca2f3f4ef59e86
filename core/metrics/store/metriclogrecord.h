// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricpoint.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// What one call to MetricBackend::write() leaves in the log; whole or not at all.
///
///     byte    format, 1
///     varint  definitions; each: varint series id, byte unit, byte resolution, varint size,
///     identity (MetricKey) varint  samples; each: u32 series id, u32 bucket (seconds since 1970),
///     f64 value; NaN: a point follows below for each such sample: f64 sampleCount, sum, minimum,
///     maximum; varint entries; each: f64 value, f64 count
class MetricLogRecord
{
public:
    void clear();
    void define(std::uint32_t id, std::uint8_t unit, std::uint8_t resolution, std::string_view key);
    void add(std::uint32_t id, std::uint32_t time, double value);
    void add(std::uint32_t id, std::uint32_t time, const StatisticPoint& point);
    /// The bytes to append; valid until the next change.
    std::string_view bytes();

private:
    std::size_t m_definitions = 0;
    std::size_t m_samples = 0;
    std::string m_definitionBytes;
    std::string m_sampleBytes;
    std::string m_pointBytes;
    std::string m_all;
};

struct MetricLogVisitor
{
    std::function<void(std::uint32_t id, std::uint8_t unit, std::uint8_t resolution,
                       std::string_view key)>
        define;
    std::function<void(std::uint32_t id, std::uint32_t time, double value)> value;
    std::function<void(std::uint32_t id, std::uint32_t time, StatisticPoint&& point)> point;
};

/// False when the bytes are no such record; what was read until then has been visited.
[[nodiscard]] bool readMetricLogRecord(std::string_view bytes, const MetricLogVisitor& visitor);

} // namespace yagura
