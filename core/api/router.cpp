// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/router.h"

#include "core/alarms/alarmservice.h"
#include "core/api/cborcodec.h"
#include "core/api/jsoncodec.h"
#include "core/api/requestroute.h"
#include "core/api/scalartext.h"
#include "core/api/signature.h"
#include "core/base/utf8.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "core/monitor/sourceregistry.h"

#include <QLoggingCategory>

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <exception>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcApi, "yagura.api")

constexpr char kSourceId[] = "endpoint";

bool isResetPath(std::string_view path)
{
    return path == "/_yagura/reset" || path == "/moto-api/reset" || path == "/_ministack/reset";
}

bool isControlPath(std::string_view path)
{
    return path.starts_with("/_yagura/") || isResetPath(path);
}

/// The host of a Host header without its port and brackets.
std::string_view hostName(std::string_view host)
{
    if (host.starts_with('[')) {
        const auto end = host.find(']');
        return end == std::string_view::npos ? host : host.substr(1, end - 1);
    }
    const auto colon = host.find(':');
    // More than one colon: a bare IPv6 address.
    if (colon != std::string_view::npos && host.find(':', colon + 1) == std::string_view::npos)
        return host.substr(0, colon);
    return host;
}

/// Loopback, localhost, or the very address that the connection came to. Names that a web page's
/// owner could point here are foreign.
bool isOwnHost(std::string_view host, const std::string& localAddress)
{
    std::string name(hostName(host));
    if (name.ends_with('.'))
        name.pop_back();
    if (equalsIgnoringCase(name, "localhost"))
        return true;
    boost::system::error_code ec;
    const auto address = boost::asio::ip::make_address(name, ec);
    return !ec && (address.is_loopback() || address.to_string() == localAddress);
}

