// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/graphdefinition.h"
#include "ui/shell/address.h"
#include "ui/shell/addresshistory.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/palettesearch.h"
#include "ui/shell/settings.h"
#include "ui/shell/windowimport.h"

#include <boost/json/parse.hpp>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yagura;

namespace {

PaletteCandidates candidates(PaletteGroup group, const QStringList& texts)
{
    auto list = std::make_shared<std::vector<PaletteCandidate>>();
    for (const QString& text : texts)
        list->push_back({group, text, {}, {}, {}, text});
    return list;
}

QStringList found(const QString& typed, const std::vector<PaletteCandidates>& lists)
{
    const std::atomic<int> generation(1);
    QStringList texts;
    for (const PaletteMatch& match :
         searchPalette(PaletteQuery::parse(typed), lists, generation, 1))
        texts.append(match.candidate.text);
    return texts;
}

} // namespace

/// The parts of the shell that need no window.
class TestShellParts : public QObject
{
    Q_OBJECT
private slots:
    void fuzzyOrder_data();
    void fuzzyOrder();
    void fuzzyPositions();
    void prefixes();
    void tenThousandMetrics();
    void anOvertakenSearchGivesUp();
    void paletteModel();
    void addresses_data();
    void addresses();
    void brokenAddresses();
    void addressesOfManyMetrics_data();
    void addressesOfManyMetrics();
    void history();
    void settingsAreKept();
    void settingsSurviveGarbage();
    void starsAndRecents();
};

void TestShellParts::fuzzyOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("best");
    QTest::newRow("whole word") << "alarm"
                                << "Go to Alarm";
    QTest::newRow("humps") << "cu"
                           << "CPUUtilization";
    QTest::newRow("start of text") << "net"
                                   << "NetworkIn";
    QTest::newRow("middle") << "pack"
                            << "NetworkPacketsIn";
    QTest::newRow("two words in any order") << "in network"
                                            << "NetworkIn";
    QTest::newRow("letters") << "dkro"
                             << "DiskReadOps";
}

void TestShellParts::fuzzyOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, best);
    const auto list = candidates(PaletteGroup::Metrics,
                                 {QStringLiteral("Go to Alarm"), QStringLiteral("Disable larmor"),
                                  QStringLiteral("CPUUtilization"), QStringLiteral("Focus"),
                                  QStringLiteral("NetworkIn"), QStringLiteral("NetworkPacketsIn"),
                                  QStringLiteral("SubnetUsage"), QStringLiteral("DiskReadOps")});
    const QStringList matches = found(typed, {list});
    QVERIFY(!matches.isEmpty());
    QCOMPARE(matches.first(), best);
}

void TestShellParts::fuzzyPositions()
{
    const auto match = fuzzyMatch(QStringLiteral("net in"), QStringLiteral("NetworkIn"));
    QVERIFY(match);
    QCOMPARE(match->positions, (std::vector<int>{0, 1, 2, 7, 8}));
    QVERIFY(!fuzzyMatch(QStringLiteral("xyz"), QStringLiteral("NetworkIn")));
    QVERIFY(fuzzyMatch({}, QStringLiteral("NetworkIn")));
}

void TestShellParts::prefixes()
{
    const std::vector<PaletteCandidates> lists{
        candidates(PaletteGroup::Commands, {QStringLiteral("web refresh")}),
        candidates(PaletteGroup::Alarms, {QStringLiteral("web-5xx")}),
        candidates(PaletteGroup::Metrics, {QStringLiteral("WebRequests")})};
    QCOMPARE(found(QStringLiteral("> web"), lists), QStringList{QStringLiteral("web refresh")});
    QCOMPARE(found(QStringLiteral("#web"), lists), QStringList{QStringLiteral("web-5xx")});
    QCOMPARE(found(QStringLiteral("web"), lists).size(), 3);
    QCOMPARE(PaletteQuery::parse(QStringLiteral("t 90m")).only, PaletteGroup::Time);
    QCOMPARE(PaletteQuery::parse(QStringLiteral("target")).only, std::nullopt);
    // Nothing typed: commands, but not every metric.
    QCOMPARE(found({}, lists), QStringList{QStringLiteral("web refresh")});
}

