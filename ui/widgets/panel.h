// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace yagura {

/// A framed area with a 32 px title row: title, a lighter note, own widgets at the right; the
/// content below.
class Panel final : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    void addHeaderWidget(QWidget* widget); ///< at the right end of the title row
    /// Where the content goes; margins 0.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

/// A hairline in the border colour.
QFrame* makeLine(Qt::Orientation orientation, QWidget* parent = nullptr, bool isSubtle = false);

} // namespace yagura
