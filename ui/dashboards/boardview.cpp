// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardview.h"

#include "core/dashboards/dashboardservice.h"
#include "core/dashboards/gridlayout.h"
#include "core/metrics/graphdefinition.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardcommands.h"
#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/palettepanel.h"
#include "ui/dashboards/templatechooser.h"
#include "ui/dashboards/widgeteditordialog.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/exchange/exportdatadialog.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr int kRemakeMs = 1000;

} // namespace

BoardView::BoardView(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_alarms(context)
    , m_board{context, m_alarms}
    , m_area(new QScrollArea(this))
    , m_remake(new QTimer(this))
{
    m_changedBar = makeChangedBar();
    m_errorPage = makeErrorPage();
    m_area->setObjectName(QStringLiteral("dashboardGrid"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_canvas = new DashboardCanvas(m_board, m_editor, *m_area);
    m_area->setWidget(m_canvas);
    m_commands = new BoardCommands(*m_canvas);
    addActions({m_commands->undo, m_commands->redo});
    auto* templates = new TemplateChooser(context, this);
    m_emptyPage = templates;
    connect(templates, &TemplateChooser::addWidgetRequested, this, [this] { setEditing(true); });
    connect(templates, &TemplateChooser::chosen, this, [this](const Dashboard& dashboard) {
        setEditing(true);
        m_editor.apply(tr("Start from a template"), dashboard);
    });

    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_changedBar);
    left->addWidget(m_errorPage, 1);
    left->addWidget(m_emptyPage, 1);
    left->addWidget(m_area, 1);
    columns->addLayout(left, 1);

    connect(m_canvas, &DashboardCanvas::frameMenuRequested, this, &BoardView::showMenu);
    connect(m_canvas, &DashboardCanvas::editWidgetRequested, this, &BoardView::editWidget);
    connect(m_canvas, &DashboardCanvas::addressRequested, this, &BoardView::addressRequested);
    connect(m_canvas, &DashboardCanvas::factsChanged, this, &BoardView::factsChanged);
    connect(m_commands, &BoardCommands::noticeRequested, this, &BoardView::noticeRequested);
    connect(&m_editor, &DashboardEditor::dashboardChanged, this, &BoardView::updatePanes);
    connect(
        &context.monitor.dashboards(), &DashboardService::dashboardsChanged, this,
        [this](const QString& name) {
            if (m_isLoaded && !m_isSaving && (name.isEmpty() || name == m_name))
                checkStored();
        },
        Qt::QueuedConnection);
    followService();
    m_changedBar->hide();
    m_errorPage->hide();
    m_ask = [this] {
        QMessageBox box(
            QMessageBox::Question, tr("Unsaved changes"),
            tr("“%1” has %n unsaved change(s).", nullptr, m_editor.unsavedChanges()).arg(title()),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
        box.setDefaultButton(QMessageBox::Save);
        const int answer = box.exec();
        return answer == QMessageBox::Save   ? Answer::Save
            : answer == QMessageBox::Discard ? Answer::Discard
                                             : Answer::Cancel;
    };
    m_alarms.reload();
    retranslateUi();
    updatePanes();
}

BoardView::~BoardView() = default;

void BoardView::followService()
{
    m_remake->setObjectName(QStringLiteral("remakeTimer"));
    m_remake->setSingleShot(true);
    m_remake->setInterval(kRemakeMs);
    connect(m_remake, &QTimer::timeout, this, [this] {
        if (isReadyMade() && isVisible())
            checkStored();
        else
            m_isOutdated = true;
    });
    connect(&m_context.monitor.metrics(), &MetricService::metricsListed, this,
            &BoardView::remakeSoon, Qt::QueuedConnection);
    connect(&m_alarms, &BoardAlarms::changed, this, &BoardView::remakeSoon);
}

void BoardView::remakeSoon()
{
    if (!isReadyMade() || !m_isLoaded || m_remake->isActive())
        return;
    if (isVisible())
        m_remake->start();
    else
        m_isOutdated = true;
}

void BoardView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isOutdated, false))
        remakeSoon();
}

