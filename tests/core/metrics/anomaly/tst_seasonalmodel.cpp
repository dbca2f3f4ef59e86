// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonparse.h"
#include "core/metrics/anomaly/localcalendar.h"
#include "core/metrics/anomaly/seasonalmodel.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace yagura;

namespace {

const TimePoint kStart = *parseIso8601("2026-03-02T00:00:00Z"); // a Monday

struct Series
{
    std::vector<TimePoint> times;
    std::vector<double> values;
    int period = 300;

    void add(TimePoint time, double value)
    {
        times.push_back(time);
        values.push_back(value);
    }
    [[nodiscard]] Series between(TimePoint from, TimePoint to) const
    {
        Series part;
        part.period = period;
        for (std::size_t i = 0; i < times.size(); ++i) {
            if (from <= times[i] && times[i] < to)
                part.add(times[i], values[i]);
        }
        return part;
    }
};

double days(TimePoint time)
{
    return double((time - kStart).count()) / 86'400'000.0;
}

/// A day's wave, quiet weekends, noise that is larger by day.
double cleanValue(TimePoint time, std::mt19937& random, double slope = 0)
{
    std::normal_distribution<double> noise(0, 1);
    const double day = days(time);
    const bool isWeekend = int(std::floor(day)) % 7 >= 5;
    const double wave = std::sin(2 * std::numbers::pi * (day - 0.25));
    return 100 + slope * day + (isWeekend ? 5 : 20) * wave - (isWeekend ? 30 : 0)
        + (2 + wave) * noise(random);
}

Series cleanSeries(int numberOfDays, int period, std::mt19937& random, double slope = 0)
{
    Series series;
    series.period = period;
    const TimePoint end = kStart + std::chrono::days(numberOfDays);
    for (TimePoint time = kStart; time < end; time += Seconds(period))
        series.add(time, cleanValue(time, random, slope));
    return series;
}

std::shared_ptr<const SeasonalModel> trained(const Series& series,
                                             const ModelConfiguration& configuration = {})
{
    return SeasonalModel::train(series.times, series.values, series.period, configuration);
}

bool isOutside(const SeasonalModel& model, TimePoint time, double value, double width = 2)
{
    const auto expected = model.at(time);
    return std::abs(value - expected.value) > width * expected.spread;
}

double coverage(const SeasonalModel& model, const Series& series, double width = 2)
{
    int inside = 0;
    for (std::size_t i = 0; i < series.times.size(); ++i)
        inside += isOutside(model, series.times[i], series.values[i], width) ? 0 : 1;
    return double(inside) / double(series.times.size());
}

Series readCsv(const QString& path)
{
    Series series;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return series;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const auto time = parseIso8601(cells.value(0).replace(' ', 'T').toStdString() + "Z");
        if (time && (series.times.empty() || series.times.back() < *time))
            series.add(*time, cells.value(1).toDouble());
    }
    return series;
}

} // namespace

class TestSeasonalModel : public QObject
{
    Q_OBJECT
private slots:
    void coversCleanPoints_data();
    void coversCleanPoints();
    void spikesFallOut();
    void trendGoesOn();
    void incidentCostsLittle();
    void exclusionsAreNotLearned();
    void newLevelIsLearned();
    void gapsAreBridged();
    void lessThanAWeek();
    void tooLittle();
    void constantSeries();
    void mostlyConstantSeries();
    void seasonMovesWithSummerTime();
    void calendar();
    void realSeries();
};

void TestSeasonalModel::coversCleanPoints_data()
{
    QTest::addColumn<int>("period");
    QTest::newRow("1 minute") << 60;
    QTest::newRow("5 minutes") << 300;
    QTest::newRow("1 hour") << 3600;
}

