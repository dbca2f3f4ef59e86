// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathfault.h"
#include "ui/metrics/graphdraft.h"

#include <QAbstractTableModel>
#include <QMap>

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
    enum Role {
        IsVisibleRole = Qt::UserRole + 1,
        IsExpressionRole,
        IsBandRole, ///< an anomaly detection band
        ProblemRole, ///< why the row has no data, or not all; empty without one
    };

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
    /// What the newest data said, by id: problems, and the seconds between datapoints.
    void setResults(const QMap<QString, QString>& messages, const QMap<QString, int>& periods);
    /// What is wrong with the row: its expression, else what its data said.
    [[nodiscard]] QString problem(int row) const;
    [[nodiscard]] GraphDraft& draft() const { return m_draft; }
    void retranslate();
    static QString details(const GraphRow& row);

signals:
    void metricsDropped(const std::vector<yagura::Metric>& metrics);
    void refused(const QString& message); ///< an edit that was none, and why

private:
    [[nodiscard]] QVariant text(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    void follow();

    GraphDraft& m_draft;
    std::map<std::string, MathFault> m_faults; ///< by id
    QMap<QString, QString> m_messages;
    QMap<QString, int> m_periods;
    int m_rows = 0;
};

} // namespace yagura
