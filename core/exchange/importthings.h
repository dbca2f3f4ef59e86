// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"
#include "core/exchange/jsonfile.h"

namespace yagura {

/// What a dashboard in a file is called: by the answer of get-dashboard, or by the file.
std::string dashboardTitle(const JsonFile& file, const std::string& baseName);

/// A dashboard body, or the answer of get-dashboard. One of the same title and content stays alone.
Result<ImportResult> importDashboard(const JsonFile& file, ImportPlan plan,
                                     const ImportSettings& settings,
                                     const ExchangeContext& context);

/// The metric alarms of describe-alarms, as definitions: their states and histories are not taken,
/// they are evaluated here. Alarms whose name is there already stay (unless ExistingPoints::Add).
Result<ImportResult> importAlarms(const JsonFile& file, ImportPlan plan,
                                  const ImportSettings& settings, const ExchangeContext& context);

/// Why something is left out, in English (errors; the window says it in the person's language).
std::string problemText(const ImportProblem& problem);

} // namespace yagura
