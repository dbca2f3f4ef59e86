// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightlogsource.h"
#include "core/insights/insightmetrics.h"
#include "core/insights/insightservice.h"
#include "core/storage/database.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yagura;

namespace {

const TimePoint kStart = fromEpochSeconds(1'449'532'800);
const std::string kRule
    = R"({"Schema":{"Name":"CloudWatchLogRule","Version":1},"LogGroupNames":["api*"],"LogFormat":"JSON","Contribution":{"Keys":["$.ip"],"Filters":[]},"AggregateOn":"Count"})";

PutInsightRuleRequest put(const std::string& name, const std::string& definition = kRule)
{
    PutInsightRuleRequest request;
    request.ruleName = name;
    request.ruleDefinition = definition;
    return request;
}

GetInsightRuleReportRequest reportOf(const std::string& name)
{
    GetInsightRuleReportRequest request;
    request.ruleName = name;
    request.startTime = kStart;
    request.endTime = kStart + std::chrono::hours(1);
    request.period = 300;
    return request;
}

class Logs final : public InsightLogSource
{
public:
    VoidResult read(const Scope&, const std::vector<std::string>& names,
                    const std::vector<std::string>&, const TimeRange& range,
                    const Consumer& consumer) const override
    {
        if (isBroken)
            return Error{errors::kStorageFailure, "damaged", {}};
        if (names == std::vector<std::string>{"api*"}) {
            for (int i = 0; i < 3; ++i)
                consumer({range.from + Seconds(i), R"({"ip":"10.0.0.1"})"});
        }
        return {};
    }
    bool isBroken = false;
};

class Tags final : public ResourceTags
{
public:
    VoidResult begin(const Scope&, const std::string& arn, const std::vector<Tag>& tags) override
    {
        begun.emplace_back(arn, tags.size());
        return {};
    }
    void end(const Scope&, const std::vector<std::string>& arns) override { ended = arns; }
    std::vector<std::pair<std::string, std::size_t>> begun;
    std::vector<std::string> ended;
};

} // namespace

class TestInsightService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void putsAndDescribes();
    void whatIsRefused();
    void enablesAndDisables();
    void deletes();
    void pages();
    void reportsWithoutLogs();
    void metricsOfRulesAsSeries();
    void reportsOverLogs();
    void managedRules();
    void scopesAreApart();
    void survivesReopening();

private:
    [[nodiscard]] std::vector<InsightRule> rules() const
    {
        return m_service->describeInsightRules(m_scope, {})->insightRules;
    }
    std::unique_ptr<InsightService> m_service;
    Scope m_scope;
};

void TestInsightService::init()
{
    m_service = std::make_unique<InsightService>(*Database::open({}));
    QVERIFY(m_service->status().has_value());
}

void TestInsightService::putsAndDescribes()
{
    Tags tags;
    m_service->setTags(&tags);
    QSignalSpy changed(m_service.get(), &InsightService::rulesChanged);
    auto request = put("Rule-A");
    request.tags = {{"a", "b"}};
    QVERIFY(m_service->putInsightRule(m_scope, request));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rules().size(), std::size_t{1});
    const InsightRule rule = rules().front();
    QVERIFY(rule.name == "Rule-A" && rule.state == "ENABLED" && rule.definition == kRule);
    QVERIFY(rule.schema == "CloudWatchLogRule/1" && rule.managedRule == false);
    request.ruleState = "DISABLED";
    QVERIFY(m_service->putInsightRule(m_scope, request));
    QVERIFY(rules().front().state == "DISABLED");
    // Only what is new takes its tags.
    QCOMPARE(tags.begun.size(), std::size_t{1});
    QVERIFY(tags.begun.front().first
            == "arn:aws:cloudwatch:us-east-1:123456789012:insight-rule/Rule-A");
    QVERIFY(m_service->contains(m_scope, "Rule-A"));
    QVERIFY(!m_service->contains(m_scope, "Rule-B"));
}

void TestInsightService::whatIsRefused()
{
    const auto code = [&](const PutInsightRuleRequest& request) {
        const auto result = m_service->putInsightRule(m_scope, request);
        return result ? std::string() : result.error().code;
    };
    QVERIFY(code(put("")) == "MissingParameter");
    QVERIFY(code(put("r", "")) == "MissingParameter");
    QVERIFY(code(put("\xE6\x97\xA5")) == "InvalidParameterValue");
    QVERIFY(code(put("r", "{}")) == "InvalidParameterValue");
    QVERIFY(code(put(std::string(129, 'r'))) == "ValidationError");
    QVERIFY(code(put("r", std::string(8193, ' '))) == "ValidationError");
    auto state = put("r");
    state.ruleState = "ON";
    QVERIFY(code(state) == "InvalidParameterValue");
    QVERIFY(rules().empty());
}

void TestInsightService::enablesAndDisables()
{
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    const auto disabled = m_service->disableInsightRules(m_scope, {{"a", "nobody"}});
    QVERIFY(disabled.has_value());
    QCOMPARE(disabled->failures.size(), std::size_t{1});
    QVERIFY(disabled->failures.front().failureResource == "nobody");
    QVERIFY(disabled->failures.front().exceptionType == "ResourceNotFoundException");
    QVERIFY(rules().front().state == "DISABLED");
    QVERIFY(m_service->enableInsightRules(m_scope, {{"a"}})->failures.empty());
    QVERIFY(rules().front().state == "ENABLED");
    QVERIFY(m_service->enableInsightRules(m_scope, {}).has_error());
}

void TestInsightService::deletes()
{
    Tags tags;
    m_service->setTags(&tags);
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    const auto deleted = m_service->deleteInsightRules(m_scope, {{"a", "b"}});
    QCOMPARE(deleted->failures.size(), std::size_t{1});
    QVERIFY(rules().empty());
    QCOMPARE(tags.ended.size(), std::size_t{1});
}

