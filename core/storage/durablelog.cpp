// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/durablelog.h"

#include "core/storage/logfile.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace yagura {

namespace {

constexpr std::uint64_t kNoLimit = ~std::uint64_t{0};
constexpr std::size_t kMaxSpares = 2;
constexpr std::string_view kSpare = ".spare";
constexpr std::size_t kNameDigits = 16;

static_assert(DurableLog::kMaxRecordBytes == LogFile::kMaxRecordBytes);

Error failure(const std::string& directory, const char* what, int error)
{
    return {errors::kStorageFailure,
            "The log in " + directory + " could not " + what + ": "
                + std::system_category().message(error) + ".",
            {}};
}

} // namespace

DurableLog::DurableLog(std::string directory, std::uint64_t segmentBytes, Sync sync)
    : m_directory(std::move(directory))
    , m_segmentBytes(segmentBytes)
    , m_sync(sync ? std::move(sync) : Sync(fdatasync))
{ }

DurableLog::~DurableLog() = default;

Result<std::unique_ptr<DurableLog>> DurableLog::open(const std::string& directory,
                                                     std::uint64_t segmentBytes, Sync sync)
{
    std::unique_ptr<DurableLog> log(new DurableLog(directory, segmentBytes, std::move(sync)));
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error)
        return failure(directory, "be created", error.value());
    auto segments = listSegments(directory, false);
    if (!segments)
        return segments.error();
    log->m_segments = std::move(*segments);
    log->removeSpares();
    if (auto recovered = log->recover(); !recovered)
        return recovered.error();
    return log;
}

Result<DurableLog::Segments> DurableLog::listSegments(const std::string& directory, bool isReadOnly)
{
    Segments segments;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        std::uint64_t start = 0;
        if (name.size() != kNameDigits + 4 || !name.ends_with(".log")
            || std::from_chars(name.data(), name.data() + kNameDigits, start, 16).ptr
                != name.data() + kNameDigits)
            continue;
        if (const int fault
            = LogFile::open(entry.path().string(), start, isReadOnly, segments[start]);
            fault != 0)
            return failure(directory, "be opened", fault);
    }
    if (error && !(isReadOnly && error == std::errc::no_such_file_or_directory))
        return failure(directory, "be listed", error.value());
    return segments;
}

void DurableLog::removeSpares()
{
    std::error_code error;
    std::vector<std::filesystem::path> unused;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, error)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(kSpare) || name.ends_with(".log.new"))
            unused.push_back(entry.path());
    }
    // One that stays takes up room and nothing else.
    for (const auto& path : unused)
        std::filesystem::remove(path, error);
}

VoidResult DurableLog::recover()
{
    if (m_segments.empty())
        return beginSegment(0);
    const auto ignore = [](std::uint64_t, std::uint64_t, std::string_view) {};
    LogFile& file = *last();
    const LogFile::Contents contents = file.read(0, kNoLimit, ignore);
    m_end = contents.end;
    m_durable = m_end;
    // Torn bytes go, so that they can never be taken for records that are written after them. What
    // is damaged before the end stays, and replay() tells of it.
    if (const int error = file.truncate(m_end); error != 0)
        return failure(m_directory, "be recovered", error);
    if (contents.damaged > 0)
        m_cutOff = contents.damaged - file.read(0, m_end, ignore).damaged;
    return {};
}

std::string DurableLog::pathOf(std::uint64_t position) const
{
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "/%016llx.log",
                  static_cast<unsigned long long>(position));
    return m_directory + name.data();
}

/// Needs the lock.
VoidResult DurableLog::beginSegment(std::uint64_t position, std::string_view records)
{
    std::string spare;
    if (!m_spares.empty()) {
        spare = std::move(m_spares.back());
        m_spares.pop_back();
    }
    std::shared_ptr<LogFile> made;
    if (const int error = LogFile::create(pathOf(position), position, records, spare, made);
        error != 0)
        return failure(m_directory, "be written", error);
    m_segments[position] = std::move(made);
    m_end = position + records.size();
    m_durable = m_end;
    m_unsynced.clear();
    m_isBroken = false;
    m_synced.notify_all();
    return {};
}

/// Writes again, to a new file, what a failed sync left in doubt. Needs the lock.
VoidResult DurableLog::mend()
{
    const std::string records = m_unsynced;
    return beginSegment(m_durable, records);
}

/// What is in the full file must be on the disk before its successor says where it ends. Needs the
/// lock, and that nobody syncs.
VoidResult DurableLog::sealSegment()
{
    if (m_sync(last()->descriptor()) != 0) {
        const int error = errno;
        m_isBroken = true;
        return failure(m_directory, "be written", error);
    }
    return beginSegment(m_end);
}

Result<int> DurableLog::replaySegments(const Segments& segments, std::uint64_t from,
                                       const Replay& record)
{
    int damaged = 0;
    for (auto at = segments.begin(); at != segments.end(); ++at) {
        const auto next = std::next(at);
        const std::uint64_t limit = next == segments.end() ? kNoLimit : next->first;
        if (limit <= from)
            continue;
        const auto visit = [&](std::uint64_t, std::uint64_t end, std::string_view payload) {
            record(end, payload);
        };
        damaged += at->second->read(from, limit, visit).damaged;
    }
    return damaged;
}

