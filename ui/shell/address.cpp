// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/address.h"

#include <QUrl>
#include <QUrlQuery>

namespace yagura {

namespace {

constexpr int kLinkFactor = 3; ///< %22 for a quotation mark
const QString kScheme = QStringLiteral("yagura://");

Error invalid(const char* message)
{
    return {errors::kInvalidParameterValue, message, "address"};
}

/// "from" and "to" leave the query and become the range; "range" may hold an expression ("3h").
Result<std::optional<RangeExpression>> takeRange(QUrlQuery& query)
{
    const QString from = query.queryItemValue(QStringLiteral("from"), QUrl::FullyDecoded);
    const QString to = query.queryItemValue(QStringLiteral("to"), QUrl::FullyDecoded);
    QString text = query.queryItemValue(QStringLiteral("range"), QUrl::FullyDecoded);
    for (const char* key : {"from", "to", "range"})
        query.removeAllQueryItems(QString::fromLatin1(key));
    if (!from.isEmpty())
        text = to.isEmpty() ? from : QStringLiteral("%1 to %2").arg(from, to);
    if (text.isEmpty())
        return std::optional<RangeExpression>{};
    const auto range = RangeExpression::parse(text.toStdString());
    if (!range)
        return range.error();
    return std::optional<RangeExpression>{*range};
}

} // namespace

Result<Address> Address::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return invalid("The address is empty.");
    const bool isLink = trimmed.startsWith(kScheme);
    if (trimmed.size() > (isLink ? kLinkFactor * kMaxLength : kMaxLength))
        return invalid("The address is too long.");
    Address address;
    if (!isLink) {
        address.page = trimmed.section(QLatin1Char('/'), 0, 0);
        address.rest = trimmed.section(QLatin1Char('/'), 1);
        const auto question = address.page.indexOf(QLatin1Char('?'));
        if (question >= 0) {
            address.rest = address.page.mid(question);
            address.page.truncate(question);
        }
        return address;
    }
    const QString tail = trimmed.mid(kScheme.size());
    const auto question = tail.indexOf(QLatin1Char('?'));
    const QString path = question < 0 ? tail : tail.left(question);
    QUrlQuery query(question < 0 ? QString() : tail.mid(question + 1));
    const auto range = takeRange(query);
    if (!range)
        return range.error();
    address.range = *range;
    address.page = QUrl::fromPercentEncoding(path.section(QLatin1Char('/'), 0, 0).toUtf8());
    address.rest = QUrl::fromPercentEncoding(path.section(QLatin1Char('/'), 1).toUtf8());
    if (address.rest.isEmpty() && !query.isEmpty())
        address.rest = QLatin1Char('?') + query.toString(QUrl::FullyDecoded);
    return address;
}

QString Address::plain() const
{
    if (rest.isEmpty())
        return page;
    return rest.startsWith(QLatin1Char('?')) ? QString(page + rest)
                                             : QString(page + QLatin1Char('/') + rest);
}

QString Address::link() const
{
    QString text = kScheme + QString::fromLatin1(QUrl::toPercentEncoding(page));
    QUrlQuery query;
    if (rest.startsWith(QLatin1Char('?')))
        query.setQuery(rest.mid(1));
    else if (!rest.isEmpty())
        text += QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(rest, "/"));
    if (range)
        query.addQueryItem(
            QStringLiteral("range"),
            QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(range->text()))));
    if (!query.isEmpty())
        text += QLatin1Char('?') + query.toString(QUrl::FullyEncoded);
    return text;
}

} // namespace yagura