QWidget* BoardView::makeChangedBar()
{
    auto* bar = new QFrame(this);
    bar->setProperty("surface", QStringLiteral("warn"));
    bar->setObjectName(QStringLiteral("changedElsewhereBar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 6);
    m_changedText = new QLabel(bar);
    m_overwrite = new QPushButton(bar);
    m_overwrite->setObjectName(QStringLiteral("overwriteButton"));
    m_load = new QPushButton(bar);
    m_load->setObjectName(QStringLiteral("loadButton"));
    layout->addWidget(m_changedText, 1);
    layout->addWidget(m_overwrite);
    layout->addWidget(m_load);
    connect(m_overwrite, &QPushButton::clicked, this, [this] {
        m_changedBar->hide();
        put(true);
    });
    connect(m_load, &QPushButton::clicked, this, [this] {
        m_changedBar->hide();
        fetch([this](const LoadedBoard& stored) { showStored(stored); });
    });
    return bar;
}

QWidget* BoardView::makeErrorPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_errorText = new QLabel(page);
    m_errorText->setObjectName(QStringLiteral("boardError"));
    m_errorText->setAlignment(Qt::AlignCenter);
    m_errorText->setWordWrap(true);
    m_errorText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_errorText);
    return page;
}

void BoardView::retranslateUi()
{
    m_changedText->setText(tr("This dashboard was changed elsewhere."));
    m_overwrite->setText(tr("Overwrite"));
    m_load->setText(tr("Load"));
    m_canvas->setAccessibleName(DashboardCanvas::tr("Dashboard grid"));
    m_commands->retranslateUi();
    remakeSoon(); // the titles of a ready-made one are texts of ours
}

void BoardView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void BoardView::updatePanes()
{
    const bool hasError = !m_errorText->text().isEmpty();
    const bool isEmpty
        = m_isLoaded && !m_isEditing && !isReadyMade() && m_editor.dashboard().widgets.empty();
    m_errorPage->setVisible(hasError);
    m_emptyPage->setVisible(!hasError && isEmpty);
    m_area->setVisible(!hasError && !isEmpty);
}

void BoardView::fetch(std::function<void(const LoadedBoard&)> done)
{
    const int generation = ++m_generation;
    runThenCallback(
        this,
        [&monitor = m_context.monitor, scope = m_context.scope, name = m_name] {
            return loadBoard(monitor, scope, name);
        },
        [this, generation, done = std::move(done)](const LoadedBoard& stored) {
            if (generation == m_generation)
                done(stored);
        });
}

void BoardView::open(const QString& name)
{
    m_name = name;
    m_isLoaded = false;
    m_isOutdated = false;
    m_changedBar->hide();
    m_canvas->setFullSize(0);
    setEditing(false);
    fetch([this](const LoadedBoard& stored) { showStored(stored); });
}

void BoardView::showStored(const LoadedBoard& stored)
{
    m_isLoaded = true;
    m_storedBody = stored.body;
    m_service = stored.service;
    const QString title = QString::fromStdString(stored.title);
    if (stored.error) {
        m_errorText->setText(tr("“%1” cannot be opened: %2")
                                 .arg(m_name, QString::fromStdString(stored.error->message)));
        m_editor.load({}, m_name);
    } else {
        m_errorText->setText(isReadyMade() && stored.dashboard.widgets.empty()
                                 ? tr("None of the chosen resources has metrics.")
                                 : QString());
        m_editor.load(stored.dashboard, title.isEmpty() ? m_name : title);
        if (!stored.errors.empty())
            emit noticeRequested(
                tr("%1: %2").arg(QString::fromStdString(stored.errors.front().dataPath),
                                 QString::fromStdString(stored.errors.front().message)));
    }
    updatePanes();
    emit loaded();
}

