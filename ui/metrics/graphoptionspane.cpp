// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphoptionspane.h"

#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

#include <cmath>

namespace yagura {

namespace {

/// Nothing for an empty field ("automatic"); false when it is no number.
bool read(const QLineEdit* field, std::optional<double>& value)
{
    const QString text = field->text().trimmed();
    value.reset();
    if (text.isEmpty())
        return true;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return false;
    value = number;
    return true;
}

void markInvalid(QLineEdit* field, bool isInvalid)
{
    if (field->property("invalid").toBool() == isInvalid)
        return;
    field->setProperty("invalid", isInvalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

GraphOptionsPane::GraphOptionsPane(GraphDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_titleLabel(makeLabel({}, fonts::Role::Table, "text2", this))
    , m_legendLabel(makeLabel({}, fonts::Role::Table, "text2", this))
    , m_error(makeLabel({}, fonts::Role::Table, "alarm", this))
    , m_title(new QLineEdit(this))
    , m_legend(new QComboBox(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(4, 1);
    m_title->setObjectName(QStringLiteral("graphTitle"));
    m_title->setMaxLength(255);
    m_title->setMinimumWidth(220);
    m_legend->setObjectName(QStringLiteral("graphLegend"));
    grid->addWidget(m_titleLabel, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_legendLabel, 0, 2, Qt::AlignRight);
    grid->addWidget(m_legend, 0, 3);
    for (QCheckBox** box : {&m_live, &m_periodToRange, &m_sparkline}) {
        *box = new QCheckBox(this);
        connect(*box, &QCheckBox::clicked, this, &GraphOptionsPane::apply);
    }
    m_live->setObjectName(QStringLiteral("graphLiveData"));
    m_periodToRange->setObjectName(QStringLiteral("graphPeriodToRange"));
    m_sparkline->setObjectName(QStringLiteral("graphSparkline"));
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(16);
    for (QCheckBox* box : {m_live, m_periodToRange, m_sparkline})
        boxes->addWidget(box);
    boxes->addStretch();
    grid->addLayout(boxes, 5, 1, 1, 4);
    for (int i = 0; i < 3; ++i) {
        m_columns[i] = makeLabel({}, fonts::Role::Caption, "text3", this);
        grid->addWidget(m_columns[i], 1, i + 1);
    }
    m_left = makeAxis(*grid, 2, QStringLiteral("left"));
    m_right = makeAxis(*grid, 3, QStringLiteral("right"));
    m_error->setObjectName(QStringLiteral("graphOptionsError"));
    grid->addWidget(m_error, 4, 1, 1, 3);
    grid->setRowStretch(6, 1);

    connect(m_title, &QLineEdit::editingFinished, this, &GraphOptionsPane::apply);
    connect(m_legend, &QComboBox::activated, this, &GraphOptionsPane::apply);
    connect(&m_draft, &GraphDraft::changed, this, &GraphOptionsPane::show);
    retranslateUi();
    show();
}

GraphOptionsPane::AxisFields GraphOptionsPane::makeAxis(QGridLayout& grid, int row,
                                                        const QString& name)
{
    AxisFields fields;
    fields.heading = makeLabel({}, fonts::Role::Table, "text2", this);
    fields.label = new QLineEdit(this);
    fields.minimum = new QLineEdit(this);
    fields.maximum = new QLineEdit(this);
    fields.label->setMaxLength(255);
    fields.label->setObjectName(QString(name % QLatin1String("AxisLabel")));
    fields.minimum->setObjectName(QString(name % QLatin1String("AxisMinimum")));
    fields.maximum->setObjectName(QString(name % QLatin1String("AxisMaximum")));
    grid.addWidget(fields.heading, row, 0);
    grid.addWidget(fields.label, row, 1);
    grid.addWidget(fields.minimum, row, 2);
    grid.addWidget(fields.maximum, row, 3);
    fields.units = new QCheckBox(this);
    fields.units->setObjectName(QString(name % QLatin1String("AxisUnits")));
    grid.addWidget(fields.units, row, 4);
    connect(fields.units, &QCheckBox::clicked, this, &GraphOptionsPane::apply);
    for (QLineEdit* field : {fields.label, fields.minimum, fields.maximum})
        connect(field, &QLineEdit::editingFinished, this, &GraphOptionsPane::apply);
    return fields;
}

QString GraphOptionsPane::errorText() const
{
    return m_error->text();
}

void GraphOptionsPane::show()
{
    const GraphDefinition& graph = m_draft.graph();
    const auto set = [](QLineEdit* field, const QString& text) {
        if (!field->hasFocus() || !field->isModified())
            field->setText(text);
        markInvalid(field, false);
    };
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'g', 12) : QString();
    };
    set(m_title, QString::fromStdString(graph.title));
    m_legend->setCurrentIndex(int(graph.legend));
    set(m_left.label, QString::fromStdString(graph.leftAxis.label));
    set(m_left.minimum, number(graph.leftAxis.minimum));
    set(m_left.maximum, number(graph.leftAxis.maximum));
    set(m_right.label, QString::fromStdString(graph.rightAxis.label));
    set(m_right.minimum, number(graph.rightAxis.minimum));
    set(m_right.maximum, number(graph.rightAxis.maximum));
    m_left.units->setChecked(graph.leftAxis.showUnits);
    m_right.units->setChecked(graph.rightAxis.showUnits);
    m_live->setChecked(graph.liveData);
    m_periodToRange->setChecked(graph.setPeriodToTimeRange);
    m_sparkline->setChecked(graph.sparkline);
    m_sparkline->setEnabled(graph.kind == GraphKind::SingleValue);
    m_error->clear();
}

void GraphOptionsPane::applyAxis(const AxisFields& fields, AxisOptions GraphDefinition::*axis)
{
    AxisOptions options = m_draft.graph().*axis;
    const bool isMinimum = read(fields.minimum, options.minimum);
    const bool isMaximum = read(fields.maximum, options.maximum);
    const bool isOrdered
        = !options.minimum || !options.maximum || *options.minimum < *options.maximum;
    markInvalid(fields.minimum, !isMinimum || !isOrdered);
    markInvalid(fields.maximum, !isMaximum || !isOrdered);
    if (!isMinimum || !isMaximum) {
        m_error->setText(tr("A limit of an axis is a number, or empty for automatic."));
        return;
    }
    if (!isOrdered) {
        m_error->setText(tr("The minimum must be below the maximum."));
        return;
    }
    options.label = fields.label->text().trimmed().toStdString();
    options.showUnits = fields.units->isChecked();
    m_draft.change([&](GraphDefinition& graph) { graph.*axis = options; });
}

void GraphOptionsPane::apply()
{
    m_error->clear();
    m_draft.change([this](GraphDefinition& graph) {
        graph.title = m_title->text().trimmed().toStdString();
        graph.legend = LegendPosition(m_legend->currentIndex());
        graph.liveData = m_live->isChecked();
        graph.setPeriodToTimeRange = m_periodToRange->isChecked();
        graph.sparkline = m_sparkline->isChecked();
    });
    applyAxis(m_left, &GraphDefinition::leftAxis);
    applyAxis(m_right, &GraphDefinition::rightAxis);
}

void GraphOptionsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void GraphOptionsPane::retranslateUi()
{
    m_titleLabel->setText(tr("Title"));
    m_legendLabel->setText(tr("Legend"));
    m_columns[0]->setText(tr("Label"));
    m_columns[1]->setText(tr("Minimum"));
    m_columns[2]->setText(tr("Maximum"));
    m_left.heading->setText(tr("Left Y axis"));
    m_right.heading->setText(tr("Right Y axis"));
    m_title->setAccessibleName(tr("Title"));
    m_legend->setAccessibleName(tr("Legend"));
    for (const AxisFields* axis : {&m_left, &m_right}) {
        axis->label->setAccessibleName(tr("%1: label").arg(axis->heading->text()));
        axis->minimum->setAccessibleName(tr("%1: minimum").arg(axis->heading->text()));
        axis->maximum->setAccessibleName(tr("%1: maximum").arg(axis->heading->text()));
        axis->minimum->setPlaceholderText(tr("automatic"));
        axis->maximum->setPlaceholderText(tr("automatic"));
    }
    for (const AxisFields* axis : {&m_left, &m_right}) {
        axis->units->setText(tr("Show units"));
        axis->units->setAccessibleName(tr("%1: show units").arg(axis->heading->text()));
    }
    m_live->setText(tr("Live data"));
    m_live->setToolTip(tr("Shows the newest period while it is still filling, as a dashed line"));
    m_periodToRange->setText(tr("Period follows the range"));
    m_periodToRange->setToolTip(
        tr("Lines: a period that suits the range. Numbers, gauges, bars and pies: one value of the "
           "whole range."));
    m_sparkline->setText(tr("Sparkline"));
    m_sparkline->setToolTip(tr("Numbers show their course over the range"));
    const int current = qMax(0, m_legend->currentIndex());
    const QSignalBlocker blocker(m_legend);
    m_legend->clear();
    m_legend->addItems({tr("Below the title"), tr("Below the graph"), tr("Right"), tr("Hidden")});
    m_legend->setCurrentIndex(current);
}

} // namespace yagura
