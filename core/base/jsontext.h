// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace yagura {

/// A double as Java prints it, which is how the service writes numbers in texts: `21.0`, `0.001`,
/// `1.0E7`, `1.5E-5`.
std::string formatJavaDouble(double value);

enum class JsonLayout {
    Compact, ///< one line, no blanks; numbers as Java prints them
    Indented ///< four blanks a level; short arrays on one line, as a person would write a dashboard
             ///< body
};

/// JSON text that reads back to an equal value: a double always shows a point or an exponent, an
/// integer never. NaN, which JSON cannot say, is written as null. Members keep their order.
std::string jsonText(const boost::json::value& value, JsonLayout layout = JsonLayout::Compact);

} // namespace yagura
