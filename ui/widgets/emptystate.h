// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace yagura {

/// What an empty list or an error shows: one sentence, and the one action that changes it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setText(const QString& text);
    void setDetail(const QString& text); ///< a second line, lighter
    void setAction(const QString& text); ///< empty: no button
    void setIconName(const QString& icon); ///< empty: none
    [[nodiscard]] QPushButton* button() const { return m_button; }

signals:
    void actionTriggered();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QPushButton* m_button;
};

} // namespace yagura
