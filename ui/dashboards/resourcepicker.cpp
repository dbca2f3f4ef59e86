// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/resourcepicker.h"

#include "core/dashboards/servicedashboards.h"
#include "ui/dashboards/boardsource.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace yagura {

namespace {

constexpr QSize kListSize(320, 300);
constexpr int kTextWidth = 220;

} // namespace

ResourcePicker::ResourcePicker(QWidget* parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("resourcePicker"));
    auto* panel = new QWidget(m_menu);
    m_search = new SearchField(panel);
    m_search->setObjectName(QStringLiteral("resourceSearch"));
    m_all = new QPushButton(panel);
    m_all->setObjectName(QStringLiteral("allResources"));
    m_all->setProperty("controlSize", QStringLiteral("small"));
    m_list = new QListView(panel);
    m_list->setObjectName(QStringLiteral("resourceList"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumSize(kListSize);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_proxy);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_all);
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(panel);
    m_menu->addAction(action);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, m_search, qOverload<>(&QWidget::setFocus));
    connect(m_search, &SearchField::searchChanged, m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &SearchField::moveDownRequested, m_list, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_proxy->index(0, 0));
    });
    connect(m_all, &QPushButton::clicked, this, &ResourcePicker::chooseAll);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        showText();
        emit chosenChanged(chosen());
    });
    retranslateUi();
}

void ResourcePicker::setResources(const ServiceEntry& entry, const QStringList& chosen)
{
    m_isFilling = true;
    m_word = serviceResourceWord(entry);
    const QString kind = QString::fromStdString(entry.id);
    if (m_kind != kind) {
        m_search->clear();
        m_model->clear();
        m_kind = kind;
    }
    // Rows that stay keep their place: the list may be open while a resource appears.
    const int before = m_model->rowCount();
    for (int row = 0; row < int(entry.resources.size()); ++row) {
        const QString value = QString::fromStdString(entry.resources[std::size_t(row)]);
        if (row >= before) {
            auto* item = new QStandardItem(value);
            item->setCheckable(true);
            m_model->appendRow(item);
        }
        QStandardItem* item = m_model->item(row);
        item->setText(value);
        item->setToolTip(value);
        item->setCheckState(chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
    }
    if (before > int(entry.resources.size()))
        m_model->removeRows(int(entry.resources.size()), before - int(entry.resources.size()));
    m_isFilling = false;
    setVisible(!entry.resources.empty());
    showText();
}

QStringList ResourcePicker::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            names.append(m_model->item(row)->text());
    }
    return names;
}

void ResourcePicker::chooseAll()
{
    m_isFilling = true;
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setCheckState(Qt::Unchecked);
    m_isFilling = false;
    showText();
    emit chosenChanged({});
}

void ResourcePicker::showText()
{
    const QStringList names = chosen();
    QString text;
    if (names.isEmpty())
        text = tr("%1: all %2", "kind of resource and how many")
                   .arg(m_word, format::count(m_model->rowCount()));
    else if (names.size() == 1)
        text = QString::fromStdString(shortResourceName(names.front().toStdString()));
    else
        text = tr("%1: %2 of %3", "kind of resource, how many are shown, how many there are")
                   .arg(m_word, format::count(double(names.size())),
                        format::count(m_model->rowCount()));
    setText(fontMetrics()
                .elidedText(text, Qt::ElideRight, kTextWidth)
                .replace(QLatin1Char('&'), QStringLiteral("&&")));
    setToolTip(names.join(QLatin1Char('\n')));
    m_all->setEnabled(!names.isEmpty());
}

void ResourcePicker::retranslateUi()
{
    setAccessibleName(tr("Shown resources"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search resources"));
    m_list->setAccessibleName(tr("Resources"));
    m_all->setText(tr("Show all"));
    showText();
}

void ResourcePicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QPushButton::changeEvent(event);
}

} // namespace yagura
