// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"

#include <QAbstractTableModel>

#include <vector>

namespace yagura {

/// The rows of a metric widget as an editable table: label, what it is, statistic, period, colour,
/// axis.
class WidgetRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Label, Details, Statistic, Period, Color, Axis, ColumnCount };

    explicit WidgetRowsModel(QObject* parent = nullptr);

    void setGraph(const GraphDefinition& graph);
    [[nodiscard]] const std::vector<GraphRow>& rows() const { return m_graph.rows; }
    void removeRowsAt(QList<int> rows);
    void toggleAxis(int row);
    void retranslate();
    void setColor(int row, const QColor& color); ///< invalid: the palette's

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void edited();

private:
    QString displayText(const GraphRow& row, int column) const;
    void changed(int row);

    GraphDefinition m_graph;
};

} // namespace yagura
