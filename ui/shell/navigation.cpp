// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/pages.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr int kWidth = 200;
constexpr int kCollapsedWidth = 48;
constexpr int kBrandHeight = 48;
constexpr int kIcon = 18;

/// The name and the tower in the corner.
class Brand final : public QWidget
{
public:
    explicit Brand(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(kBrandHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        static QSvgRenderer logo(QStringLiteral(":/icons/yagura.svg"));
        const bool collapsed = width() <= kCollapsedWidth;
        logo.render(&painter, QRectF(collapsed ? 11 : 12, (kBrandHeight - 1 - 26) / 2.0, 26, 26));
        if (!collapsed) {
            painter.setFont(fonts::font(fonts::Role::PageTitle));
            painter.setPen(Theme::instance().color(Token::Text));
            painter.drawText(QRect(47, 0, width() - 47, kBrandHeight - 1), Qt::AlignVCenter,
                             QStringLiteral("Yagura"));
        }
        painter.fillRect(0, kBrandHeight - 1, width(), 1, Theme::instance().color(Token::Border));
    }
};

} // namespace

NavigationItem::NavigationItem(const QString& icon, bool isSub, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_isSub(isSub)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(isSub ? 26 : 32);
}

void NavigationItem::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    update();
}

void NavigationItem::setBadge(int count)
{
    m_badge = count;
    update();
}

void NavigationItem::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    update();
}

QSize NavigationItem::sizeHint() const
{
    return {100, height()};
}

void NavigationItem::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationItem::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void NavigationItem::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    if (on && !m_isSub) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Selected));
        painter.drawRoundedRect(rect().adjusted(8, 0, -8, 0), 4, 4);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawRoundedRect(QRectF(-2, 6, 5, height() - 12), 2, 2);
    } else if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Hover));
        painter.drawRoundedRect(rect().adjusted(8, 0, -8, 0), 4, 4);
    }
    const Token quiet = m_isQuiet ? Token::Text3 : Token::Text2;
    if (!m_isSub) {
        const int x = m_isCollapsed ? (width() - kIcon) / 2 : 16;
        painter.drawPixmap(
            x, (height() - kIcon) / 2,
            icons::pixmap(m_icon, kIcon, on ? Token::Accent : quiet, devicePixelRatioF()));
    }
    if (!m_isCollapsed) {
        const QFont font = m_isSub
            ? fonts::font(fonts::Role::Table, on ? QFont::Medium : QFont::Normal)
            : fonts::font(fonts::Role::Body, on ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme.color(on ? Token::Text : quiet));
        const QRect textRect = rect().adjusted(44, 0, m_isSub ? -10 : -40, 0);
        painter.drawText(
            textRect, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    }
    if (m_badge > 0)
        paintBadge(painter);
}

void NavigationItem::paintBadge(QPainter& painter) const
{
    const Theme& theme = Theme::instance();
    const QString text = m_badge > 999 ? QStringLiteral("999+") : QString::number(m_badge);
    painter.setFont(fonts::font(fonts::Role::Axis, QFont::DemiBold));
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    const QRect box = m_isCollapsed
        ? QRect(width() - 8 - qMax(14, textWidth + 6), 1, qMax(14, textWidth + 6), 14)
        : QRect(width() - 16 - qMax(18, textWidth + 10), (height() - 16) / 2,
                qMax(18, textWidth + 10), 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::AlarmSolid));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme.color(Token::OnAlarm));
    painter.drawText(box, Qt::AlignCenter, text);
}

Navigation::Navigation(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(new Brand(this));
    layout->addSpacing(8);
    for (const PageEntry& entry : PageStack::table()) {
        if (entry.id == QLatin1String("sources")) {
            layout->addSpacing(8);
            auto* rule = new QHBoxLayout;
            rule->setContentsMargins(12, 0, 12, 0);
            rule->addWidget(makeLine(Qt::Horizontal, this));
            layout->addLayout(rule);
            layout->addSpacing(8);
        }
        auto* item = new NavigationItem(entry.icon, false, this);
        item->setObjectName(QStringLiteral("nav-") + entry.id);
        m_items.insert(entry.id, item);
        m_ordered.append(item);
        layout->addWidget(item);
        connect(item, &QAbstractButton::clicked, this,
                [this, id = entry.id] { emit addressRequested(id); });
        if (entry.id == QLatin1String("dashboards")) {
            m_subArea = new QWidget(this);
            m_subLayout = new QVBoxLayout(m_subArea);
            m_subLayout->setContentsMargins(0, 0, 0, 0);
            m_subLayout->setSpacing(0);
            m_subArea->hide();
            layout->addWidget(m_subArea);
        }
    }
    layout->addStretch(1);
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addSpacing(6);
    m_collapse = new NavigationItem(QStringLiteral("collapse-nav"), false, this);
    m_collapse->setCheckable(false);
    m_collapse->setQuiet(true);
    m_collapse->setFixedHeight(30);
    m_collapse->setObjectName(QStringLiteral("nav-collapse"));
    layout->addWidget(m_collapse);
    layout->addSpacing(6);
    connect(m_collapse, &QAbstractButton::clicked, this, &Navigation::collapseRequested);
    retranslateUi();
}

