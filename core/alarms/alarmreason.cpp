// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmreason.h"

#include "core/base/jsontext.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kListed = 5; ///< datapoints that a reason names
constexpr std::size_t kInData
    = 30; ///< datapoints in the reason data: safely below 4,000 characters
constexpr std::size_t kInDataWithBand = 20; ///< likewise, with their thresholds

/// `02/10/19 16:59:00`: day, month, year.
std::string reasonDate(TimePoint time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<Seconds>(time - day)};
    std::array<char, 48> text{};
    const int length = std::snprintf(text.data(), text.size(), "%02u/%02u/%02d %02d:%02d:%02d",
                                     unsigned(date.day()), unsigned(date.month()),
                                     int(date.year()) % 100, int(clock.hours().count()),
                                     int(clock.minutes().count()), int(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string counted(int number, std::string_view noun)
{
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string_view wasOrWere(std::size_t number)
{
    return number == 1 ? "was" : "were";
}

std::string_view phraseOf(AlarmComparison comparison)
{
    switch (comparison) {
    case AlarmComparison::GreaterOrEqual:
        return "greater than or equal to";
    case AlarmComparison::Greater:
        return "greater than";
    case AlarmComparison::Less:
        return "less than";
    case AlarmComparison::LessOrEqual:
        return "less than or equal to";
    case AlarmComparison::OutsideBand:
    case AlarmComparison::BelowBand:
    case AlarmComparison::AboveBand:
        break; // bandPhrase()
    }
    return {};
}

/// `[22.0 (08/12/15 10:06:00), 21.5 (08/12/15 10:05:00)]`
std::string listOf(std::span<const AlarmSlot> newestFirst)
{
    std::string text = "[";
    for (const AlarmSlot& slot : newestFirst)
        text += (text.size() > 1 ? ", " : "") + formatJavaDouble(*slot.value) + " ("
            + reasonDate(slot.start) + ")";
    return text + "]";
}

/// `[0.02, 0.025]`
std::string thresholdsOf(std::span<const AlarmSlot> newestFirst, double AlarmSlot::*threshold)
{
    std::string text = "[";
    for (const AlarmSlot& slot : newestFirst)
        text += (text.size() > 1 ? ", " : "") + formatJavaDouble(slot.*threshold);
    return text + "]";
}

/// ` less than the lower thresholds [..] or greater than the upper thresholds [..]`
std::string bandPhrase(AlarmComparison comparison, bool isAlarm,
                       std::span<const AlarmSlot> newestFirst)
{
    const std::string negation = isAlarm ? " " : " not ";
    std::string text;
    if (comparison != AlarmComparison::AboveBand)
        text = negation + "less than the lower thresholds "
            + thresholdsOf(newestFirst, &AlarmSlot::lower);
    if (comparison == AlarmComparison::OutsideBand)
        text += isAlarm ? " or" : " and";
    if (comparison != AlarmComparison::BelowBand)
        text += negation + "greater than the upper thresholds "
            + thresholdsOf(newestFirst, &AlarmSlot::upper);
    return text;
}

std::string crossedStart(const AlarmDefinition& definition)
{
    return definition.hasBand() ? "Thresholds Crossed: " : "Threshold Crossed: ";
}

/// `2 missing datapoints were treated as [Breaching]`, when they were treated as anything.
std::string fillText(const AlarmDefinition& definition, const AlarmDecision& decision)
{
    const bool isFilled = definition.missingData == MissingData::Breaching
        || definition.missingData == MissingData::NotBreaching;
    if (!isFilled || decision.missing == 0)
        return {};
    std::string text = counted(decision.missing, "missing datapoint");
    text.append(" ")
        .append(wasOrWere(static_cast<std::size_t>(decision.missing)))
        .append(" treated as ");
    return text
        + (definition.missingData == MissingData::Breaching ? "[Breaching]" : "[NonBreaching]");
}

/// Made-up datapoints alone decided: `no datapoints were received for 2 periods and ...`
std::string receivedText(const AlarmDefinition& definition, const AlarmDecision& decision,
                         const std::string& fill)
{
    const std::size_t received = decision.considered.size();
    std::string text = received == 0 ? std::string("no datapoints")
                                     : counted(static_cast<int>(received), "datapoint");
    text.append(" ").append(wasOrWere(received)).append(" received for ");
    return crossedStart(definition) + text + counted(definition.evaluationPeriods, "period")
        + " and " + fill + ".";
}

std::string transitionText(const AlarmDefinition& definition, AlarmState state)
{
    const bool toAlarm = state == AlarmState::Alarm;
    const int required = definition.required();
    const int minimum = toAlarm ? required : definition.evaluationPeriods - required + 1;
    return " (minimum " + counted(minimum, "datapoint") + " for "
        + (toAlarm ? "OK -> ALARM" : "ALARM -> OK") + " transition)";
}

std::string crossedText(const AlarmDefinition& definition, const AlarmDecision& decision,
                        std::span<const AlarmSlot> matching, const std::string& fill)
{
    const bool isShort = matching.size() <= kListed;
    std::string text = crossedStart(definition);
    if (definition.datapointsToAlarm)
        text += std::to_string(matching.size()) + " out of the last "
            + std::to_string(definition.evaluationPeriods) + " datapoints";
    else
        text += counted(static_cast<int>(matching.size()), "datapoint");
    if (isShort)
        text += " " + listOf(matching);
    text.append(" ").append(wasOrWere(matching.size()));
    const bool isAlarm = decision.state == AlarmState::Alarm;
    if (definition.hasBand()) {
        text += bandPhrase(definition.comparison, isAlarm,
                           matching.first(std::min(matching.size(), kListed)));
    } else {
        text.append(isAlarm ? " " : " not ").append(phraseOf(definition.comparison));
        text += " the threshold (" + formatJavaDouble(definition.threshold) + ")";
    }
    if (!fill.empty())
        text += " and " + fill;
    if (!isShort) {
        text += ". The most recent datapoints which crossed the threshold: "
            + listOf(matching.first(kListed));
    }
    if (definition.datapointsToAlarm)
        text += transitionText(definition, decision.state);
    return text + ".";
}

json::object datapointObject(const AlarmSlot& slot)
{
    json::object point;
    point["timestamp"] = formatHistoryTime(slot.start);
    if (slot.value) {
        if (slot.sampleCount > 0)
            point["sampleCount"] = slot.sampleCount;
        point["value"] = *slot.value;
    }
    return point;
}

/// What counted, and the newest of the missing ones that were short of N, newest first.
json::array evaluatedDatapoints(const AlarmDecision& decision, std::span<const AlarmSlot> periods,
                                std::size_t most)
{
    json::array points;
    int missing = decision.missing;
    std::size_t real = decision.considered.size();
    for (auto slot = periods.rbegin(); slot != periods.rend() && points.size() < most; ++slot) {
        if (slot->value ? real == 0 : missing == 0)
            continue;
        if (slot->value)
            --real;
        else
            --missing;
        points.push_back(datapointObject(*slot));
    }
    return points;
}

void putThresholds(json::object& data, AlarmComparison comparison,
                   std::span<const AlarmSlot> recent)
{
    json::array lower;
    json::array upper;
    for (const AlarmSlot& slot : recent) {
        lower.emplace_back(slot.lower);
        upper.emplace_back(slot.upper);
    }
    if (comparison != AlarmComparison::AboveBand)
        data["recentLowerThresholds"] = std::move(lower);
    if (comparison != AlarmComparison::BelowBand)
        data["recentUpperThresholds"] = std::move(upper);
}

} // namespace

std::string stateReason(const AlarmDefinition& definition, const AlarmDecision& decision)
{
    if (decision.state == AlarmState::InsufficientData) {
        std::string text = "Insufficient Data: " + counted(decision.missing, "datapoint");
        return text.append(" ")
            .append(wasOrWere(static_cast<std::size_t>(decision.missing)))
            .append(" unknown.");
    }
    std::vector<AlarmSlot> matching; // newest first
    for (auto slot = decision.considered.rbegin(); slot != decision.considered.rend(); ++slot) {
        if (definition.isBreaching(*slot) == (decision.state == AlarmState::Alarm))
            matching.push_back(*slot);
    }
    const std::string fill = fillText(definition, decision);
    if (matching.empty() && !fill.empty())
        return receivedText(definition, decision, fill);
    return crossedText(definition, decision, matching, fill);
}

std::string stateReasonData(const AlarmDefinition& definition, const AlarmDecision& decision,
                            std::span<const AlarmSlot> periods, TimePoint queryDate)
{
    json::object data;
    data["version"] = "1.0";
    data["queryDate"] = formatHistoryTime(queryDate);
    if (!decision.considered.empty())
        data["startDate"] = formatHistoryTime(decision.considered.front().start);
    if (!definition.unit.empty())
        data["unit"] = definition.unit;
    if (!definition.statistic.empty())
        data["statistic"] = definition.statistic;
    data["period"] = definition.periodSeconds;
    const std::size_t most = definition.hasBand() ? kInDataWithBand : kInData;
    const std::span<const AlarmSlot> recent
        = std::span(decision.considered)
              .subspan(decision.considered.size() - std::min(decision.considered.size(), most));
    json::array values;
    for (const AlarmSlot& slot : recent)
        values.emplace_back(*slot.value);
    data["recentDatapoints"] = std::move(values);
    if (definition.hasBand())
        putThresholds(data, definition.comparison, recent);
    else
        data["threshold"] = definition.threshold;
    data["evaluatedDatapoints"] = evaluatedDatapoints(decision, periods, most);
    return jsonText(data);
}

} // namespace yagura
