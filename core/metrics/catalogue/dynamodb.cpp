// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kDynamoDB[] = {
    {"ConsumedReadCapacityUnits", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Read capacity that was used.")},
    {"ConsumedWriteCapacityUnits", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Write capacity that was used.")},
    {"ProvisionedReadCapacityUnits", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Read capacity that is provisioned.")},
    {"ProvisionedWriteCapacityUnits", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Write capacity that is provisioned.")},
    {"ReadThrottleEvents", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads refused because capacity was used up.")},
    {"WriteThrottleEvents", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Writes refused because capacity was used up.")},
    {"OnlineIndexPercentageProgress", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "How far the building of an index has come, in percent.")},
    {"OnlineIndexConsumedWriteCapacity", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Write capacity used for building an index.")},
    {"OnlineIndexThrottleEvents", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Writes refused while an index was being built.")},
};

constexpr MetricRow kDynamoDB2[] = {
    {"SuccessfulRequestLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time that successful requests took within the service.")},
    {"ThrottledRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that were refused because of a limit.")},
    {"SystemErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that failed because of the service.")},
    {"ReturnedItemCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Items that queries and scans answered.")},
    {"ReturnedBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that stream reads answered.")},
    {"ReturnedRecordsCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Records that stream reads answered.")},
    {"ConditionalCheckFailedRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Writes whose condition did not hold.")},
    {"TransactionConflict", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Requests refused because another one changed the same items.")},
    {"TimeToLiveDeletedItemCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Items deleted because their time had come.")},
};

constexpr MetricRow kDynamoDB3[] = {
    {"ReplicationLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time until a change shows in another region.")},
    {"PendingReplicationCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Changes that are not yet in another region.")},
};

constexpr MetricRow kDynamoDB4[] = {
    {"UserErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests of the account that were wrong.")},
    {"AccountMaxReads", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Read capacity that the account may have.")},
    {"AccountMaxWrites", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Write capacity that the account may have.")},
    {"AccountMaxTableLevelReads", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Read capacity that one table may have.")},
    {"AccountMaxTableLevelWrites", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Write capacity that one table may have.")},
    {"AccountProvisionedReadCapacityUtilization", "Percent", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the account's read capacity that is provisioned.")},
    {"AccountProvisionedWriteCapacityUtilization", "Percent", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the account's write capacity that is provisioned.")},
    {"MaxProvisionedTableReadCapacityUtilization", "Percent", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of one table's largest read capacity that is provisioned.")},
    {"MaxProvisionedTableWriteCapacityUtilization", "Percent", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of one table's largest write capacity that is provisioned.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/DynamoDB", "TableName|GlobalSecondaryIndexName,TableName", 60, kDynamoDB},
    {"AWS/DynamoDB", "Operation,TableName|TableName", 60, kDynamoDB2},
    {"AWS/DynamoDB", "ReceivingRegion,TableName", 60, kDynamoDB3},
    {"AWS/DynamoDB", "", 60, kDynamoDB4},
};

} // namespace

std::span<const MetricGroup> dynamoDb()
{
    return kGroups;
}

} // namespace yagura::catalogue
