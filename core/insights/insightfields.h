// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yagura {

/// Where a rule looks within an event: a path into a JSON event (`$.a.b`, `$['a b']`, `$.list[0]`)
/// or the position of a field in an event of the common log format, from 1.
struct InsightField
{
    using Step = std::variant<std::string, std::size_t>;
    std::vector<Step> path;
    std::size_t position = 0;

    /// Nothing when the text is no such path.
    static std::optional<InsightField> parsePath(std::string_view text);
};

/// One event, taken apart.
class InsightEventFields
{
public:
    /// Nothing when a JSON event is none.
    static std::optional<InsightEventFields> of(const std::string& message, bool isJson);

    /// The field's value as text: a string itself, anything else as JSON; nothing without it, or
    /// when it is null.
    [[nodiscard]] std::optional<std::string> text(const InsightField& field) const;
    /// The field's value when it is a number, or a text that reads as one.
    [[nodiscard]] std::optional<double> number(const InsightField& field) const;

private:
    [[nodiscard]] const boost::json::value* find(const InsightField& field) const;

    boost::json::value m_json;
    std::vector<std::string> m_fields;
};

/// The fields of a line: separated by blanks; "quoted" and [bracketed] stretches are one field.
std::vector<std::string> splitCommonLog(std::string_view line);

} // namespace yagura
