// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timerange.h"
#include "ui/plot/graphview.h"
#include "ui/shell/appcontext.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>

namespace yagura {

/// A whole dashboard as a picture, its full height, with title, range and zone above it. Makes its
/// own widgets, off screen, and waits for their data; the window's own stay as they are.
class DashboardPicture final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kTimeoutSeconds = 60;
    static constexpr int kMaxPixels = 200'000'000;

    /// @param options  size.width() is the picture's width in logical pixels; the height follows
    /// from the widgets
    /// @param range  instead of the window's
    DashboardPicture(AppContext& context, const std::string& name, const PictureOptions& options,
                     const std::optional<RangeExpression>& range, QObject* parent = nullptr);
    ~DashboardPicture() override;

    void start();

signals:
    void finished(const QImage& image);
    void failed(const QString& reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The same, waiting for it with an event loop of its own: for `yagura render`.
Result<QImage> dashboardPicture(AppContext& context, const std::string& name,
                                const PictureOptions& options,
                                const std::optional<RangeExpression>& range = std::nullopt);

} // namespace yagura
