// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightstore.h"

#include "core/storage/database.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE insight_rule(
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    schema TEXT NOT NULL,
    definition TEXT NOT NULL,
    transformed INTEGER NOT NULL,           -- applies to transformed logs
    template TEXT NOT NULL DEFAULT '',      -- of a managed rule, with its resource
    resource TEXT NOT NULL DEFAULT '',
    PRIMARY KEY(account, region, name)
);
)"}}};

constexpr char kColumns[]
    = "SELECT name, state, schema, definition, transformed, template, resource "
      "FROM insight_rule WHERE account = ? AND region = ? ";

StoredInsightRule readRow(SQLite::Statement& query)
{
    StoredInsightRule stored;
    stored.rule.name = query.getColumn(0).getString();
    stored.rule.state = query.getColumn(1).getString();
    stored.rule.schema = query.getColumn(2).getString();
    stored.rule.definition = query.getColumn(3).getString();
    stored.rule.applyOnTransformedLogs = query.getColumn(4).getInt() != 0;
    stored.templateName = query.getColumn(5).getString();
    stored.resourceArn = query.getColumn(6).getString();
    stored.rule.managedRule = !stored.templateName.empty();
    return stored;
}

void bindScope(SQLite::Statement& statement, const Scope& scope)
{
    statement.bind(1, scope.account);
    statement.bind(2, scope.region);
}

bool isFull(SQLite::Database& db, const Scope& scope, const std::string& name)
{
    SQLite::Statement query(db,
                            "SELECT count(*) FROM insight_rule WHERE account = ? AND region = ? "
                            "AND name <> ?");
    bindScope(query, scope);
    query.bind(3, name);
    query.executeStep();
    return query.getColumn(0).getInt() >= InsightStore::kMaxRules;
}

} // namespace

InsightStore::InsightStore(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{ }

VoidResult InsightStore::prepare()
{
    return m_database->migrate("insights", kMigrations);
}

VoidResult InsightStore::put(const Scope& scope, const StoredInsightRule& stored)
{
    return m_database->write([&](SQLite::Database& db) -> VoidResult {
        if (isFull(db, scope, stored.rule.name))
            return Error{"LimitExceededException",
                         "There are already " + std::to_string(kMaxRules) + " rules.", "RuleName"};
        SQLite::Statement put(db,
                              "INSERT OR REPLACE INTO insight_rule(account, region, name, state, "
                              "schema, definition, transformed, template, resource) "
                              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindScope(put, scope);
        put.bind(3, stored.rule.name);
        put.bind(4, stored.rule.state);
        put.bind(5, stored.rule.schema);
        put.bind(6, stored.rule.definition);
        put.bind(7, stored.rule.applyOnTransformedLogs.value_or(false) ? 1 : 0);
        put.bind(8, stored.templateName);
        put.bind(9, stored.resourceArn);
        put.exec();
        return {};
    });
}

Result<std::optional<StoredInsightRule>> InsightStore::find(const Scope& scope,
                                                            const std::string& name) const
{
    return m_database->read([&](SQLite::Database& db) -> std::optional<StoredInsightRule> {
        SQLite::Statement query(db, std::string(kColumns) + "AND name = ?");
        bindScope(query, scope);
        query.bind(3, name);
        if (!query.executeStep())
            return std::nullopt;
        return readRow(query);
    });
}

Result<std::vector<StoredInsightRule>> InsightStore::list(
    const Scope& scope, const std::string& after, int limit,
    const std::optional<std::string>& resourceArn) const
{
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(
            db,
            std::string(kColumns)
                + "AND name > ? AND (? = '' OR resource = ?) ORDER BY name LIMIT ?");
        bindScope(query, scope);
        query.bind(3, after);
        query.bind(4, resourceArn.value_or(""));
        query.bind(5, resourceArn.value_or(""));
        query.bind(6, limit);
        std::vector<StoredInsightRule> rules;
        while (query.executeStep())
            rules.push_back(readRow(query));
        return rules;
    });
}

Result<bool> InsightStore::setState(const Scope& scope, const std::string& name,
                                    const std::string& state)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement update(
            db,
            "UPDATE insight_rule SET state = ?3 WHERE account = ?1 AND region = ?2 AND name = ?4");
        bindScope(update, scope);
        update.bind(3, state);
        update.bind(4, name);
        return update.exec() > 0;
    });
}

Result<bool> InsightStore::remove(const Scope& scope, const std::string& name)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement remove(
            db, "DELETE FROM insight_rule WHERE account = ? AND region = ? AND name = ?");
        bindScope(remove, scope);
        remove.bind(3, name);
        return remove.exec() > 0;
    });
}

VoidResult InsightStore::clear()
{
    return m_database->write([](SQLite::Database& db) { db.exec("DELETE FROM insight_rule"); });
}

} // namespace yagura
