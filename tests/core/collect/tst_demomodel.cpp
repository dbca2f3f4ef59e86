// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonparse.h"
#include "core/collect/demoalarms.h"
#include "core/collect/demodashboards.h"
#include "core/collect/demoseries.h"
#include "core/dashboards/dashboard.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <numeric>
#include <set>

using namespace yagura;

namespace {

const TimePoint kAnchor = *parseIso8601("2026-03-18T05:32:00Z");
const Scope kScope{"123456789012", "ap-northeast-1"};

struct Model
{
    DemoStory story{kAnchor};
    std::vector<DemoSeries> series = demoFleetSeries();

    std::size_t indexOf(const char* nameSpace, const char* name, const char* value) const
    {
        for (std::size_t i = 0; i < series.size(); ++i) {
            const Metric& metric = series[i].metric;
            const bool matches = *value == '\0'
                ? metric.dimensions.empty()
                : metric.dimensions.size() == 1 && metric.dimensions[0].value == value;
            if (metric.nameSpace == nameSpace && metric.metricName == name && matches)
                return i;
        }
        qFatal("no series %s %s %s", nameSpace, name, value);
    }

    std::optional<MetricDatum> datum(std::size_t index, double minute) const
    {
        return demoDatum(story, series[index], index, story.at(minute));
    }

    double value(const char* nameSpace, const char* name, const char* dimension,
                 double minute) const
    {
        const auto found = datum(indexOf(nameSpace, name, dimension), minute);
        return found && found->value ? *found->value : -1;
    }
};

double percentile(const MetricDatum& datum, double p)
{
    const double all = std::accumulate(datum.counts.begin(), datum.counts.end(), 0.0);
    const double rank = std::ceil(p / 100 * all);
    double seen = 0;
    for (std::size_t i = 0; i < datum.values.size(); ++i) {
        seen += datum.counts[i];
        if (seen >= rank)
            return datum.values[i];
    }
    return -1;
}

constexpr char kElb[] = "AWS/ApplicationELB";
constexpr char kWeb[] = "Yagura/Web";

} // namespace

class TestDemoModel : public QObject
{
    Q_OBJECT
private slots:
    void fleetHasThePicturesMetrics()
    {
        const Model model;
        QVERIFY(model.series.size() > 312);
        std::set<Metric> distinct;
        std::set<std::string> hosts, groups, balancers, databases;
        for (const DemoSeries& series : model.series) {
            distinct.insert(series.metric);
            for (const Dimension& dimension : series.metric.dimensions) {
                if (dimension.name == "InstanceId")
                    hosts.insert(dimension.value);
                if (dimension.name == "AutoScalingGroupName")
                    groups.insert(dimension.value);
                if (dimension.name == "LoadBalancer")
                    balancers.insert(dimension.value);
                if (dimension.name == "DBInstanceIdentifier")
                    databases.insert(dimension.value);
            }
        }
        QCOMPARE(distinct.size(), model.series.size());
        QCOMPARE(hosts.size(), std::size_t{12});
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(balancers.size(), std::size_t{3}); // one of them of the network kind
        QCOMPARE(databases.size(), std::size_t{3});
    }

    void everyInstantCanBeComputedAlone()
    {
        const Model forward;
        const Model backward;
        std::vector<MetricDatum> first;
        for (std::size_t i = 0; i < forward.series.size(); i += 7) {
            for (double minute = -300; minute < 0; minute += 13) {
                if (const auto datum = forward.datum(i, minute))
                    first.push_back(*datum);
            }
        }
        std::vector<MetricDatum> second;
        const std::size_t last = (backward.series.size() - 1) / 7 * 7;
        for (std::size_t i = last + 7; i > 0; i -= 7) {
            for (double minute = -1; minute >= -300; --minute) {
                if (std::fmod(minute + 300, 13) != 0)
                    continue;
                if (const auto datum = backward.datum(i - 7, minute))
                    second.insert(second.begin(), *datum);
            }
        }
        QVERIFY(first.size() > 500);
        QCOMPARE(second, first);
    }

