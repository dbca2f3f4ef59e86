// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace yagura {

/// Where a metric stream delivers, as its FirehoseArn says:
///
///     arn:aws:firehose:REGION:ACCOUNT:deliverystream/NAME   files in DATA/streams/NAME
///     http://... or https://...                             posts to that address
///
/// The window may set an address for a stream whose ARN names a delivery stream.
struct StreamDestination
{
    std::string deliveryStream; ///< a name that is safe as a directory's; empty: an address
    std::string url;

    [[nodiscard]] bool isHttp() const { return !url.empty(); }

    /// Errors: InvalidParameterValue.
    static Result<StreamDestination> parse(const std::string& firehoseArn);
    /// An http or https address with a host. Errors: InvalidParameterValue.
    static Result<StreamDestination> parseUrl(const std::string& url);
};

} // namespace yagura
