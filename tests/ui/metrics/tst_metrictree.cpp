// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metriccatalogue.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/metrictree.h"
#include "ui/metrics/metrictreedelegate.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreeview.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace yagura;

namespace {

MetricTree::Metrics shared(std::vector<Metric> metrics)
{
    std::sort(metrics.begin(), metrics.end());
    return std::make_shared<const std::vector<Metric>>(std::move(metrics));
}

/// `hosts` instances with 11 metrics each, cut off at `total`.
MetricTree::Metrics fleet(int total)
{
    static const char* const names[]
        = {"CPUUtilization",    "DiskReadBytes",     "DiskReadOps", "DiskWriteBytes",
           "DiskWriteOps",      "NetworkIn",         "NetworkOut",  "NetworkPacketsIn",
           "NetworkPacketsOut", "StatusCheckFailed", "Custom"};
    std::vector<Metric> metrics;
    for (int i = 0; i < total; ++i) {
        const QByteArray host = "i-" + QByteArray::number(i / 11).rightJustified(17, '0');
        metrics.push_back({"AWS/EC2", names[i % 11], {{"InstanceId", host.toStdString()}}});
    }
    return shared(std::move(metrics));
}

MetricTree::Metrics few()
{
    return shared({
        {"AWS/EC2", "NetworkIn", {{"InstanceId", "i-10"}}},
        {"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-10"}}},
        {"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-9"}}},
        {"AWS/EC2", "CPUUtilization", {}},
        {"AWS/ApplicationELB",
         "RequestCount",
         {{"LoadBalancer", "app/web-prod/50dc6c495c0c9188"},
          {"TargetGroup", "targetgroup/web-prod-a/6d0ecf831eec9f09"}}},
        {"Yagura/Web", "Latency", {{"route", "/checkout"}}},
    });
}

QString text(const MetricTreeModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        all += QString(depth * 2, QLatin1Char(' ')) + index.data().toString();
        const int count = index.data(MetricTreeModel::CountRole).toInt();
        all += count > 0 ? QStringLiteral(" (%1)\n").arg(count) : QStringLiteral("\n");
        all += text(model, index, depth + 1);
    }
    return all;
}

} // namespace

class TestMetricTree : public QObject
{
    Q_OBJECT

private slots:
    void asksForResolutionsAgain()
    {
        MetricTreeModel model;
        std::atomic<int> seconds = 0;
        std::atomic<int> asked = 0;
        model.setResolver([&](const Metric&) {
            ++asked;
            return seconds.load();
        });
        model.setMetrics(few());
        QTRY_COMPARE(model.total(), 6);
        const Metric latency{"Yagura/Web", "Latency", {{"route", "/checkout"}}};
        const auto shown
            = [&] { return model.indexOf(latency).data(MetricTreeModel::ResolutionRole).toInt(); };
        QCOMPARE(shown(), 0);
        QTRY_COMPARE(asked.load(), 1);
        QCOMPARE(shown(), 0);
        seconds = 10; // the first datapoints came
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.askAgain();
        QCOMPARE(changed.size(), 1); // repaints, and so asks
        QTRY_COMPARE(shown(), 10);
        QCOMPARE(asked.load(), 2);
        seconds = 60;
        model.askAgain();
        QTRY_COMPARE(shown(), 60);
    }

    void showsTheLevels()
    {
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(text(model),
                 QStringLiteral("AWS/ApplicationELB (1)\n"
                                "  Per AppELB, per TG metrics (1)\n"
                                "    app/web-prod · tg/web-prod-a (1)\n"
                                "      RequestCount\n"
                                "AWS/EC2 (4)\n"
                                "  Across all instances (1)\n"
                                "    CPUUtilization\n"
                                "  Per-instance metrics (3)\n"
                                "    i-9 (1)\n"
                                "      CPUUtilization\n"
                                "    i-10 (2)\n"
                                "      CPUUtilization\n"
                                "      NetworkIn\n"
                                "Yagura/Web (1)\n"
                                "  route (1)\n"
                                "    /checkout (1)\n"
                                "      Latency\n"));
    }

