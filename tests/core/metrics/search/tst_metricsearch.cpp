// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/metricsearch.h"
#include "core/metrics/search/metricsearchindex.h"
#include "core/metrics/search/searchtokens.h"

#include <QtTest>

#include <random>

using namespace yagura;

namespace {

Metric metric(const std::string& nameSpace, const std::string& name,
              std::vector<Dimension> dimensions = {})
{
    std::sort(dimensions.begin(), dimensions.end());
    return {nameSpace, name, std::move(dimensions)};
}

/// `namespace / name / dimension=value,...`
Metric metricFromText(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(QStringLiteral(" / "));
    std::vector<Dimension> dimensions;
    if (parts.size() > 2) {
        for (const QString& pair : parts[2].split(QLatin1Char(',')))
            dimensions.push_back({pair.section(QLatin1Char('='), 0, 0).toStdString(),
                                  pair.section(QLatin1Char('='), 1).toStdString()});
    }
    return metric(parts[0].toStdString(), parts[1].toStdString(), std::move(dimensions));
}

MetricSearchIndex indexOf(const std::vector<Metric>& metrics)
{
    auto catalogue = std::make_shared<std::vector<CatalogueEntry>>();
    for (const Metric& m : metrics)
        catalogue->push_back({m, {}});
    return {std::move(catalogue), "123456789012"};
}

constexpr char kErrors2[] = "MyNS / NetworkErrors2 / Host=i-1";
constexpr char kCount[] = "Custom / CustomCount1";
constexpr char kCpu[] = "AWS/EC2 / CPUUtilization / InstanceId=i-0c986c72";
constexpr char kType[] = "AWS/EC2 / CPUUtilization / InstanceType=t2.micro";
constexpr char kAll[] = "AWS/EC2 / CPUUtilization";
constexpr char kPacket[] = "AWS/EC2 / NetworkPacketsIn / InstanceId=i-1234567890123456";
constexpr char kLambda[] = "AWS/Lambda / Invocations / FunctionName=ProjectA-pay";
constexpr char kEbs[] = "AWS/EBS / VolumeReadOps / VolumeId=vol-ProjectA";
constexpr char kOdd[] = "My Namespace / Europe\\France Traffic(Network) / Dimension@Name=x";
constexpr char kJapanese[] = "店舗 / 売上 / 店=東京 本店";

/// What a random search is made of.
std::string randomTerm(std::mt19937& random)
{
    static const std::vector<std::string> words{"cpu",
                                                "CPU",
                                                "CpuUser",
                                                "cpuuser",
                                                "network",
                                                "network-errors",
                                                "NetworkErrors2",
                                                "errors2",
                                                "i-1",
                                                "i",
                                                "1",
                                                "\"i-1\"",
                                                "\"AWS/EC2\"",
                                                "EC2",
                                                "ec2",
                                                "prod",
                                                "Host=i",
                                                "Host=\"i-1\"",
                                                "MetricName=network",
                                                "Namespace=AWS",
                                                "Stage=prod",
                                                "MetricName=(cpu OR errors)"};
    return words[random() % words.size()];
}

std::string randomSearch(std::mt19937& random, int depth)
{
    switch (depth <= 0 ? 0 : random() % 6) {
    case 1:
        return "(" + randomSearch(random, depth - 1) + ")";
    case 2:
        return "NOT " + randomSearch(random, depth - 1);
    case 3:
        return randomSearch(random, depth - 1) + " OR " + randomSearch(random, depth - 1);
    case 4:
        return randomSearch(random, depth - 1) + " " + randomSearch(random, depth - 1);
    case 5:
        return randomSearch(random, depth - 1) + " AND " + randomSearch(random, depth - 1);
    default:
        return randomTerm(random);
    }
}

} // namespace

class TestMetricSearch : public QObject
{
    Q_OBJECT
private slots:
    void tokens_data();
    void tokens();
    void matching_data();
    void matching();
    void errors_data();
    void errors();
    void limits();
    void accounts();
    void indexFindsWhatMatches();
    void indexListsInOrder();
};

void TestMetricSearch::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("whole");

    const auto row = [](const char* text, const char* tokens, const char* whole) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tokens)
                            << QString::fromUtf8(whole);
    };
    // The published table.
    row("CustomCount1", "Custom Count 1", "customcount1");
    row("SDBFailure", "SDB Failure", "sdbfailure");
    row("Project2-trial333", "Project 2 trial 333", "project2trial333");
    row("Network-Errors_2", "Network Errors 2", "networkerrors2");
    row("couNT", "cou NT", "count");
    row("--a__b--", "a b", "ab");
    row("t2.micro", "t 2 micro", "t2micro");
    row("HTTPCode_ELB_5XX_Count", "HTTP Code ELB 5 XX Count", "httpcodeelb5xxcount");
    row("", "", "");
    row("-+/", "", "");
    row("東京 本店", "東京 本店", "東京本店");
}

