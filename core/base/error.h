// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

namespace yagura {

/// Why an operation did not happen: the service's own error code (its query-protocol spelling, such as
/// `InvalidParameterValue`), a sentence that a person can act on, and the field it is about.
struct Error
{
    std::string code;
    std::string message; ///< may be empty where the service sends none (SetAlarmState of an unknown alarm)
    std::string field; ///< the member at fault in wire spelling, or empty

    bool operator==(const Error&) const = default;
};

/// The codes that Yagura uses, in query spelling (reference: CloudWatch API, "Errors").
namespace errors {
inline constexpr char kInvalidParameterValue[] = "InvalidParameterValue";
inline constexpr char kInvalidParameterCombination[] = "InvalidParameterCombination";
inline constexpr char kMissingParameter[] = "MissingParameter";
inline constexpr char kValidationError[] = "ValidationError";
inline constexpr char kInvalidParameterInput[] = "InvalidParameterInput";
inline constexpr char kInvalidFormat[] = "InvalidFormat";
inline constexpr char kInvalidNextToken[] = "InvalidNextToken";
inline constexpr char kLimitExceeded[] = "LimitExceeded";
inline constexpr char kResourceNotFound[] = "ResourceNotFound";
inline constexpr char kSerializationException[] = "SerializationException";
inline constexpr char kInternalFailure[] = "InternalFailure"; ///< a fault of ours: HTTP 500
inline constexpr char kStorageFailure[] = "StorageFailure"; ///< disk full, read-only, damaged: HTTP 500 on the wire
} // namespace errors

} // namespace yagura
