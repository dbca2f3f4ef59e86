// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/servicequotas.h"
#include "core/monitor/monitor.h"
#include "metricfixture.h"

using namespace yagura;
using namespace yagura::test;

class TestServiceQuotas : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheServicesOwn_data();
    void knowsTheServicesOwn();
    void areThoseOfTheMonitor();
};

namespace {

/// "namespace name service type resource"
Metric usageMetric(const QString& text)
{
    const QStringList parts = text.split(u' ');
    return {parts[0].toStdString(),
            parts[1].toStdString(),
            {{"Class", "None"},
             {"Service", parts[2].toStdString()},
             {"Type", parts[3].toStdString()},
             {"Resource", parts[4].toStdString()}}};
}

} // namespace

void TestServiceQuotas::knowsTheServicesOwn_data()
{
    QTest::addColumn<QString>("usage");
    QTest::addColumn<double>("quota"); ///< 0: unknown
    const auto row = [](const char* usage, double quota) {
        QTest::newRow(usage) << QString::fromLatin1(usage) << quota;
    };
    row("AWS/Usage CallCount CloudWatch API ListMetrics", 25);
    row("AWS/Usage CallCount CloudWatch API GetMetricData", 500);
    row("AWS/Usage CallCount CloudWatch API Sing", 0);
    row("AWS/Usage CallCount EC2 API ListMetrics", 0);
    row("AWS/Usage CallCount CloudWatch Resource ListMetrics", 0);
    row("AWS/Usage ResourceCount CloudWatch API ListMetrics", 0);
    row("App CallCount CloudWatch API ListMetrics", 0);
}

void TestServiceQuotas::knowsTheServicesOwn()
{
    QFETCH(QString, usage);
    QFETCH(double, quota);
    const auto answer = DefaultServiceQuotas().quotaOf({}, usageMetric(usage));
    QCOMPARE(answer.has_value(), quota > 0);
    if (answer)
        QCOMPARE(*answer, quota);
    else
        QCOMPARE(answer.error().code, std::string(errors::kResourceNotFound));
}

/// What a graph of a running Yagura shows.
void TestServiceQuotas::areThoseOfTheMonitor()
{
    ManualClock clock(kNow);
    MonitorOptions options;
    options.collectHost = false;
    options.clock = &clock;
    Monitor monitor(options);
    QVERIFY_RESULT(monitor.open());
    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::minutes(3);
    request.endTime = kNow;
    MetricDataQuery usage;
    usage.id = "m1";
    usage.metricStat
        = MetricStat{usageMetric(QStringLiteral("AWS/Usage CallCount CloudWatch API ListMetrics")),
                     60,
                     "Sum",
                     {}};
    usage.returnData = false;
    MetricDataQuery quota;
    quota.id = "e1";
    quota.expression = "SERVICE_QUOTA(m1)";
    request.metricDataQueries = {usage, quota};
    const auto response = monitor.metrics().getMetricData({}, request);
    QVERIFY_RESULT(response);
    QCOMPARE(response->metricDataResults.at(0).values, (std::vector<double>{25, 25, 25}));
}

QTEST_GUILESS_MAIN(TestServiceQuotas)
#include "tst_servicequotas.moc"
