// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"
#include "core/metrics/math/mathfault.h"

#include <QString>

#include <map>

class QPainter;
class QRectF;

/// Expressions of metric math as a person reads them.
namespace yagura::expressiontexts {

/// A piece of a text in one colour; positions in characters.
struct Piece
{
    int start = 0;
    int length = 0;
    int token = 0; ///< a Token of the theme
};
/// Ids, functions, numbers and texts; what lies between has no piece.
QVector<Piece> pieces(const QString& text);

/// Draws one line, coloured, elided at its end; plain text in the pen's colour.
void draw(QPainter& painter, const QRectF& rect, const QString& text);

/// Bytes of UTF-8 to characters.
int characterAt(const QString& text, std::size_t byte);

/// What is wrong with the expressions of a graph, by id. Faultless rows are not in it.
std::map<std::string, MathFault> faults(const GraphDefinition& graph);
/// "time series", "list of time series", ... of a faultless expression; empty for others.
QString typeName(const GraphDefinition& graph, const std::string& id);

} // namespace yagura::expressiontexts
