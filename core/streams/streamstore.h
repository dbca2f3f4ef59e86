// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/time.h"
#include "core/metrics/metricrequests.h"
#include "core/streams/streamrequests.h"

#include <memory>

namespace yagura {

class Database;

/// A metric stream as it is kept.
struct StoredStream
{
    std::int64_t id = 0;
    Scope scope;
    GetMetricStreamResponse definition;
    TimePoint cursor; ///< everything before this minute was delivered
    std::string url; ///< the address that the window set instead of files; empty: none
};

/// A minute of a metric that got data after the stream had gone past it.
struct LateMinute
{
    std::int64_t id = 0;
    Metric metric;
    TimePoint minute;
};

/// The streams, how far each has come, and what came late, in the database. Thread-safe as the
/// Database is.
class StreamStore
{
public:
    explicit StreamStore(std::shared_ptr<Database> database);

    VoidResult prepare();
    [[nodiscard]] Result<std::vector<StoredStream>> load() const;
    /// Adds (id 0) or replaces a stream. Returns its id.
    Result<std::int64_t> put(const StoredStream& stream);
    VoidResult remove(std::int64_t id);

    VoidResult advance(std::int64_t id, TimePoint cursor);
    VoidResult addLate(const std::vector<std::pair<std::int64_t, LateMinute>>& minutes);
    [[nodiscard]] Result<std::vector<LateMinute>> late(std::int64_t id, int limit) const;
    /// Those very entries: a minute that got more data meanwhile has a new one.
    VoidResult removeLate(std::int64_t id, const std::vector<LateMinute>& minutes);
    VoidResult forgetLate(std::int64_t id);
    [[nodiscard]] std::int64_t countLate(std::int64_t id) const;
    VoidResult clear();

private:
    std::shared_ptr<Database> m_database;
};

} // namespace yagura
