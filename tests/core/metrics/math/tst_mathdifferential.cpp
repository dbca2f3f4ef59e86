// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mathfixture.h"
#include "naivemath.h"

#include <QtTest>

#include <random>

using namespace yagura;
using namespace yagura::test;

/// Every function and operator against naivemath.h, on random series with gaps; then random
/// expressions of them.
class TestMathDifferential : public QObject
{
    Q_OBJECT
private slots:
    void operators_data();
    void operators();
    void functions_data();
    void functions();
    void conditions();
    void sorting();
    void compositions();
};

namespace {

constexpr long long kFrom = 1449532800; // kStart
constexpr int kRounds = 60;

/// Four random series, some of longer periods, in both worlds.
struct World
{
    explicit World(unsigned seed)
        : random(seed)
    {
        const auto minutes = static_cast<int>(5 + random() % 40);
        range = {kFrom, kFrom + minutes * 60};
        source.asked = {fromEpochSeconds(range.from), fromEpochSeconds(range.to)};
        for (const char* id : {"m1", "m2", "m3", "m4"}) {
            const int period = random() % 4 == 0 ? 120 : 60;
            const auto gaps = random() % 4; // none at all to three quarters
            std::vector<double> values;
            naive::Series series;
            series.period = period;
            for (long long time = range.from; time < range.to; time += period) {
                // Whole numbers: equal values, zeros and ties happen.
                const double value
                    = random() % 4 < gaps ? kGap : static_cast<double>(random() % 9) - 3;
                values.push_back(value);
                naive::put(series, time, value);
            }
            source.set(id, values, period);
            queries.push_back(metricQuery(id, period));
            all.push_back(std::move(series));
        }
    }

    MathResult<MathValue> evaluate(const std::string& expression)
    {
        auto with = queries;
        with.push_back(expressionQuery("e1", expression));
        with.back().returnData = false;
        const ExpressionSet set(with);
        MathEvaluator evaluator(source, with, set);
        return evaluator.valueOf(with.size() - 1);
    }

    std::mt19937 random;
    naive::Range range;
    FakeSource source;
    std::vector<MetricDataQuery> queries;
    naive::List all;
};

bool areNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

std::string differences(const MathSeries& actual, const naive::Series& expected)
{
    std::string text;
    auto at = expected.points.begin();
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const auto time = toEpochMs(actual.timeAt(i)) / 1000;
        if (at == expected.points.end() || at->first != time)
            return "unexpected point at " + std::to_string(time - kFrom);
        if (!areNear(at->second, actual.values[i]))
            return "at " + std::to_string(time - kFrom) + ": " + textOf(actual.values[i])
                + " instead of " + textOf(at->second);
        ++at;
    }
    if (at != expected.points.end())
        return "no point at " + std::to_string(at->first - kFrom);
    return text;
}

std::string differences(const MathResult<MathValue>& actual, const naive::Series& expected)
{
    if (!actual)
        return actual.error().message;
    const auto* series = std::get_if<MathSeriesPtr>(&*actual);
    return series ? differences(**series, expected) : "no series";
}

std::string differences(const MathResult<MathValue>& actual, const naive::List& expected)
{
    if (!actual)
        return actual.error().message;
    const auto* list = std::get_if<MathSeriesList>(&*actual);
    if (!list || list->size() != expected.size())
        return "no such list";
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string text = differences(*(*list)[i], expected[i]);
        if (!text.empty())
            return std::to_string(i) + ": " + text;
    }
    return {};
}

} // namespace

#define COMPARE(expression, expected)                                                              \
    do {                                                                                           \
        const std::string compared = expression;                                                   \
        const std::string wrong = differences(world.evaluate(compared), expected);                 \
        QVERIFY2(wrong.empty(), (compared + ": " + wrong).c_str());                                \
    } while (false)

void TestMathDifferential::operators_data()
{
    QTest::addColumn<std::string>("op");
    for (const char* op :
         {"+", "-", "*", "/", "^", "==", "!=", "<", ">", "<=", ">=", "AND", "&&", "OR", "||"})
        QTest::newRow(op) << std::string(op);
}

void TestMathDifferential::operators()
{
    QFETCH(std::string, op);
    const bool isArithmetic = std::string("+-*/^").find(op) != std::string::npos;
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        World world(seed);
        const auto& m = world.all;
        COMPARE("m1 " + op + " m2", naive::operate(op, m[0], m[1]));
        COMPARE("m3 " + op + " m4", naive::operate(op, m[2], m[3]));
        COMPARE("m1 " + op + " 2", naive::operate(op, m[0], 2));
        COMPARE("m1 " + op + " 0", naive::operate(op, m[0], 0));
        COMPARE("2 " + op + " m1", naive::operate(op, 2, m[0]));
        // A sign binds less than ^, and tighter than all others.
        const auto negative = [](const naive::Series& x) { return naive::operate("-", 0, x); };
        COMPARE("-m1 " + op + " m2",
                op == "^" ? negative(naive::operate(op, m[0], m[1]))
                          : naive::operate(op, negative(m[0]), m[1]));
        if (!isArithmetic)
            continue;
        naive::List byNumber;
        naive::List bySeries;
        naive::List reversed;
        for (const naive::Series& series : m) {
            byNumber.push_back(naive::operate(op, series, 3));
            bySeries.push_back(naive::operate(op, series, m[3]));
            reversed.push_back(naive::operate(op, m[3], series));
        }
        COMPARE("METRICS() " + op + " 3", byNumber);
        COMPARE("METRICS() " + op + " m4", bySeries);
        COMPARE("m4 " + op + " [m1, m2, m3, m4]", reversed);
    }
}

