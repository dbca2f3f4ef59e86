// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "ui/shell/page.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;
class QTimer;

namespace yagura {

class AlarmDetail;
class AlarmDialog;
class AlarmListModel;
class AlarmListView;
class Chip;
class ElidedLabel;
class EmptyState;
class SearchField;
class StateTimelines;

/// Which alarm needs a person, and why it fired: the list on the left, one alarm on the right (a
/// drawer in a narrow window).
class AlarmsPage final : public Page
{
    Q_OBJECT
public:
    explicit AlarmsPage(AppContext& context, QWidget* parent = nullptr);
    ~AlarmsPage() override;

    [[nodiscard]] QString pageId() const override { return QStringLiteral("alarms"); }
    QWidget* headerRight() override { return m_headerRight; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    /// A name, or a filter: "?state=ALARM", "?state=INSUFFICIENT_DATA", "?state=OK", "?state=" for
    /// all.
    void openAddress(const QString& rest) override;
    QWidget* filterField() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] AlarmListModel* model() const { return m_model; }
    [[nodiscard]] AlarmListView* list() const { return m_list; }
    [[nodiscard]] AlarmDetail* detail() const { return m_detail; }
    /// Answers questions such as "Delete alarm x?"; the default shows them. Tests replace it.
    void setAsk(std::function<bool(const QString& title, const QString& text)> ask)
    {
        m_ask = std::move(ask);
    }

public slots:
    void createAlarm();
    void editSelected();
    void deleteSelected();
    void setStateFilter(const QString& wireState);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeFilterBar();
    QWidget* makeBulkBar();
    void makeHeader();
    void makeActions();
    void connectDetail();
    void fetch();
    void showAlarms(std::shared_ptr<const std::vector<MetricAlarm>> alarms);
    void showSelected();
    void showCounts();
    void layOutDetail();
    void openDrawer(bool open);
    AlarmDialog* openDialog();
    void run(std::function<Result<EmptyAlarmResponse>(AlarmService&, const Scope&)> operation,
             const QString& done);
    void setActions(const QStringList& names, bool enabled);
    void deleteAlarms(const QStringList& names);
    void setState(const QString& wireState);
    void openMetric();
    void retranslateUi();

    StateTimelines* m_timelines;
    AlarmListModel* m_model;
    AlarmListView* m_list = nullptr;
    AlarmDetail* m_detail = nullptr;
    QWidget* m_listColumn = nullptr;
    QWidget* m_detailLine = nullptr;
    QStackedWidget* m_bars = nullptr;
    QStackedWidget* m_listStack = nullptr;
    EmptyState* m_empty = nullptr;
    SearchField* m_filter = nullptr;
    Chip* m_chips[4] = {};
    ElidedLabel* m_bulkCount = nullptr;
    QPushButton* m_bulkEnable = nullptr;
    QPushButton* m_bulkDisable = nullptr;
    QPushButton* m_bulkDelete = nullptr;
    QPushButton* m_bulkClear = nullptr;
    QPointer<QWidget> m_headerRight;
    QPushButton* m_create = nullptr;
    QTimer* m_fetchSoon = nullptr;
    std::function<bool(const QString&, const QString&)> m_ask;
    QString m_wanted; ///< to be selected as soon as it is there
    bool m_isFetching = false;
    bool m_hasFetched = false;
    bool m_isDrawer = false;
    bool m_isDrawerOpen = false;
};

} // namespace yagura
