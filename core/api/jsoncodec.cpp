// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/jsoncodec.h"

#include "core/api/binder.h"
#include "core/api/scalartext.h"
#include "core/api/shapewriter.h"

#include <boost/json/basic_parser_impl.hpp>

#include <array>
#include <cmath>

namespace yagura {

namespace {

/// Hands the parser's events to a Binder. Numbers are read again from their text, because the
/// parser's own doubles may differ from the written number in the last bit.
class JsonEvents
{
public:
    using string_view = boost::json::string_view;
    using error_code = boost::json::error_code;
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    JsonEvents(const Shape& shape, void* object)
        : binder(shape, object)
    { }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& ec) { return check(binder.beginObject(), ec); }
    bool on_object_end(std::size_t, error_code& ec) { return check(binder.endObject(), ec); }
    bool on_array_begin(error_code& ec) { return check(binder.beginArray(), ec); }
    bool on_array_end(std::size_t, error_code& ec) { return check(binder.endArray(), ec); }
    bool on_key_part(string_view s, std::size_t, error_code&) { return keep(s); }
    bool on_key(string_view s, std::size_t, error_code& ec)
    {
        const bool isFine = binder.key(whole(s));
        m_parts.clear();
        return check(isFine, ec);
    }
    bool on_string_part(string_view s, std::size_t, error_code&) { return keep(s); }
    bool on_string(string_view s, std::size_t, error_code& ec)
    {
        const bool isFine = binder.text(whole(s));
        m_parts.clear();
        return check(isFine, ec);
    }
    bool on_number_part(string_view s, error_code&) { return keep(s); }
    bool on_int64(std::int64_t value, string_view, error_code& ec)
    {
        m_parts.clear();
        return check(binder.integer(value), ec);
    }
    bool on_uint64(std::uint64_t value, string_view, error_code& ec)
    {
        m_parts.clear();
        return check(binder.number(double(value)), ec);
    }
    bool on_double(double, string_view s, error_code& ec)
    {
        const auto value = parseDouble(whole(s));
        m_parts.clear();
        return check(value ? binder.number(*value)
                           : binder.fail("The request body holds a number that is too large."),
                     ec);
    }
    bool on_bool(bool value, error_code& ec) { return check(binder.boolean(value), ec); }
    bool on_null(error_code& ec) { return check(binder.null(), ec); }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

    Binder binder;

private:
    static bool check(bool isFine, error_code& ec)
    {
        if (!isFine)
            ec = boost::json::error::syntax; // the text for the client is in the binder
        return isFine;
    }
    bool keep(string_view s)
    {
        m_parts.append(s.data(), s.size());
        return true;
    }
    /// The text in one piece: mostly the piece that came, else joined with the parts before it.
    std::string_view whole(string_view last)
    {
        if (m_parts.empty())
            return {last.data(), last.size()};
        m_parts.append(last.data(), last.size());
        return m_parts;
    }

    std::string m_parts;
};

class JsonWriter
{
public:
    std::string out;

    void beginStructure() { open('{'); }
    void endStructure() { close('}'); }
    void beginMember(std::string_view name) { beginEntry(name); }
    void endMember(std::string_view) { }
    void beginList() { open('['); }
    void endList() { close(']'); }
    void beginElement() { separate(); }
    void endElement() { }
    void beginMap() { open('{'); }
    void endMap() { close('}'); }
    void beginEntry(std::string_view key)
    {
        separate();
        appendJsonString(out, key);
        out += ':';
    }
    void endEntry() { }
    void boolean(bool value) { out += value ? "true" : "false"; }
    void integer(std::int64_t value) { out += std::to_string(value); }
    void number(double value)
    {
        const bool isQuoted = !std::isfinite(value);
        out += isQuoted ? "\"" : "";
        appendDouble(out, value);
        out += isQuoted ? "\"" : "";
    }
    void text(const std::string& value) { appendJsonString(out, value); }
    void blob(const std::string& value) { appendJsonString(out, base64Of(value)); }
    void time(TimePoint value) { appendEpochSeconds(out, value); }

private:
    void open(char bracket)
    {
        out += bracket;
        m_isFirst = true;
    }
    void close(char bracket)
    {
        out += bracket;
        m_isFirst = false;
    }
    void separate()
    {
        if (!m_isFirst)
            out += ',';
        m_isFirst = false;
    }
    bool m_isFirst = true;
};

} // namespace

void appendJsonString(std::string& out, std::string_view text)
{
    constexpr std::array<char, 16> kHex{'0', '1', '2', '3', '4', '5', '6', '7',
                                        '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

VoidResult decodeJson(std::string_view body, const Shape& shape, void* object)
{
    if (body.find_first_not_of(" \t\r\n") == std::string_view::npos)
        body = "{}";
    boost::json::basic_parser<JsonEvents> parser(boost::json::parse_options(), shape, object);
    boost::json::error_code ec;
    const std::size_t used = parser.write_some(false, body.data(), body.size(), ec);
    const Binder& binder = parser.handler().binder;
    if (!binder.error().code.empty())
        return binder.error();
    if (ec)
        return Error{errors::kSerializationException,
                     "The request body is not valid JSON (" + ec.message() + " at byte "
                         + std::to_string(used) + ").",
                     {}};
    if (used < body.size())
        return Error{
            errors::kSerializationException, "The request body goes on after its JSON object.", {}};
    return {};
}

std::string encodeJson(const Shape& shape, const void* object)
{
    JsonWriter writer;
    writeShape(writer, shape, object);
    return std::move(writer.out);
}

} // namespace yagura
