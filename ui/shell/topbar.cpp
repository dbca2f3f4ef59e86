// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/rangepopover.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QActionGroup>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace yagura {

namespace {

const QString kCustom = QStringLiteral("custom");

constexpr std::array<const char*, 7> kRanges{"1h", "3h", "12h", "1d", "3d", "1w", "2w"};
constexpr std::array<int, 6> kIntervals{0, 10, 30, 60, 300, 900};

QString offsetText(Seconds offset)
{
    const int minutes = static_cast<int>(offset.count() / 60);
    if (minutes == 0)
        return QStringLiteral("UTC+0");
    const QChar sign = minutes < 0 ? QChar(0x2212) : QLatin1Char('+');
    const int whole = std::abs(minutes) / 60;
    const int rest = std::abs(minutes) % 60;
    if (rest == 0)
        return QStringLiteral("UTC%1%2").arg(sign).arg(whole);
    return QStringLiteral("UTC%1%2:%3").arg(sign).arg(whole).arg(rest, 2, 10, QLatin1Char('0'));
}

} // namespace

CommandField::CommandField(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("commandField"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CommandField::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::BorderInput));
    painter.setBrush(theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    constexpr int kIcon = 15;
    painter.drawPixmap(
        9, (height() - kIcon) / 2,
        icons::pixmap(QStringLiteral("search"), kIcon, Token::Text3, devicePixelRatioF()));
    const QString keys = QStringLiteral("Ctrl K");
    QFont capFont = fonts::font(fonts::Role::Axis);
    const int capWidth = QFontMetrics(capFont).horizontalAdvance(keys) + 8;
    const QRectF cap(width() - 9 - capWidth, (height() - 17) / 2.0, capWidth, 17);
    painter.setPen(theme.color(Token::BorderStrong));
    painter.setBrush(theme.color(Token::Sunken));
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.color(Token::Text3));
    painter.setFont(capFont);
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.setFont(fonts::font(fonts::Role::Control));
    const QRect textRect(30, 0, static_cast<int>(cap.left()) - 36, height());
    painter.drawText(textRect, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
}

