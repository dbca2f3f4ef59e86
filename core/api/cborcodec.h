// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"

#include <string>
#include <string_view>

namespace yagura {

/// CBOR as in rpc-v2-cbor: definite and indefinite lengths, floats of 2, 4 and 8 bytes, integers
/// for doubles, times as tag 1. An empty body is an empty map. Errors: SerializationException, with
/// the member at fault.
VoidResult decodeCbor(std::string_view body, const Shape& shape, void* object);
/// As the service writes it: lists and maps of indefinite length, times as tag 1 around a float64.
std::string encodeCbor(const Shape& shape, const void* object);

/// The error document: a map of texts.
std::string encodeCborTexts(const std::vector<std::pair<std::string_view, std::string>>& entries);

} // namespace yagura
