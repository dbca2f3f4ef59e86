// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamhttpsink.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kLookMs = 100; ///< how often the end of the program is looked for
constexpr qint64 kMaxAnswer = 64 * 1024; ///< more than the connection is worth keeping for
constexpr Milliseconds kBodyTime{1'000}; ///< likewise

Error failure(const QString& url, const QString& reason)
{
    return {"ServiceUnavailable", url.toStdString() + ": " + reason.toStdString(), {}};
}

} // namespace

StreamHttpSink::StreamHttpSink(QString url, QString sourceArn, const Clock& clock,
                               std::function<bool()> isStopping, Milliseconds timeout)
    : m_url(std::move(url))
    , m_sourceArn(std::move(sourceArn))
    , m_clock(clock)
    , m_isStopping(std::move(isStopping))
    , m_timeout(timeout)
    , m_network(std::make_unique<QNetworkAccessManager>())
{ }

StreamHttpSink::~StreamHttpSink() = default;

VoidResult StreamHttpSink::write(std::string_view lines)
{
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray data
        = QByteArray::fromRawData(lines.data(), static_cast<qsizetype>(lines.size())).toBase64();
    const QByteArray body = R"({"requestId":")" + id + R"(","timestamp":)"
        + QByteArray::number(static_cast<qint64>(toEpochMs(m_clock.now())))
        + R"(,"records":[{"data":")" + data + R"("}]})";
    QNetworkRequest request{QUrl(m_url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("X-Amz-Firehose-Protocol-Version", "1.0");
    request.setRawHeader("X-Amz-Firehose-Request-Id", id);
    request.setRawHeader("X-Amz-Firehose-Source-Arn", m_sourceArn.toUtf8());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(m_network->post(request, body));
    const int status = awaitStatus(*reply);
    if (status >= 200 && status < 300)
        return {};
    if (status != 0)
        return failure(m_url, QStringLiteral("HTTP %1").arg(status));
    return failure(m_url, reply->errorString());
}

int StreamHttpSink::awaitStatus(QNetworkReply& reply) const
{
    const auto statusOf
        = [&reply] { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); };
    reply.setReadBufferSize(kMaxAnswer);
    QEventLoop loop;
    QTimer look;
    QTimer end;
    end.setSingleShot(true);
    int status = 0;
    qint64 answered = 0;
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &loop, [&] {
        status = statusOf();
        if (status != 0) // the rest is read for the connection's sake alone
            end.start(std::min(kBodyTime, Milliseconds(end.remainingTime())));
    });
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, [&] {
        answered += reply.readAll().size();
        if (answered > kMaxAnswer)
            reply.abort();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, [&reply] { reply.abort(); });
    QObject::connect(&look, &QTimer::timeout, &loop, [this, &reply] {
        if (m_isStopping())
            reply.abort();
    });
    look.start(kLookMs);
    end.start(m_timeout);
    if (!reply.isFinished())
        loop.exec();
    return status != 0 ? status : statusOf();
}

} // namespace yagura
