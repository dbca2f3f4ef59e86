// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actioncatalogue.h"

#include <QCoreApplication>
#include <QWidget>

#include <array>

namespace yagura {

namespace {

struct Definition
{
    const char* id;
    ActionGroup group;
    const char* text;
    const char* keys; ///< alternatives separated by blanks, in portable notation
};

using enum ActionGroup;

constexpr auto kDefinitions = std::to_array<Definition>({
    {"palette", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Search or run a command"),
     "Ctrl+K"},
    {"go.overview", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Go to Overview"),
     "Alt+1"},
    {"go.dashboards", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Go to Dashboards"),
     "Alt+2"},
    {"go.metrics", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Go to Metrics"),
     "Alt+3"},
    {"go.alarms", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Go to Alarms"),
     "Alt+4"},
    {"go.sources", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Go to Sources"),
     "Alt+5"},
    {"go.back", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Back"), "Alt+Left"},
    {"go.forward", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Forward"),
     "Alt+Right"},
    {"filter", Navigation, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Filter on this page"),
     "Ctrl+F /"},
    {"region.next", Navigation,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Next region of the window"), "F6"},
    {"region.previous", Navigation,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Previous region of the window"), "Shift+F6"},
    {"copy.link", Navigation,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Copy a link to this page"), ""},
    {"refresh", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Refresh"), "F5"},
    {"time.earlier", Time,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Earlier by half the range"), "["},
    {"time.later", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Later by half the range"),
     "]"},
    {"time.zoomIn", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Zoom in on time"), "+ ="},
    {"time.zoomOut", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Zoom out of time"), "-"},
    {"time.previous", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Previous time range"),
     "Backspace"},
    {"time.live", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Live: end at now"), "L"},
    {"time.custom", Time, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Choose a time range"), ""},
    {"time.utc", Time,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Switch between local time and UTC"), "U"},
    {"view.navigation", View,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Collapse or expand the navigation"), "Ctrl+B"},
    {"view.theme", View,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Switch between light and dark"), "Ctrl+Shift+T"},
    {"view.fullscreen", View, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Full screen"), "F11"},
    {"import.files", View, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Import files …"),
     "Ctrl+O"},
    {"import.clipboard", View,
     QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Import what was copied"), "Ctrl+Shift+V"},
    {"settings", View, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Settings"), "Ctrl+,"},
    {"shortcuts", View, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Keyboard shortcuts"), "? F1"},
    {"quit", View, QT_TRANSLATE_NOOP("yagura::ActionCatalogue", "Quit"), "Ctrl+Q"},
});

QList<QKeySequence> sequencesOf(const char* keys)
{
    QList<QKeySequence> sequences;
    const QStringList parts = QString::fromLatin1(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        sequences.append(QKeySequence::fromString(part, QKeySequence::PortableText));
    return sequences;
}

} // namespace

ActionCatalogue::ActionCatalogue(QWidget* window)
    : QObject(window)
{
    for (const Definition& definition : kDefinitions) {
        auto* action = new QAction(this);
        const QString id = QString::fromLatin1(definition.id);
        action->setObjectName(id);
        action->setShortcuts(sequencesOf(definition.keys));
        action->setShortcutContext(Qt::WindowShortcut);
        window->addAction(action);
        m_entries.push_back({id, definition.group, action});
        m_byId.insert(id, action);
    }
    retranslate();
}

QAction* ActionCatalogue::action(const QString& id) const
{
    return m_byId.value(id);
}

void ActionCatalogue::onTriggered(const char* id, QObject* context, std::function<void()> handler)
{
    QAction* found = action(QString::fromLatin1(id));
    Q_ASSERT(found);
    connect(found, &QAction::triggered, context, [handler = std::move(handler)] { handler(); });
}

QString ActionCatalogue::nameOf(ActionGroup group)
{
    switch (group) {
    case Navigation:
        return tr("Navigation");
    case Time:
        return tr("Time");
    case View:
        break;
    }
    return tr("Window");
}

void ActionCatalogue::retranslate()
{
    for (std::size_t i = 0; i < kDefinitions.size(); ++i)
        m_entries[i].action->setText(
            QCoreApplication::translate("yagura::ActionCatalogue", kDefinitions[i].text));
}

} // namespace yagura
