// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/querycodec.h"
#include "core/api/responses.h"

#include <optional>
#include <string>
#include <string_view>

namespace yagura {

/// Which protocol, service and operation a request means, as far as its head tells.
struct RequestRoute
{
    Protocol protocol = Protocol::Query;
    const ServiceInfo* service
        = nullptr; ///< nullptr: unknown, or (query) still to be told by the form's Version
    std::string serviceName; ///< for the list of what clients asked for in vain
    std::string operationName; ///< query: still to be told by the form
    bool isQueryMode = false;
};

/// @param signingName  of the credential scope, or empty
RequestRoute findRoute(const HttpRequest& request, std::string_view signingName);

/// Completes the route of a query request from its form.
void completeRoute(RequestRoute& route, const FormParameters& form);

/// A new request id: a UUID.
std::string newRequestId();

} // namespace yagura
