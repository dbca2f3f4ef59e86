// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotstyle.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>

namespace yagura::plotstyle {

namespace {

/// Widths of texts in one font. GUI thread only, as all fonts are.
class WidthMemory
{
public:
    double width(const QFont& font, const QString& text)
    {
        if (font != m_font || m_widths.size() > kMostTexts) {
            m_font = font;
            m_widths.clear();
        }
        const auto known = m_widths.constFind(text);
        if (known != m_widths.constEnd())
            return *known;
        return *m_widths.insert(text, QFontMetricsF(font).horizontalAdvance(text));
    }

private:
    static constexpr int kMostTexts = 4096;
    QFont m_font;
    QHash<QString, double> m_widths;
};

constexpr float kComparisonOpacity = 0.5f;

/// Comparisons bring their own dashes: they do not count. Looks no further than it needs to.
bool hasManySeries(const PlotData& data)
{
    int count = 0;
    for (const PlotSeries& series : data.series) {
        if (!series.isComparison && ++count > kSolidSeries)
            return true;
    }
    return false;
}

} // namespace

SeriesStyle seriesStyle(const PlotData& data, int index)
{
    const PlotSeries& series = data.series.at(index);
    SeriesStyle style;
    style.color
        = series.color.isValid() ? series.color : Theme::instance().series(series.paletteIndex);
    style.width = data.isStacked ? 1.25 : 1.5;
    if (series.isComparison) {
        style.color.setAlphaF(kComparisonOpacity);
        style.dashes = {4, 3};
    } else if (series.axis == GraphAxis::Right)
        style.dashes = {5, 2.5};
    else if (hasManySeries(data))
        style.dashes = Theme::instance().seriesDashes(series.paletteIndex);
    return style;
}

QColor envelopeColor(const PlotEnvelope& envelope)
{
    return envelope.color.isValid() ? envelope.color
                                    : Theme::instance().series(envelope.paletteIndex);
}

QPen pen(const SeriesStyle& style, double width)
{
    QPen result(style.color, width, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin);
    if (!style.dashes.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal dash : style.dashes)
            pattern.append(dash / width);
        result.setDashPattern(pattern);
        result.setCapStyle(Qt::FlatCap);
    }
    return result;
}

QFont axisFont()
{
    return fonts::font(fonts::Role::Axis);
}
QFont captionFont()
{
    return fonts::font(fonts::Role::Caption);
}
QFont strongCaptionFont()
{
    return fonts::font(fonts::Role::Caption, QFont::Medium);
}

double axisWidth(const QString& text)
{
    static WidthMemory memory;
    return memory.width(axisFont(), text);
}

double captionWidth(const QString& text)
{
    static WidthMemory memory;
    return memory.width(captionFont(), text);
}

double strongCaptionWidth(const QString& text)
{
    static WidthMemory memory;
    return memory.width(strongCaptionFont(), text);
}

QColor bandColor(PlotBand::Kind kind)
{
    const Theme& theme = Theme::instance();
    switch (kind) {
    case PlotBand::Kind::Alarm:
        return theme.color(Token::Alarm);
    case PlotBand::Kind::Maintenance:
        return theme.color(Token::Maint);
    case PlotBand::Kind::Issue:
        return theme.color(Token::WarnMark);
    case PlotBand::Kind::Evaluated:
        break;
    }
    return theme.color(Token::Accent);
}

QColor withOpacity(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

} // namespace yagura::plotstyle
