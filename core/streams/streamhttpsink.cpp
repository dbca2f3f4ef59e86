// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamhttpsink.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUuid>

namespace yagura {

namespace {

constexpr int kLookMs = 100; ///< how often the end of the program is looked for

Error failure(const QString& url, const QString& reason)
{
    return {"ServiceUnavailable", url.toStdString() + ": " + reason.toStdString(), {}};
}

} // namespace

StreamHttpSink::StreamHttpSink(QString url, QString sourceArn, const Clock& clock,
                               std::function<bool()> isStopping)
    : m_url(std::move(url))
    , m_sourceArn(std::move(sourceArn))
    , m_clock(clock)
    , m_isStopping(std::move(isStopping))
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
    request.setTransferTimeout(kTimeoutMs);
    const std::unique_ptr<QNetworkReply> reply(m_network->post(request, body));
    QEventLoop loop;
    QTimer timer;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&timer, &QTimer::timeout, &loop, [this, &reply] {
        if (m_isStopping())
            reply->abort();
    });
    timer.start(kLookMs);
    if (!reply->isFinished())
        loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return {};
    if (status != 0)
        return failure(m_url, QStringLiteral("HTTP %1").arg(status));
    return failure(m_url, reply->errorString());
}

} // namespace yagura
