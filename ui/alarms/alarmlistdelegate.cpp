// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmlistdelegate.h"

#include "core/base/clock.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formatters.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace yagura {

namespace alarmrow {

namespace {
constexpr int kBox = 14;
constexpr int kIcon = 15;
constexpr int kNameLine = 17;
constexpr int kConditionLine = 15;
constexpr int kTextLeft = 28;
constexpr int kStripHeight = 14;
constexpr qreal kShortestAlarm = 3;
} // namespace

QRect box(const QRect& cell)
{
    return {cell.left() + 12, cell.top() + (cell.height() - kBox) / 2, kBox, kBox};
}

QRect icon(const QRect& cell)
{
    return {cell.left() + 4, cell.top() + (cell.height() - kIcon) / 2, kIcon, kIcon};
}

QRect name(const QRect& cell)
{
    const int top = cell.top() + (cell.height() - kNameLine - kConditionLine) / 2;
    return {cell.left() + kTextLeft, top, cell.width() - kTextLeft - 8, kNameLine};
}

QRect condition(const QRect& cell)
{
    const QRect above = name(cell);
    return {above.left(), above.bottom() + 1, above.width(), kConditionLine};
}

QRect strip(const QRect& cell)
{
    return {cell.left() + 8, cell.top() + (cell.height() - kStripHeight) / 2, cell.width() - 16,
            kStripHeight};
}

QRectF span(const QRect& strip, const StateSpan& part, const TimeRange& range)
{
    const double length = double(std::max<std::int64_t>(1, range.length().count()));
    const auto x = [&](TimePoint time) {
        return double((time - range.from).count()) / length * strip.width();
    };
    qreal left = x(part.from);
    qreal width = x(part.to) - left;
    if (part.state == AlarmState::Alarm && width < kShortestAlarm) {
        left = qMin(left, strip.width() - kShortestAlarm);
        width = kShortestAlarm;
    }
    return {strip.left() + left, qreal(strip.top()), width, qreal(strip.height())};
}

} // namespace alarmrow

namespace {

constexpr auto kReach = std::chrono::hours(24);

TimeRange lastDay(const Clock& clock)
{
    const TimePoint now = clock.now();
    return {now - kReach, now};
}

std::vector<StateSpan> spansFor(StateTimelines& timelines, const MetricAlarm& alarm,
                                const TimeRange& range)
{
    const std::vector<StateEvent>* steps = timelines.steps(alarm);
    const auto state = alarmStateFromText(alarm.stateValue);
    return steps && state ? alarmTimeline(*steps, *state, range) : std::vector<StateSpan>();
}

const AlarmListModel* modelOf(const QModelIndex& index)
{
    return qobject_cast<const AlarmListModel*>(index.model());
}

} // namespace

void paintStateStrip(QPainter& painter, const QRect& strip, const std::vector<StateSpan>& spans,
                     const TimeRange& range)
{
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal middle = strip.top() + strip.height() / 2.0;
    for (const StateSpan& part : spans) {
        const QRectF rect = alarmrow::span(strip, part, range);
        if (part.state == AlarmState::Alarm)
            continue; // on top of all lines, below
        if (part.state == AlarmState::Ok) {
            QColor line = theme.color(Token::Ok);
            line.setAlphaF(0.5f);
            painter.fillRect(QRectF(rect.left(), middle - 1.5, rect.width(), 3), line);
        } else {
            QPen pen(theme.color(Token::Insuf), 3, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({1, 2.5 / 3});
            painter.setPen(pen);
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        }
    }
    for (const StateSpan& part : spans) {
        if (part.state == AlarmState::Alarm)
            painter.fillRect(alarmrow::span(strip, part, range), theme.color(Token::AlarmSolid));
    }
    painter.restore();
}

AlarmListDelegate::AlarmListDelegate(StateTimelines& timelines, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_timelines(timelines)
    , m_clock(clock)
{ }

void AlarmListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(Token::Selected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(Token::Hover));
    painter->setPen(theme.color(Token::BorderSubtle));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    switch (index.column()) {
    case AlarmListModel::Check: {
        if (index.data(AlarmListModel::UnseenRole).toBool())
            painter->fillRect(QRect(cell.left(), cell.top(), 2, cell.height()),
                              theme.color(Token::Alarm));
        QStyleOptionViewItem tick(option);
        tick.rect = alarmrow::box(cell);
        tick.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus);
        tick.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On
                                                                            : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter,
                                              option.widget);
        break;
    }
    case AlarmListModel::Name:
        paintName(painter, cell, index);
        break;
    case AlarmListModel::Strip:
        paintStrip(painter, cell, index);
        break;
    case AlarmListModel::TimeInState:
        painter->setFont(fonts::font(fonts::Role::Table));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(cell.adjusted(0, 0, -8, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                          index.data().toString());
        break;
    default:
        break;
    }
    painter->restore();
}

