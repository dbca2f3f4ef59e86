// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

namespace yagura {

class Endpoint;
class Page;
class Settings;

struct WindowOptions
{
    QString settingsDirectory; ///< empty: the user's configuration directory
    QString language; ///< "en", "ja"; empty: the setting's
    std::optional<ThemeChoice> theme; ///< instead of the setting's (not remembered)
    QString range; ///< instead of the session's, e.g. "3h" (not remembered)
    std::optional<bool> utc; ///< instead of the setting's (not remembered)
    QString address; ///< the page to open instead of the session's, e.g. "alarms" or
                     ///< "yagura://dashboards/web"
    bool restoreSession = true; ///< geometry, last page, range
    bool desktopNotifications = true; ///< tray and D-Bus; the setting may switch them off as well
};

/// The window: navigation, top bar, header, pages, status bar. Owns what the pages share (time,
/// cursor, settings). Shows itself at once: pages are created when they are first opened, and
/// nothing here waits for a service.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// @param endpoint  nullptr when there is none (the problems of the monitor then say why);
    /// outlives the window
    MainWindow(Monitor& monitor, Endpoint* endpoint, const WindowOptions& options = {});
    ~MainWindow() override;

    /// "alarms", "alarms/web-5xx", "yagura://dashboards/web?from=...&to=..."; an unknown page is
    /// told in the status bar.
    void openAddress(const QString& address);
    [[nodiscard]] QString address()
        const; ///< of what is shown, with the time range: what "copy link" copies
    [[nodiscard]] Page* currentPage() const;
    /// True when the current page has everything it asked for (pictures wait for it).
    [[nodiscard]] bool isSettled() const;
    /// To the front, out of the tray or from behind (a second `yagura` asks for it).
    void raiseWindow();
    void showNotice(const QString& text, const QString& actionText = {},
                    std::function<void()> action = {});

    [[nodiscard]] TimeContext& time();
    [[nodiscard]] Settings& settings();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
