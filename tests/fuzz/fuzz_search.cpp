// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/metricsearch.h"

#include <cstdlib>

using namespace yagura;

/// The first line is the search, the rest the names of a metric, one a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::string_view lines[5];
    std::size_t at = 0;
    for (std::string_view& line : lines) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        line = text.substr(at, end - at);
        at = std::min(end + 1, text.size());
    }
    const auto search = MetricSearch::parse(lines[0]);
    if (!search) {
        if (search.error().code != errors::kValidationError || search.error().message.empty())
            std::abort();
        return 0;
    }
    const Metric metric{std::string(lines[1]),
                        std::string(lines[2]),
                        {{std::string(lines[3]), std::string(lines[4])}}};
    // What is excluded is what does not match.
    const auto inverse = MetricSearch::parse("NOT (" + std::string(lines[0]) + ")");
    if (inverse && inverse->matches(metric) == search->matches(metric))
        std::abort();
    return 0;
}
