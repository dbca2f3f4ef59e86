// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// ChunkFile's upkeep: what is re-packed, moved to a coarser tier, dropped.
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/chunkfile.h"
#include "core/metrics/store/chunkpacking.h"

#include <algorithm>

namespace yagura {

namespace {

std::string_view blobOf(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

void bindBlob(SQLite::Statement& statement, int index, std::string_view bytes)
{
    statement.bindNoCopy(index, bytes.data(), static_cast<int>(bytes.size()));
}

/// The keys of a tier's chunks whose slot ended before a time: from, and up to but not including.
std::pair<std::int64_t, std::int64_t> keysBefore(ChunkTier tier, std::uint32_t before)
{
    return {chunkKey(tier, 0, 0), chunkKey(tier, before / slotSeconds(tier), 0)};
}

void bindRange(SQLite::Statement& statement, std::pair<std::int64_t, std::int64_t> keys)
{
    statement.bind(1, keys.first);
    statement.bind(2, keys.second);
}

void addPoints(SQLite::Database& db, std::int64_t points)
{
    if (points != 0)
        db.exec("UPDATE state SET points = points + " + std::to_string(points));
}

} // namespace

Result<ChunkFile::Change> ChunkFile::settle(ChunkTier tier, std::uint32_t before, int maxChunks)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement due(
            db, "SELECT id, data FROM hot WHERE id >= ? AND id < ? ORDER BY id LIMIT ?");
        SQLite::Statement known(db, "SELECT data FROM cold WHERE id = ?");
        SQLite::Statement put(db, "INSERT OR REPLACE INTO cold VALUES(?, ?)");
        SQLite::Statement remove(db, "DELETE FROM hot WHERE id >= ? AND id <= ?");
        const auto keys = keysBefore(tier, before);
        bindRange(due, keys);
        due.bind(3, maxChunks);
        Change change;
        std::int64_t last = -1;
        while (due.executeStep()) {
            last = due.getColumn(0).getInt64();
            std::string chunk;
            known.reset();
            known.bind(1, last);
            if (known.executeStep())
                chunk = blobOf(known.getColumn(0));
            chunk += blobOf(due.getColumn(1));
            if (countBlocks(chunk) > 1) {
                const std::int64_t points = pointsIn(chunk);
                chunk = repacked(chunk, bucketSeconds(tier));
                change.points += pointsIn(chunk) - points;
            }
            put.reset();
            put.bind(1, last);
            bindBlob(put, 2, chunk);
            put.exec();
            ++change.chunks;
        }
        if (last >= 0) {
            bindRange(remove, {keys.first, last});
            remove.exec();
        }
        addPoints(db, change.points);
        return change;
    });
}

Result<ChunkFile::Change> ChunkFile::roll(ChunkTier tier, ChunkTier into, std::uint32_t before,
                                          int maxChunks)
{
    return m_database->write([&](SQLite::Database& db) {
        const auto keys = keysBefore(tier, before);
        Writer writer(db);
        Change change;
        for (const char* table : {"cold", "hot"}) {
            const std::string from = std::string(" FROM ") + table;
            SQLite::Statement due(
                db, "SELECT id, data" + from + " WHERE id >= ? AND id < ? ORDER BY id LIMIT ?");
            bindRange(due, keys);
            due.bind(3, maxChunks - change.chunks);
            std::vector<std::int64_t> taken;
            std::vector<std::pair<std::int64_t, std::string>> moved;
            while (due.executeStep()) {
                taken.push_back(due.getColumn(0).getInt64());
                const std::string_view chunk = blobOf(due.getColumn(1));
                RollUp rollUp(bucketSeconds(into));
                change.damaged += addChunk(chunk, rollUp) ? 0 : 1;
                change.points -= pointsIn(chunk);
                if (rollUp.isEmpty())
                    continue;
                // A slot of the finer tier lies within one of the coarser.
                const std::int64_t key = chunkKey(into, rollUp.firstTime() / slotSeconds(into),
                                                  seriesOfKey(taken.back()));
                const RolledBuckets buckets = rollUp.take(0, ~std::uint64_t{0});
                change.points += static_cast<std::int64_t>(buckets.size());
                encodeRolledBlock(buckets, moved.emplace_back(key, std::string()).second);
            }
            // Only now: a statement that still runs must not see the table change under it.
            for (const auto& [key, block] : moved)
                writer.addBlocks(key, block);
            SQLite::Statement remove(db, "DELETE" + from + " WHERE id = ?");
            for (const std::int64_t key : taken) {
                remove.reset();
                remove.bind(1, key);
                remove.exec();
            }
            change.chunks += static_cast<int>(taken.size());
        }
        addPoints(db, change.points);
        return change;
    });
}

