// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/gridlayout.h"
#include "core/dashboards/servicedashboards.h"
#include "core/dashboards/services/servicemetrics.h"
#include "core/metrics/graphdefinition.h"
#include "core/metrics/metriccatalogue.h"
#include "core/metrics/statistics.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace yagura;

namespace {

std::vector<Metric> instances(int count, std::initializer_list<const char*> metricNames)
{
    std::vector<Metric> metrics;
    for (int i = 0; i < count; ++i) {
        for (const char* name : metricNames) {
            const std::string number = std::to_string(1000 + i);
            metrics.push_back({"AWS/EC2", name, {{"InstanceId", "i-" + number}}});
        }
    }
    return metrics;
}

QStringList names(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts)
        list << QString::fromUtf8(text);
    return list;
}

std::string textOf(const DashboardWidget& widget, const char* member)
{
    const auto* value = widget.properties.if_contains(member);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

const DashboardWidget* withTitle(const ServiceBoard& board, const std::string& title,
                                 const std::string& view = "timeSeries")
{
    for (const DashboardWidget& widget : board.dashboard.widgets) {
        if (textOf(widget, "title") == title && textOf(widget, "view") == view)
            return &widget;
    }
    return nullptr;
}

QStringList labelsOf(const DashboardWidget& widget)
{
    QStringList labels;
    for (const GraphRow& row : graphFromProperties(widget.properties).rows)
        labels << QString::fromStdString(row.label);
    return labels;
}

/// Every widget has its place, nothing overlaps, and the service would take the body.
QString faultOf(const ServiceBoard& board)
{
    if (board.dashboard.widgets.empty())
        return QStringLiteral("no widgets");
    if (!gridlayout::isValid(board.dashboard.widgets))
        return QStringLiteral("widgets overlap or leave the grid");
    const auto parsed = parseDashboardBody(serialiseDashboard(board.dashboard));
    if (!parsed)
        return QString::fromStdString(parsed.error().message);
    for (const BodyMessage& message : parsed->errors)
        return QString::fromStdString(message.dataPath + ": " + message.message);
    return parsed->dashboard == board.dashboard ? QString()
                                                : QStringLiteral("reads back differently");
}

} // namespace

class TestServiceDashboards : public QObject
{
    Q_OBJECT
private slots:
    void definitionsAreSound();
    void listsServicesWithMetrics();
    void drawsEveryService_data();
    void drawsEveryService();
    void showsWhatIsThere();
    void picksResources();
    void saysWhenOnlySomeAreShown();
    void sumsUpSeveralResources();
    void takesThePeriodOfTheMostFrequent();
    void takesTheMetricsOfTheResource();
    void followsTheResources();
    void showsTotalsOfBilling();
    void takesTheWholeProcessor();
    void namesAlarmsOfTheService();
    void drawsAnyNamespace();
    void boundsAnyNamespace();
    void knowsNothingOfOthers();
    void translates();
    void shortensNames_data();
    void shortensNames();
};

void TestServiceDashboards::definitionsAreSound()
{
    std::set<std::string_view> ids;
    std::set<std::string_view> namespaces;
    for (const services::Definition* definition : services::allDefinitions()) {
        const std::string id(definition->id);
        QVERIFY2(ids.insert(definition->id).second, id.c_str());
        QVERIFY2(namespaces.insert(definition->nameSpace).second, id.c_str());
        QVERIFY2(!definition->resourceDimensions[0].empty(), id.c_str());
        QVERIFY2(definition->title && definition->resources, id.c_str());
        for (const services::Part& part : definition->parts) {
            QVERIFY2(part.width >= 3 && part.width <= kGridColumns, part.title);
            QVERIFY2(!part.rows[0].metricName.empty(), part.title);
            for (const services::Row& row : part.rows) {
                if (row.metricName.empty())
                    continue;
                const std::string name = id + ' ' + std::string(row.metricName);
                QVERIFY2(metricInfo(definition->nameSpace, row.metricName), name.c_str());
                QVERIFY2(Statistic::parse(std::string(row.stat)).has_value(), name.c_str());
            }
        }
    }
    QVERIFY(ids.size() >= 20);
}

