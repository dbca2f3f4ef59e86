// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insights/insightfields.h"

#include <set>
#include <string>
#include <vector>

namespace yagura {

/// One condition that an event must meet to be counted.
struct InsightFilter
{
    enum class Operator {
        In,
        NotIn,
        StartsWith,
        GreaterThan,
        LessThan,
        EqualTo,
        NotEqualTo,
        IsPresent
    };
    InsightField field;
    Operator op = Operator::In;
    std::vector<std::string> texts; ///< of In, NotIn, StartsWith
    double number = 0; ///< of the comparisons
    bool isWanted = true; ///< of IsPresent

    [[nodiscard]] bool matches(const InsightEventFields& event) const;
};

/// What a Contributor Insights rule counts.
struct InsightDefinition
{
    std::string schema; ///< "CloudWatchLogRule/1"
    std::vector<std::string> logGroupNames; ///< a trailing * stands for any ending
    std::vector<std::string> logGroupArns;
    bool isJson = true; ///< else common log format
    std::vector<InsightField> keys; ///< 1 to 4
    std::vector<std::string> keyLabels; ///< as written
    std::optional<InsightField> valueOf;
    std::vector<InsightFilter> filters; ///< at most 4; all must match
    bool isSum = false; ///< AggregateOn: Sum, else Count

    /// Reads and checks a definition (CloudWatch user guide, "Contributor Insights rule syntax").
    /// Errors: InvalidParameterValue, with the member at fault in words.
    static Result<InsightDefinition> parse(const std::string& text);

    /// The values of the keys and the number that one event adds (1 when counting); nothing when
    /// the event is none of this rule's: a key is missing, a filter does not match, or there is no
    /// number to sum.
    struct Contribution
    {
        std::vector<std::string> keys;
        double value = 1;
    };
    [[nodiscard]] std::optional<Contribution> contributionOf(const std::string& message) const;
};

} // namespace yagura
