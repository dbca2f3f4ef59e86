// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"

#include <QAbstractButton>
#include <QFrame>

namespace yagura {

class IconButton;
class RangePopover;
class SegmentedControl;
class Settings;
class TimeContext;

/// The command field: looks like a text field, opens the palette.
class CommandField final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CommandField(QWidget* parent);
    QSize sizeHint() const override { return {260, 28}; }
    QSize minimumSizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// "Off", "10 s", "1 min": an interval of the automatic refresh.
QString refreshIntervalText(int seconds);

/// The 48 px bar over every page: command field, alarm summary, time range, zone, refresh,
/// settings.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    TopBar(TimeContext& time, Settings& settings, QWidget* parent = nullptr);

    void setAlarmCounts(const AlarmCounts& counts);
    [[nodiscard]] CommandField* commandField() const { return m_command; }
    void openRangePopover();

signals:
    void paletteRequested();
    void addressRequested(const QString& address);
    void settingsMenuRequested(const QPoint& globalPos);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();
    void showRange();
    void showZone();
    void showRefresh();
    void openRefreshMenu();
    void connectTime();

    TimeContext& m_time;
    Settings& m_settings;
    CommandField* m_command;
    SegmentedControl* m_alarms;
    SegmentedControl* m_range;
    SegmentedControl* m_zone;
    SegmentedControl* m_refresh;
    IconButton* m_menu;
    RangePopover* m_popover = nullptr;
    AlarmCounts m_counts;
};

} // namespace yagura
