// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/columncodec.h"
#include "core/storage/checksum.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <functional>
#include <random>

using namespace yagura;

namespace {

constexpr std::uint32_t kStart = 1788220800;

using Random = std::mt19937_64;
using Generator = std::function<double(Random&)>;

double tenths(double x)
{
    return std::round(x * 10) / 10;
}

PointSeries seriesOf(const std::vector<double>& values, std::uint32_t step = 60)
{
    PointSeries series;
    for (std::size_t i = 0; i < values.size(); ++i)
        series.add(kStart + static_cast<std::uint32_t>(i) * step, values[i]);
    return series;
}

std::string encoded(const PointSeries& series)
{
    std::string bytes;
    encodeBlock(series, bytes);
    return bytes;
}

bool isSameBits(std::span<const double> a, std::span<const double> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

} // namespace

class TestChunkCodec : public QObject
{
    Q_OBJECT
private slots:
    void columns_data();
    void columns();
    void integers();
    void extremes();
    void everySmallLength();
    void times();
    void statisticPoints();
    void constantsCostNothing();
    void severalBlocks();
    void damageIsNoticed();
    void garbageIsSafe();
};

void TestChunkCodec::columns_data()
{
    QTest::addColumn<Generator>("next");
    QTest::addColumn<double>("mostBytes");
    const auto uniform = [](Random& r) { return std::uniform_real_distribution<double>()(r); };
    const auto walk = [uniform, v = 50.0](Random& r) mutable {
        return tenths(v = std::clamp(v + uniform(r) * 4 - 2, 0.0, 100.0));
    };
    const auto counter
        = [v = 1e6](Random& r) mutable { return v += static_cast<double>(1000 + r() % 500); };
    const auto pages = [](Random& r) { return static_cast<double>(r() % 4096) * 4096; };
    const auto perMinute = [](Random& r) { return static_cast<double>(r() % 100000) / 60; };
    const auto anyBits = [](Random& r) {
        double v = 0;
        do {
            v = std::bit_cast<double>(r());
        } while (std::isnan(v));
        return v;
    };
    const auto seldom
        = [](Random& r) { return r() % 100 == 0 ? static_cast<double>(r() % 1000) : 0.0; };
    QTest::newRow("gauge in tenths") << Generator(walk) << 1.3;
    QTest::newRow("counter") << Generator(counter) << 1.7;
    QTest::newRow("pages") << Generator(pages) << 2.0;
    QTest::newRow("counts a minute") << Generator(perMinute) << 2.6;
    QTest::newRow("full mantissa") << Generator(uniform) << 8.2;
    QTest::newRow("any bits") << Generator(anyBits) << 8.2;
    QTest::newRow("mostly zero") << Generator(seldom) << 1.3;
    QTest::newRow("cents") << Generator([](Random& r) {
        return static_cast<double>(r() % 10000) / 100;
    }) << 2.0;
    QTest::newRow("negative") << Generator([](Random& r) {
        return -static_cast<double>(1 + r() % 200) / 10;
    }) << 1.3;
    QTest::newRow("signed zeros") << Generator([](Random& r) { return r() % 2 ? 0.0 : -0.0; })
                                  << 1.0;
}

void TestChunkCodec::columns()
{
    QFETCH(Generator, next);
    QFETCH(double, mostBytes);
    Random random(20261122);
    for (const std::size_t length : {1440U, 1U, 2U, 63U, 64U, 65U, 120U, 1000U}) {
        std::vector<double> values;
        for (std::size_t i = 0; i < length; ++i)
            values.push_back(next(random));
        const std::string bytes = encoded(seriesOf(values));
        PointSeries back;
        ChunkDecoder decoder(bytes);
        QVERIFY(decoder.next(back).has_value());
        QVERIFY(decoder.atEnd());
        QVERIFY(isSameBits(values, back.all().values));
        QCOMPARE(back.firstTime(), kStart);
        if (length == 1440) {
            const double perValue = static_cast<double>(bytes.size()) / 1440;
            QVERIFY2(perValue <= mostBytes, qPrintable(QString::number(perValue)));
        }
    }
}

void TestChunkCodec::integers()
{
    Random random(1);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::int64_t> values(random() % 300);
        const auto shift = random() % 64;
        for (std::int64_t& v : values)
            v = static_cast<std::int64_t>(random()) >> shift;
        std::string bytes;
        encodeIntegers(values, bytes);
        std::vector<std::int64_t> back(values.size());
        ByteReader in(bytes);
        QVERIFY(decodeIntegers(in, back));
        QCOMPARE(in.left(), 0U);
        QCOMPARE(back, values);
    }
}

void TestChunkCodec::extremes()
{
    const std::vector<double> special{0.0,
                                      -0.0,
                                      0x1p360,
                                      -0x1p360,
                                      5e-324,
                                      -5e-324,
                                      1e-300,
                                      2.25e-308,
                                      0x1p53,
                                      0x1p53 + 2,
                                      0x1p51,
                                      0x1p51 - 0.5,
                                      1e15,
                                      1e16,
                                      1e22,
                                      0.1,
                                      1.0 / 3,
                                      123456789.123456789,
                                      std::numeric_limits<double>::max(),
                                      -1e-15};
    for (const double a : special) {
        for (const double b : special) {
            const std::vector<double> values{a, b, a, a, b};
            PointSeries back;
            const std::string bytes = encoded(seriesOf(values));
            ChunkDecoder decoder(bytes);
            QVERIFY(decoder.next(back).has_value());
            QVERIFY(isSameBits(values, back.all().values));
        }
    }
}

