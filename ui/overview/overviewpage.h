// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overviewdata.h"
#include "ui/shell/page.h"

class QTimer;
class QVBoxLayout;

namespace yagura {

class EmptyState;
class NumberTile;
class Panel;

/// The first page: this host (or the demo fleet) in four numbers, what needs a person, what is
/// coming in, what to do next.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(AppContext& context, QWidget* parent = nullptr);

    QString pageId() const override { return QStringLiteral("overview"); }
    QString title() const override;
    QString statusText() const override;
    [[nodiscard]] bool isSettled() const override { return m_isLoaded && !m_isLoading; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void show(const OverviewData& data);
    void showTiles();
    void showAlarms();
    void showSources();
    void showSteps();
    void addStep(bool isDone, const QString& text, const QString& detail, const QString& address);
    void retranslateUi();
    using Page::show;

    OverviewData m_data;
    std::vector<NumberTile*> m_tiles;
    Panel* m_alarmPanel;
    Panel* m_sourcePanel;
    Panel* m_stepPanel;
    QVBoxLayout* m_alarmRows;
    QVBoxLayout* m_sourceRows;
    QVBoxLayout* m_stepRows;
    EmptyState* m_noAlarms;
    QTimer* m_pause;
    bool m_isLoading = false;
    bool m_isLoaded = false;
    bool m_isStale = false; ///< something changed while a read was under way
};

} // namespace yagura
