// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/logfile.h"

#include "core/storage/bytes.h"
#include "core/storage/checksum.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace yagura {

namespace {

constexpr std::string_view kMagic = "YAGLOG01";
constexpr std::int64_t kLeastRoom = 64 << 10;
constexpr std::int64_t kMostRoom = 1 << 20;
/// How many bytes are checked at most for a record that begins after a damaged stretch.
constexpr std::size_t kSearchBytes = 64U << 20;
/// How far behind the end a record is looked for.
constexpr std::size_t kSearchAfterEnd = 1U << 18;

std::uint32_t recordChecksum(std::uint64_t position, std::string_view payload)
{
    std::array<char, sizeof(position)> raw{};
    std::memcpy(raw.data(), &position, sizeof(position));
    return crc32c(payload, crc32c({raw.data(), raw.size()}));
}

std::string headerOf(std::uint64_t start)
{
    std::string header(kMagic);
    putFixed(header, start);
    return header;
}

/// A whole file mapped for reading.
class Mapping
{
public:
    explicit Mapping(int descriptor)
    {
        struct stat info
        { };
        if (descriptor < 0 || fstat(descriptor, &info) != 0 || info.st_size == 0)
            return;
        m_size = static_cast<std::size_t>(info.st_size);
        m_data = mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    ~Mapping()
    {
        if (m_data != MAP_FAILED)
            munmap(m_data, m_size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    [[nodiscard]] std::string_view bytes() const
    {
        return m_data == MAP_FAILED ? std::string_view()
                                    : std::string_view(static_cast<const char*>(m_data), m_size);
    }

private:
    void* m_data = MAP_FAILED;
    std::size_t m_size = 0;
};

/// The records of a file by their offset in it.
class Records
{
public:
    Records(std::string_view file, std::uint64_t start)
        : m_file(file)
        , m_start(start)
    { }

    [[nodiscard]] std::uint64_t positionOf(std::size_t offset) const
    {
        return m_start + (offset - LogFile::kHeaderBytes);
    }

    /// What the header at an offset says; 0 at the end.
    [[nodiscard]] std::size_t sizeAt(std::size_t offset) const
    {
        ByteReader in(m_file.substr(std::min(offset, m_file.size())));
        return in.fixed<std::uint32_t>();
    }

    /// False when the file was cut off or goes on with what is no record.
    [[nodiscard]] bool isEnd(std::size_t offset) const
    {
        return m_file.substr(offset).starts_with(LogFile::kEndMark);
    }

    /// The payload of the whole record at an offset; empty when there is none.
    [[nodiscard]] std::string_view at(std::size_t offset) const
    {
        const std::size_t size = sizeAt(offset);
        ByteReader in(m_file.substr(std::min(offset + 4, m_file.size())));
        const auto checksum = in.fixed<std::uint32_t>();
        if (!isPossible(size, offset))
            return {};
        const std::string_view payload = in.view(size);
        return recordChecksum(positionOf(offset), payload) == checksum ? payload
                                                                       : std::string_view();
    }

    /// The offset of the next whole record after what is damaged; the file's size when there is
    /// none.
    [[nodiscard]] std::size_t next(std::size_t damaged, std::size_t limit) const
    {
        // Most likely its header is sound and says where the next one is.
        if (const std::size_t size = sizeAt(damaged); isPossible(size, damaged)) {
            const std::size_t after = damaged + LogFile::kRecordHeaderBytes + size;
            if (after < limit && !at(after).empty())
                return after;
        }
        std::size_t checked = 0;
        for (std::size_t offset = damaged + 1; offset < limit && checked < kSearchBytes; ++offset) {
            const std::size_t size = sizeAt(offset);
            if (!isPossible(size, offset))
                continue;
            checked += size;
            if (!at(offset).empty())
                return offset;
        }
        return m_file.size();
    }

private:
    [[nodiscard]] bool isPossible(std::size_t size, std::size_t offset) const
    {
        return size > 0 && size <= LogFile::kMaxRecordBytes
            && offset + LogFile::kRecordHeaderBytes + size <= m_file.size();
    }

    std::string_view m_file;
    std::uint64_t m_start;
};

} // namespace

int syncDirectory(const std::string& directory)
{
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

void LogFile::putRecord(std::string& out, std::uint64_t position, std::string_view payload)
{
    putFixed(out, static_cast<std::uint32_t>(payload.size()));
    putFixed(out, recordChecksum(position, payload));
    out.append(payload);
}

LogFile::LogFile(std::string path, std::uint64_t start, int descriptor)
    : m_path(std::move(path))
    , m_start(start)
    , m_descriptor(descriptor)
{
    struct stat info
    { };
    if (fstat(m_descriptor, &info) == 0)
        m_size = info.st_size;
}

LogFile::~LogFile()
{
    ::close(m_descriptor);
}

int LogFile::create(const std::string& path, std::uint64_t start, std::string_view records,
                    const std::string& spare, std::shared_ptr<LogFile>& made)
{
    // It gets its name when it is complete, and is not taken for a log before.
    const std::string unnamed = spare.empty() ? path + ".new" : spare;
    const int flags = O_RDWR | O_CREAT | O_CLOEXEC | (spare.empty() ? O_TRUNC : 0);
    const int descriptor = ::open(unnamed.c_str(), flags, 0644);
    if (descriptor < 0)
        return errno;
    std::shared_ptr<LogFile> file(new LogFile(path, start, descriptor));
    std::string bytes = headerOf(start);
    bytes += records;
    bytes += kEndMark;
    int error = file->writeAt(0, bytes);
    if (error == 0 && fdatasync(descriptor) != 0)
        error = errno;
    if (error == 0 && std::rename(unnamed.c_str(), path.c_str()) != 0)
        error = errno;
    if (error == 0)
        error = syncDirectory(path.substr(0, path.rfind('/')));
    if (error != 0) {
        ::unlink(unnamed.c_str());
        return error;
    }
    file->m_size = std::max(file->m_size, static_cast<std::int64_t>(bytes.size()));
    made = std::move(file);
    return 0;
}

int LogFile::open(const std::string& path, std::uint64_t start, bool isReadOnly,
                  std::shared_ptr<LogFile>& opened)
{
    const int descriptor = ::open(path.c_str(), (isReadOnly ? O_RDONLY : O_RDWR) | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    opened.reset(new LogFile(path, start, descriptor));
    return 0;
}

LogFile::Contents LogFile::read(std::uint64_t from, std::uint64_t limit, const Record& visit) const
{
    const Mapping mapping(m_descriptor);
    const std::string_view file = mapping.bytes();
    Contents contents;
    from = std::max(from, m_start);
    contents.end = from;
    // The name says where the records begin, too.
    contents.damaged = from > m_start || file.starts_with(headerOf(m_start)) ? 0 : 1;
    const Records records(file, m_start);
    const std::uint64_t most = std::min<std::uint64_t>(limit - m_start, file.size());
    const std::size_t end
        = std::min<std::size_t>(file.size(), kHeaderBytes + static_cast<std::size_t>(most));
    const bool isLast = limit == ~std::uint64_t{0};
    std::size_t offset = kHeaderBytes + static_cast<std::size_t>(from - m_start);
    while (offset < end) {
        const std::string_view payload = records.at(offset);
        if (payload.empty()) {
            const bool isEnd = isLast && records.isEnd(offset);
            // Zeros may also be what is left of records that never got to the disk.
            offset = records.next(offset, isEnd ? std::min(end, offset + kSearchAfterEnd) : end);
            if (isEnd && offset == file.size())
                return contents;
            if (isLast && offset == file.size())
                contents.isTorn = true;
            else
                ++contents.damaged;
            continue;
        }
        const std::uint64_t position = records.positionOf(offset);
        offset += kRecordHeaderBytes + payload.size();
        contents.end = records.positionOf(offset);
        visit(position, contents.end, payload);
    }
    // Nothing at all after a whole record: not even the mark, or what the next file follows.
    const bool isCutOff = isLast ? offset == file.size() : contents.end < limit;
    if (isCutOff && contents.damaged == 0 && !contents.isTorn)
        ++contents.damaged;
    return contents;
}

int LogFile::write(std::uint64_t position, std::string_view records, std::int64_t most)
{
    const auto offset = static_cast<std::int64_t>(kHeaderBytes + (position - m_start));
    const std::int64_t end = offset + static_cast<std::int64_t>(records.size());
    if (end > m_size) {
        const std::int64_t grown = end + std::clamp(m_size, kLeastRoom, kMostRoom);
        const std::int64_t wanted = std::min(grown, most);
        static const std::string zeros(static_cast<std::size_t>(kLeastRoom), '\0');
        // Room is a matter of speed: on a disk that is nearly full the record itself may yet fit.
        std::int64_t room = std::max(m_size, end);
        while (room < wanted) {
            const auto piece = static_cast<std::size_t>(std::min(wanted - room, kLeastRoom));
            if (writeAt(room, std::string_view(zeros).substr(0, piece)) != 0)
                break;
            room += static_cast<std::int64_t>(piece);
            m_size = room;
        }
    }
    if (const int error = writeAt(offset, records); error != 0) {
        // The next record overwrites what got written of this one. Until then it is no damage.
        static_cast<void>(writeAt(offset, kEndMark));
        return error;
    }
    m_size = std::max(m_size, end);
    return 0;
}

int LogFile::truncate(std::uint64_t end)
{
    const auto size = static_cast<std::int64_t>(kHeaderBytes + (end - m_start));
    if (ftruncate(m_descriptor, size) != 0)
        return errno;
    for (const auto& [offset, bytes] : {std::pair<std::int64_t, std::string>(0, headerOf(m_start)),
                                        {size, std::string(kEndMark)}}) {
        if (const int error = writeAt(offset, bytes); error != 0)
            return error;
    }
    if (fdatasync(m_descriptor) != 0)
        return errno;
    m_size = size + static_cast<std::int64_t>(kEndMark.size());
    return 0;
}

int LogFile::writeAt(std::int64_t offset, std::string_view bytes) const
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(m_descriptor, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
    return 0;
}

} // namespace yagura
