// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/dashboardservice.h"

#include "core/base/pagetoken.h"
#include "core/base/utf8.h"
#include "core/dashboards/dashboard.h"
#include "core/storage/database.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr int kPageSize = 1000;
constexpr std::size_t kMaxName = 255;
constexpr std::size_t kMaxTitle = 1024;

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE dashboard(
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    modified INTEGER NOT NULL, -- milliseconds since 1970
    size INTEGER NOT NULL,     -- bytes of the body
    body TEXT NOT NULL,
    PRIMARY KEY(account, name)
);
)"}}};

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
        || c == '_';
}

std::string quoted(const std::string& text)
{
    return boost::json::serialize(boost::json::string(text));
}

/// The service's answer to a faulty body.
Error bodyError(const std::vector<BodyMessage>& messages)
{
    std::string text = "The dashboard body is invalid, there are " + std::to_string(messages.size())
        + " validation errors:\n[";
    for (const BodyMessage& message : messages) {
        text += &message == &messages.front() ? "\n" : ",\n";
        text += "  {\n    \"dataPath\": " + quoted(message.dataPath)
            + ",\n    \"message\": " + quoted(message.message) + "\n  }";
    }
    return {errors::kInvalidParameterInput, text + "\n]", "DashboardBody"};
}

/// Dashboards belong to an account, not to a region, and their ARN says so.
std::string arnOf(const Scope& scope, const std::string& name)
{
    return makeArn({scope.account, ""}, "cloudwatch", "dashboard/" + name);
}

Error notFound(const std::string& name)
{
    return {errors::kResourceNotFound, "Dashboard " + name + " does not exist", "DashboardName"};
}

bool exists(SQLite::Database& db, const std::string& account, const std::string& name)
{
    SQLite::Statement query(db, "SELECT 1 FROM dashboard WHERE account = ? AND name = ?");
    query.bind(1, account);
    query.bind(2, name);
    return query.executeStep();
}

/// The first text after all those that begin with `prefix`, or empty when there is none.
std::string afterPrefix(std::string prefix)
{
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

/// What a title becomes before it is made unique: other characters turn into single dashes.
std::string plainName(const std::string& title)
{
    std::string name;
    for (const char c : title) {
        if (isNameCharacter(c) && c != '-')
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    if (name.size() > kMaxName)
        name.resize(kMaxName);
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name.empty() ? "Dashboard" : name;
}

} // namespace

class DashboardService::Private
{
public:
    Private(std::shared_ptr<Database> store, const Clock& time)
        : database(std::move(store))
        , clock(time)
        , status(database->migrate("dashboards", kMigrations))
    { }

    std::shared_ptr<Database> database;
    const Clock& clock;
    const VoidResult status;
    ResourceTags* tags = nullptr;
};

DashboardService::DashboardService(std::shared_ptr<Database> database, const Clock& clock,
                                   QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database), clock))
{ }

DashboardService::~DashboardService() = default;

VoidResult DashboardService::status() const
{
    return d->status;
}

void DashboardService::setTags(ResourceTags* tags)
{
    d->tags = tags;
}

bool DashboardService::contains(const Scope& scope, const std::string& dashboardName) const
{
    const auto found = d->database->read(
        [&](SQLite::Database& db) { return exists(db, scope.account, dashboardName); });
    return found && *found;
}

Result<PutDashboardResponse> DashboardService::putDashboard(const Scope& scope,
                                                            const PutDashboardRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (!std::all_of(request.dashboardName.begin(), request.dashboardName.end(), isNameCharacter)) {
        return Error{
            errors::kInvalidParameterValue,
            "The value for field DashboardName contains invalid characters. It can only contain "
            "alphanumerics, dash (-) and underscore (_).\n",
            "DashboardName"};
    }
    const auto body = parseDashboardBody(request.dashboardBody);
    if (!body)
        return body.error();
    if (!body->errors.empty())
        return bodyError(body->errors);
    if (d->tags && !contains(scope, request.dashboardName)) {
        const auto begun = d->tags->begin(scope, arnOf(scope, request.dashboardName), request.tags);
        if (!begun)
            return begun.error();
    }
    const auto written = d->database->write([&](SQLite::Database& db) {
        SQLite::Statement put(
            db,
            "INSERT INTO dashboard(account, name, modified, size, body) VALUES(?, ?, ?, ?, ?) "
            "ON CONFLICT(account, name) DO UPDATE SET modified = excluded.modified, "
            "size = excluded.size, body = excluded.body");
        put.bind(1, scope.account);
        put.bind(2, request.dashboardName);
        put.bind(3, toEpochMs(d->clock.now()));
        put.bind(4, static_cast<std::int64_t>(request.dashboardBody.size()));
        put.bind(5, request.dashboardBody);
        put.exec();
    });
    if (!written)
        return written.error();
    emit dashboardsChanged(QString::fromStdString(request.dashboardName));
    PutDashboardResponse response;
    for (const BodyMessage& message : body->warnings)
        response.dashboardValidationMessages.push_back({message.dataPath, message.message});
    return response;
}

Result<GetDashboardResponse> DashboardService::getDashboard(
    const Scope& scope, const GetDashboardRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    return d->database->read([&](SQLite::Database& db) -> Result<GetDashboardResponse> {
        SQLite::Statement query(db, "SELECT body FROM dashboard WHERE account = ? AND name = ?");
        query.bind(1, scope.account);
        query.bind(2, request.dashboardName);
        if (!query.executeStep())
            return notFound(request.dashboardName);
        return GetDashboardResponse{arnOf(scope, request.dashboardName),
                                    query.getColumn(0).getString(), request.dashboardName};
    });
}

