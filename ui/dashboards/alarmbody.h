// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/widgetbody.h"

#include <vector>

namespace yagura {

/// The alarm status widget: chips, alarms first; narrow ones show only what is in alarm, and a
/// count.
class AlarmBody final : public WidgetBody
{
    Q_OBJECT
public:
    AlarmBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    QString title() const override { return m_title; }
    QString scopeText() const override;
    QString factText() const override;
    bool isInAlarm() const override { return false; } ///< the chips say it
    bool isSettled() const override;
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;

    /// The alarms that fit, in the order in which they are shown.
    [[nodiscard]] QStringList shownAlarms() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Chip
    {
        QString name;
        QString state; ///< ALARM, INSUFFICIENT_DATA, OK
        QRect rect;
    };
    void updateAlarms();
    [[nodiscard]] std::vector<Chip> laidOut(const QRect& rect) const;
    [[nodiscard]] int chipAt(const QPoint& position) const;
    void open(int chip);

    QString m_title;
    std::vector<std::string> m_wanted; ///< ARNs; empty: all alarms
    std::vector<std::string> m_states; ///< filter; empty: all
    std::string m_sortBy;
    std::vector<Chip> m_alarms; ///< all, in order, without rects
    std::vector<Chip> m_chips; ///< those that fit
    int m_inAlarm = 0;
    int m_hovered = -1;
    int m_focused = -1;
};

} // namespace yagura