void TestMetricSearch::tokens()
{
    QFETCH(const QString, text);
    QFETCH(const QString, tokens);
    QFETCH(const QString, whole);
    const std::string utf8 = text.toStdString();
    QStringList found;
    for (const SearchToken& token : searchTokens(utf8))
        found << QString::fromUtf8(token.text.data(), int(token.text.size()));
    QCOMPARE(found.join(QLatin1Char(' ')), tokens);
    QCOMPARE(QString::fromStdString(wholeSearchToken(utf8)), whole);
}

void TestMetricSearch::matching_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<bool>("isMatch");

    const auto row = [](const char* query, const char* about, bool isMatch) {
        QTest::addRow("%s on %s", query, about)
            << QString::fromUtf8(query) << QString::fromUtf8(about) << isMatch;
    };
    // Single tokens: any case; a wrong hump cuts the term elsewhere.
    row("count", kCount, true);
    row("Count", kCount, true);
    row("COUNT", kCount, true);
    row("couNT", kCount, false);
    row("1", kCount, true);
    row("cust", kCount, false);
    // Several tokens: consecutive, in their case.
    row("CustomCount", kCount, true);
    row("Count1", kCount, true);
    row("customcount", kCount, false);
    row("count1", kCount, false);
    row("Custom1", kCount, false);
    row("CustomCount1", kCount, true);
    row("customcount1", kCount, true); // the whole string is a token as well
    // Delimiters join tokens, whatever they are.
    row("network/errors", kErrors2, true);
    row("network+errors", kErrors2, true);
    row("network-errors", kErrors2, true);
    row("Network_Errors", kErrors2, true);
    row("errors/network", kErrors2, false);
    row("network/errors", "MyNS / Network-Errors-2", true);
    row("networkerrors", kErrors2, false);
    row("myns", kErrors2, true); // cut as My, NS; the whole is a token as well
    row("host", kErrors2, true);
    row("i-1", kErrors2, true);
    // Quoted: the whole of a name or value, in its case.
    row("\"NetworkErrors2\"", kErrors2, true);
    row("\"networkerrors2\"", kErrors2, false);
    row("\"Network\"", kErrors2, false);
    row("\"Network-Errors-2\"", "MyNS / Network-Errors-2", true);
    row("\"Network_Errors_2\"", "MyNS / Network-Errors-2", false);
    row("\"Host\"", kErrors2, true);
    row("\"i-1\"", kErrors2, true);
    row("\"MyNS\"", kErrors2, true);
    row("\"Europe\\\\France Traffic\\(Network\\)\"", kOdd, true);
    row("\"Europe\\France Traffic(Network)\"", kOdd, true); // nothing to confuse it with
    row("{\"My Namespace\", \"Dimension@Name\"}, \"x\"", kOdd, true);
    // Properties.
    row("MetricName=errors", kErrors2, true);
    row("MetricName=i", kErrors2, false);
    row("MetricName=\"NetworkErrors2\"", kErrors2, true);
    row("Namespace=MyNS NOT Host=\"i-1\"", kErrors2, false);
    row("Namespace=MyNS NOT Host=\"i-2\"", kErrors2, true);
    row("Host = \"i-1\"", kErrors2, true);
    row("Host=(\"i-2\" OR \"i-1\")", kErrors2, true);
    row("Host=network", kErrors2, false);
    row("InstanceType=micro", kType, true);
    row("InstanceType=\"t2.micro\" Namespace=\"AWS/EC2\"", kType, true);
    row("InstanceType=\"t2.small\" Namespace=\"AWS/EC2\"", kType, false);
    row("\"Dimension@Name\"=x", kOdd, true);
    row("NOT Namespace=AWS", kCpu, false);
    row("NOT Namespace=AWS", kErrors2, true);
    // Words and operators.
    row("errors OR packets", kErrors2, true);
    row("errors and packets", kErrors2, false);
    row("errors AND packets", kErrors2, false);
    row("errors AND network", kErrors2, true);
    row("errors network", kErrors2, true);
    row("NOT packets", kErrors2, true);
    row("NOT NOT packets", kErrors2, false);
    row("packets OR errors NOT network", kErrors2, false); // packets OR (errors AND NOT network)
    row("(packets OR errors) NOT disk", kErrors2, true);
    row("network OR disk packets", kErrors2, true);
    row("(EC2 OR EBS) AND MetricName=ReadOps", kEbs, true);
    row("(EC2 OR EBS) MetricName=ReadOps", kEbs, true);
    row("(EC2 OR EBS) AND ReadOps AND ProjectA", kEbs, true);
    row("(EC2 OR EBS) AND ReadOps AND ProjectB", kEbs, false);
    row("{AWS/Lambda,FunctionName} MetricName=\"Errors\" OR (MetricName=\"Invocations\" AND "
        "(ProjectA "
        "OR ProjectB))",
        kLambda, true);
    row("{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\" NOT i-1234567890123456", kCpu, true);
    row("{AWS/EC2,InstanceId} network AND packets", kPacket, true);
    row("{AWS/EC2,InstanceId} network packets", kPacket, true);
    row("{AWS/EC2,InstanceId} network NOT i-1234567890123456", kPacket, false);
    row("\"ConsumedLCUs\" OR flow", kErrors2, false);
    // Schemas: the exact set of dimensions.
    row(" {AWS/EC2,InstanceId} ", kCpu, true);
    row("{AWS/EC2, InstanceId} MetricName=\"CPUUtilization\"", kCpu, true);
    row("{AWS/EC2,InstanceId}", kType, false);
    row("{AWS/EC2}", kCpu, false);
    row("{AWS/EC2}", kAll, true);
    row("{AWS/EC2,InstanceId,InstanceType}", kCpu, false);
    row("{aws/ec2,InstanceId}", kCpu, false);
    row("{N,B,A} x", "N / x / A=1,B=2", true);
    row("{N,A,A} x", "N / x / A=1,B=2", false);
    // Beyond ASCII.
    row("売上", kJapanese, true);
    row("店=東京", kJapanese, true);
    row("\"東京 本店\"", kJapanese, true);
    row("{店舗,店} 売上", kJapanese, true);
}

