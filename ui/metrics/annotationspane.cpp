// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/annotationspane.h"

#include "core/alarms/alarmservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/colormenu.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kMostAlarms = 40; ///< in the menu; those of the graph's metrics come first

/// A list to choose from where the model names choices, else a field.
class AnnotationsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        const QStringList choices = index.data(AnnotationsModel::ChoicesRole).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* combo = new QComboBox(parent);
        combo->addItems(choices);
        auto* self = const_cast<AnnotationsDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            emit self->commitData(combo);
            emit self->closeEditor(combo);
        });
        return combo;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            model->setData(index, combo->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

} // namespace

AnnotationsPane::AnnotationsPane(AppContext& context, GraphDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_draft(draft)
    , m_model(new AnnotationsModel(draft, this))
    , m_table(new QTableView(this))
    , m_line(new QPushButton(this))
    , m_band(new QPushButton(this))
    , m_instant(new QPushButton(this))
    , m_span(new QPushButton(this))
    , m_alarm(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_alarmMenu(new QMenu(this))
    , m_error(makeLabel({}, fonts::Role::Table, "alarm", this))
{
    m_table->setObjectName(QStringLiteral("annotations"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AnnotationsDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFont(fonts::font(fonts::Role::Table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    const int widths[] = {30, 30, 80, 200, 190, 190, 90, 80};
    for (int column = 0; column < AnnotationsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(AnnotationsModel::Label,
                                                      QHeaderView::Stretch);
    m_error->setObjectName(QStringLiteral("annotationsError"));
    m_alarmMenu->setObjectName(QStringLiteral("annotationAlarms"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const std::pair<QPushButton*, const char*> buttons[]
        = {{m_line, "addLine"}, {m_band, "addBand"},       {m_instant, "addInstant"},
           {m_span, "addSpan"}, {m_alarm, "addAlarmLine"}, {m_remove, "removeAnnotation"}};
    for (const auto& [button, name] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setProperty("controlSize", QStringLiteral("small"));
        row->addWidget(button);
    }
    row->addWidget(m_error, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);

    connect(m_line, &QPushButton::clicked, this, &AnnotationsPane::addLine);
    connect(m_band, &QPushButton::clicked, this, &AnnotationsPane::addBand);
    connect(m_instant, &QPushButton::clicked, this, &AnnotationsPane::addInstant);
    connect(m_span, &QPushButton::clicked, this, &AnnotationsPane::addSpan);
    connect(m_alarm, &QPushButton::clicked, this, &AnnotationsPane::showAlarmMenu);
    connect(m_remove, &QPushButton::clicked, this, &AnnotationsPane::removeSelected);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == AnnotationsModel::Color)
            showColors(index);
    });
    const auto updateRemove
        = [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, updateRemove);
    connect(m_model, &AnnotationsModel::refused, m_error, &QLabel::setText);
    connect(&m_draft, &GraphDraft::changed, m_error, &QLabel::clear);
    connect(&context.time, &TimeContext::zoneChanged, this,
            [this] { m_model->setZone(m_context.time.zone()); });
    m_model->setZone(context.time.zone());
    updateRemove();
    retranslateUi();
}

QString AnnotationsPane::errorText() const
{
    return m_error->text();
}

void AnnotationsPane::editNew(int row)
{
    m_table->selectRow(row);
    const QModelIndex cell = m_model->index(row, AnnotationsModel::From);
    m_table->setCurrentIndex(cell);
    if (m_table->isVisible())
        m_table->edit(cell);
}

void AnnotationsPane::addHorizontal(bool isBand)
{
    m_draft.change([&](GraphDefinition& graph) {
        HorizontalAnnotation line;
        // In sight: halfway up what is fixed, else at a round number.
        line.value = graph.leftAxis.maximum.value_or(100) / 2;
        if (isBand)
            line.upper = line.value * 1.5;
        graph.horizontal.push_back(line);
    });
    editNew(int(m_draft.graph().horizontal.size()) - 1);
}

void AnnotationsPane::addVertical(bool isSpan)
{
    const TimeRange range = m_context.time.resolved();
    m_draft.change([&](GraphDefinition& graph) {
        VerticalAnnotation mark;
        mark.time = std::chrono::floor<std::chrono::minutes>(range.from + range.length() / 2);
        if (isSpan)
            mark.end = mark.time + std::chrono::ceil<std::chrono::minutes>(range.length() / 10);
        graph.vertical.push_back(mark);
    });
    editNew(int(m_draft.graph().horizontal.size() + m_draft.graph().vertical.size()) - 1);
}

void AnnotationsPane::addLine()
{
    addHorizontal(false);
}

void AnnotationsPane::addBand()
{
    addHorizontal(true);
}

void AnnotationsPane::addInstant()
{
    addVertical(false);
}

void AnnotationsPane::addSpan()
{
    addVertical(true);
}

void AnnotationsPane::removeSelected()
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    m_model->removeRows(rows);
}

void AnnotationsPane::showColors(const QModelIndex& index)
{
    auto* menu = makeColorMenu(
        m_model->colorOf(index.row()), this, [this, row = index.row()](const QColor& color) {
            if (row < m_model->rowCount())
                m_model->setData(m_model->index(row, AnnotationsModel::Color), color);
        });
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

/// The alarms on the metrics of the graph first; those that it shows already are ticked.
void AnnotationsPane::showAlarmMenu()
{
    runThenCallback(
        this,
        [&alarms = m_context.monitor.alarms(), scope = m_context.scope] {
            return alarms.allAlarms(scope);
        },
        [this](const std::shared_ptr<const std::vector<MetricAlarm>>& alarms) {
            m_alarmMenu->clear();
            const GraphDefinition& graph = m_draft.graph();
            const auto isOfGraph = [&graph](const MetricAlarm& alarm) {
                return std::any_of(graph.rows.begin(), graph.rows.end(), [&](const GraphRow& row) {
                    return row.metric && alarm.metricName == row.metric->metricName
                        && alarm.nameSpace == row.metric->nameSpace
                        && alarm.dimensions == row.metric->dimensions;
                });
            };
            for (const bool wanted : {true, false}) {
                for (const MetricAlarm& alarm : *alarms) {
                    if (isOfGraph(alarm) != wanted || !alarm.threshold
                        || m_alarmMenu->actions().size() >= kMostAlarms)
                        continue;
                    const auto& shown = graph.alarmArns;
                    const bool isShown
                        = std::find(shown.begin(), shown.end(), alarm.alarmArn) != shown.end();
                    QAction* action
                        = m_alarmMenu->addAction(QString::fromStdString(alarm.alarmName));
                    action->setCheckable(true);
                    action->setChecked(isShown);
                    connect(action, &QAction::triggered, this,
                            [this, arn = alarm.alarmArn](bool isOn) {
                                m_draft.change([&](GraphDefinition& changed) {
                                    // The format has room for one.
                                    changed.alarmArns.clear();
                                    if (isOn)
                                        changed.alarmArns.push_back(arn);
                                });
                            });
                }
            }
            if (m_alarmMenu->isEmpty())
                m_alarmMenu->addAction(tr("There is no alarm with a threshold"))->setEnabled(false);
            m_alarmMenu->popup(m_alarm->mapToGlobal(QPoint(0, m_alarm->height() + 2)));
        });
}

bool AnnotationsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QModelIndex current = m_table->currentIndex();
        if (key->key() == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current.isValid()) {
            if (current.column() == AnnotationsModel::Color)
                showColors(current);
            else
                m_table->edit(current);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void AnnotationsPane::retranslateUi()
{
    m_line->setText(tr("Line"));
    m_line->setToolTip(tr("Add a line at a value"));
    m_band->setText(tr("Band"));
    m_band->setToolTip(tr("Add a band between two values"));
    m_instant->setText(tr("Instant"));
    m_instant->setToolTip(tr("Add a line at a time"));
    m_span->setText(tr("Span"));
    m_span->setToolTip(tr("Add a span between two times"));
    m_alarm->setText(tr("Alarm threshold"));
    m_alarm->setToolTip(tr("Show the threshold of an alarm"));
    m_remove->setText(tr("Remove"));
    m_table->setAccessibleName(tr("Annotations"));
    m_model->retranslate();
}

} // namespace yagura
