// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmevaluator.h"
#include "core/base/jsonparse.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace yagura;
namespace json = boost::json;

namespace {

constexpr TimePoint kFirst = fromEpochSeconds(1449568800); // 2015-12-08T10:00:00Z

constexpr std::array<MissingData, 4> kTreatments{MissingData::Missing, MissingData::Ignore,
                                                 MissingData::Breaching, MissingData::NotBreaching};
constexpr std::array<AlarmState, 3> kStates{AlarmState::Ok, AlarmState::Alarm,
                                            AlarmState::InsufficientData};

/// `0-X`: newest on the right; X breaches (2 > 1), 0 does not, - is missing.
std::vector<AlarmSlot> slotsOf(const std::string& picture, int period = 60)
{
    std::vector<AlarmSlot> periods;
    for (std::size_t i = 0; i < picture.size(); ++i) {
        AlarmSlot slot;
        slot.start = kFirst + Seconds(int(i) * period);
        if (picture[i] != '-') {
            slot.value = picture[i] == 'X' ? 2.0 : 0.0;
            slot.sampleCount = 1;
        }
        periods.push_back(slot);
    }
    return periods;
}

AlarmDefinition definition(int n, std::optional<int> m, MissingData missing = MissingData::Missing)
{
    AlarmDefinition result;
    result.threshold = 1;
    result.evaluationPeriods = n;
    result.datapointsToAlarm = m;
    result.missingData = missing;
    result.statistic = "Average";
    return result;
}

/// The rules once more, as they are told in words: over a picture, with every step spelled out.
std::string slowModel(const std::string& range, int n, int m, MissingData missing,
                      const std::string& current)
{
    std::string real = range;
    real.erase(std::remove(real.begin(), real.end(), '-'), real.end());
    const auto breaches
        = [](const std::string& text) { return int(std::count(text.begin(), text.end(), 'X')); };
    if (int(real.size()) >= n)
        return breaches(real.substr(real.size() - std::size_t(n))) >= m ? "ALARM" : "OK";
    const std::size_t need = std::size_t(n) - real.size();
    if (missing == MissingData::Breaching)
        return breaches(real + std::string(need, 'X')) >= m ? "ALARM" : "OK";
    if (missing == MissingData::NotBreaching)
        return breaches(real + std::string(need, '0')) >= m ? "ALARM" : "OK";
    if (breaches(real) >= m)
        return "ALARM";
    if (real.find('0') != std::string::npos)
        return "OK";
    if (missing == MissingData::Ignore)
        return current;
    if (real.empty())
        return "INSUFFICIENT_DATA";
    const std::size_t age = range.size() - range.find('X');
    return int(age) >= m ? "ALARM" : current;
}

} // namespace

class TestAlarmEvaluator : public QObject
{
    Q_OBJECT
private slots:
    void missingData_data();
    void missingData();
    void agreesWithSlowModel();
    void comparisons_data();
    void comparisons();
    void lowSamples();
    void samplesNeeded();
    void rangeLength();
    void windows_data();
    void windows();
    void reasons_data();
    void reasons();
    void reasonData();
    void reasonDataWithFills();
    void longReasons();
    void noSlots();
};

