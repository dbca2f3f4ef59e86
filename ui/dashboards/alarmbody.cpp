// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/alarmbody.h"

#include "ui/dashboards/boardalarms.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kChipHeight = 23;
constexpr int kRowGap = 4;
constexpr int kColumnGap = 6;
constexpr int kTwoColumnsFrom = 280;

struct StateLook
{
    const char* icon;
    Token color;
    int rank;
};

StateLook lookOf(const QString& state)
{
    if (state == QLatin1String("ALARM"))
        return {"st-alarm", Token::Alarm, 0};
    if (state == QLatin1String("OK"))
        return {"st-ok", Token::Ok, 2};
    return {"st-insufficient", Token::Insuf, 1};
}

std::vector<std::string> strings(const boost::json::object& object, const char* name)
{
    std::vector<std::string> result;
    const auto* value = object.if_contains(name);
    if (value && value->is_array()) {
        for (const boost::json::value& item : value->get_array()) {
            if (item.is_string())
                result.emplace_back(item.get_string());
        }
    }
    return result;
}

} // namespace

AlarmBody::AlarmBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&context.alarms, &BoardAlarms::changed, this, &AlarmBody::updateAlarms);
}

void AlarmBody::setWidget(const DashboardWidget& widget)
{
    const auto* title = widget.properties.if_contains("title");
    m_title = title && title->is_string() ? QString::fromStdString(std::string(title->get_string()))
                                          : QString();
    if (m_title.isEmpty())
        m_title = tr("Alarm status");
    m_wanted = strings(widget.properties, "alarms");
    m_states = strings(widget.properties, "states");
    const auto* sortBy = widget.properties.if_contains("sortBy");
    m_sortBy = sortBy && sortBy->is_string() ? std::string(sortBy->get_string()) : "default";
    updateAlarms();
}

void AlarmBody::updateAlarms()
{
    std::vector<const MetricAlarm*> found;
    if (m_wanted.empty()) {
        for (const MetricAlarm& alarm : context().alarms.all())
            found.push_back(&alarm);
    }
    for (const std::string& arn : m_wanted) {
        if (const MetricAlarm* alarm = context().alarms.find(arn))
            found.push_back(alarm);
    }
    std::erase_if(found, [&](const MetricAlarm* alarm) {
        return !m_states.empty()
            && std::find(m_states.begin(), m_states.end(), alarm->stateValue) == m_states.end();
    });
    std::stable_sort(found.begin(), found.end(), [&](const MetricAlarm* a, const MetricAlarm* b) {
        if (m_sortBy != "timestamp") {
            const int rankA = lookOf(QString::fromStdString(a->stateValue)).rank;
            const int rankB = lookOf(QString::fromStdString(b->stateValue)).rank;
            if (rankA != rankB)
                return rankA < rankB;
        }
        // In alarm, the newest change first; otherwise as the body asks.
        if (m_sortBy != "default" || a->stateValue == "ALARM")
            return a->stateUpdatedTimestamp > b->stateUpdatedTimestamp;
        return a->alarmName < b->alarmName;
    });
    m_alarms.clear();
    m_inAlarm = 0;
    for (const MetricAlarm* alarm : found) {
        m_alarms.push_back({QString::fromStdString(alarm->alarmName),
                            QString::fromStdString(alarm->stateValue),
                            {}});
        m_inAlarm += alarm->stateValue == "ALARM" ? 1 : 0;
    }
    m_chips = laidOut(rect());
    setAccessibleDescription(summary());
    update();
    emit factsChanged();
}

std::vector<AlarmBody::Chip> AlarmBody::laidOut(const QRect& area) const
{
    const bool isNarrow = area.width() < kTwoColumnsFrom;
    const int rows = std::max(1, (area.height() + kRowGap) / (kChipHeight + kRowGap));
    const int columns = isNarrow ? 1 : std::max(2, area.width() / 240);
    const int width = (area.width() - (columns - 1) * kColumnGap) / columns;
    std::vector<Chip> chips;
    for (const Chip& alarm : m_alarms) {
        const int index = int(chips.size());
        if (index >= rows * columns)
            break;
        // Narrow: only what needs somebody, unless all is well.
        if (isNarrow && m_inAlarm > 0 && alarm.state != QLatin1String("ALARM"))
            break;
        Chip chip = alarm;
        chip.rect
            = QRect(area.left() + (index / rows) * (width + kColumnGap),
                    area.top() + (index % rows) * (kChipHeight + kRowGap), width, kChipHeight);
        chips.push_back(chip);
    }
    return chips;
}

