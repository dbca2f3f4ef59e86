// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/bodychecker.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

namespace json = boost::json;

// Enough to mend any body by hand; a hostile one cannot make the answer larger than itself.
constexpr std::size_t kMaxMessages = 1000;

bool hasKind(const json::value& value, BodyMember::Kind kind)
{
    switch (kind) {
    case BodyMember::Kind::Any:
        return true;
    case BodyMember::Kind::String:
        return value.is_string();
    case BodyMember::Kind::Boolean:
        return value.is_bool();
    case BodyMember::Kind::Integer:
        return integerValue(value).has_value();
    case BodyMember::Kind::Number:
        return numberValue(value).has_value();
    case BodyMember::Kind::Object:
        return value.is_object();
    case BodyMember::Kind::Array:
        return value.is_array();
    }
    return false;
}

std::string_view kindName(BodyMember::Kind kind)
{
    switch (kind) {
    case BodyMember::Kind::String:
        return "string";
    case BodyMember::Kind::Boolean:
        return "boolean";
    case BodyMember::Kind::Integer:
        return "integer";
    case BodyMember::Kind::Number:
        return "number";
    case BodyMember::Kind::Object:
        return "object";
    case BodyMember::Kind::Array:
        return "array";
    case BodyMember::Kind::Any:
        break;
    }
    return "present";
}

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string plain(double limit)
{
    return std::to_string(std::llround(limit));
}

std::string inPath(std::string_view path, std::string_view member)
{
    std::string text(path);
    text.append("/").append(member);
    return text;
}

} // namespace

void BodyChecker::error(std::string_view path, std::string message)
{
    if (m_errors.size() < kMaxMessages)
        m_errors.push_back({std::string(path), std::move(message)});
}

void BodyChecker::warning(std::string_view path, std::string message)
{
    if (m_warnings.size() < kMaxMessages)
        m_warnings.push_back({std::string(path), std::move(message)});
}

void BodyChecker::missing(std::string_view path, std::string_view member)
{
    error(path, "Should have required property '" + std::string(member) + "'");
}

bool BodyChecker::checkValue(const json::value& value, const std::string& path,
                             const BodyMember& member)
{
    if (!hasKind(value, member.kind)) {
        error(path, "Should be " + std::string(kindName(member.kind)));
        return false;
    }
    if (const auto number = numberValue(value)) {
        if (*number < member.minimum)
            error(path, "Should be >= " + plain(member.minimum));
        else if (*number > member.maximum)
            error(path, "Should be <= " + plain(member.maximum));
    } else if (const auto* text = value.if_string()) {
        const std::string_view view(text->data(), text->size());
        const auto length = static_cast<double>(codePoints(view));
        if (!member.values.empty()
            && std::find(member.values.begin(), member.values.end(), view) == member.values.end())
            error(path, "Should be equal to one of the allowed values");
        else if (length < member.minimum)
            error(path, "Should NOT be shorter than " + plain(member.minimum) + " characters");
        else if (length > member.maximum)
            error(path, "Should NOT be longer than " + plain(member.maximum) + " characters");
    } else if (const auto* array = value.if_array()) {
        const auto size = static_cast<double>(array->size());
        if (size < member.minimum)
            error(path, "Should NOT have less than " + plain(member.minimum) + " items");
        else if (size > member.maximum)
            error(path, "Should NOT have more than " + plain(member.maximum) + " items");
    }
    return true;
}

void BodyChecker::checkMembers(const json::object& object, std::string_view path,
                               std::span<const BodyMember> members, bool isWidget)
{
    for (const BodyMember& member : members) {
        if (const json::value* value = object.if_contains(member.name))
            checkValue(*value, inPath(path, member.name), member);
        else if (member.isRequired)
            missing(path, member.name);
    }
    for (const auto& entry : object) {
        const std::string_view key(entry.key().data(), entry.key().size());
        const bool isKnown = std::any_of(members.begin(), members.end(),
                                         [&](const BodyMember& m) { return m.name == key; });
        if (isKnown)
            continue;
        warning(path,
                "The \"" + std::string(key)
                    + (isWidget ? "\" property is not expected to be part of a widget definition, "
                                  "will be ignored"
                                : "\" property is not expected, will be ignored"));
    }
}

const json::object* objectMember(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

const json::array* arrayMember(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

std::optional<std::string_view> stringMember(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    const json::string& text = value->get_string();
    return std::string_view(text.data(), text.size());
}

std::optional<std::int64_t> integerValue(const json::value& value)
{
    if (value.is_int64())
        return value.get_int64();
    if (value.is_uint64())
        return std::numeric_limits<std::int64_t>::max();
    if (value.is_double()) {
        const double number = value.get_double();
        if (std::nearbyint(number) == number && std::abs(number) < 9e18)
            return static_cast<std::int64_t>(number);
    }
    return std::nullopt;
}

std::optional<double> numberValue(const json::value& value)
{
    if (value.is_double())
        return value.get_double();
    if (value.is_int64())
        return static_cast<double>(value.get_int64());
    if (value.is_uint64())
        return static_cast<double>(value.get_uint64());
    return std::nullopt;
}

bool isMetricPeriod(std::int64_t seconds)
{
    return seconds == 1 || seconds == 5 || seconds == 10 || seconds == 20 || seconds == 30
        || (seconds >= 60 && seconds % 60 == 0);
}

} // namespace yagura
