// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appcontext.h"

#include <QObject>

#include <boost/json/object.hpp>

class QMenu;
class QWidget;

namespace yagura {

/// Puts a graph onto a dashboard, new or existing: at the first free place, saved at once.
class DashboardAdder final : public QObject
{
    Q_OBJECT
public:
    explicit DashboardAdder(AppContext& context, QWidget* parent);

    /// Fills the menu with the dashboards there are and "New dashboard ...". properties() is asked
    /// when one is chosen.
    void fill(QMenu& menu, std::function<boost::json::object()> properties);
    /// @param dashboardName  the service's name
    void addTo(const QString& dashboardName, const boost::json::object& properties);
    void addToNew(const QString& title, const boost::json::object& properties);

signals:
    void added(const QString& dashboardName, const QString& title);
    void failed(const QString& message);

private:
    struct Outcome
    {
        QString name;
        QString title;
        QString error;
    };
    void finish(const Outcome& outcome);
    static Outcome write(class DashboardService& service, const Scope& scope,
                         const std::string& name, bool isNew, const std::string& title,
                         const boost::json::object& properties);

    AppContext& m_context;
    QWidget* m_parent;
};

} // namespace yagura