Result<ListDashboardsResponse> DashboardService::listDashboards(
    const Scope& scope, const ListDashboardsRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const std::string prefix = request.dashboardNamePrefix.value_or("");
    std::string after;
    if (request.nextToken) {
        const auto position
            = readPageToken({"ListDashboards", scope.account, prefix}, *request.nextToken);
        if (!position)
            return Error{errors::kInvalidNextToken, "The NextToken is not valid for this listing.",
                         "NextToken"};
        after = *position;
    }
    return d->database->read([&](SQLite::Database& db) {
        SQLite::Statement query(
            db,
            "SELECT name, modified, size FROM dashboard WHERE account = ?1 AND name > ?2 "
            "AND name >= ?3 AND (?4 = '' OR name < ?4) ORDER BY name LIMIT ?5");
        query.bind(1, scope.account);
        query.bind(2, after);
        query.bind(3, prefix);
        query.bind(4, afterPrefix(prefix));
        query.bind(5, kPageSize + 1);
        ListDashboardsResponse response;
        while (query.executeStep()) {
            if (response.dashboardEntries.size() == kPageSize) {
                response.nextToken = makePageToken({"ListDashboards", scope.account, prefix},
                                                   response.dashboardEntries.back().dashboardName);
                break;
            }
            const std::string name = query.getColumn(0).getString();
            response.dashboardEntries.push_back({name, arnOf(scope, name),
                                                 fromEpochMs(query.getColumn(1).getInt64()),
                                                 query.getColumn(2).getInt64()});
        }
        return response;
    });
}

Result<DeleteDashboardsResponse> DashboardService::deleteDashboards(
    const Scope& scope, const DeleteDashboardsRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const auto deleted = d->database->write([&](SQLite::Database& db) -> VoidResult {
        std::string unknown;
        for (const std::string& name : request.dashboardNames) {
            if (!exists(db, scope.account, name))
                unknown += (unknown.empty() ? "" : ", ") + name;
        }
        if (!unknown.empty())
            return Error{errors::kResourceNotFound,
                         "The specified dashboard does not exist. [" + unknown + "]",
                         "DashboardNames"};
        SQLite::Statement remove(db, "DELETE FROM dashboard WHERE account = ? AND name = ?");
        for (const std::string& name : request.dashboardNames) {
            remove.bind(1, scope.account);
            remove.bind(2, name);
            remove.exec();
            remove.reset();
        }
        return {};
    });
    if (!deleted)
        return deleted.error();
    if (d->tags) {
        std::vector<std::string> arns;
        for (const std::string& name : request.dashboardNames)
            arns.push_back(arnOf(scope, name));
        d->tags->end(scope, arns);
    }
    emit dashboardsChanged(request.dashboardNames.size() == 1
                               ? QString::fromStdString(request.dashboardNames.front())
                               : QString());
    return DeleteDashboardsResponse{};
}

std::string DashboardService::nameForTitle(const Scope& scope, const std::string& title) const
{
    const std::string name = plainName(title);
    std::string candidate = name;
    const auto found = d->database->read([&](SQLite::Database& db) {
        for (int number = 2; exists(db, scope.account, candidate); ++number) {
            const std::string suffix = "-" + std::to_string(number);
            candidate = name.substr(0, kMaxName - suffix.size()) + suffix;
        }
    });
    return found ? candidate : name; // the put will say what is wrong with the store
}

std::string DashboardService::titleOf(const Scope& scope, const std::string& dashboardName) const
{
    std::string title;
    const auto found = d->database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT title FROM dashboard WHERE account = ? AND name = ?");
        query.bind(1, scope.account);
        query.bind(2, dashboardName);
        if (query.executeStep())
            title = query.getColumn(0).getString();
    });
    return found && !title.empty() ? title : dashboardName;
}

VoidResult DashboardService::setTitle(const Scope& scope, const std::string& dashboardName,
                                      const std::string& title)
{
    if (!d->status)
        return d->status.error();
    if (!isValidUtf8(title) || countCodePoints(title) > kMaxTitle)
        return Error{errors::kInvalidParameterValue,
                     "A dashboard's title is text of at most 1,024 characters.", "title"};
    const auto written = d->database->write([&](SQLite::Database& db) -> VoidResult {
        SQLite::Statement update(db,
                                 "UPDATE dashboard SET title = ? WHERE account = ? AND name = ?");
        update.bind(1, title);
        update.bind(2, scope.account);
        update.bind(3, dashboardName);
        if (update.exec() == 0)
            return notFound(dashboardName);
        return {};
    });
    if (!written)
        return written.error();
    emit dashboardsChanged(QString::fromStdString(dashboardName));
    return {};
}

int DashboardService::count(const Scope& scope) const
{
    const auto number = d->database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT count(*) FROM dashboard WHERE account = ?");
        query.bind(1, scope.account);
        query.executeStep();
        return query.getColumn(0).getInt();
    });
    return number ? *number : 0;
}

VoidResult DashboardService::reset()
{
    if (!d->status)
        return d->status.error();
    const auto written
        = d->database->write([](SQLite::Database& db) { db.exec("DELETE FROM dashboard"); });
    if (!written)
        return written.error();
    emit dashboardsChanged(QString());
    return {};
}

} // namespace yagura
