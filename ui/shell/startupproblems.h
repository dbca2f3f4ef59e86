// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QWidget>

class QVBoxLayout;

namespace yagura {

/// One bar per problem of the start: what is missing, and what still works. Stays until it is
/// closed; takes no room without problems.
class StartupProblems final : public QWidget
{
    Q_OBJECT
public:
    explicit StartupProblems(QWidget* parent = nullptr);
    void show(const std::vector<StartupProblem>& problems);
    [[nodiscard]] int shownCount() const { return m_shown; }
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<StartupProblem> m_problems;
    QVBoxLayout* m_layout;
    int m_shown = 0;
};

} // namespace yagura
