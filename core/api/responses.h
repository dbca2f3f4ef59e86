// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/httpmessage.h"
#include "core/api/servicetable.h"
#include "core/base/error.h"

#include <string>
#include <string_view>

namespace yagura {

/// How a request wants to be answered.
struct AnswerStyle
{
    Protocol protocol = Protocol::Query;
    const ServiceInfo* service = nullptr; ///< nullptr: a service that Yagura does not know
    std::string_view notFoundShape = "ResourceNotFound"; ///< of the operation
    bool isQueryMode = false; ///< x-amzn-query-mode: true
    std::string requestId;
};

/// The HTTP status that the query protocol gives to a code.
int statusOfError(std::string_view code);

/// An Error as the protocol writes it: status, headers and body.
HttpResponse errorResponse(const AnswerStyle& style, const Error& error);

/// An answer that no protocol writes.
HttpResponse rawResponse(const AnswerStyle& style, RawBody body);

/// The answer of an operation as the protocol writes it.
HttpResponse successResponse(const AnswerStyle& style, const Operation& operation,
                             const void* response);

} // namespace yagura
