// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricaddress.h"

#include "ui/metrics/metricmime.h"

namespace yagura {

QString metricAddress(const Metric& metric)
{
    return QStringLiteral("metrics/%1").arg(QString::fromUtf8(metricmime::encode({metric})));
}

} // namespace yagura
