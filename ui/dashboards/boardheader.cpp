// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardheader.h"

#include "ui/dashboards/boardcommands.h"
#include "ui/dashboards/boardview.h"
#include "ui/dashboards/resourcepicker.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace yagura {

namespace {

constexpr int kNameWidth = 250;

/// The 8 px dot of unsaved work.
class Dot final : public QLabel
{
public:
    explicit Dot(QWidget* parent)
        : QLabel(parent)
    {
        setFixedSize(8, 8);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().color(Token::WarnMark));
        painter.drawEllipse(rect());
    }
};

QHBoxLayout* makeRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

QFrame* makeDivider(QWidget* parent)
{
    QFrame* line = makeLine(Qt::Vertical, parent);
    line->setFixedHeight(18);
    return line;
}

} // namespace

BoardHeaderLeft::BoardHeaderLeft(BoardView& board, QMenu& switcher, QWidget* parent)
    : QWidget(parent)
    , m_board(board)
    , m_star(new IconButton(QStringLiteral("star"), IconButton::Look::SmallGhost, this))
    , m_name(new QToolButton(this))
    , m_edit(new QLineEdit(this))
    , m_dot(new Dot(this))
    , m_unsaved(makeLabel({}, fonts::Role::Table, "warn", this))
{
    auto* row = makeRow(this);
    m_star->setObjectName(QStringLiteral("starButton"));
    m_star->setCheckable(true);
    connect(m_star, &IconButton::clicked, this, &BoardHeaderLeft::starToggled);
    m_name->setObjectName(QStringLiteral("dashboardSwitcher"));
    m_name->setProperty("role", QStringLiteral("ghost"));
    m_name->setFont(fonts::font(fonts::Role::PageTitle));
    m_name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_name->setLayoutDirection(Qt::RightToLeft); // the chevron stands behind the name
    m_name->setIcon(icons::icon(QStringLiteral("chevron-down")));
    m_name->setIconSize({15, 15});
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setMenu(&switcher);
    m_edit->setObjectName(QStringLiteral("dashboardName"));
    m_edit->setFixedWidth(kNameWidth);
    QFont font = fonts::font(fonts::Role::SectionTitle);
    m_edit->setFont(font);
    m_edit->setMaxLength(200);
    m_unsaved->setObjectName(QStringLiteral("unsavedLabel"));
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_board.editor().setTitle(m_edit->text());
        m_edit->setText(m_board.title());
    });
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_star, m_name, m_edit, m_dot, m_unsaved})
        row->addWidget(widget);
    row->addStretch();
    connect(&board, &BoardView::loaded, this, &BoardHeaderLeft::refresh);
    connect(&board, &BoardView::editingChanged, this, &BoardHeaderLeft::refresh);
    connect(&board.editor(), &DashboardEditor::titleChanged, this, &BoardHeaderLeft::refresh);
    connect(&board.editor(), &DashboardEditor::modifiedChanged, this, &BoardHeaderLeft::refresh);
    retranslateUi();
}

void BoardHeaderLeft::setStarred(bool starred)
{
    m_isStarred = starred;
    m_star->setChecked(starred);
    m_star->setIconName(QStringLiteral("star"), starred ? Token::WarnMark : Token::Text3);
    m_star->setHint(starred ? tr("Remove from favourites") : tr("Add to favourites"));
}

void BoardHeaderLeft::retranslateUi()
{
    m_name->setAccessibleName(tr("Switch dashboard"));
    m_edit->setAccessibleName(tr("Name of the dashboard"));
    setStarred(m_isStarred);
    refresh();
}

void BoardHeaderLeft::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void BoardHeaderLeft::refresh()
{
    const bool isEditing = m_board.isEditing();
    const int changes = m_board.editor().unsavedChanges();
    m_star->setVisible(!isEditing);
    m_name->setVisible(!isEditing);
    m_edit->setVisible(isEditing);
    m_dot->setVisible(isEditing && changes > 0);
    m_unsaved->setVisible(isEditing && changes > 0);
    m_unsaved->setText(tr("%n unsaved change(s)", nullptr, changes));
    m_name->setText(m_name->fontMetrics().elidedText(m_board.title(), Qt::ElideRight, 420));
    if (!m_edit->hasFocus())
        m_edit->setText(m_board.title());
}

BoardHeaderRight::BoardHeaderRight(BoardView& board, QMenu& addMenu, QWidget* parent)
    : QWidget(parent)
    , m_board(board)
{
    m_view = makeViewSide(addMenu);
    m_editing = makeEditSide();
    auto* row = makeRow(this);
    row->addWidget(m_view);
    row->addWidget(m_editing);
    connect(&board, &BoardView::loaded, this, &BoardHeaderRight::refresh);
    connect(&board, &BoardView::editingChanged, this, &BoardHeaderRight::refresh);
    connect(&board.editor(), &DashboardEditor::dashboardChanged, this, &BoardHeaderRight::refresh);
    connect(&board.editor(), &DashboardEditor::modifiedChanged, this, &BoardHeaderRight::refresh);
    retranslateUi();
}

