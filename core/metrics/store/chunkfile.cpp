// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkfile.h"

#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/chunkpacking.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace yagura {

namespace {

constexpr std::array kMigrations{
    Migration{
        1,
        "CREATE TABLE state(id INTEGER PRIMARY KEY CHECK(id = 1), checkpoint INTEGER NOT NULL,"
        " log_position INTEGER NOT NULL, points INTEGER NOT NULL);"
        "INSERT INTO state VALUES(1, 0, 0, 0);"
        "CREATE TABLE series(id INTEGER PRIMARY KEY, identity BLOB NOT NULL, unit INTEGER NOT NULL,"
        " resolution INTEGER NOT NULL);"
        "CREATE TABLE extent(id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT "
        "NULL);"
        "CREATE TABLE hot(id INTEGER PRIMARY KEY, data BLOB NOT NULL);"
        "CREATE TABLE cold(id INTEGER PRIMARY KEY, data BLOB NOT NULL);"},
    Migration{
        2,
        "CREATE TABLE retention(id INTEGER PRIMARY KEY CHECK(id = 1), second INTEGER NOT NULL,"
        " minute INTEGER NOT NULL, five_minutes INTEGER NOT NULL, hour INTEGER NOT NULL,"
        " trusted INTEGER NOT NULL, suspect INTEGER NOT NULL);"
        "INSERT INTO retention VALUES(1, 10800, 1296000, 5443200, 39312000, 0, 0);"}};

/// Large pages: a settled day of a series is 50 to 10,000 bytes, and what does not fit any more is
/// lost.
constexpr int kPageBytes = 32768;
constexpr std::int64_t kMapBytes = std::int64_t{1} << 32;

std::string_view blobOf(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

void bindBlob(SQLite::Statement& statement, int index, std::string_view bytes)
{
    statement.bindNoCopy(index, bytes.data(), static_cast<int>(bytes.size()));
}

void setState(SQLite::Database& db, const ChunkFile::State& state)
{
    SQLite::Statement set(db, "UPDATE state SET checkpoint = ?, log_position = ?, points = ?");
    set.bind(1, state.checkpoint);
    set.bind(2, static_cast<std::int64_t>(state.logPosition));
    set.bind(3, state.points);
    set.exec();
}

} // namespace

DatabaseOptions ChunkFile::options(std::int64_t mapBytes) const
{
    return {kPageBytes, m_access == Access::Durable, mapBytes, m_access == Access::ReadOnly};
}

Result<std::unique_ptr<ChunkFile>> ChunkFile::open(const std::string& path, Access access)
{
    std::unique_ptr<ChunkFile> file(new ChunkFile(path));
    file->m_access = access;
    auto database = Database::open(path, file->options(0));
    if (!database)
        return database.error();
    file->m_database = *database;
    if (auto migrated = file->m_database->migrate("metrics", kMigrations); !migrated)
        return migrated.error();
    auto prepared = file->m_database->read([](SQLite::Database& db) {
        db.exec("PRAGMA journal_size_limit=4194304");
        db.exec("PRAGMA cache_size=-2048");
    });
    if (!prepared)
        return prepared.error();
    return file;
}

Result<ChunkFile::State> ChunkFile::state()
{
    return m_database->read([](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT checkpoint, log_position, points FROM state");
        State state;
        if (query.executeStep()) {
            state.checkpoint = query.getColumn(0).getInt64();
            state.logPosition = static_cast<std::uint64_t>(query.getColumn(1).getInt64());
            state.points = query.getColumn(2).getInt64();
        }
        return state;
    });
}

VoidResult ChunkFile::forEachSeries(const std::function<void(const StoredSeries&)>& visit)
{
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db,
                                "SELECT series.id, identity, unit, resolution, first, last "
                                "FROM series JOIN extent ON extent.id = series.id");
        while (query.executeStep()) {
            StoredSeries series;
            series.id = static_cast<std::uint32_t>(query.getColumn(0).getInt64());
            const SQLite::Column key = query.getColumn(1);
            series.key = blobOf(key);
            series.unit = static_cast<std::uint8_t>(query.getColumn(2).getInt());
            series.resolution = static_cast<std::uint8_t>(query.getColumn(3).getInt());
            series.first = static_cast<std::uint32_t>(query.getColumn(4).getInt64());
            series.last = static_cast<std::uint32_t>(query.getColumn(5).getInt64());
            visit(series);
        }
    });
}

VoidResult ChunkFile::checkpoint(const State& newState, const std::function<void(Writer&)>& write)
{
    return m_database->write([&](SQLite::Database& db) {
        Writer writer(db);
        write(writer);
        setState(db, newState);
    });
}

VoidResult ChunkFile::shrink()
{
    return m_database->read([](SQLite::Database& db) {
        const std::int64_t pages = db.execAndGet("PRAGMA page_count").getInt64();
        const std::int64_t free = db.execAndGet("PRAGMA freelist_count").getInt64();
        if (free > 16 && free > pages / 8) {
            // The statement frees one page a step.
            SQLite::Statement vacuum(db, "PRAGMA incremental_vacuum(" + std::to_string(free) + ")");
            while (vacuum.executeStep()) { }
        }
        SQLite::Statement truncate(db, "PRAGMA wal_checkpoint(TRUNCATE)");
        truncate.executeStep();
    });
}

