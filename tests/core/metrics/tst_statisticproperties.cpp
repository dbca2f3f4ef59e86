// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = std::chrono::hours{24};
/// Bounds around which no sample lies, so that rounding moves none across.
constexpr double kLow = 20;
constexpr double kHigh = 90;

using Samples = std::vector<double>;

double nearestRank(const Samples& sorted, long double percent)
{
    const auto n = static_cast<long double>(sorted.size());
    const auto rank = static_cast<std::size_t>(std::ceil(percent * n / 100 - 1e-9L));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

struct Weighed
{
    double count = 0;
    double sum = 0;
    double least = 0;
    double most = 0;
};

/// The samples between two percentiles; those on a boundary in part.
Weighed between(const Samples& sorted, double lower, double upper)
{
    const double n = static_cast<double>(sorted.size());
    Weighed inside;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto at = static_cast<double>(i);
        const double weight = std::min(at + 1, upper * n / 100) - std::max(at, lower * n / 100);
        if (weight <= 1e-9)
            continue;
        if (inside.count == 0)
            inside.least = sorted[i];
        inside.most = sorted[i];
        inside.count += weight;
        inside.sum += weight * sorted[i];
    }
    return inside;
}

double sumOf(const Samples& samples)
{
    double sum = 0;
    for (const double sample : samples)
        sum += sample;
    return sum;
}

Samples within(const Samples& sorted, double low, double high)
{
    Samples inside;
    std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(inside),
                 [&](double v) { return v > low && v <= high; });
    return inside;
}

double clampedMean(const Samples& sorted, double low, double high)
{
    double sum = 0;
    for (const double sample : sorted)
        sum += std::clamp(sample, low, high);
    return sum / static_cast<double>(sorted.size());
}

/// One statistic, by the book, from all samples of a period; NaN where there is none.
struct Rule
{
    const char* name;
    std::function<double(const Samples& sorted)> value;
    bool isExact = false; ///< in every tier; else within the error of the distribution
};

const std::vector<Rule>& rules()
{
    static const double kNone = std::nan("");
    static const double kInfinity = std::numeric_limits<double>::infinity();
    static const std::vector<Rule> all{
        {"SampleCount", [](const Samples& s) { return static_cast<double>(s.size()); }, true},
        {"Sum", sumOf, true},
        {"Average", [](const Samples& s) { return sumOf(s) / static_cast<double>(s.size()); },
         true},
        {"Minimum", [](const Samples& s) { return s.front(); }, true},
        {"Maximum", [](const Samples& s) { return s.back(); }, true},
        {"p0", [](const Samples& s) { return s.front(); }, true},
        {"p100", [](const Samples& s) { return s.back(); }, true},
        {"p50", [](const Samples& s) { return nearestRank(s, 50); }},
        {"p90", [](const Samples& s) { return nearestRank(s, 90); }},
        {"p99.9", [](const Samples& s) { return nearestRank(s, 99.9L); }},
        {"p33.3333333333", [](const Samples& s) { return nearestRank(s, 33.3333333333L); }},
        {"tm90",
         [](const Samples& s) {
             const Weighed w = between(s, 0, 90);
             return w.sum / w.count;
         }},
        {"TM(10%:)",
         [](const Samples& s) {
             const Weighed w = between(s, 10, 100);
             return w.sum / w.count;
         }},
        {"IQM",
         [](const Samples& s) {
             const Weighed w = between(s, 25, 75);
             return w.sum / w.count;
         }},
        {"tc90", [](const Samples& s) { return between(s, 0, 90).count; }, true},
        {"TC(10%:90%)", [](const Samples& s) { return between(s, 10, 90).count; }, true},
        {"ts90", [](const Samples& s) { return between(s, 0, 90).sum; }},
        {"wm90",
         [](const Samples& s) {
             const Weighed w = between(s, 0, 90);
             return clampedMean(s, w.least, w.most);
         }},
        {"WM(5%:95%)",
         [](const Samples& s) {
             const Weighed w = between(s, 5, 95);
             return clampedMean(s, w.least, w.most);
         }},
        {"TM(20:90)",
         [](const Samples& s) {
             const Samples in = within(s, kLow, kHigh);
             return in.empty() ? kNone : sumOf(in) / static_cast<double>(in.size());
         }},
        {"TC(20:90)",
         [](const Samples& s) { return static_cast<double>(within(s, kLow, kHigh).size()); }, true},
        {"TS(:90)", [](const Samples& s) { return sumOf(within(s, -kInfinity, kHigh)); }},
        {"WM(20:90)", [](const Samples& s) { return clampedMean(s, kLow, kHigh); }},
        {"PR(20:90)",
         [](const Samples& s) {
             return 100 * static_cast<double>(within(s, kLow, kHigh).size())
                 / static_cast<double>(s.size());
         },
         true},
        {"PR(9e1:)",
         [](const Samples& s) {
             return 100 * static_cast<double>(within(s, kHigh, kInfinity).size())
                 / static_cast<double>(s.size());
         },
         true}};
    return all;
}

