// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/mathcall.h"

#include <cmath>

namespace yagura {

MathResult<std::size_t> MathCall::wholeNumber(std::size_t i, std::size_t least) const
{
    const double value = *number(i);
    if (!(value >= static_cast<double>(least)) || value > 1e6 || value != std::floor(value)) {
        return argumentFault(i, "must be a whole number from " + std::to_string(least) + " on.");
    }
    return static_cast<std::size_t>(value);
}

MathFault MathCall::fault(std::string message) const
{
    return {std::move(message), m_node.offset, m_node.length};
}

MathFault MathCall::fault(const Error& error) const
{
    return {error.message, m_node.offset, m_node.length, error.code};
}

MathFault MathCall::argumentFault(std::size_t i, std::string message) const
{
    const MathNode& argument = m_node.children[i];
    return {"Argument " + std::to_string(i + 1) + " of " + std::string(m_node.function->name) + " "
                + message,
            argument.offset, argument.length};
}

} // namespace yagura