void TestServiceDashboards::listsServicesWithMetrics()
{
    QVERIFY(serviceEntries({}).empty());
    std::vector<Metric> metrics = instances(3, {"CPUUtilization", "NetworkIn"});
    metrics.push_back({"Yagura/Web", "Requests", {{"Route", "/cart"}}});
    metrics.push_back({"AWS/Kinesis", "IncomingBytes", {{"StreamName", "clicks"}}});
    metrics.push_back({"AWS/RDS", "CPUUtilization", {{"DBInstanceIdentifier", "orders-db"}}});
    const auto entries = serviceEntries(metrics);
    QStringList ids;
    for (const ServiceEntry& entry : entries)
        ids << QString::fromStdString(entry.id);
    QCOMPARE(ids, names({"ec2", "rds", "namespace:AWS/Kinesis", "namespace:Yagura/Web"}));
    QCOMPARE(entries[0].metrics, 6);
    QCOMPARE(entries[0].resources, (std::vector<std::string>{"i-1000", "i-1001", "i-1002"}));
    QCOMPARE(entries[0].resourceWord, std::string("Instances"));
    QCOMPARE(entries[3].title, std::string("Yagura/Web"));
    QCOMPARE(entries[3].resources, std::vector<std::string>{"/cart"});
}

void TestServiceDashboards::drawsEveryService_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("resources");
    for (const services::Definition* definition : services::allDefinitions()) {
        const QByteArray id(definition->id.data(), qsizetype(definition->id.size()));
        for (const int resources : {1, 3, 200})
            QTest::addRow("%s, %d", id.constData(), resources)
                << QString::fromUtf8(id) << resources;
    }
}

void TestServiceDashboards::drawsEveryService()
{
    QFETCH(const QString, id);
    QFETCH(const int, resources);
    const services::Definition* definition = services::definitionById(id.toStdString());
    QVERIFY(definition);
    std::vector<Metric> metrics;
    for (const MetricInfo& info : metricCatalogue()) {
        if (info.nameSpace != definition->nameSpace)
            continue;
        for (int i = 0; i < resources; ++i) {
            Metric metric{std::string(info.nameSpace), std::string(info.metricName), {}};
            metric.dimensions.push_back(
                {std::string(definition->resourceDimensions[0]), "r" + std::to_string(i)});
            metrics.push_back(metric);
        }
    }
    const auto board = serviceBoard(id.toStdString(), metrics, {});
    QVERIFY(board);
    const QString fault = faultOf(*board);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(board->resources, resources);
    QCOMPARE(board->shownResources, std::min(resources, kMaxServiceLines));
    for (const DashboardWidget& widget : board->dashboard.widgets) {
        const auto rows = graphFromProperties(widget.properties).rows;
        QVERIFY(rows.size() <= 4 * kMaxServiceNumbers + 1);
    }
}

void TestServiceDashboards::showsWhatIsThere()
{
    const auto board = serviceBoard("ec2", instances(2, {"CPUUtilization", "NetworkIn"}), {});
    QVERIFY(board);
    QVERIFY2(faultOf(*board).isEmpty(), qPrintable(faultOf(*board)));
    QVERIFY(withTitle(*board, "CPU utilization"));
    QVERIFY(withTitle(*board, "Network in"));
    QVERIFY(!withTitle(*board, "Network out"));
    QVERIFY(!withTitle(*board, "CPU credit balance"));
    QCOMPARE(labelsOf(*withTitle(*board, "CPU utilization")), names({"i-1000", "i-1001"}));
    // Each row of widgets reaches the right edge.
    const auto& widgets = board->dashboard.widgets;
    for (const DashboardWidget& widget : widgets) {
        int right = 0;
        for (const DashboardWidget& other : widgets) {
            if (other.rect.y == widget.rect.y)
                right = std::max(right, other.rect.right());
        }
        QCOMPARE(right, kGridColumns);
    }
}

