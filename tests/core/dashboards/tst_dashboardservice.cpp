// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/dashboardservice.h"
#include "core/storage/database.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <set>
#include <thread>

using namespace yagura;

namespace {

const std::string kBody = R"({"widgets":[{"type":"text","properties":{"markdown":"Hello"}}]})";

PutDashboardRequest put(const std::string& name, const std::string& body = kBody)
{
    return {name, body};
}

} // namespace

class TestDashboardService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void putAndGet();
    void replaces();
    void warningsAreAnswered();
    void faultyBody();
    void names_data();
    void names();
    void unknownDashboard();
    void listsByPrefix();
    void pages();
    void tokensAreBound();
    void deletesAllOrNothing();
    void accountsAreApart();
    void titles();
    void namesForTitles_data();
    void namesForTitles();
    void survivesReopening();
    void resets();
    void newerData();
    void manyThreads();

private:
    std::shared_ptr<Database> m_database;
    ManualClock m_clock{fromEpochSeconds(1449532800)};
    std::unique_ptr<DashboardService> m_service;
    Scope m_scope;
};

void TestDashboardService::init()
{
    auto database = Database::open({});
    QVERIFY(database.has_value());
    m_service.reset();
    m_database = *database;
    m_service = std::make_unique<DashboardService>(m_database, m_clock);
    QVERIFY(m_service->status().has_value());
}

void TestDashboardService::putAndGet()
{
    QSignalSpy changed(m_service.get(), &DashboardService::dashboardsChanged);
    const auto response = m_service->putDashboard(m_scope, put("main"));
    QVERIFY(response.has_value());
    QVERIFY(response->dashboardValidationMessages.empty());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toString(), QStringLiteral("main"));
    const auto got = m_service->getDashboard(m_scope, {"main"});
    QVERIFY(got.has_value());
    QCOMPARE(got->dashboardBody, kBody);
    QCOMPARE(got->dashboardName, std::string("main"));
    QCOMPARE(got->dashboardArn, std::string("arn:aws:cloudwatch::123456789012:dashboard/main"));
    const auto other = m_service->getDashboard({"123456789012", "eu-west-1"}, {"main"});
    QVERIFY(other.has_value()); // one for all regions
}

void TestDashboardService::replaces()
{
    QVERIFY(m_service->putDashboard(m_scope, put("main")).has_value());
    m_clock.advance(Seconds(90));
    const std::string body = "  {\"widgets\": [ ]}\n";
    QVERIFY(m_service->putDashboard(m_scope, put("main", body)).has_value());
    QCOMPARE(m_service->getDashboard(m_scope, {"main"})->dashboardBody, body); // as it was sent
    const auto list = m_service->listDashboards(m_scope, {});
    QCOMPARE(list->dashboardEntries.size(), std::size_t(1));
    QCOMPARE(list->dashboardEntries[0].size, std::int64_t(body.size()));
    QVERIFY(*list->dashboardEntries[0].lastModified == m_clock.now());
    QCOMPARE(m_service->count(m_scope), 1);
}

void TestDashboardService::warningsAreAnswered()
{
    const auto response
        = m_service->putDashboard(m_scope, put("main", R"({"widgets":[],"foo":1})"));
    QVERIFY(response.has_value());
    const DashboardValidationMessage expected{
        "", "The \"foo\" property is not expected, will be ignored"};
    QVERIFY(response->dashboardValidationMessages == std::vector{expected});
    QVERIFY(m_service->getDashboard(m_scope, {"main"}).has_value());
}

