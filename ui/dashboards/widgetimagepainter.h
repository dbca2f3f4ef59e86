// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/widgetpainter.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <future>
#include <memory>

namespace yagura {

class Monitor;

/// Draws metric widgets for clients with the code that draws the window. Data is fetched in the
/// asking thread; widgets are laid out and painted in the GUI thread, a few milliseconds each,
/// asked for by queued calls: it never waits.
///
/// Made and destroyed in the GUI thread. close() before whatever asks is stopped.
class WidgetImagePainter final : public QObject, public WidgetPainter
{
    Q_OBJECT
public:
    static constexpr Seconds kTimeout{25};

    explicit WidgetImagePainter(Monitor& monitor, QObject* parent = nullptr);
    ~WidgetImagePainter() override; ///< closes

    Result<std::string> paint(const Scope& scope, const WidgetImage& image) override;
    /// Whoever waits for a picture is answered with an error, now and from now on.
    void close();

private:
    using Answer = std::shared_ptr<std::promise<Result<QImage>>>;

    Result<QImage> draw(const Scope& scope, const WidgetImage& image);
    /// Graphs: everything is there, painting is all.
    Result<QImage> drawGraph(const Scope& scope, const WidgetImage& image);
    /// Numbers, gauges, bars and pies: the widget of the dashboard gets its own data.
    void beginBody(const Scope& scope, const WidgetImage& image, const Answer& answer);
    Result<QImage> wait(std::future<Result<QImage>> picture) const;

    Monitor& m_monitor;
    std::atomic<bool> m_isClosed{false};
};

} // namespace yagura
