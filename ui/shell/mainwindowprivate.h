// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/shell/address.h"
#include "ui/shell/addresshistory.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pages.h"
#include "ui/shell/settings.h"
#include "ui/shell/startupproblems.h"
#include "ui/shell/statusline.h"
#include "ui/shell/timecontext.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowfeeds.h"
#include "ui/shell/windowimport.h"

namespace yagura {

/// The parts of the main window. Built and connected in mainwindow.cpp; what the commands do is in
/// windowactions.cpp.
class MainWindow::Private
{
public:
    Private(MainWindow& window, Monitor& monitor, Endpoint* endpoint,
            const WindowOptions& windowOptions);

    void build();
    void connectParts();
    void connectActions();
    void connectTimeActions();
    void open(const Address& address, bool isNewPlace);
    void adopt(Page* page);
    void showPage(Page* page);
    void go(const QString& address);
    void setScope(const Scope& scope);
    void applySetting(SettingKey key);
    void showRefreshTime();
    void setChromeVisible(bool visible);
    void setCollapsed(bool collapsed);
    void openSettingsMenu(const QPoint& globalPos);
    void retranslate();
    [[nodiscard]] QList<QAction*> pageActions() const;

    MainWindow& window;
    WindowOptions options;
    Settings settings;
    TimeContext time;
    TimeCursor cursor;
    AppContext context;
    AddressHistory history;
    ActionCatalogue* actions = nullptr;
    Navigation* navigation = nullptr;
    TopBar* topBar = nullptr;
    HeaderBar* header = nullptr;
    StartupProblems* problems = nullptr;
    PageStack* pages = nullptr;
    StatusLine* status = nullptr;
    WindowFeeds* feeds = nullptr;
    Notifier* notifier = nullptr;
    CommandPalette* palette = nullptr;
    WindowImport* import = nullptr;
    QString pageAddress; ///< plain, of what is shown
};

} // namespace yagura
