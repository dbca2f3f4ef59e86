// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <array>

namespace yagura {

namespace {

struct TokenColor
{
    QRgb light;
    QRgb dark;
};

/// In the order of Token; the values of the design's token table.
constexpr std::array<TokenColor, 53> kTokenColors{{
    {0xffF3F5F7, 0xff14171B}, // canvas
    {0xffFAFBFC, 0xff181B20}, // chrome
    {0xffFFFFFF, 0xff1B1F24}, // panel
    {0xffF7F8FA, 0xff171A1F}, // sunken
    {0xffFFFFFF, 0xff23282F}, // raised
    {0xffEEF1F4, 0xff242A31}, // hover
    {0xffE3E8ED, 0xff2C333B}, // pressed
    {0xffE4EEF8, 0xff1C2F44}, // selected
    {0xffE8ECF0, 0xff252B32}, // border-subtle
    {0xffDAE0E6, 0xff2D343C}, // border
    {0xffC3CBD4, 0xff3F4852}, // border-strong
    {0xff8692A0, 0xff6A7583}, // border-input
    {0xff1B2430, 0xffE4E8ED}, // text
    {0xff4A5665, 0xffAEB7C2}, // text2
    {0xff5F6B7A, 0xff8D97A4}, // text3
    {0xff98A2AE, 0xff5C6672}, // disabled
    {0xffFFFFFF, 0xff14171B}, // inverse
    {0xff1F5C99, 0xff7DB4EC}, // accent
    {0xff1F5C99, 0xff2E6DAB}, // accent-solid
    {0xff184B7E, 0xff3A7DBE}, // accent-solid-hover
    {0xffFFFFFF, 0xffFFFFFF}, // on-accent
    {0xffE4EEF8, 0xff1C2F44}, // accent-soft
    {0xff2F7BC8, 0xff5C9FE0}, // focus
    {0xffBC3318, 0xffFF8A6B}, // alarm
    {0xffFCEBE6, 0xff42231B}, // alarm-soft
    {0xffBC3318, 0xffD65F40}, // alarm-solid
    {0xffFFFFFF, 0xff1A0A05}, // on-alarm
    {0xff1A7553, 0xff5FC79C}, // ok
    {0xffE3F3EC, 0xff173229}, // ok-soft
    {0xff596575, 0xffA3ADBA}, // insuf
    {0xffEBEEF2, 0xff292F37}, // insuf-soft
    {0xff8A5A00, 0xffE3B24F}, // warn
    {0xffFAF0DA, 0xff382D15}, // warn-soft
    {0xffBC861A, 0xffE3B24F}, // warn-mark
    {0xff1F5C99, 0xff7DB4EC}, // info
    {0xffE4EEF8, 0xff1C2F44}, // info-soft
    {0xff6A4BA5, 0xffBBA5EC}, // maint
    {0xffEFEAF8, 0xff2C2545}, // maint-soft
    {0xffE8ECF0, 0xff262C33}, // grid
    {0xffB4BDC7, 0xff4A545F}, // axis
    {0xff4A5665, 0xffAEB7C2}, // crosshair
    {0xffFFE48A, 0xff5C4A10}, // mark-bg
    {0xff3A2C00, 0xffFFEBB0}, // mark-text
    {0xffE3F4EA, 0xff163023}, // diff-add
    {0xffB5E2C8, 0xff1F5A3D}, // diff-add-word
    {0xffFCE9E4, 0xff3C211B}, // diff-del
    {0xffF6C3B5, 0xff74351F}, // diff-del-word
    {0xff0F52B4, 0xff8CB3FF}, // syn-key
    {0xff1A7553, 0xff7BCBA3}, // syn-str
    {0xff96480A, 0xffE3B24F}, // syn-num
    {0xff6A4BA5, 0xffBBA5EC}, // syn-kw
    {0xff0B6880, 0xff7CCFDD}, // syn-fn
    {0xff5F6B7A, 0xff8D97A4}, // syn-com
}};

constexpr std::array<TokenColor, kSeriesColors> kSeries{{
    {0xff0F52B4, 0xff8CB3FF},
    {0xffC6840D, 0xffD9940C},
    {0xff22A298, 0xff2A927B},
    {0xff941954, 0xffFFC1CD},
    {0xff9581F6, 0xff8566E9},
    {0xff746C08, 0xffD5DB88},
    {0xff257EAA, 0xff96E4FF},
    {0xff6C482F, 0xffB06D40},
    {0xff636D78, 0xff8C96AB},
    {0xff739C69, 0xff79B07B},
}};

/// In the order of Token, too.
constexpr std::array<const char*, 53> kTokenNames{
    "canvas",        "chrome",        "panel",      "sunken",        "raised",
    "hover",         "pressed",       "selected",   "border-subtle", "border",
    "border-strong", "border-input",  "text",       "text2",         "text3",
    "disabled",      "inverse",       "accent",     "accent-solid",  "accent-solid-hover",
    "on-accent",     "accent-soft",   "focus",      "alarm",         "alarm-soft",
    "alarm-solid",   "on-alarm",      "ok",         "ok-soft",       "insuf",
    "insuf-soft",    "warn",          "warn-soft",  "warn-mark",     "info",
    "info-soft",     "maint",         "maint-soft", "grid",          "axis",
    "crosshair",     "mark-bg",       "mark-text",  "diff-add",      "diff-add-word",
    "diff-del",      "diff-del-word", "syn-key",    "syn-str",       "syn-num",
    "syn-kw",        "syn-fn",        "syn-com",
};
static_assert(kTokenColors.size() == kTokenCount && kTokenNames.size() == kTokenCount);

} // namespace

QString tokenName(Token token)
{
    return QString::fromLatin1(kTokenNames.at(static_cast<std::size_t>(token)));
}

QColor Theme::color(Token token) const
{
    const TokenColor& pair = kTokenColors.at(static_cast<std::size_t>(token));
    return QColor::fromRgba(m_isDark ? pair.dark : pair.light);
}

QColor Theme::series(int index) const
{
    const TokenColor& pair = kSeries.at(
        static_cast<std::size_t>(((index % kSeriesColors) + kSeriesColors) % kSeriesColors));
    return QColor::fromRgba(m_isDark ? pair.dark : pair.light);
}

} // namespace yagura
