// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardsource.h"

#include "core/alarms/alarmservice.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricresolution.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

namespace yagura {

namespace {

const QString kPrefix = QStringLiteral("service:");
const QString kResource = QStringLiteral("resource");
constexpr char kContext[] = "ServiceDashboards";

std::vector<ServiceAlarm> alarmsOf(const AlarmService& service, const Scope& scope)
{
    std::vector<ServiceAlarm> alarms;
    const auto all = service.allAlarms(scope);
    for (const MetricAlarm& alarm : *all)
        alarms.push_back(
            {alarm.alarmArn, alarm.nameSpace.value_or(std::string()), alarm.dimensions});
    return alarms;
}

LoadedBoard madeBoard(Monitor& monitor, const Scope& scope, const ServiceAddress& address)
{
    LoadedBoard board;
    MetricService& metrics = monitor.metrics();
    const auto all = metrics.allMetrics(scope);
    const std::string id = address.id.toStdString();
    ServiceBoardOptions options;
    options.region = scope.region;
    options.alarms = alarmsOf(monitor.alarms(), scope);
    options.translate = [](const char* text) {
        return QCoreApplication::translate(kContext, text).toStdString();
    };
    options.reportingSeconds = [&](const Metric& metric) {
        return metrics.resolutionOf(scope, metric).reportingSeconds;
    };
    for (const QString& resource : address.resources)
        options.resources.push_back(resource.toStdString());
    auto made = serviceBoard(id, *all, options);
    if (!made) {
        board.error
            = Error{errors::kResourceNotFound,
                    QCoreApplication::translate(kContext, "There are no metrics of this service.")
                        .toStdString(),
                    {}};
        return board;
    }
    board.dashboard = std::move(made->dashboard);
    for (ServiceEntry& entry : serviceEntries(*all)) {
        if (entry.id == id)
            board.service = std::move(entry);
    }
    board.title = serviceTitle(*board.service).toStdString();
    board.body = serialiseDashboard(board.dashboard);
    return board;
}

LoadedBoard storedBoard(Monitor& monitor, const Scope& scope, const std::string& name)
{
    LoadedBoard board;
    DashboardService& service = monitor.dashboards();
    const auto response = service.getDashboard(scope, {name});
    if (!response) {
        board.error = response.error();
        return board;
    }
    board.body = response->dashboardBody;
    board.title = service.titleOf(scope, name);
    auto parsed = parseDashboardBody(board.body);
    if (!parsed) {
        board.error = parsed.error();
        return board;
    }
    board.dashboard = std::move(parsed->dashboard);
    board.errors = std::move(parsed->errors);
    return board;
}

} // namespace

bool ServiceAddress::isService(const QString& boardName)
{
    return boardName.startsWith(kPrefix);
}

std::optional<ServiceAddress> ServiceAddress::parse(const QString& boardName)
{
    if (!isService(boardName))
        return std::nullopt;
    ServiceAddress address;
    const QString rest = boardName.mid(kPrefix.size());
    const qsizetype question = rest.indexOf(QLatin1String("?resource="));
    address.id = question < 0 ? rest : rest.left(question);
    if (question >= 0)
        address.resources
            = QUrlQuery(rest.mid(question + 1)).allQueryItemValues(kResource, QUrl::FullyDecoded);
    return address;
}

QString ServiceAddress::boardName() const
{
    QStringList items;
    for (const QString& resource : resources)
        items.append(kResource + QLatin1Char('=')
                     + QString::fromLatin1(QUrl::toPercentEncoding(resource)));
    const QString name = kPrefix + id;
    return items.isEmpty() ? name : QString(name + QLatin1Char('?') + items.join(QLatin1Char('&')));
}

QString serviceTitle(const ServiceEntry& entry)
{
    return QCoreApplication::translate(kContext, entry.title.c_str());
}

QString serviceResourceWord(const ServiceEntry& entry)
{
    return QCoreApplication::translate(kContext, entry.resourceWord.c_str());
}

LoadedBoard loadBoard(Monitor& monitor, const Scope& scope, const QString& boardName)
{
    const auto service = ServiceAddress::parse(boardName);
    return service ? madeBoard(monitor, scope, *service)
                   : storedBoard(monitor, scope, boardName.toStdString());
}

} // namespace yagura
