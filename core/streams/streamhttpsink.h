// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/streams/streamsink.h"

#include <QString>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace yagura {

/// Posts records the way Firehose does to HTTP endpoints ("HTTP endpoint delivery request
/// specifications", Amazon Data Firehose developer guide): `{"requestId", "timestamp", "records":
/// [{"data": base64 of the lines}]}`. Any status of 2xx means delivered.
///
/// Belongs to the thread that made it.
class StreamHttpSink final : public StreamSink
{
public:
    static constexpr int kTimeoutMs = 30'000;

    /// @param isStopping  asked while waiting for an answer; true gives up
    StreamHttpSink(QString url, QString sourceArn, const Clock& clock,
                   std::function<bool()> isStopping);
    ~StreamHttpSink() override;

    VoidResult write(std::string_view lines) override;
    VoidResult flush() override { return {}; }

private:
    QString m_url;
    QString m_sourceArn;
    const Clock& m_clock;
    std::function<bool()> m_isStopping;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace yagura
