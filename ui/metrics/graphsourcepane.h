// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace yagura {

/// The graph as the JSON of a dashboard's metric widget: editable, applied with Ctrl+Enter; what is
/// wrong is told below, with its line.
class GraphSourcePane final : public QWidget
{
    Q_OBJECT
public:
    explicit GraphSourcePane(GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit* editor() const { return m_editor; }
    [[nodiscard]] QString errorText() const;

public slots:
    bool apply();
    void revert();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslateUi();
    void showError(const QString& text);

    GraphDraft& m_draft;
    QPlainTextEdit* m_editor;
    QLabel* m_message;
    QPushButton* m_apply;
    QPushButton* m_revert;
    QString m_shown; ///< the JSON as it was last put in
};

} // namespace yagura