void TestDashboardService::faultyBody()
{
    QSignalSpy changed(m_service.get(), &DashboardService::dashboardsChanged);
    const auto response = m_service->putDashboard(
        m_scope,
        put("main",
            R"({"widgets":[{"type":"text"},{"type":"log","properties":{"query":"\"","region":1}}]})"));
    QVERIFY(!response);
    QCOMPARE(response.error().code, std::string("InvalidParameterInput"));
    QCOMPARE(QString::fromStdString(response.error().message),
             QStringLiteral("The dashboard body is invalid, there are 2 validation errors:\n"
                            "[\n"
                            "  {\n"
                            "    \"dataPath\": \"/widgets/0\",\n"
                            "    \"message\": \"Should have required property 'properties'\"\n"
                            "  },\n"
                            "  {\n"
                            "    \"dataPath\": \"/widgets/1/properties/region\",\n"
                            "    \"message\": \"Should be string\"\n"
                            "  }\n"
                            "]"));
    QCOMPARE(m_service->putDashboard(m_scope, put("main", "nonsense")).error(),
             (Error{"InvalidParameterInput", "The field DashboardBody must be a valid JSON object",
                    "DashboardBody"}));
    QCOMPARE(m_service->putDashboard(m_scope, put("main", "")).error().message,
             std::string("The parameter DashboardBody is required."));
    QCOMPARE(m_service->count(m_scope), 0);
    QCOMPARE(changed.count(), 0);
}

void TestDashboardService::names_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("code");
    QTest::newRow("all characters") << std::string("Az09-_") << std::string();
    QTest::newRow("longest") << std::string(255, 'a') << std::string();
    QTest::newRow("too long") << std::string(256, 'a') << std::string("ValidationError");
    QTest::newRow("empty") << std::string() << std::string("MissingParameter");
    QTest::newRow("blank") << std::string("a b") << std::string("InvalidParameterValue");
    QTest::newRow("dot") << std::string("a.b") << std::string("InvalidParameterValue");
    QTest::newRow("Japanese") << std::string("\u76e3\u8996")
                              << std::string("InvalidParameterValue");
    QTest::newRow("slash") << std::string("../x") << std::string("InvalidParameterValue");
}

void TestDashboardService::names()
{
    QFETCH(std::string, name);
    QFETCH(std::string, code);
    const auto response = m_service->putDashboard(m_scope, put(name));
    QCOMPARE(response ? std::string() : response.error().code, code);
    if (code == "InvalidParameterValue") {
        QCOMPARE(response.error().message,
                 std::string("The value for field DashboardName contains invalid characters. It "
                             "can only contain "
                             "alphanumerics, dash (-) and underscore (_).\n"));
    }
}

void TestDashboardService::unknownDashboard()
{
    const auto got = m_service->getDashboard(m_scope, {"nothing"});
    QVERIFY(!got);
    QCOMPARE(got.error(),
             (Error{"ResourceNotFound", "Dashboard nothing does not exist", "DashboardName"}));
    QCOMPARE(m_service->setTitle(m_scope, "nothing", "x").error().code,
             std::string("ResourceNotFound"));
    QCOMPARE(m_service->titleOf(m_scope, "nothing"), std::string("nothing"));
}

void TestDashboardService::listsByPrefix()
{
    for (const char* name : {"web-2", "web-1", "Web", "we", "wec", "db"})
        QVERIFY(m_service->putDashboard(m_scope, put(name)).has_value());
    const auto namesOf = [&](const std::string& prefix) {
        std::string text;
        const auto list = m_service->listDashboards(m_scope, {prefix, {}});
        for (const DashboardEntry& entry : list->dashboardEntries)
            text += entry.dashboardName + " ";
        return text;
    };
    QCOMPARE(namesOf(""), std::string("Web db we web-1 web-2 wec "));
    QCOMPARE(namesOf("we"), std::string("we web-1 web-2 wec "));
    QCOMPARE(namesOf("web"), std::string("web-1 web-2 "));
    QCOMPARE(namesOf("web-1"), std::string("web-1 "));
    QCOMPARE(namesOf("x"), std::string());
    QCOMPARE(namesOf("%"), std::string()); // no pattern language
    QVERIFY(!m_service->listDashboards(m_scope, {"\xff", {}})); // no text
}

