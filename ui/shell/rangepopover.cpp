// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rangepopover.h"

#include "core/base/clock.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/panel.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTextCharFormat>

namespace yagura {

namespace {

constexpr int kMaxRecent = 8;
constexpr int kMaxTyped = 200;

QString fieldText(TimePoint time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QCalendarWidget* makeCalendar(QWidget* parent)
{
    auto* calendar = new QCalendarWidget(parent);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    calendar->setGridVisible(false);
    calendar->setFixedSize(292, 208);
    const QTextCharFormat plain;
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    return calendar;
}

} // namespace

RangePopover::RangePopover(TimeContext& time, Settings& settings, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_time(time)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("rangePopover"));
    setProperty("surface", QStringLiteral("raised"));
    build();
    connect(m_from, &QLineEdit::textChanged, this, &RangePopover::check);
    connect(m_to, &QLineEdit::textChanged, this, &RangePopover::check);
    connect(m_from, &QLineEdit::returnPressed, this, &RangePopover::apply);
    connect(m_to, &QLineEdit::returnPressed, this, &RangePopover::apply);
    connect(m_apply, &QPushButton::clicked, this, &RangePopover::apply);
    connect(m_firstMonth, &QCalendarWidget::clicked, this, &RangePopover::pickDay);
    connect(m_secondMonth, &QCalendarWidget::clicked, this, &RangePopover::pickDay);
    connect(m_firstMonth, &QCalendarWidget::currentPageChanged, this, [this](int year, int month) {
        const QDate next = QDate(year, month, 1).addMonths(1);
        m_secondMonth->setCurrentPage(next.year(), next.month());
    });
    retranslateUi();
}

void RangePopover::build()
{
    m_presetsTitle = makeLabel({}, fonts::Role::TableHeader, "text2", this);
    m_recentTitle = makeLabel({}, fonts::Role::TableHeader, "text2", this);
    m_fromLabel = makeLabel({}, fonts::Role::TableHeader, "text2", this);
    m_toLabel = makeLabel({}, fonts::Role::TableHeader, "text2", this);
    m_hint = makeLabel({}, fonts::Role::Caption, "text3", this);
    m_hint->setObjectName(QStringLiteral("rangeHint"));
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(32);
    m_from = new QLineEdit(this);
    m_from->setObjectName(QStringLiteral("rangeFrom"));
    m_to = new QLineEdit(this);
    m_to->setObjectName(QStringLiteral("rangeTo"));
    for (QLineEdit* field : {m_from, m_to})
        field->setMaxLength(kMaxTyped);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_firstMonth = makeCalendar(this);
    m_secondMonth = makeCalendar(this);
    m_secondMonth->setNavigationBarVisible(true);
    m_apply = new QPushButton(this);
    m_apply->setObjectName(QStringLiteral("rangeApply"));
    m_apply->setProperty("role", QStringLiteral("primary"));
    m_presets = new QVBoxLayout;
    m_recent = new QVBoxLayout;
    for (QVBoxLayout* list : {m_presets, m_recent})
        list->setSpacing(2);

    auto* side = new QVBoxLayout;
    side->setSpacing(6);
    side->addWidget(m_presetsTitle);
    side->addLayout(m_presets);
    side->addSpacing(8);
    side->addWidget(m_recentTitle);
    side->addLayout(m_recent);
    side->addStretch(1);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(8);
    fields->setVerticalSpacing(4);
    fields->addWidget(m_fromLabel, 0, 0);
    fields->addWidget(m_toLabel, 0, 1);
    fields->addWidget(m_from, 1, 0);
    fields->addWidget(m_to, 1, 1);
    auto* months = new QHBoxLayout;
    months->setSpacing(8);
    months->addWidget(m_firstMonth);
    months->addWidget(m_secondMonth);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_apply);
    auto* main = new QVBoxLayout;
    main->setSpacing(8);
    main->addLayout(fields);
    main->addLayout(months);
    main->addLayout(foot);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(side);
    layout->addWidget(makeLine(Qt::Vertical, this));
    layout->addLayout(main);
}

void RangePopover::openUnder(QWidget* anchor, const QRect& part)
{
    fillRecent();
    showCurrent();
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(part.right() - width(), part.bottom() + 4));
    if (const QScreen* screen = anchor->screen()) {
        const QRect area = screen->availableGeometry();
        at.setX(qBound(area.left(), at.x(), qMax(area.left(), area.right() - width())));
        at.setY(qMin(at.y(), qMax(area.top(), area.bottom() - height())));
    }
    move(at);
    show();
    m_from->setFocus(Qt::PopupFocusReason);
    m_from->selectAll();
}

