// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/retentionsection.h"

#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>

using namespace yagura;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T12:00:00Z");
constexpr Seconds kDay{86400};

} // namespace

class TestRetentionSection : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsWhatIsKept();
    void appliesAtOnceWhenNothingGoes();
    void asksBeforeDataGoes();
    void saysWhatIsWrong();
    void presetsAndRevert();
    void lateAnswersDoNotWarn();
    void showsAHistoryOfDecades_data();
    void showsAHistoryOfDecades();

private:
    template <typename T>
    T* find(const char* name)
    {
        auto* found = m_section->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    ManualClock m_clock{kNow};
    std::unique_ptr<MetricService> m_metrics;
    std::unique_ptr<RetentionSection> m_section;
};

void TestRetentionSection::init()
{
    m_clock.set(kNow);
    const auto store = openMetricStore({}, m_clock);
    QVERIFY(store.has_value());
    m_metrics = std::make_unique<MetricService>(*store, m_clock);
    PutMetricDataRequest request{"App", {}};
    for (const int days : {0, 10, 100}) {
        MetricDatum datum;
        datum.metricName = "m";
        datum.value = days;
        datum.timestamp = kNow - days * kDay;
        request.metricData.push_back(datum);
    }
    QVERIFY(m_metrics->importMetricData({}, request).has_value());
    m_clock.advance(std::chrono::hours{2});
    QVERIFY(m_metrics->maintain().has_value());
    m_section = std::make_unique<RetentionSection>(*m_metrics);
    m_section->show();
    QTRY_VERIFY(find<QLabel>("retentionDisk")->text().contains(QStringLiteral("1 metric")));
}

void TestRetentionSection::cleanup()
{
    m_section.reset();
    m_metrics.reset();
}

void TestRetentionSection::showsWhatIsKept()
{
    QCOMPARE(find<QSpinBox>("retentionSecond")->value(), 3);
    QCOMPARE(find<QSpinBox>("retentionMinute")->value(), 15);
    QCOMPARE(find<QSpinBox>("retentionFiveMinutes")->value(), 63);
    QCOMPARE(find<QSpinBox>("retentionHour")->value(), 455);
    QCOMPARE(find<QComboBox>("retentionPreset")->currentIndex(), 0);
    QVERIFY(!find<QPushButton>("retentionApply")->isEnabled());
    QVERIFY(find<QLabel>("retentionWarning")->isHidden());
}

void TestRetentionSection::appliesAtOnceWhenNothingGoes()
{
    find<QSpinBox>("retentionHour")->setValue(500);
    QCOMPARE(find<QComboBox>("retentionPreset")->currentIndex(), 2);
    QTRY_VERIFY(find<QPushButton>("retentionApply")->isEnabled());
    QVERIFY(find<QLabel>("retentionWarning")->isHidden());
    QTest::mouseClick(find<QPushButton>("retentionApply"), Qt::LeftButton);
    QTRY_COMPARE(m_metrics->retention().hour, 500 * kDay);
    QTRY_VERIFY(!find<QPushButton>("retentionRevert")->isEnabled());
}

void TestRetentionSection::asksBeforeDataGoes()
{
    find<QSpinBox>("retentionMinute")->setValue(5);
    find<QSpinBox>("retentionFiveMinutes")->setValue(20);
    find<QSpinBox>("retentionHour")->setValue(20);
    QTRY_VERIFY(find<QPushButton>("retentionApply")->isEnabled());
    QVERIFY(find<QLabel>("retentionWarning")->text().contains(QStringLiteral("removed")));
    QVERIFY(find<QLabel>("retentionWarning")->text().contains(QStringLiteral("rolled up")));
    QTest::mouseClick(find<QPushButton>("retentionApply"), Qt::LeftButton);
    auto* question = find<QMessageBox>("retentionQuestion");
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!m_section->findChild<QMessageBox*>());
    QCOMPARE(m_metrics->retention(), RetentionPolicy::standard());

    QTest::mouseClick(find<QPushButton>("retentionApply"), Qt::LeftButton);
    question = find<QMessageBox>("retentionQuestion");
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(m_metrics->retention().hour, 20 * kDay);
    QTRY_VERIFY(find<QLabel>("retentionWarning")->isHidden());
}

void TestRetentionSection::saysWhatIsWrong()
{
    find<QSpinBox>("retentionFiveMinutes")->setValue(2);
    QTRY_VERIFY(find<QLabel>("retentionWarning")->text().contains(QStringLiteral("Coarser")));
    QVERIFY(!find<QPushButton>("retentionApply")->isEnabled());
}

void TestRetentionSection::presetsAndRevert()
{
    auto* preset = find<QComboBox>("retentionPreset");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Down);
    QCOMPARE(m_section->policy(), RetentionPolicy::twoWeeks());
    QCOMPARE(find<QSpinBox>("retentionSecond")->value(), 336);
    QTRY_VERIFY(find<QPushButton>("retentionApply")->isEnabled());
    QTest::mouseClick(find<QPushButton>("retentionRevert"), Qt::LeftButton);
    QCOMPARE(m_section->policy(), RetentionPolicy::standard());
    QCOMPARE(preset->currentIndex(), 0);
    QVERIFY(!find<QPushButton>("retentionApply")->isEnabled());
}

void TestRetentionSection::lateAnswersDoNotWarn()
{
    find<QSpinBox>("retentionMinute")->setValue(5);
    find<QSpinBox>("retentionFiveMinutes")->setValue(20);
    find<QSpinBox>("retentionHour")->setValue(20);
    find<QPushButton>("retentionRevert")->click();
    // The answers to what was entered before arrive now.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QVERIFY(find<QLabel>("retentionWarning")->isHidden());
    QVERIFY(!find<QPushButton>("retentionApply")->isEnabled());
}

void TestRetentionSection::showsAHistoryOfDecades_data()
{
    QTest::addColumn<qint64>("hour");
    QTest::newRow("thirty years") << qint64{30 * 365 * 86'400LL};
    QTest::newRow("and a second") << qint64{30 * 365 * 86'400LL + 1};
    QTest::newRow("the most") << qint64{36'600 * 86'400LL};
}

void TestRetentionSection::showsAHistoryOfDecades()
{
    QFETCH(const qint64, hour);
    RetentionPolicy policy;
    policy.hour = Seconds{hour};
    QVERIFY(m_metrics->setRetention(policy).has_value());
    QTRY_COMPARE(find<QSpinBox>("retentionHour")->value(), int((hour + 86'399) / 86'400));
    QCOMPARE(m_section->policy(), policy);
    QVERIFY(!find<QPushButton>("retentionApply")->isEnabled());
    QVERIFY(!find<QPushButton>("retentionRevert")->isEnabled());
    // Another field leaves it alone.
    find<QSpinBox>("retentionSecond")->setValue(4);
    QCOMPARE(m_section->policy().hour, policy.hour);
}

QTEST_MAIN(TestRetentionSection)
#include "tst_retentionsection.moc"