/// Never within two percent of a bound.
double awayFromBounds(double value)
{
    for (const double bound : {kLow, kHigh}) {
        if (std::abs(value - bound) <= 0.02 * bound)
            return bound * 1.03;
    }
    return value;
}

} // namespace

/// Every statistic of every period, from every tier, beside what a naive program makes of all the
/// samples.
class TestStatisticProperties : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void equalsNaive_data();
    void equalsNaive();
    void hidesWhatSetsDoNotTell_data();
    void hidesWhatSetsDoNotTell();

private:
    void fill(const QByteArray& kind, int seed, int resolution);
    void age(Milliseconds to);
    void check(int period, double error);

    std::unique_ptr<ServiceFixture> m_fixture;
    std::map<std::int64_t, Samples> m_samples; ///< by second
    TimePoint m_start; ///< midnight
};

void TestStatisticProperties::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_samples.clear();
    m_start = fromEpochSeconds(toEpochMs(kNow) / 86'400'000 * 86400);
    m_fixture->clock.set(m_start + kDay);
}

void TestStatisticProperties::fill(const QByteArray& kind, int seed, int resolution)
{
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const auto value = [&] {
        if (kind == "decimals")
            return below(1200) / 10.0;
        if (kind == "integers")
            return 1.0 * below(8) * 15;
        if (kind == "constant")
            return 42.5;
        return std::exp(below(100000) / 16000.0); // six octaves, full mantissas
    };
    std::vector<MetricDatum> data;
    const int buckets = resolution == 1 ? 4000 : 1440;
    for (int i = 0; i < buckets; ++i) {
        if ((i / 97) % 5 == 3 || below(10) == 0)
            continue; // gaps, long and short
        const TimePoint time = m_start + Seconds{std::int64_t{resolution} * i};
        Samples& samples = m_samples[toEpochMs(time) / 1000];
        for (int repeat = below(8) == 0 ? 3 : 1; repeat > 0; --repeat) {
            MetricDatum d = datum("m", awayFromBounds(value()), time);
            d.storageResolution = resolution;
            samples.push_back(*d.value);
            if (below(6) == 0) {
                d.values = {*d.value, awayFromBounds(value())};
                d.counts = {1.0 + below(4), 1.0 + below(4)};
                samples.insert(samples.end(), static_cast<std::size_t>(d.counts[0] - 1), *d.value);
                samples.insert(samples.end(), static_cast<std::size_t>(d.counts[1]), d.values[1]);
                d.value.reset();
            }
            data.push_back(std::move(d));
        }
    }
    for (std::size_t at = 0; at < data.size(); at += 1000) {
        const auto end = std::min(data.size(), at + 1000);
        QVERIFY_RESULT(m_fixture->service->importMetricData(
            {},
            put("App",
                {data.begin() + static_cast<std::ptrdiff_t>(at),
                 data.begin() + static_cast<std::ptrdiff_t>(end)})));
    }
}

void TestStatisticProperties::age(Milliseconds to)
{
    ManualClock& clock = m_fixture->clock;
    while (clock.now() < m_start + to) {
        clock.set(std::min(clock.now() + kDay, m_start + to));
        QVERIFY_RESULT(m_fixture->service->maintain());
    }
}

