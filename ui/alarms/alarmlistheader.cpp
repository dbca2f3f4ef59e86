// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmlistheader.h"

#include "ui/alarms/alarmlistdelegate.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace yagura {

AlarmListHeader::AlarmListHeader(AlarmListModel* model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    connect(model, &AlarmListModel::checkedChanged, viewport(), qOverload<>(&QWidget::update));
}

void AlarmListHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Sunken));
    painter->setPen(theme.color(Token::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(fonts::font(fonts::Role::TableHeader));
    painter->setPen(theme.color(Token::Text2));
    const QString text = m_model->headerData(section, Qt::Horizontal).toString();
    switch (section) {
    case AlarmListModel::Check: {
        QStyleOptionButton box;
        box.initFrom(this);
        box.rect = alarmrow::box(rect);
        box.state &= ~(QStyle::State_On | QStyle::State_Off);
        const auto state = m_model->checkedOfShown();
        box.state |= state == Qt::Checked   ? QStyle::State_On
            : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                            : QStyle::State_Off;
        style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);
        break;
    }
    case AlarmListModel::Name: {
        const QRect name = alarmrow::name(rect);
        painter->drawText(QRect(name.left(), rect.top(), name.width(), rect.height()),
                          Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
        break;
    }
    case AlarmListModel::Strip: {
        const QRect strip = rect.adjusted(8, 0, -8, 0);
        painter->drawText(strip, Qt::AlignVCenter, text);
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(strip, int(Qt::AlignVCenter | Qt::AlignRight), tr("now"));
        break;
    }
    default:
        painter->drawText(rect.adjusted(8, 0, -8, 0), int(Qt::AlignVCenter | Qt::AlignRight), text);
    }
    painter->restore();
}

void AlarmListHeader::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton
        && logicalIndexAt(event->position().toPoint()) == AlarmListModel::Check)
        m_model->checkShown(m_model->checkedOfShown() != Qt::Checked);
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace yagura
