// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowsession.h"

#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace yagura::session {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr QSize kFrame(8, 48); // room for the title bar and edges of the window manager

} // namespace

void restoreGeometry(QWidget& window, const Settings& settings)
{
    const QByteArray geometry = settings.get<QByteArray>(SettingKey::WindowGeometry);
    if (!geometry.isEmpty() && window.restoreGeometry(geometry))
        return;
    QSize size = kUsualSize;
    if (const QScreen* screen = QGuiApplication::primaryScreen())
        size = size.boundedTo(screen->availableSize() - kFrame);
    window.resize(size);
}

void saveGeometry(const QWidget& window, Settings& settings)
{
    settings.setValue(SettingKey::WindowGeometry, window.saveGeometry());
}

void restoreTime(TimeContext& time, const Settings& settings, bool withRange)
{
    time.setRefreshSeconds(settings.value(SettingKey::RefreshSeconds).toInt());
    time.setUtc(settings.get<bool>(SettingKey::Utc));
    const QString text = settings.get<QString>(SettingKey::Range);
    if (!withRange || text.isEmpty())
        return;
    // Only what moves with the clock is worth coming back to: an absolute range of last week would
    // look like a standstill.
    const auto range = RangeExpression::parse(text.toStdString(), time.zoneOffset());
    if (range && range->isLive())
        time.setRange(*range);
}

void followTime(TimeContext& time, Settings& settings)
{
    QObject::connect(&time, &TimeContext::rangeChanged, &settings, [&time, &settings] {
        settings.setValue(SettingKey::Range, QString::fromStdString(time.range().text()));
    });
    QObject::connect(&time, &TimeContext::refreshIntervalChanged, &settings, [&time, &settings] {
        settings.setValue(SettingKey::RefreshSeconds, time.refreshSeconds());
    });
    QObject::connect(&time, &TimeContext::zoneChanged, &settings,
                     [&time, &settings] { settings.setValue(SettingKey::Utc, time.isUtc()); });
    QObject::connect(&settings, &Settings::changed, &time, [&time, &settings](SettingKey key) {
        if (key == SettingKey::RefreshSeconds)
            time.setRefreshSeconds(settings.value(key).toInt());
        else if (key == SettingKey::Utc)
            time.setUtc(settings.get<bool>(key));
    });
}

} // namespace yagura::session