    void everyValueIsFinite()
    {
        const Model model;
        for (std::size_t i = 0; i < model.series.size(); ++i) {
            for (double minute = -20160; minute < 3000; minute += 487) {
                const auto datum = model.datum(i, minute);
                if (!datum)
                    continue;
                if (datum->value)
                    QVERIFY(std::isfinite(*datum->value) && *datum->value >= 0);
                else
                    QVERIFY(!datum->values.empty() && datum->values.size() == datum->counts.size());
            }
        }
    }

    void incidentHasThePicturesNumbers()
    {
        const Model model;
        const double requests = model.value(kElb, "RequestCount", kDemoLoadBalancer, -1);
        QVERIFY2(std::abs(requests - 1176) < 40, qPrintable(QString::number(requests)));
        const double rate = model.value(kWeb, "5XXRate", "", -1);
        QVERIFY2(std::abs(rate - 4.4) < 0.35, qPrintable(QString::number(rate)));
        const auto times
            = model.datum(model.indexOf(kElb, "TargetResponseTime", kDemoLoadBalancer), -1);
        QVERIFY(times.has_value());
        QVERIFY(std::abs(percentile(*times, 99) - 1.50) < 0.06);
        QVERIFY(std::abs(percentile(*times, 90) - 0.193) < 0.02);
        QVERIFY(std::abs(percentile(*times, 50) - 0.063) < 0.01);
        const double connections = model.value("AWS/RDS", "DatabaseConnections", "orders-db", -1);
        QVERIFY2(std::abs(connections - 312) < 18, qPrintable(QString::number(connections)));
        // The minutes that the alarm was judged by.
        QVERIFY(model.value(kWeb, "5XXRate", "", -30) < 0.4); // 14:02
        QVERIFY(model.value(kWeb, "5XXRate", "", -29) < 2); // 14:03
        QVERIFY(model.value(kWeb, "5XXRate", "", -28) >= 2); // 14:04
        QVERIFY(model.value(kWeb, "5XXRate", "", -26) > 4); // 14:06
    }

    void oneTargetFails()
    {
        const Model model;
        double sums[4] = {};
        for (int minute = -29; minute < 0; ++minute) {
            for (int target = 0; target < 4; ++target)
                sums[target] += model.value(kWeb, "5XXErrors", kDemoTargets[target], minute);
        }
        QVERIFY2(std::abs(sums[0] - 1524) < 150, qPrintable(QString::number(sums[0])));
        for (int target = 1; target < 4; ++target)
            QVERIFY2(sums[target] >= 2 && sums[target] < 25,
                     qPrintable(QString::number(sums[target])));
    }

    void routesAddUpToTheRequests()
    {
        const Model model;
        double sum = 0;
        for (const char* route : {"/products", "/search", "/checkout", "/cart", "other"})
            sum += model.value(kWeb, "Requests", route, -60);
        const double all = model.value(kElb, "RequestCount", kDemoLoadBalancer, -60);
        QVERIFY(std::abs(sum - all) < 0.04 * all);
    }

    void incidentEndsAndComesBack()
    {
        const DemoStory story(kAnchor);
        QCOMPARE(story.incident(-31), 0.0);
        QCOMPARE(story.incident(0), 1.0);
        QCOMPARE(story.incident(24), 0.0);
        QCOMPARE(story.incident(200), 0.0);
        QCOMPARE(story.incident(-29 + 420 + 10), 1.0);
        QCOMPARE(story.incident(-29 + 420 + 26), 0.0);
    }

