// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/expressionedit.h"

#include "core/metrics/math/functions.h"
#include "ui/metrics/expressiontexts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace yagura {

namespace {

constexpr int kHeight = 26;
constexpr int kPopupWidth = 460;
constexpr int kPopupRows = 10;
constexpr int kWordRole = Qt::UserRole + 1; ///< what is matched and inserted
constexpr int kIsFunctionRole = Qt::UserRole + 2;

class ExpressionHighlighter final : public QSyntaxHighlighter
{
public:
    explicit ExpressionHighlighter(QTextDocument* document)
        : QSyntaxHighlighter(document)
    {
        connect(&Theme::instance(), &Theme::changed, this, &ExpressionHighlighter::rehighlight);
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const QVector<expressiontexts::Piece> all = expressiontexts::pieces(text);
        for (const expressiontexts::Piece& piece : all)
            setFormat(piece.start, piece.length,
                      Theme::instance().color(static_cast<Token>(piece.token)));
    }
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

} // namespace

ExpressionEdit::ExpressionEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_completions(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_completions, this))
{
    setObjectName(QStringLiteral("expressionEdit"));
    setFont(fonts::font(fonts::Role::Code));
    setProperty("surface", QStringLiteral("code"));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(3);
    setViewportMargins(2, 0, 2, 0);
    new ExpressionHighlighter(document());
    m_completer->setWidget(this);
    m_completer->setCompletionRole(kWordRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setMaxVisibleItems(kPopupRows);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            &ExpressionEdit::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this, &ExpressionEdit::check);
    retranslateUi();
}

QSize ExpressionEdit::sizeHint() const
{
    return {300, kHeight};
}

QSize ExpressionEdit::minimumSizeHint() const
{
    return {60, kHeight};
}

void ExpressionEdit::setNames(const QVector<Name>& names)
{
    m_names = names;
    fillCompletions();
}

void ExpressionEdit::setCheck(Check check)
{
    m_check = std::move(check);
    this->check();
}

QString ExpressionEdit::expression() const
{
    return toPlainText().replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed();
}

void ExpressionEdit::setExpression(const QString& text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void ExpressionEdit::insertFunction(const QString& name)
{
    QTextCursor cursor = textCursor();
    cursor.insertText(QStringLiteral("%1()").arg(name));
    cursor.movePosition(QTextCursor::Left);
    setTextCursor(cursor);
    setFocus();
}

void ExpressionEdit::fillCompletions()
{
    m_completions->clear();
    const auto add = [this](const QString& word, const QString& text, const QString& toolTip,
                            bool isFunction) {
        auto* item = new QStandardItem(text);
        item->setData(word, kWordRole);
        item->setData(isFunction, kIsFunctionRole);
        item->setToolTip(toolTip);
        item->setEditable(false);
        m_completions->appendRow(item);
    };
    for (const Name& name : m_names)
        add(name.id, tr("%1   %2", "id and what it is").arg(name.id, name.details), name.details,
            false);
    for (const MathFunction& function : mathFunctions()) {
        const auto text = [](std::string_view part) {
            return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
        };
        const QString description
            = QCoreApplication::translate("MathFunctions", function.description);
        add(text(function.name),
            tr("%1   %2", "signature and description").arg(text(function.signature), description),
            QStringLiteral("%1\n%2").arg(text(function.signature), description), true);
    }
}

QString ExpressionEdit::prefix() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = line.size();
    while (start > 0 && isWordCharacter(line.at(start - 1)))
        --start;
    const QString word = line.mid(start);
    return !word.isEmpty() && word.at(0).isDigit() ? QString() : word;
}

void ExpressionEdit::complete(bool isForced)
{
    const QString word = prefix();
    if (word.isEmpty() && !isForced) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1
        && m_completer->currentIndex().data(kWordRole).toString() == word;
    if (m_completer->completionCount() == 0 || (isWhole && !isForced)) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(kPopupWidth);
    m_completer->complete(place);
}

void ExpressionEdit::insertCompletion(const QModelIndex& index)
{
    const QString word = index.data(kWordRole).toString();
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(prefix().size()));
    const bool isFollowed
        = cursor.block().text().mid(cursor.selectionEnd()).startsWith(QLatin1Char('('));
    cursor.insertText(word);
    if (index.data(kIsFunctionRole).toBool() && !isFollowed) {
        cursor.insertText(QStringLiteral("()"));
        cursor.movePosition(QTextCursor::Left);
    }
    setTextCursor(cursor);
}

void ExpressionEdit::check()
{
    m_fault = m_check ? m_check(expression()) : std::nullopt;
    QList<QTextEdit::ExtraSelection> marks;
    if (m_fault) {
        const QString text = toPlainText();
        const int start = expressiontexts::characterAt(text, m_fault->offset);
        const int end = expressiontexts::characterAt(text, m_fault->offset + m_fault->length);
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Theme::instance().color(Token::Alarm));
        mark.cursor = QTextCursor(document());
        const auto size = static_cast<int>(text.size());
        mark.cursor.setPosition(qBound(0, end > start ? start : start - 1, size));
        mark.cursor.setPosition(qBound(0, end > start ? end : start, size),
                                QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    setExtraSelections(marks);
    const QString problem = m_fault ? QString::fromStdString(m_fault->message) : QString();
    setToolTip(problem);
    setAccessibleDescription(problem);
    emit checked();
}

void ExpressionEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isListOpen = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isListOpen)
            event->ignore(); // the list's
        else
            emit committed();
        return;
    case Qt::Key_Escape:
        if (isListOpen) {
            m_completer->popup()->hide();
            return;
        }
        emit cancelled();
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (isListOpen) {
            event->ignore();
            return;
        }
        break;
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier) {
            complete(true);
            return;
        }
        break;
    default:
        break;
    }
    const QString before = toPlainText();
    QPlainTextEdit::keyPressEvent(event);
    if (toPlainText() != before)
        complete(false);
}

void ExpressionEdit::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void ExpressionEdit::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    textCursor().insertText(text);
}

void ExpressionEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QPlainTextEdit::changeEvent(event);
}

void ExpressionEdit::retranslateUi()
{
    setAccessibleName(tr("Expression"));
    setPlaceholderText(tr("For example 100 * m2 / m1"));
    fillCompletions();
}

} // namespace yagura
