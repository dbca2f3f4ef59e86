// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace yagura {

namespace {

namespace json = boost::json;

std::string shortest(double value, std::chars_format format)
{
    std::array<char, 400> buffer{};
    const auto [end, error]
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("0");
}

std::string formatPlainDouble(double value)
{
    std::string text = shortest(value, std::chars_format::general);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

std::string formatDouble(double value, JsonLayout layout)
{
    if (std::isnan(value))
        return "null";
    if (std::isinf(value)) // read back as infinity
        return value > 0 ? "1e999" : "-1e999";
    return layout == JsonLayout::Compact ? formatJavaDouble(value) : formatPlainDouble(value);
}

bool isScalar(const json::value& value)
{
    return !value.is_array() && !value.is_object();
}

class Writer
{
public:
    explicit Writer(JsonLayout layout)
        : m_layout(layout)
    { }

    void write(const json::value& value, int depth, bool onOneLine)
    {
        if (const auto* object = value.if_object()) {
            writeObject(*object, depth, onOneLine);
        } else if (const auto* array = value.if_array()) {
            writeArray(*array, depth, onOneLine);
        } else if (value.is_double()) {
            m_text += formatDouble(value.get_double(), m_layout);
        } else {
            m_text += json::serialize(value);
        }
    }

    std::string take() { return std::move(m_text); }

private:
    void writeObject(const json::object& object, int depth, bool onOneLine)
    {
        open('{', object.empty(), onOneLine);
        bool first = true;
        for (const auto& member : object) {
            separate(first, depth + 1, onOneLine);
            first = false;
            m_text += json::serialize(member.key());
            m_text += m_layout == JsonLayout::Compact ? ":" : ": ";
            write(member.value(), depth + 1, onOneLine);
        }
        close('}', object.empty(), depth, onOneLine);
    }

    void writeArray(const json::array& array, int depth, bool onOneLine)
    {
        const bool line = onOneLine || std::all_of(array.begin(), array.end(), isScalar);
        open('[', array.empty(), line);
        bool first = true;
        for (const json::value& element : array) {
            separate(first, depth + 1, line);
            first = false;
            // An array in an array is a metric row: it stays on its line, whatever it holds.
            write(element, depth + 1, line || element.is_array());
        }
        close(']', array.empty(), depth, line);
    }

    void open(char bracket, bool isEmpty, bool onOneLine)
    {
        m_text += bracket;
        if (m_layout == JsonLayout::Indented && onOneLine && !isEmpty)
            m_text += ' ';
    }

    void separate(bool first, int depth, bool onOneLine)
    {
        if (!first)
            m_text += ',';
        if (m_layout == JsonLayout::Compact)
            return;
        if (!onOneLine)
            newLine(depth);
        else if (!first)
            m_text += ' ';
    }

    void close(char bracket, bool isEmpty, int depth, bool onOneLine)
    {
        if (m_layout == JsonLayout::Indented && !isEmpty) {
            if (onOneLine)
                m_text += ' ';
            else
                newLine(depth);
        }
        m_text += bracket;
    }

    void newLine(int depth)
    {
        m_text += '\n';
        m_text.append(static_cast<std::size_t>(depth) * 4, ' ');
    }

    JsonLayout m_layout;
    std::string m_text;
};

} // namespace

std::string formatJavaDouble(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    const double size = std::abs(value);
    if (size == 0 || (size >= 1e-3 && size < 1e7)) {
        std::string text = shortest(value, std::chars_format::fixed);
        if (text.find('.') == std::string::npos)
            text += ".0";
        return text;
    }
    // "1.5e+07" -> "1.5E7"
    const std::string text = shortest(value, std::chars_format::scientific);
    const std::size_t e = text.find('e');
    std::string mantissa = text.substr(0, e);
    if (mantissa.find('.') == std::string::npos)
        mantissa += ".0";
    std::string_view exponent = std::string_view(text).substr(e + 1);
    const bool isNegative = exponent.front() == '-';
    exponent.remove_prefix(1);
    while (exponent.size() > 1 && exponent.front() == '0')
        exponent.remove_prefix(1);
    return mantissa + (isNegative ? "E-" : "E") + std::string(exponent);
}

std::string jsonText(const boost::json::value& value, JsonLayout layout)
{
    Writer writer(layout);
    writer.write(value, 0, false);
    return writer.take();
}

} // namespace yagura
