// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/seasonalmodel.h"

#include "core/metrics/anomaly/localcalendar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace yagura {

namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kWeek = 7 * kDay;
constexpr std::int64_t kThursday = 4 * kDay; ///< 1970 began on one: weeks begin on Sunday
constexpr std::size_t kHoursOfDay = 24;
constexpr std::size_t kHoursOfWeek = 168;
constexpr double kHalfLifeDays = 4;
constexpr double kDeviationsPerMad = 1.4826; ///< of a normal distribution
constexpr double kDeviationsAt95 = 1.96; ///< likewise
constexpr double kHeaviestTail = 4;
constexpr double kPriorPoints = 30; ///< how many points the spread of the whole day counts as
constexpr double kLeastRelativeSpread = 1e-6; ///< against rounding of constant series
constexpr double kDaysAhead = 1; ///< that the slope is continued for

struct Weighted
{
    double value = 0;
    double weight = 1;
};

/// The value below which that share of the weight lies; sorts `points`.
double weightedQuantile(std::vector<Weighted>& points, double share)
{
    std::sort(points.begin(), points.end(),
              [](const Weighted& a, const Weighted& b) { return a.value < b.value; });
    double total = 0;
    for (const Weighted& point : points)
        total += point.weight;
    double below = 0;
    for (const Weighted& point : points) {
        below += point.weight;
        if (below >= share * total)
            return point.value;
    }
    return points.back().value;
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::int64_t modulo(std::int64_t a, std::int64_t b)
{
    return ((a % b) + b) % b;
}

/// What two estimates have in common: the smaller one, nothing when their signs differ.
double agreed(double a, double b)
{
    if ((a > 0) != (b > 0))
        return 0;
    return std::abs(a) < std::abs(b) ? a : b;
}

/// A table over a cycle, its values standing at the middle of their cells.
double interpolated(const std::vector<double>& table, std::int64_t secondsOfCycle,
                    std::int64_t slotSeconds)
{
    const auto size = std::int64_t(table.size());
    const std::int64_t doubled
        = 2 * secondsOfCycle - slotSeconds; // twice the way from slot 0's middle
    const std::int64_t cycle = 2 * slotSeconds * size;
    const std::int64_t within = modulo(doubled, cycle);
    const std::int64_t slot = within / (2 * slotSeconds);
    const double share = double(within % (2 * slotSeconds)) / double(2 * slotSeconds);
    const double before = table[std::size_t(slot)];
    const double after = table[std::size_t((slot + 1) % size)];
    return before + (after - before) * share;
}

/// Slots without a value take the straight line between their neighbours; false when all are empty.
bool fillGaps(std::vector<std::optional<double>>& cells, std::vector<double>& table)
{
    const std::size_t size = cells.size();
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](const auto& slot) { return slot.has_value(); });
    if (first == cells.end())
        return false;
    table.assign(size, 0);
    const auto start = std::size_t(first - cells.begin());
    std::size_t from = 0;
    for (std::size_t step = 1; step <= size; ++step) {
        const std::size_t at = (start + step) % size;
        if (!cells[at])
            continue;
        const double a = *cells[(start + from) % size];
        const double b = *cells[at];
        for (std::size_t i = from; i < step; ++i)
            table[(start + i) % size] = a + (b - a) * double(i - from) / double(step - from);
        from = step;
    }
    return true;
}

} // namespace

struct SeasonalModel::Parts
{
    explicit Parts(const std::string& zoneName)
        : calendar(zoneName)
    { }

    LocalCalendar calendar;
    bool isUsable = false;
    std::int64_t slotSeconds = 900;
    std::vector<double> day; ///< empty when not learned
    std::vector<double> week; ///< per hour, likewise
    std::vector<double> spread; ///< per hour of the day
    double level = 0;
    double slopePerDay = 0;
    std::int64_t begin = 0; ///< of what was learned from, local seconds
    std::int64_t end = 0;

    [[nodiscard]] double trendAt(std::int64_t local) const
    {
        const std::int64_t latest = end + std::int64_t(kDaysAhead * double(kDay));
        return level + slopePerDay * double(std::clamp(local, begin, latest) - end) / double(kDay);
    }
    [[nodiscard]] double dayAt(std::int64_t local) const
    {
        return day.empty() ? 0 : interpolated(day, modulo(local, kDay), slotSeconds);
    }
    [[nodiscard]] double weekAt(std::int64_t local) const
    {
        return week.empty() ? 0 : interpolated(week, modulo(local + kThursday, kWeek), kHour);
    }
};

