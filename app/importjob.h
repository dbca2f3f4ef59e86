// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yagura {

class Monitor;

/// What the verb "import" asks of whoever holds the data directory.
struct ImportRequest
{
    QStringList files; ///< absolute
    ImportSettings settings;
    bool isDryRun = false; ///< say what would be done
    bool isStrict = false; ///< a file with a row that cannot be read is refused
};

QJsonObject toJson(const ImportRequest& request);
/// Errors: InvalidParameterValue.
Result<ImportRequest> importRequestFromJson(const QJsonObject& object);

/// Imports one file after the other. Per file: path, plan (a line), summary or error, and warnings.
QJsonArray runImportRequest(Monitor& monitor, const ImportRequest& request);

} // namespace yagura
