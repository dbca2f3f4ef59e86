// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"

/// GetMetricWidgetImage (CloudWatch API 2010-08-01): its wire structs, and itself.
namespace yagura {

struct GetMetricWidgetImageRequest
{
    std::string metricWidget; ///< JSON
    std::optional<std::string> outputFormat; ///< png (also when absent) or image/png
    bool operator==(const GetMetricWidgetImageRequest&) const = default;
};

struct GetMetricWidgetImageResponse
{
    std::optional<Blob> metricWidgetImage;
    bool operator==(const GetMetricWidgetImageResponse&) const = default;
};

template <>
struct Described<GetMetricWidgetImageRequest>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricWidgetImageResponse>
{
    static const Shape& shape();
};

Result<GetMetricWidgetImageResponse> getMetricWidgetImage(
    const OperationContext& context, const GetMetricWidgetImageRequest& request);

/// With the output format image/png the picture itself is the answer, whatever the protocol.
std::optional<RawBody> rawWidgetImage(const void* request, const void* response);

} // namespace yagura
