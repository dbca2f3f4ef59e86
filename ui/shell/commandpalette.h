// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"
#include "ui/shell/palettesearch.h"

#include <QFrame>
#include <QHash>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;

namespace yagura {

class ActionCatalogue;
class PaletteModel;

/// Ctrl+K: commands, pages, dashboards, alarms, metrics and recent places by a few letters. Lists
/// are made and searched off the GUI thread; what is typed meanwhile overtakes an older search.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(AppContext& context, ActionCatalogue& catalogue, QWidget* parent);
    ~CommandPalette() override;

    /// @param pageActions  of the current page, listed among the commands
    void openUnder(QWidget* anchor, const QList<QAction*>& pageActions, const QString& typed = {});
    [[nodiscard]] PaletteModel* model() const { return m_model; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }

signals:
    void addressRequested(const QString& address);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void collectCommands(const QList<QAction*>& pageActions);
    void collectStored();
    void search();
    void showMatches(std::vector<PaletteMatch> matches);
    void moveBy(int step);
    void run(int row);
    void runMatch(const PaletteMatch& match);
    void retranslateUi();

    AppContext& m_context;
    ActionCatalogue& m_catalogue;
    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_empty;
    PaletteCandidates m_commands;
    PaletteCandidates m_stored;
    QHash<QString, QPointer<QAction>> m_actions;
    std::shared_ptr<std::atomic<int>> m_generation;
    bool m_isSearching = false;
    bool m_runWhenFound = false; ///< Enter came before the matches did
};

} // namespace yagura
