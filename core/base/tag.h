// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/shape.h"

namespace yagura {

/// A label that a person put on a resource.
struct Tag
{
    std::string key; ///< 1 to 128 characters
    std::optional<std::string> value; ///< at most 256 characters; absent means empty
    bool operator==(const Tag&) const = default;
};

template <>
struct Described<Tag>
{
    static const Shape& shape();
};

/// Where the services that own resources leave the tags that came with their creation. Thread-safe.
class ResourceTags
{
public:
    virtual ~ResourceTags() = default;
    /// The resource is about to exist, with these tags and no others. Errors:
    /// InvalidParameterValue, StorageFailure.
    virtual VoidResult begin(const Scope& scope, const std::string& arn,
                             const std::vector<Tag>& tags)
        = 0;
    /// The resources are gone, and so are their tags.
    virtual void end(const Scope& scope, const std::vector<std::string>& arns) = 0;
};

} // namespace yagura
