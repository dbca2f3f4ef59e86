// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/widgeteditordialog.h"

#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/jsonlayout.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/dashboards/widgetrowsmodel.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

namespace yagura {

namespace {

constexpr int kPeriods[] = {1, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400};

/// The members that make a metric widget one kind or another.
void setView(boost::json::object& properties, const QString& kind)
{
    static const std::map<QString, const char*> kViews{{QStringLiteral("line"), "timeSeries"},
                                                       {QStringLiteral("area"), "timeSeries"},
                                                       {QStringLiteral("number"), "singleValue"},
                                                       {QStringLiteral("gauge"), "gauge"},
                                                       {QStringLiteral("bar"), "bar"},
                                                       {QStringLiteral("pie"), "pie"}};
    const auto view = kViews.find(kind);
    if (view == kViews.end())
        return;
    properties["view"] = view->second;
    if (kind == QLatin1String("line") || kind == QLatin1String("area"))
        properties["stacked"] = kind == QLatin1String("area");
    if (kind == QLatin1String("number") && !properties.contains("sparkline"))
        properties["sparkline"] = true;
    if (kind == QLatin1String("gauge") && !properties.contains("yAxis"))
        properties["yAxis"] = {{"left", {{"min", 0}, {"max", 100}}}};
}

std::string stringOf(const boost::json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

WidgetEditorDialog::WidgetEditorDialog(const DashboardWidget& widget, QWidget* parent)
    : QDialog(parent)
    , m_widget(widget)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("widgetEditor"));
    resize(720, 520);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    if (isMetric()) {
        m_tabs->addTab(makeMetricPage(), {});
        m_tabs->addTab(makeRowsPage(), {});
    } else if (m_widget.type == "text") {
        m_tabs->addTab(makeTextPage(), {});
    } else if (m_widget.type == "alarm") {
        m_tabs->addTab(makeMetricPage(), {});
    }
    m_sourceTab = m_tabs->addTab(makeSourcePage(), {});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    // No standard button: the box would name it "OK" again when the language changes.
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("applyButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &WidgetEditorDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    showWidget();
    showSource();
    connect(m_tabs, &QTabWidget::currentChanged, this, &WidgetEditorDialog::changeTab);
}

void WidgetEditorDialog::retranslateUi()
{
    setWindowTitle(tr("Edit widget"));
    m_apply->setText(tr("Apply"));
    m_tabs->setTabText(m_sourceTab, tr("Source"));
    m_source->setAccessibleName(tr("Source"));
    if (m_markdown) {
        m_tabs->setTabText(0, tr("Text"));
        m_markdown->setAccessibleName(tr("Markdown"));
        m_markdownHelp->setText(tr("Markdown: # headings, **bold**, *emphasis*, lists, "
                                   "[links](https://…), `code`, tables. A first line with # "
                                   "becomes the title."));
    }
    if (m_title) {
        m_tabs->setTabText(0, tr("Widget"));
        retranslateFields();
    }
    if (m_rows) {
        m_tabs->setTabText(1, tr("Metrics"));
        m_table->setAccessibleName(tr("Metrics"));
        m_color->setText(tr("Colour …"));
        m_axis->setText(tr("Other axis"));
        m_remove->setText(tr("Remove"));
        m_rows->retranslate();
    }
}

void WidgetEditorDialog::retranslateFields()
{
    const auto label = [this](QWidget* field, const QString& text) {
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(text);
    };
    label(m_title, tr("&Title"));
    if (!isMetric())
        return;
    label(m_kind, tr("&Kind"));
    label(m_statistic, tr("&Statistic"));
    label(m_period, tr("&Period"));
    label(m_legend, tr("&Legend"));
    for (const WidgetKind& kind : widgetKinds()) {
        const int index = m_kind->findData(kind.id);
        if (index >= 0)
            m_kind->setItemText(index, kind.label());
    }
    for (int i = 0; i < m_period->count(); ++i)
        m_period->setItemText(i, tr("%n second(s)", nullptr, m_period->itemData(i).toInt()));
    const auto legend = [this](LegendPosition position, const QString& text) {
        m_legend->setItemText(m_legend->findData(int(position)), text);
    };
    legend(LegendPosition::Automatic, tr("Automatic"));
    legend(LegendPosition::Bottom, tr("Bottom"));
    legend(LegendPosition::Right, tr("Right"));
    legend(LegendPosition::Hidden, tr("Hidden"));
}

void WidgetEditorDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

QWidget* WidgetEditorDialog::makeMetricPage()
{
    auto* page = new QWidget(this);
    m_form = new QFormLayout(page);
    const auto addRow = [this, page](QWidget* field) {
        auto* label = new QLabel(page);
        label->setBuddy(field);
        m_form->addRow(label, field);
    };
    m_title = new QLineEdit(page);
    m_title->setObjectName(QStringLiteral("widgetTitle"));
    m_title->setMaxLength(255);
    addRow(m_title);
    if (!isMetric())
        return page;
    m_kind = new QComboBox(page);
    m_kind->setObjectName(QStringLiteral("widgetKind"));
    for (const WidgetKind& kind : widgetKinds()) {
        if (kind.takesMetrics && kind.isInPalette)
            m_kind->addItem({}, kind.id);
    }
    addRow(m_kind);
    m_statistic = new QComboBox(page);
    m_statistic->setObjectName(QStringLiteral("widgetStatistic"));
    m_statistic->setEditable(true);
    for (const char* stat : {"Average", "Sum", "Minimum", "Maximum", "SampleCount", "p50", "p90",
                             "p95", "p99", "p99.9"})
        m_statistic->addItem(QLatin1String(stat));
    addRow(m_statistic);
    m_period = new QComboBox(page);
    m_period->setObjectName(QStringLiteral("widgetPeriod"));
    for (const int seconds : kPeriods)
        m_period->addItem({}, seconds);
    addRow(m_period);
    m_legend = new QComboBox(page);
    for (const LegendPosition position :
         {LegendPosition::Automatic, LegendPosition::Bottom, LegendPosition::Right,
          LegendPosition::Hidden})
        m_legend->addItem({}, int(position));
    addRow(m_legend);
    return page;
}

QWidget* WidgetEditorDialog::makeRowsPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_rows = new WidgetRowsModel(this);
    m_table = new QTableView(page);
    m_table->setObjectName(QStringLiteral("widgetRows"));
    m_table->setModel(m_rows);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setSectionResizeMode(WidgetRowsModel::Details,
                                                      QHeaderView::Stretch);
    layout->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(page);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    const auto selectedRows = [this] {
        QList<int> rows;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            rows.append(index.row());
        return rows;
    };
    m_color = button("rowColor");
    connect(m_color, &QPushButton::clicked, this, [this, selectedRows] {
        const QList<int> rows = selectedRows();
        if (rows.isEmpty())
            return;
        const QColor color = QColorDialog::getColor(Qt::white, this, tr("Colour of the series"));
        for (const int index : rows) {
            if (color.isValid())
                m_rows->setColor(index, color);
        }
    });
    m_axis = button("rowAxis");
    connect(m_axis, &QPushButton::clicked, this, [this, selectedRows] {
        for (const int index : selectedRows())
            m_rows->toggleAxis(index);
    });
    row->addStretch();
    m_remove = button("rowRemove");
    connect(m_remove, &QPushButton::clicked, this,
            [this, selectedRows] { m_rows->removeRowsAt(selectedRows()); });
    layout->addLayout(row);
    return page;
}

QWidget* WidgetEditorDialog::makeTextPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_markdown = new QPlainTextEdit(page);
    m_markdown->setObjectName(QStringLiteral("widgetMarkdown"));
    m_markdown->setFont(fonts::font(fonts::Role::Code));
    layout->addWidget(m_markdown, 1);
    m_markdownHelp = makeLabel({}, fonts::Role::Caption, "text3", page);
    layout->addWidget(m_markdownHelp);
    return page;
}

