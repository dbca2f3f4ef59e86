// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/shell/page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yagura {

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel({}, fonts::Role::PageTitle, nullptr, this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("headerBar"));
    setFixedHeight(44);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_layout->setContentsMargins(12, 0, 12, 1);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addStretch(1);
}

void HeaderBar::giveBack(QPointer<QWidget>& slot)
{
    if (!slot)
        return;
    m_layout->removeWidget(slot);
    slot->hide();
    // The page owns its header widgets: they must not go with this bar, nor stay when the page
    // goes.
    if (m_page)
        slot->setParent(m_page);
    slot.clear();
}

void HeaderBar::setPage(Page* page)
{
    giveBack(m_left);
    giveBack(m_right);
    m_page = page;
    refresh();
}

void HeaderBar::refresh()
{
    QWidget* left = m_page ? m_page->headerLeft() : nullptr;
    QWidget* right = m_page ? m_page->headerRight() : nullptr;
    if (left != m_left) {
        giveBack(m_left);
        m_left = left;
        if (left) {
            m_layout->insertWidget(1, left);
            left->show();
        }
    }
    if (right != m_right) {
        giveBack(m_right);
        m_right = right;
        if (right) {
            m_layout->addWidget(right);
            right->show();
        }
    }
    m_title->setText(m_page ? m_page->title() : QString());
    m_title->setVisible(!left);
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Panel));
    painter.fillRect(0, height() - 1, width(), 1, Theme::instance().color(Token::Border));
}

} // namespace yagura
