// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/tags/tagservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace yagura;

namespace {

const std::string kArn = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:web";
const std::string kBoardArn = "arn:aws:cloudwatch::123456789012:dashboard/web";

std::vector<Tag> manyTags(int count, const std::string& prefix = "k")
{
    std::vector<Tag> tags;
    for (int i = 0; i < count; ++i)
        tags.push_back({prefix + std::to_string(i), "v"});
    return tags;
}

std::vector<std::string> keysOf(const std::vector<Tag>& tags)
{
    std::vector<std::string> keys;
    for (const Tag& tag : tags)
        keys.push_back(tag.key);
    return keys;
}

} // namespace

class TestTagService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tagsAndUntags();
    void aValueIsReplacedInPlace();
    void whatIsRefused_data();
    void whatIsRefused();
    void atMostFiftyInAll();
    void scopesAreApart();
    void creationReplacesAndRemovalRemoves();
    void sweepsWhatIsGone();
    void survivesReopening();
    void resets();

private:
    std::unique_ptr<TagService> make(const std::shared_ptr<Database>& database)
    {
        auto service = std::make_unique<TagService>(database);
        service->addKind("alarm:", [this](const Scope& scope, const std::string& name) {
            return m_alarms.contains({scope.region, name});
        });
        service->addKind("dashboard/",
                         [](const Scope&, const std::string& name) { return name == "web"; });
        return service;
    }
    [[nodiscard]] std::vector<Tag> list(const std::string& arn) const
    {
        const auto listed = m_service->listTagsForResource(m_scope, {arn});
        return listed ? listed->tags : std::vector<Tag>{{"error", listed.error().code}};
    }

    std::set<std::pair<std::string, std::string>> m_alarms;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<TagService> m_service;
    Scope m_scope;
};

void TestTagService::init()
{
    m_alarms = {{"us-east-1", "web"}};
    m_service.reset();
    m_database = *Database::open({});
    m_service = make(m_database);
    QVERIFY(m_service->status().has_value());
}

void TestTagService::tagsAndUntags()
{
    QSignalSpy changed(m_service.get(), &TagService::tagsChanged);
    QVERIFY(m_service->tagResource(
        m_scope, {kArn, std::vector<Tag>{{"stack", "Production"}, {"team", ""}, {"a", {}}}}));
    QCOMPARE(changed.size(), 1);
    QVERIFY((list(kArn) == std::vector<Tag>{{"stack", "Production"}, {"team", ""}, {"a", ""}}));
    QVERIFY(m_service->untagResource(m_scope, {kArn, std::vector<std::string>{"team", "unknown"}}));
    QVERIFY((list(kArn) == std::vector<Tag>{{"stack", "Production"}, {"a", ""}}));
    QVERIFY(m_service->tagResource(m_scope, {kBoardArn, std::vector<Tag>{{"x", "y"}}}));
    QVERIFY((list(kBoardArn) == std::vector<Tag>{{"x", "y"}}));
}

void TestTagService::aValueIsReplacedInPlace()
{
    QVERIFY(m_service->tagResource(m_scope, {kArn, std::vector<Tag>{{"a", "1"}, {"b", "2"}}}));
    QVERIFY(m_service->tagResource(m_scope, {kArn, std::vector<Tag>{{"a", "3"}, {"A", "4"}}}));
    QVERIFY((list(kArn) == std::vector<Tag>{{"a", "3"}, {"b", "2"}, {"A", "4"}}));
}

void TestTagService::whatIsRefused_data()
{
    QTest::addColumn<std::string>("arn");
    QTest::addColumn<std::vector<Tag>>("tags");
    QTest::addColumn<std::string>("code");
    const auto row
        = [](const char* name, const std::string& arn, const std::vector<Tag>& tags,
             const char* code) { QTest::newRow(name) << arn << tags << std::string(code); };
    const std::vector<Tag> fine{{"k", "v"}};
    const std::string stem = "arn:aws:cloudwatch:us-east-1:123456789012:";
    row("no ARN", "", fine, "MissingParameter");
    row("not an ARN", "web", fine, "InvalidParameterValue");
    row("another service", "arn:aws:sns:us-east-1:123456789012:web", fine, "InvalidParameterValue");
    row("nothing named", stem, fine, "InvalidParameterValue");
    row("an unknown alarm", stem + "alarm:db", fine, "ResourceNotFoundException");
    row("an unknown kind", stem + "slo:web", fine, "ResourceNotFoundException");
    row("another account", "arn:aws:cloudwatch:us-east-1:999999999999:alarm:web", fine,
        "ResourceNotFoundException");
    row("another region", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:web", fine,
        "ResourceNotFoundException");
    row("an empty key", kArn, {{"", "v"}}, "MissingParameter");
    row("a long key", kArn, {{std::string(129, 'k'), "v"}}, "ValidationError");
    row("a long value", kArn, {{"k", std::string(257, 'v')}}, "ValidationError");
    row("a reserved key", kArn, {{"aws:name", "v"}}, "InvalidParameterValue");
    row("a reserved key in capitals", kArn, {{"AWS:name", "v"}}, "InvalidParameterValue");
    row("a key twice", kArn, {{"k", "1"}, {"k", "2"}}, "InvalidParameterValue");
    row("too many", kArn, manyTags(51), "InvalidParameterValue");
    row("not UTF-8", kArn, {{"k", "\xff"}}, "InvalidParameterValue");
}

