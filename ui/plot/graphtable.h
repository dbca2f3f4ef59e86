// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotwidget.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QTableView>

class QPushButton;
class QSortFilterProxyModel;

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

    void retranslate();

    [[nodiscard]] qint64 timeAt(int row) const { return m_times.at(row); }
    [[nodiscard]] int rowOf(qint64 timeMs) const; ///< -1 without

    /// Tab-separated, with a head line; times in ISO 8601, values as they are.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] double valueAt(int row, int series) const;

    PlotData m_data;
    QVector<qint64> m_times; ///< newest first
    TimePoint m_now;
    QTimeZone m_zone;
};

/// The datapoints in a table that can be sorted and copied (Ctrl+C: the chosen rows, or all).
class GraphTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit GraphTableView(QWidget* parent = nullptr);
    void setPlotData(const PlotData& plotData, TimePoint now, const QTimeZone& zone);
    [[nodiscard]] GraphTableModel* datapoints() const { return m_model; }

public slots:
    void copySelection();

signals:
    void menuRequested(const QPoint& globalPos);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void select(const QVector<qint64>& times);

    GraphTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
};

/// The data of a graph to read without seeing it.
class GraphTableDialog final : public QDialog
{
    Q_OBJECT
public:
    GraphTableDialog(const QString& title, const PlotData& plotData, TimePoint now,
                     const QTimeZone& zone, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QString m_title; ///< the graph's; may be empty
    GraphTableView* m_view;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace yagura
