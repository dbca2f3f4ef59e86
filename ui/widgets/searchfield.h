// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QTimer;

namespace yagura {

/// A field with a glass, a clear button, and Esc: clears, the second Esc leaves. searchChanged()
/// comes when typing pauses.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    explicit SearchField(const QString& icon, QWidget* parent = nullptr);

signals:
    void searchChanged(
        const QString& text); ///< at once when cleared, else 120 ms after the last key
    void moveDownRequested(); ///< Down or Enter: into the list below

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer* m_pause;
};

} // namespace yagura
