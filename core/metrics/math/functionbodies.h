// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathcall.h"

/// What the functions of the table in functions.cpp do. Arguments have the types that the table
/// allows: mathTypeOf() has seen to that.
namespace yagura::mathfunctions {

using Value = MathResult<MathValue>;

// pointwisefunctions.cpp
Value absolute(MathCall& call);
Value ceiling(MathCall& call);
Value floorOf(MathCall& call);
Value naturalLogarithm(MathCall& call);
Value decimalLogarithm(MathCall& call);
Value difference(MathCall& call);
Value timeDifference(MathCall& call);
Value rate(MathCall& call);
Value runningSum(MathCall& call);
Value fill(MathCall& call);
Value conditional(MathCall& call);

// aggregatefunctions.cpp
Value average(MathCall& call);
Value maximum(MathCall& call);
Value minimum(MathCall& call);
Value sum(MathCall& call);
Value standardDeviation(MathCall& call);
Value datapointCount(MathCall& call);

// listfunctions.cpp
Value first(MathCall& call);
Value last(MathCall& call);
Value metricCount(MathCall& call);
Value metrics(MathCall& call);
Value removeEmpty(MathCall& call);
Value slice(MathCall& call);
Value sort(MathCall& call);
Value search(MathCall& call);
Value anomalyBand(MathCall& call);
Value insightRuleMetric(MathCall& call);
Value serviceQuota(MathCall& call);

// timefunctions.cpp
Value minute(MathCall& call);
Value hour(MathCall& call);
Value day(MathCall& call);
Value date(MathCall& call);
Value month(MathCall& call);
Value year(MathCall& call);
Value epoch(MathCall& call);
Value period(MathCall& call);
Value timeSeries(MathCall& call);

} // namespace yagura::mathfunctions
