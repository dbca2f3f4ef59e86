// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace yagura {

namespace {

constexpr int kPauseMs = 120;

} // namespace

SearchField::SearchField(QWidget* parent)
    : SearchField(QStringLiteral("search"), parent)
{ }

SearchField::SearchField(const QString& icon, QWidget* parent)
    : QLineEdit(parent)
    , m_pause(new QTimer(this))
{
    addAction(icons::icon(icon, Token::Text3), QLineEdit::LeadingPosition);
    QAction* clearAction = addAction(icons::icon(QStringLiteral("close"), Token::Text3),
                                     QLineEdit::TrailingPosition);
    clearAction->setVisible(false);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(clearAction, &QAction::triggered, this, &QLineEdit::clear);
    connect(m_pause, &QTimer::timeout, this, [this] { emit searchChanged(text()); });
    connect(this, &QLineEdit::textChanged, this, [this, clearAction](const QString& now) {
        clearAction->setVisible(!now.isEmpty());
        if (now.isEmpty()) {
            m_pause->stop();
            emit searchChanged(now);
        } else {
            m_pause->start();
        }
    });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty())
            clear();
        else if (window()->windowType() == Qt::Dialog)
            QLineEdit::keyPressEvent(event); // nothing of ours left to clear: the dialog's turn
        else
            clearFocus();
        return;
    case Qt::Key_Down:
        emit moveDownRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause->isActive()) {
            m_pause->stop();
            emit searchChanged(text());
        }
        emit moveDownRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace yagura
