// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QAbstractTableModel>

namespace yagura {

/// The rows of a graph as a table. Edits go to the draft, which answers with changed(); rows keep
/// their selection as long as their number stays.
class GraphedMetricsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Visible,
        Color,
        Id,
        Label,
        Details,
        Statistic,
        Period,
        Axis,
        Actions,
        ColumnCount
    };
    enum Role { IsVisibleRole = Qt::UserRole + 1, IsExpressionRole };

    explicit GraphedMetricsModel(GraphDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    /// The same value for several rows in one step of undo. False when the value was refused.
    bool setForRows(const std::vector<int>& rows, Column column, const QVariant& value);
    void retranslate();
    static QString details(const GraphRow& row);

signals:
    void metricsDropped(const std::vector<yagura::Metric>& metrics);

private:
    [[nodiscard]] QVariant text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    void follow();

    GraphDraft& m_draft;
    int m_rows = 0;
};

} // namespace yagura
