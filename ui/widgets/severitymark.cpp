// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severitymark.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace yagura {

namespace {

constexpr int kGap = 6;

} // namespace

QString textOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QCoreApplication::translate("yagura::SeverityMark", "Critical");
    case Severity::High:
        return QCoreApplication::translate("yagura::SeverityMark", "High");
    case Severity::Medium:
        return QCoreApplication::translate("yagura::SeverityMark", "Medium");
    case Severity::Low:
        break;
    }
    return QCoreApplication::translate("yagura::SeverityMark", "Low");
}

SeverityMark::SeverityMark(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SeverityMark::setSeverity(Severity severity)
{
    m_severity = severity;
    setAccessibleName(textOf(severity));
    updateGeometry();
    update();
}

QSize SeverityMark::sizeHint() const
{
    const QFontMetrics metrics(fonts::font(fonts::Role::Table));
    return {kBarsSize.width() + kGap + metrics.horizontalAdvance(textOf(m_severity)), 18};
}

void SeverityMark::paintBars(QPainter& painter, const QPointF& at, Severity severity)
{
    const Theme& theme = Theme::instance();
    const int lit = static_cast<int>(severity);
    const QColor on = theme.color(severity == Severity::Critical ? Token::Alarm : Token::Text2);
    const QColor off = theme.color(Token::BorderStrong);
    constexpr double kBar = 2.5;
    for (int i = 0; i < 4; ++i) {
        const double height = 3.0 * (i + 1);
        const QRectF bar(at.x() + i * (kBar + 1.2), at.y() + kBarsSize.height() - height, kBar,
                         height);
        painter.fillRect(bar, i < lit ? on : off);
    }
}

void SeverityMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(painter, QPointF(0, (height() - kBarsSize.height()) / 2.0), m_severity);
    painter.setFont(fonts::font(fonts::Role::Table));
    painter.setPen(Theme::instance().color(Token::Text2));
    painter.drawText(rect().adjusted(kBarsSize.width() + kGap, 0, 0, 0), Qt::AlignVCenter,
                     textOf(m_severity));
}

void SeverityMark::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(textOf(m_severity));
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace yagura
