// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/binder.h"

#include "core/api/scalartext.h"
#include "core/base/utf8.h"

#include <cmath>

namespace yagura {

namespace {

constexpr std::size_t kMaxDepth = 32;

bool assignInteger(const Shape& shape, void* value, std::int64_t number)
{
    if (shape.integerBytes == 8) {
        *static_cast<std::int64_t*>(value) = number;
        return true;
    }
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        return false;
    *static_cast<int*>(value) = int(number);
    return true;
}

bool assignTime(void* value, std::optional<TimePoint> time)
{
    if (time)
        *static_cast<TimePoint*>(value) = *time;
    return time.has_value();
}

std::optional<double> namedNumber(std::string_view text)
{
    if (text == "NaN" || text == "Infinity" || text == "-Infinity")
        return parseDouble(text);
    return std::nullopt;
}

} // namespace

std::string_view describeKind(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Boolean:
        return "true or false";
    case ShapeKind::Integer:
        return "an integer";
    case ShapeKind::Double:
        return "a number";
    case ShapeKind::String:
        return "a string";
    case ShapeKind::Timestamp:
        return "a time between the years 1900 and 9999";
    case ShapeKind::Structure:
        return "a structure";
    case ShapeKind::List:
        return "a list";
    }
    return {};
}

bool assignFromText(const Shape& shape, void* value, std::string_view text)
{
    switch (shape.kind) {
    case ShapeKind::Boolean: {
        const bool isTrue = equalsIgnoringCase(text, "true");
        *static_cast<bool*>(value) = isTrue;
        return isTrue || equalsIgnoringCase(text, "false");
    }
    case ShapeKind::Integer: {
        const auto number = parseInteger(text);
        return number && assignInteger(shape, value, *number);
    }
    case ShapeKind::Double: {
        const auto number = parseDouble(text);
        if (number)
            *static_cast<double*>(value) = *number;
        return number.has_value();
    }
    case ShapeKind::String: {
        if (!shape.isBlob) {
            static_cast<std::string*>(value)->assign(text);
            return true;
        }
        const auto bytes = bytesOfBase64(text);
        if (bytes)
            *static_cast<std::string*>(value) = *bytes;
        return bytes.has_value();
    }
    case ShapeKind::Timestamp: {
        if (assignTime(value, parseIso8601(text)))
            return true;
        const auto seconds = parseDouble(text);
        return seconds && assignTime(value, timeFromSeconds(*seconds));
    }
    case ShapeKind::Structure:
    case ShapeKind::List:
        return false;
    }
    return false;
}

Binder::Binder(const Shape& shape, void* object)
    : m_rootShape(shape)
    , m_rootObject(object)
{
    m_frames.reserve(8);
}

std::string Binder::path() const
{
    std::string text;
    for (const Frame& frame : m_frames) {
        if (frame.kind == FrameKind::Structure) {
            if (!frame.member)
                continue;
            text += text.empty() ? "" : ".";
            text += frame.member->name;
        } else {
            text += frame.kind == FrameKind::List ? ".member." : ".entry.";
            text += std::to_string(frame.count);
        }
    }
    return text.empty() ? "The request body" : text;
}

bool Binder::fail(const std::string& message)
{
    if (m_error.code.empty())
        m_error = {errors::kSerializationException, message, {}};
    return false;
}

bool Binder::mismatch(const Shape& wanted, const char* what)
{
    return fail(path() + " must be " + std::string(describeKind(wanted.kind)) + ", not " + what
                + ".");
}

/// Finds the place for the value that comes, making optionals and list elements as needed.
bool Binder::takeSlot(Slot& slot)
{
    if (m_frames.empty()) {
        if (m_hasRoot)
            return fail("The request body holds more than one document.");
        m_hasRoot = true;
        slot = {&m_rootShape, m_rootObject};
        return true;
    }
    Frame& frame = m_frames.back();
    switch (frame.kind) {
    case FrameKind::Structure:
        if (frame.member) {
            slot = {&frame.member->shape(), frame.member->emplace(frame.object)};
        } else {
            slot = {};
        }
        return true;
    case FrameKind::List:
        ++frame.count;
        slot = {&frame.shape->element(), frame.shape->listAppend(frame.object)};
        return true;
    case FrameKind::Map: {
        // key() has appended the entry; its second member is the value.
        void* entry = frame.shape->listAt(frame.object, frame.count - 1);
        const ShapeMember& value = frame.shape->element().members[1];
        slot = {&value.shape(), value.emplace(entry)};
        return true;
    }
    }
    return false;
}

/// The place of a structure or list that begins; without a shape it is skipped as a whole.
bool Binder::takeContainer(Slot& slot)
{
    if (m_skipDepth > 0) {
        ++m_skipDepth;
        return true;
    }
    if (m_frames.size() >= kMaxDepth)
        return fail("The request body is nested too deeply.");
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        m_skipDepth = 1;
    return true;
}

void Binder::enter(FrameKind kind, const Slot& slot)
{
    Frame frame;
    frame.kind = kind;
    frame.shape = slot.shape;
    frame.object = slot.value;
    m_frames.push_back(frame);
}

