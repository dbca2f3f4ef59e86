// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/shape.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace yagura {

class AlarmService;
class AnomalyService;
class DashboardService;
class InsightService;
class MetricService;
class Monitor;
class StreamService;
class TagService;

/// Who asks, and of what.
struct OperationContext
{
    Monitor& monitor;
    Scope scope;
    std::string accessKey; ///< empty for unsigned requests
};

/// An answer that is no document of any protocol.
struct RawBody
{
    std::string_view contentType;
    std::string bytes;
};

/// One operation of one service: everything that the codecs and the dispatch need to know of it.
struct Operation
{
    std::string_view name;
    const Shape& (*requestShape)() = nullptr;
    const Shape& (*responseShape)() = nullptr;
    VoidResult (*call)(const OperationContext& context, const void* request, void* response)
        = nullptr;
    std::int64_t (*countDatums)(const void* request)
        = nullptr; ///< for the live counts of Sources; may be null
    std::optional<RawBody> (*rawBody)(const void* request, const void* response)
        = nullptr; ///< instead of the protocol's document; may be null
    std::string_view notFoundShape
        = "ResourceNotFound"; ///< what JSON and CBOR call the code ResourceNotFound
    bool hasEmptyResult = false; ///< the model has an output structure without members

    [[nodiscard]] Operation counting(std::int64_t (*count)(const void*)) const;
    [[nodiscard]] Operation notFoundAs(std::string_view shape) const;
    [[nodiscard]] Operation withEmptyResult() const;
    [[nodiscard]] Operation answeringRaw(
        std::optional<RawBody> (*body)(const void*, const void*)) const;
};

namespace detail {

template <typename Method>
struct ServiceMethod;
template <typename S, typename Rq, typename Rs>
struct ServiceMethod<Result<Rs> (S::*)(const Scope&, const Rq&)>
{
    using Service = S;
    using Request = Rq;
    using Response = Rs;
};
template <typename S, typename Rq, typename Rs>
struct ServiceMethod<Result<Rs> (S::*)(const Scope&, const Rq&) const>
    : ServiceMethod<Result<Rs> (S::*)(const Scope&, const Rq&)>
{ };
template <typename Rq, typename Rs>
struct ServiceMethod<Result<Rs> (*)(const OperationContext&, const Rq&)>
{
    using Request = Rq;
    using Response = Rs;
};

template <typename Service>
Service& serviceOf(Monitor& monitor);
template <>
MetricService& serviceOf<MetricService>(Monitor& monitor);
template <>
AlarmService& serviceOf<AlarmService>(Monitor& monitor);
template <>
AnomalyService& serviceOf<AnomalyService>(Monitor& monitor);
template <>
DashboardService& serviceOf<DashboardService>(Monitor& monitor);
template <>
TagService& serviceOf<TagService>(Monitor& monitor);
template <>
InsightService& serviceOf<InsightService>(Monitor& monitor);
template <>
StreamService& serviceOf<StreamService>(Monitor& monitor);

} // namespace detail

/// An operation that is a service's method, or a function of (OperationContext, request).
template <auto Method>
Operation operation(std::string_view name)
{
    using Traits = detail::ServiceMethod<decltype(Method)>;
    using Request = typename Traits::Request;
    using Response = typename Traits::Response;
    Operation result;
    result.name = name;
    result.requestShape = &shapeOf<Request>;
    result.responseShape = &shapeOf<Response>;
    result.call = [](const OperationContext& context, const void* in, void* out) -> VoidResult {
        const Request& request = *static_cast<const Request*>(in);
        auto answer = [&] {
            if constexpr (std::is_member_pointer_v<decltype(Method)>)
                return (detail::serviceOf<typename Traits::Service>(context.monitor)
                        .*Method)(context.scope, request);
            else
                return Method(context, request);
        }();
        if (!answer)
            return answer.error();
        *static_cast<Response*>(out) = std::move(*answer);
        return {};
    };
    return result;
}

/// A structure of a shape that is known only while running.
class ShapeObject
{
public:
    explicit ShapeObject(const Shape& shape)
        : m_shape(shape)
        , m_object(shape.create(), shape.destroy)
    { }
    [[nodiscard]] const Shape& shape() const { return m_shape; }
    [[nodiscard]] void* get() { return m_object.get(); }
    [[nodiscard]] const void* get() const { return m_object.get(); }

private:
    const Shape& m_shape;
    std::unique_ptr<void, void (*)(void*)> m_object;
};

} // namespace yagura
