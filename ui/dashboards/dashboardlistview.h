// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/dashboards/dashboard.h"
#include "ui/dashboards/dashboardlistmodel.h"
#include "ui/shell/appcontext.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace yagura {

class EmptyState;
class SearchField;

/// All dashboards: a table to open, create, rename, duplicate, delete, star, import and export
/// them.
class DashboardListView final : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardListView(AppContext& context, QWidget* parent = nullptr);

    [[nodiscard]] DashboardListModel* model() const { return m_model; }
    [[nodiscard]] bool isSettled() const { return m_hasLoaded; }
    [[nodiscard]] QWidget* filterField() const;
    [[nodiscard]] QStringList selectedNames() const;

    void create(); ///< asks for a name
    void createNamed(const QString& title, const std::string& body);
    void duplicate(const QString& name);
    void remove(const QStringList& names); ///< at once, with an undo notice
    void rename(const QString& name, const QString& title);
    void askImport();
    void importFile(const QString& path);
    bool exportFile(const QString& name, const QString& path, QString& reason);
    void toggleStar(const QString& name);

signals:
    void opened(const QString& name, bool edit);
    void filtered(const QString& text);
    void listed(); ///< entries() are those of the service now
    void noticeRequested(const QString& text, const QString& actionText,
                         std::function<void()> action);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Outcome
    {
        std::optional<Error> error;
        QString name;
    };
    void retranslateUi();
    void reload();
    void showStars();
    void showMenu(const QPoint& position);
    void askExport(const QString& name);
    void askRename(const QString& name);
    [[nodiscard]] QString titleOf(const QString& name) const;

    AppContext& m_context;
    DashboardListModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QTableView* m_table;
    SearchField* m_search;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_hasLoaded = false;
};

} // namespace yagura