void TestTagService::whatIsRefused()
{
    QFETCH(std::string, arn);
    QFETCH(std::vector<Tag>, tags);
    QFETCH(std::string, code);
    const auto result = m_service->tagResource(m_scope, {arn, tags});
    QVERIFY(result.has_error());
    QCOMPARE(QString::fromStdString(result.error().code), QString::fromStdString(code));
    QVERIFY(!result.error().message.empty());
    QVERIFY(list(kArn).empty());
}

void TestTagService::atMostFiftyInAll()
{
    QVERIFY(m_service->tagResource(m_scope, {kArn, manyTags(50)}));
    QVERIFY(m_service->tagResource(m_scope, {kArn, manyTags(50)}));
    const auto more = m_service->tagResource(m_scope, {kArn, manyTags(1, "other")});
    QVERIFY(more.has_error());
    QCOMPARE(list(kArn).size(), std::size_t{50});
    const std::string longest(128, 'k');
    QVERIFY(m_service->untagResource(m_scope, {kArn, std::vector<std::string>{"k0"}}));
    QVERIFY(m_service->tagResource(m_scope,
                                   {kArn, std::vector<Tag>{{longest, std::string(256, 'v')}}}));
    QCOMPARE(keysOf(list(kArn)).back(), longest);
}

void TestTagService::scopesAreApart()
{
    m_alarms.insert({"eu-west-1", "web"});
    const Scope europe{m_scope.account, "eu-west-1"};
    const std::string arn = "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:web";
    QVERIFY(m_service->tagResource(europe, {arn, std::vector<Tag>{{"where", "Europe"}}}));
    QVERIFY(list(kArn).empty());
    QCOMPARE(m_service->listTagsForResource(europe, {arn})->tags.size(), std::size_t{1});
}

void TestTagService::creationReplacesAndRemovalRemoves()
{
    QVERIFY(m_service->begin(m_scope, kArn, {{"a", "1"}}));
    QVERIFY((list(kArn) == std::vector<Tag>{{"a", "1"}}));
    QVERIFY(m_service->begin(m_scope, kArn, {{"b", "2"}}));
    QVERIFY((list(kArn) == std::vector<Tag>{{"b", "2"}}));
    QVERIFY(m_service->begin(m_scope, kArn, {{"aws:x", "2"}}).has_error());
    m_service->end(m_scope, {kArn});
    QVERIFY(list(kArn).empty());
}

void TestTagService::sweepsWhatIsGone()
{
    QVERIFY(m_service->tagResource(m_scope, {kArn, std::vector<Tag>{{"a", "1"}}}));
    QVERIFY(m_service->tagResource(m_scope, {kBoardArn, std::vector<Tag>{{"a", "1"}}}));
    QVERIFY(m_service->sweep());
    QCOMPARE(list(kArn).size(), std::size_t{1});
    m_alarms.clear();
    QVERIFY(m_service->sweep());
    m_alarms = {{"us-east-1", "web"}};
    QVERIFY(list(kArn).empty());
    QCOMPARE(list(kBoardArn).size(), std::size_t{1});
}

void TestTagService::survivesReopening()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("state.db")).toStdString();
    m_service = make(*Database::open(path));
    QVERIFY(m_service->tagResource(m_scope, {kArn, std::vector<Tag>{{"a", "\xE6\x97\xA5"}}}));
    m_service.reset();
    m_service = make(*Database::open(path));
    QVERIFY((list(kArn) == std::vector<Tag>{{"a", "\xE6\x97\xA5"}}));
}

void TestTagService::resets()
{
    QVERIFY(m_service->tagResource(m_scope, {kArn, manyTags(3)}));
    QVERIFY(m_service->reset());
    QVERIFY(list(kArn).empty());
}

QTEST_GUILESS_MAIN(TestTagService)
#include "tst_tagservice.moc"
