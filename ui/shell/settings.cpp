// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace yagura {

namespace {

enum class Store { Settings, Session };

struct Entry
{
    SettingKey key;
    Store store;
    const char* path;
    QVariant standard;
};

const std::array<Entry, 13>& table()
{
    static const std::array<Entry, 13> entries{{
        {SettingKey::Language, Store::Settings, "general/language", QString()},
        {SettingKey::Theme, Store::Settings, "general/theme", QStringLiteral("system")},
        {SettingKey::RefreshSeconds, Store::Settings, "time/refreshSeconds", 60},
        {SettingKey::Notifications, Store::Settings, "alarms/notifications", true},
        {SettingKey::Utc, Store::Settings, "time/utc", false},
        {SettingKey::StarredDashboards, Store::Settings, "dashboards/starred", QStringList()},
        {SettingKey::HasGraphed, Store::Settings, "metrics/hasGraphed", false},
        {SettingKey::NavigationCollapsed, Store::Session, "window/navigationCollapsed", false},
        {SettingKey::WindowGeometry, Store::Session, "window/geometry", QByteArray()},
        {SettingKey::LastAddress, Store::Session, "window/address", QString()},
        {SettingKey::Range, Store::Session, "window/range", QString()},
        {SettingKey::RecentRanges, Store::Session, "recent/ranges", QStringList()},
        {SettingKey::RecentAddresses, Store::Session, "recent/addresses", QStringList()},
    }};
    return entries;
}

const Entry& entryOf(SettingKey key)
{
    const Entry& entry = table().at(static_cast<std::size_t>(key));
    Q_ASSERT(entry.key == key);
    return entry;
}

} // namespace

Settings::Settings(const QString& directory, QObject* parent)
    : QObject(parent)
    , m_directory(directory)
{
    if (m_directory.isEmpty())
        m_directory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/yagura");
    const QDir dir(m_directory);
    m_settings = std::make_unique<QSettings>(dir.filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat);
    m_session = std::make_unique<QSettings>(dir.filePath(QStringLiteral("session.ini")),
                                            QSettings::IniFormat);
}

Settings::~Settings() = default;

QSettings& Settings::file(SettingKey key) const
{
    return entryOf(key).store == Store::Settings ? *m_settings : *m_session;
}

QVariant Settings::value(SettingKey key) const
{
    const Entry& entry = entryOf(key);
    const QVariant stored = file(key).value(QString::fromLatin1(entry.path), entry.standard);
    // A file edited by hand may hold anything: what cannot be read as the key's type is the
    // default.
    return stored.canConvert(entry.standard.metaType()) ? stored : entry.standard;
}

void Settings::setValue(SettingKey key, const QVariant& value)
{
    if (this->value(key) == value)
        return;
    file(key).setValue(QString::fromLatin1(entryOf(key).path), value);
    emit changed(key);
}

bool Settings::isStarred(const QString& dashboardName) const
{
    return get<QStringList>(SettingKey::StarredDashboards).contains(dashboardName);
}

void Settings::setStarred(const QString& dashboardName, bool starred)
{
    QStringList names = get<QStringList>(SettingKey::StarredDashboards);
    names.removeAll(dashboardName);
    if (starred)
        names.append(dashboardName);
    setValue(SettingKey::StarredDashboards, names);
}

void Settings::addRecent(SettingKey key, const QString& entry, int limit)
{
    QStringList entries = get<QStringList>(key);
    entries.removeAll(entry);
    entries.prepend(entry);
    setValue(key, QStringList(entries.mid(0, limit)));
}

bool Settings::isWritable() const
{
    return m_settings->isWritable() && m_session->isWritable();
}

} // namespace yagura
