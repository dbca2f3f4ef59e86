// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplot.h"
#include "ui/plot/graphpicture.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QLocale>
#include <QTest>

using namespace yagura;

namespace {

PictureContent content()
{
    PictureContent result;
    result.title = QStringLiteral("Target response time");
    result.data = sample::latency();
    result.range
        = {fromEpochMs(sample::kStart), fromEpochMs(sample::kStart + 180 * sample::kMinute)};
    result.zone = QTimeZone("Asia/Tokyo");
    return result;
}

/// Pixels that are not the background, in a part of the picture.
int inked(const QImage& image, const QRect& area)
{
    const QRgb background = image.pixel(1, 1);
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixel(x, y) != background ? 1 : 0;
    }
    return count;
}

} // namespace

class TestPlotPicture final : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void content_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("japanese");
        QTest::addColumn<double>("scale");
        for (const QSize size : {QSize(320, 200), QSize(800, 400), QSize(1600, 600)}) {
            for (const bool dark : {false, true}) {
                for (const bool japanese : {false, true}) {
                    QTest::addRow("%d %s %s", size.width(), dark ? "dark" : "light",
                                  japanese ? "ja" : "en")
                        << size << dark << japanese << (size.width() == 320 ? 3.0 : 2.0);
                }
            }
        }
    }
    void content()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(bool, japanese);
        QFETCH(double, scale);
        Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        if (japanese)
            QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
        PictureOptions options;
        options.size = size;
        options.scale = scale;
        const QImage image = graphPicture(::content(), options);
        const QString folder = qEnvironmentVariable("YAGURA_PLOT_PICTURES");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag())
                                                 .replace(QLatin1Char(' '), QLatin1Char('-'))
                                             + QStringLiteral(".png")));
        QCOMPARE(image.size(), size * scale);
        QCOMPARE(image.pixelColor(1, 1), Theme::instance().color(Token::Panel));
        const int px = static_cast<int>(scale);
        const int width = image.width();
        // Title, legend, plot, time labels: each has something.
        QVERIFY(inked(image, QRect(8 * px, 10 * px, 130 * px, 16 * px)) > 200);
        const int head = size.width() == 320 ? 48 : 28;
        QVERIFY(inked(image, QRect(8 * px, head * px, 120 * px, 20 * px)) > 150);
        QVERIFY(inked(image, QRect(60 * px, 80 * px, width - 80 * px, image.height() - 110 * px))
                > 1000);
        QVERIFY(inked(image, QRect(40 * px, image.height() - 20 * px, width - 50 * px, 14 * px))
                > 100);
        // Nothing is cut at the edges.
        QCOMPARE(inked(image, QRect(0, 0, 2 * px, image.height())), 0);
        QCOMPARE(inked(image, QRect(width - px, 0, px, image.height())), 0);
        QCOMPARE(inked(image, QRect(0, 0, width, 2 * px)), 0);
        QCOMPARE(inked(image, QRect(0, image.height() - px, width, px)), 0);
    }

    void lightOutOfDark()
    {
        Theme::instance().apply(ThemeChoice::Dark);
        PictureOptions options;
        options.useLightTheme = true;
        const QImage image = graphPicture(::content(), options);
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
        QCOMPARE(image.size(), QSize(2400, 800));
        QVERIFY(Theme::instance().isDark());
        Theme::instance().apply(ThemeChoice::Light);
        QCOMPARE(image, graphPicture(::content(), {}));
    }

    void transparentBackground()
    {
        Theme::instance().apply(ThemeChoice::Light);
        PictureOptions options;
        options.isTransparent = true;
        const QImage image = graphPicture(::content(), options);
        QCOMPARE(qAlpha(image.pixel(1, 1)), 0);
        QCOMPARE(qAlpha(image.pixel(1200, 200)), 0);
        QVERIFY(inked(image, image.rect()) > 5000);
    }

    void sizesAreBounded()
    {
        PictureOptions options;
        options.size = QSize(1, 100'000);
        options.scale = 1;
        const QImage image = graphPicture(::content(), options);
        QCOMPARE(image.size(), QSize(kSmallestPicture, kLargestPicture));
    }

    void hiddenSeriesStayHidden()
    {
        Theme::instance().apply(ThemeChoice::Light);
        PictureContent some = ::content();
        some.hidden = {QStringLiteral("p99"), QStringLiteral("p90"), QStringLiteral("p50")};
        QVERIFY(graphPicture(some, {}) != graphPicture(::content(), {}));
    }
};

QTEST_MAIN(TestPlotPicture)
#include "tst_plotpicture.moc"
