// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do to alarms from the page: its actions, and the requests behind them.
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdetail.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/alarms/alarmlistview.h"
#include "ui/alarms/alarmspage.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/metricmime.h"

#include <QAction>

namespace yagura {

void AlarmsPage::makeActions()
{
    addPageAction(QStringLiteral("alarms.create"), QKeySequence(Qt::Key_N),
                  [this] { createAlarm(); });
    addPageAction(QStringLiteral("alarms.edit"), QKeySequence(Qt::Key_E),
                  [this] { editSelected(); });
    addPageAction(QStringLiteral("alarms.delete"), QKeySequence(Qt::Key_Delete),
                  [this] { deleteSelected(); });
    addPageAction(QStringLiteral("alarms.next"), QKeySequence(Qt::Key_J),
                  [this] { m_list->step(1); });
    addPageAction(QStringLiteral("alarms.previous"), QKeySequence(Qt::Key_K),
                  [this] { m_list->step(-1); });
    addPageAction(QStringLiteral("alarms.inAlarm"), QKeySequence(Qt::Key_1),
                  [this] { setStateFilter(QStringLiteral("ALARM")); });
    addPageAction(QStringLiteral("alarms.insufficient"), QKeySequence(Qt::Key_2),
                  [this] { setStateFilter(QStringLiteral("INSUFFICIENT_DATA")); });
    addPageAction(QStringLiteral("alarms.ok"), QKeySequence(Qt::Key_3),
                  [this] { setStateFilter(QStringLiteral("OK")); });
    addPageAction(QStringLiteral("alarms.all"), QKeySequence(Qt::Key_0),
                  [this] { setStateFilter({}); });
}

AlarmDialog* AlarmsPage::openDialog()
{
    auto* dialog = new AlarmDialog(context(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AlarmDialog::saved, this, [this](const QString& name) {
        m_wanted = name;
        fetch();
    });
    dialog->open();
    return dialog;
}

void AlarmsPage::createAlarm()
{
    openDialog();
}

void AlarmsPage::editSelected()
{
    const MetricAlarm* alarm = m_model->alarm(m_list->currentName());
    if (alarm)
        openDialog()->edit(*alarm);
}

void AlarmsPage::run(
    std::function<Result<EmptyAlarmResponse>(AlarmService&, const Scope&)> operation,
    const QString& done)
{
    runThenCallback(
        this,
        [&service = context().monitor.alarms(), scope = context().scope,
         operation = std::move(operation)] {
            const auto answer = operation(service, scope);
            return answer
                ? QString()
                : QString::fromStdString(answer.error().code + ": " + answer.error().message);
        },
        [this, done](const QString& error) {
            emit noticeRequested(error.isEmpty() ? done : tr("Not done. %1").arg(error), {}, {});
            fetch();
        });
}

void AlarmsPage::setActions(const QStringList& names, bool enabled)
{
    AlarmNamesRequest request;
    for (const QString& name : names)
        request.alarmNames.push_back(name.toStdString());
    m_model->setChecked({});
    run(
        [request, enabled](AlarmService& service, const Scope& scope) {
            return enabled ? service.enableAlarmActions(scope, request)
                           : service.disableAlarmActions(scope, request);
        },
        enabled ? tr("Actions of %n alarm(s) enabled.", nullptr, int(names.size()))
                : tr("Actions of %n alarm(s) disabled.", nullptr, int(names.size())));
}

void AlarmsPage::deleteSelected()
{
    if (m_model->alarm(m_list->currentName()))
        deleteAlarms({m_list->currentName()});
}

void AlarmsPage::deleteAlarms(const QStringList& names)
{
    constexpr qsizetype kAtOnce = 100; // what one request of the service takes
    const QString text = names.size() == 1
        ? tr("Delete alarm “%1”? Its history stays for two weeks.").arg(names.front())
        : tr("Delete %n alarm(s)? Their history stays for two weeks.", nullptr, int(names.size()));
    if (names.isEmpty() || !m_ask(tr("Delete alarm"), text))
        return;
    m_model->setChecked({});
    run(
        [names](AlarmService& service, const Scope& scope) -> Result<EmptyAlarmResponse> {
            for (qsizetype at = 0; at < names.size(); at += kAtOnce) {
                AlarmNamesRequest request;
                for (const QString& name : names.mid(at, kAtOnce))
                    request.alarmNames.push_back(name.toStdString());
                if (auto answer = service.deleteAlarms(scope, request); !answer)
                    return answer;
            }
            return EmptyAlarmResponse{};
        },
        names.size() == 1 ? tr("Deleted alarm %1.").arg(names.front())
                          : tr("Deleted %n alarm(s).", nullptr, int(names.size())));
}

void AlarmsPage::setState(const QString& wireState)
{
    if (!m_detail->alarm())
        return;
    SetAlarmStateRequest request;
    request.alarmName = m_detail->alarm()->alarmName;
    request.stateValue = wireState.toStdString();
    request.stateReason = tr("Set by hand for testing").toStdString();
    run([request](AlarmService& service,
                  const Scope& scope) { return service.setAlarmState(scope, request); },
        tr("State set until the next evaluation."));
}

void AlarmsPage::openMetric()
{
    const auto& alarm = m_detail->alarm();
    const auto watched = alarm ? alarmtexts::watchedMetric(*alarm) : std::nullopt;
    if (!watched)
        return;
    const QByteArray metric = metricmime::encode({watched->metric});
    emit addressRequested(QString(QLatin1String("metrics/") % QString::fromUtf8(metric)));
}

} // namespace yagura
