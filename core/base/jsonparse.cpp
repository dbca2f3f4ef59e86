// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonparse.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <charconv>
#include <limits>
#include <string>

namespace yagura {

namespace {

namespace json = boost::json;
using json::error_code;
using json::string_view;

/// What json::parser does with the parts of a text, apart from numbers.
struct Builder
{
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    json::value_stack stack;
    std::string number; ///< the part of a number before the one at hand

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return true; }
    bool on_object_end(std::size_t count, error_code&)
    {
        stack.push_object(count);
        return true;
    }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t count, error_code&)
    {
        stack.push_array(count);
        return true;
    }
    bool on_key_part(string_view part, std::size_t, error_code&)
    {
        stack.push_chars(part);
        return true;
    }
    bool on_key(string_view part, std::size_t, error_code&)
    {
        stack.push_key(part);
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code&)
    {
        stack.push_chars(part);
        return true;
    }
    bool on_string(string_view part, std::size_t, error_code&)
    {
        stack.push_string(part);
        return true;
    }
    bool on_number_part(string_view part, error_code&)
    {
        number.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t value, string_view, error_code&)
    {
        number.clear();
        stack.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, string_view, error_code&)
    {
        number.clear();
        stack.push_uint64(value);
        return true;
    }
    bool on_double(double value, string_view part, error_code&)
    {
        number.append(part.data(), part.size());
        double exact = value;
        const auto [end, error]
            = std::from_chars(number.data(), number.data() + number.size(), exact);
        // Too large or too small for a double: Boost's infinity or zero stands.
        stack.push_double(error == std::errc() && end == number.data() + number.size() ? exact
                                                                                       : value);
        number.clear();
        return true;
    }
    bool on_bool(bool value, error_code&)
    {
        stack.push_bool(value);
        return true;
    }
    bool on_null(error_code&)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }
};

} // namespace

json::value parseJson(std::string_view text, error_code& failure, std::size_t maxDepth)
{
    json::parse_options options;
    options.max_depth = maxDepth;
    json::basic_parser<Builder> parser(options);
    parser.handler().stack.reset({});
    const std::size_t used = parser.write_some(false, text.data(), text.size(), failure);
    if (!failure && used < text.size())
        failure = json::error::extra_data;
    return failure ? json::value() : parser.handler().stack.release();
}

} // namespace yagura
