// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTextEdit>

namespace yagura {

namespace {

constexpr int kIndicator = 14;

QRectF centredIndicator(const QRect& rect)
{
    const QRectF box(rect.x() + (rect.width() - kIndicator) / 2,
                     rect.y() + (rect.height() - kIndicator) / 2, kIndicator, kIndicator);
    return box.adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckBox(QPainter* painter, const QStyleOption* option)
{
    const Theme& theme = Theme::instance();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partial = option->state & QStyle::State_NoChange;
    const QRectF box = centredIndicator(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Token edge = on || partial ? Token::AccentSolid : Token::BorderInput;
    const Token fill = on || partial ? Token::AccentSolid : Token::Panel;
    painter->setPen(theme.color(enabled ? edge : Token::Disabled));
    painter->setBrush(theme.color(enabled || !(on || partial) ? fill : Token::Disabled));
    painter->drawRoundedRect(box, 3, 3);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        QPen(theme.color(Token::OnAccent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (on) {
        QPainterPath tick(box.topLeft() + QPointF(3.2, 6.8));
        tick.lineTo(box.topLeft() + QPointF(5.7, 9.2));
        tick.lineTo(box.topLeft() + QPointF(9.9, 4.2));
        painter->drawPath(tick);
    } else if (partial) {
        painter->drawLine(box.topLeft() + QPointF(3.5, 6.5), box.topLeft() + QPointF(9.5, 6.5));
    }
    painter->restore();
}

void drawRadio(QPainter* painter, const QStyleOption* option)
{
    const Theme& theme = Theme::instance();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const QRectF box = centredIndicator(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Token edge = on ? Token::AccentSolid : Token::BorderInput;
    painter->setPen(QPen(theme.color(enabled ? edge : Token::Disabled), on ? 4 : 1));
    painter->setBrush(theme.color(Token::Panel));
    painter->drawEllipse(on ? box.adjusted(1.5, 1.5, -1.5, -1.5) : box);
    painter->restore();
}

} // namespace

YaguraStyle::YaguraStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

int YaguraStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicator;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 1;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int YaguraStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Slider_AbsoluteSetButtons:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void YaguraStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option);
        return;
    case PE_FrameFocusRect:
        // The ring outside the control (FocusRing) tells; inside a view the current item is filled.
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const bool open = option->state & State_Open;
            constexpr int kSize = 13;
            const QPixmap arrow = icons::pixmap(
                open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), kSize,
                Token::Text3, painter->device()->devicePixelRatioF());
            const QPoint at = option->rect.center() - QPoint(kSize / 2, kSize / 2);
            painter->drawPixmap(at, arrow);
        }
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, Theme::instance().color(Token::Raised));
        painter->setPen(Theme::instance().color(Token::BorderStrong));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void YaguraStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    if (element == CE_FocusFrame) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::instance().color(Token::Focus), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, Theme::instance().color(Token::Border));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{ }

void FocusRing::install()
{
    qApp->installEventFilter(new FocusRing(qApp));
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason;
        auto* widget = static_cast<QWidget*>(watched);
        // Text fields wear their ring as a border, always.
        const bool ownRing = qobject_cast<QLineEdit*>(widget)
            || qobject_cast<QAbstractScrollArea*>(widget)
            || widget->property("ownFocusRing").toBool();
        follow(byKeyboard && !ownRing ? widget : nullptr);
    } else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        follow(nullptr);
    }
    return false;
}

void FocusRing::follow(QWidget* widget)
{
    if (!widget) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) {
        m_frame = new QFocusFrame;
        m_frame->setObjectName(QStringLiteral("focusRing"));
    }
    m_frame->setWidget(widget);
}

} // namespace yagura
