// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/sourcesettings.h"

#include "core/storage/database.h"

namespace yagura {

namespace {

constexpr Migration kMigrations[] = {
    {1, "CREATE TABLE source_setting (id TEXT PRIMARY KEY, monitoring TEXT) WITHOUT ROWID"},
};

} // namespace

SourceSettings::SourceSettings(std::shared_ptr<Database> database)
    : m_database(std::move(database))
    , m_status(m_database->migrate("sources", kMigrations))
{ }

std::optional<MonitoringLevel> SourceSettings::monitoring(const std::string& sourceId) const
{
    const auto found = m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT monitoring FROM source_setting WHERE id = ?");
        query.bind(1, sourceId);
        return query.executeStep() ? monitoringLevel(query.getColumn(0).getString())
                                   : std::optional<MonitoringLevel>();
    });
    return found ? *found : std::nullopt;
}

VoidResult SourceSettings::setMonitoring(const std::string& sourceId, MonitoringLevel level)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement statement(
            db,
            "INSERT INTO source_setting (id, monitoring) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET monitoring = excluded.monitoring");
        statement.bind(1, sourceId);
        statement.bind(2, std::string(nameOf(level)));
        statement.exec();
    });
}

} // namespace yagura
