// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/widgetimageoperation.h"

#include "core/api/widgetimage.h"
#include "core/monitor/monitor.h"

namespace yagura {

namespace {

constexpr std::string_view kRawFormat = "image/png";

} // namespace

const Shape& Described<GetMetricWidgetImageRequest>::shape()
{
    static const Shape shape
        = structure<GetMetricWidgetImageRequest>("GetMetricWidgetImageRequest")
              .member<&GetMetricWidgetImageRequest::metricWidget>("MetricWidget", required())
              .member<&GetMetricWidgetImageRequest::outputFormat>("OutputFormat");
    return shape;
}

const Shape& Described<GetMetricWidgetImageResponse>::shape()
{
    static const Shape shape
        = structure<GetMetricWidgetImageResponse>("GetMetricWidgetImageResponse")
              .member<&GetMetricWidgetImageResponse::metricWidgetImage>("MetricWidgetImage");
    return shape;
}

Result<GetMetricWidgetImageResponse> getMetricWidgetImage(
    const OperationContext& context, const GetMetricWidgetImageRequest& request)
{
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const std::string format = request.outputFormat.value_or("png");
    if (format != "png" && format != kRawFormat)
        return Error{errors::kInvalidParameterValue,
                     "The parameter OutputFormat must be png or image/png.", "OutputFormat"};
    const auto image
        = parseWidgetImage(request.metricWidget, context.scope, context.monitor.clock().now());
    if (!image)
        return image.error();
    WidgetPainter* painter = context.monitor.widgetPainter();
    if (!painter)
        return Error{"ServiceUnavailable", "Pictures cannot be drawn here.", {}};
    auto picture = painter->paint(context.scope, *image);
    if (!picture)
        return picture.error();
    return GetMetricWidgetImageResponse{Blob{std::move(*picture)}};
}

std::optional<RawBody> rawWidgetImage(const void* request, const void* response)
{
    if (static_cast<const GetMetricWidgetImageRequest*>(request)->outputFormat != kRawFormat)
        return std::nullopt;
    const auto& image
        = static_cast<const GetMetricWidgetImageResponse*>(response)->metricWidgetImage;
    return RawBody{kRawFormat, image ? image->bytes : std::string()};
}

} // namespace yagura
