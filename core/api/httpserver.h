// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/endpoint.h"
#include "core/api/httpsession.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <future>
#include <thread>

namespace yagura {

/// Listens, and owns the threads: one for input and output, a small pool for the operations.
class HttpServer
{
public:
    HttpServer(const HttpHandler& handler, const EndpointOptions& options);
    ~HttpServer(); ///< stops
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Errors: PortInUse, AccessDenied, InvalidParameterValue (an address that is none, or not this
    /// machine's).
    VoidResult listen();
    void stop();
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    void run();
    void accept();
    void onAccepted(const boost::system::error_code& ec, boost::asio::ip::tcp::socket socket);
    void beginStop();

    EndpointOptions m_options;
    HttpSessionHost m_host; ///< before m_io, whose end still closes sessions
    boost::asio::io_context m_io{1};
    boost::asio::ip::tcp::acceptor m_acceptor{m_io};
    boost::asio::steady_timer m_retryTimer{m_io};
    boost::asio::thread_pool m_pool; ///< after m_io, which the sessions of its queue still need
    std::thread m_thread;
    std::future<void> m_finished;
    std::uint16_t m_port = 0;
};

} // namespace yagura
