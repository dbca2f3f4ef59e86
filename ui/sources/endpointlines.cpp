// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/endpointlines.h"

namespace yagura {

std::vector<EndpointLines> endpointLines(const QString& url, const QString& account,
                                         const QString& region)
{
    // A key of twelve digits is its own account: what is sent lands in the account that the window
    // looks at.
    const auto fill = [&](const char* text) {
        QString code = QString::fromLatin1(text);
        code.replace(QStringLiteral("{url}"), url);
        code.replace(QStringLiteral("{key}"),
                     account == QLatin1String("123456789012") ? QStringLiteral("test") : account);
        code.replace(QStringLiteral("{region}"), region);
        return code;
    };
    return {
        {QStringLiteral("bash"), QStringLiteral("bash, zsh"), fill(R"(export AWS_ENDPOINT_URL={url}
export AWS_ACCESS_KEY_ID={key} AWS_SECRET_ACCESS_KEY=test
export AWS_DEFAULT_REGION={region}
aws cloudwatch put-metric-data --endpoint-url $AWS_ENDPOINT_URL --namespace Test --metric-name Visits --value 1)")},
        {QStringLiteral("fish"), QStringLiteral("fish"), fill(R"(set -x AWS_ENDPOINT_URL {url}
set -x AWS_ACCESS_KEY_ID {key}
set -x AWS_SECRET_ACCESS_KEY test
set -x AWS_DEFAULT_REGION {region}
aws cloudwatch put-metric-data --endpoint-url $AWS_ENDPOINT_URL --namespace Test --metric-name Visits --value 1)")},
        {QStringLiteral("powershell"), QStringLiteral("PowerShell"),
         fill(R"($Env:AWS_ENDPOINT_URL = "{url}"
$Env:AWS_ACCESS_KEY_ID = "{key}"
$Env:AWS_SECRET_ACCESS_KEY = "test"
$Env:AWS_DEFAULT_REGION = "{region}"
aws cloudwatch put-metric-data --endpoint-url $Env:AWS_ENDPOINT_URL --namespace Test --metric-name Visits --value 1)")},
        {QStringLiteral("python"), QStringLiteral("Python"), fill(R"(import boto3
cloudwatch = boto3.client("cloudwatch", endpoint_url="{url}", region_name="{region}",
                          aws_access_key_id="{key}", aws_secret_access_key="test")
cloudwatch.put_metric_data(Namespace="Test", MetricData=[{"MetricName": "Visits", "Value": 1}]))")},
    };
}

} // namespace yagura
