// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace yagura {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(makeLabel({}, fonts::Role::Control, nullptr, this))
    , m_detail(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_action(new QPushButton(this))
    , m_close(new IconButton(QStringLiteral("close"), IconButton::Look::SmallGhost, this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setFont(fonts::font(fonts::Role::Control, QFont::Medium));
    m_detail->setWordWrap(true);
    m_detail->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setProperty("controlSize", QStringLiteral("small"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_action->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    setKind(Kind::Info);
    retranslateUi();
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void NoticeBar::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("surface",
                kind == Kind::Alarm         ? QStringLiteral("alarm")
                    : kind == Kind::Warning ? QStringLiteral("warn")
                                            : QStringLiteral("info"));
    style()->unpolish(this);
    style()->polish(this);
    updateIcon();
}

void NoticeBar::setText(const QString& text, const QString& detail)
{
    m_text->setText(text);
    m_detail->setText(detail);
    setAccessibleName(detail.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, detail));
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::updateIcon()
{
    const bool isAlarm = m_kind == Kind::Alarm;
    const bool isWarning = m_kind == Kind::Warning;
    const QString name = isAlarm ? QStringLiteral("st-alarm")
        : isWarning              ? QStringLiteral("st-warning")
                                 : QStringLiteral("st-info");
    const Token color = isAlarm ? Token::Alarm : isWarning ? Token::Warn : Token::Info;
    m_icon->setPixmap(icons::pixmap(name, 16, color, devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

void NoticeBar::retranslateUi()
{
    m_close->setHint(tr("Close"));
}

} // namespace yagura
