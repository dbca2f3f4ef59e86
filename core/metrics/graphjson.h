// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <boost/json/array.hpp>

#include <string_view>

/// Reading and writing single parts of a metric widget's properties: for graphdefinition.cpp alone.
namespace yagura::graphjson {

/// A row together with its render object as it stands in the JSON (nullptr without one).
struct ReadRow
{
    GraphRow row;
    const boost::json::object* render = nullptr;
};

/// The rows of `metrics`, shorthand expanded, ids given; unreadable rows left out.
/// @param graph  for the widget's own statistic and period
std::vector<ReadRow> readRows(const boost::json::array& metrics, const GraphDefinition& graph);
boost::json::array writeRow(const GraphRow& row, const GraphDefinition& graph, bool withId,
                            const boost::json::object* unknownFrom);
/// True when ids have to be written: an expression refers to them, or they are not those that
/// readRows() gives.
std::vector<bool> idsToWrite(const std::vector<GraphRow>& rows);

std::optional<HorizontalAnnotation> readHorizontal(const boost::json::value& value);
boost::json::value writeHorizontal(const HorizontalAnnotation& annotation);
std::optional<VerticalAnnotation> readVertical(const boost::json::value& value);
boost::json::value writeVertical(const VerticalAnnotation& annotation);

std::string text(const boost::json::object& object, std::string_view name,
                 std::string fallback = {});
bool flag(const boost::json::object& object, std::string_view name, bool fallback);
std::optional<double> number(const boost::json::object& object, std::string_view name);
const boost::json::object* child(const boost::json::object& object, std::string_view name);
const boost::json::array* list(const boost::json::object& object, std::string_view name);
/// A double as JSON: an integer where it has no fraction, as a person would write it.
boost::json::value numberValue(double value);
/// Seconds, when there is a sensible one.
int period(const boost::json::object& object, int fallback);

} // namespace yagura::graphjson
