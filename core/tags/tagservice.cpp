// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tags/tagservice.h"

#include "core/storage/database.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <set>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcTags, "yagura.tags")

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE resource_tag(
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which keys came
    account TEXT NOT NULL,
    arn TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE(account, arn, key)
);
)"}}};

/// What an ARN of CloudWatch names.
struct ResourceName
{
    std::string region; ///< empty: of dashboards
    std::string account;
    std::string resource; ///< "alarm:web", "dashboard/web"
};

std::optional<ResourceName> parseArn(const std::string& arn)
{
    std::array<std::string, 5> parts; // arn, partition, service, region, account
    std::size_t at = 0;
    for (std::string& part : parts) {
        const std::size_t colon = arn.find(':', at);
        if (colon == std::string::npos)
            return std::nullopt;
        part = arn.substr(at, colon - at);
        at = colon + 1;
    }
    if (parts[0] != "arn" || !parts[1].starts_with("aws") || parts[2] != "cloudwatch"
        || at == arn.size())
        return std::nullopt;
    return ResourceName{parts[3], parts[4], arn.substr(at)};
}

Error invalid(std::string message, const char* field)
{
    return {errors::kInvalidParameterValue, std::move(message), field};
}

Error tooMany()
{
    return invalid("A resource has at most " + std::to_string(TagService::kMaxTags) + " tags.",
                   "Tags");
}

bool isReserved(const std::string& key)
{
    constexpr std::string_view kReserved = "aws:";
    return key.size() >= kReserved.size()
        && std::equal(kReserved.begin(), kReserved.end(), key.begin(), [](char wanted, char c) {
               return c == wanted || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == wanted);
           });
}

VoidResult checkTags(const std::vector<Tag>& tags)
{
    if (tags.size() > TagService::kMaxTags)
        return tooMany();
    std::set<std::string> keys;
    for (const Tag& tag : tags) {
        if (isReserved(tag.key))
            return invalid("The tag key " + tag.key
                               + " is not valid: keys that begin with aws: are reserved.",
                           "Tags");
        if (!keys.insert(tag.key).second)
            return invalid("The tag key " + tag.key + " is given twice.", "Tags");
    }
    return {};
}

void putTags(SQLite::Database& db, const Scope& scope, const std::string& arn,
             const std::vector<Tag>& tags)
{
    SQLite::Statement put(db,
                          "INSERT INTO resource_tag(account, arn, key, value) VALUES(?, ?, ?, ?) "
                          "ON CONFLICT(account, arn, key) DO UPDATE SET value = excluded.value");
    for (const Tag& tag : tags) {
        put.bind(1, scope.account);
        put.bind(2, arn);
        put.bind(3, tag.key);
        put.bind(4, tag.value.value_or(""));
        put.exec();
        put.reset();
    }
}

void removeAll(SQLite::Database& db, const std::string& account, const std::string& arn)
{
    SQLite::Statement remove(db, "DELETE FROM resource_tag WHERE account = ? AND arn = ?");
    remove.bind(1, account);
    remove.bind(2, arn);
    remove.exec();
}

std::size_t countTags(SQLite::Database& db, const Scope& scope, const std::string& arn)
{
    SQLite::Statement query(db, "SELECT count(*) FROM resource_tag WHERE account = ? AND arn = ?");
    query.bind(1, scope.account);
    query.bind(2, arn);
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

} // namespace

class TagService::Private
{
public:
    explicit Private(std::shared_ptr<Database> store)
        : database(std::move(store))
        , status(database->migrate("tags", kMigrations))
    { }

    struct Kind
    {
        std::string prefix;
        Exists exists;
    };

    [[nodiscard]] bool exists(const Scope& scope, const ResourceName& name) const
    {
        if (name.account != scope.account || (!name.region.empty() && name.region != scope.region))
            return false;
        return std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) {
            return name.resource.starts_with(kind.prefix)
                && kind.exists(scope, name.resource.substr(kind.prefix.size()));
        });
    }

    [[nodiscard]] VoidResult check(const Scope& scope, const std::string& arn) const
    {
        const auto name = parseArn(arn);
        if (!name)
            return invalid("The ARN " + arn + " is not that of a CloudWatch resource.",
                           "ResourceARN");
        if (!exists(scope, *name))
            return Error{"ResourceNotFoundException", "The resource " + arn + " does not exist.",
                         "ResourceARN"};
        return {};
    }

    std::shared_ptr<Database> database;
    const VoidResult status;
    std::vector<Kind> kinds;
};