void TestServiceDashboards::picksResources()
{
    ServiceBoardOptions options;
    options.resources = {"i-1002", "i-nonesuch"};
    const auto board = serviceBoard("ec2", instances(5, {"CPUUtilization"}), options);
    QVERIFY(board);
    QCOMPARE(board->resources, 1);
    QCOMPARE(labelsOf(*withTitle(*board, "CPU utilization")), names({"i-1002"}));
    // Nothing of what was asked for is there: an empty dashboard, not everything.
    options.resources = {"i-nonesuch"};
    const auto none = serviceBoard("ec2", instances(5, {"CPUUtilization"}), options);
    QVERIFY(none);
    QVERIFY(none->dashboard.widgets.empty());
}

void TestServiceDashboards::saysWhenOnlySomeAreShown()
{
    const auto board = serviceBoard("ec2", instances(25, {"CPUUtilization"}), {});
    QVERIFY(board);
    QCOMPARE(board->resources, 25);
    QCOMPARE(board->shownResources, kMaxServiceLines);
    const DashboardWidget* graph = withTitle(*board, "CPU utilization (first 10 of 25)");
    QVERIFY(graph);
    QCOMPARE(labelsOf(*graph).size(), kMaxServiceLines);
    // Two metrics of each: half as many, and said once.
    const auto checks = serviceBoard(
        "ec2", instances(25, {"StatusCheckFailed_Instance", "StatusCheckFailed_System"}), {});
    graph = withTitle(*checks, "Status checks (first 5 of 25)");
    QVERIFY(graph);
    QCOMPARE(labelsOf(*graph).size(), kMaxServiceLines);
}

void TestServiceDashboards::sumsUpSeveralResources()
{
    const auto one = serviceBoard("ec2", instances(1, {"CPUUtilization"}), {});
    const DashboardWidget* number = withTitle(*one, "CPU utilization", "singleValue");
    QVERIFY(number);
    auto rows = graphFromProperties(number->properties).rows;
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows[0].metric && rows[0].visible);
    const auto several = serviceBoard("ec2", instances(3, {"CPUUtilization"}), {});
    number = withTitle(*several, "CPU utilization", "singleValue");
    QVERIFY(number);
    rows = graphFromProperties(number->properties).rows;
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows[0].expression, std::string("AVG(METRICS())"));
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i].metric && !rows[i].visible);
}

void TestServiceDashboards::takesThePeriodOfTheMostFrequent()
{
    // The first one reports once a day, the others every minute.
    ServiceBoardOptions options;
    options.reportingSeconds = [](const Metric& metric) {
        return metric.dimensions[0].value == "i-1000" ? 86'400 : 60;
    };
    const auto board = serviceBoard("ec2", instances(3, {"CPUUtilization"}), options);
    for (const char* view : {"timeSeries", "singleValue"}) {
        const DashboardWidget* widget = withTitle(*board, "CPU utilization", view);
        QVERIFY(widget);
        const auto graph = graphFromProperties(widget->properties);
        QCOMPARE(graph.periodSeconds, 60);
        for (const GraphRow& row : graph.rows)
            QCOMPARE(row.periodSeconds, 60);
    }
}