void RangePopover::showCurrent()
{
    const TimeRange range = m_time.resolved();
    const QTimeZone zone = m_time.zone();
    const QSignalBlocker fromBlocker(m_from);
    const QSignalBlocker toBlocker(m_to);
    if (m_time.isLive()) {
        const auto length = std::chrono::duration_cast<Seconds>(range.length());
        m_from->setText(QStringLiteral("now-%1").arg(QString::fromStdString(formatLength(length))));
        m_to->setText(QStringLiteral("now"));
    } else {
        m_from->setText(fieldText(range.from, zone));
        m_to->setText(fieldText(range.to, zone));
    }
    const QDate month
        = QDateTime::fromMSecsSinceEpoch(toEpochMs(range.to), zone).date().addMonths(-1);
    m_firstMonth->setCurrentPage(month.year(), month.month());
    const QDate next = month.addMonths(1);
    m_secondMonth->setCurrentPage(next.year(), next.month());
    m_isSecondClick = false;
    check();
}

Result<RangeExpression> RangePopover::typed() const
{
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    const bool isOpenEnd = to.isEmpty() || to == QLatin1String("now");
    // With nothing (or now) at the right, the left field may hold a whole expression: "3h",
    // "yesterday".
    const QString text = isOpenEnd ? from : QStringLiteral("%1 to %2").arg(from, to);
    return RangeExpression::parse(text.toStdString(), m_time.zoneOffset());
}

void RangePopover::check()
{
    const auto range = typed();
    const auto resolved
        = range ? range->resolve(m_time.clock().now()) : Result<TimeRange>(range.error());
    const bool good = static_cast<bool>(resolved);
    m_apply->setEnabled(good);
    setTone(m_hint, good ? "text3" : "alarm");
    m_hint->setText(good ? format::range(resolved->from, resolved->to, m_time.zone())
                         : QString::fromStdString(resolved.error().message));
    for (QLineEdit* field : {m_from, m_to}) {
        if (field->property("invalid").toBool() == !good)
            continue;
        field->setProperty("invalid", !good);
        field->style()->unpolish(field);
        field->style()->polish(field);
    }
}

void RangePopover::apply()
{
    if (const auto range = typed())
        choose(*range);
}

void RangePopover::choose(const RangeExpression& range)
{
    m_settings.addRecent(SettingKey::RecentRanges, QString::fromStdString(range.text()),
                         kMaxRecent);
    hide();
    m_time.setRange(range);
}

void RangePopover::pickDay(const QDate& day)
{
    const QString text = day.toString(Qt::ISODate);
    const QDate first = QDate::fromString(m_from->text().left(10), Qt::ISODate);
    if (m_isSecondClick && first.isValid() && day >= first) {
        m_to->setText(text + QStringLiteral(" 23:59"));
        m_isSecondClick = false;
        return;
    }
    m_from->setText(text + QStringLiteral(" 00:00"));
    m_to->setText(text + QStringLiteral(" 23:59"));
    m_isSecondClick = true;
}

void RangePopover::addChoice(QVBoxLayout* layout, const QString& text, const QString& expression)
{
    auto* button = new QPushButton(text, this);
    button->setProperty("role", QStringLiteral("ghost"));
    button->setProperty("controlSize", QStringLiteral("small"));
    button->setObjectName(QStringLiteral("range-") + expression);
    layout->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, expression] {
        if (const auto range
            = RangeExpression::parse(expression.toStdString(), m_time.zoneOffset()))
            choose(*range);
    });
}

void RangePopover::fillPresets()
{
    clearLayout(m_presets);
    addChoice(m_presets, tr("Last 15 minutes"), QStringLiteral("15m"));
    addChoice(m_presets, tr("Last 30 minutes"), QStringLiteral("30m"));
    addChoice(m_presets, tr("Last 6 hours"), QStringLiteral("6h"));
    addChoice(m_presets, tr("Today"), QStringLiteral("today"));
    addChoice(m_presets, tr("Yesterday"), QStringLiteral("yesterday"));
    addChoice(m_presets, tr("This week"), QStringLiteral("this week"));
    addChoice(m_presets, tr("Last 30 days"), QStringLiteral("30d"));
}

void RangePopover::fillRecent()
{
    clearLayout(m_recent);
    const QStringList recent = m_settings.get<QStringList>(SettingKey::RecentRanges);
    m_recentTitle->setVisible(!recent.isEmpty());
    for (const QString& text : recent) {
        const auto range = RangeExpression::parse(text.toStdString(), m_time.zoneOffset());
        if (!range)
            continue; // written by another version
        const auto resolved = range->resolve(m_time.clock().now());
        const bool isAbsolute = !range->isLive() && resolved && text.size() > 12;
        addChoice(m_recent,
                  isAbsolute ? format::range(resolved->from, resolved->to, m_time.zone()) : text,
                  text);
    }
}

void RangePopover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

void RangePopover::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void RangePopover::retranslateUi()
{
    setAccessibleName(tr("Time range"));
    m_presetsTitle->setText(tr("Presets"));
    m_recentTitle->setText(tr("Recent"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    m_from->setAccessibleName(m_fromLabel->text());
    m_to->setAccessibleName(m_toLabel->text());
    m_from->setToolTip(
        tr("A date and time, or an expression such as now-3h, now/d, 3h, yesterday"));
    m_to->setToolTip(tr("A date and time, or now"));
    m_apply->setText(tr("Apply"));
    for (QCalendarWidget* calendar : {m_firstMonth, m_secondMonth})
        calendar->setLocale(QLocale());
    fillPresets();
}

} // namespace yagura