void TestAlarmEvaluator::missingData_data()
{
    QTest::addColumn<std::string>("range");
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m");
    QTest::addColumn<int>("filled");
    QTest::addColumn<QString>("expected"); // missing, ignore, breaching, notBreaching
    const auto row = [](const char* range, int n, int m, int filled, const char* expected) {
        QTest::addRow("%s %d of %d", range, m, n)
            << std::string(range) << n << m << filled << QString::fromLatin1(expected);
    };
    // Published, N = 3, M = 3.
    row("0-X-X", 3, 3, 0, "OK OK OK OK");
    row("0----", 3, 3, 2, "OK OK OK OK");
    row("-----", 3, 3, 3, "INSUFFICIENT_DATA keep ALARM OK");
    row("0XX-X", 3, 3, 0, "ALARM ALARM ALARM ALARM");
    row("--X--", 3, 3, 2, "ALARM keep ALARM OK");
    // Published, N = 3, M = 2.
    row("0-X-X", 3, 2, 0, "ALARM ALARM ALARM ALARM");
    row("00X0X", 3, 2, 0, "ALARM ALARM ALARM ALARM");
    row("0-X--", 3, 2, 1, "OK OK ALARM OK");
    row("----0", 3, 2, 2, "OK OK ALARM OK");
    row("---X-", 3, 2, 2, "ALARM keep ALARM OK");
    // Derived from the same rules.
    row("----X", 3, 3, 2, "keep keep ALARM OK");
    row("---X-", 3, 3, 2, "keep keep ALARM OK");
    row("---X0", 3, 3, 1, "OK OK OK OK");
    row("--X-0", 3, 3, 1, "OK OK OK OK");
    row("--XX-", 3, 3, 1, "ALARM keep ALARM OK");
    row("X----", 3, 3, 2, "ALARM keep ALARM OK");
    row("X-X-X", 3, 3, 0, "ALARM ALARM ALARM ALARM");
    row("XX---", 3, 2, 1, "ALARM ALARM ALARM ALARM");
    row("---XX", 3, 2, 1, "ALARM ALARM ALARM ALARM");
    row("--0-X", 3, 2, 1, "OK OK ALARM OK");
}

void TestAlarmEvaluator::missingData()
{
    QFETCH(std::string, range);
    QFETCH(int, n);
    QFETCH(int, m);
    QFETCH(int, filled);
    QFETCH(QString, expected);
    const QStringList cells = expected.split(QLatin1Char(' '));
    for (std::size_t t = 0; t < kTreatments.size(); ++t) {
        for (const AlarmState previous : kStates) {
            const AlarmDecision decision
                = decide(definition(n, m, kTreatments[t]), slotsOf(range), previous);
            const QString cell = cells[int(t)];
            QCOMPARE(decision.missing, filled);
            QCOMPARE(decision.isKept, cell == QLatin1String("keep"));
            const std::string state(alarmStateText(decision.isKept ? previous : decision.state));
            QCOMPARE(decision.state, decision.isKept ? previous : decision.state);
            if (!decision.isKept)
                QCOMPARE(QString::fromStdString(state), cell);
        }
    }
}

void TestAlarmEvaluator::agreesWithSlowModel()
{
    std::mt19937 random(3);
    int checked = 0;
    const auto check = [&](const std::string& range, int n, int m) {
        for (const MissingData missing : kTreatments) {
            const AlarmState previous = kStates[random() % 3];
            const AlarmDefinition alarm = definition(n, m, missing);
            const auto periods = slotsOf(range);
            const std::string expected
                = slowModel(range, n, m, missing, std::string(alarmStateText(previous)));
            const AlarmState found = evaluatedState(alarm, periods, previous);
            QVERIFY2(alarmStateText(found) == expected,
                     qPrintable(QStringLiteral("%1 %2 of %3")
                                    .arg(QString::fromStdString(range))
                                    .arg(m)
                                    .arg(n)));
            QVERIFY(decide(alarm, periods, previous).state == found);
            QVERIFY(evaluate(alarm, periods, previous, kFirst).state == found);
            ++checked;
        }
    };
    // Every picture of five for every M of N up to four, then random longer ones.
    for (int code = 0; code < 243; ++code) {
        std::string range;
        for (int i = 0, rest = code; i < 5; ++i, rest /= 3)
            range += "0X-"[rest % 3];
        for (int n = 1; n <= 4; ++n) {
            for (int m = 1; m <= n; ++m)
                check(range, n, m);
        }
    }
    for (int round = 0; round < 3000; ++round) {
        const int n = 1 + int(random() % 20);
        const int m = 1 + int(random() % unsigned(n));
        std::string range;
        const unsigned gaps = 1 + random() % 10;
        for (int i = 0; i < evaluationRange(n); ++i)
            range += random() % 10 < gaps ? '-' : random() % 2 ? 'X' : '0';
        check(range, n, m);
    }
    QCOMPARE(checked, (243 * 10 + 3000) * 4);
}