TagService::TagService(std::shared_ptr<Database> database, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database)))
{ }

TagService::~TagService() = default;

VoidResult TagService::status() const
{
    return d->status;
}

void TagService::addKind(std::string prefix, Exists exists)
{
    d->kinds.push_back({std::move(prefix), std::move(exists)});
}

VoidResult TagService::sweep()
{
    if (!d->status)
        return d->status;
    std::vector<std::pair<std::string, std::string>> all;
    const auto listed = d->database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT DISTINCT account, arn FROM resource_tag");
        while (query.executeStep())
            all.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
    });
    if (!listed)
        return listed;
    std::erase_if(all, [this](const auto& item) {
        const auto name = parseArn(item.second);
        return name && d->exists({item.first, name->region}, *name);
    });
    if (all.empty())
        return {};
    return d->database->write([&](SQLite::Database& db) {
        for (const auto& [account, arn] : all)
            removeAll(db, account, arn);
    });
}

Result<EmptyTagResponse> TagService::tagResource(const Scope& scope,
                                                 const TagResourceRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (!request.tags)
        return Error{errors::kMissingParameter, "The parameter Tags is required.", "Tags"};
    if (const auto valid = checkTags(*request.tags); !valid)
        return valid.error();
    if (const auto found = d->check(scope, request.resourceArn); !found)
        return found.error();
    const auto written = d->database->write([&](SQLite::Database& db) -> VoidResult {
        putTags(db, scope, request.resourceArn, *request.tags);
        if (countTags(db, scope, request.resourceArn) > kMaxTags)
            return tooMany();
        return {};
    });
    if (!written)
        return written.error();
    emit tagsChanged(QString::fromStdString(request.resourceArn));
    return EmptyTagResponse{};
}

Result<EmptyTagResponse> TagService::untagResource(const Scope& scope,
                                                   const UntagResourceRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (!request.tagKeys)
        return Error{errors::kMissingParameter, "The parameter TagKeys is required.", "TagKeys"};
    if (const auto found = d->check(scope, request.resourceArn); !found)
        return found.error();
    const auto written = d->database->write([&](SQLite::Database& db) {
        SQLite::Statement remove(
            db, "DELETE FROM resource_tag WHERE account = ? AND arn = ? AND key = ?");
        for (const std::string& key : *request.tagKeys) {
            remove.bind(1, scope.account);
            remove.bind(2, request.resourceArn);
            remove.bind(3, key);
            remove.exec();
            remove.reset();
        }
    });
    if (!written)
        return written.error();
    emit tagsChanged(QString::fromStdString(request.resourceArn));
    return EmptyTagResponse{};
}

Result<ListTagsForResourceResponse> TagService::listTagsForResource(
    const Scope& scope, const ListTagsForResourceRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (const auto found = d->check(scope, request.resourceArn); !found)
        return found.error();
    return d->database->read([&](SQLite::Database& db) {
        SQLite::Statement query(
            db, "SELECT key, value FROM resource_tag WHERE account = ? AND arn = ? ORDER BY id");
        query.bind(1, scope.account);
        query.bind(2, request.resourceArn);
        ListTagsForResourceResponse response;
        while (query.executeStep())
            response.tags.push_back(
                {query.getColumn(0).getString(), query.getColumn(1).getString()});
        return response;
    });
}

VoidResult TagService::begin(const Scope& scope, const std::string& arn,
                             const std::vector<Tag>& tags)
{
    if (!d->status)
        return d->status;
    if (const auto valid = checkTags(tags); !valid)
        return valid;
    return d->database->write([&](SQLite::Database& db) {
        removeAll(db, scope.account, arn);
        putTags(db, scope, arn, tags);
    });
}

void TagService::end(const Scope& scope, const std::vector<std::string>& arns)
{
    if (!d->status || arns.empty())
        return;
    const auto removed = d->database->write([&](SQLite::Database& db) {
        for (const std::string& arn : arns)
            removeAll(db, scope.account, arn);
    });
    if (!removed) // the resource is gone all the same; the next start sweeps what is left
        qCWarning(lcTags, "Tags could not be removed: %s", removed.error().message.c_str());
}

VoidResult TagService::reset()
{
    if (!d->status)
        return d->status;
    return d->database->write([](SQLite::Database& db) { db.exec("DELETE FROM resource_tag"); });
}

} // namespace yagura
