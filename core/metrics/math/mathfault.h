// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace yagura {

/// What is wrong with an expression, and where.
struct MathFault
{
    std::string message; ///< a sentence a person can act on
    std::size_t offset = 0; ///< of the part at fault, in bytes from the expression's beginning
    std::size_t length = 0; ///< of that part; 0 at the end of the text
    std::string code{}; ///< an error code other than ValidationError, of a source of data
    bool operator==(const MathFault&) const = default;
};

template <typename T>
using MathResult = boost::system::result<T, MathFault>;

/// As throw_exception_from_error(Error): a programmer's mistake.
[[noreturn]] inline void throw_exception_from_error(const MathFault& fault,
                                                    const boost::source_location&)
{
    throw std::logic_error(fault.message);
}

/// "Error in expression 'e1' [position 7]: ...": the fault as the message of a query, positions
/// counted from 1 in characters.
Error mathError(std::string_view id, std::string_view expression, const MathFault& fault);

} // namespace yagura
