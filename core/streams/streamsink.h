// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace yagura {

/// Where a stream's records go. Used by the delivery's thread alone.
class StreamSink
{
public:
    virtual ~StreamSink() = default;
    /// Takes whole lines. On an error the caller comes again with the same lines, and maybe more.
    virtual VoidResult write(std::string_view lines) = 0;
    /// Returns when everything that was written will survive a crash of this side.
    virtual VoidResult flush() = 0;
};

} // namespace yagura
