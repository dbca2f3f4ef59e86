// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace yagura {

/// How far the clock is believed when data is to be rolled up or dropped, which cannot be undone.
///
/// A clock that moves on by no more than a day between two runs of the upkeep is believed at once;
/// so is one that was set back (then less is old). After a longer jump ahead nothing is taken to
/// have grown older, until a later run sees that time went on from there: at least an hour, and no
/// second jump. So a machine that was off for a month begins to expire an hour after its start, and
/// a clock that is a year ahead for some minutes does no harm. A run after yet another jump
/// believes the one before it: time did get that far.
struct TrustedTime
{
    std::int64_t trusted = 0; ///< seconds since 1970; 0: nothing is known yet
    std::int64_t suspect = 0; ///< what the clock said when it had jumped; 0: it did not

    static constexpr std::int64_t kLongestStep = 86400;
    static constexpr std::int64_t kConfirmation = 3600;

    bool operator==(const TrustedTime&) const = default;

    [[nodiscard]] constexpr TrustedTime after(std::int64_t now) const
    {
        if (trusted == 0 || now - trusted <= kLongestStep)
            return {now, 0};
        const std::int64_t confirmed = now - suspect;
        if (suspect == 0 || confirmed < 0)
            return {trusted, now};
        if (confirmed < kConfirmation)
            return *this;
        return confirmed <= kLongestStep ? TrustedTime{now, 0} : TrustedTime{suspect, now};
    }
};

} // namespace yagura
