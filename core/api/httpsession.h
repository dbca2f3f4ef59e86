// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/httpmessage.h"

#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>
#include <unordered_set>

namespace yagura {

class HttpSession;

/// What the sessions of one server share. Lives in the server; everything but the pool's tasks
/// happens on the I/O thread.
struct HttpSessionHost
{
    const HttpHandler& handler;
    boost::asio::thread_pool& pool; ///< runs the operations
    std::size_t maxHeaderBytes;
    std::size_t maxBodyBytes;
    std::chrono::seconds idleTimeout;
    std::chrono::seconds requestTimeout;
    std::unordered_set<HttpSession*> sessions{};
    bool isStopping = false;
};

/// One connection: reads a request, hands it to the pool, writes the answer, and so on; pipelined
/// requests wait in the buffer. Keeps itself alive by the operations under way.
class HttpSession : public std::enable_shared_from_this<HttpSession>
{
public:
    HttpSession(boost::asio::ip::tcp::socket socket, HttpSessionHost& host);
    ~HttpSession();
    HttpSession(const HttpSession&) = delete;
    HttpSession& operator=(const HttpSession&) = delete;

    void start();
    /// Answers 503 whatever was asked, and closes.
    void refuseBusy();
    /// Closes when no request is under way; else after its answer.
    void stop();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ErrorCode = boost::beast::error_code;

    void readHead();
    void onHead(ErrorCode ec);
    void sendContinue();
    void readBody();
    void onBody(ErrorCode ec);
    void handle();
    void respond(HttpResponse&& response, bool keepAlive);
    void onWritten(ErrorCode ec);
    void linger();
    void discard();
    void close();
    [[nodiscard]] HttpRequest takeHead() const;

    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    boost::beast::http::response<boost::beast::http::string_body> m_response;
    boost::beast::http::response<boost::beast::http::empty_body> m_continue;
    HttpSessionHost& m_host;
    HttpRequest m_request;
    std::string m_localAddress;
    std::size_t m_discarded = 0;
    bool m_isIdle = true;
};

} // namespace yagura
