// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardcommands.h"

#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/widgetframe.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>

#include <limits>

namespace yagura {

namespace {

QPoint arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

BoardCommands::BoardCommands(DashboardCanvas& canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
{
    QUndoStack* stack = canvas.editor().undoStack();
    undo = stack->createUndoAction(this, tr("Undo"));
    undo->setObjectName(QStringLiteral("boardUndo"));
    undo->setShortcut(QKeySequence::Undo);
    redo = stack->createRedoAction(this, tr("Redo"));
    redo->setObjectName(QStringLiteral("boardRedo"));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction* action : {undo, redo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    duplicate = add("boardDuplicate", Qt::CTRL | Qt::Key_D, &BoardCommands::duplicateSelected);
    remove = add("boardRemove", QKeySequence::Delete, &BoardCommands::removeSelected);
    selectAll = add("boardSelectAll", QKeySequence::SelectAll, &BoardCommands::selectEverything);
    copy = add("boardCopy", QKeySequence::Copy, &BoardCommands::copySelected);
    cut = add("boardCut", QKeySequence::Cut, &BoardCommands::cutSelected);
    paste = add("boardPaste", QKeySequence::Paste, &BoardCommands::pasteWidgets);
    alignLeft = add("boardAlignLeft", {}, &BoardCommands::alignSelectedLeft);
    alignTop = add("boardAlignTop", {}, &BoardCommands::alignSelectedTop);
    sameSize = add("boardSameSize", {}, &BoardCommands::makeSelectedSameSize);
    bringToTop = add("boardBringToTop", {}, &BoardCommands::bringSelectedToTop);
    canvas.installEventFilter(this);
    connect(&canvas, &DashboardCanvas::selectionChanged, this, &BoardCommands::updateEnabled);
    retranslateUi();
    updateEnabled();
}

QAction* BoardCommands::add(const char* name, const QKeySequence& shortcut,
                            void (BoardCommands::*slot)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_canvas.addAction(action);
    return action;
}

QList<QAction*> BoardCommands::actions() const
{
    return {undo, redo,  duplicate, remove,   selectAll, copy,
            cut,  paste, alignLeft, alignTop, sameSize,  bringToTop};
}

void BoardCommands::addTo(QMenu& menu) const
{
    menu.addActions({duplicate, copy, bringToTop, alignLeft, alignTop, sameSize});
    menu.addSeparator();
    menu.addAction(remove);
}

void BoardCommands::retranslateUi()
{
    duplicate->setText(tr("Duplicate"));
    remove->setText(tr("Remove"));
    selectAll->setText(tr("Select all"));
    copy->setText(tr("Copy"));
    cut->setText(tr("Cut"));
    paste->setText(tr("Paste"));
    alignLeft->setText(tr("Align left"));
    alignTop->setText(tr("Align top"));
    sameSize->setText(tr("Same size"));
    bringToTop->setText(tr("Bring to top row"));
}

void BoardCommands::updateEnabled()
{
    const std::size_t count = m_canvas.selection().size();
    const bool isEditing = m_canvas.isEditing();
    for (QAction* action : {duplicate, remove, cut, bringToTop})
        action->setEnabled(isEditing && count > 0);
    for (QAction* action : {alignLeft, alignTop, sameSize})
        action->setEnabled(isEditing && count > 1);
    copy->setEnabled(count > 0);
    selectAll->setEnabled(isEditing);
    paste->setEnabled(isEditing);
}

bool BoardCommands::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    updateEnabled();
    const auto& key = *static_cast<QKeyEvent*>(event);
    return m_canvas.isEditing() ? arrowKey(key) : viewKey(key);
}

bool BoardCommands::arrowKey(const QKeyEvent& event)
{
    const QPoint step = arrowOf(event.key());
    if (step.isNull() || m_canvas.selection().empty() || m_canvas.drag().isActive())
        return false;
    DashboardEditor& editor = m_canvas.editor();
    const std::vector<int>& ids = m_canvas.selection();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    QString selected;
    for (const int id : ids)
        selected += QStringLiteral(",%1").arg(id);
    if (modifiers == Qt::ShiftModifier) {
        editor.apply(tr("Resize %n widget(s)", nullptr, int(ids.size())),
                     boardedits::resized(editor.dashboard(), ids, step.x(), step.y()),
                     QStringLiteral("resize") + selected);
    } else if (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier) {
        editor.apply(tr("Move %n widget(s)", nullptr, int(ids.size())),
                     boardedits::moved(editor.dashboard(), ids, step.x(), step.y(),
                                       modifiers == Qt::NoModifier),
                     QStringLiteral("move") + selected);
    } else {
        return false;
    }
    m_canvas.scrollTo(ids.front());
    return true;
}

bool BoardCommands::viewKey(const QKeyEvent& event)
{
    const QPoint step = arrowOf(event.key());
    if (step.isNull()
        || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier))
        return false;
    // To the nearest widget in that direction.
    QWidget* focused = m_canvas.focusWidget();
    WidgetFrame* from = nullptr;
    for (WidgetFrame* frame : m_canvas.frames()) {
        if (frame == focused || (focused && frame->isAncestorOf(focused)))
            from = frame;
    }
    const QPoint start = from ? from->geometry().center() : QPoint(0, 0);
    WidgetFrame* best = nullptr;
    double bestScore = std::numeric_limits<double>::max();
    for (WidgetFrame* frame : m_canvas.frames()) {
        if (frame == from)
            continue;
        const QPoint delta = frame->geometry().center() - start;
        const int along = delta.x() * step.x() + delta.y() * step.y();
        const int across = std::abs(delta.x() * step.y()) + std::abs(delta.y() * step.x());
        if (from && along <= 0)
            continue;
        const double score = along + 2.0 * across;
        if (score < bestScore) {
            bestScore = score;
            best = frame;
        }
    }
    if (!best)
        return from != nullptr;
    best->setFocus(Qt::TabFocusReason);
    m_canvas.scrollTo(best->id());
    return true;
}

void BoardCommands::duplicateSelected()
{
    DashboardEditor& editor = m_canvas.editor();
    const boardedits::Added added
        = boardedits::duplicated(editor.dashboard(), m_canvas.selection());
    if (added.ids.empty())
        return;
    editor.apply(tr("Duplicate %n widget(s)", nullptr, int(added.ids.size())), added.dashboard);
    m_canvas.select(added.ids);
    m_canvas.scrollTo(added.ids.front());
}

void BoardCommands::removeSelected()
{
    DashboardEditor& editor = m_canvas.editor();
    const std::vector<int> ids = m_canvas.selection();
    editor.apply(tr("Remove %n widget(s)", nullptr, int(ids.size())),
                 boardedits::removed(editor.dashboard(), ids));
}

void BoardCommands::selectEverything()
{
    std::vector<int> ids;
    for (const DashboardWidget& widget : m_canvas.editor().dashboard().widgets)
        ids.push_back(widget.id);
    m_canvas.select(ids);
}

void BoardCommands::copySelected()
{
    if (m_canvas.selection().empty())
        return;
    const std::string text
        = boardedits::toClipboardText(m_canvas.editor().dashboard(), m_canvas.selection());
    QApplication::clipboard()->setText(QString::fromStdString(text));
}

void BoardCommands::cutSelected()
{
    copySelected();
    DashboardEditor& editor = m_canvas.editor();
    const std::vector<int> ids = m_canvas.selection();
    editor.apply(tr("Cut %n widget(s)", nullptr, int(ids.size())),
                 boardedits::removed(editor.dashboard(), ids));
}

void BoardCommands::pasteWidgets()
{
    const auto widgets
        = boardedits::fromClipboardText(QApplication::clipboard()->text().toStdString());
    if (!widgets) {
        emit noticeRequested(tr("The clipboard holds no widgets: %1")
                                 .arg(QString::fromStdString(widgets.error().message)));
        return;
    }
    DashboardEditor& editor = m_canvas.editor();
    // Below what is selected, else at the first free places.
    std::optional<GridRect> at;
    for (const int id : m_canvas.selection()) {
        const DashboardWidget* selected = boardedits::find(editor.dashboard(), id);
        if (selected && (!at || selected->rect.bottom() > at->y))
            at = GridRect{selected->rect.x, selected->rect.bottom(), 1, 1};
    }
    const boardedits::Added added = boardedits::added(editor.dashboard(), *widgets, at);
    if (added.ids.empty()) {
        emit noticeRequested(tr("A dashboard holds at most %n widgets.", nullptr, kMaxWidgets));
        return;
    }
    editor.apply(tr("Paste %n widget(s)", nullptr, int(added.ids.size())), added.dashboard);
    m_canvas.select(added.ids);
    m_canvas.scrollTo(added.ids.front());
}

void BoardCommands::alignSelectedLeft()
{
    DashboardEditor& editor = m_canvas.editor();
    editor.apply(tr("Align left"),
                 boardedits::alignedLeft(editor.dashboard(), m_canvas.selection()));
}

void BoardCommands::alignSelectedTop()
{
    DashboardEditor& editor = m_canvas.editor();
    editor.apply(tr("Align top"), boardedits::alignedTop(editor.dashboard(), m_canvas.selection()));
}

void BoardCommands::makeSelectedSameSize()
{
    DashboardEditor& editor = m_canvas.editor();
    editor.apply(tr("Same size"), boardedits::sameSize(editor.dashboard(), m_canvas.selection()));
}

void BoardCommands::bringSelectedToTop()
{
    DashboardEditor& editor = m_canvas.editor();
    editor.apply(tr("Bring to top row"),
                 boardedits::broughtToTop(editor.dashboard(), m_canvas.selection()));
}

} // namespace yagura
