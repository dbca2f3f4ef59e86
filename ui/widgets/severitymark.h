// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPainter;

namespace yagura {

enum class Severity { Low = 1, Medium = 2, High = 3, Critical = 4 };

/// "Critical", "High", ... in the language of the window.
QString textOf(Severity severity);

/// Four bars, 14 x 12 px, and the word beside them.
class SeverityMark final : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityMark(QWidget* parent = nullptr);
    void setSeverity(Severity severity);
    [[nodiscard]] Severity severity() const { return m_severity; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The bars alone, for delegates; `at` is the top left corner.
    static void paintBars(QPainter& painter, const QPointF& at, Severity severity);
    static constexpr QSize kBarsSize{14, 12};

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Severity m_severity = Severity::Low;
};

} // namespace yagura
