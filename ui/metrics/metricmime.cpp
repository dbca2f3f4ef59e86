// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricmime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

#include <algorithm>

namespace yagura::metricmime {

namespace {

constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;

QString mimeType()
{
    return QString::fromLatin1(kType);
}

} // namespace

QByteArray encode(const std::vector<Metric>& metrics)
{
    QJsonArray all;
    for (const Metric& metric : metrics) {
        QJsonArray one{QString::fromStdString(metric.nameSpace),
                       QString::fromStdString(metric.metricName)};
        for (const Dimension& dimension : metric.dimensions) {
            one.append(QString::fromStdString(dimension.name));
            one.append(QString::fromStdString(dimension.value));
        }
        all.append(one);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<Metric> decode(const QByteArray& json)
{
    std::vector<Metric> metrics;
    if (json.size() > kMaxBytes)
        return metrics;
    const QJsonArray all = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : all) {
        const QJsonArray one = value.toArray();
        const bool isText = std::all_of(one.begin(), one.end(), [](const QJsonValue& part) {
            return part.isString() && !part.toString().isEmpty();
        });
        if (one.size() < 2 || one.size() % 2 != 0 || !isText)
            continue;
        Metric metric{one.at(0).toString().toStdString(), one.at(1).toString().toStdString(), {}};
        for (qsizetype i = 2; i < one.size(); i += 2)
            metric.dimensions.push_back(
                {one.at(i).toString().toStdString(), one.at(i + 1).toString().toStdString()});
        std::sort(metric.dimensions.begin(), metric.dimensions.end());
        metrics.push_back(std::move(metric));
        if (metrics.size() == kMaxMetrics)
            break;
    }
    return metrics;
}

QMimeData* create(const std::vector<Metric>& metrics)
{
    auto* data = new QMimeData;
    const QByteArray json = encode(metrics);
    data->setData(mimeType(), json);
    data->setText(QString::fromUtf8(json));
    return data;
}

bool isMetrics(const QMimeData* data)
{
    return data && data->hasFormat(mimeType());
}

std::vector<Metric> metrics(const QMimeData* data)
{
    return isMetrics(data) ? decode(data->data(mimeType())) : std::vector<Metric>{};
}

} // namespace yagura::metricmime
