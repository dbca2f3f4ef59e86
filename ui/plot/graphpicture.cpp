// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphpicture.h"

#include "ui/plot/snapshotview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QPainter>

#include <optional>

namespace yagura {

namespace {

constexpr int kPadding = 10;
constexpr int kLine = 20;
constexpr int kGap = 16;

/// Title and range on one line where they fit, else on two. Returns the height used.
int paintHead(QPainter& painter, const QRect& area, const PictureContent& content)
{
    const Theme& theme = Theme::instance();
    const QFont titleFont = fonts::font(fonts::Role::PanelTitle);
    const QFont rangeFont = fonts::font(fonts::Role::Caption);
    const QFontMetrics title(titleFont);
    const QFontMetrics range(rangeFont);
    const QString rangeText = format::range(content.range.from, content.range.to, content.zone);
    const int rangeWidth = range.horizontalAdvance(rangeText) + 1;
    const bool isOneLine
        = title.horizontalAdvance(content.title) + kGap + rangeWidth <= area.width();
    painter.setFont(titleFont);
    painter.setPen(theme.color(Token::Text));
    const QRect first(area.topLeft(), QSize(area.width(), kLine));
    if (!content.title.isEmpty())
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                         title.elidedText(content.title, Qt::ElideRight, area.width()));
    painter.setFont(rangeFont);
    painter.setPen(theme.color(Token::Text3));
    if (isOneLine && !content.title.isEmpty()) {
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, rangeText);
        return kLine;
    }
    const QRect second = content.title.isEmpty() ? first : first.translated(0, kLine);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                     range.elidedText(rangeText, Qt::ElideRight, area.width()));
    return content.title.isEmpty() ? kLine : 2 * kLine;
}

} // namespace

QImage graphPicture(const PictureContent& content, const PictureOptions& options)
{
    const QSize size(qBound(kSmallestPicture, options.size.width(), kLargestPicture),
                     qBound(kSmallestPicture, options.size.height(), kLargestPicture));
    const double scale = qBound(1.0, options.scale, 4.0);
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    std::optional<Theme::Override> light;
    if (options.useLightTheme)
        light.emplace(false);
    image.fill(options.isTransparent ? QColor(Qt::transparent)
                                     : Theme::instance().color(Token::Panel));

    QPainter painter(&image);
    const QRect area = QRect(QPoint(), size).adjusted(kPadding, kPadding - 2, -kPadding, -4);
    const int head = paintHead(painter, area, content);
    if (content.definition.kind != GraphKind::TimeSeries) {
        if (area.height() - head > 40)
            paintSnapshot(painter, area.adjusted(0, head, 0, -4), content.definition, content.data,
                          content.range);
        return image;
    }

    PlotWidget plot;
    plot.setData(content.data);
    plot.setZone(content.zone);
    plot.setLegendPosition(content.legend);
    plot.setTimeRange(toEpochMs(content.range.from), toEpochMs(content.range.to));
    for (const QString& id : content.hidden)
        plot.setSeriesVisible(id, false);

    // The plot has margins of its own: only the head keeps to the padding.
    const QRect rest = area.adjusted(-4, head, 4, 0);
    if (rest.height() > 40)
        plot.render(painter, rest, options.isTransparent);
    return image;
}

} // namespace yagura
