// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/streams/streamservice.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace yagura {

/// The metric streams and what each delivers. Rows are updated in place while the streams stay the
/// same: selection and scroll position survive.
class StreamsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Region, State, Records, LastDelivery, Destination, LastError, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setStreams(std::vector<MetricStreamStatus> streams, TimePoint now, const QTimeZone& zone);
    [[nodiscard]] const std::vector<MetricStreamStatus>& streams() const { return m_streams; }
    void retranslate();
    static QString stateOf(const MetricStreamStatus& stream);
    static QString destinationOf(const MetricStreamStatus& stream);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(const MetricStreamStatus& stream, int column) const;

    std::vector<MetricStreamStatus> m_streams;
    TimePoint m_now{};
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace yagura
