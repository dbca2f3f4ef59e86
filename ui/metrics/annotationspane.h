// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/annotationsmodel.h"
#include "ui/shell/appcontext.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace yagura {

/// The tab with the lines, bands and instants of a graph, and the alarms whose thresholds it shows.
class AnnotationsPane final : public QWidget
{
    Q_OBJECT
public:
    AnnotationsPane(AppContext& context, GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] AnnotationsModel* model() const { return m_model; }
    [[nodiscard]] QString errorText() const;

public slots:
    void addLine();
    void addBand();
    void addInstant(); ///< in the middle of the window's range
    void addSpan();
    void removeSelected();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslateUi();
    void showAlarmMenu();
    void showColors(const QModelIndex& index);
    void addHorizontal(bool isBand);
    void addVertical(bool isSpan);
    void editNew(int row);

    AppContext& m_context;
    GraphDraft& m_draft;
    AnnotationsModel* m_model;
    QTableView* m_table;
    QPushButton* m_line;
    QPushButton* m_band;
    QPushButton* m_instant;
    QPushButton* m_span;
    QPushButton* m_alarm;
    QPushButton* m_remove;
    QMenu* m_alarmMenu;
    QLabel* m_error;
};

} // namespace yagura