void TestSeasonalModel::coversCleanPoints()
{
    QFETCH(const int, period);
    std::mt19937 random(7);
    const Series all = cleanSeries(21, period, random);
    const TimePoint now = kStart + std::chrono::days(14);
    const auto model = trained(all.between(kStart, now));
    QVERIFY(model->isUsable() && model->isSeasonal());
    // The third week, which the model has not seen: weekdays and weekend alike.
    const Series future = all.between(now, now + std::chrono::days(7));
    const double covered = coverage(*model, future);
    QVERIFY2(covered > 0.91 && covered < 0.985, qPrintable(QString::number(covered)));
    const Series weekend = all.between(now + std::chrono::days(5), now + std::chrono::days(7));
    QVERIFY2(coverage(*model, weekend) > 0.85,
             qPrintable(QString::number(coverage(*model, weekend))));
    QVERIFY(coverage(*model, future, 4) > 0.995);
}

void TestSeasonalModel::spikesFallOut()
{
    std::mt19937 random(8);
    const Series all = cleanSeries(15, 300, random);
    const TimePoint now = kStart + std::chrono::days(14);
    const auto model = trained(all.between(kStart, now));
    const Series day = all.between(now, now + std::chrono::days(1));
    for (std::size_t i = 0; i < day.times.size(); i += 7) {
        QVERIFY(isOutside(*model, day.times[i], day.values[i] + 20));
        QVERIFY(isOutside(*model, day.times[i], day.values[i] - 20));
    }
}

void TestSeasonalModel::trendGoesOn()
{
    std::mt19937 random(9);
    const Series all = cleanSeries(15, 300, random, 3);
    const TimePoint now = kStart + std::chrono::days(14);
    const auto model = trained(all.between(kStart, now));
    QVERIFY(coverage(*model, all.between(now, now + std::chrono::hours(12))) > 0.9);
}

void TestSeasonalModel::incidentCostsLittle()
{
    std::mt19937 random(10);
    Series all = cleanSeries(15, 300, random);
    const TimePoint now = kStart + std::chrono::days(14);
    // Ten hours of the first Tuesday and four of the second Thursday at ten times the value.
    for (std::size_t i = 0; i < all.times.size(); ++i) {
        const double day = days(all.times[i]);
        if ((day > 1.3 && day < 1.7) || (day > 10.5 && day < 10.7))
            all.values[i] *= 10;
    }
    const auto model = trained(all.between(kStart, now));
    const Series next = all.between(now, now + std::chrono::days(1));
    const double covered = coverage(*model, next);
    QVERIFY2(covered > 0.93, qPrintable(QString::number(covered)));
    for (const TimePoint time : next.times)
        QVERIFY(model->at(time).spread < 8);
}

void TestSeasonalModel::exclusionsAreNotLearned()
{
    std::mt19937 random(11);
    Series all = cleanSeries(15, 300, random);
    const TimePoint now = kStart + std::chrono::days(14);
    const TimeRange load{now - std::chrono::days(7), now};
    for (std::size_t i = 0; i < all.times.size(); ++i) {
        if (load.contains(all.times[i]))
            all.values[i] += 500; // a load test of a week
    }
    const Series past = all.between(kStart, now);
    const Series next = all.between(now, now + std::chrono::hours(20));
    QVERIFY(coverage(*trained(past), next) < 0.2);
    ModelConfiguration configuration;
    configuration.excluded.push_back(load);
    const double covered = coverage(*trained(past, configuration), next);
    QVERIFY2(covered > 0.9, qPrintable(QString::number(covered)));
}

void TestSeasonalModel::newLevelIsLearned()
{
    std::mt19937 random(12);
    Series all = cleanSeries(15, 300, random);
    const TimePoint now = kStart + std::chrono::days(14);
    for (std::size_t i = 0; i < all.times.size(); ++i) {
        if (all.times[i] >= now - std::chrono::days(6))
            all.values[i] += 60;
    }
    const auto model = trained(all.between(kStart, now));
    QVERIFY(coverage(*model, all.between(now, now + std::chrono::hours(20))) > 0.9);
}

