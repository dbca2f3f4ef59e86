// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace yagura {

inline constexpr char kDefaultAccount[] = "123456789012";
inline constexpr char kDefaultRegion[] = "us-east-1";

/// Every stored thing belongs to one account and region.
struct Scope
{
    std::string account = kDefaultAccount; ///< twelve digits
    std::string region = kDefaultRegion;

    auto operator<=>(const Scope&) const = default;
};

/// `arn:aws:<service>:<region>:<account>:<resource>`
inline std::string makeArn(const Scope& scope, std::string_view service, std::string_view resource)
{
    std::string arn = "arn:aws:";
    arn.append(service).append(":").append(scope.region).append(":").append(scope.account).append(":").append(resource);
    return arn;
}

} // namespace yagura
