// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotwidget.h"

#include <QAbstractTableModel>
#include <QDialog>

class QTableView;

namespace yagura {

/// The datapoints of a graph as rows: one time, then a value of each series; the newest first.
class GraphTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole };

    explicit GraphTableModel(QObject* parent = nullptr);
    void setPlotData(const PlotData& plotData, TimePoint now, const QTimeZone& zone);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Tab-separated, with a head line; times in ISO 8601, values as they are.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] double valueAt(int row, int series) const;

    PlotData m_data;
    QVector<qint64> m_times; ///< newest first
    TimePoint m_now;
    QTimeZone m_zone;
};

/// The data of a graph to read without seeing it.
class GraphTableDialog final : public QDialog
{
    Q_OBJECT
public:
    GraphTableDialog(const QString& title, const PlotData& plotData, TimePoint now,
                     const QTimeZone& zone, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection();

    GraphTableModel* m_model;
    QTableView* m_view;
};

} // namespace yagura