void TestServiceDashboards::takesTheMetricsOfTheResource()
{
    // Of RequestCount the one of the whole balancer; of HealthyHostCount, which is there only per
    // target group or per zone, the one that the catalogue names first.
    const Dimension balancer{"LoadBalancer", "app/web-prod/50dc6c495c0c9188"};
    const Dimension zone{"AvailabilityZone", "ap-northeast-1a"};
    const std::vector<Metric> metrics{
        {"AWS/ApplicationELB", "RequestCount", {zone, balancer}},
        {"AWS/ApplicationELB", "RequestCount", {balancer}},
        {"AWS/ApplicationELB", "RequestCount", {balancer, {"TargetGroup", "targetgroup/a/1"}}},
        {"AWS/ApplicationELB", "HealthyHostCount", {zone, balancer}},
        {"AWS/ApplicationELB", "HealthyHostCount", {balancer, {"TargetGroup", "targetgroup/a/1"}}},
        {"AWS/ApplicationELB", "HealthyHostCount", {balancer, {"TargetGroup", "targetgroup/b/2"}}},
    };
    const auto board = serviceBoard("alb", metrics, {});
    QVERIFY(board);
    QCOMPARE(labelsOf(*withTitle(*board, "Requests")), names({"web-prod"}));
    QCOMPARE(labelsOf(*withTitle(*board, "Healthy targets")), names({"a", "b"}));
}

