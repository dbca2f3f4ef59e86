// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/dropframe.h"

#include "ui/metrics/metricmime.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QPainter>

namespace yagura {

namespace {

class Outline final : public QWidget
{
public:
    explicit Outline(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = Theme::instance().color(Token::AccentSoft);
        fill.setAlphaF(0.6f);
        QPen pen(Theme::instance().color(Token::Accent), 1.5, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 6, 6);
    }
};

} // namespace

MetricDropFrame::MetricDropFrame(QWidget* parent)
    : QWidget(parent)
    , m_outline(new Outline(this))
{
    setObjectName(QStringLiteral("metricDropFrame"));
    setAcceptDrops(true);
}

void MetricDropFrame::dragEnterEvent(QDragEnterEvent* event)
{
    if (!metricmime::isMetrics(event->mimeData()))
        return;
    event->acceptProposedAction();
    m_outline->setGeometry(rect());
    m_outline->raise();
    m_outline->show();
}

void MetricDropFrame::dragLeaveEvent(QDragLeaveEvent*)
{
    m_outline->hide();
}

void MetricDropFrame::dropEvent(QDropEvent* event)
{
    m_outline->hide();
    const std::vector<Metric> metrics = metricmime::metrics(event->mimeData());
    if (metrics.empty())
        return;
    event->acceptProposedAction();
    emit metricsDropped(metrics);
}

void MetricDropFrame::resizeEvent(QResizeEvent* event)
{
    m_outline->setGeometry(rect());
    QWidget::resizeEvent(event);
}

} // namespace yagura
