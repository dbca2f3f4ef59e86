// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/widgetimagepainter.h"

#include "core/alarms/alarmservice.h"
#include "core/dashboards/dashboard.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/plot/graphpicture.h"
#include "ui/plot/graphquery.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QTimer>

#include <chrono>

namespace yagura {

namespace {

constexpr int kLookMs = 50; ///< how often who waits looks for the end
constexpr int kPollMs = 10; ///< how often a widget is asked whether its data is there
constexpr int kTitleHeight = 28;
constexpr int kPadding = 8;

Error unavailable(const char* why)
{
    return {"ServiceUnavailable", why, {}};
}

QSize sizeOf(const WidgetImage& image)
{
    return {image.width, image.height};
}

/// Nothing smaller can be laid out; a smaller picture is one scaled down.
QSize layoutSize(const WidgetImage& image)
{
    return sizeOf(image).expandedTo({kSmallestPicture, kSmallestPicture});
}

QImage fitted(const QImage& picture, const QSize& size)
{
    return picture.size() == size
        ? picture
        : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QTimeZone zoneOf(const WidgetImage& image)
{
    return image.utcOffset.count() == 0 ? QTimeZone::utc()
                                        : QTimeZone(static_cast<int>(image.utcOffset.count()));
}

DashboardWidget widgetOf(const WidgetImage& image)
{
    DashboardWidget widget;
    widget.type = "metric";
    widget.properties = image.properties;
    return widget;
}

/// A dashboard's widget, never shown, until its data is there. Goes by itself.
class BodyRun final : public QObject
{
public:
    using Answer = std::shared_ptr<std::promise<Result<QImage>>>;

    BodyRun(Monitor& monitor, const Scope& scope, WidgetImage image, Answer answer, QObject* parent)
        : QObject(parent)
        , m_image(std::move(image))
        , m_answer(std::move(answer))
        , m_time(monitor.clock())
        , m_app{monitor, m_time, m_cursor, scope}
        , m_alarms(m_app)
        , m_board{m_app, m_alarms}
    {
        m_time.setRefreshSeconds(0);
        m_time.setUtc(true);
        m_time.setAbsolute(m_image.range);
        m_alarms.reload();
        const DashboardWidget widget = widgetOf(m_image);
        m_body.reset(widgetKindOf(widget).createBody(m_board, &m_holder));
        m_body->setWidget(widget);
        m_poll.setInterval(kPollMs);
        connect(&m_poll, &QTimer::timeout, this, [this] { look(); });
        m_waited.start();
        m_poll.start();
    }

private:
    void look()
    {
        const bool isSettled = m_alarms.isLoaded() && m_body->isSettled();
        const std::chrono::milliseconds waited(m_waited.elapsed());
        if (!isSettled && waited < WidgetImagePainter::kTimeout)
            return;
        m_poll.stop();
        if (isSettled)
            m_answer->set_value(draw());
        else
            m_answer->set_value(unavailable("The data did not arrive in time."));
        deleteLater();
    }

    [[nodiscard]] Result<QImage> draw()
    {
        const Theme::Override theme(m_image.isDark);
        const QSize size = layoutSize(m_image);
        QImage picture(size, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Theme::instance().color(Token::Panel));
        QPainter painter(&picture);
        QRect rest = picture.rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
        painter.setFont(fonts::font(fonts::Role::PanelTitle));
        painter.setPen(Theme::instance().color(Token::Text));
        painter.drawText(
            rest, Qt::AlignLeft | Qt::AlignTop,
            painter.fontMetrics().elidedText(m_body->title(), Qt::ElideRight, rest.width()));
        rest.setTop(kTitleHeight);
        m_body->drawPicture(painter, rest);
        painter.end();
        return fitted(picture, sizeOf(m_image));
    }

    WidgetImage m_image;
    Answer m_answer;
    TimeContext m_time;
    TimeCursor m_cursor;
    AppContext m_app;
    BoardAlarms m_alarms;
    BoardContext m_board;
    QWidget m_holder;
    std::unique_ptr<WidgetBody> m_body;
    QTimer m_poll;
    QElapsedTimer m_waited;
};

} // namespace

WidgetImagePainter::WidgetImagePainter(Monitor& monitor, QObject* parent)
    : QObject(parent)
    , m_monitor(monitor)
{ }

WidgetImagePainter::~WidgetImagePainter()
{
    close();
}

void WidgetImagePainter::close()
{
    m_isClosed = true;
}

Result<QImage> WidgetImagePainter::wait(std::future<Result<QImage>> picture) const
{
    const auto end = std::chrono::steady_clock::now() + kTimeout + std::chrono::seconds(1);
    while (!m_isClosed && std::chrono::steady_clock::now() < end) {
        if (picture.wait_for(std::chrono::milliseconds(kLookMs)) == std::future_status::ready)
            return picture.get();
    }
    return unavailable(m_isClosed ? "Yagura is ending."
                                  : "The picture could not be drawn in time.");
}

Result<QImage> WidgetImagePainter::drawGraph(const Scope& scope, const WidgetImage& image)
{
    const GraphResult result = fetchGraph(
        graphQuery(m_monitor, scope, image.graph, image.range, m_monitor.clock().now()));
    if (!result.errorCode.isEmpty())
        return Error{result.errorCode.toStdString(), result.errorMessage.toStdString(), {}};
    const PictureContent content{QString::fromStdString(image.graph.title),
                                 result.data,
                                 image.range,
                                 zoneOf(image),
                                 image.graph.legend,
                                 {}};
    auto answer = std::make_shared<std::promise<Result<QImage>>>();
    auto picture = answer->get_future();
    QMetaObject::invokeMethod(
        this,
        [content, image, answer] {
            const Theme::Override theme(image.isDark);
            PictureOptions options;
            options.size = layoutSize(image);
            options.scale = 1;
            answer->set_value(fitted(graphPicture(content, options), sizeOf(image)));
        },
        Qt::QueuedConnection);
    return wait(std::move(picture));
}

void WidgetImagePainter::beginBody(const Scope& scope, const WidgetImage& image,
                                   const Answer& answer)
{
    QMetaObject::invokeMethod(
        this, [this, scope, image, answer] { new BodyRun(m_monitor, scope, image, answer, this); },
        Qt::QueuedConnection);
}

Result<QImage> WidgetImagePainter::draw(const Scope& scope, const WidgetImage& image)
{
    if (image.graph.kind == GraphKind::TimeSeries)
        return drawGraph(scope, image);
    const auto answer = std::make_shared<std::promise<Result<QImage>>>();
    beginBody(scope, image, answer);
    return wait(answer->get_future());
}

Result<std::string> WidgetImagePainter::paint(const Scope& scope, const WidgetImage& image)
{
    if (m_isClosed)
        return unavailable("Yagura is ending.");
    const auto picture = draw(scope, image);
    if (!picture)
        return picture.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (picture->isNull() || !buffer.open(QIODevice::WriteOnly) || !picture->save(&buffer, "PNG"))
        return Error{errors::kInternalFailure, "The picture could not be made.", {}};
    return Result<std::string>(boost::system::in_place_value, bytes.toStdString());
}

} // namespace yagura
