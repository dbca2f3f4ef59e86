// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace yagura {

/// One file of a DurableLog, whose header describes the format. Errors are numbers of errno, 0 for
/// none.
///
/// Records are written into room that was written before (zeros, or what an earlier log left
/// there): such a write changes nothing but data, so that syncing it costs one write to the disk
/// instead of two.
class LogFile
{
public:
    static constexpr std::size_t kHeaderBytes = 16;
    static constexpr std::size_t kRecordHeaderBytes = 8;
    static constexpr std::size_t kMaxRecordBytes = 64U << 20;

    using Record
        = std::function<void(std::uint64_t position, std::uint64_t end, std::string_view payload)>;
    struct Contents
    {
        std::uint64_t end = 0; ///< position after the last whole record
        int damaged = 0; ///< the header, or stretches that are no whole records
        /// What a power cut leaves of a write that nobody was told of: after the last whole record
        /// of the last file comes what is none. That is no damage.
        bool isTorn = false;
    };
    /// Follows the last record: a size of zero. A file that has none was cut off.
    static constexpr std::string_view kEndMark{"\0\0\0\0", 4};

    /// Appends a record with its header, as it lies in the file at `position`.
    static void putRecord(std::string& out, std::uint64_t position, std::string_view payload);

    /// Makes a file whose first record will be at `start`, holding `records`; all synced. Uses the
    /// room of `spare`, a file that is no longer needed, when that is not empty.
    static int create(const std::string& path, std::uint64_t start, std::string_view records,
                      const std::string& spare, std::shared_ptr<LogFile>& made);
    static int open(const std::string& path, std::uint64_t start, bool isReadOnly,
                    std::shared_ptr<LogFile>& opened);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::uint64_t start() const { return m_start; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] std::int64_t size() const { return m_size; }

    /// Visits the whole records that begin at or after `from`, where one does, and before `limit`,
    /// the position where the next file goes on, or ~0. Where a record is damaged, goes on with the
    /// next one that is whole: its checksum covers its position, so that nothing else can be taken
    /// for it.
    [[nodiscard]] Contents read(std::uint64_t from, std::uint64_t limit, const Record& visit) const;
    /// Writes whole records and kEndMark at a position, first more room when it is needed, but not
    /// so much that the file grows beyond `most`.
    int write(std::uint64_t position, std::string_view records, std::int64_t most);
    /// Cuts off what follows `end`; writes the header and the mark anew.
    int truncate(std::uint64_t end);

private:
    LogFile(std::string path, std::uint64_t start, int descriptor);
    int writeAt(std::int64_t offset, std::string_view bytes) const;

    std::string m_path;
    std::uint64_t m_start;
    int m_descriptor;
    std::int64_t m_size = 0;
};

/// Makes what was created, renamed or removed in a directory durable.
int syncDirectory(const std::string& directory);

} // namespace yagura
