// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/durablelog.h"

#include "core/storage/bytes.h"
#include "core/storage/checksum.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <vector>

namespace yagura {

namespace {

constexpr std::string_view kMagic = "YAGLOG01";
constexpr std::size_t kFileHeader = 16;
constexpr std::size_t kRecordHeader = 8;

std::uint32_t recordChecksum(std::uint64_t position, std::string_view payload)
{
    std::array<char, sizeof(position)> raw{};
    std::memcpy(raw.data(), &position, sizeof(position));
    return crc32c(payload, crc32c({raw.data(), raw.size()}));
}

/// Calls `record(end, payload)` for the whole records of a file; returns the position after the
/// last.
template <typename Visit>
std::uint64_t walk(std::string_view file, std::uint64_t position, const Visit& record)
{
    file.remove_prefix(std::min(kFileHeader, file.size()));
    while (file.size() > kRecordHeader) {
        ByteReader in(file);
        const auto size = in.fixed<std::uint32_t>();
        const auto checksum = in.fixed<std::uint32_t>();
        if (size == 0 || size > DurableLog::kMaxRecordBytes || size > in.left())
            break;
        const std::string_view payload = in.view(size);
        if (recordChecksum(position, payload) != checksum)
            break;
        position += kRecordHeader + size;
        record(position, payload);
        file.remove_prefix(kRecordHeader + size);
    }
    return position;
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

VoidResult syncDirectory(const std::string& directory, const Error& onFailure)
{
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return onFailure;
    const bool done = fsync(descriptor) == 0;
    ::close(descriptor);
    if (!done)
        return onFailure;
    return {};
}

} // namespace

struct DurableLog::Segment
{
    std::string path;
    std::uint64_t start = 0;
    int descriptor = -1;
    std::int64_t bytes = 0;

    ~Segment()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

DurableLog::DurableLog(std::string directory, std::uint64_t segmentBytes)
    : m_directory(std::move(directory))
    , m_segmentBytes(segmentBytes)
{ }

DurableLog::~DurableLog() = default;

Result<std::unique_ptr<DurableLog>> DurableLog::open(const std::string& directory,
                                                     std::uint64_t segmentBytes)
{
    std::unique_ptr<DurableLog> log(new DurableLog(directory, segmentBytes));
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error)
        return log->failure("be created", error.value());
    if (auto found = log->findSegments(); !found)
        return found.error();
    return log;
}

VoidResult DurableLog::findSegments()
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, error)) {
        const std::string name = entry.path().filename().string();
        std::uint64_t start = 0;
        if (name.size() != 20 || !name.ends_with(".log")
            || std::from_chars(name.data(), name.data() + 16, start, 16).ptr != name.data() + 16)
            continue;
        auto segment = std::make_shared<Segment>();
        segment->path = entry.path().string();
        segment->start = start;
        segment->descriptor = ::open(segment->path.c_str(), O_RDWR | O_CLOEXEC);
        if (segment->descriptor < 0)
            return failure("be opened", errno);
        m_segments.emplace(start, std::move(segment));
    }
    if (error)
        return failure("be listed", error.value());
    if (m_segments.empty())
        return beginSegment(0);
    Segment& last = *m_segments.rbegin()->second;
    {
        const Mapping mapping(last.descriptor);
        const std::string_view bytes = mapping.bytes();
        if (bytes.size() < kFileHeader || !bytes.starts_with(kMagic)) {
            // The process ended while it began this file: nothing in it was acknowledged.
            const std::uint64_t start = last.start;
            ::unlink(last.path.c_str());
            m_segments.erase(start);
            return beginSegment(start);
        }
        m_end = walk(bytes, last.start, [](std::uint64_t, std::string_view) {});
    }
    // Torn bytes go, so that they can never be taken for records that are written after them.
    const auto size = static_cast<off_t>(kFileHeader + (m_end - last.start));
    if (ftruncate(last.descriptor, size) != 0 || fdatasync(last.descriptor) != 0)
        return failure("be recovered", errno);
    last.bytes = size;
    m_durable = m_end;
    return {};
}

VoidResult DurableLog::beginSegment(std::uint64_t position)
{
    auto segment = std::make_shared<Segment>();
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "/%016llx.log",
                  static_cast<unsigned long long>(position));
    segment->path = m_directory + name.data();
    segment->start = position;
    segment->descriptor
        = ::open(segment->path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (segment->descriptor < 0)
        return failure("be written", errno);
    std::string header(kMagic);
    putFixed(header, position);
    const auto written = ::pwrite(segment->descriptor, header.data(), header.size(), 0);
    if (written != static_cast<ssize_t>(header.size()) || fdatasync(segment->descriptor) != 0) {
        const int error
            = written < 0 || written == static_cast<ssize_t>(header.size()) ? errno : ENOSPC;
        ::unlink(segment->path.c_str());
        return failure("be written", error);
    }
    if (auto synced = syncDirectory(m_directory, failure("be written", EIO)); !synced)
        return synced;
    segment->bytes = kFileHeader;
    m_segments[position] = std::move(segment);
    m_end = position;
    m_durable = position;
    return {};
}

