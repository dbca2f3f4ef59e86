// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/boardsource.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/dashboards/widgetbody.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;

namespace yagura {

class BoardCommands;
class DashboardCanvas;
class PalettePanel;

/// One open dashboard: the grid, in edit mode the palette, and the way from and to the service.
/// Loads and saves in the background.
class BoardView final : public QWidget
{
    Q_OBJECT
public:
    explicit BoardView(AppContext& context, QWidget* parent = nullptr);
    ~BoardView() override;

    /// A stored dashboard's name, or that of a ready-made one (ServiceAddress), which is shown as
    /// it is made from the metrics of the moment and cannot be edited.
    void open(const QString& name);
    [[nodiscard]] const QString& name() const { return m_name; }
    /// The service of a ready-made dashboard.
    [[nodiscard]] const std::optional<ServiceEntry>& service() const { return m_service; }
    [[nodiscard]] bool isReadyMade() const { return ServiceAddress::isService(m_name); }
    [[nodiscard]] QString title() const { return m_editor.title(); }
    [[nodiscard]] DashboardEditor& editor() { return m_editor; }
    [[nodiscard]] DashboardCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] BoardCommands& commands() const { return *m_commands; }

    [[nodiscard]] bool isEditing() const { return m_isEditing; }
    void setEditing(bool editing);
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isSettled() const;

    void save();
    void discard();
    /// With unsaved changes asks Save, Discard or Cancel; `go` runs unless cancelled (after the
    /// save where that was chosen).
    void leaveThen(std::function<void()> go);
    /// Replaces the question of leaveThen() in tests.
    enum class Answer { Save, Discard, Cancel };
    void setAsk(std::function<Answer()> ask) { m_ask = std::move(ask); }

    void addWidget(const QString& kindId); ///< at the first free place; starts editing
    void editWidget(int id);
    /// Smallest period among the graphs, in seconds; 0 without graphs.
    [[nodiscard]] int shortestPeriod() const;

signals:
    void loaded();
    void editingChanged();
    void saved();
    void copyRequested(); ///< to edit what is ready-made, a copy is saved first
    void closed(); ///< the dashboard is gone (deleted elsewhere)
    void addressRequested(const QString& address);
    void noticeRequested(const QString& text);
    void factsChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChangedBar();
    QWidget* makeErrorPage();
    void retranslateUi();
    void fetch(std::function<void(const LoadedBoard&)> done);
    void showStored(const LoadedBoard& stored);
    void checkStored();
    void put(bool overwrite);
    void showMenu(int id, const QPoint& position);
    void addViewEntries(class QMenu& menu, int id);
    void updatePanes();
    void followService();
    void remakeSoon();

    AppContext& m_context;
    BoardAlarms m_alarms;
    BoardContext m_board;
    DashboardEditor m_editor;
    QString m_name;
    std::string m_storedBody; ///< as last read or written
    std::optional<ServiceEntry> m_service;
    QScrollArea* m_area;
    DashboardCanvas* m_canvas;
    BoardCommands* m_commands;
    PalettePanel* m_palette = nullptr; ///< made when first needed: it reads the whole metric list
    QWidget* m_changedBar = nullptr;
    QLabel* m_changedText = nullptr;
    QPushButton* m_overwrite = nullptr;
    QPushButton* m_load = nullptr;
    QWidget* m_errorPage = nullptr;
    QLabel* m_errorText = nullptr;
    QWidget* m_emptyPage = nullptr;
    QTimer* m_remake; ///< metrics and alarms change in bursts
    std::function<Answer()> m_ask;
    std::function<void()> m_afterSave;
    int m_generation = 0;
    bool m_isEditing = false;
    bool m_isLoaded = false;
    bool m_isOutdated = false; ///< something changed while nobody looked
    bool m_isSaving = false;
};

} // namespace yagura
