// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/evaluator.h"
#include "core/metrics/math/functions.h"
#include "core/metrics/math/seriesmath.h"

#include <algorithm>

namespace yagura {

/// A call of a function while it is evaluated: its arguments, and what the function may ask for.
class MathCall
{
public:
    MathCall(MathEvaluator& evaluator, const MathNode& node, std::vector<MathValue> arguments)
        : m_evaluator(evaluator)
        , m_node(node)
        , m_arguments(std::move(arguments))
    { }

    [[nodiscard]] std::size_t count() const { return m_arguments.size(); }
    [[nodiscard]] const MathValue& value(std::size_t i) const { return m_arguments[i]; }
    /// Null when the argument is of another type.
    [[nodiscard]] const double* number(std::size_t i) const
    {
        return std::get_if<double>(&m_arguments[i]);
    }
    [[nodiscard]] const MathSeriesPtr* series(std::size_t i) const
    {
        return std::get_if<MathSeriesPtr>(&m_arguments[i]);
    }
    [[nodiscard]] const MathSeriesList* list(std::size_t i) const
    {
        return std::get_if<MathSeriesList>(&m_arguments[i]);
    }
    [[nodiscard]] const std::string& text(std::size_t i) const
    {
        return std::get<std::string>(m_arguments[i]);
    }
    /// Empty when the argument is no keyword.
    [[nodiscard]] std::string_view word(std::size_t i) const
    {
        const auto* keyword = std::get_if<MathKeyword>(&m_arguments[i]);
        return keyword ? std::string_view(keyword->word) : std::string_view();
    }
    /// A whole number from `least` on.
    [[nodiscard]] MathResult<std::size_t> wholeNumber(std::size_t i, std::size_t least) const;

    /// Counts the points of every series of a list argument, for functions that go through them;
    /// false when they are too many.
    [[nodiscard]] bool workThrough(const MathSeriesList& list) const
    {
        return std::all_of(list.begin(), list.end(), [&](const MathSeriesPtr& series) {
            return m_evaluator.work(series->size());
        });
    }

    [[nodiscard]] MathEvaluator& evaluator() const { return m_evaluator; }
    [[nodiscard]] const MathNode& node() const { return m_node; }
    /// About the whole call.
    [[nodiscard]] MathFault fault(std::string message) const;
    [[nodiscard]] MathFault fault(const Error& error) const;
    [[nodiscard]] MathFault argumentFault(std::size_t i, std::string message) const;

    /// The first argument with each of its series replaced: a series for a series, a list for a
    /// list. @param f  MathResult<MathSeriesPtr>(const MathSeries&)
    template <typename F>
    MathResult<MathValue> map(const F& f) const
    {
        if (const MathSeriesPtr* one = series(0)) {
            auto replaced = f(**one);
            if (!replaced)
                return replaced.error();
            return MathValue(std::move(*replaced));
        }
        MathSeriesList replaced;
        replaced.reserve(list(0)->size());
        for (const MathSeriesPtr& each : *list(0)) {
            auto result = f(*each);
            if (!result)
                return result.error();
            if (!m_evaluator.take((*result)->size()))
                return m_evaluator.tooMuch(m_node);
            replaced.push_back(std::move(*result));
        }
        return MathValue(std::move(replaced));
    }

private:
    MathEvaluator& m_evaluator;
    const MathNode& m_node;
    std::vector<MathValue> m_arguments;
};

} // namespace yagura
