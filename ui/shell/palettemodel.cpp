// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kHeadingHeight = 24;
constexpr int kRowHeight = 28;
constexpr int kIcon = 15;

/// Draws the text with some letters in another font and colour; returns where it ends.
int drawMarked(QPainter& painter, const QRect& rect, const PaletteMatch& match)
{
    const QFont plain = fonts::font(fonts::Role::Control);
    const QFont strong = fonts::font(fonts::Role::Control, QFont::DemiBold);
    const QString& text = match.candidate.text;
    int x = rect.x();
    qsizetype at = 0;
    while (at < text.size()) {
        const bool marked = std::binary_search(match.positions.begin(), match.positions.end(),
                                               static_cast<int>(at));
        qsizetype end = at + 1;
        while (end < text.size()
               && std::binary_search(match.positions.begin(), match.positions.end(),
                                     static_cast<int>(end))
                   == marked)
            ++end;
        painter.setFont(marked ? strong : plain);
        painter.setPen(Theme::instance().color(marked ? Token::Accent : Token::Text));
        const QString piece = text.mid(at, end - at);
        const int width = painter.fontMetrics().horizontalAdvance(piece);
        if (x + width > rect.right()) {
            painter.drawText(
                QRect(x, rect.y(), rect.right() - x, rect.height()), Qt::AlignVCenter,
                painter.fontMetrics().elidedText(piece, Qt::ElideRight, rect.right() - x));
            return rect.right();
        }
        painter.drawText(QRect(x, rect.y(), width, rect.height()), Qt::AlignVCenter, piece);
        x += width;
        at = end;
    }
    return x;
}

} // namespace

void PaletteModel::setMatches(std::vector<PaletteMatch> matches)
{
    beginResetModel();
    m_matches = std::move(matches);
    m_rows.clear();
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        const PaletteGroup group = m_matches[i].candidate.group;
        if (i == 0 || m_matches[i - 1].candidate.group != group)
            m_rows.push_back({group, -1});
        m_rows.push_back({group, static_cast<int>(i)});
    }
    endResetModel();
}

const PaletteMatch* PaletteModel::matchAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    const int match = m_rows[static_cast<std::size_t>(row)].match;
    return match < 0 ? nullptr : &m_matches[static_cast<std::size_t>(match)];
}

int PaletteModel::firstMatch() const
{
    return m_rows.empty() ? -1 : 1;
}

int PaletteModel::step(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < static_cast<int>(m_rows.size()); next += step) {
        if (matchAt(next))
            return next;
    }
    return matchAt(row) ? row : firstMatch();
}

QString PaletteModel::nameOf(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Time:
        return tr("Time");
    case PaletteGroup::Commands:
        return tr("Commands");
    case PaletteGroup::Pages:
        return tr("Pages");
    case PaletteGroup::Dashboards:
        return tr("Dashboards");
    case PaletteGroup::Alarms:
        return tr("Alarms");
    case PaletteGroup::Metrics:
        return tr("Metrics");
    case PaletteGroup::Recent:
        break;
    }
    return tr("Recent");
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PaletteMatch* match = matchAt(index.row());
    if (role == Qt::DisplayRole)
        return match ? match->candidate.text
                     : nameOf(m_rows[static_cast<std::size_t>(index.row())].group);
    if (role == Qt::AccessibleTextRole && match)
        return match->candidate.detail.isEmpty()
            ? match->candidate.text
            : QStringLiteral("%1, %2").arg(match->candidate.text, match->candidate.detail);
    if (role == Qt::ToolTipRole && match)
        return match->candidate.detail;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return matchAt(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::ItemNeverHasChildren;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    return {200, model && model->matchAt(index.row()) ? kRowHeight : kHeadingHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    if (!model)
        return;
    const Theme& theme = Theme::instance();
    const PaletteMatch* match = model->matchAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!match) {
        painter->setFont(fonts::font(fonts::Role::TableHeader));
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(option.rect.adjusted(12, 4, -12, 0), Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            theme.color(option.state & QStyle::State_Selected ? Token::Selected : Token::Hover));
        painter->drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 4, 4);
    }
    const PaletteCandidate& candidate = match->candidate;
    const QRect rect = option.rect.adjusted(12, 0, -12, 0);
    if (!candidate.icon.isEmpty())
        painter->drawPixmap(rect.x(), rect.y() + (rect.height() - kIcon) / 2,
                            icons::pixmap(candidate.icon, kIcon, Token::Text2,
                                          painter->device()->devicePixelRatioF()));
    QRect textRect = rect.adjusted(kIcon + 9, 0, 0, 0);
    painter->setFont(fonts::font(fonts::Role::Caption));
    if (!candidate.shortcut.isEmpty()) {
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, candidate.shortcut);
        textRect.setRight(rect.right()
                          - painter->fontMetrics().horizontalAdvance(candidate.shortcut) - 10);
    }
    const int end = drawMarked(*painter, textRect, *match);
    if (!candidate.detail.isEmpty() && end + 30 < textRect.right()) {
        painter->setFont(fonts::font(fonts::Role::Caption));
        painter->setPen(theme.color(Token::Text3));
        const QRect detail(end + 8, rect.y(), textRect.right() - end - 8, rect.height());
        painter->drawText(
            detail, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(candidate.detail, Qt::ElideMiddle, detail.width()));
    }
    painter->restore();
}

} // namespace yagura
