// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importrun.h"
#include "core/exchange/textsource.h"

#include <memory>

namespace yagura {

inline constexpr char kCancelled[] = "Cancelled"; ///< the code of the error after a cancel

inline Error cancelledError()
{
    return {kCancelled, "Cancelled.", {}};
}

/// One format of metrics. look() once per choice of settings, then read() any number of times. Both
/// begin at the start of the source. Errors: those of the source and of the run's store,
/// kCancelled.
class ImportReader
{
public:
    virtual ~ImportReader() = default;
    /// Finds out what has to be known before the first point; writes it into the plan.
    virtual VoidResult look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                            const Progress& progress)
        = 0;
    virtual VoidResult read(TextSource& source, ImportRun& run, const Progress& progress) = 0;
};

} // namespace yagura