bool AlarmBody::isSettled() const
{
    return context().alarms.isLoaded();
}

QString AlarmBody::scopeText() const
{
    const int hidden = int(m_alarms.size() - m_chips.size());
    if (hidden > 0 && width() < kTwoColumnsFrom)
        return tr("%1 of %2").arg(m_chips.size()).arg(m_alarms.size());
    return QString::number(m_alarms.size());
}

QString AlarmBody::factText() const
{
    const int hidden = int(m_alarms.size() - m_chips.size());
    return hidden > 0 && width() >= kTwoColumnsFrom ? tr("%n more", nullptr, hidden) : QString();
}

QString AlarmBody::summary() const
{
    return tr("%1: %2").arg(m_title, tr("%n of the alarms shown are in alarm", nullptr, m_inAlarm));
}

QStringList AlarmBody::shownAlarms() const
{
    QStringList names;
    for (const Chip& chip : m_chips)
        names.append(chip.name);
    return names;
}

void AlarmBody::drawPicture(QPainter& painter, const QRect& area)
{
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Chip> chips = laidOut(area);
    if (chips.empty()) {
        painter.setFont(fonts::font(fonts::Role::Table));
        painter.setPen(theme.color(Token::Text3));
        const QString text = !context().alarms.isLoaded() ? tr("Loading")
            : m_wanted.empty()                            ? tr("There are no alarms yet.")
                                                          : tr("None of these alarms exists here.");
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text);
    }
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const Chip& chip = chips[i];
        const StateLook look = lookOf(chip.state);
        const bool isAlarm = look.color == Token::Alarm;
        const bool isMarked = int(i) == m_hovered || (hasFocus() && int(i) == m_focused);
        painter.setPen(isMarked      ? theme.color(hasFocus() ? Token::Focus : Token::BorderStrong)
                           : isAlarm ? QColor(Qt::transparent)
                                     : theme.color(Token::Border));
        painter.setBrush(isAlarm ? theme.color(Token::AlarmSoft) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(chip.rect.left() + 8, chip.rect.top() + 5,
                           icons::pixmap(QLatin1String(look.icon), 13, look.color, ratio));
        painter.setFont(fonts::font(fonts::Role::Caption, isAlarm ? QFont::Medium : QFont::Normal));
        painter.setPen(theme.color(isAlarm ? Token::Alarm : Token::Text2));
        const QRect text = chip.rect.adjusted(27, 0, -7, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(chip.name, Qt::ElideRight, text.width()));
    }
    painter.restore();
}

void AlarmBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPicture(painter, rect());
}

void AlarmBody::resizeEvent(QResizeEvent*)
{
    m_chips = laidOut(rect());
    emit factsChanged();
}

int AlarmBody::chipAt(const QPoint& position) const
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].rect.contains(position))
            return int(i);
    }
    return -1;
}

void AlarmBody::open(int chip)
{
    if (chip >= 0 && chip < int(m_chips.size()))
        emit addressRequested(QStringLiteral("alarms/%1").arg(m_chips[std::size_t(chip)].name));
}

void AlarmBody::mouseMoveEvent(QMouseEvent* event)
{
    const int chip = chipAt(event->position().toPoint());
    if (chip != m_hovered) {
        m_hovered = chip;
        setCursor(chip >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void AlarmBody::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        open(chipAt(event->position().toPoint()));
}

void AlarmBody::keyPressEvent(QKeyEvent* event)
{
    const int count = int(m_chips.size());
    if (count > 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        && event->modifiers() == Qt::NoModifier) {
        m_focused = std::clamp(m_focused + (event->key() == Qt::Key_Down ? 1 : -1), 0, count - 1);
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(m_focused);
    } else {
        WidgetBody::keyPressEvent(event);
    }
}

void AlarmBody::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

bool AlarmBody::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int chip = chipAt(help->pos());
        if (chip >= 0)
            QToolTip::showText(help->globalPos(), m_chips[std::size_t(chip)].name, this);
        else
            QToolTip::hideText();
        return true;
    }
    return WidgetBody::event(event);
}

} // namespace yagura
