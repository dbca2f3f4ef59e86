// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSettings;

namespace yagura {

enum class SettingKey {
    Language, ///< "en", "ja"; empty: the system's
    Theme, ///< "system", "light", "dark"
    RefreshSeconds, ///< 0: off
    Notifications,
    Utc,
    StarredDashboards, ///< names, in the order of the navigation
    HasGraphed, ///< a metric was looked at once: a first step that is done
    // What the window looked like last time:
    NavigationCollapsed,
    WindowGeometry,
    LastAddress,
    Range,
    RecentRanges,
    RecentAddresses,
};

/// Everything that the window remembers, by a typed key: choices in settings.ini, the session in
/// session.ini. No other code names a settings path. GUI thread only.
class Settings final : public QObject
{
    Q_OBJECT
public:
    /// @param directory  where the two files are; empty: the user's configuration directory
    explicit Settings(const QString& directory = {}, QObject* parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QVariant value(SettingKey key) const;
    void setValue(SettingKey key, const QVariant& value);
    template <typename T>
    [[nodiscard]] T get(SettingKey key) const
    {
        return value(key).template value<T>();
    }

    [[nodiscard]] bool isStarred(const QString& dashboardName) const;
    void setStarred(const QString& dashboardName, bool starred);
    /// Puts an entry in front of a list of recent ones; at most `limit` are kept.
    void addRecent(SettingKey key, const QString& entry, int limit);

    /// False when the files cannot be written (then everything holds for this session only).
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] QString directory() const { return m_directory; }

signals:
    void changed(yagura::SettingKey key);

private:
    QSettings& file(SettingKey key) const;

    QString m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QSettings> m_session;
};

} // namespace yagura
