// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/pagetoken.h"

#include "core/storage/bytes.h"
#include "core/storage/checksum.h"

namespace yagura {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

} // namespace

std::string makePageToken(char kind, std::initializer_list<std::uint64_t> numbers)
{
    std::string bytes(1, kind);
    for (const std::uint64_t number : numbers)
        putFixed(bytes, number);
    putFixed(bytes, crc32c(bytes));
    std::string token;
    for (const char c : bytes) {
        token.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
        token.push_back(kDigits[static_cast<unsigned char>(c) & 15]);
    }
    return token;
}

Result<std::vector<std::uint64_t>> readPageToken(char kind, std::string_view token,
                                                 std::size_t count)
{
    const Error invalid{errors::kInvalidNextToken,
                        "The NextToken is not one that this operation gave out.", "NextToken"};
    std::string bytes;
    if (token.size() != 2 * (1 + count * 8 + 4))
        return invalid;
    for (std::size_t i = 0; i < token.size(); i += 2) {
        const std::size_t high = kDigits.find(token[i]);
        const std::size_t low = kDigits.find(token[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return invalid;
        bytes.push_back(static_cast<char>(high << 4 | low));
    }
    ByteReader in(bytes);
    const char actualKind = in.fixed<char>();
    std::vector<std::uint64_t> numbers(count);
    for (std::uint64_t& number : numbers)
        number = in.fixed<std::uint64_t>();
    const std::size_t covered = bytes.size() - in.left();
    if (actualKind != kind
        || in.fixed<std::uint32_t>() != crc32c(std::string_view(bytes).substr(0, covered)))
        return invalid;
    return numbers;
}

} // namespace yagura
