// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palettesearch.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace yagura {

/// The palette's list: a heading per group, then its matches. Headings cannot be selected.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setMatches(std::vector<PaletteMatch> matches);
    [[nodiscard]] const PaletteMatch* matchAt(int row) const; ///< nullptr for headings
    [[nodiscard]] int firstMatch() const; ///< -1 when there is none
    /// The next row with a match from `row` in the direction of `step`; stays at the ends.
    [[nodiscard]] int step(int row, int step) const;
    static QString nameOf(PaletteGroup group);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        PaletteGroup group;
        int match; ///< -1: heading
    };
    std::vector<PaletteMatch> m_matches;
    std::vector<Row> m_rows;
};

/// Icon, text with the matched letters in accent, detail, shortcut.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace yagura
