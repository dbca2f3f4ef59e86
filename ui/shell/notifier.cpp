// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "ui/shell/settings.h"
#include "ui/theme/icons.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

namespace yagura {

namespace {

constexpr int kCollectMs = 700;
constexpr int kMaxNames = 5;
const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

Notifier::Notifier(AlarmService& alarms, Scope scope, Settings& settings, bool useDesktop,
                   QObject* parent)
    : QObject(parent)
    , m_scope(std::move(scope))
    , m_settings(settings)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kCollectMs);
    connect(m_timer, &QTimer::timeout, this, &Notifier::flush);
    qRegisterMetaType<AlarmStateChange>();
    connect(&alarms, &AlarmService::stateChanged, this, &Notifier::onStateChanged,
            Qt::QueuedConnection);
    if (!useDesktop)
        return;
    createTray();
    m_senders = {[this](const Message& message) { return sendOverDBus(message); },
                 [this](const Message& message) { return sendOverTray(message); }};
}

void Notifier::setSenders(std::vector<Sender> senders)
{
    m_senders = std::move(senders);
}

void Notifier::setScope(const Scope& scope)
{
    m_scope = scope;
}

void Notifier::onStateChanged(const AlarmStateChange& change)
{
    if (change.to != AlarmState::Alarm || change.from == AlarmState::Alarm
        || change.scope != m_scope || !m_settings.get<bool>(SettingKey::Notifications))
        return;
    m_pending.push_back(change);
    if (!m_timer->isActive())
        m_timer->start();
}

Notifier::Message Notifier::messageFor(const std::vector<AlarmStateChange>& changes) const
{
    Message message;
    if (changes.size() == 1) {
        const QString name = QString::fromStdString(changes.front().alarmName);
        message.title = tr("In alarm: %1").arg(name);
        message.body = QString::fromStdString(changes.front().reason);
        message.address = QStringLiteral("alarms/") + name;
        return message;
    }
    message.title = tr("%n alarm(s) went off", nullptr, static_cast<int>(changes.size()));
    QStringList names;
    for (const AlarmStateChange& change : changes) {
        if (names.size() == kMaxNames) {
            names.append(tr("and %n more", nullptr, static_cast<int>(changes.size()) - kMaxNames));
            break;
        }
        names.append(QString::fromStdString(change.alarmName));
    }
    message.body = names.join(QLatin1Char('\n'));
    message.address = QStringLiteral("alarms?state=ALARM");
    return message;
}

void Notifier::flush()
{
    const std::vector<AlarmStateChange> changes = std::exchange(m_pending, {});
    if (changes.empty())
        return;
    const Message message = messageFor(changes);
    m_lastAddress = message.address;
    for (const Sender& send : m_senders) {
        if (send(message))
            return;
    }
    emit noticeRequested(message.title, message.address);
}

bool Notifier::sendOverDBus(const Message& message)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface())
        return false;
    // Who serves notifications is started by the bus when needed: an owner need not be there yet.
    QDBusMessage call
        = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    QString body = message.body;
    call << QStringLiteral("Yagura") << m_lastId << QStringLiteral("dialog-warning")
         << message.title << body.toHtmlEscaped()
         << QStringList{QStringLiteral("default"), tr("Open")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("yagura")}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, message](QDBusPendingCallWatcher* done) {
                const QDBusPendingReply<uint> reply = *done;
                done->deleteLater();
                if (!reply.isError()) {
                    m_lastId = reply.value();
                    return;
                }
                if (!sendOverTray(message))
                    emit noticeRequested(message.title, message.address);
            });
    return true;
}

bool Notifier::sendOverTray(const Message& message)
{
    if (!m_tray || !QSystemTrayIcon::supportsMessages())
        return false;
    m_tray->showMessage(message.title, message.body, icons::application());
    return true;
}

void Notifier::createTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = new QSystemTrayIcon(icons::application(), this);
    connect(m_tray, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    emit activated({});
            });
    connect(m_tray, &QSystemTrayIcon::messageClicked, this,
            [this] { emit activated(m_lastAddress); });
    m_tray->show();
    retranslate();
}

void Notifier::setAlarmCounts(const AlarmCounts& counts)
{
    m_counts = counts;
    retranslate();
}

void Notifier::retranslate()
{
    if (m_tray)
        m_tray->setToolTip(m_counts.inAlarm > 0
                               ? tr("Yagura: %n in alarm", nullptr, m_counts.inAlarm)
                               : tr("Yagura: no alarm"));
}

} // namespace yagura
