// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <array>

// Resources of a static library are registered by hand; the macro must stand outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(yagura);
}

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcTheme, "yagura.theme")

/// Qt 6.4 has no colour scheme hint: the desktop's palette tells, as soon as ours is out of the
/// way.
bool isSystemDark()
{
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    return system.color(QPalette::WindowText).lightness()
        > system.color(QPalette::Window).lightness();
}

QString templateText()
{
    QFile file(QStringLiteral(":/themes/yagura.qss"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        qCWarning(lcTheme) << "the style sheet is missing from the program";
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

QString renderedStyleSheet(const Theme& theme)
{
    QString sheet = templateText();
    for (int i = 0; i < kTokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        const QString placeholder = QStringLiteral("@{%1}").arg(tokenName(token));
        sheet.replace(placeholder, theme.color(token).name());
    }
    static const QRegularExpression sizes(QStringLiteral("@pt\\(([0-9.]+)\\)"));
    // Style sheets round pixel sizes of fonts to integers, points they keep: 12.5 px stays 12.5 px.
    qsizetype at = 0;
    for (auto match = sizes.match(sheet); match.hasMatch(); match = sizes.match(sheet, at)) {
        const QString points
            = QString::number(match.captured(1).toDouble() * 0.75) + QStringLiteral("pt");
        sheet.replace(match.capturedStart(), match.capturedLength(), points);
        at = match.capturedStart();
    }
    sheet.replace(QStringLiteral("@{theme}"),
                  theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::apply(ThemeChoice choice)
{
    initResources();
    m_choice = choice;
    qApp->removeEventFilter(this);
    const bool dark
        = choice == ThemeChoice::Dark || (choice == ThemeChoice::FollowSystem && isSystemDark());
    render(dark);
    qApp->installEventFilter(this);
    emit changed();
}

void Theme::render(bool dark)
{
    const QScopedValueRollback<bool> guard(m_isRendering, true);
    m_isDark = dark;
    icons::clearCache();
    if (!qobject_cast<YaguraStyle*>(QApplication::style())
        && qApp->property("yaguraStyle").isNull()) {
        QApplication::setStyle(new YaguraStyle);
        qApp->setProperty("yaguraStyle", true);
        fonts::applyToApplication();
        FocusRing::install();
    }
    QApplication::setPalette(palette());
    qApp->setStyleSheet(renderedStyleSheet(*this));
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::FollowSystem
        && !m_isRendering) {
        const QScopedValueRollback<bool> guard(m_isRendering, true);
        const bool dark = isSystemDark();
        if (dark != m_isDark) {
            render(dark);
            emit changed();
        } else {
            QApplication::setPalette(palette());
        }
    }
    return QObject::eventFilter(watched, event);
}

QList<qreal> Theme::seriesDashes(int index) const
{
    static const std::array<QList<qreal>, 6> styles{QList<qreal>{}, {6, 3}, {2, 2},
                                                    {8, 3, 2, 3},   {4, 2}, {1, 3}};
    if (index < 0)
        return {};
    const int slot = index % kSeriesColors;
    const int first = slot < 5 ? 0 : slot - 4;
    const auto style = static_cast<std::size_t>(first + index / kSeriesColors) % styles.size();
    return styles.at(style);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Canvas));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Panel));
    palette.setColor(QPalette::AlternateBase, color(Token::Sunken));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Text3));
    palette.setColor(QPalette::Button, color(Token::Panel));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Alarm));
    palette.setColor(QPalette::Highlight, color(Token::Selected));
    palette.setColor(QPalette::HighlightedText, color(Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, color(Token::Raised));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Light, color(Token::Panel));
    palette.setColor(QPalette::Midlight, color(Token::BorderSubtle));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Dark, color(Token::BorderStrong));
    palette.setColor(QPalette::Shadow, color(Token::BorderStrong));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    return palette;
}

Theme::Override::Override(bool dark)
    : m_before(Theme::instance().m_isDark)
{
    Theme::instance().m_isDark = dark;
}

Theme::Override::~Override()
{
    Theme::instance().m_isDark = m_before;
}

} // namespace yagura
