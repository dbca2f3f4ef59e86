// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/metriclogrecord.h"

#include "core/storage/bytes.h"

#include <cmath>
#include <utility>

namespace yagura {

namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kSampleBytes = 16;
/// No store has more series; keeps a damaged id from asking for all memory.
constexpr std::uint64_t kMaxSeriesId = 1U << 26;

bool readPoint(ByteReader& in, StatisticPoint& point)
{
    point.sampleCount = in.fixed<double>();
    point.sum = in.fixed<double>();
    point.minimum = in.fixed<double>();
    point.maximum = in.fixed<double>();
    const std::uint64_t entries = in.varint();
    if (!in.ok() || entries > in.left() / 16)
        return false;
    point.distribution.resize(entries);
    for (ValueCount& entry : point.distribution) {
        entry.value = in.fixed<double>();
        entry.count = in.fixed<double>();
    }
    return in.ok();
}

} // namespace

void MetricLogRecord::clear()
{
    m_definitions = 0;
    m_samples = 0;
    m_definitionBytes.clear();
    m_sampleBytes.clear();
    m_pointBytes.clear();
}

void MetricLogRecord::define(std::uint32_t id, std::uint8_t unit, std::uint8_t resolution,
                             std::string_view key)
{
    ++m_definitions;
    putVarint(m_definitionBytes, id);
    putFixed(m_definitionBytes, unit);
    putFixed(m_definitionBytes, resolution);
    putVarint(m_definitionBytes, key.size());
    m_definitionBytes.append(key);
}

void MetricLogRecord::add(std::uint32_t id, std::uint32_t time, double value)
{
    ++m_samples;
    char raw[kSampleBytes];
    std::memcpy(raw, &id, 4);
    std::memcpy(raw + 4, &time, 4);
    std::memcpy(raw + 8, &value, 8);
    m_sampleBytes.append(raw, sizeof(raw));
}

void MetricLogRecord::add(std::uint32_t id, std::uint32_t time, const StatisticPoint& point)
{
    add(id, time, std::numeric_limits<double>::quiet_NaN());
    putFixed(m_pointBytes, point.sampleCount);
    putFixed(m_pointBytes, point.sum);
    putFixed(m_pointBytes, point.minimum);
    putFixed(m_pointBytes, point.maximum);
    putVarint(m_pointBytes, point.distribution.size());
    for (const ValueCount& entry : point.distribution) {
        putFixed(m_pointBytes, entry.value);
        putFixed(m_pointBytes, entry.count);
    }
}

std::string_view MetricLogRecord::bytes()
{
    m_all.clear();
    putFixed(m_all, kFormat);
    putVarint(m_all, m_definitions);
    m_all += m_definitionBytes;
    putVarint(m_all, m_samples);
    m_all += m_sampleBytes;
    m_all += m_pointBytes;
    return m_all;
}

bool readMetricLogRecord(std::string_view bytes, const MetricLogVisitor& visitor)
{
    ByteReader in(bytes);
    if (in.fixed<std::uint8_t>() != kFormat)
        return false;
    for (std::uint64_t left = in.varint(); left > 0; --left) {
        const std::uint64_t id = in.varint();
        const auto unit = in.fixed<std::uint8_t>();
        const auto resolution = in.fixed<std::uint8_t>();
        const std::string_view key = in.view(in.varint());
        if (!in.ok() || id == 0 || id > kMaxSeriesId)
            return false;
        visitor.define(static_cast<std::uint32_t>(id), unit, resolution, key);
    }
    const std::uint64_t samples = in.varint();
    if (!in.ok() || samples > in.left() / kSampleBytes)
        return false;
    ByteReader rows(in.view(samples * kSampleBytes));
    for (std::uint64_t i = 0; i < samples; ++i) {
        const auto id = rows.fixed<std::uint32_t>();
        const auto time = rows.fixed<std::uint32_t>();
        const auto value = rows.fixed<double>();
        if (!std::isnan(value)) {
            visitor.value(id, time, value);
            continue;
        }
        StatisticPoint point;
        if (!readPoint(in, point))
            return false;
        visitor.point(id, time, std::move(point));
    }
    return in.ok();
}

} // namespace yagura