    void searches_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("hits");
        QTest::newRow("nothing") << QString() << 6;
        QTest::newRow("blanks") << QStringLiteral("  ") << 6;
        QTest::newRow("metric name, any case") << QStringLiteral("cpuUTIL") << 3;
        QTest::newRow("namespace brings all below") << QStringLiteral("aws/ec2") << 4;
        QTest::newRow("dimension value") << QStringLiteral("i-10") << 2;
        QTest::newRow("terms on different levels") << QStringLiteral("ec2 i-10 cpu") << 1;
        QTest::newRow("dimension name") << QStringLiteral("TargetGroup") << 1;
        QTest::newRow("hidden part of a value") << QStringLiteral("6d0ecf831") << 1;
        QTest::newRow("name of the dimension set") << QStringLiteral("per-instance") << 3;
        QTest::newRow("no hit") << QStringLiteral("nonesuch") << 0;
        QTest::newRow("one term without a hit") << QStringLiteral("cpu nonesuch") << 0;
        QTest::newRow("more terms than count") << QStringLiteral("a ").repeated(60) << 6;
    }

    void searches()
    {
        QFETCH(QString, filter);
        QFETCH(int, hits);
        MetricTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMetrics(few());
        model.setFilter(filter);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.hits(), hits);
        QCOMPARE(model.total(), 6);
    }

    void searchesTenThousand()
    {
        MetricTreeModel model;
        model.setMetrics(fleet(10'000));
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.hits(), 10'000);
        model.setFilter(QStringLiteral("cpu"));
        QTRY_COMPARE(model.hits(), 910);
        model.setFilter(QStringLiteral("cpu 00042"));
        QTRY_COMPARE(model.hits(), 11);
        const QModelIndex resource = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
        QCOMPARE(model.rowCount(resource), 1);
        model.setFilter({});
        QTRY_COMPARE(model.hits(), 10'000);
    }

    void lastFilterWins()
    {
        MetricTreeModel model;
        model.setMetrics(fleet(2'000));
        const QString typed = QStringLiteral("networkpacketsin");
        for (int i = 1; i <= typed.size(); ++i)
            model.setFilter(typed.left(i));
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.hits(), 182);
    }

    void ticks()
    {
        MetricTreeModel model;
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        std::map<Metric, QColor> graphed;
        connect(&model, &MetricTreeModel::tickRequested, &model,
                [&](const std::vector<Metric>& metrics, bool on) {
                    for (const Metric& metric : metrics) {
                        if (on)
                            graphed[metric] = Qt::red;
                        else
                            graphed.erase(metric);
                    }
                    model.setGraphed(graphed);
                });
        const Metric cpu{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-10"}}};
        const QModelIndex index = model.indexOf(cpu);
        QVERIFY(index.isValid());
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.setData(index, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(index.data(MetricTreeModel::SwatchRole).value<QColor>(), QColor(Qt::red));
        QCOMPARE(index.parent().data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(model.setData(index.parent(), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(index.parent().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(graphed.size(), std::size_t(2));

        model.setGraphedOnly(true);
        QTRY_COMPARE(model.hits(), 2);
        QVERIFY(model.setData(model.indexOf(cpu), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(model.hits(), 1);
    }

    void asksBeforeAddingMany()
    {
        std::vector<Metric> metrics;
        for (int i = 0; i < MetricTreeView::kAskAbove + 1; ++i)
            metrics.push_back({"App", "m" + std::to_string(i), {{"host", "a"}}});
        MetricTreeModel model;
        MetricTreeView view;
        view.setMetricModel(&model);
        model.setMetrics(shared(std::move(metrics)));
        QTRY_VERIFY(model.isSettled());
        int asked = 0;
        bool answer = false;
        view.setAsk([&](int count) {
            asked = count;
            return answer;
        });
        QSignalSpy spy(&model, &MetricTreeModel::tickRequested);
        view.setCurrentIndex(model.index(0, 0, model.index(0, 0, model.index(0, 0))));
        view.toggleSelected();
        QCOMPARE(asked, MetricTreeView::kAskAbove + 1);
        QCOMPARE(spy.size(), 0);
        answer = true;
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(spy.size(), 1);
    }

    void keepsExpansionAndSelection()
    {
        MetricTreeModel model;
        MetricTreeView view;
        view.setMetricModel(&model);
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        const Metric cpu{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-10"}}};
        const QModelIndex resource = model.indexOf(cpu).parent();
        view.expand(resource.parent().parent());
        view.expand(resource.parent());
        view.expand(resource);
        view.setCurrentIndex(model.indexOf(cpu));

        std::vector<Metric> more = *few();
        more.push_back({"AAA/First", "x", {}});
        more.push_back({"AWS/EC2", "Another", {{"InstanceId", "i-10"}}});
        model.setMetrics(shared(std::move(more)));
        QTRY_COMPARE(model.total(), 8);
        const QModelIndex after = model.indexOf(cpu);
        QCOMPARE(view.currentIndex(), after);
        QVERIFY(view.selectionModel()->isSelected(after));
        QVERIFY(view.isExpanded(after.parent()));
        QVERIFY(view.isExpanded(after.parent().parent()));
        QVERIFY(!view.isExpanded(model.index(0, 0)));

        model.setFilter(QStringLiteral("checkout"));
        QTRY_COMPARE(model.hits(), 1);
        QVERIFY(view.isExpanded(model.index(0, 0)));
        QVERIFY(view.isExpanded(model.index(0, 0, model.index(0, 0))));
        model.setFilter({});
        QTRY_COMPARE(model.hits(), 8);
        QVERIFY(view.isExpanded(model.indexOf(cpu).parent()));
        const int last = model.rowCount() - 1;
        QVERIFY(!view.isExpanded(model.index(last, 0)));
    }

    void dragsAsMime()
    {
        MetricTreeModel model;
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        const Metric cpu{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-10"}}};
        const QModelIndex index = model.indexOf(cpu);
        // A resource brings its metrics, and each only once.
        const std::unique_ptr<QMimeData> data(model.mimeData({index, index.parent()}));
        QVERIFY(metricmime::isMetrics(data.get()));
        QCOMPARE(metricmime::metrics(data.get()).size(), std::size_t(2));
        QVERIFY(metricmime::metrics(data.get()).front() == cpu);
        QVERIFY(!model.flags(index.parent().parent()).testFlag(Qt::ItemIsDragEnabled));
    }

    void mimeSurvivesGarbage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("metrics");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("no array") << QByteArray("{\"a\":1}") << 0;
        QTest::newRow("broken") << QByteArray("[[\"a\",") << 0;
        QTest::newRow("name missing") << QByteArray("[[\"a\"]]") << 0;
        QTest::newRow("odd") << QByteArray("[[\"a\",\"b\",\"c\"]]") << 0;
        QTest::newRow("numbers") << QByteArray("[[1,2],[\"a\",\"b\"]]") << 1;
        QTest::newRow("empty name") << QByteArray("[[\"a\",\"\"]]") << 0;
        QByteArray many = "[";
        for (int i = 0; i < 600; ++i)
            many += "[\"a\",\"m" + QByteArray::number(i) + "\"],";
        many.back() = ']';
        QTest::newRow("too many") << many << 500;
    }

    void mimeSurvivesGarbage()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, metrics);
        QCOMPARE(int(metricmime::decode(json).size()), metrics);
    }

    void mimeRoundTrip()
    {
        const std::vector<Metric> metrics = *few();
        QVERIFY(metricmime::decode(metricmime::encode(metrics)) == metrics);
    }

    void rowGeometry()
    {
        const QRect row(0, 48, 288, 24);
        const auto metric = MetricRowGeometry::of(row, 3, true, true, true, 0);
        QCOMPARE(metric.box, QRect(50, 53, 14, 14));
        QCOMPARE(metric.swatch, QRect(69, 55, 9, 9));
        QCOMPARE(metric.text.left(), 83);
        QVERIFY(metric.chevron.isEmpty());
        const auto space = MetricRowGeometry::of(row, 0, false, false, false, 20);
        QCOMPARE(space.chevron.left(), 8);
        QCOMPARE(space.text.left(), 26);
        QCOMPARE(space.count, QRect(260, 48, 20, 24));
        QVERIFY(!space.text.intersects(space.count));
        const auto narrow = MetricRowGeometry::of(QRect(0, 0, 30, 24), 3, true, true, true, 0);
        QVERIFY(narrow.text.width() >= 0);
    }

    void aClickChoosesWhereOneIsToBeChosen()
    {
        MetricTreeModel model;
        model.setCheckable(false);
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        MetricTreeView view;
        view.setMetricModel(&model);
        view.resize(400, 400);
        view.expandAll();
        const Metric wanted{"AWS/EC2", "NetworkIn", {{"InstanceId", "i-10"}}};
        QList<Metric> chosen;
        connect(&view, &MetricTreeView::metricActivated, this,
                [&](const Metric& metric) { chosen.append(metric); });
        const QPoint at = view.visualRect(model.indexOf(wanted)).center();
        view.setDragEnabled(true);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(chosen.isEmpty());
        view.setDragEnabled(false);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first() == wanted);
        const QModelIndex branch = model.index(0, 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(branch).center());
        QCOMPARE(chosen.size(), 1);
    }

    void catalogueKnowsTheStandardMetrics()
    {
        for (const MetricInfo& info : metricCatalogue()) {
            QVERIFY(metricInfo(info.nameSpace, info.metricName) == &info);
            QVERIFY(info.description && *info.description);
            QVERIFY(!info.statistic.empty() && !info.unit.empty());
        }
        QVERIFY(defaultStatistic("AWS/EC2", "NetworkIn") == "Sum");
        QVERIFY(defaultStatistic("My/App", "NetworkIn") == "Average");
        QVERIFY(!metricInfo("AWS/EC2", "nonesuch"));
        QVERIFY(metricRank("AWS/EC2", "CPUUtilization") < metricRank("AWS/EC2", "NetworkIn"));
        MetricTreeModel model;
        model.setMetrics(few());
        QTRY_VERIFY(model.isSettled());
        const QString tip = model.indexOf({"AWS/EC2", "NetworkIn", {{"InstanceId", "i-10"}}})
                                .data(Qt::ToolTipRole)
                                .toString();
        QVERIFY2(tip.contains(QStringLiteral("Bytes")) && tip.contains(QStringLiteral("Sum")),
                 qPrintable(tip));
    }
};

QTEST_MAIN(TestMetricTree)
#include "tst_metrictree.moc"
