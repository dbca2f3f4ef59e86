// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kSQS[] = {
    {"NumberOfMessagesSent", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages added to the queue.")},
    {"NumberOfMessagesReceived", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that receivers got.")},
    {"NumberOfMessagesDeleted", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages deleted from the queue.")},
    {"NumberOfEmptyReceives", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests for messages that got none.")},
    {"ApproximateNumberOfMessagesVisible", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that can be received.")},
    {"ApproximateNumberOfMessagesNotVisible", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that were received and are not deleted yet.")},
    {"ApproximateNumberOfMessagesDelayed", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that wait for their delay to end.")},
    {"ApproximateAgeOfOldestMessage", "Seconds", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Age of the oldest message in the queue.")},
    {"SentMessageSize", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Size of messages added to the queue.")},
    {"ApproximateNumberOfGroupsWithInflightMessages", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Message groups with messages that were received and are not deleted yet.")},
    {"NumberOfDeduplicatedSentMessages", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Messages that were not added because they were there already.")},
};

constexpr MetricRow kSNS[] = {
    {"NumberOfMessagesPublished", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages published to the topic.")},
    {"PublishSize", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Size of published messages.")},
    {"NumberOfNotificationsDelivered", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages delivered to subscribers.")},
    {"NumberOfNotificationsFailed", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that could not be delivered.")},
    {"NumberOfNotificationsFilteredOut", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages that a subscriber's filter refused.")},
    {"NumberOfNotificationsFilteredOut-MessageAttributes", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages refused because of their attributes.")},
    {"NumberOfNotificationsFilteredOut-MessageBody", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages refused because of their body.")},
    {"NumberOfNotificationsFilteredOut-NoMessageAttributes", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages refused because they have no attributes.")},
    {"NumberOfNotificationsFilteredOut-InvalidAttributes", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Messages refused because their attributes are invalid.")},
    {"NumberOfNotificationsFilteredOut-InvalidMessageBody", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages refused because their body is invalid.")},
    {"NumberOfNotificationsRedrivenToDlq", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages moved to the dead-letter queue.")},
    {"NumberOfNotificationsFailedToRedriveToDlq", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Messages that could not be moved to the dead-letter queue.")},
    {"SMSMonthToDateSpentUSD", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Charges of the month so far for text messages.")},
    {"SMSSuccessRate", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of text messages that were delivered.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/SQS", "QueueName", 60, kSQS},
    {"AWS/SNS", "TopicName|Application,Platform|Country,SMSType|PhoneNumber", 60, kSNS},
};

} // namespace

std::span<const MetricGroup> messaging()
{
    return kGroups;
}

} // namespace yagura::catalogue