Result<int> DurableLog::replay(std::uint64_t from, const Replay& record) const
{
    std::vector<std::shared_ptr<Segment>> segments;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [start, segment] : m_segments)
            segments.push_back(segment);
    }
    int damaged = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool isLast = i + 1 == segments.size();
        if (!isLast && segments[i + 1]->start <= from)
            continue;
        const Mapping mapping(segments[i]->descriptor);
        std::uint64_t position = segments[i]->start;
        const std::uint64_t end
            = walk(mapping.bytes(), position, [&](std::uint64_t next, std::string_view payload) {
                  if (position >= from)
                      record(next, payload);
                  position = next;
              });
        if (!isLast && end != segments[i + 1]->start)
            ++damaged;
    }
    return damaged;
}

Result<std::uint64_t> DurableLog::append(std::string_view payload)
{
    if (payload.empty() || payload.size() > kMaxRecordBytes)
        return Error{errors::kInternalFailure, "A log record is empty or too large.", {}};
    thread_local std::string record;
    record.clear();
    record.reserve(kRecordHeader + payload.size());

    std::unique_lock lock(m_mutex);
    putFixed(record, static_cast<std::uint32_t>(payload.size()));
    if (m_end - m_segments.rbegin()->first + kRecordHeader + payload.size() > m_segmentBytes
        && m_end != m_segments.rbegin()->first) {
        // What is in the full file must be on the disk before its successor says where it ends.
        m_synced.wait(lock, [this] { return !m_isSyncing; });
        if (fdatasync(m_segments.rbegin()->second->descriptor) != 0)
            return failure("be written", errno);
        if (auto begun = beginSegment(m_end); !begun)
            return begun.error();
        m_synced.notify_all();
    }
    putFixed(record, recordChecksum(m_end, payload));
    record.append(payload);
    if (auto written = writeAt(record, m_end); !written)
        return written.error();
    m_end += record.size();
    return m_end;
}

VoidResult DurableLog::writeAt(std::string_view bytes, std::uint64_t position)
{
    Segment& segment = *m_segments.rbegin()->second;
    auto offset = static_cast<off_t>(kFileHeader + (position - segment.start));
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(segment.descriptor, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        // What got written of a record that failed is overwritten by the next one.
        if (written <= 0)
            return failure("be written", written < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
    segment.bytes = offset;
    return {};
}

VoidResult DurableLog::waitDurable(std::uint64_t position)
{
    std::unique_lock lock(m_mutex);
    while (m_durable < position) {
        if (m_isSyncing) {
            m_synced.wait(lock);
            continue;
        }
        // The first to come syncs for all who wait by the time it is done.
        m_isSyncing = true;
        const std::shared_ptr<Segment> segment = m_segments.rbegin()->second;
        const std::uint64_t upTo = m_end;
        lock.unlock();
        const bool done = fdatasync(segment->descriptor) == 0;
        const int error = errno;
        lock.lock();
        m_isSyncing = false;
        if (done)
            m_durable = std::max(m_durable, upTo);
        m_synced.notify_all();
        if (!done)
            return failure("be written", error);
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
        bytes += segment->bytes;
    return bytes;
}

void DurableLog::trim(std::uint64_t position)
{
    std::unique_lock lock(m_mutex);
    m_synced.wait(lock, [this] { return !m_isSyncing; });
    if (position >= m_end && m_end - m_segments.rbegin()->first > m_segmentBytes / 16) {
        // Nobody needs the open file either. Should a new one fail, the old one goes on.
        static_cast<void>(beginSegment(m_end));
        m_synced.notify_all();
    }
    while (m_segments.size() > 1 && std::next(m_segments.begin())->first <= position) {
        ::unlink(m_segments.begin()->second->path.c_str());
        m_segments.erase(m_segments.begin());
    }
}

VoidResult DurableLog::restartAt(std::uint64_t position)
{
    std::unique_lock lock(m_mutex);
    m_synced.wait(lock, [this] { return !m_isSyncing; });
    const std::uint64_t start = std::max(position, m_end);
    if (start != m_segments.rbegin()->first) {
        if (auto begun = beginSegment(start); !begun)
            return begun;
    }
    while (m_segments.size() > 1) {
        ::unlink(m_segments.begin()->second->path.c_str());
        m_segments.erase(m_segments.begin());
    }
    m_synced.notify_all();
    return {};
}

Error DurableLog::failure(const char* what, int error) const
{
    return {errors::kStorageFailure,
            "The log in " + m_directory + " could not " + what + ": "
                + std::system_category().message(error) + ".",
            {}};
}

} // namespace yagura
