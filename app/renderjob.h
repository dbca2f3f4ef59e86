// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace yagura {

class Monitor;

/// What `yagura render` asks for: also the request over the control socket.
struct RenderJob
{
    QString dashboard; ///< name or title
    QString file; ///< absolute path of the PNG
    QString range; ///< empty: the last three hours
    QString theme; ///< light, dark, or empty
    int width = 1440;
    int height
        = 0; ///< 0: as high as the dashboard is; else the whole board is fitted into width x height
    double scale = 1;
    bool isUtc = false;
};

QJsonObject toJson(const RenderJob& job);
/// Nothing when a member is missing or of another type.
std::optional<RenderJob> renderJobFromJson(const QJsonObject& object);

/// Draws in the thread of the application object, and calls `done` there, without an error when the
/// file is written.
/// @param canSwitchTheme  false while a window shows: then `dark` is what the window has
void runRenderJob(Monitor& monitor, const RenderJob& job, bool canSwitchTheme,
                  std::function<void(const std::optional<Error>& error)> done);

} // namespace yagura
