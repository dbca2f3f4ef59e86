// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionset.h"
#include "core/metrics/math/functions.h"
#include "core/metrics/math/lexer.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace yagura;

/// The language of metric math: tokens, syntax, types, and what is said about mistakes.
class TestMathLanguage : public QObject
{
    Q_OBJECT
private slots:
    void tokens_data();
    void tokens();
    void everyByteIsInOneToken();
    void texts();
    void mistakes_data();
    void mistakes();
    void types_data();
    void types();
    void positionsAreCharacters();
    void theTableIsSorted();
    void listsWhatIsUsed();
    void depthAndLength();
    void searchesAreCounted();
    void returnedValues();
};

namespace {

const MathNames kNames = [](std::string_view id) -> std::optional<MathName> {
    if (id.starts_with("m"))
        return MathName{MathType::Series, true};
    if (id.starts_with("list"))
        return MathName{MathType::SeriesList, false};
    if (id.starts_with("number"))
        return MathName{MathType::Scalar, false};
    if (id.starts_with("e"))
        return MathName{MathType::Series, false};
    return std::nullopt;
};

std::string check(std::string_view text)
{
    const auto parsed = Expression::parse(text);
    const auto type = parsed ? mathTypeOf(*parsed, kNames) : parsed.error();
    if (type)
        return std::string(mathTypeName(*type));
    return std::to_string(type.error().offset) + "+" + std::to_string(type.error().length) + ": "
        + type.error().message;
}

MetricDataQuery expression(const std::string& id, const std::string& text)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = text;
    return query;
}

} // namespace

void TestMathLanguage::tokens_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("kinds");
    const auto row = [](const char* text, const char* kinds) {
        QTest::newRow(text) << std::string(text) << std::string(kinds);
    };
    // N number, T text, n name, F function, K keyword, o operator, u unfinished, x invalid
    row("SUM(METRICS('a')) / 2.5e3", "F(F(T))oN");
    row("m1 AND m2 OR m3 && m4 || m5", "nonononon");
    row("a<=b>=c==d!=e<f>g", "nonononononon");
    row("[m1,m2]", "[n,n]");
    row("SORT(x, AVG, DESC)", "F(n,K,K)");
    row("AVG (x)", "F(n)");
    row("m1 AND (m2)", "no(n)");
    row("'a' \"b\" 'it\\'s' \"\"", "TTTT");
    row("'never ends", "u");
    row("1 \xe2\x88\x92 2", "NxN"); // a typographic minus
    row("\xe6\x9d\xb1\xe4\xba\xac + 1", "xoN"); // Japanese
    row("= & | ! . @", "xxxxxx");
    row("_x 1e5e 1e", "nNnNn");
    row("", "");
    row(" \t\r\n", "");
}

void TestMathLanguage::tokens()
{
    QFETCH(std::string, text);
    QFETCH(std::string, kinds);
    std::string actual;
    for (const MathToken& token : mathTokens(text))
        actual += std::string("NTnFKo()[],ux").substr(static_cast<std::size_t>(token.kind), 1);
    QCOMPARE(actual, kinds);
}

/// Colouring relies on it: also for what is no expression at all.
void TestMathLanguage::everyByteIsInOneToken()
{
    std::mt19937 random(7);
    const std::string alphabet = "aZ09_.'\"\\()[],+-*/^<>=!&| \n\xe6\x9d\xb1\xff";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i)
            text += alphabet[random() % alphabet.size()];
        const auto tokens = mathTokens(text);
        QCOMPARE(tokens.back(), (MathToken{MathTokenKind::End, text.size(), 0}));
        std::string outside = text;
        std::size_t end = 0;
        for (const MathToken& token : tokens) {
            QVERIFY(token.offset >= end);
            QVERIFY(token.length > 0 || token.kind == MathTokenKind::End);
            end = token.offset + token.length;
            std::fill_n(outside.begin() + static_cast<std::ptrdiff_t>(token.offset), token.length,
                        ' ');
        }
        QVERIFY(outside.find_first_not_of(" \n\t\r") == std::string::npos);
    }
}

void TestMathLanguage::texts()
{
    QCOMPARE(mathTextOf("'a\"b'"), std::string("a\"b"));
    QCOMPARE(mathTextOf("'it\\'s'"), std::string("it's"));
    QCOMPARE(mathTextOf("\"say \\\"x\\\"\""), std::string("say \"x\""));
    QCOMPARE(mathTextOf("'\"a\\\\b\\\"'"), std::string("\"a\\\\b\\\"")); // for the search language
    QCOMPARE(mathTextOf("''"), std::string());
}