VoidResult ChunkFile::clear(const State& newState)
{
    return m_database->write([&](SQLite::Database& db) {
        for (const char* table : {"series", "extent", "hot", "cold"})
            db.exec(std::string("DELETE FROM ") + table);
        setState(db, newState);
    });
}

Result<std::unique_ptr<ChunkFile::View>> ChunkFile::view()
{
    {
        const std::lock_guard lock(m_viewsMutex);
        if (!m_views.empty()) {
            auto view = std::move(m_views.back());
            m_views.pop_back();
            return view;
        }
    }
    DatabaseOptions reading = options(kMapBytes);
    reading.isReader = !reading.isReadOnly;
    auto database = Database::open(m_path, reading);
    if (!database)
        return database.error();
    return std::make_unique<View>(*database);
}

void ChunkFile::giveBack(std::unique_ptr<View> view)
{
    view->end();
    const std::lock_guard lock(m_viewsMutex);
    if (m_views.size() < 8)
        m_views.push_back(std::move(view));
}

std::int64_t ChunkFile::bytesOnDisk() const
{
    std::int64_t bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(m_path + suffix, error);
        if (!error)
            bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

ChunkFile::Writer::Writer(SQLite::Database& db)
    : m_define(db, "INSERT OR REPLACE INTO series VALUES(?, ?, ?, ?)")
    , m_extent(db, "INSERT OR REPLACE INTO extent VALUES(?, ?, ?)")
    , m_read(db, "SELECT data FROM hot WHERE id = ?")
    , m_write(db, "INSERT OR REPLACE INTO hot VALUES(?, ?)")
{ }

void ChunkFile::Writer::defineSeries(const StoredSeries& series)
{
    m_define.reset();
    m_define.bind(1, static_cast<std::int64_t>(series.id));
    bindBlob(m_define, 2, series.key);
    m_define.bind(3, static_cast<int>(series.unit));
    m_define.bind(4, static_cast<int>(series.resolution));
    m_define.exec();
}

void ChunkFile::Writer::setExtent(std::uint32_t id, std::uint32_t first, std::uint32_t last)
{
    m_extent.reset();
    m_extent.bind(1, static_cast<std::int64_t>(id));
    m_extent.bind(2, static_cast<std::int64_t>(first));
    m_extent.bind(3, static_cast<std::int64_t>(last));
    m_extent.exec();
}

void ChunkFile::Writer::addBlocks(std::int64_t key, std::string_view blocks)
{
    m_read.reset();
    m_read.bind(1, key);
    std::string grown;
    if (m_read.executeStep()) {
        grown = blobOf(m_read.getColumn(0));
        grown += blocks;
        if (countBlocks(grown) > kMaxBlocks)
            grown = repacked(grown, bucketSeconds(tierOfKey(key)));
        blocks = grown;
        m_read.reset();
    }
    m_write.reset();
    m_write.bind(1, key);
    bindBlob(m_write, 2, blocks);
    m_write.exec();
}

ChunkFile::View::View(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{ }

ChunkFile::View::~View()
{
    end();
}

Result<std::int64_t> ChunkFile::View::begin()
{
    end();
    return m_database->read([this](SQLite::Database& db) {
        if (!m_begin) {
            db.exec("PRAGMA cache_size=-8192");
            m_begin.emplace(db, "BEGIN");
            m_end.emplace(db, "COMMIT");
            m_state.emplace(db, "SELECT checkpoint FROM state");
            m_cold.open(db, "cold");
            m_hot.open(db, "hot");
            m_version.emplace(db, "PRAGMA data_version");
        }
        m_begin->reset();
        m_begin->exec();
        m_isOpen = true;
        m_state->reset();
        const std::int64_t checkpoint
            = m_state->executeStep() ? m_state->getColumn(0).getInt64() : 0;
        m_state->reset();
        // Within the transaction: the number stands for what is seen from here on.
        m_version->reset();
        const std::int64_t version
            = m_version->executeStep() ? m_version->getColumn(0).getInt64() : 0;
        m_version->reset();
        if (version != m_seenVersion)
            findSlots(db);
        m_seenVersion = version;
        return checkpoint;
    });
}

void ChunkFile::View::end()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    // Ending a read transaction cannot lose anything; a failure shows at the next begin().
    static_cast<void>(m_database->read([this](SQLite::Database&) {
        m_cold.reset();
        m_hot.reset();
        m_end->reset();
        m_end->exec();
        m_end->reset();
    }));
}

void ChunkFile::View::findSlots(SQLite::Database& db)
{
    const auto find = [&](const char* table, std::array<std::vector<std::uint32_t>, 4>& filled) {
        SQLite::Statement next(
            db, std::string("SELECT id FROM ") + table + " WHERE id >= ? ORDER BY id LIMIT 1");
        for (std::vector<std::uint32_t>& tier : filled)
            tier.clear();
        for (std::int64_t from = 0;;) {
            next.reset();
            next.bind(1, from);
            if (!next.executeStep())
                break;
            const std::int64_t key = next.getColumn(0).getInt64();
            filled[static_cast<std::size_t>(tierOfKey(key))].push_back(slotOfKey(key));
            from = ((key >> 31) + 1) << 31;
        }
    };
    find("cold", m_slots.cold);
    find("hot", m_slots.hot);
}

} // namespace yagura
