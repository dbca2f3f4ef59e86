// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

#include <string>
#include <string_view>

namespace yagura {

/// XML of the query protocol: lists as `<member>`, maps as `<entry><key/><value/></entry>`, times
/// as ISO 8601. The element is left out altogether when its name is empty (only its content is
/// written).
std::string encodeXml(std::string_view element, const Shape& shape, const void* object);

/// Appends text with what XML reserves escaped; characters that XML cannot hold become U+FFFD.
void appendXmlText(std::string& out, std::string_view text);

} // namespace yagura
