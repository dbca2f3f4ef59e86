// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <boost/json/value.hpp>

#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace yagura {

/// What a member of a dashboard body may be.
struct BodyMember
{
    enum class Kind { Any, String, Boolean, Integer, Number, Object, Array };

    std::string_view name;
    Kind kind = Kind::Any;
    bool isRequired = false;
    std::span<const std::string_view> values{}; ///< of a string, when not empty
    double minimum
        = -std::numeric_limits<double>::infinity(); ///< of a number, a string's or a list's length
    double maximum = std::numeric_limits<double>::infinity();
};

/// Collects what is wrong with a body, in the service's wording (which is that of its JSON schema
/// validator).
class BodyChecker
{
public:
    using Kind = BodyMember::Kind;

    void error(std::string_view path, std::string message);
    void warning(std::string_view path, std::string message);

    /// Required members, kinds, enumerations and ranges; unknown members give a warning.
    /// @param isWidget  the wording for a widget's own object
    void checkMembers(const boost::json::object& object, std::string_view path,
                      std::span<const BodyMember> members, bool isWidget = false);

    /// One value against its description; false when its kind is wrong.
    bool checkValue(const boost::json::value& value, const std::string& path,
                    const BodyMember& member);

    void missing(std::string_view path, std::string_view member);

    [[nodiscard]] const std::vector<BodyMessage>& errors() const { return m_errors; }
    [[nodiscard]] const std::vector<BodyMessage>& warnings() const { return m_warnings; }

private:
    std::vector<BodyMessage> m_errors;
    std::vector<BodyMessage> m_warnings;
};

/// The member when it is there and of that kind, else nullptr.
const boost::json::object* objectMember(const boost::json::object& object, std::string_view name);
const boost::json::array* arrayMember(const boost::json::object& object, std::string_view name);
std::optional<std::string_view> stringMember(const boost::json::object& object,
                                             std::string_view name);

/// The value of a JSON number without a fraction (12 and 12.0 alike).
std::optional<std::int64_t> integerValue(const boost::json::value& value);
std::optional<double> numberValue(const boost::json::value& value);

/// 1, 5, 10, 20, 30, or a multiple of 60 seconds.
bool isMetricPeriod(std::int64_t seconds);

} // namespace yagura
