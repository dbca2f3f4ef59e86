// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

struct HttpHeader
{
    std::string name;
    std::string value;
};

/// A request as it came; nothing here knows of sockets.
struct HttpRequest
{
    std::string method;
    std::string target; ///< path and query string, still escaped
    std::vector<HttpHeader> headers;
    std::string body; ///< as sent: possibly compressed
    std::string localAddress; ///< the address that the connection came to, without the port

    /// The first header of that name in any case, or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] bool hasHeader(std::string_view name) const;
    [[nodiscard]] std::string_view path() const;
    [[nodiscard]] std::string_view queryString() const; ///< without the question mark
};

struct HttpResponse
{
    int status = 200;
    std::vector<HttpHeader> headers;
    std::string body;
};

/// What answers requests. Called from several threads at once.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// What is refused by its head alone, before a body is read.
    [[nodiscard]] virtual std::optional<HttpResponse> refuse(const HttpRequest& head) const = 0;
    /// An error of the transport, worded for the one who asks.
    [[nodiscard]] virtual HttpResponse errorFor(const HttpRequest& head,
                                                const Error& error) const = 0;
    [[nodiscard]] virtual HttpResponse handle(const HttpRequest& request) const noexcept = 0;
};

HttpResponse plainResponse(int status, std::string_view text);

/// Undoes `Content-Encoding: gzip`. Errors: MalformedHttpRequestException, RequestEntityTooLarge
/// beyond maxBytes.
Result<std::string> inflateGzip(std::string_view compressed, std::size_t maxBytes);

} // namespace yagura