    void alarmsAreThoseOfThePicture()
    {
        const DemoStory story(kAnchor);
        const auto alarms = demoAlarms(story, kScope);
        QCOMPARE(alarms.size(), std::size_t{46});
        const Model model;
        std::set<Metric> metrics;
        for (const DemoSeries& series : model.series)
            metrics.insert(series.metric);
        int counts[3] = {};
        std::set<std::string> names;
        for (const DemoAlarm& alarm : alarms) {
            names.insert(alarm.request.alarmName);
            QVERIFY(!alarm.transitions.empty());
            ++counts[static_cast<int>(alarm.transitions.back().to)];
            QVERIFY(std::is_sorted(alarm.transitions.begin(), alarm.transitions.end(),
                                   [](const DemoTransition& a, const DemoTransition& b) {
                                       return a.minute < b.minute;
                                   }));
            Metric metric{*alarm.request.nameSpace, *alarm.request.metricName,
                          alarm.request.dimensions};
            std::sort(metric.dimensions.begin(), metric.dimensions.end());
            QVERIFY2(metrics.contains(metric), alarm.request.alarmName.c_str());
            QVERIFY(validate(alarm.request).has_value());
        }
        QCOMPARE(names.size(), std::size_t{46});
        QCOMPARE(counts[static_cast<int>(AlarmState::Alarm)], 3);
        QCOMPARE(counts[static_cast<int>(AlarmState::InsufficientData)], 2);
        QCOMPARE(counts[static_cast<int>(AlarmState::Ok)], 41);
    }

    void reasonIsInTheServicesWords()
    {
        const DemoStory story(kAnchor);
        const auto alarms = demoAlarms(story, kScope);
        QCOMPARE(alarms.front().transitions.back().reason,
                 std::string("Threshold Crossed: 3 out of the last 5 datapoints [4.5 (18/03/26 "
                             "05:06:00), 4.0 (18/03/26 05:05:00), 2.6 (18/03/26 05:04:00)] were "
                             "greater than or equal to the threshold (2.0) (minimum 3 datapoints "
                             "for OK -> ALARM transition)."));
    }

    /// Every past transition is one that the evaluator would have made, and tells by which
    /// datapoints; every threshold has a unit.
    void transitionsTellTheirDatapoints()
    {
        const DemoStory story(kAnchor);
        for (const DemoAlarm& alarm : demoAlarms(story, kScope)) {
            QVERIFY2(alarm.request.unit.has_value(), alarm.request.alarmName.c_str());
            for (const DemoTransition& transition : alarm.transitions) {
                QVERIFY2(!transition.reason.empty(), alarm.request.alarmName.c_str());
                boost::json::error_code failure;
                const auto data = parseJson(transition.reasonData, failure);
                QVERIFY2(!failure, alarm.request.alarmName.c_str());
                const auto& object = data.as_object();
                QCOMPARE(object.at("evaluatedDatapoints").as_array().size(),
                         std::size_t(*alarm.request.evaluationPeriods));
                const std::string start = transition.to == AlarmState::InsufficientData
                    ? "Insufficient Data: "
                    : transition.to == AlarmState::Ok ? "Threshold Crossed: "
                        + std::to_string(*alarm.request.evaluationPeriods) + " out of the last "
                                                      : "Threshold Crossed: ";
                QVERIFY2(transition.reason.starts_with(start), transition.reason.c_str());
                QCOMPARE(transition.reason.find(" not ") != std::string::npos,
                         transition.to == AlarmState::Ok);
            }
        }
    }

    void dashboardsAreValid()
    {
        const auto dashboards = demoDashboards(kScope, {"web-prod-5xx-rate", "orders-dlq-depth"});
        QCOMPARE(dashboards.size(), std::size_t{3});
        QCOMPARE(dashboards.front().title, std::string("Web service - production"));
        for (const DemoDashboard& dashboard : dashboards) {
            // A colour that is written down fits one theme only.
            QVERIFY(dashboard.body.find("\"color\"") == std::string::npos);
            const auto parsed = parseDashboardBody(dashboard.body);
            QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
            QVERIFY2(parsed->errors.empty(),
                     parsed->errors.empty() ? "" : parsed->errors.front().message.c_str());
            QVERIFY2(parsed->warnings.empty(),
                     parsed->warnings.empty() ? "" : parsed->warnings.front().message.c_str());
        }
        QCOMPARE(parseDashboardBody(dashboards.front().body)->dashboard.widgets.size(),
                 std::size_t{12});
    }
};

QTEST_GUILESS_MAIN(TestDemoModel)
#include "tst_demomodel.moc"