void TestDashboardService::pages()
{
    for (int i = 0; i < 2001; ++i)
        QVERIFY(
            m_service->putDashboard(m_scope, put("d" + std::to_string(100'000 + i))).has_value());
    std::set<std::string> seen;
    std::vector<std::size_t> sizes;
    ListDashboardsRequest request;
    do {
        const auto page = m_service->listDashboards(m_scope, request);
        QVERIFY(page.has_value());
        sizes.push_back(page->dashboardEntries.size());
        for (const DashboardEntry& entry : page->dashboardEntries)
            seen.insert(entry.dashboardName);
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    QVERIFY((sizes == std::vector<std::size_t>{1000, 1000, 1}));
    QCOMPARE(seen.size(), std::size_t(2001));
}

void TestDashboardService::tokensAreBound()
{
    for (int i = 0; i < 1001; ++i)
        QVERIFY(m_service->putDashboard(m_scope, put("d" + std::to_string(i))).has_value());
    const auto token = *m_service->listDashboards(m_scope, {"d", {}})->nextToken;
    QVERIFY(m_service->listDashboards(m_scope, {"d", token}).has_value());
    std::string damaged = token;
    damaged[3] = damaged[3] == 'A' ? 'B' : 'A';
    for (const ListDashboardsRequest& request :
         {ListDashboardsRequest{"e", token}, ListDashboardsRequest{{}, token},
          ListDashboardsRequest{"d", damaged}, ListDashboardsRequest{"d", ""},
          ListDashboardsRequest{"d", "!!"}}) {
        const auto page = m_service->listDashboards(m_scope, request);
        QVERIFY(!page);
        QCOMPARE(page.error().code, std::string("InvalidNextToken"));
    }
    QVERIFY(!m_service->listDashboards({"999999999999", "us-east-1"}, {"d", token}));
}

void TestDashboardService::deletesAllOrNothing()
{
    for (const char* name : {"a", "b", "c"})
        QVERIFY(m_service->putDashboard(m_scope, put(name)).has_value());
    QSignalSpy changed(m_service.get(), &DashboardService::dashboardsChanged);
    const auto failed = m_service->deleteDashboards(m_scope, {{"a", "x", "b", "y"}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, std::string("ResourceNotFound"));
    QCOMPARE(failed.error().message, std::string("The specified dashboard does not exist. [x, y]"));
    QCOMPARE(m_service->count(m_scope), 3);
    QCOMPARE(changed.count(), 0);
    QVERIFY(m_service->deleteDashboards(m_scope, {{"a", "b", "a"}}).has_value());
    QCOMPARE(m_service->count(m_scope), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_service->deleteDashboards(m_scope, {{}}));
    QVERIFY(!m_service->deleteDashboards(m_scope, {std::vector<std::string>(101, "c")}));
    QCOMPARE(m_service->count(m_scope), 1);
}

void TestDashboardService::accountsAreApart()
{
    const Scope other{"111122223333", "us-east-1"};
    QVERIFY(m_service->putDashboard(m_scope, put("a")).has_value());
    QVERIFY(!m_service->getDashboard(other, {"a"}));
    QVERIFY(!m_service->deleteDashboards(other, {{"a"}}));
    QVERIFY(m_service->listDashboards(other, {})->dashboardEntries.empty());
    QCOMPARE(m_service->count(other), 0);
}

void TestDashboardService::titles()
{
    const std::string title = "Web service \u2013 production";
    QVERIFY(m_service->putDashboard(m_scope, put("web")).has_value());
    QCOMPARE(m_service->titleOf(m_scope, "web"), std::string("web"));
    QVERIFY(m_service->setTitle(m_scope, "web", title).has_value());
    QVERIFY(m_service->putDashboard(m_scope, put("web", R"({"widgets":[]})")).has_value());
    QCOMPARE(m_service->titleOf(m_scope, "web"), title); // a put keeps it
    QVERIFY(m_service->deleteDashboards(m_scope, {{"web"}}).has_value());
    QVERIFY(m_service->putDashboard(m_scope, put("web")).has_value());
    QCOMPARE(m_service->titleOf(m_scope, "web"), std::string("web")); // a new dashboard has none
    QVERIFY(!m_service->setTitle(m_scope, "web", std::string(1025, 'x')));
    QVERIFY(!m_service->setTitle(m_scope, "web", "\xff"));
}

void TestDashboardService::namesForTitles_data()
{
    QTest::addColumn<std::string>("title");
    QTest::addColumn<std::string>("name");
    const auto row = [](const char* title, const char* name) {
        QTest::newRow(title) << std::string(title) << std::string(name);
    };
    row("Web service - production", "Web-service-production");
    row("  CPU (all hosts)  ", "CPU-all-hosts");
    row("taken", "taken-3");
    row("snake_case_2", "snake_case_2");
    row("---", "Dashboard");
    row("", "Dashboard");
    row("\u76e3\u8996", "Dashboard");
    QTest::newRow("long") << std::string(400, 'x') << std::string(255, 'x');
}

void TestDashboardService::namesForTitles()
{
    QFETCH(std::string, title);
    QFETCH(std::string, name);
    QVERIFY(m_service->putDashboard(m_scope, put("taken")).has_value());
    QVERIFY(m_service->putDashboard(m_scope, put("taken-2")).has_value());
    QCOMPARE(m_service->nameForTitle(m_scope, title), name);
    QVERIFY(m_service->putDashboard(m_scope, put(name)).has_value());
    const std::string second = m_service->nameForTitle(m_scope, title);
    QVERIFY(second != name);
    QVERIFY(m_service->putDashboard(m_scope, put(second)).has_value());
}

void TestDashboardService::survivesReopening()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("state.db")).toStdString();
    {
        DashboardService service(*Database::open(path), m_clock);
        QVERIFY(service.putDashboard(m_scope, put("main")).has_value());
        QVERIFY(service.setTitle(m_scope, "main", "Main").has_value());
    }
    const DashboardService service(*Database::open(path), m_clock);
    QCOMPARE(service.getDashboard(m_scope, {"main"})->dashboardBody, kBody);
    QCOMPARE(service.titleOf(m_scope, "main"), std::string("Main"));
}

void TestDashboardService::resets()
{
    QVERIFY(m_service->putDashboard(m_scope, put("a")).has_value());
    QVERIFY(m_service->putDashboard({"111122223333", "us-east-1"}, put("a")).has_value());
    QVERIFY(m_service->reset().has_value());
    QCOMPARE(m_service->count(m_scope) + m_service->count({"111122223333", "us-east-1"}), 0);
}

void TestDashboardService::newerData()
{
    const std::array<Migration, 1> newer{{{99, "SELECT 1"}}};
    auto database = *Database::open({});
    QVERIFY(database->migrate("dashboards", newer).has_value());
    DashboardService service(database, m_clock);
    QCOMPARE(service.status().error().code, std::string("DataNewer"));
    QCOMPARE(service.putDashboard(m_scope, put("a")).error().code, std::string("DataNewer"));
    QCOMPARE(service.listDashboards(m_scope, {}).error().code, std::string("DataNewer"));
}

void TestDashboardService::manyThreads()
{
    std::vector<std::jthread> threads;
    std::atomic<int> failures = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; ++i) {
                const std::string name = "t" + std::to_string(t) + "-" + std::to_string(i);
                failures += !m_service->putDashboard(m_scope, put(name));
                failures += !m_service->listDashboards(m_scope, {});
                if (i % 2)
                    failures += !m_service->deleteDashboards(m_scope, {{name}});
            }
        });
    }
    threads.clear();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(m_service->count(m_scope), 100);
}

QTEST_GUILESS_MAIN(TestDashboardService)
#include "tst_dashboardservice.moc"