void TestMetricSearch::matching()
{
    QFETCH(const QString, query);
    QFETCH(const QString, metric);
    QFETCH(const bool, isMatch);
    const auto search = MetricSearch::parse(query.toStdString());
    QVERIFY2(search.has_value(), search ? "" : search.error().message.c_str());
    const Metric about = metricFromText(metric.toStdString());
    QCOMPARE(search->matches(about), isMatch);
    QCOMPARE(indexOf({about}).find(*search).size(), std::size_t(isMatch ? 1 : 0));
}

void TestMetricSearch::errors_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("message");

    const auto row = [](const char* query, const char* what, int position) {
        QTest::addRow("'%s'", query)
            << QString::fromUtf8(query)
            << QStringLiteral("Invalid search expression: %1 at position %2.")
                   .arg(QString::fromUtf8(what))
                   .arg(position);
    };
    row("", "the search is empty", 1);
    row("   ", "the search is empty", 4);
    row("a AND", "a term is missing", 6);
    row("a OR OR b", "a term is missing before OR", 6);
    row("AND", "a term is missing before AND", 1);
    row("NOT", "a term is missing", 4);
    row("(a", "the parenthesis is not closed", 1);
    row("a)", "unexpected ')'", 2);
    row("()", "unexpected ')'", 2);
    row("{", "a name is missing", 2);
    row("{}", "a name is missing", 2);
    row("{a", "the brace is not closed", 1);
    row("{a,}", "a name is missing", 4);
    row("{My Namespace}", "',' or '}' is missing", 5);
    row("a {b}", "unexpected '{'", 3);
    row("a }", "unexpected '}'", 3);
    row("a=", "a term is missing", 3);
    row("=a", "unexpected '='", 1);
    row("a==b", "unexpected '='", 3);
    row("a=(b=c)", "a property stands inside another", 4);
    row("x \"abc", "the quotation mark is not closed", 3);
    row("x \"abc\\\"", "the quotation mark is not closed", 3);
    row("x \"\"", "nothing stands between the quotation marks", 3);
    row("a * b", "'*' has neither letters nor digits", 3);
    row("売上 (", "a term is missing", 5);
}

void TestMetricSearch::errors()
{
    QFETCH(const QString, query);
    QFETCH(const QString, message);
    const auto search = MetricSearch::parse(query.toStdString());
    QVERIFY(!search);
    QCOMPARE(QString::fromStdString(search.error().code), QStringLiteral("ValidationError"));
    QCOMPARE(QString::fromStdString(search.error().message), message);
}

