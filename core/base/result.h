// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <boost/system/result.hpp>

#include <stdexcept>

namespace yagura {

/// A value or an Error. (GCC 12 has no std::expected.) Exceptions do not cross a folder's border:
/// check hasValue()/operator bool before taking the value.
template <typename T>
using Result = boost::system::result<T, Error>;

using VoidResult = Result<void>;

/// Found by boost::system::result when value() is called on an error: a programmer's mistake.
[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&)
{
    throw std::logic_error(error.code + ": " + error.message);
}

} // namespace yagura
