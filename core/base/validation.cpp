// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shape.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yagura {

namespace {

/// Where a value stands; lives on the stack of the walk and becomes text only when there is
/// something to tell.
struct Path
{
    const Path* parent = nullptr;
    std::string_view name; ///< of a member; empty for an element of a list
    std::size_t index = 0; ///< of an element, from 0

    /// `MetricData.member.1.MetricName`
    [[nodiscard]] std::string querySpelling() const
    {
        std::string text = parent ? parent->querySpelling() : std::string();
        if (!text.empty())
            text += '.';
        return name.empty() ? text + "member." + std::to_string(index + 1) : text.append(name);
    }
    /// `metricData.1.member.metricName`
    [[nodiscard]] std::string constraintSpelling() const
    {
        std::string text = parent ? parent->constraintSpelling() : std::string();
        if (!text.empty())
            text += '.';
        if (name.empty())
            return text + std::to_string(index + 1) + ".member";
        const std::size_t at = text.size();
        text.append(name);
        if (text[at] >= 'A' && text[at] <= 'Z')
            text[at] = char(text[at] - 'A' + 'a');
        return text;
    }
};

// A message shows this much of a value; a 10 MB text helps nobody.
constexpr std::size_t kShownBytes = 1024;

std::string shortened(std::string text)
{
    if (text.size() <= kShownBytes)
        return text;
    std::size_t cut = kShownBytes;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        --cut;
    text.resize(cut);
    return text + "...";
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

std::int64_t integerOf(const Shape& shape, const void* value)
{
    return shape.integerBytes == 4 ? *static_cast<const int*>(value)
                                   : *static_cast<const std::int64_t*>(value);
}

// The type-erased accessors take a mutable object; the walk only reads.
void* accessValue(const ShapeMember& member, const void* object)
{
    return member.access(const_cast<void*>(object));
}
void* accessElement(const Shape& list, const void* object, std::size_t index)
{
    return list.listAt(const_cast<void*>(object), index);
}

/// The value as the service prints it in its messages: `[a, b]`, `Dimension(name=Host, value=a)`.
void appendValueText(std::string& out, const Shape& shape, const void* value)
{
    if (out.size() > kShownBytes)
        return;
    switch (shape.kind) {
    case ShapeKind::Boolean:
        out += *static_cast<const bool*>(value) ? "true" : "false";
        return;
    case ShapeKind::Integer:
        out += std::to_string(integerOf(shape, value));
        return;
    case ShapeKind::Double:
        out += numberText(*static_cast<const double*>(value));
        return;
    case ShapeKind::String:
        out += *static_cast<const std::string*>(value);
        return;
    case ShapeKind::Timestamp:
        out += formatIso8601(*static_cast<const TimePoint*>(value));
        return;
    case ShapeKind::List: {
        out += '[';
        const std::size_t size = shape.listSize(value);
        for (std::size_t i = 0; i < size && out.size() <= kShownBytes; ++i) {
            out += i == 0 ? "" : ", ";
            appendValueText(out, shape.element(), accessElement(shape, value, i));
        }
        out += ']';
        return;
    }
    case ShapeKind::Structure:
        out.append(shape.name) += '(';
        for (const ShapeMember& member : shape.members) {
            out += &member == &shape.members.front() ? "" : ", ";
            out += Path{nullptr, member.name}.constraintSpelling() + '=';
            if (const void* inner = accessValue(member, value))
                appendValueText(out, member.shape(), inner);
            else
                out += "null";
        }
        out += ')';
        return;
    }
}

Error missing(const Path& path)
{
    const std::string name = path.querySpelling();
    return {errors::kMissingParameter, "The parameter " + name + " is required.", name};
}

Error violation(const Path& path, const Shape& shape, const void* value, const std::string& rule)
{
    std::string text;
    appendValueText(text, shape, value);
    return {errors::kValidationError,
            "1 validation error detected: Value '" + shortened(std::move(text)) + "' at '"
                + path.constraintSpelling() + "' failed to satisfy constraint: " + rule,
            path.querySpelling()};
}

std::string enumRule(std::span<const std::string_view> values)
{
    std::string rule = "Member must satisfy enum value set: [";
    for (const std::string_view& value : values) {
        rule += &value == values.data() ? "" : ", ";
        rule += value;
    }
    return rule + "]";
}

std::string longestRule(std::size_t length)
{
    return "Member must have length less than or equal to " + std::to_string(length);
}

std::string shortestRule(std::size_t length)
{
    return "Member must have length greater than or equal to " + std::to_string(length);
}

bool isOneOf(std::string_view text, std::span<const std::string_view> values)
{
    return std::find(values.begin(), values.end(), text) != values.end();
}

bool isUnlimited(std::size_t length)
{
    return length == std::numeric_limits<std::size_t>::max();
}

VoidResult checkUtf8(const std::string& text, const Path& path)
{
    if (isValidUtf8(text))
        return {};
    const std::string name = path.querySpelling();
    return Error{errors::kInvalidParameterValue,
                 "The value of parameter " + name + " is not valid UTF-8 text.", name};
}

VoidResult checkString(const Shape& shape, const Constraints& limits, const void* value,
                       const Path& path)
{
    const std::string& text = *static_cast<const std::string*>(value);
    if (auto result = checkUtf8(text, path); !result)
        return result;
    if (!limits.values.empty() && !isOneOf(text, limits.values))
        return violation(path, shape, value, enumRule(limits.values));
    // A text has at most as many characters as bytes: most need no counting.
    if (text.size() > limits.maxLength && countCodePoints(text) > limits.maxLength)
        return violation(path, shape, value, longestRule(limits.maxLength));
    if (limits.minLength > 0 && countCodePoints(text) < limits.minLength)
        return violation(path, shape, value, shortestRule(limits.minLength));
    return {};
}

VoidResult checkNumber(const Shape& shape, const Constraints& limits, const void* value,
                       const Path& path)
{
    const double number = shape.kind == ShapeKind::Integer ? double(integerOf(shape, value))
                                                           : *static_cast<const double*>(value);
    if (number > limits.maximum)
        return violation(path, shape, value,
                         "Member must have value less than or equal to "
                             + numberText(limits.maximum));
    if (number < limits.minimum)
        return violation(path, shape, value,
                         "Member must have value greater than or equal to "
                             + numberText(limits.minimum));
    return {};
}

VoidResult checkStringElements(const Shape& shape, const Constraints& limits, const void* value,
                               const Path& path)
{
    const std::size_t size = shape.listSize(value);
    for (std::size_t i = 0; i < size; ++i) {
        const auto& text = *static_cast<const std::string*>(accessElement(shape, value, i));
        if (auto result = checkUtf8(text, Path{&path, {}, i}); !result)
            return result;
        const std::size_t length = countCodePoints(text);
        std::string rule;
        if (!limits.values.empty() && !isOneOf(text, limits.values)) {
            rule = enumRule(limits.values);
        } else if (length > limits.elementMaxLength || length < limits.elementMinLength) {
            if (!isUnlimited(limits.elementMaxLength))
                rule = longestRule(limits.elementMaxLength);
            if (limits.elementMinLength > 0)
                rule += (rule.empty() ? "" : ", ") + shortestRule(limits.elementMinLength);
        }
        if (!rule.empty())
            return violation(path, shape, value, "Member must satisfy constraint: [" + rule + "]");
    }
    return {};
}

VoidResult checkStructure(const Shape& shape, const void* object, const Path* path);

VoidResult checkList(const Shape& shape, const Constraints& limits, const void* value,
                     const Path& path)
{
    const std::size_t size = shape.listSize(value);
    if (size > limits.maxLength)
        return violation(path, shape, value, longestRule(limits.maxLength));
    if (size < limits.minLength)
        return violation(path, shape, value, shortestRule(limits.minLength));
    const Shape& element = shape.element();
    if (element.kind == ShapeKind::String)
        return checkStringElements(shape, limits, value, path);
    if (element.kind != ShapeKind::Structure)
        return {};
    for (std::size_t i = 0; i < size; ++i) {
        const Path elementPath{&path, {}, i};
        if (auto result = checkStructure(element, accessElement(shape, value, i), &elementPath);
            !result)
            return result;
    }
    return {};
}

/// Without std::optional an empty text or list stands for "not given".
bool isAbsent(const ShapeMember& member, const Shape& shape, const void* value)
{
    if (!value)
        return true;
    const bool mayBeEmpty = member.isOptional && !member.constraints.isRequired;
    if (shape.kind == ShapeKind::String)
        return !mayBeEmpty && static_cast<const std::string*>(value)->empty();
    if (shape.kind == ShapeKind::List)
        return !mayBeEmpty && shape.listSize(value) == 0;
    return false;
}

VoidResult checkMember(const ShapeMember& member, const void* object, const Path& path)
{
    const Shape& shape = member.shape();
    const void* value = accessValue(member, object);
    if (isAbsent(member, shape, value)) {
        if (member.constraints.isRequired)
            return missing(path);
        return {};
    }
    switch (shape.kind) {
    case ShapeKind::String:
        if (shape.isBlob)
            return {};
        return checkString(shape, member.constraints, value, path);
    case ShapeKind::Integer:
    case ShapeKind::Double:
        return checkNumber(shape, member.constraints, value, path);
    case ShapeKind::List:
        return checkList(shape, member.constraints, value, path);
    case ShapeKind::Structure:
        return checkStructure(shape, value, &path);
    case ShapeKind::Boolean:
    case ShapeKind::Timestamp:
        return {};
    }
    return {};
}

VoidResult checkStructure(const Shape& shape, const void* object, const Path* path)
{
    for (const ShapeMember& member : shape.members) {
        if (auto result = checkMember(member, object, Path{path, member.name}); !result)
            return result;
    }
    return {};
}

} // namespace

VoidResult validate(const Shape& shape, const void* object)
{
    return checkStructure(shape, object, nullptr);
}

} // namespace yagura
