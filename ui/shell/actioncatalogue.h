// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

namespace yagura {

enum class ActionGroup { Navigation, Time, View };

/// The window's own commands by a stable id ("time.live"): text, default keys, group. One table;
/// the palette and the list of shortcuts read it, the window says what each does.
class ActionCatalogue final : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id;
        ActionGroup group;
        QAction* action;
    };

    /// Adds every action of the table to `window`, so that its keys work wherever the focus is.
    explicit ActionCatalogue(QWidget* window);

    [[nodiscard]] QAction* action(const QString& id) const; ///< nullptr for an unknown id
    void onTriggered(const char* id, QObject* context, std::function<void()> handler);
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    static QString nameOf(ActionGroup group);

    /// Texts again, in the language of now.
    void retranslate();

private:
    std::vector<Entry> m_entries;
    QHash<QString, QAction*> m_byId;
};

} // namespace yagura
