// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/scope.h"
#include "core/dashboards/dashboard.h"
#include "core/dashboards/servicedashboards.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace yagura {

class Monitor;

/// Names a ready-made dashboard and the resources that it is to show (none: all). As a board's
/// name: `service:ec2`, `service:ec2?resource=i-1&resource=i-2`, `service:namespace:My/App`.
struct ServiceAddress
{
    QString id; ///< ServiceEntry::id
    QStringList resources;

    static bool isService(const QString& boardName);
    /// Nothing for a board that is stored.
    static std::optional<ServiceAddress> parse(const QString& boardName);
    [[nodiscard]] QString boardName() const;
    bool operator==(const ServiceAddress&) const = default;
};

/// A service's name for people: "EC2", or the namespace.
QString serviceTitle(const ServiceEntry& entry);
/// "Instances", "Databases", ...
QString serviceResourceWord(const ServiceEntry& entry);

/// A board as it is now: stored, or made from the metrics that are there.
struct LoadedBoard
{
    std::optional<Error> error;
    std::string body; ///< as stored
    std::string title;
    Dashboard dashboard;
    std::vector<BodyMessage> errors; ///< faults of a stored body
    std::optional<ServiceEntry> service; ///< of a ready-made board
};

/// Reads the services: call it off the GUI thread.
LoadedBoard loadBoard(Monitor& monitor, const Scope& scope, const QString& boardName);

} // namespace yagura