void BoardView::checkStored()
{
    fetch([this](const LoadedBoard& stored) {
        if (!m_isLoaded) { // this question overtook the one that was to open the board
            showStored(stored);
            return;
        }
        if (stored.error) {
            // Unsaved work is not thrown away because somebody deleted what it was made from.
            if (!m_editor.isModified())
                emit closed();
            return;
        }
        if (stored.body == m_storedBody && QString::fromStdString(stored.title) == m_editor.title()
            && stored.service == m_service)
            return;
        if (m_editor.isModified())
            m_changedBar->setVisible(stored.body != m_storedBody);
        else
            showStored(stored);
    });
}

bool BoardView::isSettled() const
{
    return m_isLoaded && !m_isSaving && m_canvas->isSettled();
}

void BoardView::setEditing(bool editing)
{
    if (editing && isReadyMade()) {
        emit copyRequested();
        return;
    }
    if (m_isEditing == editing)
        return;
    m_isEditing = editing;
    m_canvas->setFullSize(0);
    if (editing && !m_palette) {
        m_palette = new PalettePanel(m_context, this);
        static_cast<QHBoxLayout*>(layout())->addWidget(m_palette);
        connect(m_palette, &PalettePanel::kindActivated, this, &BoardView::addWidget);
    }
    if (m_palette)
        m_palette->setVisible(editing);
    m_canvas->setEditing(editing);
    updatePanes();
    m_canvas->setFocus();
    emit editingChanged();
}

void BoardView::save()
{
    if (m_isLoaded && !m_isSaving)
        put(false);
}

void BoardView::put(bool overwrite)
{
    struct Outcome
    {
        bool isConflict = false;
        std::optional<Error> error;
        std::string body;
    };
    m_isSaving = true;
    const int index = m_editor.undoStack()->index();
    DashboardService& service = m_context.monitor.dashboards();
    runThenCallback(
        this,
        [&service, scope = m_context.scope, name = m_name.toStdString(),
         title = m_editor.title().toStdString(), body = serialiseDashboard(m_editor.dashboard()),
         before = m_storedBody, overwrite] {
            Outcome outcome;
            outcome.body = body;
            const auto current = service.getDashboard(scope, {name});
            if (!overwrite && current && current->dashboardBody != before) {
                outcome.isConflict = true;
                return outcome;
            }
            if (const auto put = service.putDashboard(scope, {name, body}); !put)
                outcome.error = put.error();
            else if (const auto named = service.setTitle(scope, name, title); !named)
                outcome.error = named.error();
            return outcome;
        },
        [this, index](const Outcome& outcome) {
            m_isSaving = false;
            const std::function<void()> after = std::exchange(m_afterSave, nullptr);
            if (outcome.isConflict) {
                m_changedBar->show();
                return;
            }
            if (outcome.error) {
                emit noticeRequested(
                    tr("Not saved: %1")
                        .arg(QString::fromStdString(outcome.error->message).simplified()));
                return;
            }
            m_storedBody = outcome.body;
            // What was typed while saving stays unsaved.
            if (m_editor.undoStack()->index() == index)
                m_editor.markSaved();
            emit saved();
            if (after)
                after();
        });
}

void BoardView::discard()
{
    QUndoStack* stack = m_editor.undoStack();
    if (stack->cleanIndex() >= 0)
        stack->setIndex(stack->cleanIndex());
    else
        fetch([this](const LoadedBoard& stored) { showStored(stored); });
}

void BoardView::leaveThen(std::function<void()> go)
{
    if (!m_editor.isModified()) {
        go();
        return;
    }
    switch (m_ask()) {
    case Answer::Save:
        m_afterSave = std::move(go);
        save();
        break;
    case Answer::Discard:
        discard();
        go();
        break;
    case Answer::Cancel:
        break;
    }
}

