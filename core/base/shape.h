// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Request and response structs described once.
///
/// A wire struct is a plain struct of std::string, bool, std::int64_t, int, double, TimePoint, nested wire structs,
/// std::vector and std::optional of these. `Described<T>::shape()` names its members and their limits. From that one
/// description come every wire codec (core/api), the validation below, and the round-trip and malformed-input
/// tests, which run over allShapes() without knowing a single struct.
///
///     struct Dimension { std::string name; std::string value; };
///     template <> struct Described<Dimension> {
///         static const Shape& shape() {
///             static const Shape s = structure<Dimension>("Dimension")
///                 .member<&Dimension::name>("Name", required().length(1, 255))
///                 .member<&Dimension::value>("Value", required().length(1, 1024));
///             return s;
///         }
///     };
///
/// Declare the Described specialisation in the header, define shape() in the .cpp.
/// A required number, boolean or time is a std::optional: without it, absent could not be told from zero.
namespace yagura {

/// Bytes of any kind: base64 in texts, a byte string in CBOR. Described as a string (of which it is
/// the only member), whose text need not be UTF-8.
struct Blob
{
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

enum class ShapeKind { Boolean, Integer, Double, String, Timestamp, Structure, List };

/// Limits of a member; what is not set is not checked. Texts of violations follow the service:
/// `1 validation error detected: Value 'X' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [..]`.
struct Constraints
{
    bool isRequired = false;
    std::size_t minLength = 0; ///< of a string in characters (code points), or of a list in elements
    std::size_t maxLength = std::numeric_limits<std::size_t>::max();
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    std::span<const std::string_view> values {}; ///< the enum value set, when not empty
    std::size_t elementMinLength = 0; ///< of each string in a list of strings
    std::size_t elementMaxLength = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] Constraints length(std::size_t min, std::size_t max) const
    {
        Constraints c = *this;
        c.minLength = min;
        c.maxLength = max;
        return c;
    }
    [[nodiscard]] Constraints range(double min, double max) const
    {
        Constraints c = *this;
        c.minimum = min;
        c.maximum = max;
        return c;
    }
    [[nodiscard]] Constraints oneOf(std::span<const std::string_view> set) const
    {
        Constraints c = *this;
        c.values = set;
        return c;
    }
    [[nodiscard]] Constraints elementLength(std::size_t min, std::size_t max) const
    {
        Constraints c = *this;
        c.elementMinLength = min;
        c.elementMaxLength = max;
        return c;
    }
};

inline Constraints required()
{
    Constraints c;
    c.isRequired = true;
    return c;
}
inline Constraints optional() { return {}; }

struct Shape;

/// One member of a structure: its wire name, its shape, and type-erased access to it.
struct ShapeMember
{
    std::string_view name;
    const Shape& (*shape)() = nullptr;
    Constraints constraints;
    bool isOptional = false; ///< std::optional<T>: absent is distinguishable from empty
    /// An empty list that is not std::optional is written as empty; an empty string or false std::optional is left out.
    void* (*access)(void* object) = nullptr; ///< the value itself; for an optional that is empty, nullptr
    void* (*emplace)(void* object) = nullptr; ///< makes the value exist (optionals), then returns it
};

/// Type-erased description of a C++ type. Immutable; lives for the whole program.
struct Shape
{
    ShapeKind kind = ShapeKind::Structure;
    std::string_view name; ///< of a structure, else empty
    std::vector<ShapeMember> members; ///< of a structure, in the order of the service's model
    const Shape& (*element)() = nullptr; ///< of a list
    std::size_t (*listSize)(const void* list) = nullptr;
    void* (*listAt)(void* list, std::size_t index) = nullptr;
    void* (*listAppend)(void* list) = nullptr; ///< adds a default element and returns it
    bool isBlob = false; ///< ShapeKind::String: bytes (see Blob)
    int integerBytes = 8; ///< ShapeKind::Integer: 4 (int) or 8 (std::int64_t)
    bool isMapEntry = false; ///< of a structure: a list of it is a map on the wire (see StructureBuilder::asMapEntry)
    void* (*create)() = nullptr; ///< structures only: for the tests that run over every shape
    void (*destroy)(void*) = nullptr;
    bool (*equals)(const void*, const void*) = nullptr; ///< structures only; needs operator==

