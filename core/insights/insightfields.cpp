// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightfields.h"

#include "core/base/jsonparse.h"

#include <boost/json/serialize.hpp>

#include <charconv>
#include <cmath>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kMaxSteps = 32;

std::optional<std::size_t> parseIndex(std::string_view text)
{
    std::size_t index = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (ec != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return index;
}

/// `[0]`, `['a b']` or `["a b"]` at the beginning of the text, which is shortened by it.
std::optional<InsightField::Step> takeBracket(std::string_view& text)
{
    if (text.size() >= 2 && (text[1] == '\'' || text[1] == '"')) {
        const std::size_t end = text.find(text[1], 2);
        if (end == std::string_view::npos || end + 1 >= text.size() || text[end + 1] != ']')
            return std::nullopt;
        std::string name(text.substr(2, end - 2));
        text.remove_prefix(end + 2);
        return name.empty() ? std::nullopt : std::optional<InsightField::Step>(std::move(name));
    }
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto index = parseIndex(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    return index ? std::optional<InsightField::Step>(*index) : std::nullopt;
}

std::optional<InsightField::Step> takeName(std::string_view& text)
{
    text.remove_prefix(1);
    const std::string_view name = text.substr(0, text.find_first_of(".["));
    text.remove_prefix(name.size());
    return name.empty() ? std::nullopt : std::optional<InsightField::Step>(std::string(name));
}

const json::value* stepInto(const json::value& value, const InsightField::Step& step)
{
    if (const auto* name = std::get_if<std::string>(&step)) {
        const json::object* object = value.if_object();
        return object ? object->if_contains(*name) : nullptr;
    }
    const json::array* array = value.if_array();
    return array ? array->if_contains(std::get<std::size_t>(step)) : nullptr;
}

} // namespace

std::optional<InsightField> InsightField::parsePath(std::string_view text)
{
    if (text.size() < 2 || text.front() != '$')
        return std::nullopt;
    text.remove_prefix(1);
    InsightField field;
    while (!text.empty()) {
        std::optional<Step> step;
        if (text.front() == '.')
            step = takeName(text);
        else if (text.front() == '[')
            step = takeBracket(text);
        if (!step || field.path.size() == kMaxSteps)
            return std::nullopt;
        field.path.push_back(std::move(*step));
    }
    return field;
}

std::optional<InsightEventFields> InsightEventFields::of(const std::string& message, bool isJson)
{
    InsightEventFields event;
    if (!isJson) {
        event.m_fields = splitCommonLog(message);
        return event;
    }
    json::error_code failure;
    event.m_json = parseJson(message, failure);
    if (failure || !event.m_json.is_object())
        return std::nullopt;
    return event;
}

const json::value* InsightEventFields::find(const InsightField& field) const
{
    const json::value* value = &m_json;
    for (const InsightField::Step& step : field.path) {
        value = stepInto(*value, step);
        if (!value)
            return nullptr;
    }
    return value->is_null() ? nullptr : value;
}

std::optional<std::string> InsightEventFields::text(const InsightField& field) const
{
    if (field.position > 0) {
        if (field.position > m_fields.size())
            return std::nullopt;
        return m_fields[field.position - 1];
    }
    const json::value* value = find(field);
    if (!value)
        return std::nullopt;
    if (const json::string* text = value->if_string())
        return std::string(text->data(), text->size());
    return json::serialize(*value);
}

std::optional<double> InsightEventFields::number(const InsightField& field) const
{
    const auto read = text(field);
    if (!read)
        return std::nullopt;
    double number = 0;
    const char* end = read->data() + read->size();
    const auto [at, ec] = std::from_chars(read->data(), end, number);
    if (ec != std::errc() || at != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::vector<std::string> splitCommonLog(std::string_view line)
{
    std::vector<std::string> fields;
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
            continue;
        }
        const char opening = line[at];
        const char closing = opening == '"' ? '"' : opening == '[' ? ']' : '\0';
        if (closing != '\0') {
            const std::size_t end = line.find(closing, at + 1);
            if (end != std::string_view::npos) {
                fields.emplace_back(line.substr(at + 1, end - at - 1));
                at = end + 1;
                continue;
            }
        }
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        fields.emplace_back(line.substr(at, end - at));
        at = end;
    }
    return fields;
}

} // namespace yagura
