// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathsource.h"

namespace yagura {

/// The default quotas of the usage metrics that the service publishes of its own API: AWS/Usage,
/// CallCount, Service CloudWatch, Type API, Resource the operation (reference: "CloudWatch usage
/// metrics", "CloudWatch service quotas"). In calls per second, while CallCount counts the calls of
/// a period: `m1 / PERIOD(m1) / SERVICE_QUOTA(m1) * 100` is what is used of it in percent. Quotas
/// that an account was granted beyond the defaults are known to nobody here.
class DefaultServiceQuotas final : public QuotaSource
{
public:
    [[nodiscard]] Result<double> quotaOf(const Scope& scope, const Metric& usage) const override;
};

} // namespace yagura
