// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindowprivate.h"

#include "core/monitor/monitor.h"
#include "ui/shell/page.h"
#include "ui/shell/regionfocus.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shortcutdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace yagura {

void MainWindow::Private::setChromeVisible(bool visible)
{
    for (QWidget* part : std::initializer_list<QWidget*>{navigation, topBar, status})
        part->setVisible(visible);
}

void MainWindow::Private::setCollapsed(bool collapsed)
{
    navigation->setCollapsed(collapsed);
    settings.setValue(SettingKey::NavigationCollapsed, collapsed);
}

void MainWindow::Private::openSettingsMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(&window);
    menu->setObjectName(QStringLiteral("settingsMenuPopup"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"settings", "view.theme", "view.fullscreen", "view.navigation"})
        menu->addAction(actions->action(QString::fromLatin1(id)));
    menu->addSeparator();
    for (const char* id : {"import.files", "import.clipboard"})
        menu->addAction(actions->action(QString::fromLatin1(id)));
    menu->addSeparator();
    for (const char* id : {"copy.link", "shortcuts"})
        menu->addAction(actions->action(QString::fromLatin1(id)));
    menu->addSeparator();
    menu->addAction(actions->action(QStringLiteral("quit")));
    menu->popup(globalPos - QPoint(menu->sizeHint().width(), 0));
}

void MainWindow::Private::connectTimeActions()
{
    TimeContext* t = &time;
    actions->onTriggered("refresh", t, [t] { t->refresh(); });
    actions->onTriggered("time.earlier", t, [t] { t->shift(-0.5); });
    actions->onTriggered("time.later", t, [t] { t->shift(0.5); });
    actions->onTriggered("time.zoomIn", t, [t] { t->zoom(0.5); });
    actions->onTriggered("time.zoomOut", t, [t] { t->zoom(2.0); });
    actions->onTriggered("time.previous", t, [t] { t->goBack(); });
    actions->onTriggered("time.live", t, [t] { t->goLive(); });
    actions->onTriggered("time.utc", t, [t] { t->setUtc(!t->isUtc()); });
    actions->onTriggered("time.custom", topBar, [this] { topBar->openRangePopover(); });
}

void MainWindow::Private::connectActions()
{
    MainWindow* w = &window;
    connectTimeActions();
    for (const PageEntry& page : PageStack::table())
        actions->onTriggered(("go." + page.id.toStdString()).c_str(), w,
                             [this, id = page.id] { go(id); });
    actions->onTriggered("go.back", w, [this] {
        if (const auto address = Address::parse(history.back()))
            open(*address, false);
    });
    actions->onTriggered("go.forward", w, [this] {
        if (const auto address = Address::parse(history.forward()))
            open(*address, false);
    });
    actions->onTriggered("palette", w, [this] {
        if (!palette) {
            palette = new CommandPalette(context, *actions, &window);
            connect(palette, &CommandPalette::addressRequested, &window,
                    [this](const QString& address) { go(address); });
        }
        palette->openUnder(topBar->commandField(), pageActions());
    });
    actions->onTriggered("filter", w, [this] {
        Page* page = pages->current();
        if (QWidget* field = page ? page->filterField() : nullptr)
            field->setFocus(Qt::ShortcutFocusReason);
    });
    const auto region = [this](bool forward) {
        Page* page = pages->current();
        focusNextRegion({navigation, topBar, header, pages, status},
                        page ? page->filterField() : nullptr, forward);
    };
    actions->onTriggered("region.next", w, [region] { region(true); });
    actions->onTriggered("region.previous", w, [region] { region(false); });
    actions->onTriggered("copy.link", w, [this] {
        QApplication::clipboard()->setText(window.address());
        window.showNotice(MainWindow::tr("Link copied"));
    });
    actions->onTriggered("view.navigation", w,
                         [this] { setCollapsed(!navigation->isCollapsed()); });
    actions->onTriggered("view.theme", w, [this] {
        settings.setValue(SettingKey::Theme,
                          Theme::instance().isDark() ? QStringLiteral("light")
                                                     : QStringLiteral("dark"));
    });
    actions->onTriggered("view.fullscreen", w, [this] {
        const bool full = !window.isFullScreen();
        setChromeVisible(!full);
        window.setWindowState(window.windowState() ^ Qt::WindowFullScreen);
    });
    import = new WindowImport(context, w);
    QObject::connect(import, &WindowImport::addressRequested, w,
                     [this](const Address& address) { open(address, true); });
    QObject::connect(import, &WindowImport::noticeRequested, w,
                     [this](const QString& text) { window.showNotice(text); });
    actions->onTriggered("import.files", w, [this] { import->chooseFiles(); });
    actions->onTriggered("import.clipboard", w, [this] { import->importClipboard(); });
    actions->onTriggered("settings", w, [this] {
        auto* dialog = new SettingsDialog(settings, context.monitor.metrics(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions->onTriggered("shortcuts", w, [this] {
        const Page* page = pages->current();
        auto* dialog = new ShortcutDialog(*actions, page ? page->title() : QString(), pageActions(),
                                          &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions->onTriggered("quit", w, [this] { window.close(); });
}

} // namespace yagura