void TestInsightService::pages()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_service->putInsightRule(m_scope, put("r" + std::to_string(i))));
    std::vector<std::string> names;
    DescribeInsightRulesRequest request;
    request.maxResults = 2;
    do {
        const auto page = m_service->describeInsightRules(m_scope, request);
        QVERIFY(page.has_value());
        for (const InsightRule& rule : page->insightRules)
            names.push_back(rule.name);
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    QVERIFY((names == std::vector<std::string>{"r0", "r1", "r2", "r3", "r4"}));
    request.nextToken = "nonsense";
    QVERIFY(m_service->describeInsightRules(m_scope, request).error().code == "InvalidNextToken");
}

void TestInsightService::reportsWithoutLogs()
{
    QVERIFY(m_service->getInsightRuleReport(m_scope, reportOf("a")).error().code
            == "ResourceNotFoundException");
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    const auto report = m_service->getInsightRuleReport(m_scope, reportOf("a"));
    QVERIFY(report.has_value());
    QVERIFY(report->keyLabels == std::vector<std::string>{"$.ip"});
    QCOMPARE(*report->aggregateValue, 0.0);
    QCOMPARE(*report->approximateUniqueCount, std::int64_t{0});
    QVERIFY(report->contributors.empty());
}

/// A report covers a day: more of them follow each other.
void TestInsightService::metricsOfRulesAsSeries()
{
    const InsightMetrics metrics(*m_service);
    const TimeRange range{kStart, kStart + std::chrono::hours(25)};
    const auto read = [&](const char* metric, int period = 3600) {
        return metrics.ruleMetric(m_scope, "a", metric, range, period);
    };
    QVERIFY(read("Sum").error().code == "ResourceNotFoundException");
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    QVERIFY(read("Sum").value()->isEmpty());
    Logs logs;
    m_service->setLogSource(&logs);
    const auto sum = read("Sum");
    QVERIFY(sum.has_value());
    QVERIFY(sum.value()->values == (std::vector<double>{3, 3}));
    QVERIFY(*sum.value()->times
            == (std::vector<TimePoint>{kStart, kStart + std::chrono::hours(24)}));
    QCOMPARE(sum.value()->periodSeconds, 3600);
    QVERIFY(read("UniqueContributors").value()->values == (std::vector<double>{1, 1}));
    QVERIFY(read("Median").error().code == errors::kInvalidParameterValue);
    QVERIFY(read("Sum", 30).error().code == errors::kInvalidParameterValue);
    QVERIFY(metrics.ruleMetric(m_scope, "a", "Sum", {kEarliestTime, kLatestTime}, 60).error().code
            == errors::kInvalidParameterValue);
    logs.isBroken = true;
    QVERIFY(read("Sum").error().code == errors::kStorageFailure);
}

void TestInsightService::reportsOverLogs()
{
    Logs logs;
    m_service->setLogSource(&logs);
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    const auto report = m_service->getInsightRuleReport(m_scope, reportOf("a"));
    QCOMPARE(*report->aggregateValue, 3.0);
    QVERIFY(report->contributors.front().keys == std::vector<std::string>{"10.0.0.1"});
    logs.isBroken = true;
    QVERIFY(m_service->getInsightRuleReport(m_scope, reportOf("a")).error().code
            == errors::kStorageFailure);
}

void TestInsightService::managedRules()
{
    const std::string arn = "arn:aws:ec2:us-east-1:123456789012:vpc-endpoint-service/vpce-svc-0a";
    const auto done = m_service->putManagedInsightRules(
        m_scope, {{{"VpcEndpointService-BytesByEndpointId-v1", arn, {}}, {"bad name", arn, {}}}});
    QVERIFY(done.has_value());
    QCOMPARE(done->failures.size(), std::size_t{1});
    const auto listed = m_service->listManagedInsightRules(m_scope, {arn, {}, {}});
    QCOMPARE(listed->managedRules.size(), std::size_t{1});
    QVERIFY(listed->managedRules.front().ruleState->state == "ENABLED");
    const std::string name = listed->managedRules.front().ruleState->ruleName;
    QVERIFY(name == "VpcEndpointService-BytesByEndpointId-v1-vpce-svc-0a");
    QVERIFY(rules().front().managedRule == true);
    QVERIFY(
        m_service->listManagedInsightRules(m_scope, {"arn:other", {}, {}})->managedRules.empty());
    Logs logs;
    m_service->setLogSource(&logs);
    QCOMPARE(*m_service->getInsightRuleReport(m_scope, reportOf(name))->aggregateValue, 0.0);
}

void TestInsightService::scopesAreApart()
{
    QVERIFY(m_service->putInsightRule(m_scope, put("a")));
    const Scope other{m_scope.account, "eu-west-1"};
    QVERIFY(m_service->describeInsightRules(other, {})->insightRules.empty());
    QCOMPARE(m_service->deleteInsightRules(other, {{"a"}})->failures.size(), std::size_t{1});
    QCOMPARE(rules().size(), std::size_t{1});
    QVERIFY(m_service->reset());
    QVERIFY(rules().empty());
}

void TestInsightService::survivesReopening()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("state.db")).toStdString();
    m_service = std::make_unique<InsightService>(*Database::open(path));
    QVERIFY(m_service->putInsightRule(m_scope, put("kept")));
    m_service.reset();
    m_service = std::make_unique<InsightService>(*Database::open(path));
    QVERIFY(rules().front().definition == kRule);
}

QTEST_GUILESS_MAIN(TestInsightService)
#include "tst_insightservice.moc"