void TestSeasonalModel::gapsAreBridged()
{
    std::mt19937 random(13);
    const Series all = cleanSeries(15, 300, random);
    const TimePoint now = kStart + std::chrono::days(14);
    Series past;
    for (std::size_t i = 0; i < all.times.size() && all.times[i] < now; ++i) {
        const auto second = (all.times[i] - kStart).count() / 1000 % 86400;
        const bool isAtNight = second >= 2 * 3600 && second < 4 * 3600; // never measured
        const bool isOut = days(all.times[i]) > 3 && days(all.times[i]) < 5;
        if (!isAtNight && !isOut && random() % 3 != 0)
            past.add(all.times[i], all.values[i]);
    }
    const auto model = trained(past);
    QVERIFY(model->isSeasonal());
    QVERIFY(coverage(*model, all.between(now, now + std::chrono::days(1))) > 0.88);
}

void TestSeasonalModel::lessThanAWeek()
{
    std::mt19937 random(14);
    const Series all = cleanSeries(5, 300, random);
    const auto day = trained(all.between(kStart, kStart + std::chrono::days(1)));
    QVERIFY(day->isUsable());
    QVERIFY(!day->isSeasonal());
    const auto fourDays = trained(all.between(kStart, kStart + std::chrono::days(4)));
    QVERIFY(fourDays->isSeasonal());
    const Series friday = all.between(kStart + std::chrono::days(4), kStart + std::chrono::days(5));
    QVERIFY(coverage(*fourDays, friday) > 0.88);
}

void TestSeasonalModel::tooLittle()
{
    std::mt19937 random(15);
    const Series all = cleanSeries(1, 300, random);
    QVERIFY(!trained({})->isUsable());
    const auto end = [](std::size_t n) { return kStart + Seconds(300) * std::int64_t(n); };
    QVERIFY(!trained(all.between(kStart, end(SeasonalModel::kFewestPoints - 1)))->isUsable());
    QVERIFY(trained(all.between(kStart, end(SeasonalModel::kFewestPoints)))->isUsable());
}

void TestSeasonalModel::constantSeries()
{
    for (const double value : {5.0, 0.1, 0.0, -3e12}) {
        Series series;
        for (int i = 0; i < 14 * 288; ++i)
            series.add(kStart + Seconds(300) * i, value);
        const auto model = trained(series);
        const TimePoint later = kStart + std::chrono::days(14) + Seconds(1234);
        QVERIFY(!isOutside(*model, later, value));
        QVERIFY(isOutside(*model, later, value + 1 + std::abs(value)));
    }
}

void TestSeasonalModel::mostlyConstantSeries()
{
    // Errors per five minutes: nine in ten times none.
    std::mt19937 random(16);
    Series series;
    for (int i = 0; i < 14 * 288; ++i)
        series.add(kStart + Seconds(300) * i, random() % 10 == 0 ? double(1 + random() % 3) : 0);
    const auto model = trained(series);
    QVERIFY(coverage(*model, series) > 0.9);
    QVERIFY(isOutside(*model, series.times.back(), 50));
}

void TestSeasonalModel::seasonMovesWithSummerTime()
{
    // A job at 09:00 in Berlin, where summer time began on 29 March 2026.
    const TimePoint change = *parseIso8601("2026-03-29T01:00:00Z");
    const auto busyHour = [&](TimePoint time) { return time < change ? 8 : 7; };
    Series series;
    std::mt19937 random(17);
    std::normal_distribution<double> noise(0, 1);
    for (TimePoint time = change - std::chrono::days(14); time < change; time += Seconds(300)) {
        const auto hour = toEpochMs(time) / 3'600'000 % 24;
        series.add(time, noise(random) + (hour == busyHour(time) ? 100 : 0));
    }
    ModelConfiguration configuration;
    configuration.timezone = "Europe/Berlin";
    const auto model = trained(series, configuration);
    const TimePoint busy = *parseIso8601("2026-03-30T07:30:00Z");
    QVERIFY(model->at(busy).value > 90);
    QVERIFY(model->at(busy + std::chrono::hours(1)).value < 10);
    QVERIFY(trained(series)->at(busy).value < 10); // UTC knows nothing of it
}

