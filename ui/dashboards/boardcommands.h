// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QKeyEvent;
class QMenu;

namespace yagura {

class DashboardCanvas;

/// The commands of the editor, as actions with shortcuts, and its arrow keys. They work on the
/// canvas's selection.
class BoardCommands final : public QObject
{
    Q_OBJECT
public:
    explicit BoardCommands(DashboardCanvas& canvas);

    [[nodiscard]] QList<QAction*> actions() const;
    /// The group of a widget's menu in edit mode.
    void addTo(QMenu& menu) const;
    void retranslateUi();

    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* selectAll = nullptr;
    QAction* copy = nullptr;
    QAction* cut = nullptr;
    QAction* paste = nullptr;
    QAction* alignLeft = nullptr;
    QAction* alignTop = nullptr;
    QAction* sameSize = nullptr;
    QAction* bringToTop = nullptr;

signals:
    void noticeRequested(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* add(const char* name, const QKeySequence& shortcut, void (BoardCommands::*slot)());
    bool arrowKey(const QKeyEvent& event);
    bool viewKey(const QKeyEvent& event);
    void updateEnabled();

    void duplicateSelected();
    void removeSelected();
    void selectEverything();
    void copySelected();
    void cutSelected();
    void pasteWidgets();
    void alignSelectedLeft();
    void alignSelectedTop();
    void makeSelectedSameSize();
    void bringSelectedToTop();

    DashboardCanvas& m_canvas;
};

} // namespace yagura
