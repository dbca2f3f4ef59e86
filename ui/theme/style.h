// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>
#include <QProxyStyle>

namespace yagura {

/// Fusion, flattened: 1 px frames, 14 px indicators, no bevels. Colours come from the Theme.
class YaguraStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    YaguraStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
                  const QWidget* widget = nullptr,
                  QStyleHintReturn* returnData = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
};

/// Puts the focus ring around the control that the keyboard moved the focus to; a click hides it.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    /// Once per application.
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit FocusRing(QObject* parent);
    void follow(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace yagura
