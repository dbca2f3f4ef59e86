// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alarms/statetimeline.h"

#include <QRect>
#include <QRectF>
#include <QStyledItemDelegate>
#include <QTimeZone>

namespace yagura {

/// Where the parts of a row of the alarm list are; pure.
namespace alarmrow {
inline constexpr int kHeight = 38;
QRect box(const QRect& cell);
QRect icon(const QRect& cell);
QRect name(const QRect& cell);
QRect condition(const QRect& cell);
QRect strip(const QRect& cell);
/// A span on the strip; in alarm at least 3 px wide, so that a short alarm is seen.
QRectF span(const QRect& strip, const StateSpan& span, const TimeRange& range);
} // namespace alarmrow

/// Paints rows of two lines: tick box, state, name over condition, strip of the last 24 hours, time
/// in state.
class AlarmListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AlarmListDelegate(StateTimelines& timelines, const Clock& clock, QObject* parent = nullptr);

    void setZone(const QTimeZone& zone) { m_zone = zone; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintName(QPainter* painter, const QRect& cell, const QModelIndex& index) const;
    void paintStrip(QPainter* painter, const QRect& cell, const QModelIndex& index) const;

    StateTimelines& m_timelines;
    const Clock& m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

/// Paints spans as the design's strip: block = in alarm, thin line = OK, dashed = insufficient
/// data.
void paintStateStrip(QPainter& painter, const QRect& strip, const std::vector<StateSpan>& spans,
                     const TimeRange& range);

} // namespace yagura
