// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kIcon = 13;
constexpr int kFilterIcon = 14;
constexpr int kPadding = 7;
constexpr int kFilterPadding = 10;
constexpr int kGap = 5;

} // namespace

StateLook lookOf(VisualState state)
{
    switch (state) {
    case VisualState::InAlarm:
        return {QStringLiteral("st-alarm"), Token::Alarm, Token::AlarmSoft, true};
    case VisualState::Ok:
        return {QStringLiteral("st-ok"), Token::Ok, Token::OkSoft, false};
    case VisualState::InsufficientData:
        return {QStringLiteral("st-insufficient"), Token::Insuf, Token::InsufSoft, false};
    case VisualState::Warning:
        return {QStringLiteral("st-warning"), Token::Warn, Token::WarnSoft, false};
    case VisualState::Info:
        return {QStringLiteral("st-info"), Token::Info, Token::InfoSoft, false};
    case VisualState::Maintenance:
        return {QStringLiteral("st-maintenance"), Token::Maint, Token::MaintSoft, false};
    case VisualState::Neutral:
        break;
    }
    return {};
}

QString textOf(VisualState state)
{
    switch (state) {
    case VisualState::InAlarm:
        return QCoreApplication::translate("yagura::StateChip", "In alarm");
    case VisualState::Ok:
        return QCoreApplication::translate("yagura::StateChip", "OK");
    case VisualState::InsufficientData:
        return QCoreApplication::translate("yagura::StateChip", "Insufficient data");
    case VisualState::Warning:
        return QCoreApplication::translate("yagura::StateChip", "Degraded");
    case VisualState::Info:
        return QCoreApplication::translate("yagura::StateChip", "Informational");
    case VisualState::Maintenance:
        return QCoreApplication::translate("yagura::StateChip", "Scheduled change");
    case VisualState::Neutral:
        break;
    }
    return {};
}

VisualState visualStateOf(const QString& wireState)
{
    if (wireState == QLatin1String("ALARM"))
        return VisualState::InAlarm;
    if (wireState == QLatin1String("OK"))
        return VisualState::Ok;
    if (wireState == QLatin1String("INSUFFICIENT_DATA"))
        return VisualState::InsufficientData;
    return VisualState::Neutral;
}

Chip::Chip(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(VisualState state, const QString& text, QWidget* parent)
    : Chip(parent)
{
    setState(state);
    setText(text);
}

void Chip::setState(VisualState state)
{
    m_state = state;
    updateGeometry();
    update();
}

void Chip::setOutlined(bool outlined)
{
    m_isOutlined = outlined;
    update();
}

void Chip::setFilterLook(bool isFilter)
{
    m_isFilter = isFilter;
    setCheckable(isFilter);
    setFocusPolicy(isFilter ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, isFilter);
    updateGeometry();
}

void Chip::setCount(int count)
{
    m_count = count;
    updateGeometry();
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QLocale(QLocale::English).toString(m_count);
}

QSize Chip::sizeHint() const
{
    const StateLook look = lookOf(m_state);
    const QFontMetrics metrics(
        m_isFilter
            ? fonts::font(fonts::Role::Control)
            : fonts::font(fonts::Role::Caption, look.isStrong ? QFont::DemiBold : QFont::Normal));
    int width = 2 * (m_isFilter ? kFilterPadding : kPadding) + metrics.horizontalAdvance(text());
    if (!look.icon.isEmpty())
        width += (m_isFilter ? kFilterIcon : kIcon) + kGap;
    if (m_count >= 0)
        width += kGap + metrics.horizontalAdvance(countText());
    return {width, m_isFilter ? 24 : 20};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    if (!m_isFilter && !m_isOutlined) {
        paint(painter, rect(), m_state, text());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const StateLook look = lookOf(m_state);
    const bool on = m_isFilter && isChecked();
    painter.setPen(theme.color(on ? Token::Accent : Token::BorderStrong));
    if (m_isFilter)
        painter.setBrush(theme.color(on                 ? Token::Selected
                                         : underMouse() ? Token::Hover
                                                        : Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    int x = m_isFilter ? kFilterPadding : kPadding;
    if (!look.icon.isEmpty()) {
        const int size = m_isFilter ? kFilterIcon : kIcon;
        painter.drawPixmap(x, (height() - size) / 2,
                           icons::pixmap(look.icon, size, look.color, devicePixelRatioF()));
        x += size + kGap;
    }
    painter.setFont(fonts::font(m_isFilter ? fonts::Role::Control : fonts::Role::Caption));
    painter.setPen(theme.color(on ? Token::Accent : m_isFilter ? Token::Text : Token::Text2));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, text());
    if (m_count >= 0) {
        x += painter.fontMetrics().horizontalAdvance(text()) + kGap;
        painter.setPen(theme.color(on ? Token::Accent : Token::Text3));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, countText());
    }
}

void Chip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

int Chip::paint(QPainter& painter, const QRect& rect, VisualState state, const QString& text)
{
    const Theme& theme = Theme::instance();
    const StateLook look = lookOf(state);
    const QFont font
        = fonts::font(fonts::Role::Caption, look.isStrong ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    const int iconWidth = look.icon.isEmpty() ? 0 : kIcon + kGap;
    const int wanted = 2 * kPadding + iconWidth + metrics.horizontalAdvance(text);
    const int width = std::min(wanted, rect.width());
    const QRect box(rect.x(), rect.y() + (rect.height() - 20) / 2, width, 20);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(look.background));
    painter.drawRoundedRect(box, 4, 4);
    if (!look.icon.isEmpty())
        painter.drawPixmap(
            box.x() + kPadding, box.y() + (20 - kIcon) / 2,
            icons::pixmap(look.icon, kIcon, look.color, painter.device()->devicePixelRatioF()));
    painter.setPen(theme.color(look.color));
    painter.setFont(font);
    const QRect textRect = box.adjusted(kPadding + iconWidth, 0, -kPadding + 2, 0);
    painter.drawText(textRect, Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, textRect.width()));
    painter.restore();
    return width;
}

StateChip::StateChip(QWidget* parent)
    : QWidget(parent)
    , m_chip(new Chip(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chip);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setState(VisualState state)
{
    m_chip->setState(state);
    retranslateUi();
}

void StateChip::retranslateUi()
{
    m_chip->setText(textOf(m_chip->state()));
    m_chip->updateGeometry();
    setAccessibleName(m_chip->text());
}

void StateChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace yagura
