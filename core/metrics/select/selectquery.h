// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathfault.h"
#include "core/metrics/metricrequests.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// A Metrics Insights query (reference: CloudWatch user guide, "Metrics Insights query components
/// and syntax"):
///
///     SELECT FUNCTION(metric) FROM namespace | SCHEMA(namespace, dimension, ...)
///     [WHERE key = 'value' [AND key != 'value' ...]] [GROUP BY key, ...]
///     [ORDER BY FUNCTION() [ASC|DESC]] [LIMIT n]
///
/// Keywords in any case, names as they are; a name with other characters than letters, digits and
/// underscores stands in double quotes, a value in single ones, a backslash before a quote in it.
struct SelectQuery
{
    enum class Function { Average, Count, Maximum, Minimum, Sum };
    struct Condition
    {
        std::string key;
        bool isEqual = true; ///< =, otherwise !=
        std::string value;
        bool operator==(const Condition&) const = default;
    };
    static constexpr std::size_t kMaxLimit = 500; ///< also without a LIMIT
    /// The group of metrics that do not have the dimension that is grouped by.
    static constexpr std::string_view kOther = "Other";
    /// A key that is no dimension: the account that holds the metric.
    static constexpr std::string_view kAccountKey = "AWS.AccountId";

    Function function = Function::Average;
    std::string metricName;
    std::string nameSpace;
    /// The exact dimensions, sorted; nothing when metrics of any dimensions are meant.
    std::optional<std::vector<std::string>> schema;
    std::vector<Condition> conditions;
    std::vector<std::string> groupBy;
    std::optional<Function> orderBy;
    bool isDescending = false;
    std::size_t limit = kMaxLimit;

    /// Whether a text is meant as such a query: its first word is SELECT.
    static bool isSelect(std::string_view text);
    static MathResult<SelectQuery> parse(std::string_view text);

    /// Namespace, name, schema and conditions. A condition on a dimension that the metric does not
    /// have is not met, neither by = nor by !=.
    [[nodiscard]] bool matches(const Metric& metric, std::string_view account) const;
    /// The values of the keys that are grouped by, with kOther where there is none.
    [[nodiscard]] std::vector<std::string> groupOf(const Metric& metric,
                                                   std::string_view account) const;
    bool operator==(const SelectQuery&) const = default;
};

} // namespace yagura