Result<ChunkFile::Change> ChunkFile::drop(std::uint32_t before)
{
    return m_database->write([&](SQLite::Database& db) {
        Change change;
        for (const char* table : {"hot", "cold"}) {
            const std::string where = " FROM " + std::string(table) + " WHERE id >= ? AND id < ?";
            for (const ChunkTier tier : kChunkTiers) {
                SQLite::Statement count(db, "SELECT data" + where);
                SQLite::Statement remove(db, "DELETE" + where);
                bindRange(count, keysBefore(tier, before));
                bindRange(remove, keysBefore(tier, before));
                while (count.executeStep())
                    change.points -= pointsIn(blobOf(count.getColumn(0)));
                change.chunks += remove.exec();
            }
        }
        addPoints(db, change.points);
        return change;
    });
}

Result<std::vector<std::uint32_t>> ChunkFile::seriesEndedBefore(std::uint32_t before)
{
    return m_database->read([&](SQLite::Database& db) {
        // The start of the coarsest slot that is left: all finer ones before it are gone as well.
        const std::int64_t left = before - before % slotSeconds(ChunkTier::Hour);
        std::vector<std::uint32_t> ended;
        SQLite::Statement query(db, "SELECT id FROM extent WHERE last < ?");
        query.bind(1, left);
        while (query.executeStep())
            ended.push_back(static_cast<std::uint32_t>(query.getColumn(0).getInt64()));
        return ended;
    });
}

VoidResult ChunkFile::removeSeries(const std::vector<std::uint32_t>& ids)
{
    return m_database->write([&](SQLite::Database& db) {
        for (const char* table : {"series", "extent"}) {
            SQLite::Statement remove(db, "DELETE FROM " + std::string(table) + " WHERE id = ?");
            for (const std::uint32_t id : ids) {
                remove.reset();
                remove.bind(1, static_cast<std::int64_t>(id));
                remove.exec();
            }
        }
    });
}

Result<ChunkFile::Extent> ChunkFile::extentOf(ChunkTier tier, std::uint32_t before)
{
    return m_database->read([&](SQLite::Database& db) {
        Extent extent;
        for (const char* table : {"hot", "cold"}) {
            SQLite::Statement query(db,
                                    std::string("SELECT count(*), sum(length(data)) FROM ") + table
                                        + " WHERE id >= ? AND id < ?");
            bindRange(query, keysBefore(tier, before));
            if (query.executeStep()) {
                extent.chunks += query.getColumn(0).getInt64();
                extent.bytes += query.getColumn(1).getInt64();
            }
        }
        return extent;
    });
}

Result<ChunkFile::Retention> ChunkFile::retention()
{
    return m_database->read([](SQLite::Database& db) {
        Retention kept;
        SQLite::Statement query(
            db, "SELECT second, minute, five_minutes, hour, trusted, suspect FROM retention");
        if (query.executeStep()) {
            const auto seconds
                = [&](int column) { return Seconds{query.getColumn(column).getInt64()}; };
            kept.policy = {seconds(0), seconds(1), seconds(2), seconds(3)};
            kept.time.trusted = query.getColumn(4).getInt64();
            kept.time.suspect = query.getColumn(5).getInt64();
        }
        return kept;
    });
}

VoidResult ChunkFile::setRetention(const Retention& retention)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement set(db,
                              "UPDATE retention SET second = ?, minute = ?, five_minutes = ?,"
                              " hour = ?, trusted = ?, suspect = ?");
        const RetentionPolicy& policy = retention.policy;
        int index = 0;
        for (const std::int64_t value :
             {std::int64_t{policy.second.count()}, std::int64_t{policy.minute.count()},
              std::int64_t{policy.fiveMinutes.count()}, std::int64_t{policy.hour.count()},
              retention.time.trusted, retention.time.suspect})
            set.bind(++index, value);
        set.exec();
    });
}

} // namespace yagura