void TestShellParts::tenThousandMetrics()
{
    QStringList names;
    for (int i = 0; i < 10'000; ++i)
        names.append(QStringLiteral("Custom%1Metric%2Value").arg(i % 100).arg(i));
    const auto list = candidates(PaletteGroup::Metrics, names);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!found(QStringLiteral("cm99"), {list}).isEmpty());
    // It runs off the GUI thread; the bound only says that typing stays ahead, also unoptimised and
    // on a busy machine.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestShellParts::anOvertakenSearchGivesUp()
{
    QStringList names;
    for (int i = 0; i < 1000; ++i)
        names.append(QStringLiteral("metric%1").arg(i));
    const std::atomic<int> generation(2);
    QVERIFY(searchPalette(PaletteQuery::parse(QStringLiteral("metric")),
                          {candidates(PaletteGroup::Metrics, names)}, generation, 1)
                .empty());
}

void TestShellParts::paletteModel()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.firstMatch(), -1);
    model.setMatches({{{PaletteGroup::Commands, QStringLiteral("Refresh"), {}, {}, {}, {}}, 1, {}},
                      {{PaletteGroup::Alarms, QStringLiteral("web"), {}, {}, {}, {}}, 1, {}}});
    QCOMPARE(model.rowCount(), 4); // two headings
    QCOMPARE(model.firstMatch(), 1);
    QVERIFY(!model.matchAt(2));
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    QCOMPARE(model.step(1, 1), 3); // over the heading
    QCOMPARE(model.step(3, 1), 3);
    QCOMPARE(model.step(3, -1), 1);
    model.setMatches({});
    QCOMPARE(model.rowCount(), 0);
}

void TestShellParts::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("plain");
    QTest::newRow("page") << "alarms"
                          << "alarms"
                          << ""
                          << "alarms";
    QTest::newRow("name") << "alarms/web 5xx"
                          << "alarms"
                          << "web 5xx"
                          << "alarms/web 5xx";
    QTest::newRow("name with strange letters") << "alarms/a?b/c%d"
                                               << "alarms"
                                               << "a?b/c%d"
                                               << "alarms/a?b/c%d";
    QTest::newRow("filter") << "alarms?state=ALARM"
                            << "alarms"
                            << "?state=ALARM"
                            << "alarms?state=ALARM";
    QTest::newRow("link") << "yagura://alarms/web%205xx"
                          << "alarms"
                          << "web 5xx"
                          << "alarms/web 5xx";
    QTest::newRow("link with filter") << "yagura://alarms?state=OK"
                                      << "alarms"
                                      << "?state=OK"
                                      << "alarms?state=OK";
    QTest::newRow("blanks around") << "  sources "
                                   << "sources"
                                   << ""
                                   << "sources";
}

void TestShellParts::addresses()
{
    QFETCH(QString, text);
    const auto address = Address::parse(text);
    QVERIFY(address);
    QTEST(address->page, "page");
    QTEST(address->rest, "rest");
    QTEST(address->plain(), "plain");
    const auto again = Address::parse(address->link());
    QVERIFY(again);
    QCOMPARE(again->plain(), address->plain());
}

void TestShellParts::brokenAddresses()
{
    QVERIFY(!Address::parse({}));
    QVERIFY(!Address::parse(QStringLiteral("   ")));
    QVERIFY(!Address::parse(QString(Address::kMaxLength + 1, QLatin1Char('a'))));
    QVERIFY(!Address::parse(QStringLiteral("yagura://alarms?from=nonsense&to=more")));
    const auto timed = Address::parse(
        QStringLiteral("yagura://metrics?from=2026-03-18T05:00:00Z&to=2026-03-18T06:00:00Z"));
    QVERIFY(timed && timed->range);
    const auto again = Address::parse(timed->link());
    QVERIFY(again && again->range);
    QCOMPARE(again->range->text(), timed->range->text());
}

void TestShellParts::addressesOfManyMetrics_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("nameLength");
    QTest::addColumn<int>("most");
    QTest::newRow("forty") << 40 << 60 << 40;
    QTest::newRow("a graph full") << 500 << 30 << 500;
    QTest::newRow("ten thousand") << 10'000 << 20 << 500;
    QTest::newRow("long names") << 1000 << 1000 << 70;
}