void TestMathLanguage::mistakes_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("fault");
    const auto row = [](const char* text, const char* fault) {
        QTest::newRow(text) << std::string(text) << std::string(fault);
    };
    row("", "0+0: The expression is empty.");
    row("   ", "3+0: The expression is empty.");
    row("m1 +", "4+0: The expression ends too early: an operand is missing.");
    row("m1 + * m2", "5+1: An operand is missing before *.");
    row("m1 m2", "3+2: An operator is missing before m2.");
    row("2 m1", "2+2: An operator is missing before m1.");
    row("(m1 + m2", "0+1: The closing parenthesis of this one is missing.");
    row("SUM(m1", "3+1: The closing parenthesis of this one is missing.");
    row("[m1, m2", "0+1: The closing bracket of this one is missing.");
    row("m1)", "2+1: This closing parenthesis has no opening one.");
    row("m1]", "2+1: This closing bracket has no opening one.");
    row("m1, m2", "2+1: A comma stands only between the arguments of a function or in a list.");
    row("[]", "0+2: The list is empty.");
    row("SUM(m1,)", "7+1: This closing parenthesis has no opening one.");
    row("FOO(m1)", "0+3: There is no function FOO.");
    row("AVERGE(m1)", "0+6: There is no function AVERGE.");
    row("FLOR(m1)", "0+4: There is no function FLOR. Did you mean FLOOR?");
    row("Sum(m1)", "0+3: There is no function Sum. Did you mean SUM?");
    row("sum(m1)", "0+3: Functions are written in upper case: SUM.");
    row("foo_bar_baz(m1)", "0+11: There is no function foo_bar_baz.");
    row("SUM()", "0+5: SUM takes 1 argument, not 0: SUM(x).");
    row("SUM(m1, m2)", "0+11: SUM takes 1 argument, not 2: SUM(x).");
    row("IF(m1)", "0+6: IF takes 2 or 3 arguments, not 1: IF(condition, then [, else]).");
    row("METRICS('a', 'b')",
        "0+17: METRICS takes at most 1 argument, not 2: METRICS(['part of id']).");
    row("m1 = 2", "3+1: Two equal signs compare: ==");
    row("m1 > 1 & m2 > 1", "7+1: Write &&, or AND or OR.");
    row("m1 # 2", "3+1: '#' means nothing in an expression.");
    row("SEARCH('abc", "7+4: The closing quote of this text is missing.");
    row("1e999 * m1", "0+5: This number is too large or too small.");
    row("SELECT AVG(x) FROM y",
        "0+6: A Metrics Insights query (SELECT ...) is no part of an expression. Expressions refer "
        "to it by its id.");
    row("\xff", "0+1: The expression is not valid UTF-8.");
    // Types.
    row("n9 * 2", "0+2: No query has the id 'n9'.");
    row("M1 + 1",
        "0+2: 'M1' is neither a function with its parentheses nor the id of a query: ids "
        "begin with a lower-case letter.");
    row("_x", "0+2: An id begins with a lower-case letter.");
    row("list1 + list2", "0+13: An operator cannot take two lists of time series.");
    row("list1 > 1",
        "0+9: Comparisons, AND and OR take numbers and single time series, not a list.");
    row("1 > list1",
        "0+9: Comparisons, AND and OR take numbers and single time series, not a list.");
    row("'a' + 1", "0+3: An operator cannot take a text.");
    row("-'a'", "1+3: A sign cannot stand before a text.");
    row("ABS(3)",
        "4+1: Argument 1 of ABS must be a time series or a list of time series, not a number.");
    row("METRIC_COUNT(m1)",
        "13+2: Argument 1 of METRIC_COUNT must be a list of time series, not a time series.");
    row("TIME_SERIES(m1)", "12+2: Argument 1 of TIME_SERIES must be a number, not a time series.");
    row("FILL(m1, DOWN)", "9+4: Argument 2 of FILL must be REPEAT or LINEAR, not DOWN.");
    row("FILL(m1, list1)",
        "9+5: Argument 2 of FILL must be a number or a time series, or REPEAT "
        "or LINEAR, not a list of time series.");
    row("SORT(list1, STDDEV, ASC)",
        "12+6: Argument 2 of SORT must be AVG, MIN, MAX or SUM, not STDDEV.");
    row("SORT(list1, SUM, UP)", "17+2: Argument 3 of SORT must be ASC or DESC, not UP.");
    row("SORT(list1, m1, ASC)",
        "12+2: Argument 2 of SORT must be AVG, MIN, MAX or SUM, not a time series.");
    row("IF(list1, m1, m2)",
        "3+5: Argument 1 of IF must be a number or a time series, not a list of time series.");
    row("IF(m1, list1, m2)",
        "7+5: Where the condition of IF is a time series, what it chooses "
        "from must be single time series or numbers, not a list.");
    row("PERIOD(e1)", "7+2: PERIOD takes the id of a metric, not of an expression.");
    row("PERIOD(m1 + m2)", "7+7: PERIOD takes the id of a metric, not of an expression.");
    row("[m1, 5]", "5+1: A list holds time series. TIME_SERIES(...) makes one of a number.");
    row("[m1, 'a']", "5+3: A list holds either time series or texts.");
    row("SEARCH(m1, 'Sum')", "7+2: Argument 1 of SEARCH must be a text, not a time series.");
    row("REPEAT",
        "0+6: 'REPEAT' is neither a function with its parentheses nor the id of a query: "
        "ids begin with a lower-case letter.");
}

