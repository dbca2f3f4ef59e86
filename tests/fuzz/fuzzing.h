// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/api/cborcodec.h"
#include "core/api/jsoncodec.h"
#include "core/api/querycodec.h"
#include "core/api/xmlcodec.h"
#include "core/metrics/metricrequests.h"

#include <cstdlib>

namespace yagura::fuzzing {

/// What decodes must be writable in every codec, and read back as the same.
template <typename T, typename Decode>
void decodeAndWrite(const Decode& decode)
{
    const Shape& shape = shapeOf<T>();
    T object;
    if (!decode(shape, &object))
        return;
    (void)validate(object);
    (void)encodeXml("Root", shape, &object);
    const std::string json = encodeJson(shape, &object);
    const std::string cbor = encodeCbor(shape, &object);
    T fromJson;
    T fromCbor;
    // Compared as JSON, where NaN equals itself.
    if (!decodeJson(json, shape, &fromJson) || encodeJson(shape, &fromJson) != json)
        std::abort();
    if (!decodeCbor(cbor, shape, &fromCbor) || encodeJson(shape, &fromCbor) != json)
        std::abort();
}

template <typename Decode>
void decodeAll(const Decode& decode)
{
    decodeAndWrite<PutMetricDataRequest>(decode);
    decodeAndWrite<GetMetricDataRequest>(decode);
    decodeAndWrite<GetMetricStatisticsResponse>(decode);
    decodeAndWrite<MetricAlarm>(decode);
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace yagura::fuzzing
