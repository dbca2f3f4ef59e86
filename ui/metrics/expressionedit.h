// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathfault.h"

#include <QPlainTextEdit>

#include <functional>
#include <optional>

class QCompleter;
class QStandardItemModel;

namespace yagura {

/// One line with an expression of metric math: coloured as it is typed, with ids and functions to
/// choose from (Ctrl+Space, or the first letters), what is wrong underlined and told. Enter is
/// committed(), Esc is cancelled() while no list is open.
class ExpressionEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// An id that expressions may refer to, and what it stands for.
    struct Name
    {
        QString id;
        QString details;
    };
    /// What is wrong with a text; nothing when it is faultless.
    using Check = std::function<std::optional<MathFault>(const QString&)>;

    explicit ExpressionEdit(QWidget* parent = nullptr);

    void setNames(const QVector<Name>& names);
    void setCheck(Check check);
    [[nodiscard]] QString expression() const; ///< without line breaks
    void setExpression(const QString& text);
    /// "NAME()" at the cursor, which then stands between the parentheses.
    void insertFunction(const QString& name);
    [[nodiscard]] std::optional<MathFault> fault() const { return m_fault; }
    [[nodiscard]] QCompleter* completer() const { return m_completer; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void committed();
    void cancelled();
    void checked(); ///< fault() is of the text as it is now

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillCompletions();
    void complete(bool isForced);
    void insertCompletion(const QModelIndex& index);
    void check();
    [[nodiscard]] QString prefix() const; ///< the letters before the cursor

    QVector<Name> m_names;
    Check m_check;
    std::optional<MathFault> m_fault;
    QStandardItemModel* m_completions;
    QCompleter* m_completer;
};

} // namespace yagura