QWidget* WidgetEditorDialog::makeSourcePage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_source = new QPlainTextEdit(page);
    m_source->setObjectName(QStringLiteral("widgetSource"));
    m_source->setProperty("surface", QStringLiteral("code"));
    m_source->setFont(fonts::font(fonts::Role::Code));
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    layout->addWidget(m_source, 1);
    m_messages = makeLabel({}, fonts::Role::Caption, "alarm", page);
    m_messages->setObjectName(QStringLiteral("widgetMessages"));
    m_messages->setWordWrap(true);
    m_messages->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_messages);
    return page;
}

void WidgetEditorDialog::showWidget()
{
    if (m_title)
        m_title->setText(QString::fromStdString(stringOf(m_widget.properties, "title")));
    if (m_markdown)
        m_markdown->setPlainText(QString::fromStdString(stringOf(m_widget.properties, "markdown")));
    if (!m_kind || !isMetric())
        return;
    const GraphDefinition graph = graphFromProperties(m_widget.properties);
    const WidgetKind& kind = widgetKindOf(m_widget);
    if (m_kind->findData(kind.id) < 0)
        m_kind->addItem(kind.label(), kind.id);
    m_kind->setCurrentIndex(m_kind->findData(kind.id));
    m_statistic->setCurrentText(QString::fromStdString(graph.stat));
    if (m_period->findData(graph.periodSeconds) < 0)
        m_period->addItem(tr("%n second(s)", nullptr, graph.periodSeconds), graph.periodSeconds);
    m_period->setCurrentIndex(m_period->findData(graph.periodSeconds));
    m_legend->setCurrentIndex(m_legend->findData(int(graph.legend)));
    m_rows->setGraph(graph);
}

