// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/httpserver.h"

#include <QLoggingCategory>

#include <boost/asio/post.hpp>

#include <fcntl.h>

namespace yagura {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

Q_LOGGING_CATEGORY(lcServer, "yagura.api.server")

constexpr std::size_t kHandlerThreads = 4; // some may wait for pictures
constexpr std::chrono::seconds kDrainTime{2};
constexpr std::chrono::milliseconds kAcceptRetry{100};

Error listenError(const boost::system::error_code& ec, const EndpointOptions& options)
{
    const std::string where = options.listenAddress + ":" + std::to_string(options.port);
    if (ec == asio::error::address_in_use)
        return {"PortInUse",
                "Port " + std::to_string(options.port)
                    + " is in use by another program; --port N picks another.",
                "port"};
    if (ec == asio::error::access_denied)
        return {"AccessDenied", "The system does not allow listening on " + where + ".", "port"};
    return {errors::kInvalidParameterValue, "Cannot listen on " + where + ": " + ec.message() + ".",
            "listenAddress"};
}

} // namespace

HttpServer::HttpServer(const HttpHandler& handler, const EndpointOptions& options)
    : m_options(options)
    , m_host{handler,
             m_pool,
             options.maxHeaderBytes,
             options.maxBodyBytes,
             options.idleTimeout,
             options.requestTimeout}
    , m_pool(kHandlerThreads)
{ }

HttpServer::~HttpServer()
{
    stop();
}

VoidResult HttpServer::listen()
{
    boost::system::error_code ec;
    const std::string name
        = m_options.listenAddress == "localhost" ? "127.0.0.1" : m_options.listenAddress;
    const auto address = asio::ip::make_address(name, ec);
    if (ec)
        return Error{errors::kInvalidParameterValue,
                     "'" + m_options.listenAddress + "' is not an IP address.", "listenAddress"};
    const tcp::endpoint wanted(address, m_options.port);
    m_acceptor.open(wanted.protocol(), ec);
    if (!ec)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), ec);
    if (!ec)
        m_acceptor.bind(wanted, ec);
    if (!ec)
        m_acceptor.listen(asio::socket_base::max_listen_connections, ec);
    tcp::endpoint bound;
    if (!ec)
        bound = m_acceptor.local_endpoint(ec);
    if (ec)
        return listenError(ec, m_options);
    // Programs that Yagura starts must not keep the port.
    ::fcntl(m_acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
    m_port = bound.port();
    accept();
    std::promise<void> finished;
    m_finished = finished.get_future();
    m_thread = std::thread([this, finished = std::move(finished)]() mutable {
        run();
        finished.set_value();
    });
    return {};
}

void HttpServer::run()
{
    for (;;) {
        try {
            m_io.run();
            return;
        } catch (const std::exception& problem) {
            // Costs the connection that it came from, not the server.
            qCWarning(lcServer, "A connection failed unexpectedly: %s", problem.what());
        }
    }
}

void HttpServer::accept()
{
    m_acceptor.async_accept([this](const boost::system::error_code& ec, tcp::socket socket) {
        onAccepted(ec, std::move(socket));
    });
}

void HttpServer::onAccepted(const boost::system::error_code& ec, tcp::socket socket)
{
    if (m_host.isStopping || ec == asio::error::operation_aborted)
        return;
    if (ec) {
        // Out of file descriptors, mostly: some will be free again soon.
        qCWarning(lcServer, "Cannot accept a connection: %s", ec.message().c_str());
        m_retryTimer.expires_after(kAcceptRetry);
        m_retryTimer.async_wait([this](const boost::system::error_code& cancelled) {
            if (!cancelled)
                accept();
        });
        return;
    }
    const auto limit = std::size_t(std::max(1, m_options.maxConnections));
    const std::size_t open = m_host.sessions.size();
    // Those that are told "busy" are few and short; beyond that there is nobody to talk to.
    if (open < limit)
        std::make_shared<HttpSession>(std::move(socket), m_host)->start();
    else if (open < 2 * limit)
        std::make_shared<HttpSession>(std::move(socket), m_host)->refuseBusy();
    accept();
}

void HttpServer::beginStop()
{
    m_host.isStopping = true;
    boost::system::error_code ec;
    m_acceptor.close(ec);
    m_retryTimer.cancel();
    for (HttpSession* session : m_host.sessions)
        session->stop();
}

void HttpServer::stop()
{
    if (!m_thread.joinable())
        return;
    asio::post(m_io, [this] { beginStop(); });
    // The I/O thread ends by itself when the last answer is out.
    if (m_finished.wait_for(kDrainTime) != std::future_status::ready) {
        m_io.stop();
        m_pool.stop();
    }
    m_thread.join();
    m_pool.join();
    m_port = 0;
}

} // namespace yagura
