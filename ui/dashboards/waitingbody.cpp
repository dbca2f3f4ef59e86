// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/waitingbody.h"

#include "ui/dashboards/widgetkinds.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace yagura {

namespace {

QString textProperty(const DashboardWidget& widget, const char* name)
{
    const auto* value = widget.properties.if_contains(name);
    return value && value->is_string()
        ? QString::fromUtf8(value->get_string().data(), qsizetype(value->get_string().size()))
        : QString();
}

} // namespace

WaitingBody::WaitingBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
{ }

void WaitingBody::setWidget(const DashboardWidget& widget)
{
    m_title = textProperty(widget, "title");
    m_scope.clear();
    const QString type = QString::fromStdString(widget.type);
    const QString view = textProperty(widget, "view");
    if (widget.type == "log") {
        m_reason = tr("Waits for log queries, which this version does not have yet.");
        m_scope = textProperty(widget, "query").simplified();
    } else if (widget.type == "metric"
               && (view == QLatin1String("gauge") || view == QLatin1String("bar")
                   || view == QLatin1String("pie") || view == QLatin1String("table"))) {
        m_reason = tr("Waits for the %1 widget, which this version does not have yet.")
                       .arg(widgetKindOf(widget).label().toLower());
    } else if (widget.type == "explorer") {
        m_reason
            = tr("Waits for the metrics explorer widget, which this version does not have yet.");
    } else if (widget.type == "custom") {
        m_reason = tr("Drawn by a function of the cloud account: Yagura does not run it.");
    } else {
        m_reason = tr("Yagura does not know widgets of type “%1”.").arg(type);
    }
    if (m_title.isEmpty())
        m_title = widgetKindOf(widget).label();
    update();
    emit factsChanged();
}

QString WaitingBody::title() const
{
    return m_title;
}

QString WaitingBody::summary() const
{
    return tr("%1. %2").arg(m_title, m_reason);
}

void WaitingBody::drawPicture(QPainter& painter, const QRect& rect)
{
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setFont(fonts::font(fonts::Role::Table));
    const QString text = tr("%1\nIt is kept as it is.").arg(m_reason);
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(rect.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

void WaitingBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPicture(painter, rect());
}

} // namespace yagura
