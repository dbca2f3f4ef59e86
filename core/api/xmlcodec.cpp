// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/xmlcodec.h"

#include "core/api/scalartext.h"
#include "core/api/shapewriter.h"

namespace yagura {

namespace {

class XmlWriter
{
public:
    std::string out;

    void beginStructure() { }
    void endStructure() { }
    void beginMember(std::string_view name) { openTag(name); }
    void endMember(std::string_view name) { closeTag(name); }
    void beginList() { }
    void endList() { }
    void beginElement() { openTag("member"); }
    void endElement() { closeTag("member"); }
    void beginMap() { }
    void endMap() { }
    void beginEntry(std::string_view key)
    {
        openTag("entry");
        openTag("key");
        appendXmlText(out, key);
        closeTag("key");
        openTag("value");
    }
    void endEntry()
    {
        closeTag("value");
        closeTag("entry");
    }
    void boolean(bool value) { out += value ? "true" : "false"; }
    void integer(std::int64_t value) { out += std::to_string(value); }
    void number(double value) { appendDouble(out, value); }
    void text(const std::string& value) { appendXmlText(out, value); }
    void blob(const std::string& value) { out += base64Of(value); }
    void time(TimePoint value) { out += formatIso8601(value); }

    void openTag(std::string_view name)
    {
        out += '<';
        out.append(name) += '>';
        m_openEnd = out.size();
    }
    void closeTag(std::string_view name)
    {
        if (m_openEnd == out.size()) { // nothing came since: <Messages/>
            out.pop_back();
            out += "/>";
            return;
        }
        out += "</";
        out.append(name) += '>';
    }

private:
    std::size_t m_openEnd = 0; ///< where the text stood after the last opening tag
};

} // namespace

void appendXmlText(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\r':
            out += "&#xD;"; // a bare one would be read as a line feed
            break;
        case '\n':
        case '\t':
            out += c;
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\xEF\xBF\xBD";
            else
                out += c;
        }
    }
}

std::string encodeXml(std::string_view element, const Shape& shape, const void* object)
{
    XmlWriter writer;
    if (!element.empty())
        writer.openTag(element);
    writeShape(writer, shape, object);
    if (!element.empty())
        writer.closeTag(element);
    return std::move(writer.out);
}

} // namespace yagura
