// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/mainwindow.h"

#include <QCommandLineParser>

namespace yagura {

/// --theme, --lang, --range, --utc: what a window or a picture looks like.
QList<QCommandLineOption> makeWindowOptions();
/// Errors: InvalidParameterValue with a sentence.
Result<WindowOptions> windowOptionsFrom(const QCommandLineParser& parser);

/// "1440x900"; nothing when it is no such size or not between 64 and 16,384.
std::optional<QSize> parseSize(const QString& text);

} // namespace yagura
