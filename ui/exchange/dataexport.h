// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/metricexport.h"
#include "ui/shell/appcontext.h"

#include <functional>

namespace yagura::dataexport {

/// Asks for a file (CSV, a column per row; or JSON as get-metric-data answers) and writes what a
/// graph shows in the range of the window. In the background, with a progress bar and cancel; a
/// failure is said in a box.
/// @param notice  told what was written
void saveGraph(AppContext& context, const GraphDefinition& graph, QWidget* parent,
               std::function<void(const QString&)> notice);

/// The same without asking: writes in the background, shows the progress over `parent`.
void write(AppContext& context, const ExportRequest& request, const QString& file, QWidget* parent,
           std::function<void(const QString&)> notice);

} // namespace yagura::dataexport
