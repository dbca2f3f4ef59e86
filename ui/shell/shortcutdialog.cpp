// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutdialog.h"

#include "ui/shell/actioncatalogue.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace yagura {

namespace {

QString keysOf(const QAction* action)
{
    QStringList keys;
    const QList<QKeySequence> sequences = action->shortcuts();
    for (const QKeySequence& sequence : sequences)
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral("   "));
}

} // namespace

ShortcutDialog::ShortcutDialog(const ActionCatalogue& catalogue, const QString& pageName,
                               const QList<QAction*>& pageActions, QWidget* parent)
    : QDialog(parent)
    , m_search(new SearchField(this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_tree->setObjectName(QStringLiteral("shortcutList"));
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(12);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    addGroup(pageName, pageActions);
    for (const ActionGroup group :
         {ActionGroup::Navigation, ActionGroup::Time, ActionGroup::View}) {
        QList<QAction*> actions;
        for (const ActionCatalogue::Entry& entry : catalogue.entries()) {
            if (entry.group == group)
                actions.append(entry.action);
        }
        addGroup(ActionCatalogue::nameOf(group), actions);
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    resize(460, 560);
    connect(m_search, &SearchField::searchChanged, this, &ShortcutDialog::filter);
}

void ShortcutDialog::addGroup(const QString& name, const QList<QAction*>& actions)
{
    auto* group = new QTreeWidgetItem({name});
    group->setFlags(Qt::ItemIsEnabled);
    QFont font = m_tree->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    for (const QAction* action : actions) {
        const QString keys = keysOf(action);
        if (keys.isEmpty() || action->text().isEmpty())
            continue;
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        auto* item = new QTreeWidgetItem(group, {text, keys});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (group->childCount() > 0)
        m_tree->addTopLevelItem(group);
    else
        delete group;
}

void ShortcutDialog::filter(const QString& text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        int visible = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool matches = item->text(0).contains(text, Qt::CaseInsensitive)
                || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            visible += matches ? 1 : 0;
        }
        group->setHidden(visible == 0);
    }
}

} // namespace yagura