void TestAlarmEvaluator::comparisons_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QString>("breaching"); // of 0.9, 1.0, 1.1 against 1.0
    QTest::newRow(">=") << int(AlarmComparison::GreaterOrEqual) << QStringLiteral("011");
    QTest::newRow(">") << int(AlarmComparison::Greater) << QStringLiteral("001");
    QTest::newRow("<") << int(AlarmComparison::Less) << QStringLiteral("100");
    QTest::newRow("<=") << int(AlarmComparison::LessOrEqual) << QStringLiteral("110");
}

void TestAlarmEvaluator::comparisons()
{
    QFETCH(int, comparison);
    QFETCH(QString, breaching);
    AlarmDefinition alarm = definition(1, 1);
    alarm.comparison = AlarmComparison(comparison);
    QString found;
    for (const double value : {0.9, 1.0, 1.1})
        found += QLatin1Char(alarm.isBreaching({{}, value}) ? '1' : '0');
    QCOMPARE(found, breaching);
}

void TestAlarmEvaluator::lowSamples()
{
    AlarmDefinition alarm = definition(2, 2);
    alarm.minimumSamples = minimumSamplesForPercentile(0.5);
    auto periods = slotsOf("0-XX");
    for (AlarmSlot& slot : periods)
        slot.sampleCount = 20;
    QVERIFY(evaluatedState(alarm, periods, AlarmState::Ok) == AlarmState::Alarm);
    periods[2].sampleCount = 19;
    for (const AlarmState previous : kStates)
        QVERIFY(evaluatedState(alarm, periods, previous) == previous);
    QVERIFY(evaluate(alarm, periods, AlarmState::Ok, kFirst).reason.empty());
    periods[2].sampleCount = 20;
    periods[0].sampleCount = 1; // too old to count
    QVERIFY(evaluatedState(alarm, periods, AlarmState::Ok) == AlarmState::Alarm);
    alarm.minimumSamples = 0; // "evaluate"
    periods[2].sampleCount = 1;
    QVERIFY(evaluatedState(alarm, periods, AlarmState::Ok) == AlarmState::Alarm);
}

void TestAlarmEvaluator::samplesNeeded()
{
    QCOMPARE(minimumSamplesForPercentile(0.99), 1000.0);
    QCOMPARE(minimumSamplesForPercentile(0.5), 20.0);
    QCOMPARE(minimumSamplesForPercentile(0.25), 40.0);
    QCOMPARE(minimumSamplesForPercentile(0), 0.0);
    QCOMPARE(minimumSamplesForPercentile(1), 0.0);
}

void TestAlarmEvaluator::rangeLength()
{
    QCOMPARE(evaluationRange(1), 3);
    QCOMPARE(evaluationRange(3), 5);
    QCOMPARE(evaluationRange(6), 8);
    QCOMPARE(evaluationRange(12), 16);
}

void TestAlarmEvaluator::windows_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("newest");
    QTest::addColumn<int>("interval");
    const auto row = [](const char* name, int period, int n, const char* now, const char* newest,
                        int interval) {
        QTest::newRow(name) << period << n << QString::fromLatin1(now)
                            << QString::fromLatin1(newest) << interval;
    };
    // Five-minute windows slide by the minute: at 12:16 the datapoints are 12:01, 12:06, 12:11.
    row("5 min at :16", 300, 3, "2015-12-08T12:16:00Z", "2015-12-08T12:11:00Z", 60);
    row("5 min later in the minute", 300, 3, "2015-12-08T12:16:59.999Z", "2015-12-08T12:11:00Z",
        60);
    row("5 min at :17", 300, 3, "2015-12-08T12:17:00Z", "2015-12-08T12:12:00Z", 60);
    row("1 min", 60, 1, "2015-12-08T12:16:30Z", "2015-12-08T12:15:00Z", 60);
    row("10 s", 10, 2, "2015-12-08T12:16:39Z", "2015-12-08T12:16:20Z", 10);
    row("30 s", 30, 2, "2015-12-08T12:16:41Z", "2015-12-08T12:16:10Z", 10);
    row("a day is by the minute", 3600, 24, "2015-12-08T12:16:30Z", "2015-12-08T11:16:00Z", 60);
    row("beyond a day, whole hours", 3600, 25, "2015-12-08T12:59:30Z", "2015-12-08T11:00:00Z",
        3600);
    row("a week", 86400, 7, "2015-12-08T12:59:30Z", "2015-12-07T12:00:00Z", 3600);
}

