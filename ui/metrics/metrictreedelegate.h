// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyledItemDelegate>

namespace yagura {

/// Where the parts of one row of the metric tree are; pure, so that painting and hit testing cannot
/// disagree.
struct MetricRowGeometry
{
    static constexpr int kRowHeight = 24;
    static constexpr int kIndent = 14;

    QRect chevron; ///< empty for metrics
    QRect box; ///< empty where nothing can be ticked
    QRect swatch; ///< empty when not graphed
    QRect text;
    QRect count; ///< of a metric: how often it reports, where that is known

    /// @param row  the whole width of the view; @param depth  0 for namespaces
    static MetricRowGeometry of(const QRect& row, int depth, bool isMetric, bool hasBox,
                                bool hasSwatch, int countWidth);
};

/// Paints rows of the metric tree: chevron, tick box, colour square, name with marked matches,
/// count.
class MetricTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] MetricRowGeometry geometry(const QStyleOptionViewItem& option,
                                             const QModelIndex& index) const;
};

} // namespace yagura