void TestShellParts::addressesOfManyMetrics()
{
    QFETCH(const int, count);
    QFETCH(const int, nameLength);
    QFETCH(const int, most);
    std::vector<Metric> metrics;
    for (int i = 0; i < count; ++i)
        metrics.push_back({"App",
                           std::string(std::size_t(nameLength), '"'),
                           {{"Host", "100%1 " + std::to_string(i)}}});
    Address address{QStringLiteral("metrics"), WindowImport::metricsAddress(metrics, 300), {}};
    for (const QString& text : {address.plain(), address.link()}) {
        const auto parsed = Address::parse(text);
        QVERIFY2(parsed.has_value(), qPrintable(QString::number(text.size())));
        QCOMPARE(parsed->rest, address.rest);
    }
    const auto json = boost::json::parse(address.rest.toStdString());
    const GraphDefinition graph = graphFromProperties(json.as_object());
    QVERIFY(!graph.rows.empty() && int(graph.rows.size()) <= most);
    QVERIFY(nameLength > 60 || int(graph.rows.size()) == most);
    QVERIFY(graph.rows.front().metric == metrics.front());
    QCOMPARE(graph.rows.front().periodSeconds, 300);
}

void TestShellParts::history()
{
    AddressHistory history;
    QVERIFY(history.back().isEmpty());
    for (const char* place : {"overview", "alarms", "alarms", "metrics"})
        history.visit(QString::fromLatin1(place));
    QCOMPARE(history.back(), QStringLiteral("alarms"));
    QCOMPARE(history.back(), QStringLiteral("overview"));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), QStringLiteral("alarms"));
    history.visit(QStringLiteral("sources"));
    QVERIFY(!history.canGoForward());
    for (int i = 0; i < 500; ++i)
        history.visit(QString::number(i));
    int steps = 0;
    while (history.canGoBack() && ++steps < 1000)
        history.back();
    QCOMPARE(steps, 199);
}

void TestShellParts::settingsAreKept()
{
    const QTemporaryDir directory;
    {
        Settings settings(directory.path());
        const QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.get<QString>(SettingKey::Theme), QStringLiteral("system"));
        QCOMPARE(settings.get<int>(SettingKey::RefreshSeconds), 60);
        settings.setValue(SettingKey::Theme, QStringLiteral("dark"));
        settings.setValue(SettingKey::Theme, QStringLiteral("dark"));
        QCOMPARE(changed.count(), 1);
    }
    const Settings again(directory.path());
    QCOMPARE(again.get<QString>(SettingKey::Theme), QStringLiteral("dark"));
    QVERIFY(QFile::exists(directory.filePath(QStringLiteral("settings.ini"))));
}

void TestShellParts::settingsSurviveGarbage()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QByteArray("[time\n\xff\xfe refreshSeconds==x\n[general]\ntheme=@Variant(\\0\\0)\n"));
    file.close();
    const Settings settings(directory.path());
    QVERIFY(settings.value(SettingKey::RefreshSeconds).toInt() >= 0);
    QVERIFY(settings.get<bool>(SettingKey::Notifications));
}

void TestShellParts::starsAndRecents()
{
    const QTemporaryDir directory;
    Settings settings(directory.path());
    settings.setStarred(QStringLiteral("web"), true);
    settings.setStarred(QStringLiteral("web"), true);
    settings.setStarred(QStringLiteral("orders"), true);
    QCOMPARE(settings.get<QStringList>(SettingKey::StarredDashboards).size(), 2);
    settings.setStarred(QStringLiteral("web"), false);
    QVERIFY(!settings.isStarred(QStringLiteral("web")));
    for (int i = 0; i < 5; ++i)
        settings.addRecent(SettingKey::RecentRanges, QString::number(i), 3);
    settings.addRecent(SettingKey::RecentRanges, QStringLiteral("3"), 3);
    QCOMPARE(settings.get<QStringList>(SettingKey::RecentRanges),
             (QStringList{QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("2")}));
}

QTEST_MAIN(TestShellParts)
#include "tst_shellparts.moc"
