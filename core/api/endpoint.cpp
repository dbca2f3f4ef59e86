// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/endpoint.h"

#include "core/api/httpserver.h"
#include "core/api/router.h"
#include "core/monitor/monitor.h"
#include "core/monitor/sourceregistry.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace yagura {

namespace {

constexpr char kSourceId[] = "endpoint";

bool isLoopback(const std::string& address)
{
    boost::system::error_code ec;
    const auto parsed = boost::asio::ip::make_address(address, ec);
    return address == "localhost" || (!ec && parsed.is_loopback());
}

/// A second start keeps the counts, and whether the source is on.
void addSource(Monitor& monitor)
{
    const auto known = monitor.sources().sources(monitor.clock().now());
    const bool isKnown = std::any_of(known.begin(), known.end(), [](const SourceInfo& source) {
        return source.id == kSourceId;
    });
    if (isKnown)
        return;
    SourceInfo source;
    source.id = kSourceId;
    source.kind = SourceKind::Endpoint;
    monitor.sources().add(source);
}

RouterOptions routerOptions(const EndpointOptions& options)
{
    RouterOptions result;
    result.account = options.account;
    result.accessKey = options.accessKey;
    result.secretKey = options.secretKey;
    // Resets are unsigned, as test suites send them: nobody beyond this machine may send one.
    result.allowReset = options.allowReset && isLoopback(options.listenAddress);
    result.maxInflatedBytes = options.maxInflatedBytes;
    return result;
}

} // namespace

class Endpoint::Private
{
public:
    Private(Monitor& ownerMonitor, EndpointOptions&& wantedOptions)
        : monitor(ownerMonitor)
        , options(std::move(wantedOptions))
        , router(monitor, routerOptions(options))
    { }

    Monitor& monitor;
    EndpointOptions options;
    Router router;
    std::unique_ptr<HttpServer> server; ///< while running
};

Endpoint::Endpoint(Monitor& monitor, EndpointOptions options)
    : d(std::make_unique<Private>(monitor, std::move(options)))
{ }

Endpoint::~Endpoint()
{
    stop();
}

VoidResult Endpoint::start()
{
    if (d->server)
        return {};
    addSource(d->monitor);
    const bool hasKey = !d->options.accessKey.empty() && !d->options.secretKey.empty();
    if (!hasKey && !isLoopback(d->options.listenAddress)) {
        const Error error{
            errors::kInvalidParameterValue,
            "To listen on " + d->options.listenAddress
                + ", beyond this machine, set an access key and its secret key: then every "
                  "request must be signed with them.",
            "listenAddress"};
        d->monitor.sources().setStatus(kSourceId, SourceStatus::Failed, error.message);
        return error;
    }
    auto server = std::make_unique<HttpServer>(d->router, d->options);
    if (auto listening = server->listen(); !listening) {
        d->monitor.sources().setStatus(kSourceId, SourceStatus::Failed, listening.error().message);
        return listening;
    }
    d->server = std::move(server);
    d->monitor.sources().setDetail(kSourceId, url());
    d->monitor.sources().setStatus(kSourceId, SourceStatus::Running);
    return {};
}

void Endpoint::stop()
{
    if (!d->server)
        return;
    d->server->stop();
    d->server.reset();
    d->monitor.sources().setStatus(kSourceId, SourceStatus::Waiting);
}

std::uint16_t Endpoint::port() const
{
    return d->server ? d->server->port() : 0;
}

std::string Endpoint::url() const
{
    if (!d->server)
        return {};
    const std::string& address = d->options.listenAddress;
    const bool isIpv6 = address.find(':') != std::string::npos;
    return "http://" + (isIpv6 ? "[" + address + "]" : address) + ":" + std::to_string(port());
}

} // namespace yagura
