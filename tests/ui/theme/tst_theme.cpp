// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace yagura;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void init() { Theme::instance().apply(ThemeChoice::Light); }
    void textIsReadable_data();
    void textIsReadable();
    void controlsAndSeriesAreVisible();
    void tokensHaveTheDesignsNames();
    void styleSheetHasNoPlaceholderLeft();
    void applySwitchesPaletteAndTellsOnce();
    void overrideRestores();
    void dashesFollowTheTable();
    void everyIconRenders();
    void iconsFollowTheTheme();
    void unknownIconIsEmpty();
    void fontsKeepHalfPixels();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Token>("text");
    QTest::addColumn<Token>("ground");
    const Token texts[]
        = {Token::Text,   Token::Text2, Token::Text3, Token::Accent, Token::Alarm,  Token::Ok,
           Token::Insuf,  Token::Warn,  Token::Info,  Token::Maint,  Token::SynKey, Token::SynStr,
           Token::SynNum, Token::SynKw, Token::SynFn, Token::SynCom};
    const Token grounds[]
        = {Token::Panel, Token::Canvas, Token::Sunken, Token::Chrome, Token::Raised};
    const std::pair<Token, Token> pairs[]
        = {{Token::Alarm, Token::AlarmSoft},    {Token::Ok, Token::OkSoft},
           {Token::Insuf, Token::InsufSoft},    {Token::Warn, Token::WarnSoft},
           {Token::Info, Token::InfoSoft},      {Token::Maint, Token::MaintSoft},
           {Token::Accent, Token::Selected},    {Token::Text, Token::Selected},
           {Token::Text2, Token::Hover},        {Token::OnAccent, Token::AccentSolid},
           {Token::OnAlarm, Token::AlarmSolid}, {Token::Inverse, Token::Text},
           {Token::MarkText, Token::MarkBg}};
    for (const bool dark : {false, true}) {
        const auto add = [dark](Token text, Token ground) {
            const QString name = QStringLiteral("%1 %2 on %3")
                                     .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                          tokenName(text), tokenName(ground));
            QTest::newRow(qPrintable(name)) << dark << text << ground;
        };
        for (const Token text : texts) {
            for (const Token ground : grounds)
                add(text, ground);
        }
        for (const auto& [text, ground] : pairs)
            add(text, ground);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(Token, text);
    QFETCH(Token, ground);
    const Theme::Override theme(dark);
    const double ratio = contrast(Theme::instance().color(text), Theme::instance().color(ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::controlsAndSeriesAreVisible()
{
    for (const bool dark : {false, true}) {
        const Theme::Override theme(dark);
        const QColor panel = Theme::instance().color(Token::Panel);
        for (const Token token : {Token::BorderInput, Token::Focus, Token::WarnMark})
            QVERIFY2(contrast(Theme::instance().color(token), panel) >= 3.0,
                     qPrintable(tokenName(token)));
        for (int i = 0; i < kSeriesColors; ++i)
            QVERIFY2(contrast(Theme::instance().series(i), panel) >= 3.0,
                     qPrintable(QString::number(i)));
    }
}

void TestTheme::tokensHaveTheDesignsNames()
{
    QCOMPARE(tokenName(Token::Canvas), QStringLiteral("canvas"));
    QCOMPARE(tokenName(Token::BorderSubtle), QStringLiteral("border-subtle"));
    QCOMPARE(tokenName(Token::SynCom), QStringLiteral("syn-com"));
    QCOMPARE(Theme::instance().color(Token::Accent), QColor(0x1F, 0x5C, 0x99));
    QCOMPARE(Theme::instance().color(Token::AlarmSolid), QColor(0xBC, 0x33, 0x18));
}

void TestTheme::styleSheetHasNoPlaceholderLeft()
{
    const QString sheet = qApp->styleSheet();
    QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
    QVERIFY2(!sheet.contains(QLatin1Char('@')),
             qPrintable(sheet.mid(sheet.indexOf(QLatin1Char('@')), 60)));
    QVERIFY(sheet.contains(QStringLiteral("#1f5c99"), Qt::CaseInsensitive));
}

void TestTheme::applySwitchesPaletteAndTellsOnce()
{
    const QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().apply(ThemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1B, 0x1F, 0x24));
    QVERIFY(qApp->styleSheet().contains(QStringLiteral("/themes/dark/")));
    Theme::instance().apply(ThemeChoice::FollowSystem); // the offscreen platform is light
    QVERIFY(!Theme::instance().isDark());
    QCOMPARE(Theme::instance().choice(), ThemeChoice::FollowSystem);
}

void TestTheme::overrideRestores()
{
    const QSignalSpy changed(&Theme::instance(), &Theme::changed);
    const QColor before = Theme::instance().color(Token::Text);
    {
        const Theme::Override dark(true);
        QVERIFY(Theme::instance().color(Token::Text) != before);
        QCOMPARE(Theme::instance().areaOpacity(), 0.30);
    }
    QCOMPARE(Theme::instance().color(Token::Text), before);
    QCOMPARE(changed.count(), 0);
}

void TestTheme::dashesFollowTheTable()
{
    const Theme& theme = Theme::instance();
    for (int i = 0; i < 5; ++i)
        QVERIFY(theme.seriesDashes(i).isEmpty());
    QCOMPARE(theme.seriesDashes(5), QList<qreal>({6, 3}));
    QCOMPARE(theme.seriesDashes(7), QList<qreal>({8, 3, 2, 3}));
    QCOMPARE(theme.seriesDashes(9), QList<qreal>({1, 3}));
    // From eleven on the colours come again with the next line style: no two of the first thirty
    // look alike.
    QStringList looks;
    for (int i = 0; i < 30; ++i) {
        QString look = theme.series(i).name();
        for (const qreal dash : theme.seriesDashes(i))
            look += QStringLiteral(" %1").arg(dash);
        QVERIFY2(!looks.contains(look), qPrintable(look));
        looks.append(look);
    }
}

void TestTheme::everyIconRenders()
{
    const QStringList names = icons::names();
    QVERIFY(names.size() > 80);
    for (const QString& name : names) {
        const QImage image = icons::pixmap(name, 16, Token::Text, 2.0).toImage();
        QCOMPARE(image.width(), 32);
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                painted += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        }
        QVERIFY2(painted > 8, qPrintable(name));
    }
}

void TestTheme::iconsFollowTheTheme()
{
    const QIcon icon = icons::icon(QStringLiteral("st-alarm"), Token::Alarm);
    const QImage light = icon.pixmap(16).toImage();
    Theme::instance().apply(ThemeChoice::Dark);
    QVERIFY(icon.pixmap(16).toImage() != light);
    QVERIFY(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage() != icon.pixmap(16).toImage());
}

void TestTheme::unknownIconIsEmpty()
{
    QTest::ignoreMessage(QtWarningMsg, "there is no icon \"no-such-icon\"");
    QVERIFY(icons::pixmap(QStringLiteral("no-such-icon"), 16).isNull());
}

void TestTheme::fontsKeepHalfPixels()
{
    const QFont control = fonts::font(fonts::Role::Control);
    const QFont small = fonts::font(fonts::Role::ControlSmall);
    const QFont body = fonts::font(fonts::Role::Body);
    QVERIFY(small.pointSizeF() < control.pointSizeF());
    QVERIFY(control.pointSizeF() < body.pointSizeF());
    QCOMPARE(fonts::font(fonts::Role::PageTitle).weight(), QFont::DemiBold);
    QVERIFY(!fonts::font(fonts::Role::Body).families().isEmpty());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
