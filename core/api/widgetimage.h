// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/widgetpainter.h"

#include <string_view>

namespace yagura {

/// Reads and checks the JSON of GetMetricWidgetImage ("Metric widget structure and syntax" of the
/// API reference): at most 100 KB, 1 to 100 metrics, sides of 1 to 2,000 pixels, times absolute
/// (ISO 8601) or relative (-PT3H). Errors: InvalidParameterValue, naming every fault.
Result<WidgetImage> parseWidgetImage(std::string_view json, const Scope& scope, TimePoint now);

/// `-PT3H`, `-P7D`, `P1W`: a duration of ISO 8601 with an optional sign; months count 30 days and
/// years 365. Nothing for any other text, and beyond ten years.
std::optional<Seconds> parseIsoDuration(std::string_view text);

/// `+0930`: nothing for any other text.
std::optional<Seconds> parseUtcOffset(std::string_view text);

} // namespace yagura
