// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpointoptions.h"

#include "app/commandline.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error invalid(const QString& message)
{
    return {errors::kInvalidParameterValue, message.toStdString(), {}};
}

} // namespace

QList<QCommandLineOption> makeEndpointOptions()
{
    return {
        {QStringLiteral("port"), Tr::tr("Listens on port <N> (4590); 0 picks a free one."),
         QStringLiteral("N")},
        {QStringLiteral("listen"),
         Tr::tr(
             "Listens on the address <ADDR> (127.0.0.1). Beyond this machine a key is required, in "
             "YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY."),
         QStringLiteral("ADDR")},
        {QStringLiteral("account"), Tr::tr("The account of unknown access keys (123456789012)."),
         QStringLiteral("N")},
    };
}

Result<EndpointOptions> endpointOptionsFrom(const QCommandLineParser& parser)
{
    EndpointOptions options;
    if (parser.isSet(QStringLiteral("port"))) {
        const auto port = parsePort(parser.value(QStringLiteral("port")));
        if (!port)
            return invalid(Tr::tr("--port takes a number from 0 to 65535."));
        options.port = *port;
    }
    if (parser.isSet(QStringLiteral("listen")))
        options.listenAddress = parser.value(QStringLiteral("listen")).toStdString();
    if (parser.isSet(QStringLiteral("account"))) {
        static const QRegularExpression twelveDigits(QStringLiteral("\\A[0-9]{12}\\z"));
        const QString account = parser.value(QStringLiteral("account"));
        if (!twelveDigits.match(account).hasMatch())
            return invalid(Tr::tr("--account takes twelve digits."));
        options.account = account.toStdString();
    }
    options.accessKey = qEnvironmentVariable("YAGURA_ACCESS_KEY").toStdString();
    options.secretKey = qEnvironmentVariable("YAGURA_SECRET_KEY").toStdString();
    if (options.accessKey.empty() != options.secretKey.empty())
        return invalid(
            Tr::tr("YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY go together: set both or none."));
    return options;
}

} // namespace yagura
