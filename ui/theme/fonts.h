// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

/// The type scale of the design. Sizes are in pixels of a 96 dpi screen; families fall back to the
/// system's.
namespace yagura::fonts {

enum class Role {
    PageTitle, ///< 15, 600
    SectionTitle, ///< 14, 600
    PanelTitle, ///< 12.5, 600
    WidgetTitle, ///< 12, 600
    Body, ///< 13
    Control, ///< 12.5
    ControlSmall, ///< 12
    Table, ///< 12
    TableHeader, ///< 11.5, 500
    Caption, ///< 11.5
    Axis, ///< 11
    Value, ///< 26, 600
    GaugeValue, ///< 22, 600
    Code, ///< 12, monospaced
};

QFont font(Role role);
/// The same font in another weight: QFont::Normal, QFont::Medium or QFont::DemiBold.
QFont font(Role role, QFont::Weight weight);
/// For columns of numbers: a family whose digits are all as wide as each other, where one is
/// installed.
QFont numeric(Role role);

/// Sets the sans family list on the application's font; called by Theme::apply().
void applyToApplication();

} // namespace yagura::fonts
