// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmhistoryview.h"
#include "ui/dashboards/widgeteditordialog.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/plot/exportdialog.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace yagura;

namespace {

/// One entry of a .ts file.
struct Entry
{
    QString context;
    QString source;
    QString comment;
    QString type; ///< of the translation: empty when it is finished
    QStringList texts; ///< one, or one for each plural form
    bool isPlural = false;

    [[nodiscard]] QString key() const
    {
        return QStringList{context, source, comment}.join(QLatin1Char('|'));
    }
};

QString translationFile(const QString& language)
{
    return QStringLiteral(YAGURA_SOURCE_DIR "/translations/yagura_%1.ts").arg(language);
}

void readTranslation(QXmlStreamReader& xml, Entry& entry)
{
    entry.type = xml.attributes().value(QLatin1String("type")).toString();
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
        if (xml.isStartElement())
            entry.texts.append(xml.readElementText());
        else
            text += xml.text();
    }
    if (entry.texts.isEmpty())
        entry.texts.append(text);
}

QList<Entry> readEntries(const QString& fileName)
{
    QList<Entry> entries;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            Entry entry;
            entry.context = context;
            entry.isPlural
                = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            entries.append(entry);
        } else if (entries.isEmpty()) {
            continue;
        } else if (xml.name() == QLatin1String("source")) {
            entries.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entries.back().comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            readTranslation(xml, entries.back());
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

std::set<QString> keys(const QList<Entry>& entries)
{
    std::set<QString> result;
    for (const Entry& entry : entries)
        result.insert(entry.key());
    return result;
}

/// What is in `all` and not in `known`, for a message that names the texts.
QStringList difference(const std::set<QString>& all, const std::set<QString>& known)
{
    QStringList result;
    for (const QString& key : all) {
        if (!known.contains(key))
            result.append(key);
    }
    return result;
}

/// The placeholders of a text in order: "%1 %2 %n".
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9n]"));
    std::multiset<QString> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.insert(matches.next().captured());
    return {found.begin(), found.end()};
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&\\w"));
    return text.contains(pattern);
}

} // namespace

/// The files of translations/ against the sources, and a running program against the files.
class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void placeholdersAgree_data();
    void placeholdersAgree();
    void japaneseFollowsTheTextStyle();
    void filesAreUpToDate_data();
    void filesAreUpToDate();
    void keyTextsInJapanese_data();
    void keyTextsInJapanese();
    void pluralFormsInEnglish();
    void openDialogsFollowASwitch();
    void listsFollowASwitch();
    void cleanup();
};

void TestTranslations::cleanup()
{
    language::apply(QStringLiteral("en"));
}

void TestTranslations::everythingIsTranslated_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("forms");
    QTest::newRow("Japanese") << "ja" << 1;
    QTest::newRow("English plural forms") << "en" << 2;
}

void TestTranslations::everythingIsTranslated()
{
    QFETCH(const QString, code);
    QFETCH(const int, forms);
    const QList<Entry> entries = readEntries(translationFile(code));
    QVERIFY(!entries.isEmpty());
    QStringList open;
    for (const Entry& entry : entries) {
        const bool isWhole = entry.texts.size() == (entry.isPlural ? forms : 1);
        if (!entry.type.isEmpty() || !isWhole || entry.texts.contains(QString()))
            open.append(entry.key());
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(QLatin1Char('\n'))));
}

void TestTranslations::placeholdersAgree_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("Japanese") << "ja";
    QTest::newRow("English plural forms") << "en";
}

void TestTranslations::placeholdersAgree()
{
    QFETCH(const QString, code);
    const QList<Entry> entries = readEntries(translationFile(code));
    QVERIFY(!entries.isEmpty());
    for (const Entry& entry : entries) {
        for (const QString& text : entry.texts) {
            QVERIFY2(placeholders(text) == placeholders(entry.source),
                     qPrintable(entry.key() + QStringLiteral(" => ") + text));
            QVERIFY2(hasMnemonic(text) == hasMnemonic(entry.source),
                     qPrintable(entry.key() + QStringLiteral(" => ") + text));
            // What stands behind the tabulator is the key of a menu entry.
            QCOMPARE(text.section(QLatin1Char('\t'), 1),
                     entry.source.section(QLatin1Char('\t'), 1));
        }
    }
}