Result<int> DurableLog::replay(std::uint64_t from, const Replay& record) const
{
    Segments segments;
    int cutOff = 0;
    {
        const std::lock_guard lock(m_mutex);
        segments = m_segments;
        cutOff = m_cutOff;
    }
    auto damaged = replaySegments(segments, from, record);
    if (damaged)
        *damaged += cutOff;
    return damaged;
}

Result<int> DurableLog::replayReadOnly(const std::string& directory, std::uint64_t from,
                                       const Replay& record)
{
    auto segments = listSegments(directory, true);
    if (!segments)
        return segments.error();
    return replaySegments(*segments, from, record);
}

/// Until the last file is sound and has room for a record.
VoidResult DurableLog::makeReady(std::unique_lock<std::mutex>& lock, std::size_t recordBytes)
{
    const auto isFull = [&] {
        const std::uint64_t start = last()->start();
        return m_end != start && m_end - start + recordBytes > m_segmentBytes;
    };
    while (m_isBroken || isFull()) {
        if (m_isSyncing) {
            m_synced.wait(lock);
            continue;
        }
        if (auto begun = m_isBroken ? mend() : sealSegment(); !begun)
            return begun;
    }
    return {};
}

Result<std::uint64_t> DurableLog::append(std::string_view payload)
{
    if (payload.empty() || payload.size() > kMaxRecordBytes)
        return Error{errors::kInternalFailure, "A log record is empty or too large.", {}};
    std::unique_lock lock(m_mutex);
    const std::size_t size = LogFile::kRecordHeaderBytes + payload.size();
    if (auto ready = makeReady(lock, size); !ready)
        return ready.error();
    const std::size_t before = m_unsynced.size();
    LogFile::putRecord(m_unsynced, m_end, payload);
    m_unsynced += LogFile::kEndMark;
    const auto most = static_cast<std::int64_t>(m_segmentBytes + LogFile::kHeaderBytes);
    const int error = last()->write(m_end, std::string_view(m_unsynced).substr(before), most);
    m_unsynced.resize(error == 0 ? before + size : before);
    if (error != 0)
        return failure(m_directory, "be written", error);
    m_end += size;
    return m_end;
}

VoidResult DurableLog::waitDurable(std::uint64_t position)
{
    std::unique_lock lock(m_mutex);
    while (m_durable < position) {
        if (m_isSyncing) {
            m_synced.wait(lock);
            continue;
        }
        if (m_isBroken) {
            if (auto mended = mend(); !mended)
                return mended;
            continue;
        }
        // The first to come syncs for all who wait by the time it is done.
        m_isSyncing = true;
        const std::shared_ptr<LogFile> file = last();
        const std::uint64_t upTo = m_end;
        lock.unlock();
        const bool done = m_sync(file->descriptor()) == 0;
        const int error = errno;
        lock.lock();
        m_isSyncing = false;
        if (done) {
            m_unsynced.erase(0, upTo - m_durable);
            m_durable = upTo;
        }
        m_isBroken = m_isBroken || !done;
        m_synced.notify_all();
        if (!done)
            return failure(m_directory, "be written", error);
    }
    return {};
}

std::uint64_t DurableLog::end() const
{
    const std::lock_guard lock(m_mutex);
    return m_end;
}

std::int64_t DurableLog::bytesOnDisk() const
{
    const std::lock_guard lock(m_mutex);
    std::int64_t bytes = 0;
    for (const auto& [start, segment] : m_segments)
        bytes += segment->size();
    for (const std::string& spare : m_spares) {
        std::error_code error;
        const auto size = std::filesystem::file_size(spare, error);
        bytes += error ? 0 : static_cast<std::int64_t>(size);
    }
    return bytes;
}

/// Needs the lock.
void DurableLog::drop(Segments::iterator segment, Room room)
{
    const LogFile& file = *segment->second;
    const std::string spare = file.path() + std::string(kSpare);
    const bool isUseful = room == Room::Keep && m_spares.size() < kMaxSpares
        && file.size() >= static_cast<std::int64_t>(m_segmentBytes / 2);
    if (isUseful && std::rename(file.path().c_str(), spare.c_str()) == 0)
        m_spares.push_back(spare);
    else
        ::unlink(file.path().c_str());
    m_segments.erase(segment);
}

void DurableLog::trim(std::uint64_t position, Room room)
{
    std::unique_lock lock(m_mutex);
    m_synced.wait(lock, [this] { return !m_isSyncing; });
    if (room == Room::GiveBack) {
        for (const std::string& spare : m_spares)
            ::unlink(spare.c_str());
        m_spares.clear();
    }
    const bool isLarge = last()->size() > static_cast<std::int64_t>(m_segmentBytes / 16);
    if (position >= m_end && m_end != last()->start() && isLarge && room == Room::GiveBack) {
        // Nobody needs the open file either. Should a new one fail, the old one goes on.
        static_cast<void>(beginSegment(m_end));
    }
    while (m_segments.size() > 1 && std::next(m_segments.begin())->first <= position)
        drop(m_segments.begin(), room);
}

VoidResult DurableLog::restartAt(std::uint64_t position)
{
    std::unique_lock lock(m_mutex);
    m_synced.wait(lock, [this] { return !m_isSyncing; });
    const std::uint64_t start = std::max(position, m_end);
    if (start != last()->start()) {
        if (auto begun = beginSegment(start); !begun)
            return begun;
    }
    while (m_segments.size() > 1)
        drop(m_segments.begin(), Room::GiveBack);
    return {};
}

} // namespace yagura
