// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScreen>

namespace yagura::fonts {

namespace {

/// The installed ones of the wanted families, then the system's own: a family that is not there
/// must not reach the font matcher, which would take whatever sounds alike.
QStringList installed(const QStringList& wanted, QFontDatabase::SystemFont system)
{
    const QStringList known = QFontDatabase::families();
    QStringList families;
    for (const QString& family : wanted) {
        if (known.contains(family))
            families.append(family);
    }
    const QString fallback = QFontDatabase::systemFont(system).family();
    if (!fallback.isEmpty() && !families.contains(fallback))
        families.append(fallback);
    return families;
}

const QStringList& sansFamilies()
{
    static const QStringList families = installed(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans")},
        QFontDatabase::GeneralFont);
    return families;
}

const QStringList& monoFamilies()
{
    static const QStringList families
        = installed({QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                     QStringLiteral("Noto Sans Mono CJK JP")},
                    QFontDatabase::FixedFont);
    return families;
}

const QStringList& numericFamilies()
{
    static const QStringList families = [] {
        // Qt gains font features (tnum) with 6.7; Noto Sans has tabular digits as they are.
        QStringList list = sansFamilies();
        const QString tabular = QStringLiteral("Noto Sans");
        if (list.removeAll(tabular) > 0)
            list.prepend(tabular);
        return list;
    }();
    return families;
}

struct RoleFont
{
    double pixels;
    QFont::Weight weight;
};

RoleFont roleFont(Role role)
{
    switch (role) {
    case Role::PageTitle:
        return {15, QFont::DemiBold};
    case Role::SectionTitle:
        return {14, QFont::DemiBold};
    case Role::PanelTitle:
        return {12.5, QFont::DemiBold};
    case Role::WidgetTitle:
        return {12, QFont::DemiBold};
    case Role::Body:
        return {13, QFont::Normal};
    case Role::Control:
        return {12.5, QFont::Normal};
    case Role::ControlSmall:
    case Role::Table:
    case Role::Code:
        return {12, QFont::Normal};
    case Role::TableHeader:
        return {11.5, QFont::Medium};
    case Role::Caption:
        return {11.5, QFont::Normal};
    case Role::Axis:
        return {11, QFont::Normal};
    case Role::Value:
        return {26, QFont::DemiBold};
    case Role::GaugeValue:
        return {22, QFont::DemiBold};
    }
    return {13, QFont::Normal};
}

/// Half pixels need a size in points: QFont's pixel size is an integer.
double pointsOf(double pixels)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
    return pixels * 72.0 / (dpi > 0 ? dpi : 96.0);
}

} // namespace

QFont font(Role role, QFont::Weight weight)
{
    QFont result;
    result.setFamilies(role == Role::Code ? monoFamilies() : sansFamilies());
    result.setPointSizeF(pointsOf(roleFont(role).pixels));
    result.setWeight(weight);
    if (role == Role::Code)
        result.setStyleHint(QFont::Monospace);
    return result;
}

QFont font(Role role)
{
    return font(role, roleFont(role).weight);
}

QFont numeric(Role role)
{
    QFont result = font(role);
    if (role != Role::Code)
        result.setFamilies(numericFamilies());
    return result;
}

void applyToApplication()
{
    QApplication::setFont(font(Role::Body));
    QApplication::setFont(font(Role::Control), "QPushButton");
    QApplication::setFont(font(Role::Control), "QToolButton");
    QApplication::setFont(font(Role::Control), "QLineEdit");
    QApplication::setFont(font(Role::Control), "QComboBox");
    QApplication::setFont(font(Role::Control), "QAbstractSpinBox");
    QApplication::setFont(font(Role::Control), "QCheckBox");
    QApplication::setFont(font(Role::Control), "QRadioButton");
    QApplication::setFont(font(Role::Control), "QTabBar");
    QApplication::setFont(font(Role::Control), "QMenu");
    QApplication::setFont(font(Role::Table), "QAbstractItemView");
    QApplication::setFont(font(Role::TableHeader), "QHeaderView");
    QApplication::setFont(font(Role::Caption), "QTipLabel");
}

} // namespace yagura::fonts