void TestTranslations::japaneseFollowsTheTextStyle()
{
    // Full-width digits, letters and marks, and quotes that are not 「」.
    static const QRegularExpression refused(QStringLiteral("[\uff01-\uff5e“”!]"));
    const QList<Entry> entries = readEntries(translationFile(QStringLiteral("ja")));
    QVERIFY(!entries.isEmpty());
    for (const Entry& entry : entries) {
        for (const QString& text : entry.texts)
            QVERIFY2(!text.contains(refused), qPrintable(text));
    }
}

void TestTranslations::filesAreUpToDate_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Japanese") << "ja" << QStringList();
    QTest::newRow("English plural forms") << "en" << QStringList{QStringLiteral("-pluralonly")};
}

void TestTranslations::filesAreUpToDate()
{
    QFETCH(const QString, code);
    QFETCH(const QStringList, options);
    const QString program = QStringLiteral(YAGURA_LUPDATE);
    if (!QFileInfo(program).isExecutable())
        QSKIP("lupdate is not installed.");
    if (!QFileInfo::exists(QStringLiteral(YAGURA_LUPDATE_SOURCES)))
        QSKIP("The list of sources is made when CMake generates the build.");
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(program,
                  options
                      + QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"),
                                    QStringLiteral("none"), QStringLiteral("-no-obsolete"),
                                    QStringLiteral("-source-language"), QStringLiteral("en"),
                                    QStringLiteral("-target-language"), code,
                                    QStringLiteral("@" YAGURA_LUPDATE_SOURCES),
                                    QStringLiteral("-I"), QStringLiteral(YAGURA_SOURCE_DIR),
                                    QStringLiteral("-ts"), fresh});
    QVERIFY(lupdate.waitForFinished(120'000));
    const QByteArray said = lupdate.readAll();
    QVERIFY2(lupdate.exitCode() == 0, said.constData());
    // A text in a wrong context is never found while the program runs.
    QVERIFY2(!said.contains("lacks Q_OBJECT macro"), said.constData());
    const std::set<QString> wanted = keys(readEntries(fresh));
    const std::set<QString> kept = keys(readEntries(translationFile(code)));
    QVERIFY(!wanted.empty());
    const QStringList missing = difference(wanted, kept);
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("Build yagura_lupdate and translate:\n")
                        + missing.join(QLatin1Char('\n'))));
    const QStringList unused = difference(kept, wanted);
    QVERIFY2(unused.isEmpty(),
             qPrintable(QStringLiteral("Build yagura_lupdate; unused:\n")
                        + unused.join(QLatin1Char('\n'))));
}

void TestTranslations::keyTextsInJapanese_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("japanese");
    const auto row = [](const char* context, const char* source, const char* japanese) {
        QTest::newRow(source) << QByteArray(context) << QByteArray(source)
                              << QString::fromUtf8(japanese);
    };
    row("yagura::PageStack", "Overview", "概要");
    row("yagura::PageStack", "Dashboards", "ダッシュボード");
    row("yagura::PageStack", "Metrics", "メトリクス");
    row("yagura::PageStack", "Alarms", "アラーム");
    row("yagura::PageStack", "Sources", "データソース");
    row("yagura::TopBar", "Search or run a command", "検索またはコマンドを実行");
    row("yagura::BoardHeaderRight", "Add widget", "ウィジェットの追加");
    row("yagura::StateChip", "Insufficient data", "データ不足");
    row("yagura::GraphedMetricsView", "Graphed metrics", "グラフ化したメトリクス");
    row("yagura::AlarmForm", "Datapoints to alarm", "アラームを実行するデータポイント");
    row("yagura::AlarmsPage", "Create alarm", "アラームの作成");
    row("yagura::StatusLine", "Last refresh", "最終更新");
    row("MetricCatalogue", "Share of memory in use.", "メモリ使用率。");
    row("CommandLine", "Shows times in UTC.", "時刻を UTC で表示します。");
}