TopBar::TopBar(TimeContext& time, Settings& settings, QWidget* parent)
    : QFrame(parent)
    , m_time(time)
    , m_settings(settings)
    , m_command(new CommandField(this))
    , m_alarms(new SegmentedControl(this))
    , m_range(new SegmentedControl(this))
    , m_zone(new SegmentedControl(this))
    , m_refresh(new SegmentedControl(this))
    , m_menu(new IconButton(QStringLiteral("settings"), IconButton::Look::Ghost, this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(48);
    m_alarms->setObjectName(QStringLiteral("alarmSummary"));
    m_range->setObjectName(QStringLiteral("timeRange"));
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_menu->setObjectName(QStringLiteral("settingsMenu"));
    m_menu->setIconSize({17, 17});
    m_alarms->setExclusive(false);
    m_refresh->setExclusive(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(10);
    layout->addWidget(m_command);
    layout->addStretch(1);
    layout->addWidget(m_alarms);
    layout->addWidget(m_range);
    layout->addWidget(m_zone);
    layout->addWidget(m_refresh);
    layout->addSpacing(-4);
    layout->addWidget(m_menu);
    connect(m_command, &QAbstractButton::clicked, this, &TopBar::paletteRequested);
    connect(m_menu, &QToolButton::clicked, this, [this] {
        emit settingsMenuRequested(
            m_menu->mapToGlobal(QPoint(m_menu->width(), m_menu->height() + 4)));
    });
    connect(m_alarms, &SegmentedControl::clicked, this, [this](const QString& id) {
        emit addressRequested(QStringLiteral("alarms?state=") + id);
    });
    connectTime();
    retranslateUi();
}

void TopBar::connectTime()
{
    connect(&m_time, &TimeContext::rangeChanged, this, &TopBar::showRange);
    connect(&m_time, &TimeContext::zoneChanged, this, &TopBar::showZone);
    connect(&m_time, &TimeContext::rangeChanged, this, &TopBar::showRefresh);
    connect(&m_time, &TimeContext::refreshIntervalChanged, this, &TopBar::showRefresh);
    connect(m_range, &SegmentedControl::clicked, this, [this](const QString& id) {
        if (id == kCustom) {
            showRange(); // choosing is not chosen yet
            openRangePopover();
        } else if (const auto range = RangeExpression::parse(id.toStdString())) {
            m_time.setRange(*range);
        }
    });
    connect(m_zone, &SegmentedControl::clicked, this,
            [this](const QString& id) { m_time.setUtc(id == QLatin1String("utc")); });
    connect(m_refresh, &SegmentedControl::clicked, this, [this](const QString& id) {
        if (id == QLatin1String("refresh"))
            m_time.refresh();
        else
            openRefreshMenu();
    });
}

void TopBar::setAlarmCounts(const AlarmCounts& counts)
{
    m_counts = counts;
    const auto number = [](int count) { return format::count(count); };
    SegmentedControl::Segment alarm{QStringLiteral("ALARM"), number(counts.inAlarm)};
    alarm.icon = QStringLiteral("st-alarm");
    alarm.isStrong = counts.inAlarm > 0;
    alarm.textColor = alarm.iconColor = counts.inAlarm > 0 ? Token::Alarm : Token::Text2;
    if (counts.inAlarm > 0)
        alarm.fill = Token::AlarmSoft;
    alarm.toolTip = tr("%n in alarm", nullptr, counts.inAlarm);
    SegmentedControl::Segment insufficient{QStringLiteral("INSUFFICIENT_DATA"),
                                           number(counts.insufficientData)};
    insufficient.icon = QStringLiteral("st-insufficient");
    insufficient.textColor = insufficient.iconColor = Token::Insuf;
    insufficient.toolTip = tr("%n with insufficient data", nullptr, counts.insufficientData);
    SegmentedControl::Segment ok{QStringLiteral("OK"), number(counts.ok)};
    ok.icon = QStringLiteral("st-ok");
    ok.textColor = ok.iconColor = Token::Ok;
    ok.toolTip = tr("%n OK", nullptr, counts.ok);
    m_alarms->setSegments({alarm, insufficient, ok});
    m_alarms->setAccessibleDescription(
        QStringLiteral("%1, %2, %3").arg(alarm.toolTip, insufficient.toolTip, ok.toolTip));
}

void TopBar::showRange()
{
    const QString text = QString::fromStdString(m_time.range().text());
    const bool isPreset = std::any_of(kRanges.begin(), kRanges.end(),
                                      [&](const char* id) { return text == QLatin1String(id); });
    m_range->setCurrentId(isPreset ? text : kCustom);
    m_range->setAccessibleDescription(
        format::range(m_time.resolved().from, m_time.resolved().to, m_time.zone()));
}

void TopBar::showZone()
{
    m_zone->setCurrentId(m_time.isUtc() ? QStringLiteral("utc") : QStringLiteral("local"));
}

QString refreshIntervalText(int seconds)
{
    if (seconds <= 0)
        return TopBar::tr("Off", "refresh interval");
    if (seconds < 60)
        return TopBar::tr("%1 s", "refresh interval").arg(seconds);
    return TopBar::tr("%1 min", "refresh interval").arg(seconds / 60);
}

void TopBar::showRefresh()
{
    const bool isPaused = !m_time.isLive();
    SegmentedControl::Segment button{QStringLiteral("refresh"), {}};
    button.icon = isPaused ? QStringLiteral("pause") : QStringLiteral("refresh");
    button.toolTip = isPaused
        ? tr("The range does not end now: automatic refresh is off. Refresh (F5)")
        : tr("Refresh (F5)");
    SegmentedControl::Segment interval{QStringLiteral("interval"),
                                       refreshIntervalText(m_time.refreshSeconds())};
    interval.trailingIcon = QStringLiteral("chevron-down");
    interval.toolTip = tr("Automatic refresh");
    m_refresh->setSegments({button, interval});
}

void TopBar::openRefreshMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("refreshMenu"));
    auto* group = new QActionGroup(menu);
    for (const int seconds : kIntervals) {
        QAction* action = menu->addAction(refreshIntervalText(seconds));
        action->setCheckable(true);
        action->setChecked(seconds == m_time.refreshSeconds());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, seconds] { m_time.setRefreshSeconds(seconds); });
    }
    const QRect at = m_refresh->segmentRect(QStringLiteral("interval"));
    menu->popup(m_refresh->mapToGlobal(at.bottomLeft() + QPoint(0, 4)));
}

void TopBar::openRangePopover()
{
    if (!m_popover)
        m_popover = new RangePopover(m_time, m_settings, this);
    m_popover->openUnder(m_range, m_range->segmentRect(kCustom));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Chrome));
    painter.fillRect(0, height() - 1, width(), 1, Theme::instance().color(Token::Border));
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void TopBar::retranslateUi()
{
    m_command->setText(tr("Search or run a command"));
    m_command->setAccessibleName(m_command->text());
    m_alarms->setAccessibleName(tr("Alarms"));
    m_range->setAccessibleName(tr("Time range"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_refresh->setAccessibleName(tr("Refresh"));
    m_menu->setHint(tr("Settings"));
    std::vector<SegmentedControl::Segment> ranges;
    for (const char* id : kRanges)
        ranges.push_back({QString::fromLatin1(id), QString::fromLatin1(id)});
    SegmentedControl::Segment custom{kCustom, tr("Custom", "time range")};
    custom.trailingIcon = QStringLiteral("calendar");
    ranges.push_back(custom);
    m_range->setSegments(ranges);
    SegmentedControl::Segment local{QStringLiteral("local"), tr("Local", "time zone")};
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_time.resolved().to));
    local.note = offsetText(Seconds{QTimeZone::systemTimeZone().offsetFromUtc(now)});
    m_zone->setSegments({local, {QStringLiteral("utc"), QStringLiteral("UTC")}});
    setAlarmCounts(m_counts);
    showRange();
    showZone();
    showRefresh();
}

} // namespace yagura
