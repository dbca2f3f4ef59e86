// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <QString>
#include <QVector>

/// Ready-made expressions for the menu of the Metrics page.
namespace yagura::mathtemplates {

struct Template
{
    QString name; ///< for the menu
    QString expression;
    QString label; ///< of the new row
    QString group; ///< of the menu; empty: the top
};

/// Those that make sense with what is in the graph: of the chosen rows, else of all metrics.
QVector<Template> templates(const GraphDefinition& graph, const std::vector<int>& selected);

/// SEARCH for what a row shows, in every resource that has it; without a row for the words typed
/// into the tree's search.
QString searchExpression(const GraphRow* row, const QString& words, int periodSeconds);

} // namespace yagura::mathtemplates