void WidgetEditorDialog::takeFields()
{
    boost::json::object& properties = m_widget.properties;
    if (m_title) {
        const std::string title = m_title->text().trimmed().toStdString();
        if (title.empty())
            properties.erase("title");
        else if (title != stringOf(properties, "title"))
            properties["title"] = title;
    }
    if (m_markdown && m_markdown->toPlainText().toStdString() != stringOf(properties, "markdown"))
        properties["markdown"] = m_markdown->toPlainText().toStdString();
    if (!m_kind || !isMetric())
        return;
    // Only what was changed is written, so that everything else stays as somebody wrote it.
    const GraphDefinition graph = graphFromProperties(properties);
    const QString kind = m_kind->currentData().toString();
    if (kind != widgetKindOf(m_widget).id)
        setView(properties, kind);
    const std::string stat = m_statistic->currentText().trimmed().toStdString();
    if (!stat.empty() && stat != graph.stat)
        properties["stat"] = stat;
    if (m_period->currentData().toInt() != graph.periodSeconds)
        properties["period"] = m_period->currentData().toInt();
    const auto legend = LegendPosition(m_legend->currentData().toInt());
    if (legend != graph.legend) {
        GraphDefinition changed = graphFromProperties(properties);
        changed.legend = legend;
        properties = propertiesFromGraph(changed, properties);
    }
    if (m_rows->rows() != graph.rows) {
        GraphDefinition defaults = graphFromProperties(properties);
        properties["metrics"] = rowsToJson(m_rows->rows(), defaults);
    }
}

void WidgetEditorDialog::showSource()
{
    m_isFilling = true;
    m_source->setPlainText(QString::fromStdString(jsonlayout::widgetSource(m_widget)));
    m_isFilling = false;
    m_messages->clear();
}

bool WidgetEditorDialog::takeSource()
{
    const std::string body = "{\"widgets\":[" + m_source->toPlainText().toStdString() + "]}";
    const auto parsed = parseDashboardBody(body);
    if (!parsed) {
        m_messages->setText(QString::fromStdString(parsed.error().message));
        return false;
    }
    QStringList messages;
    for (const BodyMessage& message : parsed->errors)
        messages.append(tr("%1: %2").arg(QString::fromStdString(message.dataPath),
                                         QString::fromStdString(message.message)));
    if (parsed->dashboard.widgets.size() != 1)
        messages.append(tr("The source must be one widget."));
    m_messages->setText(messages.join(QLatin1Char('\n')));
    if (!messages.isEmpty())
        return false;
    DashboardWidget widget = parsed->dashboard.widgets.front();
    widget.id = m_widget.id;
    widget.rect = m_widget.rect;
    m_widget = std::move(widget);
    return true;
}

void WidgetEditorDialog::changeTab(int tab)
{
    if (m_isFilling)
        return;
    if (m_tab == m_sourceTab && tab != m_sourceTab) {
        const std::string type = m_widget.type;
        if (!takeSource() || m_widget.type != type) {
            // Not valid, or another kind of widget with other fields: it stays in the source.
            m_isFilling = true;
            m_tabs->setCurrentIndex(m_sourceTab);
            m_isFilling = false;
            return;
        }
        showWidget();
    } else if (tab == m_sourceTab) {
        takeFields();
        showSource();
    }
    m_tab = tab;
}

void WidgetEditorDialog::accept()
{
    if (m_tabs->currentIndex() == m_sourceTab) {
        if (!takeSource())
            return;
    } else {
        takeFields();
    }
    QDialog::accept();
}

} // namespace yagura
