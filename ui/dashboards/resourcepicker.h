// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <vector>

class QListView;
class QMenu;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace yagura {

class SearchField;
struct ServiceEntry;

/// Which resources of a service its dashboard shows: a button, and below it a list to tick with a
/// search field. Nothing ticked means all.
class ResourcePicker final : public QPushButton
{
    Q_OBJECT
public:
    explicit ResourcePicker(QWidget* parent = nullptr);

    void setResources(const ServiceEntry& entry, const QStringList& chosen);
    [[nodiscard]] QStringList chosen() const;

signals:
    void chosenChanged(const QStringList& resources);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showText();
    void chooseAll();

    QMenu* m_menu;
    SearchField* m_search;
    QListView* m_list;
    QPushButton* m_all;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QString m_word;
    QString m_kind; ///< of which service the list is
    bool m_isFilling = false;
};

} // namespace yagura
