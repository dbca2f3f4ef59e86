// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kS[] = {
    {"BucketSizeBytes", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Bytes that the bucket holds in a storage class; once a day.")},
    {"NumberOfObjects", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Objects that the bucket holds; once a day.")},
};

constexpr MetricRow kS2[] = {
    {"AllRequests", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Requests of all kinds.")},
    {"GetRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that read an object.")},
    {"PutRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that write an object.")},
    {"DeleteRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that delete an object.")},
    {"HeadRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that ask about an object.")},
    {"PostRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that post an object.")},
    {"ListRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that list a bucket.")},
    {"SelectRequests", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that query within an object.")},
    {"SelectBytesScanned", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that queries within objects read.")},
    {"SelectBytesReturned", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that queries within objects answered.")},
    {"BytesDownloaded", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent to clients.")},
    {"BytesUploaded", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received from clients.")},
    {"4xxErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that were answered with a client error.")},
    {"5xxErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that were answered with a server error.")},
    {"FirstByteLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time from a complete request until the answer begins.")},
    {"TotalRequestLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time from the first byte of a request to the last byte of its answer.")},
};

constexpr MetricRow kS3[] = {
    {"ReplicationLatency", "Seconds", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "How far the destination bucket is behind its source.")},
    {"BytesPendingReplication", "Bytes", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that wait for replication.")},
    {"OperationsPendingReplication", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Operations that wait for replication.")},
    {"OperationsFailedReplication", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Operations that could not be replicated.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/S3", "BucketName,StorageType", 86400, kS},
    {"AWS/S3", "BucketName,FilterId", 60, kS2},
    {"AWS/S3", "DestinationBucket,RuleId,SourceBucket", 60, kS3},
};

} // namespace

std::span<const MetricGroup> storage()
{
    return kGroups;
}

} // namespace yagura::catalogue
