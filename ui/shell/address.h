// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timerange.h"

#include <QString>

#include <optional>

namespace yagura {

/// Where something is in the window: a page, something inside it, and maybe a time range.
/// As text either plain, "alarms/web 5xx" (what pages hand to each other), or as a link,
/// "yagura://alarms/web%205xx?from=2026-03-18T05:00:00Z&to=2026-03-18T06:00:00Z" (what goes to the
/// clipboard and comes from outside).
struct Address
{
    /// Of the plain form: a graph of 500 metrics, as JSON.
    static constexpr int kMaxLength = 65'536;

    QString page; ///< "alarms"
    QString rest; ///< "web 5xx", or "?state=ALARM": what Page::openAddress() is given
    std::optional<RangeExpression> range;

    /// Errors: InvalidParameterValue for an empty or overlong text, or a range that cannot be read.
    static Result<Address> parse(const QString& text);
    [[nodiscard]] QString plain() const; ///< without the range
    [[nodiscard]] QString link() const;
};

} // namespace yagura
