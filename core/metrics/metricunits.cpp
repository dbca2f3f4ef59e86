// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricunits.h"

#include <algorithm>
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
    const auto it = std::find(kUnits.begin(), kUnits.end(), name);
    if (it == kUnits.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(it - kUnits.begin());
}

} // namespace yagura