void TestMetricSearch::limits()
{
    QVERIFY(MetricSearch::parse(std::string(MetricSearch::kMaxCharacters, 'a')));
    QVERIFY(!MetricSearch::parse(std::string(MetricSearch::kMaxCharacters + 1, 'a')));
    QString japanese(int(MetricSearch::kMaxCharacters), QChar(0x5e97));
    QVERIFY(MetricSearch::parse(japanese.toStdString()));
    QVERIFY(!MetricSearch::parse("a\xff"));

    const auto nested = [](int depth, const std::string& open, const std::string& close) {
        std::string query;
        for (int i = 0; i < depth; ++i)
            query += open;
        query += "a";
        for (int i = 0; i < depth; ++i)
            query += close;
        return query;
    };
    QVERIFY(MetricSearch::parse(nested(MetricSearch::kMaxDepth - 1, "(", ")")));
    const auto deep = MetricSearch::parse(nested(MetricSearch::kMaxDepth, "(", ")"));
    QVERIFY(!deep);
    QCOMPARE(deep.error().message,
             std::string("Invalid search expression: more than 50 levels within each other at "
                         "position 51."));
    QVERIFY(!MetricSearch::parse(nested(400, "(", ")")));
    QVERIFY(!MetricSearch::parse(nested(200, "NOT ", "")));
}

void TestMetricSearch::accounts()
{
    const Metric cpu = metricFromText(kCpu);
    const auto theirs = MetricSearch::parse("{AWS/EC2,InstanceId} :aws.AccountId = 444455556666");
    const auto quoted = MetricSearch::parse("cpu :aws.AccountId=\"444455556666\"");
    const auto local = MetricSearch::parse(":aws.AccountId = 'LOCAL'");
    QVERIFY(theirs && quoted && local);
    QVERIFY(theirs->matches(cpu, "444455556666"));
    QVERIFY(!theirs->matches(cpu, "123456789012"));
    QVERIFY(!quoted->matches(cpu, "123456789012"));
    QVERIFY(local->matches(cpu, "123456789012"));
    QVERIFY(indexOf({cpu}).find(*theirs).empty());
    QCOMPARE(indexOf({cpu}).find(*local).size(), std::size_t(1));
}

void TestMetricSearch::indexFindsWhatMatches()
{
    std::mt19937 random(3);
    const std::vector<std::string> nameSpaces{"AWS/EC2", "AWS/EBS", "My NS", "prod"};
    const std::vector<std::string> names{"CPUUtilization",   "CpuUser", "cpu",     "NetworkErrors2",
                                         "Network-Errors-2", "Host",    "errors2", "networkErrors"};
    const std::vector<std::string> values{"i-1", "i-12", "prod", "Prod1", "AWS/EC2", "cpuuser"};
    std::vector<Metric> metrics;
    for (int i = 0; i < 300; ++i) {
        std::vector<Dimension> dimensions;
        for (const char* name : {"Host", "Stage", "network"}) {
            if (random() % 2)
                dimensions.push_back({name, values[random() % values.size()]});
        }
        metrics.push_back(metric(nameSpaces[random() % nameSpaces.size()],
                                 names[random() % names.size()], std::move(dimensions)));
    }
    const MetricSearchIndex index = indexOf(metrics);
    int found = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string schema = random() % 3 == 0 ? "{AWS/EC2,Host} " : "";
        const std::string query = schema + randomSearch(random, 3);
        const auto search = MetricSearch::parse(query);
        QVERIFY2(search.has_value(), query.c_str());
        std::vector<std::uint32_t> expected;
        for (std::size_t m = 0; m < metrics.size(); ++m) {
            if (search->matches(metrics[m], "123456789012"))
                expected.push_back(std::uint32_t(m));
        }
        QVERIFY2(index.find(*search) == expected, query.c_str());
        found += int(expected.size());
    }
    QVERIFY(found > 1000);
}

void TestMetricSearch::indexListsInOrder()
{
    const MetricSearchIndex index = indexOf(
        {metricFromText("A / cpu"), metricFromText("B / disk"), metricFromText("C / cpu")});
    QCOMPARE(index.find(*MetricSearch::parse("cpu")), (std::vector<std::uint32_t>{0, 2}));
    QCOMPARE(indexOf({}).find(*MetricSearch::parse("NOT cpu")), std::vector<std::uint32_t>());
}

QTEST_GUILESS_MAIN(TestMetricSearch)
#include "tst_metricsearch.moc"