void TestAlarmEvaluator::windows()
{
    QFETCH(int, period);
    QFETCH(int, n);
    QFETCH(QString, now);
    QFETCH(QString, newest);
    QFETCH(int, interval);
    AlarmDefinition alarm = definition(n, {});
    alarm.periodSeconds = period;
    const TimeRange window = evaluationWindow(alarm, *parseIso8601(now.toStdString()));
    QCOMPARE(formatIso8601(window.to - Seconds(period)), newest.toStdString());
    QCOMPARE(window.length().count(), std::int64_t(evaluationRange(n)) * period * 1000);
    QCOMPARE(evaluationInterval(alarm).count(), std::int64_t(interval));
}

void TestAlarmEvaluator::reasons_data()
{
    QTest::addColumn<std::string>("range");
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m"); // 0: not given
    QTest::addColumn<int>("treatment");
    QTest::addColumn<QString>("reason");
    const auto row
        = [](const char* range, int n, int m, MissingData treatment, const char* reason) {
              QTest::addRow("%s %d of %d %d", range, m, n, int(treatment))
                  << std::string(range) << n << m << int(treatment) << QString::fromLatin1(reason);
          };
    row("0-X", 1, 0, MissingData::Missing,
        "Threshold Crossed: 1 datapoint [2.0 (08/12/15 10:02:00)] was greater than the threshold "
        "(1.0).");
    row("0XXX", 2, 0, MissingData::Missing,
        "Threshold Crossed: 2 datapoints [2.0 (08/12/15 10:03:00), 2.0 (08/12/15 10:02:00)] were "
        "greater than the threshold (1.0).");
    row("0-X", 1, 1, MissingData::Missing,
        "Threshold Crossed: 1 out of the last 1 datapoints [2.0 (08/12/15 10:02:00)] was greater "
        "than the threshold (1.0) "
        "(minimum 1 datapoint for OK -> ALARM transition).");
    row("X-0", 1, 1, MissingData::Missing,
        "Threshold Crossed: 1 out of the last 1 datapoints [0.0 (08/12/15 10:02:00)] was not "
        "greater than the threshold (1.0) "
        "(minimum 1 datapoint for ALARM -> OK transition).");
    row("0XX0X", 5, 3, MissingData::Missing,
        "Threshold Crossed: 3 out of the last 5 datapoints [2.0 (08/12/15 10:04:00), 2.0 (08/12/15 "
        "10:02:00), "
        "2.0 (08/12/15 10:01:00)] were greater than the threshold (1.0) (minimum 3 datapoints for "
        "OK -> ALARM transition).");
    row("00X00", 5, 2, MissingData::Missing,
        "Threshold Crossed: 4 out of the last 5 datapoints [0.0 (08/12/15 10:04:00), 0.0 (08/12/15 "
        "10:03:00), "
        "0.0 (08/12/15 10:01:00), 0.0 (08/12/15 10:00:00)] were not greater than the threshold "
        "(1.0) "
        "(minimum 4 datapoints for ALARM -> OK transition).");
    row("0X0", 3, 0, MissingData::Missing,
        "Threshold Crossed: 2 datapoints [0.0 (08/12/15 10:02:00), 0.0 (08/12/15 10:00:00)] were "
        "not greater than the threshold (1.0).");
    row("-0-", 2, 0, MissingData::NotBreaching,
        "Threshold Crossed: 1 datapoint [0.0 (08/12/15 10:01:00)] was not greater than the "
        "threshold (1.0) "
        "and 1 missing datapoint was treated as [NonBreaching].");
    row("-0-", 2, 2, MissingData::NotBreaching,
        "Threshold Crossed: 1 out of the last 2 datapoints [0.0 (08/12/15 10:01:00)] was not "
        "greater than the threshold (1.0) "
        "and 1 missing datapoint was treated as [NonBreaching] (minimum 1 datapoint for ALARM -> "
        "OK transition).");
    row("----", 2, 2, MissingData::Breaching,
        "Threshold Crossed: no datapoints were received for 2 periods and 2 missing datapoints "
        "were treated as [Breaching].");
    row("---", 1, 0, MissingData::Breaching,
        "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was "
        "treated as [Breaching].");
    row("---0-", 3, 2, MissingData::Breaching,
        "Threshold Crossed: 1 datapoint was received for 3 periods and 2 missing datapoints were "
        "treated as [Breaching].");
    row("---X-", 3, 3, MissingData::NotBreaching,
        "Threshold Crossed: 1 datapoint was received for 3 periods and 2 missing datapoints were "
        "treated as [NonBreaching].");
    row("---X-", 3, 3, MissingData::Breaching,
        "Threshold Crossed: 1 out of the last 3 datapoints [2.0 (08/12/15 10:03:00)] was greater "
        "than the threshold (1.0) "
        "and 2 missing datapoints were treated as [Breaching] (minimum 3 datapoints for OK -> "
        "ALARM transition).");
    row("--X--", 3, 0, MissingData::Missing,
        "Threshold Crossed: 1 datapoint [2.0 (08/12/15 10:02:00)] was greater than the threshold "
        "(1.0).");
    row("---", 1, 1, MissingData::Missing, "Insufficient Data: 1 datapoint was unknown.");
    row("-------", 5, 5, MissingData::Missing, "Insufficient Data: 5 datapoints were unknown.");
    row("XXXXXX", 6, 6, MissingData::Missing,
        "Threshold Crossed: 6 out of the last 6 datapoints were greater than the threshold (1.0). "
        "The most recent datapoints which crossed the threshold: [2.0 (08/12/15 10:05:00), 2.0 "
        "(08/12/15 10:04:00), "
        "2.0 (08/12/15 10:03:00), 2.0 (08/12/15 10:02:00), 2.0 (08/12/15 10:01:00)] (minimum 6 "
        "datapoints for OK -> ALARM transition).");
    row("----X", 3, 3, MissingData::Missing, ""); // kept: nothing to tell
}

