// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"

#include <QWidget>

class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace yagura {

class EmptyState;
class Panel;
class ServiceListModel;

/// The group "Service dashboards" of the list: one row per service that has metrics.
class ServiceListView final : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceListView(AppContext& context, QWidget* parent = nullptr);

    [[nodiscard]] ServiceListModel* model() const { return m_model; }
    [[nodiscard]] bool isSettled() const { return m_hasLoaded; }

public slots:
    void setFilter(const QString& text);

signals:
    void opened(const QString& boardName);
    void saveRequested(const QString& boardName); ///< an editable copy
    void starToggled(const QString& boardName);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslateUi();
    void reload();
    void showMenu(const QPoint& position);
    [[nodiscard]] QString currentName() const;

    AppContext& m_context;
    ServiceListModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QTableView* m_table;
    EmptyState* m_empty;
    Panel* m_panel;
    QStackedWidget* m_stack;
    QTimer* m_pause; ///< metrics come in bursts
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_hasLoaded = false;
};

} // namespace yagura
