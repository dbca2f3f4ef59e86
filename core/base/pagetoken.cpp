// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pagetoken.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace yagura {

namespace {

constexpr qsizetype kDigestSize = 12;

/// Over the listing and the position, so that neither can be exchanged.
QByteArray digestOf(std::initializer_list<std::string_view> listing, std::string_view position)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](std::string_view part) {
        hash.addData(QByteArray::number(qulonglong(part.size())).append(':'));
        hash.addData(QByteArrayView(part.data(), qsizetype(part.size())));
    };
    for (const std::string_view part : listing)
        add(part);
    add(position);
    return hash.result().left(kDigestSize);
}

} // namespace

std::string makePageToken(std::initializer_list<std::string_view> listing,
                          std::string_view position)
{
    QByteArray bytes = digestOf(listing, position);
    bytes.append(position.data(), qsizetype(position.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::optional<std::string> readPageToken(std::initializer_list<std::string_view> listing,
                                         std::string_view token)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray(token.data(), qsizetype(token.size())),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
            | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() < kDigestSize)
        return std::nullopt;
    const std::string position = (*bytes).mid(kDigestSize).toStdString();
    if ((*bytes).left(kDigestSize) != digestOf(listing, position))
        return std::nullopt;
    return position;
}

} // namespace yagura
