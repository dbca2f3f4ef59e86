// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyledItemDelegate>

class QLineEdit;

namespace yagura {

class ExpressionEdit;

/// Parts of a cell that can be hit, pure.
namespace graphedmetrics {
inline constexpr int kRowHeight = 30;
QRect comboRect(const QRect& cell); ///< the field that a choice is painted as
QRect axisRect(const QRect& cell); ///< both segments
QRect axisSegment(const QRect& cell, int leftWidth, bool right);
enum class Action { None, CreateAlarm, Duplicate, Remove };
QRect actionRect(const QRect& cell, Action action); ///< 24 px targets, from the right
Action actionAt(const QRect& cell, const QPoint& pos);
} // namespace graphedmetrics

/// Paints a row of the graphed metrics (eye, colour, choices as fields, axis as two segments,
/// actions) and edits its cells.
class GraphedMetricsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    static int leftSegmentWidth();

signals:
    /// The expression that is being edited changed, with or without a fault.
    void expressionChecked(yagura::ExpressionEdit* editor);

private:
    QWidget* createExpressionEditor(QWidget* parent, const QModelIndex& index) const;
    void addPlaceholders(QLineEdit* edit) const;
};

} // namespace yagura
