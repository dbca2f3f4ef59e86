// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

#include <boost/json/value.hpp>

#include <random>
#include <string>
#include <vector>

/// Helpers of the tests that run over every described struct without knowing any.
namespace yagura::testing {

/// A structure with one member of every kind, nested, listed, optional and as a map.
const Shape& exampleShape();

/// Every shape of the operation table, and the example.
std::vector<const Shape*> shapesUnderTest();

/// Gives every member a value that depends on the generator; optionals are left out by chance.
void fill(const Shape& shape, void* object, std::mt19937& random);

/// The form that a query client would send for the object.
std::string encodeForm(const Shape& shape, const void* object);

/// The XML of an answer as the form that would describe the same struct.
std::string formOfXml(const std::string& xml);

std::string cborOfJson(const boost::json::value& value);

/// The document once for each value in it that a struct of the shape would refuse there: that value
/// replaced by one of a wrong type. JSON times and numbers are what the shape says.
std::vector<boost::json::value> wrongTypeVariants(const Shape& shape,
                                                  const boost::json::value& document);

} // namespace yagura::testing
