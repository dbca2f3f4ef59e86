// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startupproblems.h"

#include "ui/widgets/noticebar.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yagura {

StartupProblems::StartupProblems(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("startupProblems"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void StartupProblems::show(const std::vector<StartupProblem>& problems)
{
    m_problems = problems;
    rebuild();
}

void StartupProblems::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto titleOf = [](const StartupProblem& problem) {
        switch (problem.kind) {
        case StartupProblem::Kind::DataDirectoryReadOnly:
            return tr("The data directory cannot be written");
        case StartupProblem::Kind::DataDirectoryFull:
            return tr("The disk of the data directory is full");
        case StartupProblem::Kind::DataNewer:
            return tr("The data was written by a newer version");
        case StartupProblem::Kind::DataDamaged:
            return tr("The data is damaged");
        case StartupProblem::Kind::PortInUse:
            return tr("The port of the endpoint is in use");
        case StartupProblem::Kind::Other:
            break;
        }
        return tr("Something is missing");
    };
    for (const StartupProblem& problem : m_problems) {
        auto* bar = new NoticeBar(this);
        bar->setKind(NoticeBar::Kind::Warning);
        // The core's sentences name the path, the port, the version.
        bar->setText(titleOf(problem),
                     QString::fromStdString(problem.message + " " + problem.consequence).trimmed());
        m_layout->addWidget(bar);
        m_layout->addWidget(makeLine(Qt::Horizontal, this));
        connect(bar, &NoticeBar::closed, this, [this] {
            if (--m_shown == 0)
                hide();
        });
    }
    m_shown = static_cast<int>(m_problems.size());
    setVisible(m_shown > 0);
}

void StartupProblems::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_shown > 0)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace yagura
