// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store/embeddedstore.h"

namespace yagura {

/// What a checkpoint writes of one series.
struct EmbeddedStore::Flush
{
    Series* series = nullptr;
    std::shared_ptr<const FrozenPoints> frozen;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool isNew = false; ///< not in the file's catalogue
};

} // namespace yagura
