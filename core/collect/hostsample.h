// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/collect/procparsers.h"

#include <filesystem>

namespace yagura {

struct MountUsage
{
    MountPoint mount;
    std::uint64_t total = 0;
    std::uint64_t used = 0;
    std::uint64_t free = 0; ///< for those who are not root
    std::uint64_t inodesTotal = 0;
    std::uint64_t inodesFree = 0;
};

struct ProcessCounts
{
    int total = 0;
    int running = 0;
    int sleeping = 0;
    int blocked = 0;
    int stopped = 0;
    int zombies = 0;
    int dead = 0;
    int idle = 0;
    int paging = 0;
};

/// All that /proc tells about the machine at one instant. What could not be read is empty.
struct HostSample
{
    TimePoint time;
    std::map<std::string, CpuTimes> cpus;
    std::optional<MemoryInfo> memory;
    std::map<std::string, DiskCounters> disks;
    std::map<std::string, NetCounters> interfaces;
    std::optional<LoadAverage> load;
    std::optional<ProcessCounts> processes;
    std::optional<int> tcpEstablished;
    std::vector<MountUsage> mounts;
};

struct HostPaths
{
    std::filesystem::path proc = "/proc";
    std::filesystem::path machineId = "/etc/machine-id";
};

/// What costs the most to read: each process, each connection, each mounted file system.
enum class HostDetail { All, Cheap };

/// Reads everything, or all but what is costly; needs no rights. Takes some milliseconds, without
/// that a fraction of one.
HostSample readHostSample(const HostPaths& paths, TimePoint now,
                          HostDetail detail = HostDetail::All);

/// "i-" and 17 hexadecimal digits: the same for every start on this machine, and nothing can be
/// told from it.
std::string hostInstanceId(const HostPaths& paths);
std::string hostName();

} // namespace yagura
