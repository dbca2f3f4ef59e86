// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/openmetricsline.h"

#include "core/exchange/numbertext.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace yagura {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

void skipBlanks(std::string_view& text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
}

std::string_view takeName(std::string_view& text)
{
    if (text.empty() || !isNameStart(text.front()))
        return {};
    std::size_t length = 0;
    while (length < text.size() && isNamePart(text[length]))
        ++length;
    const std::string_view name = text.substr(0, length);
    text.remove_prefix(length);
    return name;
}

std::string_view takeWord(std::string_view& text)
{
    const auto length = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    skipBlanks(text);
    return word;
}

/// A text in quotes, with \\ \" and \n.
bool takeQuoted(std::string_view& text, std::string& out)
{
    if (text.empty() || text.front() != '"')
        return false;
    out.clear();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return true;
        }
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            if (text[i] != '\\' && text[i] != '"' && text[i] != 'n')
                out += '\\';
            out += text[i] == 'n' ? '\n' : text[i];
        } else {
            out += text[i];
        }
    }
    return false;
}

bool takeLabels(std::string_view& text, OpenMetricsLine& line)
{
    text.remove_prefix(1); // {
    for (;;) {
        skipBlanks(text);
        if (!text.empty() && text.front() == '}') {
            text.remove_prefix(1);
            return true;
        }
        Dimension label;
        const bool isQuoted = !text.empty() && text.front() == '"';
        if (isQuoted && !takeQuoted(text, label.name))
            return false;
        if (!isQuoted)
            label.name = takeName(text);
        skipBlanks(text);
        if (isQuoted && line.name.empty() && (text.starts_with(',') || text.starts_with('}'))) {
            line.name = std::move(label.name); // the metric's own name, in quotes
        } else {
            if (label.name.empty() || !text.starts_with('='))
                return false;
            text.remove_prefix(1);
            skipBlanks(text);
            if (!takeQuoted(text, label.value))
                return false;
            if (!label.value.empty())
                line.labels.push_back(std::move(label));
        }
        skipBlanks(text);
        if (text.starts_with(','))
            text.remove_prefix(1);
        else if (!text.starts_with('}'))
            return false;
    }
}

bool readValue(std::string_view word, double& value)
{
    if (word.starts_with('+'))
        word.remove_prefix(1);
    if (word.empty() || word.starts_with('+'))
        return false;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (end != word.data() + word.size())
        return false;
    if (error == std::errc::result_out_of_range)
        value = word.find('-', 1) != std::string_view::npos
            ? 0
            : std::numeric_limits<double>::infinity();
    return error == std::errc{} || error == std::errc::result_out_of_range;
}

/// What follows `# `: TYPE, UNIT, HELP with a name, EOF, or a remark.
OpenMetricsLine readComment(std::string_view rest)
{
    OpenMetricsLine line;
    skipBlanks(rest);
    const std::string_view word = takeWord(rest);
    using enum OpenMetricsLine::Kind;
    if (word == "EOF" && rest.empty())
        line.kind = End;
    else if (word == "TYPE")
        line.kind = Type;
    else if (word == "UNIT")
        line.kind = Unit;
    else if (word == "HELP")
        line.kind = Help;
    if (line.kind == Nothing || line.kind == End)
        return line;
    if (rest.starts_with('"')) {
        if (!takeQuoted(rest, line.name))
            line.kind = Bad;
    } else {
        line.name = takeName(rest);
    }
    skipBlanks(rest);
    line.text = trimmed(rest);
    if (line.name.empty())
        line.kind = Nothing; // a remark that begins with such a word
    return line;
}

} // namespace

OpenMetricsLine readOpenMetricsLine(std::string_view text)
{
    OpenMetricsLine line;
    text = trimmed(text);
    if (text.empty())
        return line;
    if (text.front() == '#')
        return readComment(text.substr(1));
    line.kind = OpenMetricsLine::Kind::Bad;
    line.name = takeName(text);
    skipBlanks(text);
    if (text.starts_with('{') && !takeLabels(text, line))
        return line;
    skipBlanks(text);
    if (line.name.empty())
        return line;
    // An exemplar follows ` # `.
    if (const auto mark = text.find(" # "); mark != std::string_view::npos) {
        line.hasExemplar = true;
        text = trimmed(text.substr(0, mark));
    }
    if (!readValue(takeWord(text), line.value))
        return line;
    line.time = takeWord(text);
    if (text.empty())
        line.kind = OpenMetricsLine::Kind::Sample;
    return line;
}

} // namespace yagura