    [[nodiscard]] const ShapeMember* find(std::string_view memberName) const;
};

template <typename T>
struct Described;

namespace detail {

template <typename T>
struct IsVector : std::false_type
{
};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type
{
    using Element = T;
};
template <typename T>
struct IsOptional : std::false_type
{
    using Value = T;
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type
{
    using Value = T;
};
template <typename M>
struct MemberPointer;
template <typename C, typename V>
struct MemberPointer<V C::*>
{
    using Class = C;
    using Value = V;
};

const Shape& booleanShape();
const Shape& intShape();
const Shape& int64Shape();
const Shape& doubleShape();
const Shape& stringShape();
const Shape& blobShape();
const Shape& timestampShape();

} // namespace detail

/// The shape of any supported type.
template <typename T>
const Shape& shapeOf()
{
    if constexpr (std::is_same_v<T, bool>) {
        return detail::booleanShape();
    } else if constexpr (std::is_same_v<T, int>) {
        return detail::intShape();
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return detail::int64Shape();
    } else if constexpr (std::is_same_v<T, double>) {
        return detail::doubleShape();
    } else if constexpr (std::is_same_v<T, std::string>) {
        return detail::stringShape();
    } else if constexpr (std::is_same_v<T, Blob>) {
        return detail::blobShape();
    } else if constexpr (std::is_same_v<T, TimePoint>) {
        return detail::timestampShape();
    } else if constexpr (detail::IsVector<T>::value) {
        using Element = typename detail::IsVector<T>::Element;
        static_assert(!std::is_same_v<Element, bool>, "std::vector<bool> has no addressable elements");
        static const Shape shape = [] {
            Shape s;
            s.kind = ShapeKind::List;
            s.element = &shapeOf<Element>;
            s.listSize = [](const void* list) { return static_cast<const T*>(list)->size(); };
            s.listAt = [](void* list, std::size_t index) -> void* { return &(*static_cast<T*>(list))[index]; };
            s.listAppend = [](void* list) -> void* { return &static_cast<T*>(list)->emplace_back(); };
            return s;
        }();
        return shape;
    } else {
        return Described<T>::shape();
    }
}

/// Builds the Shape of a structure; converts to Shape.
template <typename S>
class StructureBuilder
{
public:
    explicit StructureBuilder(std::string_view name)
    {
        m_shape.kind = ShapeKind::Structure;
        m_shape.name = name;
        m_shape.create = []() -> void* { return new S(); };
        m_shape.destroy = [](void* object) { delete static_cast<S*>(object); };
        m_shape.equals = [](const void* a, const void* b) { return *static_cast<const S*>(a) == *static_cast<const S*>(b); };
    }

    template <auto Pointer>
    StructureBuilder& member(std::string_view name, const Constraints& constraints = {})
    {
        using Field = typename detail::MemberPointer<decltype(Pointer)>::Value;
        using Value = typename detail::IsOptional<Field>::Value;
        ShapeMember m;
        m.name = name;
        m.shape = &shapeOf<Value>;
        m.constraints = constraints;
        if constexpr (detail::IsOptional<Field>::value) {
            m.isOptional = true;
            m.access = [](void* object) -> void* {
                Field& field = static_cast<S*>(object)->*Pointer;
                return field ? &*field : nullptr;
            };
            m.emplace = [](void* object) -> void* {
                Field& field = static_cast<S*>(object)->*Pointer;
                return &field.emplace();
            };
        } else {
            m.access = [](void* object) -> void* { return &(static_cast<S*>(object)->*Pointer); };
            m.emplace = m.access;
        }
        m_shape.members.push_back(m);
        return *this;
    }

    /// A list of this structure is a map on the wire. It must have two members: a string (the key), then the value.
    StructureBuilder& asMapEntry()
    {
        m_shape.isMapEntry = true;
        return *this;
    }

    // NOLINTNEXTLINE(google-explicit-constructor): a builder reads as the thing it builds
    operator Shape() const { return m_shape; }

private:
    Shape m_shape;
};

template <typename S>
StructureBuilder<S> structure(std::string_view name)
{
    return StructureBuilder<S>(name);
}

/// Checks the constraints of a structure, nested members included. The first violation is the error:
/// MissingParameter "The parameter Namespace is required." (path in query spelling, `MetricData.member.1.MetricName`),
/// or ValidationError in the service's wording (path in lower camel case, `metricData.1.member.metricName`).
/// A required string counts as missing when empty; a required list when it has no element.
/// Strings must be valid UTF-8; doubles must not be checked for NaN here (services do, with their own wording).
VoidResult validate(const Shape& shape, const void* object);

template <typename T>
VoidResult validate(const T& object)
{
    return validate(shapeOf<T>(), &object);
}

} // namespace yagura
