// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/httpsession.h"

#include "core/api/scalartext.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

namespace yagura {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

// A client that is refused while it still sends must be able to read why: so much of its body is
// read and dropped.
constexpr std::size_t kMostDiscarded = std::size_t{64} * 1024 * 1024;
constexpr std::chrono::seconds kLingerTime{2};

Error tooLarge(std::size_t limit)
{
    return {"RequestEntityTooLarge",
            "The request body is larger than " + std::to_string(limit) + " bytes.",
            {}};
}

bool isExpected(const HttpRequest& head)
{
    return equalsIgnoringCase(head.header("Expect"), "100-continue");
}

bool isSyntaxError(const beast::error_code& ec)
{
    return ec.category() == http::make_error_code(http::error::bad_target).category()
        && ec != http::error::end_of_stream && ec != http::error::partial_message;
}

} // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, HttpSessionHost& host)
    : m_stream(std::move(socket))
    , m_host(host)
{
    beast::error_code ec;
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), ec);
    const auto local = m_stream.socket().local_endpoint(ec);
    if (!ec)
        m_localAddress = local.address().to_string();
    m_host.sessions.insert(this);
}

HttpSession::~HttpSession()
{
    m_host.sessions.erase(this);
}

void HttpSession::start()
{
    readHead();
}

void HttpSession::refuseBusy()
{
    m_isIdle = false;
    respond(plainResponse(503, "Too many connections."), false);
}

void HttpSession::stop()
{
    if (m_isIdle)
        close();
}

void HttpSession::readHead()
{
    if (m_host.isStopping) {
        close();
        return;
    }
    m_isIdle = true;
    m_parser.emplace();
    m_parser->header_limit(std::uint32_t(m_host.maxHeaderBytes));
    // The body's length is judged after the head, so that the answer can be in the request's own
    // protocol.
    m_parser->body_limit(boost::none);
    m_stream.expires_after(m_host.idleTimeout);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](ErrorCode ec, std::size_t) { self->onHead(ec); });
}

HttpRequest HttpSession::takeHead() const
{
    const auto& message = m_parser->get();
    HttpRequest head;
    head.method = message.method_string();
    head.target = message.target();
    head.localAddress = m_localAddress;
    for (const auto& field : message)
        head.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    return head;
}

void HttpSession::onHead(ErrorCode ec)
{
    m_isIdle = false;
    if (ec == http::error::header_limit) {
        respond(plainResponse(431, "The request's head is too large."), false);
        return;
    }
    if (ec) {
        if (isSyntaxError(ec))
            respond(plainResponse(400, "This is not an HTTP request that could be understood."),
                    false);
        else
            close();
        return;
    }
    m_request = takeHead();
    if (auto refused = m_host.handler.refuse(m_request)) {
        respond(std::move(*refused), false);
        return;
    }
    const auto length = m_parser->content_length();
    if (length && *length > m_host.maxBodyBytes) {
        respond(m_host.handler.errorFor(m_request, tooLarge(m_host.maxBodyBytes)), false);
        return;
    }
    m_parser->body_limit(m_host.maxBodyBytes);
    m_stream.expires_after(m_host.requestTimeout);
    if (isExpected(m_request) && !m_parser->is_done())
        sendContinue();
    else
        readBody();
}

void HttpSession::sendContinue()
{
    m_continue = {http::status::continue_, 11};
    http::async_write(m_stream, m_continue, [self = shared_from_this()](ErrorCode ec, std::size_t) {
        if (ec)
            self->close();
        else
            self->readBody();
    });
}

void HttpSession::readBody()
{
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](ErrorCode ec, std::size_t) { self->onBody(ec); });
}

void HttpSession::onBody(ErrorCode ec)
{
    if (ec == http::error::body_limit) {
        respond(m_host.handler.errorFor(m_request, tooLarge(m_host.maxBodyBytes)), false);
        return;
    }
    if (ec == beast::error::timeout) {
        close();
        return;
    }
    if (ec) {
        if (isSyntaxError(ec))
            respond(plainResponse(400, "The request's body could not be understood."), false);
        else
            close();
        return;
    }
    handle();
}

void HttpSession::handle()
{
    const bool keepAlive = m_parser->get().keep_alive();
    m_request.body = std::move(m_parser->get().body());
    m_stream.expires_never();
    // The guard keeps the I/O thread running until the answer has come back to it.
    auto work = asio::make_work_guard(m_stream.get_executor());
    asio::post(m_host.pool,
               [self = shared_from_this(), keepAlive, work = std::move(work)]() mutable {
                   HttpResponse response = self->m_host.handler.handle(self->m_request);
                   // The last reference must be dropped on the I/O thread, which owns the session.
                   auto executor = work.get_executor();
                   asio::post(executor,
                              [self = std::move(self), keepAlive,
                               response = std::move(response)]() mutable {
                                  self->respond(std::move(response), keepAlive);
                              });
               });
}

void HttpSession::respond(HttpResponse&& response, bool keepAlive)
{
    m_response = {};
    m_response.version(11);
    m_response.result(unsigned(response.status));
    for (const HttpHeader& header : response.headers)
        m_response.insert(header.name, header.value);
    m_response.keep_alive(keepAlive && !m_host.isStopping);
    if (m_request.method != "HEAD")
        m_response.body() = std::move(response.body);
    m_response.prepare_payload();
    m_request = {};
    m_stream.expires_after(m_host.requestTimeout);
    http::async_write(m_stream, m_response, [self = shared_from_this()](ErrorCode ec, std::size_t) {
        self->onWritten(ec);
    });
}

void HttpSession::onWritten(ErrorCode ec)
{
    if (ec) {
        close();
        return;
    }
    const bool keepAlive = m_response.keep_alive();
    m_response.body() = {};
    if (keepAlive)
        readHead();
    else
        linger();
}

void HttpSession::linger()
{
    ErrorCode ec;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ec);
    if (ec || m_host.isStopping) {
        close();
        return;
    }
    m_isIdle = true; // a stop need not wait for this
    m_stream.expires_after(kLingerTime);
    discard();
}

void HttpSession::discard()
{
    constexpr std::size_t kStep = std::size_t{64} * 1024;
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(kStep),
                             [self = shared_from_this()](ErrorCode ec, std::size_t count) {
                                 self->m_discarded += count;
                                 if (ec || self->m_discarded > kMostDiscarded)
                                     self->close();
                                 else
                                     self->discard();
                             });
}

void HttpSession::close()
{
    ErrorCode ec;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ec);
    m_stream.close();
}

} // namespace yagura
