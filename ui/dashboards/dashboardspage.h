// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QMenu>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace yagura {

class BoardHeaderLeft;
class BoardHeaderRight;
class BoardView;
class DashboardListView;
class ServiceListView;

/// Dashboards: the list, and one open dashboard to look at and to edit.
class DashboardsPage final : public Page
{
    Q_OBJECT
public:
    explicit DashboardsPage(AppContext& context, QWidget* parent = nullptr);
    ~DashboardsPage() override;

    QString pageId() const override { return QStringLiteral("dashboards"); }
    QString title() const override;
    QWidget* headerLeft() override;
    QWidget* headerRight() override;
    QList<QAction*> pageActions() const override;
    QString statusText() const override;
    /// A dashboard's name, or that of a ready-made one (ServiceAddress); empty: the list.
    void openAddress(const QString& rest) override;
    QWidget* filterField() override;
    bool isSettled() const override;

    [[nodiscard]] BoardView* board() const { return m_board; }
    [[nodiscard]] DashboardListView* list() const { return m_list; }
    [[nodiscard]] ServiceListView* services() const { return m_services; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isBoardShown() const;
    QAction* addCommand(const char* name, void (DashboardsPage::*slot)());
    QWidget* makeListButtons();
    QWidget* makeLists();
    void connectBoard();
    void connectServices();
    void finishOpening();
    void widenRange();
    void saveAsDashboard();
    void retranslateUi();
    void showList();
    /// What to do with a board once it is there.
    enum class Then { Look, Edit, Copy };
    void showBoard(const QString& name, Then then = Then::Look);
    void fillSwitcher();
    void fillAddMenu();
    void updateHeader();
    void updateRange();
    void updateStar();
    void exportPicture();
    void copyPicture();
    void copyLink();
    void toggleFullScreen();
    void toggleEditing();
    void createDashboard();
    void saveBoard();

    DashboardListView* m_list;
    ServiceListView* m_services;
    BoardView* m_board;
    QStackedWidget* m_stack;
    QMenu m_switcher;
    QMenu m_addMenu;
    std::unique_ptr<BoardHeaderLeft> m_left; ///< the shell puts them into its header and back
    std::unique_ptr<BoardHeaderRight> m_right;
    std::unique_ptr<QWidget> m_listButtons;
    QPushButton* m_import = nullptr;
    QPushButton* m_create = nullptr;
    QList<QAction*> m_commands;
    std::optional<Then> m_opening; ///< until the board that was asked for is there, or is not
    bool m_mayClose = false;
};

} // namespace yagura
