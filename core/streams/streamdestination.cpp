// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamdestination.h"

#include <QUrl>

#include <algorithm>

namespace yagura {

namespace {

constexpr std::size_t kMaxName = 64; // of a delivery stream
constexpr std::string_view kResource = "deliverystream/";

Error invalid(const std::string& given)
{
    return {
        errors::kInvalidParameterValue,
        "The value " + given.substr(0, 200)
            + " is not valid: FirehoseArn is arn:aws:firehose:REGION:ACCOUNT:deliverystream/NAME "
              "or an http address.",
        "FirehoseArn"};
}

bool isName(std::string_view name)
{
    const auto isAllowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || c == '-' || c == '_' || c == '.';
    };
    return !name.empty() && name.size() <= kMaxName
        && std::all_of(name.begin(), name.end(), isAllowed)
        && name.find_first_not_of('.') != std::string_view::npos;
}

} // namespace

Result<StreamDestination> StreamDestination::parseUrl(const std::string& url)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool isHttp
        = parsed.scheme() == QLatin1String("http") || parsed.scheme() == QLatin1String("https");
    if (!parsed.isValid() || !isHttp || parsed.host().isEmpty())
        return invalid(url);
    return StreamDestination{{}, url};
}

Result<StreamDestination> StreamDestination::parse(const std::string& firehoseArn)
{
    if (firehoseArn.starts_with("http://") || firehoseArn.starts_with("https://"))
        return parseUrl(firehoseArn);
    // arn, partition, service, region, account, resource
    std::size_t at = 0;
    for (int part = 0; part < 5; ++part) {
        const std::size_t colon = firehoseArn.find(':', at);
        if (colon == std::string::npos)
            return invalid(firehoseArn);
        const std::string_view text = std::string_view(firehoseArn).substr(at, colon - at);
        const bool isWrong = (part == 0 && text != "arn") || (part == 1 && !text.starts_with("aws"))
            || (part == 2 && text != "firehose");
        if (isWrong)
            return invalid(firehoseArn);
        at = colon + 1;
    }
    std::string_view resource = std::string_view(firehoseArn).substr(at);
    if (!resource.starts_with(kResource))
        return invalid(firehoseArn);
    resource.remove_prefix(kResource.size());
    if (!isName(resource))
        return invalid(firehoseArn);
    return StreamDestination{std::string(resource), {}};
}

} // namespace yagura
