// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"

#include <QObject>

#include <functional>

class QSystemTrayIcon;
class QTimer;

namespace yagura {

class Settings;

/// Tells a person about alarms that fire: a desktop notification over D-Bus, else a message of the
/// tray icon, else a notice in the status bar. Many at once become one. Never a dialogue; silent
/// for history that is imported (the service sends no signal for it) and while the setting is off.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    struct Message
    {
        QString title;
        QString body;
        QString address; ///< what opens when it is clicked
    };
    /// Where messages go; false: not deliverable, the next way is tried.
    using Sender = std::function<bool(const Message&)>;

    /// @param useDesktop  false: no tray icon and no D-Bus, only noticeRequested()
    Notifier(AlarmService& alarms, Scope scope, Settings& settings, bool useDesktop,
             QObject* parent = nullptr);

    void setAlarmCounts(const AlarmCounts& counts); ///< for the tray icon's tool tip and colour
    void setScope(const Scope& scope);
    /// Instead of D-Bus and tray (tests).
    void setSenders(std::vector<Sender> senders);
    [[nodiscard]] bool hasTray() const { return m_tray != nullptr; }

signals:
    void noticeRequested(const QString& text, const QString& address);
    void activated(const QString& address); ///< a notification or the tray icon was clicked

public slots:
    void onStateChanged(const yagura::AlarmStateChange& change);
    void retranslate();

private:
    void flush();
    Message messageFor(const std::vector<AlarmStateChange>& changes) const;
    void createTray();
    bool sendOverDBus(const Message& message);
    bool sendOverTray(const Message& message);

    Scope m_scope;
    Settings& m_settings;
    std::vector<AlarmStateChange> m_pending;
    std::vector<Sender> m_senders;
    QTimer* m_timer;
    QSystemTrayIcon* m_tray = nullptr;
    QString m_lastAddress;
    AlarmCounts m_counts;
    uint m_lastId = 0;
};

} // namespace yagura
