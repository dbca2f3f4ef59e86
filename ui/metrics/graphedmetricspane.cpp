// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphedmetricspane.h"

#include "ui/metrics/expressionedit.h"
#include "ui/metrics/expressiontexts.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/mathtemplates.h"
#include "ui/plot/graphview.h"
#include "ui/plot/snapshotview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace yagura {

namespace {

constexpr int kIcon = 14;
const char* const kChips[] = {"RATE", "FILL", "IF", "DIFF", "RUNNING_SUM", "SEARCH", "METRICS"};
enum StackPage { EmptyPage, TablePage };

} // namespace

GraphedMetricsPane::GraphedMetricsPane(GraphDraft& draft, GraphView& graph, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_graph(graph)
    , m_stack(new QStackedWidget(this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("graphedMetricsPane"));
    m_empty = new EmptyState(m_stack);
    m_table = new GraphedMetricsView(draft, m_stack);
    m_stack->insertWidget(EmptyPage, m_empty);
    m_stack->insertWidget(TablePage, m_table);
    makeButtons();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeStatusLine());

    connect(&m_draft, &GraphDraft::changed, this, [this] {
        m_refused.clear();
        m_stack->setCurrentIndex(m_draft.rows().empty() ? EmptyPage : TablePage);
        showStatus();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &GraphedMetricsPane::showStatus);
    connect(m_table, &GraphedMetricsView::expressionChecked, this,
            &GraphedMetricsPane::showChecked);
    connect(m_table, &GraphedMetricsView::editingFinished, this, &GraphedMetricsPane::showStatus);
    connect(m_table->graphedModel(), &GraphedMetricsModel::refused, this,
            [this](const QString& message) {
                m_refused = message;
                showStatus();
            });
    const auto takeResults = [this] {
        m_table->graphedModel()->setResults(m_graph.rowMessages(), m_graph.rowPeriods());
        showStatus();
    };
    connect(&m_graph, &GraphView::dataShown, this, takeResults);
    connect(&m_graph, &GraphView::stateChanged, this, takeResults);
    m_stack->setCurrentIndex(m_draft.rows().empty() ? EmptyPage : TablePage);
    retranslateUi();
}

void GraphedMetricsPane::makeButtons()
{
    m_buttons = new QWidget(this);
    m_math = new QPushButton(m_buttons);
    m_math->setObjectName(QStringLiteral("addMath"));
    m_math->setIcon(icons::icon(QStringLiteral("add")));
    m_search = new QPushButton(m_buttons);
    m_search->setObjectName(QStringLiteral("addSearch"));
    m_search->setIcon(icons::icon(QStringLiteral("search")));
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 3, 8, 3);
    row->setSpacing(8);
    for (QPushButton* button : {m_math, m_search}) {
        button->setProperty("controlSize", QStringLiteral("small"));
        row->addWidget(button);
    }
    m_menu->setObjectName(QStringLiteral("mathMenu"));
    m_menu->setToolTipsVisible(true);
    connect(m_math, &QPushButton::clicked, this, &GraphedMetricsPane::showMathMenu);
    connect(m_search, &QPushButton::clicked, this, &GraphedMetricsPane::addSearch);
}