QWidget* BoardHeaderRight::makeViewSide(QMenu& addMenu)
{
    auto* side = new QWidget(this);
    auto* row = makeRow(side);
    m_range = new ElidedLabel(side);
    m_range->setFont(fonts::font(fonts::Role::ControlSmall));
    setTone(m_range, "text2");
    m_range->setObjectName(QStringLiteral("boardRange"));
    m_period = makeLabel({}, fonts::Role::ControlSmall, "text3", side);
    m_picker = new ResourcePicker(side);
    m_copy = new QPushButton(icons::icon(QStringLiteral("save")), {}, side);
    m_copy->setObjectName(QStringLiteral("saveAsDashboardButton"));
    m_add = new QPushButton(icons::icon(QStringLiteral("add")), {}, side);
    m_add->setObjectName(QStringLiteral("addWidgetButton"));
    m_add->setMenu(&addMenu);
    m_edit = new QPushButton(icons::icon(QStringLiteral("edit")), {}, side);
    m_edit->setObjectName(QStringLiteral("editButton"));
    m_export = new IconButton(QStringLiteral("export"), IconButton::Look::Framed, side);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_link = new IconButton(QStringLiteral("link"), IconButton::Look::Framed, side);
    m_link->setObjectName(QStringLiteral("copyLinkButton"));
    m_fullScreen = new IconButton(QStringLiteral("expand"), IconButton::Look::Framed, side);
    m_fullScreen->setObjectName(QStringLiteral("fullScreenButton"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_range, m_period, makeDivider(side), m_picker, m_copy,
                                         m_add, m_edit, m_export, m_link, m_fullScreen})
        row->addWidget(widget);
    connect(m_picker, &ResourcePicker::chosenChanged, this, &BoardHeaderRight::resourcesChosen);
    connect(m_copy, &QPushButton::clicked, &m_board, &BoardView::copyRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { m_board.setEditing(true); });
    connect(m_export, &IconButton::clicked, this, &BoardHeaderRight::exportRequested);
    connect(m_link, &IconButton::clicked, this, &BoardHeaderRight::copyLinkRequested);
    connect(m_fullScreen, &IconButton::clicked, this, &BoardHeaderRight::fullScreenRequested);
    return side;
}

QWidget* BoardHeaderRight::makeEditSide()
{
    auto* side = new QWidget(this);
    auto* row = makeRow(side);
    m_undo = new QPushButton(icons::icon(QStringLiteral("undo")), {}, side);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_redo = new QPushButton(icons::icon(QStringLiteral("redo")), {}, side);
    m_redo->setObjectName(QStringLiteral("redoButton"));
    m_discard = new QPushButton(side);
    m_discard->setObjectName(QStringLiteral("discardButton"));
    m_discard->setProperty("role", QStringLiteral("ghost"));
    m_save = new QPushButton(icons::icon(QStringLiteral("save"), Token::OnAccent), {}, side);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setProperty("role", QStringLiteral("primary"));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_undo, m_redo, makeDivider(side), m_discard, m_save})
        row->addWidget(widget);
    QUndoStack* stack = m_board.editor().undoStack();
    connect(m_undo, &QPushButton::clicked, stack, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::canUndoChanged, m_undo, &QPushButton::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, m_redo, &QPushButton::setEnabled);
    const auto hint = [this, stack] {
        m_undo->setToolTip(tr("Undo: %1 (Ctrl+Z)").arg(stack->undoText()));
        m_redo->setToolTip(tr("Redo: %1 (Ctrl+Shift+Z)").arg(stack->redoText()));
    };
    connect(stack, &QUndoStack::indexChanged, this, hint);
    m_undo->setEnabled(stack->canUndo());
    m_redo->setEnabled(stack->canRedo());
    connect(m_discard, &QPushButton::clicked, this, [this] {
        // Few changes are redone quickly enough (they stay in the list of steps): no question.
        m_board.discard();
        m_board.setEditing(false);
    });
    connect(m_save, &QPushButton::clicked, &m_board, &BoardView::save);
    return side;
}

void BoardHeaderRight::setRangeText(const QString& text)
{
    m_rangeText = text;
    refresh();
}

void BoardHeaderRight::retranslateUi()
{
    m_copy->setText(tr("Save as dashboard"));
    m_copy->setToolTip(tr("Makes a copy that can be edited (E)"));
    m_add->setText(tr("Add widget"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Edit (E)"));
    m_export->setHint(tr("Save as a picture"));
    m_link->setHint(tr("Copy link"));
    m_fullScreen->setHint(tr("Full screen"), QStringLiteral("F11"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    refresh();
}

void BoardHeaderRight::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void BoardHeaderRight::refresh()
{
    m_view->setVisible(!m_board.isEditing());
    m_editing->setVisible(m_board.isEditing());
    const bool isReadyMade = m_board.isReadyMade();
    m_copy->setVisible(isReadyMade);
    m_copy->setEnabled(m_board.service().has_value());
    m_add->setVisible(!isReadyMade);
    m_edit->setVisible(!isReadyMade);
    m_picker->setVisible(false);
    if (isReadyMade && m_board.service())
        m_picker->setResources(*m_board.service(),
                               ServiceAddress::parse(m_board.name())->resources);
    m_range->setText(m_rangeText);
    const int period = m_board.shortestPeriod();
    m_period->setVisible(period > 0);
    m_period->setText(tr("period %1").arg(format::elapsed(std::chrono::seconds(period))));
    m_save->setEnabled(m_board.editor().isModified());
}

} // namespace yagura