namespace {

using OnSeries = std::function<naive::Series(const naive::Series&, const World&)>;

/// Functions of one series, as they are written around it and as they are computed.
struct Row
{
    const char* before;
    const char* after;
    OnSeries naively;
};

const std::vector<Row>& seriesFunctions()
{
    const auto pointwise = [](double (*f)(double)) -> OnSeries {
        return [f](const naive::Series& s, const World&) { return naive::each(s, f); };
    };
    const auto pairwise = [](double (*f)(long long, double, long long, double)) -> OnSeries {
        return [f](const naive::Series& s, const World&) { return naive::pairs(s, f); };
    };
    const auto filled = [](naive::Filling filling) -> OnSeries {
        return [filling](const naive::Series& s, const World& w) {
            return naive::fill(s, w.range, filling, [](long long) { return std::optional(7.0); });
        };
    };
    const auto ofCalendar = [](const char* name) -> OnSeries {
        return [name](const naive::Series& s, const World& w) {
            return naive::calendar(name, s, w.range);
        };
    };
    static const std::vector<Row> rows{
        {"ABS(", ")", pointwise([](double x) { return x < 0 ? -x : x; })},
        {"CEIL(", ")", pointwise([](double x) { return std::ceil(x); })},
        {"FLOOR(", ")", pointwise([](double x) { return std::floor(x); })},
        {"LOG(", ")", pointwise([](double x) { return x > 0 ? std::log(x) : kGap; })},
        {"LOG10(", ")", pointwise([](double x) { return x > 0 ? std::log10(x) : kGap; })},
        {"DIFF(", ")",
         pairwise([](long long, double before, long long, double x) { return x - before; })},
        {"DIFF_TIME(", ")",
         pairwise([](long long t, double, long long u, double) { return double(u - t); })},
        {"RATE(", ")", pairwise([](long long t, double before, long long u, double x) {
             return (x - before) / double(u - t);
         })},
        {"RUNNING_SUM(", ")",
         [](const naive::Series& s, const World&) { return naive::runningSum(s); }},
        {"FILL(", ", 7)", filled(naive::Filling::Number)},
        {"FILL(", ", REPEAT)", filled(naive::Filling::Repeat)},
        {"FILL(", ", LINEAR)", filled(naive::Filling::Linear)},
        {"FILL(", ", m1)",
         [](const naive::Series& s, const World& w) {
             return naive::fill(s, w.range, naive::Filling::Number, [&](long long time) {
                 const auto& points = w.all[0].points;
                 return points.count(time) ? std::optional(points.at(time)) : std::nullopt;
             });
         }},
        {"MINUTE(", ")", ofCalendar("MINUTE")},
        {"HOUR(", ")", ofCalendar("HOUR")},
        {"DAY(", ")", ofCalendar("DAY")},
        {"DATE(", ")", ofCalendar("DATE")},
        {"MONTH(", ")", ofCalendar("MONTH")},
        {"YEAR(", ")", ofCalendar("YEAR")},
        {"EPOCH(", ")", ofCalendar("EPOCH")},
    };
    return rows;
}

} // namespace

void TestMathDifferential::functions_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < seriesFunctions().size(); ++i) {
        const Row& row = seriesFunctions()[i];
        QTest::addRow("%sx%s", row.before, row.after) << static_cast<int>(i);
    }
    for (const char* name : {"AVG", "MIN", "MAX", "SUM", "STDDEV", "DATAPOINT_COUNT"})
        QTest::addRow("%s", name) << -1;
}

void TestMathDifferential::functions()
{
    QFETCH(int, row);
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        World world(seed);
        if (row >= 0) {
            const Row& function = seriesFunctions()[static_cast<std::size_t>(row)];
            naive::List all;
            for (const naive::Series& series : world.all)
                all.push_back(function.naively(series, world));
            COMPARE(std::string(function.before) + "m2" + function.after, all[1]);
            COMPARE(std::string(function.before) + "METRICS()" + function.after, all);
            continue;
        }
        const std::string name = QTest::currentDataTag();
        COMPARE(name + "(METRICS())", naive::aggregate(name, world.all));
        COMPARE(name + "([m3, m1])", naive::aggregate(name, {world.all[2], world.all[0]}));
        const auto number = naive::aggregate(name, world.all[0]);
        COMPARE("m2 * " + name + "(m1)",
                number ? naive::operate("*", world.all[1], *number) : naive::Series{});
    }
}