void TestAlarmEvaluator::reasons()
{
    QFETCH(std::string, range);
    QFETCH(int, n);
    QFETCH(int, m);
    QFETCH(int, treatment);
    QFETCH(QString, reason);
    const AlarmDefinition alarm
        = definition(n, m ? std::optional(m) : std::nullopt, MissingData(treatment));
    QCOMPARE(QString::fromStdString(evaluate(alarm, slotsOf(range), AlarmState::Ok, kFirst).reason),
             reason);
    // The words of the other operators.
    if (reason.contains(QLatin1String("greater than"))) {
        AlarmDefinition other = alarm;
        other.comparison = AlarmComparison::GreaterOrEqual;
        QCOMPARE(
            QString::fromStdString(evaluate(other, slotsOf(range), AlarmState::Ok, kFirst).reason),
            QString(reason).replace(QLatin1String("greater than"),
                                    QLatin1String("greater than or equal to")));
    }
}

void TestAlarmEvaluator::reasonData()
{
    AlarmDefinition alarm = definition(1, 1);
    alarm.threshold = 21;
    alarm.unit = "Seconds";
    std::vector<AlarmSlot> periods(3);
    for (int i = 0; i < 3; ++i)
        periods[std::size_t(i)].start = kFirst + Seconds(180 + 60 * i);
    periods[2].value = 21.5;
    periods[2].sampleCount = 2;
    const auto evaluation
        = evaluate(alarm, periods, AlarmState::Ok, *parseIso8601("2015-12-08T10:06:40.123Z"));
    QCOMPARE(evaluation.reason,
             std::string("Threshold Crossed: 1 out of the last 1 datapoints [21.5 (08/12/15 "
                         "10:05:00)] was greater than "
                         "the threshold (21.0) (minimum 1 datapoint for OK -> ALARM transition)."));
    QCOMPARE(
        evaluation.reasonData,
        std::string(
            R"({"version":"1.0","queryDate":"2015-12-08T10:06:40.123+0000","startDate":"2015-12-08T10:05:00.000+0000",)"
            R"("unit":"Seconds","statistic":"Average","period":60,"recentDatapoints":[21.5],"threshold":21.0,)"
            R"("evaluatedDatapoints":[{"timestamp":"2015-12-08T10:05:00.000+0000","sampleCount":2.0,"value":21.5}]})"));
    QCOMPARE(evaluation.evaluated.size(), std::size_t(1));
}

