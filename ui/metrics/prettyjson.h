// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/value.hpp>

#include <QString>
#include <QSyntaxHighlighter>

namespace yagura {

/// JSON with line breaks, members in their own order; short arrays of plain values stay on one
/// line.
QString prettyJson(const boost::json::value& value);

struct JsonProblem
{
    int line = 1; ///< from 1
    int column = 1;
    QString message; ///< for a person
};

/// Reads one JSON object of at most a megabyte; on failure says where.
bool parseJsonObject(const QString& text, boost::json::object& object, JsonProblem& problem);

/// The line, from 1, on which the member or element at a path ("/metrics/0/4/period") stands in the
/// text of a valid JSON value; of the deepest part of the path that is there.
int lineOfPath(const QString& text, const QString& path);

/// Colours keys, strings, numbers and literals with the theme's code colours.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace yagura
