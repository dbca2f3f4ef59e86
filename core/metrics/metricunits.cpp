// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricunits.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<std::string_view, 27> kUnits{"Megabits",
                                                  "Terabits",
                                                  "Gigabits",
                                                  "Count",
                                                  "Bytes",
                                                  "Gigabytes",
                                                  "Kilobytes",
                                                  "Kilobits",
                                                  "Megabytes",
                                                  "Terabytes",
                                                  "Bits",
                                                  "Percent",
                                                  "Microseconds",
                                                  "Milliseconds",
                                                  "Seconds",
                                                  "Bytes/Second",
                                                  "Kilobytes/Second",
                                                  "Megabytes/Second",
                                                  "Gigabytes/Second",
                                                  "Terabytes/Second",
                                                  "Bits/Second",
                                                  "Kilobits/Second",
                                                  "Megabits/Second",
                                                  "Gigabits/Second",
                                                  "Terabits/Second",
                                                  "Count/Second",
                                                  "None"};

/// The units' own hash: no two of them have the same length, first and third letter.
constexpr std::size_t slotOf(std::string_view name)
{
    return (name.size() * 2 + static_cast<unsigned char>(name[0]) * 7
            + static_cast<unsigned char>(name[2]))
        % 128;
}

constexpr std::size_t kShortest = 4;

constexpr std::array<std::uint8_t, 128> makeNumbers()
{
    std::array<std::uint8_t, 128> numbers{};
    for (std::size_t i = 0; i < kUnits.size(); ++i)
        numbers[slotOf(kUnits[i])] = static_cast<std::uint8_t>(i);
    return numbers;
}

constexpr auto kNumbers = makeNumbers();
static_assert([] {
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (kUnits[i].size() < kShortest || kNumbers[slotOf(kUnits[i])] != i)
            return false;
    }
    return true;
}());

} // namespace

std::span<const std::string_view> metricUnits()
{
    return kUnits;
}

std::uint8_t noUnit()
{
    return static_cast<std::uint8_t>(kUnits.size() - 1);
}

std::optional<std::uint8_t> unitNumber(std::string_view name)
{
    if (name.size() < kShortest)
        return std::nullopt;
    const std::uint8_t number = kNumbers[slotOf(name)];
    if (kUnits[number] != name)
        return std::nullopt;
    return number;
}

} // namespace yagura
