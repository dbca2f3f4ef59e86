// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/endpoint.h"

#include <QCommandLineParser>

namespace yagura {

/// The options that every verb with an endpoint has: --port, --listen, --account.
QList<QCommandLineOption> makeEndpointOptions();

/// Reads them; the key comes from YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY, since a command line can
/// be read by everyone. Errors: InvalidParameterValue with a sentence.
Result<EndpointOptions> endpointOptionsFrom(const QCommandLineParser& parser);

} // namespace yagura
