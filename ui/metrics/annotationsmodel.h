// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace yagura {

/// The lines, bands, instants, spans and alarms of a graph as one table; edits go to the draft.
class AnnotationsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Visible, Color, Kind, Label, From, To, Fill, Axis, ColumnCount };
    enum Role { ChoicesRole = Qt::UserRole + 1 }; ///< QStringList: what the cell may be
    enum class Entry { Horizontal, Vertical, Alarm };

    explicit AnnotationsModel(GraphDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// What a row is, and its place among those of its kind.
    [[nodiscard]] std::pair<Entry, std::size_t> entryAt(int row) const;
    void removeRows(const std::vector<int>& rows);
    void setZone(const QTimeZone& zone);
    void retranslate();
    /// The colour an annotation is drawn in.
    [[nodiscard]] QColor colorOf(int row) const;

signals:
    void refused(const QString& message); ///< an edit that was none, and why

private:
    void follow();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QStringList choices(int row, int column) const;
    bool setHorizontal(std::size_t at, Column column, const QString& text);
    bool setVertical(std::size_t at, Column column, const QString& text);

    GraphDraft& m_draft;
    QTimeZone m_zone = QTimeZone::utc();
    int m_rows = 0;
};

} // namespace yagura
