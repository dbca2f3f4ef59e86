// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pagefixture.h"
#include "core/alarms/alarmservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/annotationspane.h"
#include "ui/metrics/graphoptionspane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yagura;
using Model = AnnotationsModel;

/// Lines, bands, instants and alarms of a graph, and its options.
class TestAnnotations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void addsEditsAndRemoves()
    {
        PageFixture fixture;
        GraphDraft draft;
        AnnotationsPane pane(fixture.context, draft);
        QAbstractItemModelTester tester(pane.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane.addLine();
        pane.addBand();
        pane.addInstant();
        pane.addSpan();
        const Model& model = *pane.model();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(draft.graph().horizontal.size(), std::size_t(2));
        QVERIFY(draft.graph().horizontal[1].upper.has_value());
        QVERIFY(draft.graph().vertical[1].end.has_value());
        auto* edited = pane.model();
        QVERIFY(edited->setData(model.index(0, Model::From), QStringLiteral("0.8")));
        QVERIFY(edited->setData(model.index(0, Model::Label), QStringLiteral(" limit ")));
        QVERIFY(edited->setData(
            model.index(0, Model::Fill),
            model.index(0, Model::Fill).data(Model::ChoicesRole).toStringList()[1]));
        QVERIFY(edited->setData(
            model.index(0, Model::Axis),
            model.index(0, Model::Axis).data(Model::ChoicesRole).toStringList()[1]));
        QVERIFY(edited->setData(model.index(0, Model::Color), QColor(Qt::green)));
        const HorizontalAnnotation& line = draft.graph().horizontal[0];
        QCOMPARE(line.value, 0.8);
        QVERIFY(line.label == "limit" && line.fill == "above" && line.color == "#00ff00");
        QVERIFY(line.axis == GraphAxis::Right);
        QVERIFY(
            edited->setData(model.index(2, Model::From), QStringLiteral("2026-03-18T05:00:00Z")));
        QVERIFY(draft.graph().vertical[0].time == fromEpochMs(1'773'810'000'000));
        QVERIFY(edited->setData(model.index(2, Model::Visible), int(Qt::Unchecked),
                                Qt::CheckStateRole));
        QVERIFY(!draft.graph().vertical[0].visible);
        // A band without its other edge is a line.
        QVERIFY(edited->setData(model.index(1, Model::To), QString()));
        QVERIFY(!draft.graph().horizontal[1].upper);
        edited->removeRows({0, 2});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(draft.graph().horizontal.size(), std::size_t(1));
        QCOMPARE(draft.graph().vertical.size(), std::size_t(1));
        draft.undo();
        QCOMPARE(model.rowCount(), 4);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << 0 << int(Model::From) << "high";
        QTest::newRow("no value") << 0 << int(Model::From) << "";
        QTest::newRow("infinite") << 0 << int(Model::From) << "inf";
        QTest::newRow("no edge") << 0 << int(Model::To) << "x";
        QTest::newRow("no time") << 1 << int(Model::From) << "yesterday";
        QTest::newRow("ends before") << 1 << int(Model::To) << "2001-01-01T00:00:00Z";
        QTest::newRow("begins after") << 1 << int(Model::From) << "2100-01-01T00:00:00Z";
    }
    void refusesWhatIsNone()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, text);
        PageFixture fixture;
        GraphDraft draft;
        AnnotationsPane pane(fixture.context, draft);
        pane.addLine();
        pane.addSpan();
        const GraphDefinition before = draft.graph();
        QVERIFY(!pane.model()->setData(pane.model()->index(row, column), text));
        QVERIFY(!pane.errorText().isEmpty());
        QVERIFY(draft.graph() == before);
    }

    void showsThresholdsOfAlarms()
    {
        PageFixture fixture;
        PutMetricAlarmRequest request;
        request.alarmName = "hot";
        request.nameSpace = "AWS/EC2";
        request.metricName = "CPUUtilization";
        request.statistic = "Average";
        request.period = 60;
        request.evaluationPeriods = 1;
        request.threshold = 80;
        request.comparisonOperator = "GreaterThanThreshold";
        QVERIFY(fixture.monitor.alarms().putMetricAlarm(fixture.context.scope, request));
        GraphDraft draft;
        AnnotationsPane pane(fixture.context, draft);
        pane.show();
        pane.findChild<QPushButton*>(QStringLiteral("addAlarmLine"))->click();
        auto* menu = pane.findChild<QMenu*>(QStringLiteral("annotationAlarms"));
        QTRY_VERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(draft.graph().alarmArns.size(), std::size_t(1));
        QCOMPARE(pane.model()->index(0, Model::Label).data().toString(), QStringLiteral("hot"));
        pane.model()->removeRows({0});
        QVERIFY(draft.graph().alarmArns.empty());
    }

    void deleteRemovesWhatIsChosen()
    {
        PageFixture fixture;
        GraphDraft draft;
        AnnotationsPane pane(fixture.context, draft);
        pane.addLine();
        pane.addLine();
        auto* table = pane.findChild<QTableView*>(QStringLiteral("annotations"));
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(draft.graph().horizontal.size(), std::size_t(1));
    }

    void optionsGoToTheDefinition()
    {
        GraphDraft draft;
        GraphOptionsPane pane(draft);
        pane.findChild<QCheckBox*>(QStringLiteral("graphLiveData"))->click();
        pane.findChild<QCheckBox*>(QStringLiteral("graphPeriodToRange"))->click();
        pane.findChild<QCheckBox*>(QStringLiteral("rightAxisUnits"))->click();
        auto* legend = pane.findChild<QComboBox*>(QStringLiteral("graphLegend"));
        legend->setCurrentIndex(int(LegendPosition::Bottom));
        emit legend->activated(legend->currentIndex());
        const GraphDefinition& graph = draft.graph();
        QVERIFY(graph.liveData && graph.setPeriodToTimeRange && !graph.rightAxis.showUnits);
        QVERIFY(graph.leftAxis.showUnits);
        QVERIFY(graph.legend == LegendPosition::Bottom);
        // And back from the definition, from wherever it changed.
        draft.clear();
        QVERIFY(!pane.findChild<QCheckBox*>(QStringLiteral("graphLiveData"))->isChecked());
        QCOMPARE(legend->currentIndex(), int(LegendPosition::Automatic));
    }
};

QTEST_MAIN(TestAnnotations)
#include "tst_annotations.moc"