bool isAccount(std::string_view accessKey)
{
    constexpr std::size_t kAccountLength = 12;
    return accessKey.size() == kAccountLength
        && std::all_of(accessKey.begin(), accessKey.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

/// Unsigned calls of boto3 in moto's server mode name their region in the user agent:
/// `region/us-east-1`.
std::string regionOfUserAgent(std::string_view userAgent)
{
    constexpr std::string_view kMark = "region/";
    constexpr std::size_t kLongestRegion = 64;
    const auto at = userAgent.find(kMark);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = userAgent.substr(at + kMark.size());
    const auto end = std::find_if_not(rest.begin(), rest.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    const auto length = std::size_t(end - rest.begin());
    return length <= kLongestRegion ? std::string(rest.substr(0, length)) : std::string();
}

/// A name from outside, fit to be kept and shown.
std::string shownName(std::string_view name)
{
    constexpr std::size_t kLongestName = 128;
    if (name.empty() || name.size() > kLongestName || !isValidUtf8(name)
        || std::any_of(name.begin(), name.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return "?";
    return std::string(name);
}

AnswerStyle styleOf(const RequestRoute& route)
{
    AnswerStyle style;
    style.protocol = route.protocol;
    style.service = route.service;
    style.isQueryMode = route.isQueryMode;
    style.requestId = newRequestId();
    return style;
}

VoidResult decodeRequest(Protocol protocol, std::string_view body, const FormParameters& form,
                         ShapeObject& request)
{
    switch (protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        return decodeJson(body, request.shape(), request.get());
    case Protocol::Cbor:
        return decodeCbor(body, request.shape(), request.get());
    case Protocol::Query:
    case Protocol::Ec2:
        return decodeQuery(form, request.shape(), request.get());
    }
    return {};
}

Error unknownOperation(const RequestRoute& route, std::string_view version)
{
    if (route.protocol != Protocol::Query && route.protocol != Protocol::Ec2)
        return {"InvalidAction",
                "Could not find operation " + shownName(route.operationName) + ".",
                {}};
    if (route.operationName.empty())
        return {"MissingAction", "The request must contain the parameter Action.", {}};
    return {"InvalidAction",
            "Could not find operation " + shownName(route.operationName) + " for version "
                + shownName(version),
            {}};
}

/// The body as the client meant it. Errors: an encoding that is not gzip, or gzip that is none.
Result<std::string> inflatedBody(const HttpRequest& request, std::size_t maxBytes)
{
    const std::string_view encoding = request.header("Content-Encoding");
    if (equalsIgnoringCase(encoding, "gzip"))
        return inflateGzip(request.body, maxBytes);
    return Error{"MalformedHttpRequestException",
                 "The content encoding " + shownName(encoding) + " is not supported; gzip is.",
                 {}};
}

bool isEncoded(const HttpRequest& request)
{
    const std::string_view encoding = request.header("Content-Encoding");
    return !encoding.empty() && !equalsIgnoringCase(encoding, "identity");
}

} // namespace

Router::Router(Monitor& monitor, RouterOptions options)
    : m_monitor(monitor)
    , m_options(std::move(options))
{ }

std::optional<HttpResponse> Router::refuse(const HttpRequest& head) const
{
    if (head.hasHeader("Origin"))
        return plainResponse(403, "Requests of web pages (with an Origin header) are refused.");
    const std::string_view host = head.header("Host");
    if (!isOwnHost(host, head.localAddress))
        return plainResponse(
            403,
            "The Host header names another server. Use http://127.0.0.1 or http://localhost "
            "with this server's port.");
    return std::nullopt;
}

HttpResponse Router::errorFor(const HttpRequest& head, const Error& error) const
{
    const auto who = findAuthorization(head);
    const bool isKnown = who && who->has_value();
    return errorResponse(styleOf(findRoute(head, isKnown ? (*who)->service : std::string_view())),
                         error);
}

HttpResponse Router::handle(const HttpRequest& request) const noexcept
{
    try {
        return answer(request);
    } catch (const std::exception& problem) {
        // A mistake of ours must cost one request, not the process.
        qCWarning(lcApi, "A request failed unexpectedly: %s", problem.what());
    } catch (...) {
        qCWarning(lcApi, "A request failed unexpectedly.");
    }
    return errorFor(
        request,
        {errors::kInternalFailure, "An unexpected error occurred; the log says more.", {}});
}

HttpResponse Router::answer(const HttpRequest& request) const
{
    if (auto refused = refuse(request))
        return *refused;
    if (isControlPath(request.path()))
        return answerControl(request);
    if (request.method != "POST" && request.method != "GET")
        return plainResponse(405, "Only GET and POST are understood.");
    return answerService(request);
}

/// What speaks against answering at all.
std::optional<Error> Router::objection(const HttpRequest& request,
                                       const std::optional<Authorization>& who) const
{
    SourceRegistry& sources = m_monitor.sources();
    const TimePoint now = m_monitor.clock().now();
    if (!sources.isEnabled(kSourceId))
        return Error{"ServiceUnavailable", "The endpoint is paused in Sources.", {}};
    sources.countRequest(kSourceId, now);
    if (m_options.accessKey.empty())
        return std::nullopt;
    const auto verified
        = verifySignature(request, who, m_options.accessKey, m_options.secretKey, now);
    return verified ? std::nullopt : std::optional(verified.error());
}

HttpResponse Router::answerService(const HttpRequest& request) const
{
    const auto who = findAuthorization(request);
    if (!who)
        return errorFor(request, who.error());
    RequestRoute route = findRoute(request, *who ? (*who)->service : std::string_view());
    if (const auto error = objection(request, *who))
        return errorResponse(styleOf(route), *error);

    std::string inflated;
    if (isEncoded(request)) {
        auto result = inflatedBody(request, m_options.maxInflatedBytes);
        if (!result)
            return errorResponse(styleOf(route), result.error());
        inflated = std::move(*result);
    }
    const std::string_view body = isEncoded(request) ? inflated : request.body;

    FormParameters form;
    if (route.protocol == Protocol::Query || route.protocol == Protocol::Ec2) {
        auto parsed = FormParameters::parse(body.empty() ? request.queryString() : body);
        if (!parsed)
            return errorResponse(styleOf(route), parsed.error());
        form = std::move(*parsed);
        completeRoute(route, form);
        if (request.method == "GET" && route.operationName.empty())
            return plainResponse(
                404, "Nothing is here. Yagura answers AWS clients, and GET /_yagura/health.");
    } else if (request.method != "POST") {
        return plainResponse(405, "This protocol uses POST.");
    }
    const OperationContext context{m_monitor, scopeOf(request, *who),
                                   *who ? (*who)->accessKey : std::string()};
    return runOperation(context, route, body, form);
}

HttpResponse Router::runOperation(const OperationContext& context, const RequestRoute& route,
                                  std::string_view body, const FormParameters& form) const
{
    SourceRegistry& sources = m_monitor.sources();
    const TimePoint now = m_monitor.clock().now();
    AnswerStyle style = styleOf(route);
    const Operation* operation
        = route.service ? route.service->findOperation(route.operationName) : nullptr;
    if (!operation) {
        if (!route.operationName.empty())
            sources.recordUnknownOperation(shownName(route.serviceName),
                                           shownName(route.operationName), now);
        return errorResponse(style, unknownOperation(route, form.value("Version")));
    }
    style.notFoundShape = operation->notFoundShape;

    ShapeObject input(operation->requestShape());
    if (auto decoded = decodeRequest(route.protocol, body, form, input); !decoded)
        return errorResponse(style, decoded.error());
    ShapeObject output(operation->responseShape());
    if (auto called = operation->call(context, input.get(), output.get()); !called)
        return errorResponse(style, called.error());
    if (operation->countDatums)
        sources.countDatums(kSourceId, operation->countDatums(input.get()), now);
    if (auto raw
        = operation->rawBody ? operation->rawBody(input.get(), output.get()) : std::nullopt)
        return rawResponse(style, std::move(*raw));
    return successResponse(style, *operation, output.get());
}

Scope Router::scopeOf(const HttpRequest& request, const std::optional<Authorization>& who) const
{
    Scope scope{m_options.account, m_monitor.defaultScope().region};
    if (!who) {
        const std::string region = regionOfUserAgent(request.header("User-Agent"));
        if (!region.empty())
            scope.region = region;
        return scope;
    }
    scope.region = who->region;
    if (isAccount(who->accessKey))
        scope.account = who->accessKey;
    return scope;
}

HttpResponse Router::answerControl(const HttpRequest& request) const
{
    const std::string_view path = request.path();
    if (path == "/_yagura/health" && (request.method == "GET" || request.method == "HEAD"))
        return health();
    if (isResetPath(path) && request.method == "POST")
        return reset();
    if (path == "/_yagura/health" || isResetPath(path))
        return plainResponse(405, isResetPath(path) ? "Reset is a POST." : "Health is a GET.");
    return plainResponse(404, "Nothing is here.");
}

HttpResponse Router::health() const
{
    const MetricCounts metrics = m_monitor.metrics().counts();
    const Scope& scope = m_monitor.defaultScope();
    HttpResponse response;
    response.headers.push_back({"Content-Type", "application/json"});
    response.body = "{\"version\":";
    appendJsonString(response.body, YAGURA_VERSION);
    response.body += ",\"ready\":true,\"counts\":{\"metrics\":" + std::to_string(metrics.metrics)
        + ",\"alarms\":" + std::to_string(m_monitor.alarms().counts(scope).total())
        + ",\"dashboards\":" + std::to_string(m_monitor.dashboards().count(scope))
        + ",\"datums\":" + std::to_string(metrics.datumsAccepted) + "}}";
    return response;
}

HttpResponse Router::reset() const
{
    if (!m_options.allowReset)
        return plainResponse(403, "Reset is offered only by `yagura serve --ephemeral`.");
    if (auto result = m_monitor.reset(); !result)
        return plainResponse(500, "Reset failed: " + result.error().message);
    HttpResponse response;
    response.headers.push_back({"Content-Type", "application/json"});
    response.body = "{\"status\":\"ok\"}";
    return response;
}

} // namespace yagura
