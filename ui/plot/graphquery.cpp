// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphquery.h"

#include "core/monitor/monitor.h"

namespace yagura {

GraphQuery graphQuery(Monitor& monitor, const Scope& scope, const GraphDefinition& definition,
                      const TimeRange& range, TimePoint now)
{
    GraphQuery result;
    result.definition = definition;
    result.scope = scope;
    result.range = range;
    result.now = now;
    result.periodOverride = periodOverrideFor(definition, range);
    useService(result, monitor.metrics());
    if (!definition.alarmArns.empty())
        result.alarms = &monitor.alarms();
    return result;
}

} // namespace yagura
