// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

/// The wire structs of the sts operations (API 2011-06-15).
namespace yagura {

struct GetCallerIdentityRequest
{
    bool operator==(const GetCallerIdentityRequest&) const = default;
};

struct GetCallerIdentityResponse
{
    std::string arn;
    std::string userId;
    std::string account;
    bool operator==(const GetCallerIdentityResponse&) const = default;
};

struct AssumeRoleRequest
{
    std::string roleArn;
    std::string roleSessionName;
    std::optional<std::string> policy;
    std::optional<int> durationSeconds;
    std::optional<std::string> externalId;
    bool operator==(const AssumeRoleRequest&) const = default;
};

struct StsCredentials
{
    std::string accessKeyId;
    std::string secretAccessKey;
    std::string sessionToken;
    std::optional<TimePoint> expiration;
    bool operator==(const StsCredentials&) const = default;
};

struct AssumedRoleUser
{
    std::string assumedRoleId;
    std::string arn;
    bool operator==(const AssumedRoleUser&) const = default;
};

struct AssumeRoleResponse
{
    StsCredentials credentials;
    AssumedRoleUser assumedRoleUser;
    bool operator==(const AssumeRoleResponse&) const = default;
};

template <>
struct Described<GetCallerIdentityRequest>
{
    static const Shape& shape();
};
template <>
struct Described<GetCallerIdentityResponse>
{
    static const Shape& shape();
};
template <>
struct Described<AssumeRoleRequest>
{
    static const Shape& shape();
};
template <>
struct Described<StsCredentials>
{
    static const Shape& shape();
};
template <>
struct Described<AssumedRoleUser>
{
    static const Shape& shape();
};
template <>
struct Described<AssumeRoleResponse>
{
    static const Shape& shape();
};

} // namespace yagura
