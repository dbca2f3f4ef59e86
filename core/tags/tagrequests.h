// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tag.h"

/// The wire structs of the tag operations (CloudWatch API 2010-08-01).
namespace yagura {

struct TagResourceRequest
{
    std::string resourceArn;
    std::optional<std::vector<Tag>> tags;
    bool operator==(const TagResourceRequest&) const = default;
};

struct UntagResourceRequest
{
    std::string resourceArn;
    std::optional<std::vector<std::string>> tagKeys;
    bool operator==(const UntagResourceRequest&) const = default;
};

struct EmptyTagResponse
{
    bool operator==(const EmptyTagResponse&) const = default;
};

struct ListTagsForResourceRequest
{
    std::string resourceArn;
    bool operator==(const ListTagsForResourceRequest&) const = default;
};

struct ListTagsForResourceResponse
{
    std::vector<Tag> tags; ///< in the order in which the keys came
    bool operator==(const ListTagsForResourceResponse&) const = default;
};

template <>
struct Described<TagResourceRequest>
{
    static const Shape& shape();
};
template <>
struct Described<UntagResourceRequest>
{
    static const Shape& shape();
};
template <>
struct Described<EmptyTagResponse>
{
    static const Shape& shape();
};
template <>
struct Described<ListTagsForResourceRequest>
{
    static const Shape& shape();
};
template <>
struct Described<ListTagsForResourceResponse>
{
    static const Shape& shape();
};

} // namespace yagura
