// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricaddress.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace yagura {

QString metricAddress(const Metric& metric)
{
    boost::json::array row {metric.nameSpace, metric.metricName};
    for (const Dimension& dimension : metric.dimensions) {
        row.emplace_back(dimension.name);
        row.emplace_back(dimension.value);
    }
    return QStringLiteral("metrics/%1").arg(QString::fromStdString(boost::json::serialize(row)));
}

} // namespace yagura