void TestStatisticProperties::check(int period, double error)
{
    const TimeRange range{m_start, m_start + kDay};
    std::map<std::int64_t, Samples> periods;
    for (const auto& [second, samples] : m_samples) {
        const std::int64_t start = second - (second - toEpochMs(m_start) / 1000) % period;
        periods[start].insert(periods[start].end(), samples.begin(), samples.end());
    }
    for (auto& [start, samples] : periods)
        std::sort(samples.begin(), samples.end());
    for (const Rule& rule : rules()) {
        const auto read
            = m_fixture->service->readPeriods({}, {{"App", "m", {}}, period, rule.name, {}}, range);
        QVERIFY_RESULT(read);
        std::map<std::int64_t, double> got;
        for (const PeriodPoint& point : *read)
            got[toEpochMs(point.start) / 1000] = point.value;
        std::size_t expectedCount = 0;
        for (const auto& [start, samples] : periods) {
            const double expected = rule.value(samples);
            if (std::isnan(expected))
                continue;
            ++expectedCount;
            const auto found = got.find(start);
            QVERIFY2(found != got.end(), rule.name);
            const double allowed
                = std::abs(expected) * (rule.isExact ? 1e-9 : std::max(error, 1e-9)) + 1e-9;
            QVERIFY2(std::abs(found->second - expected) <= allowed,
                     qPrintable(QStringLiteral("%1 by %2 s at %3: %4 instead of %5")
                                    .arg(QLatin1String(rule.name))
                                    .arg(period)
                                    .arg(start)
                                    .arg(found->second, 0, 'g', 17)
                                    .arg(expected, 0, 'g', 17)));
        }
        QCOMPARE(got.size(), expectedCount);
    }
}

void TestStatisticProperties::equalsNaive_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("resolution");
    for (const char* kind : {"decimals", "integers", "constant", "octaves"}) {
        for (const int resolution : {1, 60})
            QTest::addRow("%s %d s", kind, resolution) << QByteArray(kind) << resolution;
    }
}

void TestStatisticProperties::equalsNaive()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, resolution);
    fill(kind, 20261122 + resolution, resolution);
    constexpr double kRounded = 1.0 / 256; // rolledbuckets.h
    // In memory, then in the file, then rolled up once and twice.
    for (const int period : {60, 300, 1260, 3600, 86400})
        check(period, 0);
    if (resolution == 1) {
        check(5, 0);
        check(30, 0);
    }
    age(kDay + 2h);
    for (const int period : {60, 300, 1260, 86400})
        check(period, resolution == 1 ? kRounded : 0);
    age(17 * kDay);
    for (const int period : {300, 900, 3600, 86400})
        check(period, kRounded);
    age(72 * kDay);
    for (const int period : {3600, 7200, 86400})
        check(period, kRounded);
}

void TestStatisticProperties::hidesWhatSetsDoNotTell_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("sum");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("one sample") << 1.0 << 7.0 << 7.0 << 7.0 << true;
    QTest::newRow("all alike") << 4.0 << 28.0 << 7.0 << 7.0 << true;
    QTest::newRow("several") << 4.0 << 40.0 << 6.0 << 14.0 << false;
    QTest::newRow("two, which could be told") << 2.0 << 20.0 << 6.0 << 14.0 << false;
    QTest::newRow("alike but for the sum") << 4.0 << 29.0 << 7.0 << 7.0 << false;
    QTest::newRow("negative") << 1.0 << -7.0 << -7.0 << -7.0 << false;
}

void TestStatisticProperties::hidesWhatSetsDoNotTell()
{
    QFETCH(double, count);
    QFETCH(double, sum);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(bool, isTold);
    MetricDatum set = datum("m", 0, m_start + 1min);
    set.value.reset();
    set.statisticValues = StatisticSet{count, sum, minimum, maximum};
    QVERIFY_RESULT(m_fixture->service->importMetricData(
        {}, put("App", {set, datum("m", 10, m_start + 1min), datum("m", 10, m_start + 61min)})));
    const TimeRange range{m_start, m_start + kDay};
    const auto valueOf = [&](const char* statistic) {
        const auto read
            = m_fixture->service->readPeriods({}, {{"App", "m", {}}, 3600, statistic, {}}, range);
        return read && read->size() == 2 ? std::optional(read->front().value) : std::nullopt;
    };
    for (const Milliseconds to : {Milliseconds(kDay), Milliseconds(kDay + 2h),
                                  Milliseconds(17 * kDay), Milliseconds(72 * kDay)}) {
        age(to);
        QCOMPARE(valueOf("SampleCount"), std::optional(count + 1));
        QCOMPARE(valueOf("Sum"), std::optional(sum + 10));
        QCOMPARE(valueOf("Minimum"), std::optional(std::min(minimum, 10.0)));
        QCOMPARE(valueOf("Maximum"), std::optional(std::max(maximum, 10.0)));
        for (const char* statistic : {"p50", "tm90", "TC(:50)", "PR(:50)", "WM(:50)", "IQM"})
            QCOMPARE(valueOf(statistic).has_value(), isTold);
    }
}

QTEST_GUILESS_MAIN(TestStatisticProperties)
#include "tst_statisticproperties.moc"
