// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"

#include <string_view>
#include <vector>

namespace yagura {

/// Fills a described struct from the events of a JSON or CBOR document, without a tree in between.
/// Each event returns false when the document does not fit the struct; error() then says where and
/// why, and reading must stop. Members that the struct lacks are skipped; null stands for an absent
/// member.
class Binder
{
public:
    Binder(const Shape& shape, void* object);

    bool beginObject();
    bool endObject();
    bool key(std::string_view name);
    bool beginArray();
    bool endArray();
    bool null();
    bool boolean(bool value);
    bool integer(std::int64_t value);
    bool number(double value);
    bool text(std::string_view value);
    bool bytes(std::string_view value); ///< a byte string of CBOR

    /// SerializationException.
    [[nodiscard]] const Error& error() const { return m_error; }
    bool fail(const std::string& message);

private:
    enum class FrameKind { Structure, List, Map };
    struct Frame
    {
        FrameKind kind = FrameKind::Structure;
        const Shape* shape = nullptr;
        void* object = nullptr;
        const ShapeMember* member = nullptr; ///< the one whose value comes next; nullptr: skip it
        std::size_t nextMember = 0; ///< clients mostly keep the order of the model
        std::uint64_t seenMembers = 0;
        std::size_t count = 0; ///< elements or entries so far
    };
    struct Slot
    {
        const Shape* shape = nullptr; ///< nullptr: a value that nobody wants
        void* value = nullptr;
    };

    bool takeSlot(Slot& slot);
    bool takeContainer(Slot& slot);
    void enter(FrameKind kind, const Slot& slot);
    bool skipsScalar() const { return m_skipDepth > 0; }
    bool mismatch(const Shape& wanted, const char* what);
    bool selectMember(Frame& frame, std::string_view name);
    [[nodiscard]] std::string path() const;

    const Shape& m_rootShape;
    void* m_rootObject;
    bool m_hasRoot = false;
    std::vector<Frame> m_frames;
    int m_skipDepth = 0; ///< > 0 inside a value that nobody wants
    Error m_error;
};

/// Sets a boolean, number, text or time from the text of a form; false when the text is none.
bool assignFromText(const Shape& shape, void* value, std::string_view text);

/// What a person calls a value of this kind: "a number".
std::string_view describeKind(ShapeKind kind);

} // namespace yagura
