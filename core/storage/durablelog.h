// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

class LogFile;

/// An append-only log of records in a directory of its own: what was appended and waited for
/// survives a crash and a power cut. Thread-safe; callers that wait at the same time share one
/// sync.
///
/// Positions count bytes since the log began and never come again. A file `<position, 16 hex
/// digits>.log` holds:
///     8 bytes  "YAGLOG01"
///     u64      position of the first record, as in the name
///     records: u32 size of the payload; u32 CRC-32C of the record's position (u64) and the
///     payload; payload
///     u32      0
/// What follows is room for more: zeros, or what the file held when it was part of the log before
/// (`.spare` files wait for that). A file goes up to where the next one begins.
///
/// When a sync fails, nobody knows what of it is on the disk, and the system may have forgotten
/// that it is not. So everything since the last sync is kept in memory, and the next call begins a
/// new file with it before anything else is acknowledged.
class DurableLog
{
public:
    using Replay = std::function<void(std::uint64_t end, std::string_view payload)>;

    /// Makes what was written to a file durable, as fdatasync() does: 0, or -1 and errno.
    using Sync = std::function<int(int descriptor)>;

    /// Opens or creates the log and finds its end; a torn record at the end is cut off.
    /// Errors: StorageFailure.
    /// @param sync  empty: fdatasync()
    static Result<std::unique_ptr<DurableLog>> open(const std::string& directory,
                                                    std::uint64_t segmentBytes = 16U << 20,
                                                    Sync sync = {});
    /// replay() of a log that nobody may write to. A directory that is not there is an empty log.
    static Result<int> replayReadOnly(const std::string& directory, std::uint64_t from,
                                      const Replay& record);
    ~DurableLog();
    DurableLog(const DurableLog&) = delete;
    DurableLog& operator=(const DurableLog&) = delete;

    /// Hands over every whole record that begins at or after `from`, in order. `end` is the
    /// position after it. Returns how many damaged stretches were left out. A record at the end
    /// that was never completed is none.
    Result<int> replay(std::uint64_t from, const Replay& record) const;

    /// Writes one record with one system call. Returns the position after it, for waitDurable(). On
    /// an error (disk full, read-only) nothing was appended, and a later append may succeed.
    Result<std::uint64_t> append(std::string_view payload);
    /// Returns when everything before `position` is on the disk.
    VoidResult waitDurable(std::uint64_t position);

    [[nodiscard]] std::uint64_t end() const;
    [[nodiscard]] std::int64_t bytesOnDisk() const;

    enum class Room { Keep, GiveBack };
    /// Removes files that lie wholly before `position`; the open one too when it has grown, for a
    /// new one.
    /// @param room  whether to keep some of them for what comes next, which is then cheaper to sync
    void trim(std::uint64_t position, Room room = Room::GiveBack);
    /// Begins a new file at `position` or at the end, whichever is later, and removes the others.
    VoidResult restartAt(std::uint64_t position);

    static constexpr std::size_t kMaxRecordBytes = 64U << 20;

private:
    using Segments = std::map<std::uint64_t, std::shared_ptr<LogFile>>;

    DurableLog(std::string directory, std::uint64_t segmentBytes, Sync sync);
    static Result<Segments> listSegments(const std::string& directory, bool isReadOnly);
    static Result<int> replaySegments(const Segments& segments, std::uint64_t from,
                                      const Replay& record);
    VoidResult recover();
    VoidResult beginSegment(std::uint64_t position, std::string_view records = {});
    VoidResult sealSegment();
    VoidResult makeReady(std::unique_lock<std::mutex>& lock, std::size_t recordBytes);
    VoidResult mend();
    void drop(Segments::iterator segment, Room room);
    void removeSpares();
    [[nodiscard]] std::string pathOf(std::uint64_t position) const;
    [[nodiscard]] const std::shared_ptr<LogFile>& last() const
    {
        return m_segments.rbegin()->second;
    }

    const std::string m_directory;
    const std::uint64_t m_segmentBytes;
    const Sync m_sync;

    mutable std::mutex m_mutex; ///< guards what follows
    Segments m_segments; ///< by first position; the last is written to
    std::vector<std::string> m_spares; ///< paths of files whose room can be used again
    std::uint64_t m_end = 0;
    std::uint64_t m_durable = 0;
    std::string m_unsynced; ///< the records since m_durable
    int m_cutOff = 0; ///< damaged stretches that open() cut off
    bool m_isSyncing = false;
    bool m_isBroken = false; ///< a sync failed; mend() comes next
    std::condition_variable m_synced;
};

} // namespace yagura
