// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/scope.h"
#include "core/exchange/importplan.h"

namespace yagura {

class AlarmService;
class DashboardService;
class MetricService;

/// What an import or export works with; outlives it.
struct ExchangeContext
{
    MetricService& metrics;
    AlarmService& alarms;
    DashboardService& dashboards;
    const Clock& clock;
    Scope scope;
};

/// What is imported: a file, or a text (pasted, dropped) with a name.
struct ImportInput
{
    std::string path; ///< or the name
    std::optional<std::string> text; ///< instead of the file
    bool operator==(const ImportInput&) const = default;
};

/// Looks at a file and changes nothing. What cannot be read at all is a plan of kind Unknown.
/// Errors: "NotReadable", "FileTooLarge", InvalidParameterValue (settings), LimitExceeded,
/// kCancelled.
Result<ImportPlan> planImport(const ImportInput& input, const ImportSettings& settings,
                              const Clock& clock, const Progress& progress = {});

/// Brings a file in. Points go to the store a thousand at a time; what was stored before an error
/// or a cancel stays.
///
/// Importing a file again changes nothing (ExistingPoints::Keep): the store adds up whatever
/// arrives for one bucket, so a point is left out when its bucket (or a coarser one that old data
/// was rolled up into) held data of the same metric and unit before this import began. So an
/// import that was cancelled can simply be run again, and of two exports that overlap the second
/// brings what the first had not. Dashboards and alarms that are there already stay as they are.
///
/// The store drops what is older than its retention and rolls up what is old. So an import of older
/// points makes the retention long enough first, or leaves them out (ImportSettings::keepsOld).
///
/// Errors: as planImport(), InvalidFormat (nothing to import; says what the file is), and the
/// services' own. A cancel is no error, but ImportResult::isCancelled.
Result<ImportResult> runImport(const ImportInput& input, const ImportSettings& settings,
                               const ExchangeContext& context, const Progress& progress = {});

/// The files that can be meant by paths: files as they are, directories walked (hidden files and
/// links to directories left out), sorted, at most `limit`.
std::vector<std::string> importableFiles(const std::vector<std::string>& paths,
                                         std::size_t limit = 10'000);

} // namespace yagura