void TestAlarmEvaluator::reasonDataWithFills()
{
    const auto evaluation = evaluate(definition(3, 3, MissingData::Breaching), slotsOf("X-X--"),
                                     AlarmState::Ok, kFirst);
    QCOMPARE(
        evaluation.reasonData,
        std::string(
            R"({"version":"1.0","queryDate":"2015-12-08T10:00:00.000+0000","startDate":"2015-12-08T10:00:00.000+0000",)"
            R"("statistic":"Average","period":60,"recentDatapoints":[2.0,2.0],"threshold":1.0,)"
            R"("evaluatedDatapoints":[{"timestamp":"2015-12-08T10:04:00.000+0000"},)"
            R"({"timestamp":"2015-12-08T10:02:00.000+0000","sampleCount":1.0,"value":2.0},)"
            R"({"timestamp":"2015-12-08T10:00:00.000+0000","sampleCount":1.0,"value":2.0}]})"));
    const auto nothing = evaluate(definition(1, 1), slotsOf("---"), AlarmState::Ok, kFirst);
    json::error_code failure;
    const json::object data = parseJson(nothing.reasonData, failure).as_object();
    QVERIFY(!data.contains("startDate") && !data.contains("unit"));
    QVERIFY(data.at("recentDatapoints").as_array().empty());
}

void TestAlarmEvaluator::longReasons()
{
    AlarmDefinition alarm = definition(8640, 8640);
    alarm.periodSeconds = 10;
    std::vector<AlarmSlot> periods
        = slotsOf(std::string(std::size_t(evaluationRange(8640)), 'X'), 10);
    for (AlarmSlot& slot : periods)
        slot.value = 1.2345678901234567e+300;
    const auto evaluation = evaluate(alarm, periods, AlarmState::Ok, kFirst);
    QVERIFY(evaluation.state == AlarmState::Alarm);
    QVERIFY(evaluation.reason.size() <= 1023);
    QVERIFY2(evaluation.reasonData.size() <= 4000,
             qPrintable(QString::number(evaluation.reasonData.size())));
    QCOMPARE(evaluation.evaluated.size(), std::size_t(8640));
}

void TestAlarmEvaluator::noSlots()
{
    QVERIFY(evaluatedState(definition(3, 2), {}, AlarmState::Ok) == AlarmState::InsufficientData);
    QVERIFY(evaluatedState(definition(3, 2, MissingData::Breaching), {}, AlarmState::Ok)
            == AlarmState::Alarm);
    QCOMPARE(evaluate(definition(2, {}), {}, AlarmState::Ok, kFirst).reason,
             std::string("Insufficient Data: 2 datapoints were unknown."));
}

QTEST_GUILESS_MAIN(TestAlarmEvaluator)
#include "tst_alarmevaluator.moc"
