// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/procparsers.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace yagura {

namespace {

constexpr std::uint64_t kSectorBytes = 512; // of /proc/diskstats, whatever the disk's own are

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string_view takeWord(std::string_view& line)
{
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) {
        line = {};
        return {};
    }
    line.remove_prefix(begin);
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

template <typename T>
std::optional<T> number(std::string_view word)
{
    T value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

/// The numbers at the front of a line; stops at the first word that is none.
std::vector<std::uint64_t> numbers(std::string_view line)
{
    std::vector<std::uint64_t> values;
    while (const auto value = number<std::uint64_t>(takeWord(line)))
        values.push_back(*value);
    return values;
}

/// `\040` in /proc/mounts is a blank.
std::string unescapeOctal(std::string_view text)
{
    const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2])
            && isOctal(text[i + 3])) {
            result += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8
                                        + (text[i + 3] - '0'));
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return name.starts_with(prefix); });
}

/// Types whose size says nothing about a disk here, or whose statvfs() may wait for a network.
bool isForeignType(std::string_view type)
{
    static constexpr std::string_view kForeign[]
        = {"autofs",   "bdev",      "binder",  "binfmt_misc", "bpf",        "cgroup",    "cgroup2",
           "configfs", "cpuset",    "debugfs", "devfs",       "devpts",     "devtmpfs",  "efivarfs",
           "fusectl",  "hugetlbfs", "mqueue",  "none",        "nsfs",       "pipefs",    "proc",
           "pstore",   "ramfs",     "rootfs",  "rpc_pipefs",  "securityfs", "selinuxfs", "sockfs",
           "squashfs", "sysfs",     "tmpfs",   "tracefs",     "iso9660",    "erofs",     "afs",
           "ceph",     "cifs",      "smb3",    "smbfs",       "ncpfs",      "coda"};
    return std::find(std::begin(kForeign), std::end(kForeign), type) != std::end(kForeign)
        || startsWithAny(type, {"nfs", "fuse.", "lustre", "glusterfs"});
}

/// The disk that a partition's name says it is part of: sda1 -> sda, nvme0n1p2 -> nvme0n1; or
/// empty.
std::string parentDisk(const std::string& name)
{
    const auto digits = name.find_last_not_of("0123456789");
    if (digits == std::string::npos || digits + 1 == name.size())
        return {};
    if (startsWithAny(name, {"nvme", "mmcblk", "nbd"}))
        return name[digits] == 'p' ? name.substr(0, digits) : std::string{};
    return name.substr(0, digits + 1);
}

} // namespace

std::map<std::string, CpuTimes> parseStat(std::string_view text)
{
    std::map<std::string, CpuTimes> cpus;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const std::string_view name = takeWord(line);
        if (!name.starts_with("cpu"))
            continue;
        const auto values = numbers(line);
        if (values.size() < 4)
            continue;
        CpuTimes times; // what an old kernel does not count stays 0
        std::copy_n(values.begin(), std::min(values.size(), kCpuFields), times.ticks.begin());
        cpus[name == "cpu" ? "cpu-total" : std::string(name)] = times;
    }
    return cpus;
}

std::optional<MemoryInfo> parseMeminfo(std::string_view text)
{
    std::map<std::string_view, std::uint64_t> values;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        std::string_view key = takeWord(line);
        if (!key.ends_with(':'))
            continue;
        key.remove_suffix(1);
        if (const auto kilobytes = number<std::uint64_t>(takeWord(line)))
            values[key] = *kilobytes * 1024;
    }
    if (values["MemTotal"] == 0)
        return std::nullopt;
    MemoryInfo memory;
    memory.total = values["MemTotal"];
    memory.free = values["MemFree"];
    memory.buffers = values["Buffers"];
    memory.cached = values["Cached"] + values["SReclaimable"];
    memory.available = values.contains("MemAvailable")
        ? values["MemAvailable"]
        : memory.free + memory.buffers + memory.cached;
    memory.active = values["Active"];
    memory.inactive = values["Inactive"];
    memory.swapTotal = values["SwapTotal"];
    memory.swapFree = values["SwapFree"];
    return memory;
}

