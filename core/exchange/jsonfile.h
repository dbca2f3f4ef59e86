// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <boost/json/value.hpp>

#include <memory>
#include <string>
#include <vector>

namespace yagura {

/// A part of a JSON file that holds datapoints.
struct JsonSection
{
    enum class Shape {
        Statistics, ///< {"Label", "Datapoints": [...]}
        Data, ///< {"MetricDataResults": [...]}
        Datums, ///< {"Namespace", "MetricData": [...]}
    };
    Shape shape = Shape::Statistics;
    const boost::json::object* object = nullptr;
};

/// A JSON file, parsed: one value, or several one after the other (JSON lines, concatenated
/// answers). Answers are found wherever they are: in recordings ({"status_code", "data"}), SDK
/// dumps, lists, objects of objects.
struct JsonFile
{
    std::vector<boost::json::value> documents;
    ImportKind kind = ImportKind::OtherJson;
    std::string detail; ///< of OtherJson: the operation or thing that it is, when known
    std::vector<JsonSection> sections; ///< point into documents
    const boost::json::object* dashboard = nullptr; ///< body, or answer with DashboardBody
    std::vector<const boost::json::object*> alarms; ///< metric alarms
    std::int64_t compositeAlarms = 0;

    /// Nothing when the text is no JSON object or array, or not whole.
    static std::unique_ptr<JsonFile> parse(const std::string& text);
};

} // namespace yagura
