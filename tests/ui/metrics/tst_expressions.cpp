// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/expressionedit.h"
#include "ui/metrics/expressiontexts.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/mathtemplates.h"
#include "ui/metrics/statistics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace yagura;

namespace {

Metric metric(const std::string& name)
{
    return {"AWS/EC2", name, {{"InstanceId", "i-1"}}};
}

MathFault faultAt(std::size_t offset, std::size_t length)
{
    return {"not so", offset, length};
}

} // namespace

/// Expressions of metric math in the window: texts, editor, rows.
class TestExpressions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void piecesOfAnExpression()
    {
        const auto pieces
            = expressiontexts::pieces(QStringLiteral("100 * RATE(m1) / \"日本\" + e2"));
        QStringList shown;
        for (const auto& piece : pieces)
            shown.append(QStringLiteral("%1+%2").arg(piece.start).arg(piece.length));
        QCOMPARE(shown.join(QLatin1Char(' ')), QStringLiteral("0+3 6+4 11+2 17+4 24+2"));
        QVERIFY(expressiontexts::pieces({}).isEmpty());
    }

    void completesIdsAndFunctions()
    {
        ExpressionEdit edit;
        edit.setNames({{QStringLiteral("m1"), QStringLiteral("CPU")},
                       {QStringLiteral("metal"), QStringLiteral("RAM")}});
        edit.resize(400, 26);
        edit.show();
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("me"));
        QVERIFY(edit.completer()->popup()->isVisible());
        // An id that begins so, and METRICS.
        QVERIFY(edit.completer()->completionCount() >= 2);
        QTest::keyClick(edit.completer()->popup(), Qt::Key_Return);
        QCOMPARE(edit.expression(), QStringLiteral("metal"));
        QTest::keyClicks(&edit, QStringLiteral(" + RAT"));
        QVERIFY(edit.completer()->popup()->isVisible());
        const QString row = edit.completer()->currentCompletion();
        QCOMPARE(row, QStringLiteral("RATE"));
        QVERIFY(
            edit.completer()->currentIndex().data().toString().contains(QStringLiteral("RATE(")));
        QTest::keyClick(edit.completer()->popup(), Qt::Key_Return);
        QCOMPARE(edit.expression(), QStringLiteral("metal + RATE()"));
        // The cursor is between the parentheses.
        QTest::keyClicks(&edit, QStringLiteral("m1"));
        QCOMPARE(edit.expression(), QStringLiteral("metal + RATE(m1)"));
    }

    void enterCommitsAndEscapeCancels()
    {
        ExpressionEdit edit;
        edit.show();
        QSignalSpy committed(&edit, &ExpressionEdit::committed);
        QSignalSpy cancelled(&edit, &ExpressionEdit::cancelled);
        edit.setExpression(QStringLiteral("1 + 1"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(edit.expression(), QStringLiteral("1 + 1"));
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        edit.insertPlainText(QStringLiteral("\n+ 2"));
        QCOMPARE(edit.expression(), QStringLiteral("1 + 1 + 2"));
    }

    void faultsAreUnderlined_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::newRow("a part") << "m1 / m2" << 5 << 2 << 5 << 7;
        QTest::newRow("behind other bytes") << "'日本' / m2" << 11 << 2 << 7 << 9;
        QTest::newRow("at the end") << "m1 +" << 4 << 0 << 3 << 4;
        QTest::newRow("beyond the text") << "m1" << 99 << 3 << 1 << 2;
        QTest::newRow("nothing there") << "" << 0 << 0 << 0 << 0;
    }
    void faultsAreUnderlined()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(int, length);
        ExpressionEdit edit;
        edit.setExpression(text);
        edit.setCheck([&](const QString&) {
            return std::optional(faultAt(std::size_t(offset), std::size_t(length)));
        });
        QVERIFY(edit.fault());
        QCOMPARE(edit.toolTip(), QStringLiteral("not so"));
        QCOMPARE(edit.extraSelections().size(), 1);
        const QTextCursor cursor = edit.extraSelections().constFirst().cursor;
        QTEST(cursor.selectionStart(), "start");
        QTEST(cursor.selectionEnd(), "end");
    }

    void rowsOfExpressions()
    {
        GraphDraft draft;
        GraphedMetricsModel model(draft);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn")}, 60);
        QCOMPARE(draft.addExpression(QStringLiteral("m1 + m2"), {}, 60), 2);
        QCOMPARE(draft.addExpression(QStringLiteral("ANOMALY_DETECTION_BAND(m1)"), {}, 60), 3);
        using Model = GraphedMetricsModel;
        QCOMPARE(model.index(2, Model::Id).data().toString(), QStringLiteral("e1"));
        QCOMPARE(model.index(3, Model::Id).data().toString(), QStringLiteral("ad1"));
        QVERIFY(model.index(3, 0).data(Model::IsBandRole).toBool());
        QVERIFY(model.index(2, Model::Details).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.index(0, Model::Details).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.index(2, Model::Statistic).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.problem(2), QString());
        QVERIFY(model.setData(model.index(2, Model::Details), QStringLiteral("  m1 + \n nope ")));
        QCOMPARE(model.index(2, Model::Details).data().toString(), QStringLiteral("m1 + nope"));
        QVERIFY(model.problem(2).contains(QStringLiteral("nope")));
        QCOMPARE(model.index(2, 0).data(Model::ProblemRole).toString(), model.problem(2));
        // What the data said counts where the expression is faultless.
        model.setResults({{QStringLiteral("m2"), QStringLiteral("no permission")},
                          {QStringLiteral("e1"), QStringLiteral("later")}},
                         {{QStringLiteral("ad1"), 300}});
        QCOMPARE(model.problem(1), QStringLiteral("no permission"));
        QVERIFY(model.problem(2).contains(QStringLiteral("nope")));
        QCOMPARE(model.index(3, Model::Period).data().toString(), statistics::periodLabel(300));
    }

    void idsFollowIntoExpressions()
    {
        GraphDraft draft;
        GraphedMetricsModel model(draft);
        QSignalSpy refused(&model, &GraphedMetricsModel::refused);
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn")}, 60);
        draft.addExpression(QStringLiteral("m1 + m10 / m1 + \"m1\""), {}, 60);
        using Model = GraphedMetricsModel;
        QVERIFY(model.setData(model.index(0, Model::Id), QStringLiteral("cpu")));
        QCOMPARE(QString::fromStdString(draft.rows()[2].expression),
                 QStringLiteral("cpu + m10 / cpu + \"m1\""));
        QVERIFY(!model.setData(model.index(0, Model::Id), QStringLiteral("m2")));
        QVERIFY(!model.setData(model.index(0, Model::Id), QStringLiteral("Cpu")));
        QCOMPARE(refused.size(), 2);
        draft.undo();
        QVERIFY(draft.rows()[0].id == "m1");
        QVERIFY(draft.rows()[2].expression.find("cpu") == std::string::npos);
    }

    void neededRowsAreNotRemovedUnasked()
    {
        GraphDraft draft;
        GraphedMetricsView view(draft);
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn")}, 60);
        draft.addExpression(QStringLiteral("m1 * 2"), {}, 60);
        QStringList asked;
        bool answer = false;
        view.setConfirmation([&](const QStringList& expressions) {
            asked = expressions;
            return answer;
        });
        view.selectRow(0);
        view.removeSelected();
        QCOMPARE(asked, QStringList{QStringLiteral("e1")});
        QCOMPARE(draft.rows().size(), std::size_t(3));
        answer = true;
        view.removeSelected();
        QCOMPARE(draft.rows().size(), std::size_t(2));
        asked.clear();
        // Together with the expression, or not needed: no question.
        view.selectAll();
        view.removeSelected();
        QVERIFY(asked.isEmpty() && draft.rows().empty());
    }

    void anEmptyExpressionThatStaysEmptyGoes()
    {
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        GraphedMetricsView view(draft);
        view.resize(1000, 200);
        view.show();
        QVERIFY(view.addExpression({}) == 1);
        ExpressionEdit* editor = view.expressionEditor();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_COMPARE(draft.rows().size(), std::size_t(1));
        // And one that was written stays, checked against the other rows.
        view.addExpression({});
        editor = view.expressionEditor();
        QVERIFY(editor);
        editor->setExpression(QStringLiteral("m1 / m7"));
        QVERIFY(editor->fault());
        editor->setExpression(QStringLiteral("m1 / 2"));
        QVERIFY(!editor->fault());
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(draft.rows().size(), std::size_t(2));
        QVERIFY(draft.rows()[1].expression == "m1 / 2");
    }

    void aCancelledExpressionLeavesNoStep()
    {
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        draft.addMetrics({metric("NetworkIn")}, 60);
        draft.undo();
        QVERIFY(draft.canRedo());
        GraphedMetricsView view(draft);
        view.resize(1000, 200);
        view.show();
        view.addExpression({});
        QCOMPARE(draft.rows().size(), std::size_t(2));
        QTest::keyClick(view.expressionEditor(), Qt::Key_Escape);
        QTRY_COMPARE(draft.rows().size(), std::size_t(1));
        QVERIFY(draft.canRedo());
        draft.undo();
        QCOMPARE(draft.rows().size(), std::size_t(0)); // and no empty row comes back
        draft.redo();
        // One that is written is one step, the row with it.
        view.addExpression({});
        view.expressionEditor()->setExpression(QStringLiteral("m1 * 2"));
        QTest::keyClick(view.expressionEditor(), Qt::Key_Return);
        QCOMPARE(draft.rows().size(), std::size_t(2));
        QVERIFY(!draft.canRedo());
        draft.undo();
        QCOMPARE(draft.rows().size(), std::size_t(1));
        draft.redo();
        QVERIFY(draft.rows().back().expression == "m1 * 2");
    }

    void pendingRows()
    {
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        QCOMPARE(draft.addPending(60), 1);
        QCOMPARE(draft.addPending(60), 1); // never two
        draft.undo();
        QCOMPARE(draft.rows().size(), std::size_t(1));
        draft.addPending(60);
        draft.clear();
        draft.dropPending();
        QVERIFY(draft.rows().empty() && !draft.canUndo());
    }

    void whatIsTypedStaysWhenResultsArrive_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("label") << int(GraphedMetricsModel::Label);
        QTest::newRow("id") << int(GraphedMetricsModel::Id);
        QTest::newRow("statistic") << int(GraphedMetricsModel::Statistic);
        QTest::newRow("period") << int(GraphedMetricsModel::Period);
    }

    void whatIsTypedStaysWhenResultsArrive()
    {
        QFETCH(const int, column);
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        GraphedMetricsView view(draft);
        view.resize(1000, 200);
        view.show();
        view.setCurrentIndex(view.model()->index(0, column));
        view.edit(view.currentIndex());
        auto* editor = view.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        const QString before = editor->selectedText();
        view.graphedModel()->setResults({}, {{QStringLiteral("m1"), 300}});
        QCOMPARE(editor->selectedText(), before); // the first key replaces it
        QTest::keyClicks(editor, QStringLiteral("p9"));
        view.graphedModel()->setResults({{QStringLiteral("m1"), QStringLiteral("late")}}, {});
        QCOMPARE(editor->text(), QStringLiteral("p9"));
    }

    void labelsOfferPlaceholders()
    {
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        GraphedMetricsView view(draft);
        view.resize(1000, 200);
        view.show();
        view.setCurrentIndex(view.model()->index(0, GraphedMetricsModel::Label));
        view.edit(view.currentIndex());
        auto* editor = view.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        auto* action = editor->findChild<QAction*>(QStringLiteral("labelPlaceholders"));
        QVERIFY(action);
        action->trigger();
        auto* menu = editor->findChild<QMenu*>(QStringLiteral("labelPlaceholderMenu"));
        QVERIFY(menu && menu->actions().size() > 10);
        QVERIFY(menu->actions().constFirst()->text().contains(QStringLiteral("${")));
        menu->actions().constFirst()->trigger();
        QVERIFY(editor->text().startsWith(QStringLiteral("${")));
        QVERIFY(!editor->property("invalid").toBool());
        editor->setText(QStringLiteral("${AVG}").repeated(6)); // more than a label may have
        QVERIFY(editor->property("invalid").toBool());
        QVERIFY(!editor->toolTip().isEmpty());
        menu->close();
    }

    void statisticsOfTheWholeGrammar_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("statistic");
        QTest::newRow("name") << "sum"
                              << "Sum";
        QTest::newRow("percentile") << "P99.9"
                                    << "p99.9";
        QTest::newRow("trimmed mean") << "TM90"
                                      << "tm90";
        QTest::newRow("range") << "tm(10%:90%)"
                               << "TM(10%:90%)";
        QTest::newRow("rank") << "pr(100:2000)"
                              << "PR(100:2000)";
        QTest::newRow("open rank") << "PR(:300)"
                                   << "PR(:300)";
        QTest::newRow("IQM") << "iqm"
                             << "IQM";
        QTest::newRow("no percent in ranks") << "PR(10%:20%)" << QString();
        QTest::newRow("turned") << "TM(90%:10%)" << QString();
        QTest::newRow("nothing") << "" << QString();
        QTest::newRow("words") << "median" << QString();
    }
    void statisticsOfTheWholeGrammar()
    {
        QFETCH(QString, typed);
        QTEST(statistics::parse(typed).value_or(QString()), "statistic");
    }

    void templatesAreFaultless()
    {
        GraphDraft draft;
        QCOMPARE(mathtemplates::templates(draft.graph(), {}).size(), 1); // the empty one
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn"), metric("NetworkOut")}, 60);
        const auto all = mathtemplates::templates(draft.graph(), {1, 2});
        QVERIFY(all.size() > 8);
        for (const mathtemplates::Template& each : all) {
            if (!each.expression.isEmpty())
                draft.addExpression(each.expression, each.label, 60);
        }
        for (const auto& [id, fault] : expressiontexts::faults(draft.graph()))
            QFAIL((id + ": " + fault.message).c_str());
        const bool isPercent = std::any_of(all.begin(), all.end(), [](const auto& each) {
            return each.expression == QStringLiteral("100 * m2 / m3");
        });
        QVERIFY(isPercent);
    }

    void searchesFromARow()
    {
        GraphRow row;
        row.metric = Metric{"Shop Floor", "Late ness", {{"Service Name", "a'b"}}};
        row.stat = "p99";
        GraphDraft draft;
        draft.addExpression(mathtemplates::searchExpression(&row, {}, 300), {}, 300);
        QCOMPARE(QString::fromStdString(draft.rows()[0].expression),
                 QStringLiteral("SEARCH('{\"Shop Floor\",\"Service Name\"} "
                                "MetricName=\"Late ness\"', 'p99', 300)"));
        draft.addExpression(mathtemplates::searchExpression(nullptr, QStringLiteral("it's"), 60),
                            {}, 60);
        QVERIFY(expressiontexts::faults(draft.graph()).empty());
    }
};

QTEST_MAIN(TestExpressions)
#include "tst_expressions.moc"
