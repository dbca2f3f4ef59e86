// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/requestroute.h"

#include "core/api/scalartext.h"

#include <array>
#include <random>

namespace yagura {

namespace {

/// `/service/<Service>/operation/<Operation>`, anything before it allowed.
bool readCborPath(std::string_view path, std::string_view& service, std::string_view& operation)
{
    constexpr std::string_view kService = "/service/";
    constexpr std::string_view kOperation = "/operation/";
    const auto serviceAt = path.find(kService);
    if (serviceAt == std::string_view::npos)
        return false;
    const std::string_view rest = path.substr(serviceAt + kService.size());
    const auto operationAt = rest.find(kOperation);
    if (operationAt == std::string_view::npos)
        return false;
    service = rest.substr(0, operationAt);
    operation = rest.substr(operationAt + kOperation.size());
    return !service.empty() && !operation.empty() && operation.find('/') == std::string_view::npos;
}

bool isJsonContent(std::string_view contentType)
{
    return contentType.starts_with("application/x-amz-json")
        || contentType.starts_with("application/json");
}

} // namespace

RequestRoute findRoute(const HttpRequest& request, std::string_view signingName)
{
    RequestRoute route;
    route.service = findServiceBySigningName(signingName);
    route.serviceName = route.service ? route.service->name : signingName;
    route.isQueryMode = equalsIgnoringCase(request.header("x-amzn-query-mode"), "true");
    std::string_view service;
    std::string_view operation;
    const std::string_view target = request.header("X-Amz-Target");
    if (readCborPath(request.path(), service, operation)) {
        route.protocol = Protocol::Cbor;
        route.service = findServiceByTarget(service);
    } else if (!target.empty()) {
        const auto dot = target.rfind('.');
        service = target.substr(0, dot);
        operation = dot == std::string_view::npos ? std::string_view() : target.substr(dot + 1);
        route.service = findServiceByTarget(service);
        const bool isJson10
            = request.header("Content-Type").starts_with("application/x-amz-json-1.0");
        route.protocol = route.service ? route.service->jsonProtocol
            : isJson10                 ? Protocol::Json10
                                       : Protocol::Json11;
    } else {
        if (isJsonContent(request.header("Content-Type")))
            route.protocol = route.service && !route.service->target.empty()
                ? route.service->jsonProtocol
                : Protocol::Json10;
        else if (route.service)
            route.protocol = route.service->queryProtocol;
        return route;
    }
    route.operationName = operation;
    if (route.service)
        route.serviceName = route.service->name;
    else if (route.serviceName.empty())
        route.serviceName = service;
    return route;
}

void completeRoute(RequestRoute& route, const FormParameters& form)
{
    route.operationName = form.value("Action");
    if (!route.service)
        route.service = findServiceByVersion(form.value("Version"));
    if (!route.service)
        return;
    route.serviceName = route.service->name;
    route.protocol = route.service->queryProtocol;
}

std::string newRequestId()
{
    thread_local std::mt19937_64 random{std::random_device()()};
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string id;
    for (int part = 0; part < 2; ++part) {
        std::uint64_t bits = random();
        for (int i = 0; i < 16; ++i) {
            id += kHex[bits & 15];
            bits >>= 4;
        }
    }
    id[12] = '4'; // a UUID of version 4
    id[16] = kHex[8 + (random() & 3)];
    for (const std::size_t at : {20, 16, 12, 8})
        id.insert(at, 1, '-');
    return id;
}

} // namespace yagura
