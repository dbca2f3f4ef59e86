// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/httpmessage.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// What a Signature Version 4 request says of itself.
struct Authorization
{
    std::string accessKey;
    std::string date; ///< YYYYMMDD
    std::string region;
    std::string service; ///< signing name: monitoring, logs, ...
    std::vector<std::string> signedHeaders; ///< lower case
    std::string signature; ///< hex
    bool isPresigned = false; ///< in the query string instead of a header
};

/// Reads the value of an Authorization header of the AWS4-HMAC-SHA256 scheme. Errors:
/// IncompleteSignature.
Result<Authorization> parseAuthorization(std::string_view header);

/// From the header or the presigned query string; nothing when the request is not signed that way.
Result<std::optional<Authorization>> findAuthorization(const HttpRequest& request);

/// The canonical request that is signed.
std::string canonicalRequest(const HttpRequest& request, const Authorization& authorization);

/// The signature, in hex, that the request should have. @param time  X-Amz-Date as sent
std::string computeSignature(const HttpRequest& request, const Authorization& authorization,
                             std::string_view time, std::string_view secretKey);

/// Checks key, time (15 minutes of skew, or X-Amz-Expires), and signature.
/// Errors: MissingAuthenticationToken, IncompleteSignature, InvalidClientTokenId, RequestExpired,
/// SignatureDoesNotMatch.
VoidResult verifySignature(const HttpRequest& request,
                           const std::optional<Authorization>& authorization,
                           std::string_view accessKey, std::string_view secretKey, TimePoint now);

} // namespace yagura
