// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/numbertext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace yagura {

namespace {

constexpr std::size_t kLongest = 400;
constexpr std::array<std::string_view, 10> kMissing{"",   "null", "NULL", "NaN", "nan",
                                                    "NA", "N/A",  "None", "nil", "\\N"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A blank that groups digits: U+0020, U+00A0, U+202F; returns its bytes, or 0.
std::size_t blankAt(std::string_view text)
{
    for (const std::string_view blank : {" ", "\xc2\xa0", "\xe2\x80\xaf"}) {
        if (text.starts_with(blank))
            return blank.size();
    }
    return 0;
}

/// Copies a number without its grouping and with a point; false when the grouping is wrong.
bool normalise(std::string_view text, char decimalMark, std::string& out)
{
    const char group = decimalMark == ',' ? '.' : ',';
    bool isGrouped = false;
    bool isWhole = true;
    std::size_t run = 0; // digits since the start or the last grouping mark
    const auto endRun = [&] { return !isGrouped || run == 3; };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const std::size_t blank = blankAt(text.substr(i));
        if (isWhole && (c == group || c == '\'' || blank > 0)) {
            if (run == 0 || run > 3 || !endRun())
                return false;
            isGrouped = true;
            run = 0;
            i += blank > 0 ? blank : 1;
            continue;
        }
        if (isWhole && !isDigit(c) && c != '-') {
            if (!endRun())
                return false;
            isWhole = false;
        }
        run += isDigit(c) ? 1 : 0;
        out += c == decimalMark ? '.' : c;
        ++i;
    }
    return !isWhole || endRun();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

ReadNumber readNumber(std::string_view text, char decimalMark)
{
    text = trimmed(text);
    ReadNumber number;
    const auto parse = [&number](std::string_view plain) {
        if (plain.starts_with('+'))
            plain.remove_prefix(1);
        if (plain.empty() || (!isDigit(plain.back()) && plain.back() != '.')
            || plain.starts_with("+"))
            return false;
        const auto [end, error]
            = std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
        if (end != plain.data() + plain.size())
            return false;
        // Too small for a double is zero; too large is no value.
        if (error == std::errc::result_out_of_range) {
            double wide = 0;
            std::string copy(plain);
            wide = std::strtod(copy.c_str(), nullptr);
            number.value = wide;
            return std::isfinite(wide);
        }
        return error == std::errc{} && std::isfinite(number.value);
    };
    if (decimalMark == '.' && parse(text)) {
        number.kind = NumberKind::Value;
        return number;
    }
    if (text == "-" || std::find(kMissing.begin(), kMissing.end(), text) != kMissing.end()) {
        number.kind = NumberKind::Missing;
        return number;
    }
    if (text.size() > kLongest)
        return number;
    if (text.ends_with('%')) {
        number.isPercent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain;
    plain.reserve(text.size());
    if (normalise(text, decimalMark, plain) && parse(plain))
        number.kind = NumberKind::Value;
    return number;
}

char decimalMarkOf(std::string_view text)
{
    text = trimmed(text);
    const bool isPoint = readNumber(text, '.').kind == NumberKind::Value;
    const bool isComma = readNumber(text, ',').kind == NumberKind::Value;
    if (isPoint && isComma) {
        const bool hasMark = text.find_first_of(".,") != std::string_view::npos;
        return hasMark ? '?' : ' ';
    }
    return isPoint ? '.' : isComma ? ',' : '\0';
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

} // namespace yagura
