// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// A form body or query string, taken apart: names and values decoded (percent, plus), in the order
/// they came. Movable, not copyable: the parameters look into the text that it holds.
class FormParameters
{
public:
    struct Parameter
    {
        std::string_view name;
        std::string_view value;
    };

    /// Errors: MalformedQueryString for a broken escape, text that is not UTF-8, or too many
    /// parameters.
    static Result<FormParameters> parse(std::string_view text);

    [[nodiscard]] const std::vector<Parameter>& all() const { return m_parameters; }
    /// The first of that name, or empty.
    [[nodiscard]] std::string_view value(std::string_view name) const;

private:
    std::unique_ptr<char[]> m_text;
    std::vector<Parameter> m_parameters;
};

/// Binds `MetricData.member.1.MetricName=...` to a described struct. Lists are `.member.N` (or
/// `.N`, as ec2 writes them), maps
/// `.entry.N.key/.value`; an empty list is `Name=`. Parameters that the struct lacks are ignored;
/// gaps in the numbering close up. Errors: InvalidParameterValue with the parameter at fault,
/// MalformedInput for names that contradict each other.
VoidResult decodeQuery(const FormParameters& parameters, const Shape& shape, void* object);

/// Percent-escapes everything but letters, digits and `-_.~`.
std::string percentEncoded(std::string_view text);

} // namespace yagura
