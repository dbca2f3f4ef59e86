// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmhistoryview.h"

#include "ui/metrics/prettyjson.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formatters.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace yagura {

namespace {

constexpr int kRow = 28;
constexpr int kMargin = 12;
constexpr int kTimeWidth = 96;
constexpr int kKindWidth = 46; ///< at least
constexpr int kIcon = 14;
constexpr int kBraces = 24;

/// One column for all rows: as wide as the longest of the three kinds.
int kindWidth()
{
    const QFontMetrics metrics(fonts::font(fonts::Role::Table));
    const QString longest = QCoreApplication::translate("yagura::AlarmTexts", "Action");
    return qMax(kKindWidth, metrics.horizontalAdvance(longest));
}

QRect bracesRect(const QRect& row)
{
    return {row.right() + 1 - kMargin - kBraces + 5, row.top() + (row.height() - kBraces) / 2,
            kBraces, kBraces};
}

class HistoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const AlarmHistoryView*>(option.widget);
        const alarmtexts::HistoryLine* line
            = view ? view->historyModel()->lineAt(index.row()) : nullptr;
        if (!line)
            return;
        const Theme& theme = Theme::instance();
        const QRect row = option.rect;
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (isSelected)
            painter->fillRect(row, theme.color(Token::Selected));
        else if (isHovered)
            painter->fillRect(row, theme.color(Token::Hover));
        painter->setPen(theme.color(Token::BorderSubtle));
        painter->drawLine(row.left() + kMargin, row.bottom(), row.right() - kMargin, row.bottom());
        int x = row.left() + kMargin;
        const auto text = [&](const QString& shown, Token color, int width, bool isStrong = false) {
            painter->setFont(isStrong ? fonts::font(fonts::Role::Table, QFont::DemiBold)
                                      : fonts::font(fonts::Role::Table));
            painter->setPen(theme.color(color));
            painter->drawText(QRect(x, row.top(), width, row.height() - 1),
                              int(Qt::AlignLeft | Qt::AlignVCenter),
                              painter->fontMetrics().elidedText(shown, Qt::ElideRight, width));
        };
        text(format::dateTimeTable(line->time, view->now(), view->zone()), Token::Text2,
             kTimeWidth);
        x += kTimeWidth + 8;
        const Token iconColor = line->itemType == "StateUpdate" ? iconToken(*line)
            : line->itemType == "Action"                        ? Token::Ok
                                                                : Token::Text2;
        painter->drawPixmap(
            x, row.top() + (kRow - kIcon) / 2,
            icons::pixmap(line->icon, kIcon, iconColor, painter->device()->devicePixelRatioF()));
        x += kIcon + 8;
        text(line->kind, Token::Text3, kindWidth());
        x += kindWidth() + 4;
        const int right = bracesRect(row).left() - 4;
        if (!line->lead.isEmpty()) {
            const QFontMetrics strong(fonts::font(fonts::Role::Table, QFont::DemiBold));
            const int width = qMin(strong.horizontalAdvance(line->lead) + 1, right - x);
            text(line->lead, Token::Text, width, true);
            x += width + 8;
        }
        if (x < right)
            text(line->text, Token::Text, right - x);
        if (isHovered || isSelected)
            painter->drawPixmap(bracesRect(row).topLeft() + QPoint(5, 5),
                                icons::pixmap(QStringLiteral("code"), 14, Token::Text2,
                                              painter->device()->devicePixelRatioF()));
        painter->restore();
    }

private:
    static Token iconToken(const alarmtexts::HistoryLine& line)
    {
        for (const VisualState state :
             {VisualState::InAlarm, VisualState::Ok, VisualState::InsufficientData}) {
            if (lookOf(state).icon == line.icon)
                return lookOf(state).color;
        }
        return Token::Text2;
    }
};

} // namespace

void AlarmHistoryModel::setLines(QVector<alarmtexts::HistoryLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    applyFilter();
    endResetModel();
}

void AlarmHistoryModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    applyFilter();
    endResetModel();
}

void AlarmHistoryModel::applyFilter()
{
    m_shown.clear();
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const std::string& type = m_lines[i].itemType;
        if (m_filter == Filter::All || (m_filter == Filter::StateChanges && type == "StateUpdate")
            || (m_filter == Filter::Edits && type == "ConfigurationUpdate"))
            m_shown.append(i);
    }
}

const alarmtexts::HistoryLine* AlarmHistoryModel::lineAt(int row) const
{
    return row >= 0 && row < int(m_shown.size()) ? &m_lines[m_shown[row]] : nullptr;
}

int AlarmHistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant AlarmHistoryModel::data(const QModelIndex& index, int role) const
{
    const alarmtexts::HistoryLine* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    return line->lead.isEmpty() ? line->text
                                : tr("%1: %2", "change and its reason").arg(line->lead, line->text);
}

AlarmHistoryView::AlarmHistoryView(QWidget* parent)
    : QListView(parent)
    , m_model(new AlarmHistoryModel(this))
{
    setObjectName(QStringLiteral("alarmHistory"));
    setModel(m_model);
    setItemDelegate(new HistoryDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    retranslateUi();
}

void AlarmHistoryView::retranslateUi()
{
    setAccessibleName(tr("History"));
    viewport()->update(); // the times; the lines come anew from whoever made them
}

void AlarmHistoryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QListView::changeEvent(event);
}

void AlarmHistoryView::setTimes(TimePoint now, const QTimeZone& zone)
{
    m_now = now;
    m_zone = zone;
    viewport()->update();
}

void AlarmHistoryView::showRaw(const QModelIndex& index)
{
    const alarmtexts::HistoryLine* line = m_model->lineAt(index.row());
    if (!line)
        return;
    boost::json::object object;
    JsonProblem problem;
    const QString raw = QString::fromStdString(line->rawJson);
    emit rawRequested(parseJsonObject(raw, object, problem) ? prettyJson(object) : raw);
}

void AlarmHistoryView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()
        && bracesRect(visualRect(index)).contains(event->position().toPoint()))
        showRaw(index);
}

void AlarmHistoryView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid())
        showRaw(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void AlarmHistoryView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const alarmtexts::HistoryLine* line = m_model->lineAt(index.row());
    if (!index.isValid() || !line)
        return;
    QMenu menu(this);
    menu.addAction(tr("Show raw JSON"), this, [this, index] { showRaw(index); });
    menu.addSeparator();
    menu.addAction(tr("Copy text"), this, [text = index.data().toString()] {
        QGuiApplication::clipboard()->setText(text);
    });
    menu.addAction(tr("Copy as JSON"), this, [json = QString::fromStdString(line->rawJson)] {
        QGuiApplication::clipboard()->setText(json);
    });
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                  : event->globalPos());
}

void AlarmHistoryView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit lineSelected(current.isValid() ? current.row() : -1);
}

} // namespace yagura
