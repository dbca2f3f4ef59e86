// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "core/monitor/monitor.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/pages.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/panel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr int kWidth = 640;
constexpr int kListHeight = 420;
constexpr int kMaxRecent = 20;
constexpr int kMaxTyped = 200;

} // namespace

CommandPalette::CommandPalette(AppContext& context, ActionCatalogue& catalogue, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_context(context)
    , m_catalogue(catalogue)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(makeLabel({}, fonts::Role::Control, "text2", this))
    , m_generation(std::make_shared<std::atomic<int>>(0))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("surface", QStringLiteral("raised"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setProperty("bare", true);
    m_field->setMaxLength(kMaxTyped);
    m_field->addAction(icons::icon(QStringLiteral("search"), Token::Text3),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setContentsMargins(12, 10, 12, 10);
    m_empty->hide();
    auto* field = new QHBoxLayout;
    field->setContentsMargins(8, 6, 8, 6);
    field->addWidget(m_field);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(0);
    layout->addLayout(field);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    setFixedWidth(kWidth);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { run(index.row()); });
    retranslateUi();
}

CommandPalette::~CommandPalette()
{
    ++*m_generation;
}

void CommandPalette::openUnder(QWidget* anchor, const QList<QAction*>& pageActions,
                               const QString& typed)
{
    collectCommands(pageActions);
    collectStored();
    m_runWhenFound = false;
    m_field->setText(typed);
    m_list->setFixedHeight(kListHeight);
    move(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    search();
}

void CommandPalette::collectCommands(const QList<QAction*>& pageActions)
{
    auto list = std::make_shared<std::vector<PaletteCandidate>>();
    m_actions.clear();
    const auto add = [&](const QString& id, QAction* action) {
        if (!action->isEnabled() || action->text().isEmpty())
            return;
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        m_actions.insert(id, action);
        list->push_back({PaletteGroup::Commands,
                         text,
                         {},
                         QStringLiteral("command"),
                         action->shortcut().toString(QKeySequence::NativeText),
                         id});
    };
    for (qsizetype i = 0; i < pageActions.size(); ++i)
        add(QStringLiteral("page.%1").arg(i), pageActions.at(i));
    for (const ActionCatalogue::Entry& entry : m_catalogue.entries()) {
        if (entry.id != QLatin1String("palette") && !entry.id.startsWith(QLatin1String("go.")))
            add(entry.id, entry.action);
    }
    for (const PageEntry& page : PageStack::table())
        list->push_back(
            {PaletteGroup::Pages, PageStack::nameOf(page.id), {}, page.icon, {}, page.id});
    if (m_context.settings) {
        const QStringList recent
            = m_context.settings->get<QStringList>(SettingKey::RecentAddresses);
        for (const QString& address : recent)
            list->push_back(
                {PaletteGroup::Recent, address, {}, QStringLiteral("history"), {}, address});
    }
    m_commands = list;
}

void CommandPalette::collectStored()
{
    Monitor* monitor = &m_context.monitor;
    runThenCallback(
        this, [monitor, scope = m_context.scope] { return storedCandidates(*monitor, scope); },
        [this](PaletteCandidates candidates) {
            m_stored = std::move(candidates);
            if (isVisible())
                search();
        });
}

void CommandPalette::search()
{
    const PaletteQuery query = PaletteQuery::parse(m_field->text());
    const int mine = ++*m_generation;
    if (query.only == PaletteGroup::Time) {
        const auto range
            = RangeExpression::parse(query.text.toStdString(), m_context.time.zoneOffset());
        const auto resolved = range ? range->resolve(m_context.time.clock().now())
                                    : Result<TimeRange>(range.error());
        std::vector<PaletteMatch> matches;
        if (resolved)
            matches.push_back({{PaletteGroup::Time,
                                format::range(resolved->from, resolved->to, m_context.time.zone()),
                                {},
                                QStringLiteral("clock"),
                                {},
                                query.text},
                               0,
                               {}});
        showMatches(std::move(matches));
        return;
    }
    m_isSearching = true;
    runThenCallback(
        this,
        [query, lists = std::vector<PaletteCandidates>{m_commands, m_stored},
         generation = m_generation,
         mine] { return searchPalette(query, lists, *generation, mine); },
        [this, mine](std::vector<PaletteMatch> matches) {
            if (mine == m_generation->load())
                showMatches(std::move(matches));
        });
}

void CommandPalette::showMatches(std::vector<PaletteMatch> matches)
{
    m_isSearching = false;
    const bool isEmpty = matches.empty();
    m_model->setMatches(std::move(matches));
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(tr("Nothing found for \u201c%1\u201d").arg(m_field->text()));
    if (!isEmpty)
        m_list->setCurrentIndex(m_model->index(m_model->firstMatch()));
    adjustSize();
    if (std::exchange(m_runWhenFound, false))
        run(m_model->firstMatch());
}

void CommandPalette::moveBy(int step)
{
    const int row = m_model->step(m_list->currentIndex().row(), step);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row <= 1 ? 0 : row));
    }
}

void CommandPalette::run(int row)
{
    const PaletteMatch* match = m_model->matchAt(row);
    if (!match)
        return;
    const PaletteMatch chosen = *match;
    hide();
    runMatch(chosen);
}

void CommandPalette::runMatch(const PaletteMatch& match)
{
    const QString& target = match.candidate.target;
    switch (match.candidate.group) {
    case PaletteGroup::Commands:
        if (QAction* action = m_actions.value(target))
            action->trigger();
        return;
    case PaletteGroup::Time:
        if (const auto range
            = RangeExpression::parse(target.toStdString(), m_context.time.zoneOffset()))
            m_context.time.setRange(*range);
        return;
    default:
        if (m_context.settings && match.candidate.group != PaletteGroup::Pages)
            m_context.settings->addRecent(SettingKey::RecentAddresses, target, kMaxRecent);
        emit addressRequested(target);
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        for (int i = 0; i < 8; ++i)
            moveBy(static_cast<QKeyEvent*>(event)->key() == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isSearching)
            m_runWhenFound = true;
        else
            run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Tab:
        if (const PaletteMatch* match = m_model->matchAt(m_list->currentIndex().row()))
            m_field->setText(match->candidate.text);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslateUi()
{
    setAccessibleName(tr("Command palette"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->setPlaceholderText(tr("Type to search. > commands, # alarms, t time"));
    m_list->setAccessibleName(tr("Results"));
}

} // namespace yagura
