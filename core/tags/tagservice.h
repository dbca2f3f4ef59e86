// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/tags/tagrequests.h"

#include <QObject>

#include <functional>
#include <memory>

namespace yagura {

class Database;

/// The tags of all kinds of resources, by ARN. Whether a resource exists is asked of whoever owns
/// its kind. Thread-safe and durable.
///
/// Rules (CloudWatch API, TagResource): at most 50 tags on a resource, keys of 1 to 128 characters
/// and values of up to 256, keys that begin with `aws:` in any case are refused.
class TagService final : public QObject, public ResourceTags
{
    Q_OBJECT
public:
    static constexpr std::size_t kMaxTags = 50;

    /// Whether a resource of a scope exists, by what stands behind the prefix in its ARN.
    using Exists = std::function<bool(const Scope& scope, const std::string& name)>;

    explicit TagService(std::shared_ptr<Database> database, QObject* parent = nullptr);
    ~TagService() override;
    Q_DISABLE_COPY_MOVE(TagService)

    /// Whether the table could be made ready: else every operation answers this error.
    [[nodiscard]] VoidResult status() const;

    /// Before any operation. @param prefix  what a kind's ARNs have behind the account: "alarm:"
    void addKind(std::string prefix, Exists exists);
    /// Tags of resources that are gone (a process was killed between the two): at the start.
    VoidResult sweep();

    /// Errors: ResourceNotFoundException, InvalidParameterValue, MissingParameter.
    Result<EmptyTagResponse> tagResource(const Scope& scope, const TagResourceRequest& request);
    Result<EmptyTagResponse> untagResource(const Scope& scope, const UntagResourceRequest& request);
    Result<ListTagsForResourceResponse> listTagsForResource(
        const Scope& scope, const ListTagsForResourceRequest& request) const;

    VoidResult begin(const Scope& scope, const std::string& arn,
                     const std::vector<Tag>& tags) override;
    void end(const Scope& scope, const std::vector<std::string>& arns) override;

    VoidResult reset();

signals:
    void tagsChanged(const QString& arn);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
