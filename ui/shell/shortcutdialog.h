// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLabel;
class QTreeWidget;

namespace yagura {

class ActionCatalogue;
class SearchField;

/// Every key of the window and of the page that is shown, with a search.
class ShortcutDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutDialog(const ActionCatalogue& catalogue, const QString& pageName,
                   const QList<QAction*>& pageActions, QWidget* parent = nullptr);

private:
    void addGroup(const QString& name, const QList<QAction*>& actions);
    void filter(const QString& text);

    SearchField* m_search;
    QTreeWidget* m_tree;
};

} // namespace yagura