void TestChunkCodec::everySmallLength()
{
    Random random(3);
    for (std::size_t length = 1; length < 200; ++length) {
        std::vector<double> values;
        for (std::size_t i = 0; i < length; ++i)
            values.push_back(static_cast<double>(random() % (1 + length * length)) / 10);
        PointSeries back;
        const std::string bytes = encoded(seriesOf(values));
        ChunkDecoder decoder(bytes);
        QVERIFY(decoder.next(back).has_value());
        QVERIFY(isSameBits(values, back.all().values));
    }
}

void TestChunkCodec::times()
{
    Random random(4);
    for (int round = 0; round < 100; ++round) {
        PointSeries series;
        std::uint32_t time = static_cast<std::uint32_t>(random());
        for (int i = 0; i < 200; ++i) {
            const std::uint32_t step
                = round % 2 == 0 ? 60 : 1 + static_cast<std::uint32_t>(random() % 5000);
            if (time > 0xffffffffU - step)
                break;
            time += step;
            if (round % 4 != 0 || random() % 10 != 0)
                series.add(time, 1.0 + i);
        }
        if (series.isEmpty())
            continue;
        PointSeries back;
        const std::string bytes = encoded(series);
        ChunkDecoder decoder(bytes);
        QVERIFY(decoder.next(back).has_value());
        QVERIFY(back == series);
    }
}

void TestChunkCodec::statisticPoints()
{
    Random random(5);
    for (int round = 0; round < 100; ++round) {
        PointSeries series;
        for (std::uint32_t i = 0; i < 100; ++i) {
            const std::uint32_t time = kStart + i * 60;
            if (random() % 3 == 0) {
                series.add(time, static_cast<double>(random() % 100));
                continue;
            }
            StatisticPoint point;
            for (std::uint64_t n = 1 + random() % 6; n > 0; --n)
                point.merge(StatisticPoint::ofValue(static_cast<double>(random() % 1000) / 10,
                                                    static_cast<double>(1 + random() % 5)));
            if (random() % 4 == 0)
                point.distribution.clear();
            series.add(time, point);
        }
        PointSeries back;
        const std::string bytes = encoded(series);
        ChunkDecoder decoder(bytes);
        QVERIFY(decoder.next(back).has_value());
        QVERIFY(back == series);
    }
}

void TestChunkCodec::constantsCostNothing()
{
    QVERIFY(encoded(seriesOf(std::vector<double>(1440, 0.0))).size() < 40);
    QVERIFY(encoded(seriesOf(std::vector<double>(1440, 1.0 / 3))).size() < 40);
}

void TestChunkCodec::severalBlocks()
{
    std::string chunk;
    encodeBlock(seriesOf({1, 2, 3}), chunk);
    encodeBlock(seriesOf({4, 5}), chunk);
    QCOMPARE(countBlocks(chunk), 2U);
    PointSeries block;
    ChunkDecoder decoder(chunk);
    QVERIFY(decoder.next(block).has_value());
    QVERIFY(block == seriesOf({1, 2, 3}));
    QVERIFY(decoder.next(block).has_value());
    QVERIFY(block == seriesOf({4, 5}));
    QVERIFY(decoder.atEnd());
}

void TestChunkCodec::damageIsNoticed()
{
    const std::string whole = encoded(seriesOf({1.5, 2.5, 9, 1e9, 4}));
    for (std::size_t i = 0; i < whole.size() * 8; ++i) {
        std::string flipped = whole;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        PointSeries block;
        ChunkDecoder decoder(flipped);
        const auto read = decoder.next(block);
        QVERIFY2(read.has_error(), qPrintable(QString::number(i)));
        QCOMPARE(read.error().code, std::string("StorageFailure"));
        QVERIFY(block.isEmpty());
    }
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        PointSeries block;
        ChunkDecoder decoder(std::string_view(whole).substr(0, size));
        QVERIFY(decoder.atEnd() || decoder.next(block).has_error());
    }
}

void TestChunkCodec::garbageIsSafe()
{
    // Past the checksum: payloads that are damaged but check.
    Random random(6);
    PointSeries mixed = seriesOf({1.5, 2.5, 9, 1e9, 4, 1.0 / 3});
    mixed.add(kStart + 7, StatisticPoint::ofValue(3, 2));
    const std::string whole = encoded(mixed);
    int readable = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string payload = whole.substr(1, whole.size() - 5);
        for (std::uint64_t n = 1 + random() % 4; n > 0; --n)
            payload[random() % payload.size()] = static_cast<char>(random());
        if (random() % 4 == 0)
            payload.resize(random() % payload.size());
        std::string chunk;
        putVarint(chunk, payload.size());
        chunk += payload;
        putFixed(chunk, crc32c(payload));
        PointSeries block;
        ChunkDecoder decoder(chunk);
        if (decoder.next(block)) {
            ++readable;
            std::string again;
            encodeBlock(block, again);
            QVERIFY(!block.isEmpty());
        } else {
            QVERIFY(block.isEmpty());
        }
    }
    QVERIFY(readable > 0 && readable < 20000);
}

QTEST_GUILESS_MAIN(TestChunkCodec)
#include "tst_chunkcodec.moc"
