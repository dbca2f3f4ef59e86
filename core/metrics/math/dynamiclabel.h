// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/metrics/math/mathvalue.h"

#include <span>
#include <string>
#include <string_view>

/// Labels with placeholders such as ${AVG}, ${LAST_TIME} or ${PROP('Dim.InstanceId')} (reference:
/// CloudWatch user guide, "Use dynamic labels").
namespace yagura {

/// For completion: what stands between ${ and }, and a sentence, in English, marked for
/// translation in the context "DynamicLabels".
struct LabelPlaceholder
{
    std::string_view text;
    const char* description;
};
std::span<const LabelPlaceholder> labelPlaceholders();

/// At most five placeholders, LABEL at most once. Something else between ${ and } is no placeholder
/// but text. Errors: ValidationError with a sentence.
VoidResult checkDynamicLabel(std::string_view label);

struct LabelContext
{
    std::string_view defaultLabel; ///< for ${LABEL}
    std::span<const TimePoint> times; ///< of the shown range, ascending
    std::span<const double> values; ///< parallel
    const SeriesOrigin* origin = nullptr; ///< for ${PROP(...)}, when the series is a metric
    Seconds zoneOffset{0}; ///< added to UTC for times of day
    TimePoint now; ///< for the relative times
};

/// Whether it has any placeholder.
bool isDynamicLabel(std::string_view label);

/// The label with its placeholders replaced. A value that does not exist (no data, a property the
/// series lacks) becomes "--". Times of day are written 2026-03-18 05:07[:12], lengths 2d 3h (two
/// units at most), numbers with three decimals at most, or with four digits below 1.
std::string dynamicLabel(std::string_view label, const LabelContext& context);

/// "+0130", "-0800", "+0000" as seconds. Errors: ValidationError.
Result<Seconds> parseLabelTimezone(std::string_view text);

} // namespace yagura
