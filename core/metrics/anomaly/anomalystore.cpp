// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalystore.h"

#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"
#include "core/base/shapejson.h"
#include "core/storage/database.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE anomaly_detector(
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    key TEXT NOT NULL,
    detector TEXT NOT NULL, -- JSON, members as on the wire, times in milliseconds
    PRIMARY KEY(account, region, key)
) WITHOUT ROWID;
)"}}};

} // namespace

AnomalyStore::AnomalyStore(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{ }

VoidResult AnomalyStore::prepare()
{
    return m_database->migrate("anomaly", kMigrations);
}

Result<std::vector<StoredDetector>> AnomalyStore::load() const
{
    return m_database->read([](SQLite::Database& db) {
        std::vector<StoredDetector> detectors;
        SQLite::Statement query(db, "SELECT account, region, key, detector FROM anomaly_detector");
        while (query.executeStep()) {
            boost::json::error_code failure;
            const auto detector = parseJson(query.getColumn(3).getString(), failure);
            detectors.push_back({{query.getColumn(0).getString(), query.getColumn(1).getString()},
                                 query.getColumn(2).getString(),
                                 fromStoredJson<AnomalyDetector>(detector)});
        }
        return detectors;
    });
}

VoidResult AnomalyStore::save(const std::vector<StoredDetector>& detectors)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement put(db, "INSERT OR REPLACE INTO anomaly_detector VALUES(?, ?, ?, ?)");
        for (const StoredDetector& stored : detectors) {
            put.bind(1, stored.scope.account);
            put.bind(2, stored.scope.region);
            put.bind(3, stored.key);
            put.bind(4, jsonText(toStoredJson(stored.detector)));
            put.exec();
            put.reset();
        }
    });
}

VoidResult AnomalyStore::remove(const Scope& scope, const std::string& key)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement statement(
            db, "DELETE FROM anomaly_detector WHERE account = ? AND region = ? AND key = ?");
        statement.bind(1, scope.account);
        statement.bind(2, scope.region);
        statement.bind(3, key);
        statement.exec();
    });
}

VoidResult AnomalyStore::clear()
{
    return m_database->write([](SQLite::Database& db) { db.exec("DELETE FROM anomaly_detector"); });
}

} // namespace yagura