void TestMathDifferential::conditions()
{
    for (unsigned seed = 0; seed < 5 * kRounds; ++seed) {
        World world(seed);
        const auto& m = world.all;
        const naive::Branch five{5.0, {}};
        const naive::Branch two{{}, m[1]};
        const naive::Branch three{{}, m[2]};
        COMPARE("IF(m1, m2, m3)", naive::choose(m[0], two, three));
        COMPARE("IF(m1, 5, m3)", naive::choose(m[0], five, three));
        COMPARE("IF(m1, m2, 5)", naive::choose(m[0], two, five));
        COMPARE("IF(m1, m2)", naive::choose(m[0], two, std::nullopt));
        COMPARE("IF(m1, 5)", naive::choose(m[0], five, std::nullopt));
        COMPARE("IF(m1 > m2, m2, m3)", naive::choose(naive::operate(">", m[0], m[1]), two, three));
        COMPARE("IF(m1 < 2, 5, m3)", naive::choose(naive::operate("<", m[0], 2), five, three));
        COMPARE("IF(1, m2, m3)", m[1]);
        COMPARE("IF(0, m2, m3)", m[2]);
        COMPARE("IF(0, m2)", naive::Series{});
    }
}

void TestMathDifferential::sorting()
{
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        World world(seed);
        for (const char* by : {"AVG", "MIN", "MAX", "SUM"}) {
            for (const bool isDescending : {false, true}) {
                const std::string call
                    = std::string("SORT(METRICS(), ") + by + (isDescending ? ", DESC" : ", ASC");
                const naive::List sorted = naive::sort(world.all, by, isDescending);
                COMPARE(call + ")", sorted);
                COMPARE(call + ", 3)", naive::List(sorted.begin(), sorted.begin() + 3));
                COMPARE("SLICE(" + call + "), 1, 3)",
                        naive::List(sorted.begin() + 1, sorted.begin() + 3));
                COMPARE("SLICE(" + call + "), 2)", naive::List(sorted.begin() + 2, sorted.end()));
                COMPARE("FIRST(" + call + "))", sorted.front());
                COMPARE("LAST(" + call + "))", sorted.back());
            }
        }
    }
}

namespace {

/// A random expression of a series together with its value.
std::pair<std::string, naive::Series> compose(World& world, int depth)
{
    const auto pick = [&](std::size_t count) { return world.random() % count; };
    if (depth == 0) {
        const std::size_t i = pick(4);
        return {"m" + std::to_string(i + 1), world.all[i]};
    }
    switch (pick(6)) {
    case 0: {
        // Interpolation may differ in the last digit, which a comparison would make a whole one.
        const Row* row = nullptr;
        do
            row = &seriesFunctions()[pick(seriesFunctions().size())];
        while (std::string(row->after) == ", LINEAR)");
        const auto [text, value] = compose(world, depth - 1);
        return {row->before + text + row->after, row->naively(value, world)};
    }
    case 1: {
        const auto a = compose(world, depth - 1);
        const auto b = compose(world, depth - 1);
        const auto c = compose(world, depth - 1);
        return {
            "IF(" + a.first + ", " + b.first + ", " + c.first + ")", [&] {
                auto chosen = naive::choose(a.second, {{}, b.second}, naive::Branch{{}, c.second});
                chosen.period = std::max({a.second.period, b.second.period, c.second.period});
                return chosen;
            }()};
    }
    case 2: {
        const char* const names[] = {"AVG", "MIN", "MAX", "SUM", "DATAPOINT_COUNT"};
        const std::string name = names[pick(5)];
        const auto a = compose(world, depth - 1);
        const auto b = compose(world, depth - 1);
        return {name + "([" + a.first + ", " + b.first + "])",
                naive::aggregate(name, {a.second, b.second})};
    }
    default: {
        const char* const operators[] = {"+", "-", "*", "/", "==", "!=", "<", ">=", "AND", "OR"};
        const std::string op = operators[pick(10)];
        const auto a = compose(world, depth - 1);
        if (pick(3) == 0) {
            const auto number = static_cast<double>(pick(5));
            return {"(" + a.first + " " + op + " " + textOf(number) + ")",
                    naive::operate(op, a.second, number)};
        }
        const auto b = compose(world, depth - 1);
        return {"(" + a.first + " " + op + " " + b.first + ")",
                naive::operate(op, a.second, b.second)};
    }
    }
}

} // namespace

void TestMathDifferential::compositions()
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        World world(seed);
        const auto [text, value] = compose(world, static_cast<int>(1 + seed % 4));
        if (text.size() <= Expression::kMaxLength)
            COMPARE(text, value);
    }
}

QTEST_GUILESS_MAIN(TestMathDifferential)
#include "tst_mathdifferential.moc"
