// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

namespace yagura {

/// Walks a described object and tells a writer what it sees. A writer has:
/// beginStructure/endStructure, beginMember(name)/endMember(name), beginList/endList,
/// beginElement/endElement, beginMap/endMap, beginEntry(key)/endEntry, boolean, integer, number,
/// text, blob, time. Absent optionals and empty strings that are not optional are left out; empty lists
/// are written.
template <typename Writer>
void writeShape(Writer& out, const Shape& shape, const void* value);

namespace detail {

// The type-erased accessors take a mutable object; writing only reads.
inline void* accessMember(const ShapeMember& member, const void* object)
{
    return member.access(const_cast<void*>(object));
}

template <typename Writer>
void writeStructure(Writer& out, const Shape& shape, const void* object)
{
    out.beginStructure();
    for (const ShapeMember& member : shape.members) {
        const void* value = accessMember(member, object);
        const Shape& memberShape = member.shape();
        const bool isLeftOut = !value
            || (!member.isOptional && memberShape.kind == ShapeKind::String
                && static_cast<const std::string*>(value)->empty());
        if (isLeftOut)
            continue;
        out.beginMember(member.name);
        writeShape(out, memberShape, value);
        out.endMember(member.name);
    }
    out.endStructure();
}

template <typename Writer>
void writeMap(Writer& out, const Shape& shape, const void* list)
{
    const Shape& entry = shape.element();
    const std::size_t size = shape.listSize(list);
    out.beginMap();
    for (std::size_t i = 0; i < size; ++i) {
        const void* object = shape.listAt(const_cast<void*>(list), i);
        const void* value = accessMember(entry.members[1], object);
        if (!value)
            continue;
        out.beginEntry(*static_cast<const std::string*>(accessMember(entry.members[0], object)));
        writeShape(out, entry.members[1].shape(), value);
        out.endEntry();
    }
    out.endMap();
}

template <typename Writer>
void writeList(Writer& out, const Shape& shape, const void* list)
{
    const Shape& element = shape.element();
    const std::size_t size = shape.listSize(list);
    out.beginList();
    for (std::size_t i = 0; i < size; ++i) {
        out.beginElement();
        writeShape(out, element, shape.listAt(const_cast<void*>(list), i));
        out.endElement();
    }
    out.endList();
}

} // namespace detail

template <typename Writer>
void writeShape(Writer& out, const Shape& shape, const void* value)
{
    switch (shape.kind) {
    case ShapeKind::Boolean:
        out.boolean(*static_cast<const bool*>(value));
        return;
    case ShapeKind::Integer:
        out.integer(shape.integerBytes == 4 ? *static_cast<const int*>(value)
                                            : *static_cast<const std::int64_t*>(value));
        return;
    case ShapeKind::Double:
        out.number(*static_cast<const double*>(value));
        return;
    case ShapeKind::String:
        if (shape.isBlob)
            out.blob(*static_cast<const std::string*>(value));
        else
            out.text(*static_cast<const std::string*>(value));
        return;
    case ShapeKind::Timestamp:
        out.time(*static_cast<const TimePoint*>(value));
        return;
    case ShapeKind::Structure:
        detail::writeStructure(out, shape, value);
        return;
    case ShapeKind::List:
        if (shape.element().isMapEntry)
            detail::writeMap(out, shape, value);
        else
            detail::writeList(out, shape, value);
        return;
    }
}

} // namespace yagura