void TestTranslations::keyTextsInJapanese()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const QString, japanese);
    const auto shown
        = [&] { return QCoreApplication::translate(context.constData(), source.constData()); };
    QCOMPARE(language::apply(QStringLiteral("en")), QStringLiteral("en"));
    QCOMPARE(shown(), QString::fromUtf8(source));
    QCOMPARE(language::apply(QStringLiteral("ja")), QStringLiteral("ja"));
    QCOMPARE(shown(), japanese);
    QCOMPARE(language::apply(QStringLiteral("en")), QStringLiteral("en"));
    QCOMPARE(shown(), QString::fromUtf8(source));
}

void TestTranslations::pluralFormsInEnglish()
{
    const auto shown = [](int n) {
        return QCoreApplication::translate("yagura::MetricsPage", "%n metric(s)", nullptr, n);
    };
    language::apply(QStringLiteral("en"));
    QCOMPARE(shown(1), QStringLiteral("1 metric"));
    QCOMPARE(shown(2), QStringLiteral("2 metrics"));
    language::apply(QStringLiteral("ja"));
    QCOMPARE(shown(1), QString::fromUtf8("1 メトリクス"));
}

void TestTranslations::openDialogsFollowASwitch()
{
    language::apply(QStringLiteral("en"));
    DashboardWidget widget;
    widget.type = "metric";
    widget.properties = {{"view", "timeSeries"}, {"period", 60}};
    WidgetEditorDialog editor(widget);
    ExportDialog picture(QStringLiteral("Graph"), [](const PictureOptions&) { return QImage(); });
    const auto* tabs = editor.findChild<QTabWidget*>();
    const auto* period = editor.findChild<QComboBox*>(QStringLiteral("widgetPeriod"));
    const auto* kind = editor.findChild<QComboBox*>(QStringLiteral("widgetKind"));
    const auto* apply = editor.findChild<QPushButton*>(QStringLiteral("applyButton"));
    const auto* theme = picture.findChild<QComboBox*>(QStringLiteral("exportTheme"));
    QVERIFY(tabs && period && kind && apply && theme);
    QCOMPARE(tabs->tabText(0), QStringLiteral("Widget"));
    QCOMPARE(period->currentText(), QStringLiteral("60 seconds"));
    QCOMPARE(theme->currentText(), QStringLiteral("Current theme"));
    language::apply(QStringLiteral("ja"));
    QTRY_COMPARE(editor.windowTitle(), QStringLiteral("ウィジェットの編集"));
    QCOMPARE(tabs->tabText(0), QStringLiteral("ウィジェット"));
    QCOMPARE(tabs->tabText(1), QStringLiteral("メトリクス"));
    QCOMPARE(tabs->tabText(2), QStringLiteral("ソース"));
    QCOMPARE(period->currentText(), QStringLiteral("60 秒"));
    QCOMPARE(kind->currentText(), QStringLiteral("折れ線"));
    QCOMPARE(apply->text(), QStringLiteral("適用"));
    QTRY_COMPARE(picture.windowTitle(), QStringLiteral("画像として保存"));
    QCOMPARE(theme->currentText(), QStringLiteral("現在のテーマ"));
}

void TestTranslations::listsFollowASwitch()
{
    language::apply(QStringLiteral("en"));
    MetricTreeModel model;
    MetricTreeView tree;
    tree.setMetricModel(&model);
    AlarmHistoryView history;
    Metric metric;
    metric.nameSpace = "AWS/EC2";
    metric.metricName = "CPUUtilization";
    metric.dimensions = {{"InstanceId", "i-0abc12de34f567890"}};
    model.setMetrics(std::make_shared<const std::vector<Metric>>(std::vector<Metric>{metric}));
    const auto dimensionSet
        = [&] { return model.index(0, 0, model.index(0, 0)).data().toString(); };
    QTRY_COMPARE(dimensionSet(), QStringLiteral("Per-instance metrics"));
    QCOMPARE(tree.accessibleName(), QStringLiteral("Metrics"));
    language::apply(QStringLiteral("ja"));
    QTRY_COMPARE(tree.accessibleName(), QStringLiteral("メトリクス"));
    QTRY_COMPARE(history.accessibleName(), QStringLiteral("履歴"));
    model.retranslate();
    QTRY_COMPARE(dimensionSet(), QStringLiteral("インスタンス別メトリクス"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("AWS/EC2"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
