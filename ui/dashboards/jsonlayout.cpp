// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/jsonlayout.h"

#include "core/base/jsonparse.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace yagura::jsonlayout {

namespace {

constexpr std::size_t kLineLength = 100;

bool isFlat(const boost::json::array& array)
{
    return std::none_of(array.begin(), array.end(),
                        [](const boost::json::value& item) { return item.is_array(); });
}

void write(const boost::json::value& value, const std::string& indent, std::string& out)
{
    const std::string inner = indent + "  ";
    const std::string line = boost::json::serialize(value);
    if (const auto* array = value.if_array(); array && !array->empty()) {
        if (isFlat(*array) && line.size() + indent.size() <= kLineLength) {
            out += line;
            return;
        }
        out += "[\n";
        for (std::size_t i = 0; i < array->size(); ++i) {
            out += inner;
            write((*array)[i], inner, out);
            out += i + 1 < array->size() ? ",\n" : "\n";
        }
        out += indent + "]";
    } else if (const auto* object = value.if_object(); object && !object->empty()) {
        out += "{\n";
        std::size_t left = object->size();
        for (const auto& member : *object) {
            out += inner + boost::json::serialize(boost::json::value(member.key())) + ": ";
            write(member.value(), inner, out);
            out += --left ? ",\n" : "\n";
        }
        out += indent + "}";
    } else {
        out += line;
    }
}

} // namespace

std::string indented(const boost::json::value& value)
{
    std::string out;
    write(value, {}, out);
    return out;
}

std::string widgetSource(const DashboardWidget& widget)
{
    Dashboard one;
    one.widgets.push_back(widget);
    boost::json::error_code failure; // not possible: it is our own text
    const boost::json::value body = parseJson(serialiseDashboard(one), failure);
    return indented(body.at("widgets").at(0));
}

} // namespace yagura::jsonlayout