std::map<std::string, DiskCounters> parseDiskstats(std::string_view text)
{
    std::map<std::string, DiskCounters> disks;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        takeWord(line); // major
        takeWord(line); // minor
        const std::string_view name = takeWord(line);
        const auto values = numbers(line);
        if (name.empty() || values.size() < 11)
            continue;
        DiskCounters counters;
        counters.reads = values[0];
        counters.readBytes = values[2] * kSectorBytes;
        counters.readMs = values[3];
        counters.writes = values[4];
        counters.writeBytes = values[6] * kSectorBytes;
        counters.writeMs = values[7];
        counters.inProgress = values[8];
        counters.ioMs = values[9];
        disks[std::string(name)] = counters;
    }
    return disks;
}

std::map<std::string, NetCounters> parseNetDev(std::string_view text)
{
    std::map<std::string, NetCounters> interfaces;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string_view head = line.substr(0, colon);
        const std::string_view name = takeWord(head);
        const auto values = numbers(line.substr(colon + 1));
        if (name.empty() || values.size() < 16)
            continue;
        NetCounters counters;
        counters.bytesIn = values[0];
        counters.packetsIn = values[1];
        counters.errorsIn = values[2];
        counters.dropsIn = values[3];
        counters.bytesOut = values[8];
        counters.packetsOut = values[9];
        counters.errorsOut = values[10];
        counters.dropsOut = values[11];
        interfaces[std::string(name)] = counters;
    }
    return interfaces;
}

std::optional<LoadAverage> parseLoadavg(std::string_view text)
{
    std::string_view line = takeLine(text);
    const auto one = number<double>(takeWord(line));
    const auto five = number<double>(takeWord(line));
    const auto fifteen = number<double>(takeWord(line));
    if (!one || !five || !fifteen)
        return std::nullopt;
    LoadAverage load{*one, *five, *fifteen, 0};
    const std::string_view threads = takeWord(line); // running/all
    if (const auto slash = threads.find('/'); slash != std::string_view::npos)
        load.threads = number<std::uint64_t>(threads.substr(slash + 1)).value_or(0);
    return load;
}

std::optional<char> parseProcessState(std::string_view text)
{
    const auto bracket = text.rfind(')');
    if (bracket == std::string_view::npos || bracket + 2 >= text.size())
        return std::nullopt;
    return text[bracket + 2];
}

int countEstablished(std::string_view text)
{
    int count = 0;
    takeLine(text); // the heading
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        takeWord(line); // number
        takeWord(line); // local address
        takeWord(line); // remote address
        if (takeWord(line) == "01")
            ++count;
    }
    return count;
}

std::vector<MountPoint> parseMounts(std::string_view text)
{
    std::map<std::string, MountPoint> byDevice;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const std::string device = unescapeOctal(takeWord(line));
        const std::string path = unescapeOctal(takeWord(line));
        const std::string type(takeWord(line));
        if (path.empty() || path.front() != '/' || isForeignType(type))
            continue;
        const bool isRoot = path == "/";
        if (!isRoot && (type == "overlay" || type == "9p" || !device.starts_with("/dev/")))
            continue;
        const std::string key = isRoot && !device.starts_with("/dev/") ? "/" : device;
        const auto it = byDevice.find(key);
        if (it != byDevice.end() && it->second.path.size() <= path.size())
            continue;
        byDevice[key] = {device.starts_with("/dev/") ? device.substr(5) : device, path, type};
    }
    std::vector<MountPoint> mounts;
    for (auto& [device, mount] : byDevice)
        mounts.push_back(std::move(mount));
    std::sort(mounts.begin(), mounts.end(),
              [](const MountPoint& a, const MountPoint& b) { return a.path < b.path; });
    return mounts;
}

bool isWholeDisk(const std::string& name, const std::map<std::string, DiskCounters>& all)
{
    if (startsWithAny(name, {"dm-", "md", "loop", "ram", "zram", "sr", "fd", "drbd", "bcache"}))
        return false;
    const std::string parent = parentDisk(name);
    return parent.empty() || !all.contains(parent);
}

bool isExternalInterface(std::string_view name)
{
    return name != "lo" && name.find('.') == std::string_view::npos
        && !startsWithAny(name, {"veth",  "docker", "br-",  "virbr",  "tun",     "tap",
                                 "wg",    "vmnet",  "vnet", "cni",    "flannel", "cali",
                                 "dummy", "ifb",    "bond", "team",   "podman",  "lxc",
                                 "sit",   "ip6tnl", "gre",  "erspan", "tunl"});
}

} // namespace yagura