void Navigation::setCurrent(const QString& pageId, const QString& address)
{
    m_currentAddress = address;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setChecked(it.key() == pageId);
    for (NavigationItem* item : m_subItems)
        item->setChecked(item->property("address").toString() == address);
}

void Navigation::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    setFixedWidth(collapsed ? kCollapsedWidth : kWidth);
    for (NavigationItem* item : m_ordered)
        item->setCollapsed(collapsed);
    m_collapse->setCollapsed(collapsed);
    if (m_subArea)
        m_subArea->setVisible(!collapsed && !m_subItems.isEmpty());
    retranslateUi();
}

void Navigation::setAlarmBadge(int inAlarm)
{
    m_inAlarm = inAlarm;
    if (NavigationItem* alarms = m_items.value(QStringLiteral("alarms")))
        alarms->setBadge(inAlarm);
    retranslateUi();
}

void Navigation::setStarred(const QList<SubEntry>& entries)
{
    if (!m_subArea)
        return;
    qDeleteAll(m_subItems);
    m_subItems.clear();
    for (const SubEntry& entry : entries) {
        auto* item = new NavigationItem({}, true, m_subArea);
        item->setText(entry.title);
        item->setToolTip(entry.title);
        item->setAccessibleName(entry.title);
        item->setObjectName(QStringLiteral("nav-") + entry.address);
        item->setProperty("address", entry.address);
        item->setChecked(entry.address == m_currentAddress);
        m_subLayout->addWidget(item);
        m_subItems.append(item);
        connect(item, &QAbstractButton::clicked, this,
                [this, address = entry.address] { emit addressRequested(address); });
    }
    m_subArea->setVisible(!m_isCollapsed && !entries.isEmpty());
}

QList<NavigationItem*> Navigation::focusChain() const
{
    QList<NavigationItem*> chain;
    for (NavigationItem* item : m_ordered) {
        chain.append(item);
        if (item == m_items.value(QStringLiteral("dashboards")) && !m_isCollapsed)
            chain.append(m_subItems);
    }
    chain.append(m_collapse);
    return chain;
}

void Navigation::keyPressEvent(QKeyEvent* event)
{
    const QList<NavigationItem*> chain = focusChain();
    const auto at = chain.indexOf(qobject_cast<NavigationItem*>(focusWidget()));
    if (at >= 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const auto next
            = qBound<qsizetype>(0, at + (event->key() == Qt::Key_Down ? 1 : -1), chain.size() - 1);
        chain.at(next)->setFocus(Qt::TabFocusReason);
        return;
    }
    QFrame::keyPressEvent(event);
}

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Chrome));
    painter.fillRect(width() - 1, 0, 1, height(), Theme::instance().color(Token::Border));
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void Navigation::retranslateUi()
{
    setAccessibleName(tr("Navigation"));
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        it.value()->setText(PageStack::nameOf(it.key()));
        it.value()->setAccessibleName(it.value()->text());
        it.value()->setToolTip(m_isCollapsed ? it.value()->text() : QString());
    }
    if (NavigationItem* alarms = m_items.value(QStringLiteral("alarms")); alarms && m_inAlarm > 0)
        alarms->setAccessibleName(tr("Alarms, %n in alarm", nullptr, m_inAlarm));
    m_collapse->setText(m_isCollapsed ? tr("Expand") : tr("Collapse"));
    m_collapse->setAccessibleName(m_isCollapsed ? tr("Expand the navigation")
                                                : tr("Collapse the navigation"));
    m_collapse->setToolTip(m_isCollapsed ? m_collapse->text() : QString());
}

} // namespace yagura
