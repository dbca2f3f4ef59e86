// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/error.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace yagura {

/// Reads one JSON value, as boost::json::parse does (the last of repeated members counts, bad UTF-8
/// is refused), but every double is the nearest one to its text: Boost's own reading is off by a
/// few units in the last place for long numbers. On failure `failure` is set
/// (boost::json::error::too_deep beyond `maxDepth`) and null is returned.
boost::json::value parseJson(std::string_view text, boost::json::error_code& failure,
                             std::size_t maxDepth = 64);

} // namespace yagura
