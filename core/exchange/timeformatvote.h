// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/timetext.h"

#include <vector>

namespace yagura {

/// Finds out in which format a file's times are written: the one in which most of them can be read.
/// Where all dates can be read with the day or with the month first, the reading that goes backward
/// less often wins, then the one that spans less time (rows of a file are neighbours), then the
/// day.
class TimeFormatVote
{
public:
    void add(std::string_view text);

    [[nodiscard]] TimeFormat winner() const;
    /// Those in which at least nine of ten times can be read, the winner first.
    [[nodiscard]] std::vector<TimeFormat> possible() const;
    /// Day and month could be either.
    [[nodiscard]] bool isGuess() const;
    /// Some times have no offset when read so.
    [[nodiscard]] bool isZoneNeeded(TimeFormat format) const;

private:
    struct Tally
    {
        std::int64_t count = 0;
        std::int64_t backward = 0;
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::int64_t previous = 0;
        bool hasLocal = false;
    };
    [[nodiscard]] const Tally& of(TimeFormat format) const
    {
        return m_tallies[static_cast<std::size_t>(format)];
    }
    std::array<Tally, kTimeFormats.size()> m_tallies{};
    std::int64_t m_total = 0;
};

} // namespace yagura