bool Binder::beginObject()
{
    Slot slot;
    if (!takeContainer(slot))
        return false;
    if (!slot.shape)
        return true;
    const bool isMap = slot.shape->kind == ShapeKind::List && slot.shape->element().isMapEntry;
    if (!isMap && slot.shape->kind != ShapeKind::Structure)
        return mismatch(*slot.shape, "a structure");
    enter(isMap ? FrameKind::Map : FrameKind::Structure, slot);
    return true;
}

bool Binder::endObject()
{
    if (m_skipDepth > 0)
        --m_skipDepth;
    else
        m_frames.pop_back();
    return true;
}

bool Binder::selectMember(Frame& frame, std::string_view name)
{
    const auto& members = frame.shape->members;
    const std::size_t size = members.size();
    frame.member = nullptr;
    for (std::size_t i = 0; i < size; ++i) {
        std::size_t at = frame.nextMember + i;
        at = at >= size ? at - size : at;
        if (members[at].name == name) {
            frame.member = &members[at];
            frame.nextMember = at + 1;
            const std::uint64_t bit = std::uint64_t{1} << (at % 64);
            if ((frame.seenMembers & bit) != 0 && size <= 64)
                return fail(path() + " is given twice.");
            frame.seenMembers |= bit;
            break;
        }
    }
    return true;
}

bool Binder::key(std::string_view name)
{
    if (m_skipDepth > 0)
        return true;
    Frame& frame = m_frames.back();
    if (frame.kind == FrameKind::Structure)
        return selectMember(frame, name);
    ++frame.count;
    void* entry = frame.shape->listAppend(frame.object);
    static_cast<std::string*>(frame.shape->element().members[0].emplace(entry))->assign(name);
    return true;
}

bool Binder::beginArray()
{
    Slot slot;
    if (!takeContainer(slot))
        return false;
    if (!slot.shape)
        return true;
    if (slot.shape->kind != ShapeKind::List)
        return mismatch(*slot.shape, "a list");
    if (slot.shape->element().isMapEntry)
        return fail(path() + " must be a map, not a list.");
    enter(FrameKind::List, slot);
    return true;
}

bool Binder::endArray()
{
    return endObject();
}

bool Binder::null()
{
    if (m_skipDepth > 0)
        return true;
    if (!m_frames.empty() && m_frames.back().kind == FrameKind::Structure)
        return true;
    if (!m_frames.empty())
        ++m_frames.back().count;
    return fail(path() + " must not be null.");
}

bool Binder::boolean(bool value)
{
    Slot slot;
    if (skipsScalar())
        return true;
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        return true;
    if (slot.shape->kind != ShapeKind::Boolean)
        return mismatch(*slot.shape, value ? "true" : "false");
    *static_cast<bool*>(slot.value) = value;
    return true;
}

bool Binder::integer(std::int64_t value)
{
    Slot slot;
    if (skipsScalar())
        return true;
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        return true;
    switch (slot.shape->kind) {
    case ShapeKind::Double:
        *static_cast<double*>(slot.value) = double(value);
        return true;
    case ShapeKind::Integer:
        return assignInteger(*slot.shape, slot.value, value)
            || fail(path() + " is beyond the range of an integer.");
    case ShapeKind::Timestamp:
        return assignTime(slot.value, timeFromSeconds(double(value)))
            || mismatch(*slot.shape, "a number beyond them");
    default:
        return mismatch(*slot.shape, "a number");
    }
}

bool Binder::number(double value)
{
    Slot slot;
    if (skipsScalar())
        return true;
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        return true;
    switch (slot.shape->kind) {
    case ShapeKind::Double:
        *static_cast<double*>(slot.value) = value;
        return true;
    case ShapeKind::Integer: {
        constexpr double kExact = 9'007'199'254'740'992.0; // 2^53
        if (std::isnan(value) || std::trunc(value) != value)
            return mismatch(*slot.shape, "a number with a fraction");
        if (std::abs(value) > kExact
            || !assignInteger(*slot.shape, slot.value, std::int64_t(value)))
            return fail(path() + " is beyond the range of an integer.");
        return true;
    }
    case ShapeKind::Timestamp:
        return assignTime(slot.value, timeFromSeconds(value))
            || mismatch(*slot.shape, "a number beyond them");
    default:
        return mismatch(*slot.shape, "a number");
    }
}

bool Binder::text(std::string_view value)
{
    Slot slot;
    if (skipsScalar())
        return true;
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        return true;
    switch (slot.shape->kind) {
    case ShapeKind::String:
        if (slot.shape->isBlob)
            return assignFromText(*slot.shape, slot.value, value)
                || mismatch(*slot.shape, "a string that is not base64");
        static_cast<std::string*>(slot.value)->assign(value);
        return true;
    case ShapeKind::Double: {
        const auto number = namedNumber(value);
        if (!number)
            return mismatch(*slot.shape, "a string");
        *static_cast<double*>(slot.value) = *number;
        return true;
    }
    case ShapeKind::Timestamp:
        return assignTime(slot.value, parseIso8601(value))
            || mismatch(*slot.shape, "another string");
    default:
        return mismatch(*slot.shape, "a string");
    }
}

bool Binder::bytes(std::string_view value)
{
    Slot slot;
    if (skipsScalar())
        return true;
    if (!takeSlot(slot))
        return false;
    if (!slot.shape)
        return true;
    if (!slot.shape->isBlob)
        return mismatch(*slot.shape, "a byte string");
    static_cast<std::string*>(slot.value)->assign(value);
    return true;
}

} // namespace yagura
