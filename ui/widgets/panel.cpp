// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yagura {

Panel::Panel(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel({}, fonts::Role::PanelTitle, nullptr, this))
    , m_note(makeLabel({}, fonts::Role::Table, "text3", this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("surface", QStringLiteral("panel"));
    auto* header = new QWidget(this);
    header->setFixedHeight(32);
    header->setLayout(m_header);
    m_header->setContentsMargins(10, 0, 6, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addWidget(m_note);
    m_header->addStretch(1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addLayout(m_body, 1);
    m_note->hide();
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Panel::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
}

QFrame* makeLine(Qt::Orientation orientation, QWidget* parent, bool isSubtle)
{
    auto* line = new QFrame(parent);
    line->setProperty("surface", isSubtle ? QStringLiteral("line-subtle") : QStringLiteral("line"));
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace yagura