void TestMathLanguage::mistakes()
{
    QFETCH(std::string, text);
    QFETCH(std::string, fault);
    QCOMPARE(check(text), fault);
}

void TestMathLanguage::types_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("type");
    const auto row = [](const char* text, const char* type) {
        QTest::newRow(text) << std::string(text) << std::string(type);
    };
    row("1 + 2", "S");
    row("m1", "TS");
    row("m1 + 1", "TS");
    row("1 - m1", "TS");
    row("m1 > 1 AND m2", "TS");
    row("[m1, m2]", "TS[]");
    row("list1 * m1", "TS[]");
    row("m1 ^ list1", "TS[]");
    row("-list1", "TS[]");
    row("SUM(m1)", "S");
    row("SUM(list1)", "TS");
    row("AVG(METRICS())", "TS");
    row("METRICS('x')", "TS[]");
    row("METRIC_COUNT(list1)", "S");
    row("DATAPOINT_COUNT(m1)", "S");
    row("RATE(list1)", "TS[]");
    row("FILL(m1, REPEAT)", "TS");
    row("FILL(list1, m1)", "TS[]");
    row("IF(1, 2, 3)", "S");
    row("IF(1, m1)", "TS");
    row("IF(1, 2, list1)", "TS[]");
    row("IF(m1, 2, 3)", "TS");
    row("PERIOD(m1)", "S");
    row("TIME_SERIES(AVG(m1))", "TS");
    row("FIRST(list1)", "TS");
    row("SLICE(list1, 0)", "TS[]");
    row("SLICE(list1, 0, 3)", "TS[]");
    row("SLICE(list1, 2, 3)", "TS");
    row("SORT(list1, AVG, DESC, 3)", "TS[]");
    row("REMOVE_EMPTY(list1)", "TS[]");
    row("ANOMALY_DETECTION_BAND(m1, 3)", "TS[]");
    row("SEARCH('a', 'Sum', 60)", "TS[]");
    row("INSIGHT_RULE_METRIC('a', 'Sum')", "TS");
    row("'a'", "String");
    row("['a', 'b']", "String[]");
    row("HOUR(m1)", "TS");
    row("number1 * 2", "S");
}

void TestMathLanguage::types()
{
    QFETCH(std::string, text);
    QFETCH(std::string, type);
    QCOMPARE(check(text), type);
}

void TestMathLanguage::positionsAreCharacters()
{
    const std::string text = "SEARCH('\xe6\x9d\xb1\xe4\xba\xac', 'Sum') + n9";
    const auto parsed = Expression::parse(text);
    QVERIFY(parsed.has_value());
    const auto type = mathTypeOf(*parsed, kNames);
    QVERIFY(type.has_error());
    QCOMPARE(text.substr(type.error().offset, type.error().length), std::string("n9"));
    QCOMPARE(mathError("e1", text, type.error()).message,
             std::string("Error in expression 'e1' [position 23]: No query has the id 'n9'."));
}

void TestMathLanguage::theTableIsSorted()
{
    const auto functions = mathFunctions();
    QVERIFY(std::is_sorted(
        functions.begin(), functions.end(),
        [](const MathFunction& a, const MathFunction& b) { return a.name < b.name; }));
    for (const MathFunction& function : functions) {
        QCOMPARE(findMathFunction(function.name), &function);
        QVERIFY(function.signature.starts_with(function.name));
        QVERIFY(function.required <= function.maximum());
        QVERIFY(std::string_view(function.description).ends_with('.'));
    }
    QVERIFY(!findMathFunction("NOTHING"));
}

