// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pagefixture.h"
#include "core/alarms/alarmservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdetail.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmform.h"
#include "ui/alarms/alarmhistoryview.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/alarms/alarmlistview.h"
#include "ui/alarms/alarmspage.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace yagura;

namespace {

constexpr TimePoint kNow = PageFixture::kNow;

MetricAlarm alarm(const std::string& name, const std::string& state, int minutesAgo)
{
    MetricAlarm made;
    made.alarmName = name;
    made.stateValue = state;
    made.metricName = "CPUUtilization";
    made.nameSpace = "AWS/EC2";
    made.dimensions = {{"InstanceId", "i-" + name}};
    made.stateUpdatedTimestamp = kNow - std::chrono::minutes(minutesAgo);
    return made;
}

AlarmListModel::Alarms sorted(std::vector<MetricAlarm> alarms)
{
    std::sort(alarms.begin(), alarms.end(),
              [](const auto& a, const auto& b) { return a.alarmName < b.alarmName; });
    return std::make_shared<const std::vector<MetricAlarm>>(std::move(alarms));
}

QStringList names(const AlarmListModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, AlarmListModel::Name).data().toString());
    return all;
}

} // namespace

class TestAlarmsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void init()
    {
        m_fixture = std::make_unique<PageFixture>();
        QVERIFY(m_fixture->isOpen);
        m_clock = &m_fixture->clock;
        m_monitor = &m_fixture->monitor;
        m_context = &m_fixture->context;
    }

    void cleanup() { m_fixture.reset(); }

    void ordersByNeed()
    {
        AlarmListModel model(*m_clock);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlarms(sorted({alarm("ok-old", "OK", 900), alarm("ok-new", "OK", 5),
                                alarm("none", "INSUFFICIENT_DATA", 1),
                                alarm("fire-old", "ALARM", 60), alarm("fire-new", "ALARM", 2)}));
        QCOMPARE(names(model),
                 QStringList({QStringLiteral("fire-new"), QStringLiteral("fire-old"),
                              QStringLiteral("none"), QStringLiteral("ok-new"),
                              QStringLiteral("ok-old")}));
        QCOMPARE(model.counts().inAlarm, 2);
        model.setStateFilter("OK");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.counts().inAlarm, 2);
        model.setStateFilter({});
        model.setTextFilter(QStringLiteral("I-FIRE"));
        QCOMPARE(model.rowCount(), 2);
        model.setTextFilter(QStringLiteral("nonesuch"));
        QCOMPARE(model.rowCount(), 0);
    }

    void tenThousandKeepTheSelection()
    {
        std::vector<MetricAlarm> many;
        for (int i = 0; i < 10'000; ++i)
            many.push_back(alarm("alarm-" + std::to_string(i), "OK", i));
        AlarmListModel model(*m_clock);
        StateTimelines timelines(*m_context);
        AlarmListView view(&model, timelines, *m_clock);
        view.resize(700, 400);
        view.show();
        model.setAlarms(sorted(many));
        view.select(QStringLiteral("alarm-5000"));
        QCOMPARE(view.currentIndex().row(), 5000);
        const int scroll = view.verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        many[9'999].stateValue = "ALARM"; // goes to the top
        model.setAlarms(sorted(many));
        QCOMPARE(model.rowOf(QStringLiteral("alarm-9999")), 0);
        QCOMPARE(view.currentName(), QStringLiteral("alarm-5000"));
        QCOMPARE(view.currentIndex().row(), 5001);
        QCOMPARE(view.verticalScrollBar()->value(), scroll);
        QVERIFY(model.index(0, 0).data(AlarmListModel::UnseenRole).toBool());
        model.setStateFilter("ALARM");
        model.setStateFilter({});
        QCOMPARE(view.currentIndex().row(), 5001);
    }

    void headerTicksWhatIsShown()
    {
        AlarmListModel model(*m_clock);
        StateTimelines timelines(*m_context);
        AlarmListView view(&model, timelines, *m_clock);
        view.resize(700, 400);
        view.show();
        model.setAlarms(
            sorted({alarm("web-1", "OK", 1), alarm("web-2", "ALARM", 2), alarm("db", "OK", 3)}));
        const QPoint box(view.columnViewportPosition(AlarmListModel::Check) + 18, 13);
        QWidget* header = view.horizontalHeader()->viewport();
        model.setTextFilter(QStringLiteral("web"));
        QTest::mouseClick(header, Qt::LeftButton, {}, box);
        QCOMPARE(model.checked(),
                 QSet<QString>({QStringLiteral("web-1"), QStringLiteral("web-2")}));
        model.setTextFilter({});
        QCOMPARE(model.checkedOfShown(), Qt::PartiallyChecked);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(model.checkedOfShown(), Qt::Checked);
        QTest::mouseClick(header, Qt::LeftButton, {}, box);
        QCOMPARE(model.checked().size(), 0);
    }

    void periodFollowsTheReportingInterval()
    {
        PutMetricDataRequest request;
        request.nameSpace = "App";
        for (int i = 1; i <= 12; ++i) {
            MetricDatum& datum = request.metricData.emplace_back();
            datum.metricName = "Level";
            datum.value = i;
            datum.timestamp = kNow - Seconds(300 * i);
        }
        QVERIFY(m_monitor->metrics().putMetricData(m_context->scope, request).has_value());
        AlarmDialog dialog(*m_context);
        dialog.resize(1180, 760);
        dialog.show();
        auto* warning = dialog.findChild<QLabel*>(QStringLiteral("alarmPeriodWarning"));
        auto* period = dialog.findChild<QComboBox*>(QStringLiteral("alarmPeriod"));
        QVERIFY(warning && period);
        dialog.setMetric({{"App", "Level", {}}, 60, "Average", {}});
        QTRY_COMPARE(dialog.form()->draft().periodSeconds(), 300);
        QVERIFY(!warning->isVisible());
        // A period of one's own stays, with a warning while it is too short.
        period->setEditText(QStringLiteral("1 min"));
        emit period->lineEdit()->editingFinished();
        QCOMPARE(dialog.form()->draft().periodSeconds(), 60);
        QVERIFY(warning->isVisible());
        period->setEditText(QStringLiteral("15 min"));
        emit period->lineEdit()->editingFinished();
        QVERIFY(!warning->isVisible());
    }

    void createAppearsEditKeepsStateDeleteGoes()
    {
        AlarmsPage page(*m_context);
        page.resize(1240, 800);
        page.show();
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.model()->total(), 0);

        AlarmDialog dialog(*m_context);
        dialog.setMetric(
            {{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}}, 60, "Average", {}});
        auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("alarmName"));
        auto* threshold = dialog.findChild<QLineEdit*>(QStringLiteral("alarmThreshold"));
        QCOMPARE(name->text(), QStringLiteral("i-1-CPUUtilization-high"));
        threshold->clear();
        QTest::keyClicks(threshold, QStringLiteral("much"));
        QSignalSpy saved(&dialog, &AlarmDialog::saved);
        dialog.findChild<QPushButton*>(QStringLiteral("alarmCreate"))->click();
        QVERIFY(!dialog.form()->problemShown(AlarmDraft::Field::Threshold).isEmpty());
        QCOMPARE(saved.size(), 0);
        threshold->clear();
        QTest::keyClicks(threshold, QStringLiteral("80"));
        dialog.save();
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(page.model()->total(), 1);
        QTRY_COMPARE(page.list()->currentName(), QStringLiteral("i-1-CPUUtilization-high"));

        AlarmService& service = m_monitor->alarms();
        const std::string alarmName = "i-1-CPUUtilization-high";
        QVERIFY(
            service.setAlarmState(m_context->scope, {alarmName, "ALARM", "test", {}}).has_value());
        QTRY_COMPARE(page.model()->counts().inAlarm, 1);

        AlarmDialog edit(*m_context);
        edit.edit(*page.model()->alarm(QString::fromStdString(alarmName)));
        QVERIFY(edit.findChild<QLineEdit*>(QStringLiteral("alarmName"))->isReadOnly());
        edit.form()->setThreshold(90, false);
        edit.save();
        QTRY_VERIFY(page.model()->alarm(QString::fromStdString(alarmName))->threshold == 90);
        QCOMPARE(page.model()->counts().inAlarm, 1);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.detail()->history()->historyModel()->total() >= 3);

        AlarmDialog twin(*m_context);
        twin.copyOf(*page.model()->alarm(QString::fromStdString(alarmName)));
        AlarmDraft same = twin.form()->draft();
        same.name = QString::fromStdString(alarmName);
        twin.form()->setDraft(same);
        twin.save();
        QTRY_VERIFY(!twin.form()->problemShown(AlarmDraft::Field::Name).isEmpty());

        QString asked;
        bool answer = false;
        page.setAsk([&](const QString&, const QString& text) {
            asked = text;
            return answer;
        });
        page.deleteSelected();
        QVERIFY(asked.contains(QString::fromStdString(alarmName)));
        QCOMPARE(page.model()->total(), 1);
        answer = true;
        page.deleteSelected();
        QTRY_COMPARE(page.model()->total(), 0);
    }

private:
    std::unique_ptr<PageFixture> m_fixture;
    ManualClock* m_clock = nullptr;
    Monitor* m_monitor = nullptr;
    AppContext* m_context = nullptr;
};

QTEST_MAIN(TestAlarmsPage)
#include "tst_alarmspage.moc"
