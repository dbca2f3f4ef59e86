// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The text of /proc as values. Pure functions; a line that cannot be read is left out.
namespace yagura {

/// In the order of the columns of /proc/stat, in ticks since boot.
enum class CpuField { User, Nice, System, Idle, Iowait, Irq, Softirq, Steal, Guest, GuestNice };
inline constexpr std::size_t kCpuFields = 10;

struct CpuTimes
{
    std::array<std::uint64_t, kCpuFields> ticks{};
    [[nodiscard]] std::uint64_t at(CpuField field) const
    {
        return ticks[static_cast<std::size_t>(field)];
    }
};

/// Bytes.
struct MemoryInfo
{
    std::uint64_t total = 0;
    std::uint64_t free = 0;
    std::uint64_t available = 0;
    std::uint64_t buffers = 0;
    std::uint64_t cached = 0; ///< reclaimable slab included, as `free` and the agent count it
    std::uint64_t active = 0;
    std::uint64_t inactive = 0;
    std::uint64_t swapTotal = 0;
    std::uint64_t swapFree = 0;
};

struct DiskCounters
{
    std::uint64_t reads = 0;
    std::uint64_t readBytes = 0;
    std::uint64_t readMs = 0;
    std::uint64_t writes = 0;
    std::uint64_t writeBytes = 0;
    std::uint64_t writeMs = 0;
    std::uint64_t inProgress = 0; ///< a gauge
    std::uint64_t ioMs = 0;
};

struct NetCounters
{
    std::uint64_t bytesIn = 0;
    std::uint64_t packetsIn = 0;
    std::uint64_t errorsIn = 0;
    std::uint64_t dropsIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t packetsOut = 0;
    std::uint64_t errorsOut = 0;
    std::uint64_t dropsOut = 0;
};

struct LoadAverage
{
    double one = 0;
    double five = 0;
    double fifteen = 0;
    std::uint64_t threads = 0;
};

struct MountPoint
{
    std::string device; ///< without /dev/
    std::string path;
    std::string type;
};

/// "cpu-total" and "cpu0", "cpu1", ...
std::map<std::string, CpuTimes> parseStat(std::string_view text);
std::optional<MemoryInfo> parseMeminfo(std::string_view text);
/// Every device, partitions too.
std::map<std::string, DiskCounters> parseDiskstats(std::string_view text);
std::map<std::string, NetCounters> parseNetDev(std::string_view text);
std::optional<LoadAverage> parseLoadavg(std::string_view text);
/// Of /proc/<pid>/stat: the letter after the name in brackets (which may hold brackets and blanks
/// itself).
std::optional<char> parseProcessState(std::string_view text);
/// How many lines of /proc/net/tcp or tcp6 are established connections.
int countEstablished(std::string_view text);

/// The file systems of /proc/mounts that hold data of this machine: no pseudo, memory or network
/// file systems, each device once (at its shortest path), overlays only as the root.
std::vector<MountPoint> parseMounts(std::string_view text);

/// Disks whose operations may be added up without counting one twice: whole disks, no partitions of
/// a disk that is itself listed, nothing that lies on other disks (dm, md, loop) or in memory.
bool isWholeDisk(const std::string& name, const std::map<std::string, DiskCounters>& all);
/// Interfaces whose traffic leaves the machine: not loopback, bridges, tunnels and the ends inside
/// of containers.
bool isExternalInterface(std::string_view name);

} // namespace yagura
