// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <QString>

/// What is said of an import, for the window and for the command line.
namespace yagura::importtexts {

/// "CSV, a column per metric", "the output of describe-alarms", ...
QString kind(const ImportPlan& plan);
/// The whole plan in a line: kind, metrics, points, range, time format, what cannot be read.
QString planLine(const ImportPlan& plan);
/// "Line 12: “yesterday” is no time".
QString problem(const ImportPlan& plan, const ImportProblem& problem);
QString note(const ImportNoteCount& note);
/// "4,032 datapoints stored, 3 were there already".
QString result(const ImportResult& result);
QString timeFormat(TimeFormat format);
/// "2014-02-14 14:30 to 2014-02-28 14:25 UTC".
QString range(const TimeRange& range);
QString separator(char separator);

} // namespace yagura::importtexts
