// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicedefinition.h"

#include <QtGlobal>

namespace yagura::services {

namespace {

// clang-format off
constexpr Part kSqs[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages sent"), View::Number, 6, {{{"NumberOfMessagesSent", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages waiting"), View::Number, 6, {{{"ApproximateNumberOfMessagesVisible", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages in flight"), View::Number, 6, {{{"ApproximateNumberOfMessagesNotVisible", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Oldest message"), View::Number, 6, {{{"ApproximateAgeOfOldestMessage", "Maximum"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages waiting"), View::Line, 12, {{{"ApproximateNumberOfMessagesVisible", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Age of the oldest message"), View::Line, 12, {{{"ApproximateAgeOfOldestMessage", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages sent"), View::Line, 8, {{{"NumberOfMessagesSent", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages received"), View::Line, 8, {{{"NumberOfMessagesReceived", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages deleted"), View::Line, 8, {{{"NumberOfMessagesDeleted", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages in flight"), View::Line, 8, {{{"ApproximateNumberOfMessagesNotVisible", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Empty receives"), View::Line, 8, {{{"NumberOfEmptyReceives", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Message size"), View::Line, 8, {{{"SentMessageSize", "Average"}}}},
};

constexpr Part kSns[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages published"), View::Number, 8, {{{"NumberOfMessagesPublished", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages delivered"), View::Number, 8, {{{"NumberOfNotificationsDelivered", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages not delivered"), View::Number, 8, {{{"NumberOfNotificationsFailed", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages published"), View::Line, 12, {{{"NumberOfMessagesPublished", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages delivered"), View::Line, 12, {{{"NumberOfNotificationsDelivered", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Messages not delivered"), View::Line, 8, {{{"NumberOfNotificationsFailed", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Filtered out"), View::Line, 8, {{{"NumberOfNotificationsFilteredOut", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Message size"), View::Line, 8, {{{"PublishSize", "Average"}}}},
};

constexpr Part kS3[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Number, 6, {{{"AllRequests", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Client errors"), View::Number, 6, {{{"4xxErrors", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Server errors"), View::Number, 6, {{{"5xxErrors", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Stored bytes"), View::Number, 6, {{{"BucketSizeBytes", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Stored bytes"), View::Line, 12, {{{"BucketSizeBytes", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Objects"), View::Line, 12, {{{"NumberOfObjects", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Line, 8, {{{"AllRequests", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Client errors"), View::Line, 8, {{{"4xxErrors", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Server errors"), View::Line, 8, {{{"5xxErrors", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes downloaded"), View::Line, 8, {{{"BytesDownloaded", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes uploaded"), View::Line, 8, {{{"BytesUploaded", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency"), View::Line, 8, {{{"TotalRequestLatency", "Average"}}}},
};

constexpr Definition kDefinitions[] = {
    {"sqs", QT_TRANSLATE_NOOP("ServiceDashboards", "SQS"), "AWS/SQS", {"QueueName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Queues"), kSqs},
    {"sns", QT_TRANSLATE_NOOP("ServiceDashboards", "SNS"), "AWS/SNS", {"TopicName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Topics"), kSns},
    {"s3", QT_TRANSLATE_NOOP("ServiceDashboards", "S3"), "AWS/S3", {"BucketName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Buckets"), kS3},
};
// clang-format on

} // namespace

std::span<const Definition> messagingAndStorage()
{
    return kDefinitions;
}

} // namespace yagura::services
