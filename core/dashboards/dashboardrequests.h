// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/base/tag.h"

/// The wire structs of the dashboard operations (CloudWatch API 2010-08-01).
namespace yagura {

struct PutDashboardRequest
{
    std::string dashboardName;
    std::string dashboardBody;
    std::vector<Tag> tags{}; ///< honoured when the dashboard is new
    bool operator==(const PutDashboardRequest&) const = default;
};

struct DashboardValidationMessage
{
    std::optional<std::string> dataPath;
    std::optional<std::string> message;
    bool operator==(const DashboardValidationMessage&) const = default;
};

struct PutDashboardResponse
{
    std::vector<DashboardValidationMessage> dashboardValidationMessages;
    bool operator==(const PutDashboardResponse&) const = default;
};

struct GetDashboardRequest
{
    std::string dashboardName;
    bool operator==(const GetDashboardRequest&) const = default;
};

struct GetDashboardResponse
{
    std::string dashboardArn;
    std::string dashboardBody; ///< the stored text, unchanged
    std::string dashboardName;
    bool operator==(const GetDashboardResponse&) const = default;
};

struct ListDashboardsRequest
{
    std::optional<std::string> dashboardNamePrefix;
    std::optional<std::string> nextToken;
    bool operator==(const ListDashboardsRequest&) const = default;
};

struct DashboardEntry
{
    std::string dashboardName;
    std::string dashboardArn;
    std::optional<TimePoint> lastModified;
    std::int64_t size = 0; ///< bytes of the body
    bool operator==(const DashboardEntry&) const = default;
};

struct ListDashboardsResponse
{
    std::vector<DashboardEntry> dashboardEntries;
    std::optional<std::string> nextToken;
    bool operator==(const ListDashboardsResponse&) const = default;
};

struct DeleteDashboardsRequest
{
    std::vector<std::string> dashboardNames;
    bool operator==(const DeleteDashboardsRequest&) const = default;
};

struct DeleteDashboardsResponse
{
    bool operator==(const DeleteDashboardsResponse&) const = default;
};

template <>
struct Described<PutDashboardRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DashboardValidationMessage>
{
    static const Shape& shape();
};
template <>
struct Described<PutDashboardResponse>
{
    static const Shape& shape();
};
template <>
struct Described<GetDashboardRequest>
{
    static const Shape& shape();
};
template <>
struct Described<GetDashboardResponse>
{
    static const Shape& shape();
};
template <>
struct Described<ListDashboardsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DashboardEntry>
{
    static const Shape& shape();
};
template <>
struct Described<ListDashboardsResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DeleteDashboardsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DeleteDashboardsResponse>
{
    static const Shape& shape();
};

} // namespace yagura
