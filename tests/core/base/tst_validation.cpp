// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shape.h"

#include <QTest>

#include <functional>

namespace yagura {

struct Leaf
{
    std::string name;
    std::optional<double> weight;
    bool operator==(const Leaf&) const = default;
};

struct Tree
{
    std::string nameSpace;
    std::string stateValue;
    std::optional<std::string> note;
    std::optional<int> limit;
    std::vector<Leaf> leaves;
    std::vector<std::string> tags;
    std::vector<std::string> statistics;
    std::optional<Leaf> crown;
    bool operator==(const Tree&) const = default;
};

constexpr std::array<std::string_view, 3> kStates{"INSUFFICIENT_DATA", "ALARM", "OK"};
constexpr std::array<std::string_view, 2> kStatistics{"Sum", "Average"};

template <>
struct Described<Leaf>
{
    static const Shape& shape()
    {
        static const Shape s = structure<Leaf>("Leaf")
                                   .member<&Leaf::name>("Name", required().length(1, 5))
                                   .member<&Leaf::weight>("Weight", optional().range(0, 10.5));
        return s;
    }
};
template <>
struct Described<Tree>
{
    static const Shape& shape()
    {
        static const Shape s
            = structure<Tree>("Tree")
                  .member<&Tree::nameSpace>("Namespace", required().length(1, 10))
                  .member<&Tree::stateValue>("StateValue", optional().oneOf(kStates))
                  .member<&Tree::note>("Note", optional().length(1, 20))
                  .member<&Tree::limit>("Limit", optional().range(1, 10'000))
                  .member<&Tree::leaves>("Leaves", required().length(0, 2))
                  .member<&Tree::tags>("Tags", optional().elementLength(1, 4))
                  .member<&Tree::statistics>("Statistics", optional().oneOf(kStatistics))
                  .member<&Tree::crown>("Crown");
        return s;
    }
};

} // namespace yagura

using namespace yagura;

class TestValidation : public QObject
{
    Q_OBJECT
    using Change = std::function<void(Tree&)>;

    static Tree soundTree()
    {
        Tree tree;
        tree.nameSpace = "App";
        tree.leaves = {{"a", 1.0}};
        return tree;
    }

private slots:
    void finds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("code"); // empty: sound
        QTest::addColumn<QByteArray>("message");
        const auto row
            = [](const char* name, Change change, const char* code, const char* message) {
                  QTest::newRow(name) << change << QByteArray(code) << QByteArray(message);
              };
        row(
            "sound", [](Tree&) {}, "", "");
        row(
            "required text", [](Tree& t) { t.nameSpace.clear(); }, "MissingParameter",
            "The parameter Namespace is required.");
        row(
            "required list", [](Tree& t) { t.leaves.clear(); }, "MissingParameter",
            "The parameter Leaves is required.");
        row(
            "required nested", [](Tree& t) { t.leaves.push_back({}); }, "MissingParameter",
            "The parameter Leaves.member.2.Name is required.");
        row(
            "required in optional", [](Tree& t) { t.crown.emplace(); }, "MissingParameter",
            "The parameter Crown.Name is required.");
        row(
            "enum", [](Tree& t) { t.stateValue = "INVALID"; }, "ValidationError",
            "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy "
            "constraint: "
            "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");
        row(
            "enum holds", [](Tree& t) { t.stateValue = "OK"; }, "", "");
        row(
            "too long", [](Tree& t) { t.nameSpace = "12345678901"; }, "ValidationError",
            "1 validation error detected: Value '12345678901' at 'namespace' failed to satisfy "
            "constraint: "
            "Member must have length less than or equal to 10");
        row(
            "characters, not bytes",
            [](Tree& t) {
                t.nameSpace = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9";
            },
            "", "");
        row(
            "too short", [](Tree& t) { t.note = ""; }, "ValidationError",
            "1 validation error detected: Value '' at 'note' failed to satisfy constraint: "
            "Member must have length greater than or equal to 1");
        row(
            "too large", [](Tree& t) { t.limit = 10'001; }, "ValidationError",
            "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: "
            "Member must have value less than or equal to 10000");
        row(
            "too small", [](Tree& t) { t.limit = 0; }, "ValidationError",
            "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: "
            "Member must have value greater than or equal to 1");
        row(
            "nested number", [](Tree& t) { t.leaves[0].weight = 10.75; }, "ValidationError",
            "1 validation error detected: Value '10.75' at 'leaves.1.member.weight' failed to "
            "satisfy "
            "constraint: Member must have value less than or equal to 10.5");
        row(
            "not a number is left to the service",
            [](Tree& t) { t.leaves[0].weight = std::numeric_limits<double>::quiet_NaN(); }, "", "");
        row(
            "list too long",
            [](Tree& t) {
                t.leaves = {{"a", {}}, {"b", 2.0}, {"c", {}}};
            },
            "ValidationError",
            "1 validation error detected: Value '[Leaf(name=a, weight=null), Leaf(name=b, "
            "weight=2), "
            "Leaf(name=c, weight=null)]' at 'leaves' failed to satisfy constraint: "
            "Member must have length less than or equal to 2");
        row(
            "element too long",
            [](Tree& t) {
                t.tags = {"ok", "wrong"};
            },
            "ValidationError",
            "1 validation error detected: Value '[ok, wrong]' at 'tags' failed to satisfy "
            "constraint: "
            "Member must satisfy constraint: [Member must have length less than or equal to 4, "
            "Member must have length greater than or equal to 1]");
        row(
            "element enum",
            [](Tree& t) {
                t.statistics = {"Sum", "Median"};
            },
            "ValidationError",
            "1 validation error detected: Value '[Sum, Median]' at 'statistics' failed to satisfy "
            "constraint: Member must satisfy constraint: [Member must satisfy enum value set: "
            "[Sum, Average]]");
        row(
            "not UTF-8", [](Tree& t) { t.note = "\xff"; }, "InvalidParameterValue",
            "The value of parameter Note is not valid UTF-8 text.");
        row(
            "element not UTF-8", [](Tree& t) { t.tags = {"\xff"}; }, "InvalidParameterValue",
            "The value of parameter Tags.member.1 is not valid UTF-8 text.");
    }
    void finds()
    {
        QFETCH(Change, change);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        Tree tree = soundTree();
        change(tree);
        const auto result = validate(tree);
        QCOMPARE(result.has_error(), !code.isEmpty());
        if (result.has_error()) {
            QCOMPARE(QByteArray::fromStdString(result.error().code), code);
            QCOMPARE(QByteArray::fromStdString(result.error().message), message);
        }
    }
    void keepsMessagesShort()
    {
        Tree tree = soundTree();
        tree.nameSpace = std::string(10'000'000, 'x');
        const auto result = validate(tree);
        QVERIFY(result.has_error());
        QVERIFY(result.error().message.size() < 1500);
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