/// Learns one part after the other; each is taken off before the next.
class ModelTrainer
{
public:
    ModelTrainer(SeasonalModel::Parts& parts, int periodSeconds)
        : m_parts(parts)
        , m_period(periodSeconds)
    {
        parts.slotSeconds = periodSeconds <= 900 ? 900 : periodSeconds <= 1800 ? 1800 : kHour;
    }

    void take(std::span<const TimePoint> times, std::span<const double> values,
              const std::vector<TimeRange>& excluded)
    {
        const std::size_t skipped
            = times.size() - std::min(times.size(), SeasonalModel::kMaxPoints);
        for (std::size_t i = skipped; i < times.size(); ++i) {
            const bool isExcluded
                = std::any_of(excluded.begin(), excluded.end(),
                              [&](const TimeRange& range) { return range.contains(times[i]); });
            if (!isExcluded)
                m_points.push_back({m_parts.calendar.localSeconds(times[i]), values[i], values[i]});
        }
    }

    void learn()
    {
        if (m_points.size() < SeasonalModel::kFewestPoints)
            return;
        m_parts.isUsable = true;
        m_parts.begin = m_points.front().time;
        m_parts.end = m_points.back().time + m_period;
        learnDay();
        learnSlope();
        learnLevel();
        learnWeek();
        learnSpread();
    }

private:
    struct Point
    {
        std::int64_t time = 0; ///< local seconds
        double value = 0;
        double rest = 0; ///< without the parts that are learned
    };

    [[nodiscard]] double weightOf(const Point& point) const
    {
        return std::exp2(-double(m_parts.end - point.time) / double(kDay) / kHalfLifeDays);
    }

    /// The medians of the rests of each local day that has a quarter of its points.
    [[nodiscard]] std::map<std::int64_t, double> dayMedians() const
    {
        std::map<std::int64_t, std::vector<double>> days;
        for (const Point& point : m_points)
            days[(point.time - modulo(point.time, kDay)) / kDay].push_back(point.rest);
        std::map<std::int64_t, double> medians;
        for (auto& [day, values] : days) {
            if (std::int64_t(values.size()) * m_period * 4 >= kDay)
                medians[day] = median(values);
        }
        return medians;
    }

