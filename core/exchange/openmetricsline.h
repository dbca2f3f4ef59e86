// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// One line of the text format of OpenMetrics 1.0 or of Prometheus 0.0.4 (with quoted names, too).
struct OpenMetricsLine
{
    enum class Kind {
        Nothing, ///< empty, or a remark
        Type, ///< name, text: "counter"
        Unit, ///< name, text: "seconds"
        Help,
        End, ///< # EOF
        Sample,
        Bad,
    };
    Kind kind = Kind::Nothing;
    std::string name;
    std::string text;
    std::vector<Dimension> labels; ///< of a sample; without those whose value is empty
    double value = 0; ///< may be NaN or infinite
    std::string_view time; ///< as written; empty without one
    bool hasExemplar = false;
};

/// Takes a line (without its end) apart. Never fails: what cannot be read is Bad.
OpenMetricsLine readOpenMetricsLine(std::string_view line);

} // namespace yagura
