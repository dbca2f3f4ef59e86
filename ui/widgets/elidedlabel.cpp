// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QStyle>

namespace yagura {

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 2,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 24), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        elide();
    }
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_text, m_mode, contentsRect().width());
    QLabel::setText(shown);
    setToolTip(shown == m_text ? QString() : m_text);
}

QLabel* makeLabel(const QString& text, fonts::Role role, const char* tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(fonts::font(role));
    if (tone)
        label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}

void setTone(QLabel* label, const char* tone)
{
    const QString wanted = QString::fromLatin1(tone ? tone : "");
    if (label->property("tone").toString() == wanted)
        return;
    label->setProperty("tone", wanted);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QLabel* makeKeyCap(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("keycap", true);
    label->setFont(fonts::font(fonts::Role::Axis));
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return label;
}

} // namespace yagura
