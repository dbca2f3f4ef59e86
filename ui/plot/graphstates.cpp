// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphstates.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace yagura {

namespace {

QPalette textPalette(Token token)
{
    QPalette palette = Theme::instance().palette();
    palette.setColor(QPalette::WindowText, Theme::instance().color(token));
    palette.setColor(QPalette::ButtonText, Theme::instance().color(Token::Accent));
    return palette;
}

} // namespace

RefreshLine::RefreshLine(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void RefreshLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Accent));
}

GraphErrorBar::GraphErrorBar(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("graphErrorBar"));
    m_label->setFont(fonts::font(fonts::Role::Caption));
    m_label->setTextFormat(Qt::PlainText);
    m_retry->setObjectName(QStringLiteral("graphRetry"));
    m_retry->setFont(fonts::font(fonts::Role::Caption, QFont::Medium));
    m_retry->setFlat(true);
    m_retry->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(28, 0, 4, 0);
    row->addWidget(m_label, 1);
    row->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &GraphErrorBar::retryRequested);
    retranslate();
    hide();
}

void GraphErrorBar::retranslate()
{
    m_retry->setText(tr("Retry"));
}

void GraphErrorBar::setError(const QString& text, const QString& details)
{
    m_text = text;
    setToolTip(details.toHtmlEscaped());
    setAccessibleName(text);
    m_label->setPalette(textPalette(Token::Text));
    m_retry->setPalette(textPalette(Token::Accent));
    elide();
    update();
}

void GraphErrorBar::elide()
{
    m_label->setText(m_label->fontMetrics().elidedText(
        m_text, Qt::ElideRight, qMax(20, width() - m_retry->sizeHint().width() - 44)));
}

void GraphErrorBar::resizeEvent(QResizeEvent*)
{
    elide();
}

void GraphErrorBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::WarnSoft));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Border));
    painter.drawPixmap(
        QPointF(8, (height() - 14) / 2.0),
        icons::pixmap(QStringLiteral("st-warning"), 14, Token::Warn, devicePixelRatioF()));
}

GraphMessage::GraphMessage(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_link(new QPushButton(this))
{
    setObjectName(QStringLiteral("graphMessage"));
    m_text->setFont(fonts::font(fonts::Role::Caption));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_link->setObjectName(QStringLiteral("graphShowLast"));
    m_link->setFont(fonts::font(fonts::Role::Caption));
    m_link->setFlat(true);
    m_link->setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(2);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    connect(m_link, &QPushButton::clicked, this, &GraphMessage::linkActivated);
    hide();
}

void GraphMessage::setTexts(const QString& text, const QString& link)
{
    m_text->setPalette(textPalette(Token::Text3));
    m_link->setPalette(textPalette(Token::Accent));
    m_text->setText(text);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    adjustSize();
}

QString GraphMessage::text() const
{
    return m_text->text();
}

PartialMark::PartialMark(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("graphPartial"));
    setFixedSize(18, 18);
    hide();
}

void PartialMark::setMessages(const QStringList& ids, const QMap<QString, QString>& messages)
{
    QStringList lines;
    for (const QString& id : ids) {
        const QString message = messages.value(id);
        lines.append(message.isEmpty() ? tr("%1: its data is not complete").arg(id)
                                       : tr("%1: %2", "row, problem").arg(id, message));
    }
    const QString text = lines.join(QLatin1Char('\n'));
    setToolTip(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    setAccessibleName(tr("Partly missing"));
    setAccessibleDescription(text);
}

void PartialMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(
        QPointF(2.5, 2.5),
        icons::pixmap(QStringLiteral("st-insufficient"), 13, Token::Insuf, devicePixelRatioF()));
}

} // namespace yagura
