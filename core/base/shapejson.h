// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

#include <boost/json/value.hpp>

namespace yagura {

/// A described struct as JSON for our own storage (the wire has its own codecs): members by wire
/// name, absent optionals left out, times in milliseconds since 1970.
boost::json::value shapeToJson(const Shape& shape, const void* object);

/// Reads what shapeToJson() wrote into a fresh object. Unknown members and members of another kind
/// are passed over.
void shapeFromJson(const Shape& shape, void* object, const boost::json::value& value);

template <typename T>
boost::json::value toStoredJson(const T& object)
{
    return shapeToJson(shapeOf<T>(), &object);
}

template <typename T>
T fromStoredJson(const boost::json::value& value)
{
    T object;
    shapeFromJson(shapeOf<T>(), &object, value);
    return object;
}

} // namespace yagura
