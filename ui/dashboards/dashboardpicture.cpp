// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardpicture.h"

#include "core/dashboards/dashboardservice.h"
#include "core/dashboards/gridlayout.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/boardsource.h"
#include "ui/dashboards/gridgeometry.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QEventLoop>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr int kHeaderHeight = 44;
constexpr int kMinimumWidth = 480;
constexpr int kMaximumWidth = 8000;

} // namespace

class DashboardPicture::Private
{
public:
    Private(AppContext& context, std::string boardName, const PictureOptions& wanted)
        : name(std::move(boardName))
        , options(wanted)
        , time(context.monitor.clock())
        , app{context.monitor, time, cursor, context.scope, context.settings}
        , alarms(app)
        , board{app, alarms}
    {
        time.setRefreshSeconds(0);
        options.scale = std::clamp(options.scale, 1.0, 4.0);
        options.size.setWidth(std::clamp(options.size.width(), kMinimumWidth, kMaximumWidth));
    }

    [[nodiscard]] bool isSettled() const
    {
        return alarms.isLoaded()
            && std::all_of(frames.begin(), frames.end(),
                           [](const auto& frame) { return frame->body()->isSettled(); });
    }
    void makeFrames();
    [[nodiscard]] QImage draw();
    void drawHeader(QPainter& painter) const;

    std::string name;
    PictureOptions options;
    TimeContext time;
    TimeCursor cursor;
    AppContext app;
    BoardAlarms alarms;
    BoardContext board;
    QString title;
    Dashboard dashboard;
    QWidget holder; ///< never shown; parent of the frames
    std::vector<std::unique_ptr<WidgetFrame>> frames;
    QTimer poll;
    int waitedMs = 0;
};

void DashboardPicture::Private::makeFrames()
{
    const GridGeometry grid(options.size.width());
    for (const DashboardWidget& widget : dashboard.widgets) {
        auto frame = std::make_unique<WidgetFrame>(board, widget, &holder);
        frame->setGeometry(grid.pixels(widget.rect));
        frames.push_back(std::move(frame));
    }
}

void DashboardPicture::Private::drawHeader(QPainter& painter) const
{
    const Theme& theme = Theme::instance();
    const QRect bar(0, 0, options.size.width(), kHeaderHeight);
    if (!options.isTransparent)
        painter.fillRect(bar, theme.color(Token::Panel));
    painter.fillRect(QRect(0, kHeaderHeight - 1, bar.width(), 1), theme.color(Token::Border));
    const TimeRange range = time.resolved();
    const QString when = format::range(range.from, range.to, time.zone());
    painter.setFont(fonts::font(fonts::Role::ControlSmall));
    const int whenWidth = painter.fontMetrics().horizontalAdvance(when);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(bar.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, when);
    painter.setFont(fonts::font(fonts::Role::PageTitle));
    painter.setPen(theme.color(Token::Text));
    const int room = bar.width() - whenWidth - 40;
    painter.drawText(bar.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, room));
}

QImage DashboardPicture::Private::draw()
{
    const Theme::Override theme(options.useLightTheme ? false : Theme::instance().isDark());
    const GridGeometry grid(options.size.width());
    const int rows = std::max(3, gridlayout::height(dashboard.widgets));
    const int height = kHeaderHeight + grid.heightOf(rows);
    // A very long dashboard at a high scale: rather fewer pixels than no picture.
    const double most = std::sqrt(double(kMaxPixels) / (double(options.size.width()) * height));
    const double scale = std::min(options.scale, most);
    QImage image((QSizeF(options.size.width(), height) * scale).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(scale);
    image.fill(options.isTransparent ? QColor(Qt::transparent)
                                     : Theme::instance().color(Token::Canvas));
    QPainter painter(&image);
    drawHeader(painter);
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i]->drawPicture(painter,
                               grid.pixels(dashboard.widgets[i].rect).translated(0, kHeaderHeight));
    return image;
}

DashboardPicture::DashboardPicture(AppContext& context, const std::string& name,
                                   const PictureOptions& options,
                                   const std::optional<RangeExpression>& range, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(context, name, options))
{
    d->time.setUtc(context.time.isUtc());
    d->time.setRange(range.value_or(context.time.range()));
    // A fixed range of the window is already resolved; a live one is resolved once more, now.
    d->poll.setInterval(20);
    connect(&d->poll, &QTimer::timeout, this, [this] {
        d->waitedMs += d->poll.interval();
        if (!d->isSettled() && d->waitedMs < kTimeoutSeconds * 1000)
            return;
        d->poll.stop();
        if (!d->isSettled()) {
            emit failed(
                tr("The data did not arrive within %n second(s).", nullptr, kTimeoutSeconds));
            return;
        }
        const QImage image = d->draw();
        if (image.isNull())
            emit failed(tr("There is not enough memory for a picture of this size."));
        else
            emit finished(image);
    });
}

DashboardPicture::~DashboardPicture() = default;

void DashboardPicture::start()
{
    runThenCallback(
        this,
        [&monitor = d->app.monitor, scope = d->app.scope, name = QString::fromStdString(d->name)] {
            return loadBoard(monitor, scope, name);
        },
        [this](const LoadedBoard& loaded) {
            if (loaded.error) {
                emit failed(QString::fromStdString(loaded.error->message));
                return;
            }
            d->dashboard = loaded.dashboard;
            d->title = QString::fromStdString(loaded.title.empty() ? d->name : loaded.title);
            d->alarms.reload();
            d->makeFrames();
            d->poll.start();
        });
}

Result<QImage> dashboardPicture(AppContext& context, const std::string& name,
                                const PictureOptions& options,
                                const std::optional<RangeExpression>& range)
{
    DashboardPicture picture(context, name, options, range);
    QEventLoop loop;
    QImage image;
    QString reason;
    QObject::connect(&picture, &DashboardPicture::finished, &loop, [&](const QImage& drawn) {
        image = drawn;
        loop.quit();
    });
    QObject::connect(&picture, &DashboardPicture::failed, &loop, [&](const QString& why) {
        reason = why;
        loop.quit();
    });
    picture.start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (image.isNull())
        return Error{errors::kInternalFailure, reason.toStdString(), {}};
    return image;
}

} // namespace yagura
