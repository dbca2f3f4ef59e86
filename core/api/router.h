// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/httpmessage.h"
#include "core/base/result.h"
#include "core/base/scope.h"

#include <optional>
#include <string>

namespace yagura {

class FormParameters;
class Monitor;
struct Authorization;
struct OperationContext;
struct RequestRoute;

struct RouterOptions
{
    std::string account = kDefaultAccount;
    std::string accessKey; ///< when set, signatures are verified
    std::string secretKey;
    bool allowReset = false;
    std::size_t maxInflatedBytes = 32 * 1024 * 1024;
};

/// From a whole HTTP request to its answer: which service, protocol and operation is meant, who
/// asks, and what comes back. Knows no sockets. Thread-safe; never throws.
class Router final : public HttpHandler
{
public:
    Router(Monitor& monitor, RouterOptions options);

    /// What is refused by its head alone, before a body is read: a web page's request (Origin), or
    /// a foreign Host.
    [[nodiscard]] std::optional<HttpResponse> refuse(const HttpRequest& head) const override;
    /// An error in the protocol that the head asks for.
    [[nodiscard]] HttpResponse errorFor(const HttpRequest& head, const Error& error) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest& request) const noexcept override;

private:
    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse answerService(const HttpRequest& request) const;
    [[nodiscard]] std::optional<Error> objection(const HttpRequest& request,
                                                 const std::optional<Authorization>& who) const;
    [[nodiscard]] HttpResponse runOperation(const OperationContext& context,
                                            const RequestRoute& route, std::string_view body,
                                            const FormParameters& form) const;
    [[nodiscard]] HttpResponse answerControl(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse health() const;
    [[nodiscard]] HttpResponse reset() const;
    [[nodiscard]] Scope scopeOf(const HttpRequest& request,
                                const std::optional<Authorization>& who) const;

    Monitor& m_monitor;
    RouterOptions m_options;
};

} // namespace yagura
