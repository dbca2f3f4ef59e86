// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Reads every #include of the sources and holds it against the floors of core/README.md: a file
/// includes only from its own folder or from lower floors; the core knows no widgets; only ui/plot
/// knows QCustomPlot; the window knows no SQL and no sockets.
class TestFloors : public QObject
{
    Q_OBJECT

private slots:
    void coreIncludesOnlyItsOwnOrLowerFloors();
    void coreKnowsNoWindow();
    void windowKnowsServicesOnly();
    void nobodyIncludesTheAppFolder();
    void theReaderOfIncludesSeesThem();

private:
    struct Include
    {
        QString file; ///< relative to the source folder
        int line = 0;
        QString target;
    };
    static QList<Include> includesOf(const QString& text, const QString& file);
    static QList<Include> includesBelow(const QString& folder);
};

namespace {

const QHash<QString, int>& floors()
{
    static const QHash<QString, int> table{
        {u"base"_s, 0},    {u"storage"_s, 1}, {u"metrics"_s, 2},  {u"logs"_s, 2},
        {u"trail"_s, 2},   {u"config"_s, 2},  {u"health"_s, 2},   {u"dashboards"_s, 3},
        {u"notify"_s, 3},  {u"alarms"_s, 4},  {u"insights"_s, 4}, {u"rules"_s, 4},
        {u"tags"_s, 2},    {u"streams"_s, 4},
        {u"collect"_s, 5}, {u"exchange"_s, 5}, {u"monitor"_s, 6}, {u"api"_s, 7},
    };
    return table;
}

QString folderOf(const QString& path)
{
    return path.section(u'/', 1, 1);
}

} // namespace

QList<TestFloors::Include> TestFloors::includesOf(const QString& text, const QString& file)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Include> found;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch())
            found.append({file, number, match.captured(1)});
    }
    return found;
}

QList<TestFloors::Include> TestFloors::includesBelow(const QString& folder)
{
    const QDir root(QStringLiteral(YAGURA_SOURCE_DIR));
    QList<Include> all;
    QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        all += includesOf(QString::fromUtf8(file.readAll()),
                          root.relativeFilePath(file.fileName()));
    }
    return all;
}

void TestFloors::coreIncludesOnlyItsOwnOrLowerFloors()
{
    QStringList breaches;
    for (const Include& include : includesBelow(u"core"_s)) {
        const QString from = folderOf(include.file);
        QVERIFY2(floors().contains(from),
                 qPrintable(u"core/%1 has no floor: add it to this table"_s.arg(from)));
        if (!include.target.startsWith("core/"_L1))
            continue;
        const QString to = folderOf(include.target);
        const bool isBreach = from != to && floors().value(to, 99) >= floors().value(from);
        if (isBreach) {
            breaches << u"%1:%2 includes %3: core/%4 (floor %5) may not know core/%6 (floor %7)"_s
                            .arg(include.file)
                            .arg(include.line)
                            .arg(include.target, from)
                            .arg(floors().value(from))
                            .arg(to)
                            .arg(floors().value(to, 99));
        }
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestFloors::coreKnowsNoWindow()
{
    static const QRegularExpression window(
        u"^(ui/|app/|QtGui|QtWidgets|QtCharts|QtSvg|qcustomplot|QWidget|QApplication|QGuiApplication|QImage|QPixmap|QColor|QPainter|QIcon|QFont)"_s);
    QStringList breaches;
    for (const Include& include : includesBelow(u"core"_s)) {
        if (window.match(include.target).hasMatch())
            breaches << u"%1:%2 includes %3: the core draws nothing"_s.arg(include.file)
                            .arg(include.line)
                            .arg(include.target);
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestFloors::windowKnowsServicesOnly()
{
    static const QRegularExpression below(
        u"^(core/storage/|core/api/(?!endpoint\\.h)|SQLiteCpp|sqlite3|QTcp|QUdp|QLocalS|boost/asio|boost/beast)"_s);
    QStringList breaches;
    for (const Include& include : includesBelow(u"ui"_s)) {
        if (below.match(include.target).hasMatch())
            breaches << u"%1:%2 includes %3: a pane asks services, not stores or sockets"_s
                            .arg(include.file)
                            .arg(include.line)
                            .arg(include.target);
        if (include.target.contains("qcustomplot"_L1) && !include.file.startsWith("ui/plot/"_L1))
            breaches << u"%1:%2 includes %3: only ui/plot knows QCustomPlot"_s.arg(include.file)
                            .arg(include.line)
                            .arg(include.target);
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestFloors::nobodyIncludesTheAppFolder()
{
    for (const QString& folder : {u"core"_s, u"ui"_s}) {
        for (const Include& include : includesBelow(folder))
            QVERIFY2(!include.target.startsWith("app/"_L1), qPrintable(include.file));
    }
}

void TestFloors::theReaderOfIncludesSeesThem()
{
    const QList<Include> found = includesOf(
        u"#pragma once\n#include \"core/base/time.h\"\n  # include <QTimer>\n// no include\n"_s,
        u"x.h"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).target, u"core/base/time.h"_s);
    QCOMPARE(found.at(1).line, 3);
    QVERIFY(!includesBelow(u"core"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
