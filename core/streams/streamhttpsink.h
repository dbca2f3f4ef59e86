// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/streams/streamsink.h"

#include <QString>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace yagura {

/// Posts records the way Firehose does to HTTP endpoints ("HTTP endpoint delivery request
/// specifications", Amazon Data Firehose developer guide): `{"requestId", "timestamp", "records":
/// [{"data": base64 of the lines}]}`. Any status of 2xx means delivered;
/// what is said beside it is not read.
///
/// Belongs to the thread that made it.
class StreamHttpSink final : public StreamSink
{
public:
    static constexpr Milliseconds kTimeout{30'000};

    /// @param isStopping  asked while waiting for an answer; true gives up
    /// @param timeout  for the answer as a whole, however it trickles
    StreamHttpSink(QString url, QString sourceArn, const Clock& clock,
                   std::function<bool()> isStopping, Milliseconds timeout = kTimeout);
    ~StreamHttpSink() override;

    VoidResult write(std::string_view lines) override;
    VoidResult flush() override { return {}; }

private:
    /// The status of the answer; 0 when there was none.
    int awaitStatus(QNetworkReply& reply) const;

    QString m_url;
    QString m_sourceArn;
    const Clock& m_clock;
    std::function<bool()> m_isStopping;
    Milliseconds m_timeout;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace yagura
