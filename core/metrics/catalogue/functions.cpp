// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kLambda[] = {
    {"Invocations", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs of the function, failed ones included.")},
    {"Errors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs that ended in an error of the function.")},
    {"Throttles", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls refused because too many were running.")},
    {"Duration", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time that the function's code took to handle an event.")},
    {"ConcurrentExecutions", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs at the same time.")},
    {"PostRuntimeExtensionsDuration", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that extensions ran after the function was done.")},
    {"DeadLetterErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Failed events that could not be sent to the dead-letter queue.")},
    {"DestinationDeliveryFailures", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Results that could not be sent to their destination.")},
    {"IteratorAge", "Milliseconds", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Age of the last record of a stream when the function got it.")},
    {"OffsetLag", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Records of a topic that the function is behind.")},
    {"AsyncEventsReceived", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Events that were put into the function's queue.")},
    {"AsyncEventAge", "Milliseconds", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that events wait in the function's queue.")},
    {"AsyncEventsDropped", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Events that were given up without a successful run.")},
    {"RecursiveInvocationsDropped", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Calls stopped because the function was calling itself in a loop.")},
    {"ProvisionedConcurrencyInvocations", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs on provisioned concurrency.")},
    {"ProvisionedConcurrencySpilloverInvocations", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs beyond provisioned concurrency.")},
    {"ProvisionedConcurrentExecutions", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs at the same time on provisioned concurrency.")},
    {"ProvisionedConcurrencyUtilization", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of provisioned concurrency in use, from 0 to 1.")},
};

constexpr MetricRow kLambda2[] = {
    {"UnreservedConcurrentExecutions", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Runs at the same time of functions without reserved concurrency.")},
    {"ClaimedAccountConcurrency", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Concurrency that is not available for runs on demand.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/Lambda", "FunctionName|FunctionName,Resource|ExecutedVersion,FunctionName,Resource|", 60,
     kLambda},
    {"AWS/Lambda", "", 60, kLambda2},
};

} // namespace

std::span<const MetricGroup> functions()
{
    return kGroups;
}

} // namespace yagura::catalogue
