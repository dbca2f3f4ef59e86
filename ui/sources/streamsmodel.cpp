// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/streamsmodel.h"

#include "ui/widgets/formatters.h"

#include <algorithm>

namespace yagura {

QString StreamsModel::stateOf(const MetricStreamStatus& stream)
{
    if (!stream.isRunning)
        return tr("Stopped");
    return stream.lastError.empty() ? tr("Running") : tr("Trying again");
}

QString StreamsModel::destinationOf(const MetricStreamStatus& stream)
{
    return QString::fromStdString(stream.url.empty() ? stream.directory : stream.url);
}

void StreamsModel::setStreams(std::vector<MetricStreamStatus> streams, TimePoint now,
                              const QTimeZone& zone)
{
    const auto isSame = [](const MetricStreamStatus& a, const MetricStreamStatus& b) {
        return a.scope == b.scope && a.name == b.name;
    };
    const bool isKept
        = std::equal(streams.begin(), streams.end(), m_streams.begin(), m_streams.end(), isSame);
    m_now = now;
    m_zone = zone;
    if (!isKept)
        beginResetModel();
    m_streams = std::move(streams);
    if (!isKept)
        endResetModel();
    else if (!m_streams.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void StreamsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_streams.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int StreamsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_streams.size());
}

int StreamsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StreamsModel::displayText(const MetricStreamStatus& stream, int column) const
{
    switch (column) {
    case Name:
        return QString::fromStdString(stream.name);
    case Region:
        return QString::fromStdString(stream.scope.region);
    case State:
        return stateOf(stream);
    case Records:
        return format::count(static_cast<double>(stream.records));
    case LastDelivery:
        return stream.lastDelivery ? format::dateTimeTable(*stream.lastDelivery, m_now, m_zone)
                                   : format::missing();
    case Destination:
        return destinationOf(stream);
    case LastError:
        if (stream.lastError.empty() && stream.lostMinutes > 0)
            return tr("%n minute(s) given up", nullptr, static_cast<int>(stream.lostMinutes));
        return QString::fromStdString(stream.lastError);
    default:
        return {};
    }
}

QVariant StreamsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MetricStreamStatus& stream = m_streams[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(stream, index.column());
    case Qt::ToolTipRole:
        return index.column() == Destination || index.column() == LastError
            ? displayText(stream, index.column())
            : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Records ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant StreamsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Records ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Metric stream");
    case Region:
        return tr("Region");
    case State:
        return tr("State");
    case Records:
        return tr("Records");
    case LastDelivery:
        return tr("Last delivery");
    case Destination:
        return tr("Destination");
    case LastError:
        return tr("Last error");
    default:
        return {};
    }
}

} // namespace yagura
