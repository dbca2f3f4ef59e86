// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace yagura {

class Panel;
class StreamsModel;
struct AppContext;
struct MetricStreamStatus;

/// The metric streams of every account and region: state, counts, where they deliver, what went
/// wrong; start, stop, another destination. Hidden while there are none.
class StreamsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit StreamsPanel(AppContext& context, QWidget* parent = nullptr);

    void reload();
    void retranslate();

signals:
    void failed(const QString& reason);

private:
    void setRunning(bool isRunning);
    void askDestination();
    void updateButtons();
    void choose(const MetricStreamStatus& stream); ///< nothing when it is gone
    [[nodiscard]] int currentRow() const;

    AppContext& m_context;
    StreamsModel* m_model;
    Panel* m_panel;
    QTableView* m_table;
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_destination;
};

} // namespace yagura