void TestServiceDashboards::followsTheResources()
{
    std::vector<Metric> metrics = instances(2, {"CPUUtilization"});
    const auto before = serviceBoard("ec2", metrics, {});
    metrics.push_back({"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}});
    const auto after = serviceBoard("ec2", metrics, {});
    QVERIFY(before->dashboard != after->dashboard);
    QCOMPARE(labelsOf(*withTitle(*after, "CPU utilization")), names({"i-1", "i-1000", "i-1001"}));
    std::reverse(metrics.begin(), metrics.end());
    QVERIFY(serviceBoard("ec2", metrics, {})->dashboard == after->dashboard);
}

void TestServiceDashboards::showsTotalsOfBilling()
{
    const Dimension currency{"Currency", "USD"};
    const std::vector<Metric> metrics{
        {"AWS/Billing", "EstimatedCharges", {currency}},
        {"AWS/Billing", "EstimatedCharges", {currency, {"ServiceName", "AmazonEC2"}}},
        {"AWS/Billing", "EstimatedCharges", {currency, {"ServiceName", "AmazonRDS"}}},
    };
    const auto board = serviceBoard("billing", metrics, {});
    QVERIFY(board);
    QVERIFY2(faultOf(*board).isEmpty(), qPrintable(faultOf(*board)));
    const auto total = graphFromProperties(withTitle(*board, "Charges this month")->properties);
    QCOMPARE(total.rows.size(), std::size_t(1));
    QVERIFY(total.rows[0].metric == metrics[0]);
    QCOMPARE(total.periodSeconds, 21'600);
    QCOMPARE(labelsOf(*withTitle(*board, "Charges by service")), names({"AmazonEC2", "AmazonRDS"}));
    QCOMPARE(serviceEntries(metrics)[0].rangeHours, 720);
}

void TestServiceDashboards::takesTheWholeProcessor()
{
    std::vector<Metric> metrics;
    for (const char* cpu : {"cpu-total", "cpu0", "cpu1"})
        metrics.push_back({"CWAgent", "cpu_usage_active", {{"cpu", cpu}, {"host", "tower"}}});
    for (const char* path : {"/", "/home"}) {
        metrics.push_back(
            {"CWAgent",
             "disk_used_percent",
             {{"device", "sda"}, {"fstype", "ext4"}, {"host", "tower"}, {"path", path}}});
    }
    auto board = serviceBoard("host", metrics, {});
    QVERIFY(board);
    QCOMPARE(labelsOf(*withTitle(*board, "CPU busy")), names({"tower"}));
    QCOMPARE(labelsOf(*withTitle(*board, "File systems")).size(), 2);
    // An agent that reports single processors only.
    metrics.erase(metrics.begin());
    board = serviceBoard("host", metrics, {});
    QCOMPARE(labelsOf(*withTitle(*board, "CPU busy")).size(), 2);
}

void TestServiceDashboards::namesAlarmsOfTheService()
{
    ServiceBoardOptions options;
    options.alarms = {{"arn:1", "AWS/EC2", {{"InstanceId", "i-1000"}}},
                      {"arn:2", "AWS/EC2", {{"InstanceId", "i-1001"}}},
                      {"arn:3", "AWS/RDS", {{"DBInstanceIdentifier", "orders-db"}}}};
    const auto alarms = [&] {
        const auto board = serviceBoard("ec2", instances(2, {"CPUUtilization"}), options);
        std::size_t count = 0;
        for (const DashboardWidget& widget : board->dashboard.widgets) {
            if (widget.type == "alarm")
                count += widget.properties.at("alarms").as_array().size();
        }
        return count;
    };
    QCOMPARE(alarms(), std::size_t(2));
    options.resources = {"i-1001"};
    QCOMPARE(alarms(), std::size_t(1));
    options.alarms.clear();
    QCOMPARE(alarms(), std::size_t(0));
}

void TestServiceDashboards::drawsAnyNamespace()
{
    const std::vector<Metric> metrics{{"Yagura/Web", "Requests", {{"Route", "/cart"}}},
                                      {"Yagura/Web", "Requests", {{"Route", "/products"}}},
                                      {"Yagura/Web", "Errors", {}},
                                      {"注文", "件数", {{"店舗", "東京"}}}};
    const auto web = serviceBoard("namespace:Yagura/Web", metrics, {});
    QVERIFY(web);
    QVERIFY2(faultOf(*web).isEmpty(), qPrintable(faultOf(*web)));
    QCOMPARE(labelsOf(*withTitle(*web, "Requests")), names({"/cart", "/products"}));
    QCOMPARE(labelsOf(*withTitle(*web, "Errors")), names({"Errors"}));
    const auto orders = serviceBoard("namespace:注文", metrics, {});
    QVERIFY(orders);
    QCOMPARE(labelsOf(*withTitle(*orders, "件数")), names({"東京"}));
}

void TestServiceDashboards::boundsAnyNamespace()
{
    std::vector<Metric> metrics;
    for (int i = 0; i < 10'000; ++i)
        metrics.push_back({"App", "metric-" + std::to_string(i), {}});
    const auto board = serviceBoard("namespace:App", metrics, {});
    QVERIFY(board);
    QVERIFY2(faultOf(*board).isEmpty(), qPrintable(faultOf(*board)));
    QVERIFY(board->dashboard.widgets.size() < 100);
    const std::string text = textOf(board->dashboard.widgets.back(), "markdown");
    QVERIFY2(text.find("of 10000 metrics") != std::string::npos, text.c_str());
}

void TestServiceDashboards::knowsNothingOfOthers()
{
    const auto metrics = instances(1, {"CPUUtilization"});
    QVERIFY(!serviceBoard("rds", metrics, {}));
    QVERIFY(!serviceBoard("nonesuch", metrics, {}));
    QVERIFY(!serviceBoard("namespace:App", metrics, {}));
    QVERIFY(!serviceBoard("", metrics, {}));
}

void TestServiceDashboards::translates()
{
    ServiceBoardOptions options;
    options.translate = [](const char* text) { return "<" + std::string(text) + ">"; };
    const auto board = serviceBoard("ec2", instances(1, {"CPUUtilization"}), options);
    QVERIFY(withTitle(*board, "<CPU utilization>"));
}

void TestServiceDashboards::shortensNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("application") << "app/web-prod/50dc6c495c0c9188"
                                 << "web-prod";
    QTest::newRow("network") << "net/edge/50dc6c495c0c9188"
                             << "edge";
    QTest::newRow("target group") << "targetgroup/a/1"
                                  << "a";
    QTest::newRow("instance") << "i-0abc"
                              << "i-0abc";
    QTest::newRow("path") << "/var/log/app"
                          << "/var/log/app";
    QTest::newRow("without an end") << "app/web"
                                    << "app/web";
    QTest::newRow("without a name") << "app//1"
                                    << "app//1";
}

void TestServiceDashboards::shortensNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromStdString(shortResourceName(name.toStdString())), expected);
}

QTEST_GUILESS_MAIN(TestServiceDashboards)
#include "tst_servicedashboards.moc"
