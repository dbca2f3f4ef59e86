// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kElastiCache[] = {
    {"CPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the node's processors in use.")},
    {"EngineCPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of one processor that the engine's main thread uses.")},
    {"CurrConnections", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open connections of clients.")},
    {"NewConnections", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections that were accepted.")},
    {"DatabaseMemoryUsagePercentage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the data memory in use.")},
    {"DatabaseCapacityUsagePercentage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the cluster's data capacity in use.")},
    {"BytesUsedForCache", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that the engine uses for everything.")},
    {"FreeableMemory", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that could be given to something else.")},
    {"SwapUsage", "Bytes", "Average", QT_TRANSLATE_NOOP("MetricCatalogue", "Swap space in use.")},
    {"CacheHits", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Look-ups that found their key.")},
    {"CacheMisses", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Look-ups that did not find their key.")},
    {"CacheHitRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of look-ups that found their key.")},
    {"Evictions", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Items removed because memory was full.")},
    {"Reclaimed", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Items removed because their time had come.")},
    {"CurrItems", "Count", "Average", QT_TRANSLATE_NOOP("MetricCatalogue", "Items in the cache.")},
    {"CurrVolatileItems", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Items in the cache that have a time to live.")},
    {"ReplicationLag", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "How far a replica is behind the primary node.")},
    {"ReplicationBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that the primary node sends to its replicas.")},
    {"IsMaster", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "1 when the node is the primary of its shard, else 0.")},
    {"MasterLinkHealthStatus", "Count", "Minimum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when the replica is in step with its primary, else 0.")},
    {"SaveInProgress", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 while the data is being saved in the background, else 0.")},
    {"MemoryFragmentationRatio", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Memory taken from the system over memory that holds data.")},
    {"ActiveDefragHits", "Count/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Values moved per second to tidy up memory.")},
    {"AuthenticationFailures", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Failed attempts to sign in.")},
    {"CommandAuthorizationFailures", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands refused for lack of permission.")},
    {"KeyAuthorizationFailures", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Accesses to keys refused for lack of permission.")},
    {"GetTypeCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands that read.")},
    {"SetTypeCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands that write.")},
    {"KeyBasedCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on keys.")},
    {"StringBasedCmds", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on strings.")},
    {"HashBasedCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on hashes.")},
    {"ListBasedCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on lists.")},
    {"SetBasedCmds", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on sets.")},
    {"SortedSetBasedCmds", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on sorted sets.")},
    {"StreamBasedCmds", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands on streams.")},
    {"PubSubBasedCmds", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands that publish or subscribe.")},
    {"EvalBasedCmds", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Commands that run scripts.")},
    {"NetworkBytesIn", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received on all network interfaces.")},
    {"NetworkBytesOut", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent on all network interfaces.")},
    {"NetworkPacketsIn", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received on all network interfaces.")},
    {"NetworkPacketsOut", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent on all network interfaces.")},
    {"NetworkBandwidthInAllowanceExceeded", "Count", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets queued or dropped because incoming bandwidth reached the instance's limit.")},
    {"NetworkBandwidthOutAllowanceExceeded", "Count", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets queued or dropped because outgoing bandwidth reached the instance's limit.")},
    {"CPUCreditBalance", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance has saved up.")},
    {"CPUCreditUsage", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance spent.")},
    {"BytesReadIntoMemcached", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that Memcached received.")},
    {"BytesWrittenOutFromMemcached", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that Memcached sent.")},
    {"CmdGet", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Get commands.")},
    {"CmdSet", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Set commands.")},
    {"CmdFlush", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Flush commands.")},
    {"GetHits", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Get commands that found their key.")},
    {"GetMisses", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Get commands that did not find their key.")},
    {"DeleteHits", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Delete commands that found their key.")},
    {"DeleteMisses", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Delete commands that did not find their key.")},
    {"UnusedMemory", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that holds no data.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/ElastiCache", "CacheClusterId|CacheClusterId,CacheNodeId", 60, kElastiCache},
};

} // namespace

std::span<const MetricGroup> elastiCache()
{
    return kGroups;
}

} // namespace yagura::catalogue
