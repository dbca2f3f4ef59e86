// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/unittext.h"

#include "core/exchange/numbertext.h"
#include "core/metrics/metricunits.h"

#include <array>

namespace yagura {

namespace {

struct Word
{
    std::string_view word;
    std::string_view unit;
};

/// As they are written; bits and bytes differ by case alone.
constexpr std::array kExact{
    Word{"b", "Bits"},       Word{"B", "Bytes"},      Word{"kb", "Kilobits"},
    Word{"Kb", "Kilobits"},  Word{"kB", "Kilobytes"}, Word{"KB", "Kilobytes"},
    Word{"Mb", "Megabits"},  Word{"MB", "Megabytes"}, Word{"Gb", "Gigabits"},
    Word{"GB", "Gigabytes"}, Word{"Tb", "Terabits"},  Word{"TB", "Terabytes"},
};

/// In small letters.
constexpr std::array kWords{
    Word{"%", "Percent"},
    Word{"percent", "Percent"},
    Word{"pct", "Percent"},
    Word{"s", "Seconds"},
    Word{"sec", "Seconds"},
    Word{"secs", "Seconds"},
    Word{"second", "Seconds"},
    Word{"ms", "Milliseconds"},
    Word{"msec", "Milliseconds"},
    Word{"millisecond", "Milliseconds"},
    Word{"us", "Microseconds"},
    Word{"usec", "Microseconds"},
    Word{"\xc2\xb5s", "Microseconds"},
    Word{"\xce\xbcs", "Microseconds"},
    Word{"microsecond", "Microseconds"},
    Word{"byte", "Bytes"},
    Word{"kib", "Kilobytes"},
    Word{"mib", "Megabytes"},
    Word{"gib", "Gigabytes"},
    Word{"tib", "Terabytes"},
    Word{"kbyte", "Kilobytes"},
    Word{"mbyte", "Megabytes"},
    Word{"gbyte", "Gigabytes"},
    Word{"tbyte", "Terabytes"},
    Word{"bit", "Bits"},
    Word{"kbit", "Kilobits"},
    Word{"mbit", "Megabits"},
    Word{"gbit", "Gigabits"},
    Word{"tbit", "Terabits"},
    Word{"count", "Count"},
    Word{"requests", "Count"},
    Word{"req", "Count"},
    Word{"none", "None"},
};

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string withoutPlural(std::string word)
{
    if (word.size() > 3 && word.back() == 's')
        word.pop_back();
    return word;
}

/// No unit is longer, however it is written.
constexpr std::size_t kLongestWord = 32;

/// The unit of a word that says nothing of a second.
std::optional<std::string> unitOfBase(std::string_view word)
{
    if (unitNumber(word))
        return std::string(word);
    const std::string small = lower(word);
    for (const std::string_view unit : metricUnits()) {
        if (lower(unit) == small)
            return std::string(unit);
    }
    for (const Word& each : kExact) {
        if (word == each.word)
            return std::string(each.unit);
    }
    for (const Word& each : kWords) {
        if (small == each.word || withoutPlural(small) == each.word)
            return std::string(each.unit);
    }
    return std::nullopt;
}

/// The unit of a word that ends in some "per second".
std::optional<std::string> unitOfRate(std::string_view word)
{
    const std::string small = lower(word);
    for (const std::string_view each : {"/s", "/sec", "/second", "ps", " per second"}) {
        if (!small.ends_with(each) || word.size() == each.size())
            continue;
        const std::string_view base = trimmed(word.substr(0, word.size() - each.size()));
        // "bps", "Mbps": bits, however they are written; "ops" is no unit.
        if (base.empty() || (each == "ps" && base.back() != 'b' && base.back() != 'B'))
            continue;
        const bool isCount = base == "1" || base == "ops" || base == "io";
        const auto unit = isCount ? std::optional<std::string>("Count") : unitOfBase(base);
        if (unit && unitNumber(*unit + "/Second"))
            return *unit + "/Second";
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> unitOfWord(std::string_view word)
{
    word = trimmed(word);
    if (word.size() > kLongestWord) // a file may hold anything there
        return std::nullopt;
    if (auto rate = unitOfRate(word); rate && !unitNumber(word))
        return rate;
    return unitOfBase(word);
}

Heading readHeading(std::string_view heading)
{
    heading = trimmed(heading);
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        if (!heading.ends_with(close))
            continue;
        const auto at = heading.rfind(open);
        if (at == std::string_view::npos || at == 0)
            continue;
        const auto unit = unitOfWord(heading.substr(at + 1, heading.size() - at - 2));
        if (unit && !trimmed(heading.substr(0, at)).empty())
            return {std::string(trimmed(heading.substr(0, at))), *unit};
    }
    return {std::string(heading), {}};
}

} // namespace yagura
