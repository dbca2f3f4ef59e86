// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"

#include <string>
#include <string_view>

namespace yagura {

/// JSON as in awsJson 1.0 and 1.1: times are seconds, numbers keep their point. An empty body is an
/// empty object. Errors: SerializationException, with the member at fault.
VoidResult decodeJson(std::string_view body, const Shape& shape, void* object);
std::string encodeJson(const Shape& shape, const void* object);

/// Appends a JSON string with its quotes.
void appendJsonString(std::string& out, std::string_view text);

} // namespace yagura
