// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/hostsample.h"

#include <QCryptographicHash>

#include <algorithm>
#include <fstream>

#include <dirent.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace yagura {

namespace {

constexpr std::size_t kMaxFileBytes = 4 * 1024 * 1024;

/// Files of /proc have no size: read until the end, within the limit.
std::string readText(const std::filesystem::path& path, std::size_t limit = kMaxFileBytes)
{
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char block[16384];
    while (file && text.size() < limit) {
        file.read(block, sizeof block);
        text.append(block, static_cast<std::size_t>(file.gcount()));
    }
    return text;
}

void countState(ProcessCounts& counts, char state)
{
    ++counts.total;
    switch (state) {
    case 'R':
        ++counts.running;
        break;
    case 'S':
        ++counts.sleeping;
        break;
    case 'D':
    case 'U':
    case 'L':
        ++counts.blocked;
        break;
    case 'T':
    case 't':
        ++counts.stopped;
        break;
    case 'Z':
        ++counts.zombies;
        break;
    case 'X':
        ++counts.dead;
        break;
    case 'I':
        ++counts.idle;
        break;
    case 'W':
        ++counts.paging;
        break;
    default:
        break;
    }
}

std::optional<ProcessCounts> readProcesses(const std::filesystem::path& proc)
{
    DIR* directory = ::opendir(proc.c_str());
    if (!directory)
        return std::nullopt;
    ProcessCounts counts;
    while (const dirent* entry = ::readdir(directory)) {
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9')
            continue;
        const auto state = parseProcessState(readText(proc / entry->d_name / "stat", 4096));
        if (state) // a process may end between the two reads
            countState(counts, *state);
    }
    ::closedir(directory);
    return counts;
}

std::optional<MountUsage> readUsage(const MountPoint& mount)
{
    // Containers mount single files (/etc/hosts) from the host's disk: not a file system of ours.
    struct stat status = {};
    struct statvfs usage = {};
    if (::stat(mount.path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)
        || ::statvfs(mount.path.c_str(), &usage) != 0 || usage.f_blocks == 0
        || usage.f_bfree > usage.f_blocks)
        return std::nullopt;
    MountUsage result;
    result.mount = mount;
    result.total = std::uint64_t{usage.f_blocks} * usage.f_frsize;
    result.used = std::uint64_t{usage.f_blocks - usage.f_bfree} * usage.f_frsize;
    result.free = std::uint64_t{usage.f_bavail} * usage.f_frsize;
    result.inodesTotal = usage.f_files;
    result.inodesFree = std::min<std::uint64_t>(usage.f_ffree, usage.f_files);
    return result;
}

std::optional<int> readEstablished(const std::filesystem::path& proc)
{
    const std::string tcp = readText(proc / "net/tcp");
    const std::string tcp6 = readText(proc / "net/tcp6");
    if (tcp.empty() || tcp.size() >= kMaxFileBytes || tcp6.size() >= kMaxFileBytes)
        return std::nullopt;
    return countEstablished(tcp) + countEstablished(tcp6);
}

} // namespace

HostSample readHostSample(const HostPaths& paths, TimePoint now, HostDetail detail)
{
    HostSample sample;
    sample.time = now;
    sample.cpus = parseStat(readText(paths.proc / "stat"));
    sample.memory = parseMeminfo(readText(paths.proc / "meminfo"));
    sample.disks = parseDiskstats(readText(paths.proc / "diskstats"));
    sample.interfaces = parseNetDev(readText(paths.proc / "net/dev"));
    sample.load = parseLoadavg(readText(paths.proc / "loadavg"));
    if (detail == HostDetail::Cheap)
        return sample;
    sample.processes = readProcesses(paths.proc);
    sample.tcpEstablished = readEstablished(paths.proc);
    for (const MountPoint& mount : parseMounts(readText(paths.proc / "self/mounts"))) {
        if (auto usage = readUsage(mount))
            sample.mounts.push_back(std::move(*usage));
    }
    return sample;
}

std::string hostName()
{
    char name[256] = {};
    if (::gethostname(name, sizeof name - 1) != 0 || name[0] == '\0')
        return "localhost";
    return name;
}

std::string hostInstanceId(const HostPaths& paths)
{
    std::string identity = readText(paths.machineId, 256);
    if (identity.empty())
        identity = hostName();
    QByteArray seed("yagura instance id\n");
    seed.append(QByteArray::fromStdString(identity).trimmed());
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    return "i-" + hash.toHex().left(17).toStdString();
}

} // namespace yagura
