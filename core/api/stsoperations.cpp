// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/operation.h"
#include "core/api/servicetable.h"
#include "core/api/stsrequests.h"
#include "core/base/clock.h"
#include "core/monitor/monitor.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::string_view kIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kSecretLetters
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string randomText(std::string_view letters, std::size_t length)
{
    std::string text(length, ' ');
    auto* random = QRandomGenerator::system();
    for (char& c : text)
        c = letters[random->bounded(quint32(letters.size()))];
    return text;
}

/// An id that is always the same for the same name: `AIDA` and seventeen letters.
std::string stableId(std::string_view prefix, std::string_view name)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(name.data(), qsizetype(name.size())), QCryptographicHash::Sha256);
    std::string id(prefix);
    for (int i = 0; i < 17; ++i)
        id += kIdLetters[static_cast<unsigned char>(hash[i]) % kIdLetters.size()];
    return id;
}

Result<GetCallerIdentityResponse> getCallerIdentity(const OperationContext& context,
                                                    const GetCallerIdentityRequest&)
{
    GetCallerIdentityResponse response;
    response.account = context.scope.account;
    response.arn = "arn:aws:iam::" + response.account + ":user/yagura";
    response.userId = stableId("AIDA", response.arn);
    return response;
}

/// `arn:aws:iam::123456789012:role/path/name`: its account, and the role's name without the path.
struct RoleName
{
    std::string account;
    std::string name;
};

std::optional<RoleName> parseRoleArn(std::string_view arn)
{
    constexpr std::string_view kStart = "arn:aws:iam::";
    constexpr std::string_view kRole = ":role/";
    constexpr std::size_t kAccountLength = 12;
    if (!arn.starts_with(kStart))
        return std::nullopt;
    arn.remove_prefix(kStart.size());
    const std::string_view account = arn.substr(0, kAccountLength);
    const bool isAccount = account.size() == kAccountLength
        && std::all_of(account.begin(), account.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isAccount || !arn.substr(kAccountLength).starts_with(kRole))
        return std::nullopt;
    arn.remove_prefix(kAccountLength + kRole.size());
    const auto slash = arn.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? arn : arn.substr(slash + 1);
    if (name.empty())
        return std::nullopt;
    return RoleName{std::string(account), std::string(name)};
}

Result<AssumeRoleResponse> assumeRole(const OperationContext& context,
                                      const AssumeRoleRequest& request)
{
    if (auto result = validate(request); !result)
        return result.error();
    const auto role = parseRoleArn(request.roleArn);
    if (!role)
        return Error{errors::kValidationError, request.roleArn + " is invalid", "RoleArn"};
    constexpr int kDefaultSeconds = 3600;
    AssumeRoleResponse response;
    response.credentials.accessKeyId = "ASIA" + randomText(kIdLetters, 16);
    response.credentials.secretAccessKey = randomText(kSecretLetters, 40);
    response.credentials.sessionToken = "FwoGZXIvYXdzE" + randomText(kSecretLetters, 343);
    // The service names whole seconds.
    response.credentials.expiration = std::chrono::floor<Seconds>(context.monitor.clock().now())
        + Seconds{request.durationSeconds.value_or(kDefaultSeconds)};
    response.assumedRoleUser.assumedRoleId
        = stableId("AROA", request.roleArn) + ":" + request.roleSessionName;
    response.assumedRoleUser.arn = "arn:aws:sts::" + role->account + ":assumed-role/" + role->name
        + "/" + request.roleSessionName;
    return response;
}

} // namespace

const Shape& Described<GetCallerIdentityRequest>::shape()
{
    static const Shape s = structure<GetCallerIdentityRequest>("GetCallerIdentityRequest");
    return s;
}
const Shape& Described<GetCallerIdentityResponse>::shape()
{
    static const Shape s = structure<GetCallerIdentityResponse>("GetCallerIdentityResponse")
                               .member<&GetCallerIdentityResponse::arn>("Arn")
                               .member<&GetCallerIdentityResponse::userId>("UserId")
                               .member<&GetCallerIdentityResponse::account>("Account");
    return s;
}
const Shape& Described<AssumeRoleRequest>::shape()
{
    static const Shape s
        = structure<AssumeRoleRequest>("AssumeRoleRequest")
              .member<&AssumeRoleRequest::roleArn>("RoleArn", required().length(20, 2048))
              .member<&AssumeRoleRequest::roleSessionName>("RoleSessionName",
                                                           required().length(2, 64))
              .member<&AssumeRoleRequest::policy>("Policy", optional().length(1, 2048))
              .member<&AssumeRoleRequest::durationSeconds>("DurationSeconds",
                                                           optional().range(900, 43'200))
              .member<&AssumeRoleRequest::externalId>("ExternalId", optional().length(2, 1224));
    return s;
}
const Shape& Described<StsCredentials>::shape()
{
    static const Shape s = structure<StsCredentials>("Credentials")
                               .member<&StsCredentials::accessKeyId>("AccessKeyId")
                               .member<&StsCredentials::secretAccessKey>("SecretAccessKey")
                               .member<&StsCredentials::sessionToken>("SessionToken")
                               .member<&StsCredentials::expiration>("Expiration");
    return s;
}
const Shape& Described<AssumedRoleUser>::shape()
{
    static const Shape s = structure<AssumedRoleUser>("AssumedRoleUser")
                               .member<&AssumedRoleUser::assumedRoleId>("AssumedRoleId")
                               .member<&AssumedRoleUser::arn>("Arn");
    return s;
}
const Shape& Described<AssumeRoleResponse>::shape()
{
    static const Shape s = structure<AssumeRoleResponse>("AssumeRoleResponse")
                               .member<&AssumeRoleResponse::credentials>("Credentials")
                               .member<&AssumeRoleResponse::assumedRoleUser>("AssumedRoleUser");
    return s;
}

std::span<const Operation> stsOperations()
{
    static const std::array operations{
        operation<&getCallerIdentity>("GetCallerIdentity"),
        operation<&assumeRole>("AssumeRole"),
    };
    return operations;
}

} // namespace yagura
