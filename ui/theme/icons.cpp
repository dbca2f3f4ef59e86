// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace yagura::icons {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "yagura.theme")

const QString kFolder = QStringLiteral(":/icons");

QHash<QString, QPixmap>& cache()
{
    static QHash<QString, QPixmap> pixmaps;
    return pixmaps;
}

const QByteArray& source(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    const auto found = sources.constFind(name);
    if (found != sources.constEnd())
        return *found;
    QFile file(kFolder + QLatin1Char('/') + name + QStringLiteral(".svg"));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    else
        qCWarning(lcIcons) << "there is no icon" << name;
    return *sources.insert(name, svg);
}

QPixmap rendered(const QString& name, int size, const QColor& color, qreal ratio)
{
    QByteArray svg = source(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int pixels = static_cast<int>(std::ceil(size * ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// Looks the colour up when it is painted, so that an icon set once follows the theme by itself.
class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(const QString& name, Token color)
        : m_name(name)
        , m_color(color)
    { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPoint at = rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
        painter->drawPixmap(at,
                            icons::pixmap(m_name, size, token(mode, state),
                                          painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return icons::pixmap(m_name, qMin(size.width(), size.height()), token(mode, state), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        // Here the size is in device pixels already.
        const int logical = qRound(qMin(size.width(), size.height()) / scale);
        return icons::pixmap(m_name, logical, token(mode, state), scale);
    }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine* clone() const override { return new TokenIconEngine(m_name, m_color); }

private:
    Token token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Token::Disabled;
        return state == QIcon::On ? Token::Accent : m_color;
    }

    QString m_name;
    Token m_color;
};

} // namespace

QPixmap pixmap(const QString& name, int size, Token token, qreal devicePixelRatio)
{
    if (size <= 0)
        return {};
    const QColor color = Theme::instance().color(token);
    const QString key
        = QStringLiteral("%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(devicePixelRatio);
    const auto found = cache().constFind(key);
    if (found != cache().constEnd())
        return *found;
    return *cache().insert(key, rendered(name, size, color, devicePixelRatio));
}

QIcon icon(const QString& name, Token color)
{
    return QIcon(new TokenIconEngine(name, color));
}

QStringList names()
{
    QStringList result;
    const QStringList files
        = QDir(kFolder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        result.append(file.chopped(4));
    return result;
}

QIcon application()
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128})
        result.addPixmap(rendered(QStringLiteral("yagura"), size, QColor(), 1.0));
    return result;
}

void clearCache()
{
    cache().clear();
}

} // namespace yagura::icons
