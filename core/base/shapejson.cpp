// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shapejson.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace yagura {

namespace {

namespace json = boost::json;

json::object structureToJson(const Shape& shape, const void* object)
{
    json::object result;
    for (const ShapeMember& member : shape.members) {
        // The type-erased accessor takes a mutable object; this only reads.
        if (const void* value = member.access(const_cast<void*>(object)))
            result[json::string_view(member.name.data(), member.name.size())]
                = shapeToJson(member.shape(), value);
    }
    return result;
}

json::array listToJson(const Shape& shape, const void* list)
{
    json::array result;
    const std::size_t size = shape.listSize(list);
    for (std::size_t i = 0; i < size; ++i)
        result.push_back(shapeToJson(shape.element(), shape.listAt(const_cast<void*>(list), i)));
    return result;
}

void integerFromJson(const Shape& shape, void* object, const json::value& value)
{
    if (!value.is_int64())
        return;
    if (shape.integerBytes == 4)
        *static_cast<int*>(object) = static_cast<int>(value.get_int64());
    else
        *static_cast<std::int64_t*>(object) = value.get_int64();
}

bool isOfKind(const Shape& shape, const json::value& value)
{
    switch (shape.kind) {
    case ShapeKind::Boolean:
        return value.is_bool();
    case ShapeKind::Integer:
    case ShapeKind::Timestamp:
        return value.is_int64();
    case ShapeKind::Double:
        return value.is_double();
    case ShapeKind::String:
        return value.is_string();
    case ShapeKind::List:
        return value.is_array();
    case ShapeKind::Structure:
        return value.is_object();
    }
    return false;
}

} // namespace

json::value shapeToJson(const Shape& shape, const void* object)
{
    switch (shape.kind) {
    case ShapeKind::Boolean:
        return *static_cast<const bool*>(object);
    case ShapeKind::Integer:
        return shape.integerBytes == 4 ? std::int64_t{*static_cast<const int*>(object)}
                                       : *static_cast<const std::int64_t*>(object);
    case ShapeKind::Double:
        return *static_cast<const double*>(object);
    case ShapeKind::String:
        return json::string(*static_cast<const std::string*>(object));
    case ShapeKind::Timestamp:
        return toEpochMs(*static_cast<const TimePoint*>(object));
    case ShapeKind::Structure:
        return structureToJson(shape, object);
    case ShapeKind::List:
        return listToJson(shape, object);
    }
    return nullptr;
}

void shapeFromJson(const Shape& shape, void* object, const json::value& value)
{
    if (!isOfKind(shape, value))
        return;
    switch (shape.kind) {
    case ShapeKind::Boolean:
        *static_cast<bool*>(object) = value.get_bool();
        return;
    case ShapeKind::Integer:
        integerFromJson(shape, object, value);
        return;
    case ShapeKind::Double:
        *static_cast<double*>(object) = value.get_double();
        return;
    case ShapeKind::String:
        static_cast<std::string*>(object)->assign(value.get_string().data(),
                                                  value.get_string().size());
        return;
    case ShapeKind::Timestamp:
        *static_cast<TimePoint*>(object) = fromEpochMs(value.get_int64());
        return;
    case ShapeKind::List:
        for (const json::value& element : value.get_array())
            shapeFromJson(shape.element(), shape.listAppend(object), element);
        return;
    case ShapeKind::Structure:
        for (const ShapeMember& member : shape.members) {
            const json::value* inner = value.get_object().if_contains(
                json::string_view(member.name.data(), member.name.size()));
            if (inner && isOfKind(member.shape(), *inner))
                shapeFromJson(member.shape(), member.emplace(object), *inner);
        }
        return;
    }
}

} // namespace yagura
