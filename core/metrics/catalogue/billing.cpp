// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kBilling[] = {
    {"EstimatedCharges", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Charges of the month so far, as estimated; sent a few times a day.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/Billing",
     "Currency|Currency,ServiceName|Currency,LinkedAccount|Currency,LinkedAccount,ServiceName",
     21600, kBilling},
};

} // namespace

std::span<const MetricGroup> billing()
{
    return kGroups;
}

} // namespace yagura::catalogue