void TestSeasonalModel::calendar()
{
    const auto local = [](const char* zone, const char* time) {
        return formatIso8601(
            fromEpochMs(LocalCalendar(zone).localSeconds(*parseIso8601(time)) * 1000));
    };
    const auto at = [](const char* time) { return formatIso8601(*parseIso8601(time)); };
    QCOMPARE(local("", "2026-03-29T00:59:59Z"), at("2026-03-29T00:59:59Z"));
    QCOMPARE(local("Asia/Tokyo", "2026-03-29T00:00:00Z"), at("2026-03-29T09:00:00Z"));
    QCOMPARE(local("Europe/Berlin", "2026-03-29T00:59:59Z"), at("2026-03-29T01:59:59Z"));
    QCOMPARE(local("Europe/Berlin", "2026-03-29T01:00:00Z"), at("2026-03-29T03:00:00Z"));
    QCOMPARE(local("Europe/Berlin", "2026-10-25T01:00:00Z"), at("2026-10-25T02:00:00Z"));
    QVERIFY(LocalCalendar::isKnown("America/New_York"));
    QVERIFY(LocalCalendar::isKnown(""));
    QVERIFY(!LocalCalendar::isKnown("Mars/Olympus"));
}

/// Each day is judged by a model of what was before it, as it would be live.
void TestSeasonalModel::realSeries()
{
    const QDir nab(QStringLiteral(YAGURA_SOURCE_DIR "/../shared/data/metrics/nab"));
    QFile labelFile(nab.filePath(QStringLiteral("labels/combined_windows.json")));
    if (!labelFile.open(QIODevice::ReadOnly))
        QSKIP("The Numenta Anomaly Benchmark is not here (../shared/data/metrics/nab)");
    boost::json::error_code failure;
    const auto labels = parseJson(labelFile.readAll().toStdString(), failure).as_object();
    int windows = 0;
    int noticed = 0;
    double covered = 0;
    double points = 0;
    for (const auto& [key, value] : labels) {
        Series all = readCsv(nab.filePath(QString::fromStdString(std::string(key))));
        if (all.times.size() < 1000)
            continue;
        std::vector<TimeRange> anomalies;
        for (const auto& window : value.as_array()) {
            const auto time = [&](std::size_t i) {
                std::string text(window.as_array()[i].as_string());
                text[10] = 'T';
                return *parseIso8601(text + "Z");
            };
            anomalies.push_back({time(0), time(1)});
        }
        std::vector<int> outside(anomalies.size(), 0);
        double inside = 0;
        double normal = 0;
        const TimePoint first = all.times.front() + std::chrono::days(4);
        for (TimePoint day = first; day < all.times.back(); day += std::chrono::days(1)) {
            const auto model = trained(all.between(day - SeasonalModel::kHistory, day));
            const Series next = all.between(day, day + std::chrono::days(1));
            if (!model->isUsable())
                continue;
            for (std::size_t i = 0; i < next.times.size(); ++i) {
                const auto within
                    = std::find_if(anomalies.begin(), anomalies.end(), [&](const TimeRange& range) {
                          return range.contains(next.times[i]);
                      });
                const bool isOut = isOutside(*model, next.times[i], next.values[i], 3);
                if (within == anomalies.end()) {
                    normal += 1;
                    inside += isOut ? 0 : 1;
                } else {
                    outside[std::size_t(within - anomalies.begin())] += isOut ? 1 : 0;
                }
            }
        }
        for (std::size_t i = 0; i < anomalies.size(); ++i) {
            if (anomalies[i].to < first)
                continue; // before there was anything to learn from
            ++windows;
            noticed += outside[i] > 0 ? 1 : 0;
        }
        covered += inside;
        points += normal;
        qInfo("%s: %.3f of the points outside of labels within the band", std::string(key).c_str(),
              inside / normal);
    }
    qInfo("%d of %d labelled windows noticed; %.3f of the rest within the band", noticed, windows,
          covered / points);
    QVERIFY(windows > 10);
    QVERIFY(noticed >= windows * 9 / 10);
    QVERIFY(covered / points > 0.85);
}

QTEST_GUILESS_MAIN(TestSeasonalModel)
#include "tst_seasonalmodel.moc"
