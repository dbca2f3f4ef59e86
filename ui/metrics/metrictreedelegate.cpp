// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metrictreedelegate.h"

#include "ui/metrics/metrictreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace yagura {

namespace {

constexpr int kLeft = 8;
constexpr int kRight = 8;
constexpr int kGap = 5;
constexpr int kChevron = 13;
constexpr int kBox = 14;
constexpr int kSwatch = 9;

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

int depthOf(const QModelIndex& index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

QString countText(const QModelIndex& index, const QLocale& locale)
{
    if (index.data(MetricTreeModel::KindRole).toInt() == int(MetricTree::Kind::Metric)) {
        const int seconds = index.data(MetricTreeModel::ResolutionRole).toInt();
        return seconds > 0 ? format::elapsed(std::chrono::seconds(seconds)) : QString();
    }
    const int count = index.data(MetricTreeModel::CountRole).toInt();
    return count > 0 ? locale.toString(count) : QString();
}

/// The matches of all terms in `text`, for the layout.
QList<QTextLayout::FormatRange> marks(const QString& text, const QStringList& terms)
{
    QList<QTextLayout::FormatRange> ranges;
    const QString folded = text.toLower();
    if (folded.size() != text.size())
        return ranges; // a letter that changes length in lower case: positions would be off
    QTextCharFormat format;
    format.setForeground(Theme::instance().color(Token::Accent));
    format.setFontWeight(QFont::DemiBold);
    for (const QString& term : terms) {
        for (qsizetype at = folded.indexOf(term); at >= 0;
             at = folded.indexOf(term, at + term.size()))
            ranges.append({int(at), int(term.size()), format});
    }
    return ranges;
}

void drawText(QPainter* painter, const QRect& rect, const QFont& font, const QString& text,
              const QStringList& terms)
{
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const auto ranges = marks(shown, terms);
    if (ranges.isEmpty()) {
        painter->setFont(font);
        painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        return;
    }
    QTextLayout layout(shown, font);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter->restore();
}

} // namespace

MetricRowGeometry MetricRowGeometry::of(const QRect& row, int depth, bool isMetric, bool hasBox,
                                        bool hasSwatch, int countWidth)
{
    MetricRowGeometry geometry;
    const auto centred = [&row](int x, int size) {
        return QRect(x, row.top() + (row.height() - size) / 2, size, size);
    };
    int x = row.left() + kLeft + depth * kIndent;
    int right = row.right() + 1 - kRight;
    if (isMetric) {
        if (hasBox) {
            geometry.box = centred(x, kBox);
            x += kBox + kGap;
        }
        if (hasSwatch) {
            geometry.swatch = centred(x, kSwatch);
            x += kSwatch + kGap;
        }
    } else {
        geometry.chevron = centred(x, kChevron);
        x += kChevron + kGap;
    }
    if (!isMetric || countWidth > 0) {
        geometry.count = QRect(right - countWidth, row.top(), countWidth, row.height());
        right -= countWidth + kGap;
    }
    geometry.text = QRect(x, row.top(), qMax(0, right - x), row.height());
    return geometry;
}

MetricRowGeometry MetricTreeDelegate::geometry(const QStyleOptionViewItem& option,
                                               const QModelIndex& index) const
{
    QRect row = option.rect;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget)) {
        row.setLeft(0);
        row.setRight(view->viewport()->width() - 1);
    }
    const bool isMetric
        = index.data(MetricTreeModel::KindRole).toInt() == int(MetricTree::Kind::Metric);
    const int countWidth
        = QFontMetrics(sized(option.font, 11)).horizontalAdvance(countText(index, option.locale));
    return MetricRowGeometry::of(
        row, depthOf(index), isMetric, index.flags().testFlag(Qt::ItemIsUserCheckable),
        index.data(MetricTreeModel::SwatchRole).value<QColor>().isValid(), countWidth);
}

void MetricTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const MetricRowGeometry parts = geometry(option, index);
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    QRect row = option.rect;
    if (view) {
        row.setLeft(0);
        row.setRight(view->viewport()->width() - 1);
    }
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, theme.color(Token::Selected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, theme.color(Token::Hover));
    if (option.state.testFlag(QStyle::State_HasFocus) && view && view->hasFocus()) {
        painter->setPen(theme.color(Token::Focus));
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (!parts.chevron.isEmpty()) {
        const bool isOpen = view && view->isExpanded(index);
        painter->drawPixmap(
            parts.chevron.topLeft(),
            icons::pixmap(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                          kChevron, Token::Text3, ratio));
    }
    if (!parts.box.isEmpty()) {
        QStyleOptionViewItem box(option);
        box.rect = parts.box;
        box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_HasFocus);
        box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On
                                                                           : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                              option.widget);
    }
    if (!parts.swatch.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(MetricTreeModel::SwatchRole).value<QColor>());
        painter->drawRoundedRect(parts.swatch, 2, 2);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    painter->setPen(theme.color(Token::Text));
    drawText(painter, parts.text, sized(option.font, 12), index.data().toString(),
             index.data(MetricTreeModel::TermsRole).toStringList());
    if (!parts.count.isEmpty()) {
        painter->setFont(sized(option.font, 11));
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(parts.count, int(Qt::AlignRight | Qt::AlignVCenter),
                          countText(index, option.locale));
    }
    painter->restore();
}

QSize MetricTreeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, MetricRowGeometry::kRowHeight};
}

} // namespace yagura