void TestMathLanguage::listsWhatIsUsed()
{
    const auto parsed = Expression::parse("SUM([m2, m1, m2]) / SUM(METRICS()) + SEARCH('a', 'b')");
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->names(), (std::vector<std::string>{"m2", "m1"}));
    std::vector<std::string_view> functions;
    for (const MathFunction* function : parsed->functions())
        functions.push_back(function->name);
    QCOMPARE(functions, (std::vector<std::string_view>{"SUM", "METRICS", "SEARCH"}));
    QCOMPARE(parsed->countOf("SUM"), 2);
    QVERIFY(parsed->calls("SEARCH"));
    QVERIFY(!parsed->calls("RATE"));
}

void TestMathLanguage::depthAndLength()
{
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '(') + "m1"
            + std::string(static_cast<std::size_t>(depth), ')');
    };
    QCOMPARE(check(nested(Expression::kMaxDepth - 1)), std::string("TS"));
    QCOMPARE(check(nested(Expression::kMaxDepth)),
             std::string("60+2: The expression is nested deeper than 60 levels."));
    QVERIFY(check(std::string(1000, '-') + "m1").find("nested deeper") != std::string::npos);
    QVERIFY(check(std::string(1000, '[')).find("nested deeper") != std::string::npos);
    // A chain is not nested.
    std::string chain = "2";
    while (chain.size() + 2 <= Expression::kMaxLength - 3)
        chain += "^2";
    QCOMPARE(check(chain + "^m1"), std::string("TS"));
    std::string longest = "'" + std::string(Expression::kMaxLength - 2, 'a') + "'";
    QCOMPARE(check(longest), std::string("String"));
    QVERIFY(check(longest + " ").find("longer than 2048 characters") != std::string::npos);
    // Characters, not bytes.
    std::string japanese = "'";
    for (std::size_t i = 0; i < Expression::kMaxLength - 2; ++i)
        japanese += "\xe6\x9d\xb1";
    QCOMPARE(check(japanese + "'"), std::string("String"));
}

void TestMathLanguage::searchesAreCounted()
{
    std::vector<MetricDataQuery> queries;
    for (int i = 0; i < 51; ++i) {
        queries.push_back(
            expression("e" + std::to_string(i), "SUM([SEARCH('a', 'Sum'), SEARCH('b', 'Sum')])"));
    }
    const ExpressionSet set(queries);
    QCOMPARE(set.faults().size(), 1U);
    QCOMPARE(set.faults()[0].query, 50U);
    QCOMPARE(set.faults()[0].fault.message,
             std::string("A request may contain at most 100 searches."));
}

void TestMathLanguage::returnedValues()
{
    std::vector<MetricDataQuery> queries{expression("number", "1 + 1"),
                                         expression("hidden", "1 + 1"),
                                         expression("text", "'abc'"),
                                         expression("line", "TIME_SERIES(hidden)"),
                                         expression("broken", "hidden +"),
                                         expression("relies", "broken * 2"),
                                         expression("list", "[line, line * 2]"),
                                         expression("wrong", "list > 2")};
    queries[1].returnData = false;
    queries[2].returnData = false;
    const ExpressionSet set(queries);
    QCOMPARE(set.faultOf(0)->message,
             std::string("The expression yields a single number, and a returned one must yield a "
                         "time series. TIME_SERIES(...) makes one."));
    QCOMPARE(set.typeOf(1), std::optional(MathType::Scalar));
    QCOMPARE(set.faultOf(2)->message,
             std::string("The expression yields a text. It must yield a time series."));
    QVERIFY(!set.faultOf(3));
    QCOMPARE(set.faultOf(5)->message, std::string("It refers to 'broken', which has an error."));
    QCOMPARE(set.typeOf(6), std::optional(MathType::SeriesList));
    QVERIFY(set.faultOf(7));
    QVERIFY(!set.typeOf(7));
    QVERIFY(set.expressionOf(5) && !set.expressionOf(4));
    QCOMPARE(set.faults().size(), 5U);
    QVERIFY(ExpressionSet({}).faults().empty());
}

QTEST_GUILESS_MAIN(TestMathLanguage)
#include "tst_mathlanguage.moc"