void BoardView::addWidget(const QString& kindId)
{
    const WidgetKind* kind = widgetKindById(kindId);
    if (!kind || !kind->isInPalette || !m_isLoaded)
        return;
    setEditing(true);
    if (m_isEditing && !addWidgetToBoard(*m_canvas, *kind, {}, std::nullopt))
        emit noticeRequested(tr("A dashboard holds at most %n widgets.", nullptr, kMaxWidgets));
}

void BoardView::editWidget(int id)
{
    const DashboardWidget* widget = boardedits::find(m_editor.dashboard(), id);
    if (!widget)
        return;
    setEditing(true);
    if (!m_isEditing)
        return;
    WidgetEditorDialog dialog(*widget, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_editor.apply(tr("Edit widget"),
                   boardedits::replaced(m_editor.dashboard(), id, dialog.widget()));
    m_canvas->select({id});
}

int BoardView::shortestPeriod() const
{
    int shortest = 0;
    for (const DashboardWidget& widget : m_editor.dashboard().widgets) {
        if (widget.type != "metric")
            continue;
        for (const GraphRow& row : graphFromProperties(widget.properties).rows) {
            if (shortest == 0 || row.periodSeconds < shortest)
                shortest = row.periodSeconds;
        }
    }
    return shortest;
}

void BoardView::addViewEntries(QMenu& menu, int id)
{
    QAction* full
        = menu.addAction(m_canvas->fullSize() ? tr("Back to the grid") : tr("Open full size"));
    connect(full, &QAction::triggered, this,
            [this, id] { m_canvas->setFullSize(m_canvas->fullSize() ? 0 : id); });
    if (WidgetFrame* frame = m_canvas->frame(id))
        frame->body()->addMenuEntries(menu);
    const DashboardWidget* widget = boardedits::find(m_editor.dashboard(), id);
    if (widget && widget->type == "metric") {
        const GraphDefinition graph = graphFromProperties(widget->properties);
        QAction* exportData = menu.addAction(tr("Export data …"));
        exportData->setEnabled(!graph.rows.empty());
        connect(exportData, &QAction::triggered, this, [this, graph] {
            ExportDataDialog::ask(m_context, ExportSubject::ofGraph(graph), this,
                                  [this](const QString& text) { emit noticeRequested(text); });
        });
    }
    if (isReadyMade())
        return;
    menu.addSeparator();
    connect(menu.addAction(tr("Edit widget")), &QAction::triggered, this,
            [this, id] { editWidget(id); });
}

void BoardView::showMenu(int id, const QPoint& position)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("widgetMenu"));
    addViewEntries(menu, id);
    if (m_isEditing) {
        if (!m_canvas->isSelected(id))
            m_canvas->select({id});
        m_commands->addTo(menu);
    } else if (!isReadyMade()) {
        connect(menu.addAction(tr("Duplicate")), &QAction::triggered, this, [this, id] {
            setEditing(true);
            m_canvas->select({id});
            m_commands->duplicate->trigger();
        });
        connect(menu.addAction(tr("Remove")), &QAction::triggered, this, [this, id] {
            setEditing(true);
            m_editor.apply(tr("Remove widget"), boardedits::removed(m_editor.dashboard(), {id}));
        });
    }
    menu.exec(position);
}

void BoardView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape) {
        // The drag first, then the selection, then the mode.
        if (m_canvas->cancelDrag())
            return;
        if (m_canvas->fullSize())
            m_canvas->setFullSize(0);
        else if (!m_canvas->selection().empty())
            m_canvas->select({});
        else if (m_isEditing)
            leaveThen([this] { setEditing(false); });
        else
            QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_S && event->modifiers() == Qt::ControlModifier
               && m_isEditing) {
        save();
    } else if (event->key() == Qt::Key_E && isPlain && !m_isEditing && m_isLoaded) {
        setEditing(true);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isPlain) {
        const QWidget* focused = focusWidget();
        for (WidgetFrame* frame : m_canvas->frames()) {
            if (focused && (frame == focused || frame->isAncestorOf(focused)))
                m_canvas->setFullSize(m_canvas->fullSize() ? 0 : frame->id());
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace yagura
