// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphsourcepane.h"

#include "core/dashboards/bodyvalidation.h"
#include "ui/metrics/prettyjson.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>

namespace yagura {

GraphSourcePane::GraphSourcePane(GraphDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_editor(new QPlainTextEdit(this))
    , m_message(makeLabel({}, fonts::Role::Table, "text3", this))
    , m_apply(new QPushButton(this))
    , m_revert(new QPushButton(this))
{
    m_editor->setObjectName(QStringLiteral("graphSource"));
    m_editor->setProperty("surface", QStringLiteral("code"));
    m_editor->setFont(fonts::font(fonts::Role::Code));
    m_editor->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_editor->setTabChangesFocus(true);
    new JsonHighlighter(m_editor->document());
    m_message->setObjectName(QStringLiteral("graphSourceMessage"));
    m_apply->setObjectName(QStringLiteral("graphSourceApply"));
    m_apply->setProperty("controlSize", QStringLiteral("small"));
    m_revert->setProperty("controlSize", QStringLiteral("small"));
    m_revert->setProperty("role", QStringLiteral("ghost"));

    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_message, 1);
    below->addWidget(m_revert);
    below->addWidget(m_apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_editor, 1);
    layout->addLayout(below);

    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &GraphSourcePane::apply);
    connect(m_apply, &QPushButton::clicked, this, &GraphSourcePane::apply);
    connect(m_revert, &QPushButton::clicked, this, &GraphSourcePane::revert);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        const bool isChanged = m_editor->toPlainText() != m_shown;
        m_apply->setEnabled(isChanged);
        m_revert->setEnabled(isChanged);
    });
    connect(&m_draft, &GraphDraft::changed, this, [this] {
        // What a person is typing is not thrown away because the graph changed elsewhere.
        if (m_editor->toPlainText() == m_shown)
            revert();
    });
    retranslateUi();
    revert();
}

QString GraphSourcePane::errorText() const
{
    return m_editor->property("invalid").toBool() ? m_message->text() : QString();
}

void GraphSourcePane::revert()
{
    m_shown = prettyJson(m_draft.properties());
    if (m_editor->toPlainText() != m_shown)
        m_editor->setPlainText(m_shown);
    m_apply->setEnabled(false);
    m_revert->setEnabled(false);
    showError({});
}

void GraphSourcePane::showError(const QString& text)
{
    m_editor->setProperty("invalid", !text.isEmpty());
    setTone(m_message, text.isEmpty() ? "text3" : "alarm");
    m_message->setText(text.isEmpty() ? tr("The JSON of a dashboard’s metric widget") : text);
}

bool GraphSourcePane::apply()
{
    boost::json::object properties;
    JsonProblem problem;
    if (!parseJsonObject(m_editor->toPlainText(), properties, problem)) {
        showError(tr("Line %1, column %2: %3")
                      .arg(problem.line)
                      .arg(problem.column)
                      .arg(problem.message));
        QTextCursor cursor(m_editor->document()->findBlockByNumber(problem.line - 1));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                            qMin(problem.column - 1, cursor.block().length() - 1));
        m_editor->setTextCursor(cursor);
        return false;
    }
    const boost::json::value* metrics = properties.if_contains("metrics");
    if (metrics && !metrics->is_array()) {
        showError(tr("“metrics” must be an array of rows."));
        return false;
    }
    if (metrics) {
        const int given = int(metrics->get_array().size());
        const int read = int(graphFromProperties(properties).rows.size());
        if (given > GraphDraft::kMaxRows) {
            showError(tr("A graph holds at most %n row(s).", nullptr, GraphDraft::kMaxRows));
            return false;
        }
        if (read < given) {
            showError(tr("%n row(s) of “metrics” cannot be read.", nullptr, given - read));
            return false;
        }
    }
    BodyChecker checker;
    checkMetricProperties(properties, {}, checker);
    for (const BodyMessage& fault : checker.errors()) {
        // What a dashboard asks of the whole widget (its region, something to show) is no fault
        // of a graph that is being made.
        if (fault.dataPath.empty())
            continue;
        const int line
            = lineOfPath(m_editor->toPlainText(), QString::fromStdString(fault.dataPath));
        showError(tr("Line %1: %2: %3", "line, member, problem")
                      .arg(line)
                      .arg(QString::fromStdString(fault.dataPath),
                           QString::fromStdString(fault.message)));
        m_editor->setTextCursor(QTextCursor(m_editor->document()->findBlockByNumber(line - 1)));
        return false;
    }
    m_shown = m_editor->toPlainText(); // from here on the text follows the graph again
    m_draft.setProperties(properties);
    revert();
    return true;
}

void GraphSourcePane::showEvent(QShowEvent* event)
{
    if (m_editor->toPlainText() == m_shown)
        revert();
    QWidget::showEvent(event);
}

void GraphSourcePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void GraphSourcePane::retranslateUi()
{
    m_editor->setAccessibleName(tr("Source of the graph"));
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Apply (Ctrl+Enter)"));
    m_revert->setText(tr("Revert"));
    if (errorText().isEmpty())
        showError({});
}

} // namespace yagura
