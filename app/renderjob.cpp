// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/renderjob.h"

#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardsource.h"
#include "ui/dashboards/dashboardpicture.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

namespace yagura {

namespace {

constexpr int kSmallestWidth = 320;
constexpr int kLargestWidth = 8000;
constexpr int kLargestHeight = 16384;

/// The picture inside a frame of exactly this size: smaller when it is too high, with the page's
/// background around it.
QImage fitted(const QImage& picture, QSize frame)
{
    QImage result(frame, QImage::Format_ARGB32_Premultiplied);
    result.fill(Theme::instance().color(Token::Canvas));
    const QImage shown = picture.height() > frame.height() || picture.width() > frame.width()
        ? picture.scaled(frame, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : picture;
    QPainter painter(&result);
    painter.drawImage(QRect((frame.width() - shown.width()) / 2, 0, shown.width(), shown.height()),
                      shown);
    return result;
}

/// Everything that must live until the picture is there. Goes with its parent.
class RenderRun final : public QObject
{
public:
    using Done = std::function<void(const std::optional<Error>& error)>;

    RenderRun(Monitor& monitor, RenderJob job, Done done)
        : QObject(qApp)
        , m_job(std::move(job))
        , m_done(std::move(done))
        , m_time(monitor.clock())
        , m_context{monitor, m_time, m_cursor, monitor.defaultScope()}
    {
        m_time.setUtc(m_job.isUtc);
    }

    void start(const std::string& name, const RangeExpression& range)
    {
        PictureOptions options;
        options.size.setWidth(m_job.width);
        options.scale = m_job.scale;
        options.useLightTheme = m_job.theme == QLatin1String("light");
        auto* picture = new DashboardPicture(m_context, name, options, range, this);
        connect(picture, &DashboardPicture::finished, this, [this](const QImage& image) {
            const QSize frame
                = QSizeF(m_job.width * m_job.scale, m_job.height * m_job.scale).toSize();
            finish(write(m_job.height > 0 ? fitted(image, frame) : image));
        });
        connect(picture, &DashboardPicture::failed, this, [this](const QString& reason) {
            finish(Error{errors::kInternalFailure, reason.toStdString(), {}});
        });
        picture->start();
    }

private:
    /// The old file stays until the new one is complete.
    [[nodiscard]] std::optional<Error> write(const QImage& image) const
    {
        QSaveFile file(m_job.file);
        // commit() says nothing of a buffer that finds no room.
        if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.flush()
            && file.commit())
            return std::nullopt;
        return Error{errors::kStorageFailure,
                     QCoreApplication::translate("CommandLine", "%1 could not be written: %2.")
                         .arg(m_job.file, file.errorString())
                         .toStdString(),
                     {}};
    }

    void finish(const std::optional<Error>& error)
    {
        m_done(error);
        deleteLater();
    }

    RenderJob m_job;
    Done m_done;
    TimeContext m_time;
    TimeCursor m_cursor;
    AppContext m_context;
};

/// By name, or by the title that people see.
Result<std::string> findDashboard(Monitor& monitor, const std::string& wanted)
{
    const Scope& scope = monitor.defaultScope();
    DashboardService& dashboards = monitor.dashboards();
    if (ServiceAddress::isService(QString::fromStdString(wanted)))
        return Result<std::string>(boost::system::in_place_value, wanted);
    if (dashboards.getDashboard(scope, {wanted}))
        return Result<std::string>(boost::system::in_place_value, wanted);
    const auto list = dashboards.listDashboards(scope, {});
    if (!list)
        return list.error();
    for (const DashboardEntry& entry : list->dashboardEntries) {
        if (dashboards.titleOf(scope, entry.dashboardName) == wanted)
            return Result<std::string>(boost::system::in_place_value, entry.dashboardName);
    }
    return Error{errors::kResourceNotFound, "There is no dashboard " + wanted + ".", {}};
}

/// Three hours, or what a ready-made dashboard needs to show something.
std::string usualRange(Monitor& monitor, const QString& dashboard)
{
    const auto address = ServiceAddress::parse(dashboard);
    if (address) {
        for (const ServiceEntry& entry :
             serviceEntries(*monitor.metrics().allMetrics(monitor.defaultScope()))) {
            if (entry.id == address->id.toStdString() && entry.rangeHours > 0)
                return formatLength(std::chrono::hours(entry.rangeHours));
        }
    }
    return "3h";
}

} // namespace

QJsonObject toJson(const RenderJob& job)
{
    return {{QStringLiteral("dashboard"), job.dashboard}, {QStringLiteral("file"), job.file},
            {QStringLiteral("range"), job.range},         {QStringLiteral("theme"), job.theme},
            {QStringLiteral("width"), job.width},         {QStringLiteral("height"), job.height},
            {QStringLiteral("scale"), job.scale},         {QStringLiteral("utc"), job.isUtc}};
}

std::optional<RenderJob> renderJobFromJson(const QJsonObject& object)
{
    RenderJob job;
    job.dashboard = object.value(QStringLiteral("dashboard")).toString();
    job.file = object.value(QStringLiteral("file")).toString();
    job.range = object.value(QStringLiteral("range")).toString();
    job.theme = object.value(QStringLiteral("theme")).toString();
    job.width = object.value(QStringLiteral("width")).toInt();
    job.height = object.value(QStringLiteral("height")).toInt();
    job.scale = object.value(QStringLiteral("scale")).toDouble();
    job.isUtc = object.value(QStringLiteral("utc")).toBool();
    if (job.dashboard.isEmpty() || job.file.isEmpty() || job.width < kSmallestWidth
        || job.width > kLargestWidth || job.height < 0 || job.height > kLargestHeight
        || job.scale < 1 || job.scale > 4)
        return std::nullopt;
    return job;
}

void runRenderJob(Monitor& monitor, const RenderJob& job, bool canSwitchTheme,
                  std::function<void(const std::optional<Error>& error)> done)
{
    const auto range = RangeExpression::parse(
        job.range.isEmpty() ? usualRange(monitor, job.dashboard) : job.range.toStdString());
    if (!range)
        return done(range.error());
    const auto name = findDashboard(monitor, job.dashboard.toStdString());
    if (!name)
        return done(name.error());
    if (canSwitchTheme) {
        Theme::instance().apply(job.theme == QLatin1String("dark") ? ThemeChoice::Dark
                                                                   : ThemeChoice::Light);
    }
    auto* run = new RenderRun(monitor, job, std::move(done));
    run->start(*name, *range);
}

} // namespace yagura