void AlarmListDelegate::paintName(QPainter* painter, const QRect& cell,
                                  const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const StateLook look = lookOf(visualStateOf(index.data(AlarmListModel::StateRole).toString()));
    const QRect icon = alarmrow::icon(cell);
    painter->drawPixmap(
        icon.topLeft(),
        icons::pixmap(look.icon, icon.width(), look.color, painter->device()->devicePixelRatioF()));
    const bool isInAlarm = look.isStrong;
    QRect name = alarmrow::name(cell);
    painter->setFont(fonts::font(fonts::Role::Table, isInAlarm ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme.color(Token::Text));
    const QString text
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width());
    painter->drawText(name, int(Qt::AlignLeft | Qt::AlignVCenter), text);
    if (index.data(AlarmListModel::ActionsOffRole).toBool()) {
        name.setLeft(name.left() + painter->fontMetrics().horizontalAdvance(text) + 8);
        painter->setFont(fonts::font(fonts::Role::Caption));
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(name, int(Qt::AlignLeft | Qt::AlignVCenter), tr("actions off"));
    }
    const QRect condition = alarmrow::condition(cell);
    painter->setFont(fonts::font(fonts::Role::Caption));
    painter->setPen(theme.color(Token::Text3));
    painter->drawText(
        condition, int(Qt::AlignLeft | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(index.data(AlarmListModel::ConditionRole).toString(),
                                          Qt::ElideRight, condition.width()));
}

void AlarmListDelegate::paintStrip(QPainter* painter, const QRect& cell,
                                   const QModelIndex& index) const
{
    const AlarmListModel* model = modelOf(index);
    const MetricAlarm* alarm = model ? model->alarmAt(index.row()) : nullptr;
    if (!alarm)
        return;
    const TimeRange range = lastDay(m_clock);
    paintStateStrip(*painter, alarmrow::strip(cell), spansFor(m_timelines, *alarm, range), range);
}

QSize AlarmListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {60, alarmrow::kHeight};
}

bool AlarmListDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                    const QStyleOptionViewItem&, const QModelIndex& index)
{
    if (index.column() != AlarmListModel::Check)
        return false;
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    if (!isClick)
        return event->type() == QEvent::MouseButtonPress
            || event->type() == QEvent::MouseButtonDblClick;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool AlarmListDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const AlarmListModel* model = modelOf(index);
    const MetricAlarm* alarm = model ? model->alarmAt(index.row()) : nullptr;
    if (event->type() != QEvent::ToolTip || index.column() != AlarmListModel::Strip || !alarm)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const TimeRange range = lastDay(m_clock);
    const QRect strip = alarmrow::strip(option.rect);
    for (const StateSpan& part : spansFor(m_timelines, *alarm, range)) {
        if (!alarmrow::span(strip, part, range).contains(event->pos()))
            continue;
        QToolTip::showText(
            event->globalPos(),
            tr("%1\n%2, %3")
                .arg(alarmtexts::stateName(std::string(alarmStateText(part.state))),
                     format::range(part.from, part.to, m_zone),
                     format::elapsed(std::chrono::floor<Seconds>(part.to - part.from))),
            view);
        return true;
    }
    return false;
}

} // namespace yagura
