// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace yagura {

class BoardView;
class ElidedLabel;
class IconButton;
class ResourcePicker;

/// The header's left side: star and name with switcher, or in edit mode the name to edit and the
/// number of unsaved changes.
class BoardHeaderLeft final : public QWidget
{
    Q_OBJECT
public:
    BoardHeaderLeft(BoardView& board, QMenu& switcher, QWidget* parent = nullptr);

    void setStarred(bool starred);

signals:
    void starToggled(bool starred);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void refresh();

    BoardView& m_board;
    IconButton* m_star;
    QToolButton* m_name;
    QLineEdit* m_edit;
    QLabel* m_dot;
    QLabel* m_unsaved;
    bool m_isStarred = false;
};

/// The header's right side: range, period and the page's buttons; in edit mode those of the editor.
class BoardHeaderRight final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardHeaderRight(BoardView& board, QMenu& addMenu, QWidget* parent = nullptr);

    void setRangeText(const QString& text);

signals:
    void exportRequested();
    void copyLinkRequested();
    void fullScreenRequested();
    void resourcesChosen(const QStringList& resources); ///< of a ready-made dashboard

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void refresh();
    QWidget* makeViewSide(QMenu& addMenu);
    QWidget* makeEditSide();

    BoardView& m_board;
    QWidget* m_view = nullptr;
    QWidget* m_editing = nullptr;
    ElidedLabel* m_range = nullptr;
    QLabel* m_period = nullptr;
    ResourcePicker* m_picker = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    IconButton* m_export = nullptr;
    IconButton* m_link = nullptr;
    IconButton* m_fullScreen = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_save = nullptr;
    QString m_rangeText;
};

} // namespace yagura
