// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/widgetimage.h"
#include "tests/ui/dashboards/boardfixture.h"
#include "ui/dashboards/widgetimagepainter.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QImage>
#include <QtTest>

#include <future>

using namespace yagura;

namespace {

using Picture = Result<std::string>;

/// Asked for in another thread, as the endpoint does, while this one runs its events.
Picture ask(BoardFixture& board, WidgetImagePainter& painter, const std::string& more)
{
    const auto image = parseWidgetImage(
        R"({"metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","web-prod"]])"
            + more + "}",
        board.app.scope, board.clock.now());
    if (!image)
        return image.error();
    auto picture
        = std::async(std::launch::async, [&] { return painter.paint(board.app.scope, *image); });
    while (picture.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return picture.get();
}

QImage decoded(const Picture& picture)
{
    return picture ? QImage::fromData(QByteArray::fromStdString(*picture), "PNG") : QImage();
}

} // namespace

class TestWidgetImagePainter : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::instance().apply(ThemeChoice::Light);
        QVERIFY(m_board.isOpen);
        QVERIFY(m_board.putMetric("TargetResponseTime", "Milliseconds", 300, 500));
    }
    void everyView_data();
    void everyView();
    void theWindowKeepsItsTheme();
    void faultsOfTheDataAreAnswered();
    void whoWaitsIsAnsweredAtTheEnd();
    void manyAtOnce();
    void rangesOfLongAgo();

private:
    BoardFixture m_board;
};

void TestWidgetImagePainter::everyView_data()
{
    QTest::addColumn<QString>("view");
    for (const char* view : {"timeSeries", "bar", "pie", "singleValue", "gauge"})
        QTest::newRow(view) << QString::fromLatin1(view);
}

void TestWidgetImagePainter::everyView()
{
    QFETCH(QString, view);
    WidgetImagePainter painter(m_board.monitor);
    const std::string axis
        = view == QLatin1String("gauge") ? R"(,"yAxis":{"left":{"min":0,"max":1000}})" : "";
    for (const char* theme : {"light", "dark"}) {
        const QImage image
            = decoded(ask(m_board, painter,
                          R"(,"width":500,"height":260,"title":"Title","view":")"
                              + view.toStdString() + R"(","theme":")" + theme + "\"" + axis));
        QCOMPARE(image.size(), QSize(500, 260));
        // Something in colour is drawn on the theme's ground.
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                coloured += image.pixelColor(x, y).hsvSaturation() > 90 ? 1 : 0;
        }
        if (view != QLatin1String("singleValue"))
            QVERIFY2(coloured > 100, qPrintable(QString::number(coloured)));
        QCOMPARE(image.pixelColor(1, 1).lightness() < 128,
                 QLatin1String(theme) == QLatin1String("dark"));
    }
}

void TestWidgetImagePainter::theWindowKeepsItsTheme()
{
    WidgetImagePainter painter(m_board.monitor);
    QVERIFY(ask(m_board, painter, R"(,"theme":"dark")").has_value());
    QVERIFY(!Theme::instance().isDark());
}

void TestWidgetImagePainter::faultsOfTheDataAreAnswered()
{
    WidgetImagePainter painter(m_board.monitor);
    const Picture picture = ask(m_board, painter, R"(,"stat":"p101")");
    QVERIFY(picture.has_error());
    QVERIFY(!picture.error().message.empty());
}

void TestWidgetImagePainter::whoWaitsIsAnsweredAtTheEnd()
{
    WidgetImagePainter painter(m_board.monitor);
    const auto image
        = parseWidgetImage(R"({"metrics":[["N","M"]]})", m_board.app.scope, m_board.clock.now());
    QVERIFY(image.has_value());
    // This thread does not run its events: nothing can be painted.
    auto picture
        = std::async(std::launch::async, [&] { return painter.paint(m_board.app.scope, *image); });
    painter.close();
    const Picture answer = picture.get();
    QVERIFY(answer.has_error());
    QVERIFY(answer.error().code == "ServiceUnavailable");
    QVERIFY(painter.paint(m_board.app.scope, *image).has_error());
}

void TestWidgetImagePainter::manyAtOnce()
{
    WidgetImagePainter painter(m_board.monitor);
    const auto image = parseWidgetImage(
        R"({"metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","web-prod"]]})",
        m_board.app.scope, m_board.clock.now());
    std::vector<std::future<Picture>> pictures;
    for (int i = 0; i < 8; ++i)
        pictures.push_back(std::async(std::launch::async,
                                      [&] { return painter.paint(m_board.app.scope, *image); }));
    QElapsedTimer timer;
    timer.start();
    for (auto& picture : pictures) {
        while (picture.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCOMPARE(decoded(picture.get()).size(), QSize(600, 400));
    }
    qInfo("eight pictures took %lld ms", timer.elapsed());
}

/// Kept by the hour only, and asked for by the minute: the picture has it all the same.
void TestWidgetImagePainter::rangesOfLongAgo()
{
    const TimePoint from = m_board.clock.now() - std::chrono::days(200);
    PutMetricDataRequest request;
    request.nameSpace = "Old";
    for (int minute = 0; minute < 24 * 60; minute += 5) {
        MetricDatum datum;
        datum.metricName = "Orders";
        datum.timestamp = from + std::chrono::minutes(minute);
        datum.value = 100 + minute % 60;
        request.metricData.push_back(datum);
    }
    QVERIFY(m_board.monitor.metrics().importMetricData(m_board.app.scope, request).has_value());
    const auto coloured = [&](const std::string& metric) {
        const auto image = parseWidgetImage(
            R"({"metrics":[["Old",")" + metric
                + R"(",{"color":"#d62728"}]],"period":60,"start":"-P200D","end":"-P199D"})",
            m_board.app.scope, m_board.clock.now());
        if (!image)
            return -1;
        WidgetImagePainter painter(m_board.monitor);
        auto picture = std::async(std::launch::async,
                                  [&] { return painter.paint(m_board.app.scope, *image); });
        while (picture.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        const QImage shown = decoded(picture.get());
        int count = 0;
        for (int y = 0; y < shown.height() * 3 / 4; ++y) { // the legend has the colour always
            for (int x = 0; x < shown.width(); ++x)
                count += shown.pixelColor(x, y).hsvSaturation() > 150 ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(coloured("Nothing"), 0);
    QVERIFY(coloured("Orders") > 100);
}

QTEST_MAIN(TestWidgetImagePainter)
#include "tst_widgetimagepainter.moc"
