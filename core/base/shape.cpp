// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shape.h"

#include <algorithm>

namespace yagura {

namespace detail {

namespace {
Shape scalar(ShapeKind kind, int integerBytes = 8)
{
    Shape shape;
    shape.kind = kind;
    shape.integerBytes = integerBytes;
    return shape;
}
} // namespace

const Shape& booleanShape()
{
    static const Shape shape = scalar(ShapeKind::Boolean);
    return shape;
}
const Shape& intShape()
{
    static const Shape shape = scalar(ShapeKind::Integer, 4);
    return shape;
}
const Shape& int64Shape()
{
    static const Shape shape = scalar(ShapeKind::Integer);
    return shape;
}
const Shape& doubleShape()
{
    static const Shape shape = scalar(ShapeKind::Double);
    return shape;
}
const Shape& stringShape()
{
    static const Shape shape = scalar(ShapeKind::String);
    return shape;
}
const Shape& blobShape()
{
    static const Shape shape = [] {
        Shape blob = scalar(ShapeKind::String);
        blob.isBlob = true;
        return blob;
    }();
    return shape;
}
const Shape& timestampShape()
{
    static const Shape shape = scalar(ShapeKind::Timestamp);
    return shape;
}

} // namespace detail

const ShapeMember* Shape::find(std::string_view memberName) const
{
    const auto it = std::find_if(members.begin(), members.end(),
                                 [&](const ShapeMember& m) { return m.name == memberName; });
    return it == members.end() ? nullptr : &*it;
}

} // namespace yagura
