// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QPalette>

namespace yagura {

/// The colour tokens of the design, by the design's names.
enum class Token {
    Canvas,
    Chrome,
    Panel,
    Sunken,
    Raised,
    Hover,
    Pressed,
    Selected,
    BorderSubtle,
    Border,
    BorderStrong,
    BorderInput,
    Text,
    Text2,
    Text3,
    Disabled,
    Inverse,
    Accent,
    AccentSolid,
    AccentSolidHover,
    OnAccent,
    AccentSoft,
    Focus,
    Alarm,
    AlarmSoft,
    AlarmSolid,
    OnAlarm,
    Ok,
    OkSoft,
    Insuf,
    InsufSoft,
    Warn,
    WarnSoft,
    WarnMark,
    Info,
    InfoSoft,
    Maint,
    MaintSoft,
    Grid,
    Axis,
    Crosshair,
    MarkBg,
    MarkText,
    DiffAdd,
    DiffAddWord,
    DiffDel,
    DiffDelWord,
    SynKey,
    SynStr,
    SynNum,
    SynKw,
    SynFn,
    SynCom,
};

enum class ThemeChoice { FollowSystem, Light, Dark };

inline constexpr int kSeriesColors = 10;

/// Colours, icons and fonts of the application: one current theme, switched at once. GUI thread
/// only.
class Theme final : public QObject
{
    Q_OBJECT
public:
    static Theme& instance();

    void apply(
        ThemeChoice choice); ///< palette, style sheet, fonts of the application; emits changed()
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_isDark; }

    [[nodiscard]] QColor color(Token token) const;
    /// The series palette; index wraps at kSeriesColors.
    [[nodiscard]] QColor series(int index) const;
    /// Dashes for series six and on (empty: solid), in multiples of the pen width at 1 px.
    [[nodiscard]] QList<qreal> seriesDashes(int index) const;
    [[nodiscard]] QPalette palette() const;

    /// Opacities of the design's table of fixed translucencies.
    [[nodiscard]] qreal areaOpacity() const { return m_isDark ? 0.30 : 0.26; }
    [[nodiscard]] qreal bandOpacity() const { return m_isDark ? 0.10 : 0.075; }

    /// Draw with the other theme for a moment (pictures in the light theme). Restores in the
    /// destructor; emits nothing.
    class Override
    {
    public:
        explicit Override(bool dark);
        ~Override();
        Override(const Override&) = delete;
        Override& operator=(const Override&) = delete;

    private:
        bool m_before;
    };

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the desktop switched its theme

private:
    Theme() = default;
    void render(bool dark);

    ThemeChoice m_choice = ThemeChoice::FollowSystem;
    bool m_isDark = false;
    bool m_isRendering = false;
};

/// The design's name of a token ("border-subtle"), as style sheets write it: `@{border-subtle}`.
QString tokenName(Token token);
inline constexpr int kTokenCount = static_cast<int>(Token::SynCom) + 1;

} // namespace yagura
