// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"

#include <memory>
#include <string>

namespace yagura {

class Monitor;

struct EndpointOptions
{
    std::string listenAddress = "127.0.0.1";
    std::uint16_t port = 4590; ///< 0 picks a free one
    std::string account
        = kDefaultAccount; ///< of unknown access keys; a key of 12 digits is its own account
    std::string accessKey; ///< when set, signatures are verified against it; required to bind
                           ///< beyond loopback
    std::string secretKey;
    /// POST /_yagura/reset and /moto-api/reset (serve --ephemeral); unsigned, so never beyond
    /// loopback.
    bool allowReset = false;
    std::size_t maxHeaderBytes = 64 * 1024;
    std::size_t maxBodyBytes = 12 * 1024 * 1024; ///< a 10 MB dashboard must get its own clear error
    std::size_t maxInflatedBytes = 32 * 1024 * 1024;
    int maxConnections = 512;
    Seconds idleTimeout{75};
    Seconds requestTimeout{30};
};

/// The HTTP endpoint: every service and protocol on one port, on its own threads.
class Endpoint
{
public:
    Endpoint(Monitor& monitor, EndpointOptions options);
    ~Endpoint(); ///< stops
    Endpoint(const Endpoint&) = delete;
    Endpoint& operator=(const Endpoint&) = delete;

    /// Binds and serves. Errors: "PortInUse" (says which port and that --port N picks another),
    /// "AccessDenied", "InvalidParameterValue" (beyond loopback without a key).
    VoidResult start();
    /// Stops accepting, answers what is under way (at most 2 s), closes.
    void stop();
    [[nodiscard]] std::uint16_t port() const; ///< the one bound, 0 when not running
    [[nodiscard]] std::string url() const; ///< http://127.0.0.1:4590, or empty

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
