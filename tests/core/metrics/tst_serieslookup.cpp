// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/serieslookup.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace yagura;

namespace {

MetricDatum datumOf(std::string name, std::vector<Dimension> dimensions,
                    std::optional<std::string> unit = {}, std::optional<int> resolution = {})
{
    MetricDatum datum;
    datum.metricName = std::move(name);
    datum.dimensions = std::move(dimensions);
    datum.unit = std::move(unit);
    datum.storageResolution = resolution;
    return datum;
}

/// Identities that are easily taken for each other.
std::vector<MetricDatum> similarDatums()
{
    const std::string longText(200, 'x');
    std::vector<MetricDatum> all{
        datumOf("cpu", {}),
        datumOf("cpu", {}, "None"),
        datumOf("cpu", {}, "Percent"),
        datumOf("cpu", {}, {}, 1),
        datumOf("cpu", {}, {}, 60),
        datumOf("cpu", {{"Host", "a"}}),
        datumOf("cpu", {{"Hosta", ""}}),
        datumOf("cpu", {{"Host", "ab"}}),
        datumOf("cpu", {{"Host", "a"}, {"Zone", "b"}}),
        datumOf("cpu", {{"Zone", "b"}, {"Host", "a"}}),
        datumOf("cpu", {{"Host", "b"}, {"Zone", "a"}}),
        datumOf("cpu", {{"Host", longText}}),
        datumOf("cpu", {{"Host", longText + "y"}}),
        datumOf(longText, {}),
    };
    // Texts of each length, and for each place in them one that differs there alone.
    for (std::size_t size = 1; size <= 40; ++size) {
        const std::string text(size, 'a');
        all.push_back(datumOf("sized", {{"Text", text}}));
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = text;
            other[at] = 'b';
            all.push_back(datumOf("sized", {{"Text", std::move(other)}}));
        }
    }
    return all;
}

/// A table that is fed by calls, and what it should find.
struct Feed
{
    MetricKey key{Scope{}, "App"};
    SeriesTable table;

    Series* oneByOne(const MetricDatum& datum)
    {
        const SeriesKind kind = SeriesKind::of(datum);
        return SeriesTable::seriesOf(table.find(key.of(datum.metricName, datum.dimensions)),
                                     kind.unit, kind.resolution);
    }
    /// Whether a call finds what its datums find one by one; makes what is missing.
    bool isRight(const std::vector<MetricDatum>& call)
    {
        std::vector<Series*> expected;
        std::transform(call.begin(), call.end(), std::back_inserter(expected),
                       [this](const MetricDatum& datum) { return oneByOne(datum); });
        std::vector<Series*> found(call.size());
        const std::size_t missing = lookUpSeries(table, key, call, found);
        for (const MetricDatum& datum : call) {
            const SeriesKind kind = SeriesKind::of(datum);
            table.add(key.of(datum.metricName, datum.dimensions), kind.unit, kind.resolution);
        }
        const auto absent = std::count(expected.begin(), expected.end(), nullptr);
        return found == expected && missing == static_cast<std::size_t>(absent);
    }
};

} // namespace

class TestSeriesLookup : public QObject
{
    Q_OBJECT
private slots:
    void findsInTheSameOrder();
    void tellsSimilarOnesApart();
    void findsInAnyOrder();
    void startsAnewWhenCleared();
};

void TestSeriesLookup::findsInTheSameOrder()
{
    Feed feed;
    const std::vector<MetricDatum> call = similarDatums();
    for (int round = 0; round < 4; ++round)
        QVERIFY(feed.isRight(call));
    // The order is known by now.
    const Series* first = feed.oneByOne(call[5]);
    QCOMPARE(feed.table.followerOf(first->id), feed.oneByOne(call[6])->id);
}

void TestSeriesLookup::tellsSimilarOnesApart()
{
    // Each is sent where another is expected.
    const std::vector<MetricDatum> all = similarDatums();
    const MetricDatum before = datumOf("before", {});
    for (const MetricDatum& expected : all) {
        Feed feed;
        QVERIFY(feed.isRight(all));
        for (std::size_t i = 0; i < all.size(); i += 7) {
            QVERIFY(feed.isRight({before, expected}));
            QVERIFY(feed.isRight({before, expected}));
            QVERIFY(feed.isRight({before, all[i]}));
        }
    }
}

void TestSeriesLookup::findsInAnyOrder()
{
    std::mt19937 random(7);
    Feed feed;
    const std::vector<MetricDatum> all = similarDatums();
    std::vector<MetricDatum> call(all.begin(), all.begin() + 100);
    for (int round = 0; round < 300; ++round) {
        const std::size_t at = random() % call.size();
        switch (random() % 5) {
        case 0:
            std::shuffle(call.begin(), call.end(), random);
            break;
        case 1:
            call.erase(call.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 2:
            call.insert(call.begin() + static_cast<std::ptrdiff_t>(at),
                        call[random() % call.size()]);
            break;
        case 3:
            call[at] = all[random() % all.size()];
            break;
        default:
            break;
        }
        QVERIFY(feed.isRight(call));
    }
    QVERIFY(feed.isRight({}));
}

void TestSeriesLookup::startsAnewWhenCleared()
{
    Feed feed;
    const std::vector<MetricDatum> all = similarDatums();
    QVERIFY(feed.isRight(all));
    QVERIFY(feed.isRight(all));
    feed.table.clear();
    const std::vector<MetricDatum> few(all.begin() + 3, all.begin() + 30);
    QVERIFY(feed.isRight(few));
    QVERIFY(feed.isRight(all));
    QVERIFY(feed.isRight(all));
}

QTEST_GUILESS_MAIN(TestSeriesLookup)
#include "tst_serieslookup.moc"