QWidget* GraphedMetricsPane::makeStatusLine()
{
    auto* line = new QWidget(this);
    m_icon = new QLabel(line);
    m_icon->setFixedSize(kIcon, kIcon);
    m_status = makeLabel({}, fonts::Role::Table, "text2", line);
    m_status->setObjectName(QStringLiteral("expressionStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setMinimumWidth(0);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_functions = makeLabel({}, fonts::Role::Table, "text3", line);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_status, 1);
    row->addWidget(m_functions);
    for (const char* name : kChips) {
        auto* chip = new QPushButton(QLatin1String(name), line);
        chip->setObjectName(QStringLiteral("mathFunction_%1").arg(QLatin1String(name)));
        chip->setProperty("controlSize", QStringLiteral("small"));
        chip->setFont(fonts::font(fonts::Role::Code));
        // The editor that it inserts into keeps the focus.
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QPushButton::clicked, this,
                [this, text = QString::fromLatin1(name)] { insertFunction(text); });
        row->addWidget(chip);
        m_chips.append(chip);
    }
    return line;
}

QString GraphedMetricsPane::statusText() const
{
    return m_status->text();
}

int GraphedMetricsPane::expressionRow() const
{
    const auto& rows = m_draft.rows();
    const int current = m_table->currentIndex().row();
    if (current >= 0 && current < int(rows.size()))
        return rows[std::size_t(current)].metric ? -1 : current;
    for (int row = int(rows.size()) - 1; row >= 0; --row) {
        if (!rows[std::size_t(row)].metric)
            return row;
    }
    return -1;
}

void GraphedMetricsPane::setStatus(const QString& text, bool isProblem, bool isValid)
{
    m_isProblem = isProblem;
    setTone(m_status, isProblem ? "alarm" : "text2");
    m_status->setText(text);
    m_status->setToolTip(text.toHtmlEscaped());
    m_icon->setVisible(isProblem || isValid);
    m_icon->setPixmap(
        icons::pixmap(isProblem ? QStringLiteral("st-warning") : QStringLiteral("check"), kIcon,
                      isProblem ? Token::Alarm : Token::Ok, devicePixelRatioF()));
}

void GraphedMetricsPane::showFault(const QString& id, const QString& text, const MathFault& fault)
{
    setStatus(tr("%1, position %2: %3", "row, column, problem")
                  .arg(id)
                  .arg(expressiontexts::characterAt(text, fault.offset) + 1)
                  .arg(QString::fromStdString(fault.message)),
              true, false);
}

void GraphedMetricsPane::showStatus()
{
    if (ExpressionEdit* editor = m_table->expressionEditor()) {
        showChecked(editor);
        return;
    }
    if (!m_refused.isEmpty()) {
        setStatus(m_refused, true, false);
        return;
    }
    const int row = m_table->currentIndex().row();
    const bool isProblem = row >= 0 && row < int(m_draft.rows().size())
        && !m_table->graphedModel()->problem(row).isEmpty();
    showRow(isProblem ? row : expressionRow());
}

void GraphedMetricsPane::showRow(int row)
{
    if (row < 0) {
        setStatus({}, false, false);
        return;
    }
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    const QString id = QString::fromStdString(entry.id);
    const auto faults = expressiontexts::faults(m_draft.graph());
    if (const auto fault = faults.find(entry.id); fault != faults.end()) {
        showFault(id, QString::fromStdString(entry.expression), fault->second);
        return;
    }
    const QString problem = m_table->graphedModel()->problem(row);
    if (!problem.isEmpty()) {
        setStatus(tr("%1: %2", "row, problem").arg(id, problem), true, false);
        return;
    }
    QString value;
    for (const GraphValue& each : graphValues(m_graph.plot()->data())) {
        if (each.id == id)
            value = each.unit.isEmpty()
                ? each.number
                : tr("%1 %2", "number and unit").arg(each.number, each.unit);
    }
    const QString type = expressiontexts::typeName(m_draft.graph(), entry.id);
    setStatus(value.isEmpty() ? tr("%1 is valid · %2").arg(id, type)
                              : tr("%1 is valid · %2 · last value %3").arg(id, type, value),
              false, true);
}

void GraphedMetricsPane::showChecked(ExpressionEdit* editor)
{
    m_refused.clear();
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_draft.rows().size()))
        return;
    const QString id = QString::fromStdString(m_draft.rows()[std::size_t(row)].id);
    if (editor->expression().isEmpty())
        setStatus(tr("%1: write an expression, Ctrl+Space shows ids and functions").arg(id), false,
                  false);
    else if (const auto fault = editor->fault())
        showFault(id, editor->expression(), *fault);
    else
        setStatus(tr("%1 is valid").arg(id), false, true);
}

void GraphedMetricsPane::insertFunction(const QString& name)
{
    if (ExpressionEdit* editor = m_table->expressionEditor()) {
        editor->insertFunction(name);
        return;
    }
    const int row = expressionRow();
    if (row >= 0 && m_table->currentIndex().row() == row)
        m_table->editExpression(row);
    else
        newExpression();
    if (ExpressionEdit* editor = m_table->expressionEditor())
        editor->insertFunction(name);
}

void GraphedMetricsPane::newExpression()
{
    m_stack->setCurrentIndex(TablePage);
    m_table->addExpression({});
}

void GraphedMetricsPane::addSearch()
{
    const std::vector<int> selected = m_table->selectedRowNumbers();
    const GraphRow* row = nullptr;
    for (const int number : selected) {
        const GraphRow& entry = m_draft.rows()[std::size_t(number)];
        row = row || !entry.metric ? row : &entry;
    }
    if (!row && m_searchWords.isEmpty() && !m_draft.rows().empty() && m_draft.rows()[0].metric)
        row = &m_draft.rows()[0];
    const int period = row ? row->periodSeconds : 300;
    m_stack->setCurrentIndex(TablePage);
    const int added
        = m_table->addExpression(mathtemplates::searchExpression(row, m_searchWords, period));
    if (added >= 0)
        m_table->editExpression(added);
}

void GraphedMetricsPane::showMathMenu()
{
    m_menu->clear();
    QMenu* group = nullptr;
    const auto all = mathtemplates::templates(m_draft.graph(), m_table->selectedRowNumbers());
    for (const mathtemplates::Template& each : all) {
        if (!each.group.isEmpty() && !group)
            group = m_menu->addMenu(each.group);
        QMenu* menu = each.group.isEmpty() ? m_menu : group;
        QAction* action = menu->addAction(each.name);
        action->setToolTip(each.expression);
        connect(action, &QAction::triggered, this, [this, each] {
            m_stack->setCurrentIndex(TablePage);
            m_table->addExpression(each.expression, each.label);
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Search expression")), &QAction::triggered, this,
            &GraphedMetricsPane::addSearch);
    m_menu->popup(m_math->mapToGlobal(QPoint(0, m_math->height() + 2)));
}

void GraphedMetricsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void GraphedMetricsPane::retranslateUi()
{
    m_empty->setText(tr("The metrics of the graph are listed here."));
    m_math->setText(tr("Math expression"));
    m_math->setToolTip(tr("Add a math expression (Ctrl+M)"));
    m_search->setText(tr("Search expression"));
    m_search->setToolTip(tr("Add an expression that finds metrics"));
    m_functions->setText(tr("Functions"));
    for (QPushButton* chip : std::as_const(m_chips))
        chip->setAccessibleName(tr("Insert %1").arg(chip->text()));
    showStatus();
}

} // namespace yagura
