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

namespace yagura {

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
/// A size of zero, or a record that does not check, ends a file: the rest is room that was
/// reserved, or torn.
class DurableLog
{
public:
    using Replay = std::function<void(std::uint64_t end, std::string_view payload)>;

    /// Opens or creates the log and finds its end; a torn record at the end is cut off.
    /// Errors: StorageFailure.
    static Result<std::unique_ptr<DurableLog>> open(const std::string& directory,
                                                    std::uint64_t segmentBytes = 16U << 20);
    ~DurableLog();
    DurableLog(const DurableLog&) = delete;
    DurableLog& operator=(const DurableLog&) = delete;

    /// Hands over every whole record that begins at or after `from`, in order. `end` is the
    /// position after it. Returns how many damaged stretches were left out (a file that ends early
    /// though another follows).
    Result<int> replay(std::uint64_t from, const Replay& record) const;

    /// Writes one record with one system call. Returns the position after it, for waitDurable(). On
    /// an error (disk full, read-only) nothing was appended, and a later append may succeed.
    Result<std::uint64_t> append(std::string_view payload);
    /// Returns when everything before `position` is on the disk.
    VoidResult waitDurable(std::uint64_t position);

    [[nodiscard]] std::uint64_t end() const;
    [[nodiscard]] std::int64_t bytesOnDisk() const;

    /// Removes files that lie wholly before `position`; the open one too when it has grown, for a new one.
    void trim(std::uint64_t position);
    /// Begins a new file at `position` or at the end, whichever is later, and removes the others.
    VoidResult restartAt(std::uint64_t position);

    static constexpr std::size_t kMaxRecordBytes = 64U << 20;

private:
    struct Segment;
    DurableLog(std::string directory, std::uint64_t segmentBytes);
    VoidResult findSegments();
    VoidResult beginSegment(std::uint64_t position);
    VoidResult writeAt(std::string_view bytes, std::uint64_t position);
    [[nodiscard]] Error failure(const char* what, int error) const;

    std::string m_directory;
    std::uint64_t m_segmentBytes;

    mutable std::mutex m_mutex; ///< guards what follows
    std::map<std::uint64_t, std::shared_ptr<Segment>>
        m_segments; ///< by first position; the last is open
    std::uint64_t m_end = 0;
    std::uint64_t m_durable = 0;
    bool m_isSyncing = false;
    std::condition_variable m_synced;
};

} // namespace yagura