    void learnDay()
    {
        const std::map<std::int64_t, double> days = dayMedians();
        if (m_parts.end - m_parts.begin < 2 * kDay || days.size() < 2 || m_period > 6 * kHour)
            return;
        std::vector<std::vector<double>> distances(std::size_t(kDay / m_parts.slotSeconds));
        for (const Point& point : m_points) {
            const std::int64_t second = modulo(point.time, kDay);
            if (const auto day = days.find((point.time - second) / kDay); day != days.end())
                distances[std::size_t(second / m_parts.slotSeconds)].push_back(point.rest
                                                                               - day->second);
        }
        std::vector<std::optional<double>> cells(distances.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!distances[i].empty())
                cells[i] = median(distances[i]);
        }
        if (!fillGaps(cells, m_parts.day))
            return;
        for (Point& point : m_points)
            point.rest -= m_parts.dayAt(point.time);
    }

    void learnSlope()
    {
        const std::map<std::int64_t, double> days = dayMedians();
        std::vector<double> weekly;
        std::vector<double> daily;
        for (const auto& [day, value] : days) {
            if (const auto later = days.find(day + 7); later != days.end())
                weekly.push_back((later->second - value) / 7);
            if (const auto next = days.find(day + 1); next != days.end())
                daily.push_back(next->second - value);
        }
        if (weekly.size() < 2 || daily.size() < 2)
            return;
        m_parts.slopePerDay = agreed(median(weekly), median(daily));
        for (Point& point : m_points)
            point.rest -= m_parts.slopePerDay * double(point.time - m_parts.end) / double(kDay);
    }

    void learnLevel()
    {
        std::vector<Weighted> rests;
        rests.reserve(m_points.size());
        for (const Point& point : m_points)
            rests.push_back({point.rest, weightOf(point)});
        m_parts.level = weightedQuantile(rests, 0.5);
        for (Point& point : m_points)
            point.rest -= m_parts.level;
    }

    /// The median of an hour and its neighbours in each of the two weeks before the end.
    void learnWeek()
    {
        if (m_parts.end - m_parts.begin < 2 * kWeek - kDay || m_period > kHour)
            return;
        std::array<std::vector<std::vector<double>>, 2> hours;
        hours.fill(std::vector<std::vector<double>>(kHoursOfWeek));
        for (const Point& point : m_points) {
            const auto age = (m_parts.end - 1 - point.time) / kWeek;
            if (age > 1)
                continue;
            const auto hour = std::size_t(modulo(point.time + kThursday, kWeek) / kHour);
            for (const std::size_t near : {kHoursOfWeek - 1, std::size_t(0), std::size_t(1)})
                hours[std::size_t(age)][(hour + near) % kHoursOfWeek].push_back(point.rest);
        }
        std::vector<double> week(kHoursOfWeek, 0);
        for (std::size_t i = 0; i < kHoursOfWeek; ++i) {
            if (hours[0][i].empty() || hours[1][i].empty())
                continue;
            const double latest = median(hours[0][i]);
            const double before = median(hours[1][i]);
            week[i] = agreed(latest, before);
        }
        m_parts.week = std::move(week);
        for (Point& point : m_points)
            point.rest -= m_parts.weekAt(point.time);
    }

    void learnSpread()
    {
        std::vector<Weighted> all;
        std::array<std::vector<Weighted>, kHoursOfDay> hours;
        double largest = 0;
        for (const Point& point : m_points) {
            const Weighted remainder{std::abs(point.rest), weightOf(point)};
            all.push_back(remainder);
            largest = std::max(largest, std::abs(point.value));
            const auto hour = std::size_t(modulo(point.time, kDay) / kHour);
            for (const std::size_t near : {kHoursOfDay - 1, std::size_t(0), std::size_t(1)})
                hours[(hour + near) % kHoursOfDay].push_back(remainder);
        }
        const double byTail = weightedQuantile(all, 0.95) / kDeviationsAt95;
        const double byMedian = kDeviationsPerMad * weightedQuantile(all, 0.5);
        if (byMedian == 0 || m_parts.day.empty()) { // most points are equal: the others tell
            const double most = byMedian == 0 ? byTail : kHeaviestTail * byMedian;
            m_parts.spread.assign(kHoursOfDay, std::clamp(byTail, byMedian, most));
        } else {
            const double tail = std::clamp(byTail / byMedian, 1.0, kHeaviestTail);
            for (std::vector<Weighted>& hour : hours)
                m_parts.spread.push_back(tail * spreadOf(hour, byMedian));
        }
        for (double& spread : m_parts.spread)
            spread = std::max(spread, kLeastRelativeSpread * largest);
    }

    /// By the median, where few points lean on that of the whole day.
    static double spreadOf(std::vector<Weighted>& hour, double overall)
    {
        if (hour.empty())
            return overall;
        const auto count = double(hour.size());
        const double own = kDeviationsPerMad * weightedQuantile(hour, 0.5);
        return std::sqrt((count * own * own + kPriorPoints * overall * overall)
                         / (count + kPriorPoints));
    }

    SeasonalModel::Parts& m_parts;
    std::int64_t m_period;
    std::vector<Point> m_points;
};

SeasonalModel::SeasonalModel(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{ }

SeasonalModel::~SeasonalModel() = default;

std::shared_ptr<const SeasonalModel> SeasonalModel::train(std::span<const TimePoint> times,
                                                          std::span<const double> values,
                                                          int periodSeconds,
                                                          const ModelConfiguration& configuration)
{
    auto parts = std::make_unique<Parts>(configuration.timezone);
    ModelTrainer trainer(*parts, periodSeconds);
    trainer.take(times, values, configuration.excluded);
    trainer.learn();
    return std::shared_ptr<const SeasonalModel>(new SeasonalModel(std::move(parts)));
}

bool SeasonalModel::isUsable() const
{
    return m_parts->isUsable;
}

bool SeasonalModel::isSeasonal() const
{
    return !m_parts->day.empty();
}

SeasonalModel::Expectation SeasonalModel::at(TimePoint time) const
{
    const std::int64_t local = m_parts->calendar.localSeconds(time);
    return {m_parts->trendAt(local) + m_parts->dayAt(local) + m_parts->weekAt(local),
            interpolated(m_parts->spread, modulo(local, kDay), kHour)};
}

} // namespace yagura
