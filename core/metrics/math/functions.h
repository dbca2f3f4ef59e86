// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expression.h"
#include "core/metrics/math/mathvalue.h"

#include <array>
#include <cstdint>

namespace yagura {

class MathCall;

/// The types that a parameter takes, as bits of 1 << MathType.
using MathTypes = std::uint8_t;

constexpr MathTypes mathTypeBit(MathType type)
{
    return static_cast<MathTypes>(1U << static_cast<unsigned>(type));
}

/// How the result's type follows from the first argument's.
enum class MathTypeRule {
    Same, ///< as the first argument
    Reduce, ///< TS gives S, TS[] gives TS
    Scalar,
    MetricScalar, ///< S of the id of a metric, which no other argument is
    Series,
    SeriesList,
    Condition, ///< IF
    Slice, ///< TS where the bounds are numbers and hold one series, TS[] otherwise
};

/// A function of metric math. The table is the only place that knows them all.
struct MathFunction
{
    static constexpr std::size_t kMaxParameters = 4;

    std::string_view name;
    std::string_view signature; ///< for people: "FILL(x, value | REPEAT | LINEAR)"
    /// One sentence, in English, marked for translation in the context "MathFunctions".
    const char* description;
    std::array<MathTypes, kMaxParameters> parameters; ///< 0 ends them
    std::size_t required; ///< how many of them must be given
    MathTypeRule rule;
    /// The words that a parameter takes as a keyword, by |.
    std::array<std::string_view, kMaxParameters> words;
    MathResult<MathValue> (*evaluate)(MathCall& call);

    [[nodiscard]] std::size_t maximum() const;
};

/// All functions by name.
std::span<const MathFunction> mathFunctions();
/// Whether a call of SLICE asks for exactly one series by two numbers.
bool isSingleSlice(const MathNode& call);

/// Nothing when there is no such function (names are upper case).
const MathFunction* findMathFunction(std::string_view name);

} // namespace yagura
