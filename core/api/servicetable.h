// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"

#include <span>
#include <string_view>
#include <vector>

namespace yagura {

enum class Protocol { Query, Ec2, Json10, Json11, Cbor };

/// One service that the endpoint knows by name.
struct ServiceInfo
{
    std::string_view name; ///< "cloudwatch"
    std::string_view signingName; ///< in the credential scope: "monitoring"
    std::string_view target; ///< what stands before the dot of X-Amz-Target, and in the path of
                             ///< CBOR; empty: none
    Protocol jsonProtocol = Protocol::Json11; ///< when there is a target
    std::string_view queryVersion; ///< empty: not a query service
    Protocol queryProtocol = Protocol::Query;
    std::string_view xmlNamespace;
    std::string_view errorNamespace; ///< before the shape's name in __type, or empty
    bool isQueryCompatible
        = false; ///< JSON and CBOR answer with the query protocol's codes when asked to
    std::span<const Operation> (*operations)() = nullptr;

    [[nodiscard]] const Operation* findOperation(std::string_view operation) const;
};

std::span<const ServiceInfo> services();
/// By target prefix; a longer prefix that ends in it counts too
/// (`com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101`).
const ServiceInfo* findServiceByTarget(std::string_view prefix);
const ServiceInfo* findServiceBySigningName(std::string_view name);
const ServiceInfo* findServiceByVersion(std::string_view version);

/// Each structure that any operation takes or answers, nested ones included, each once.
std::vector<const Shape*> allShapes();

std::span<const Operation> cloudWatchOperations();
std::span<const Operation> stsOperations();

} // namespace yagura
