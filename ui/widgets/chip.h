// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QPainter;

namespace yagura {

/// The states of the design's table, for chips, icons and strips.
enum class VisualState { InAlarm, Ok, InsufficientData, Warning, Info, Maintenance, Neutral };

/// How a state looks: icon, text colour, background. Item delegates use it, too.
struct StateLook
{
    QString icon; ///< empty for Neutral
    Token color = Token::Text2;
    Token background = Token::InsufSoft;
    bool isStrong = false; ///< weight 600
};
StateLook lookOf(VisualState state);
/// "In alarm", "OK", "Insufficient data", ... in the language of the window.
QString textOf(VisualState state);
/// Of the service's spelling: OK, ALARM, INSUFFICIENT_DATA; anything else is Neutral.
VisualState visualStateOf(const QString& wireState);

/// A small tag: text on a soft background, with an icon where the state has one.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    Chip(VisualState state, const QString& text, QWidget* parent = nullptr);

    void setState(VisualState state); ///< icon and colours
    [[nodiscard]] VisualState state() const { return m_state; }
    /// A border instead of a fill.
    void setOutlined(bool outlined);
    /// Filter chips: 28 px high buttons that can be checked, with a count behind the text ("In
    /// alarm 3").
    void setFilterLook(bool isFilter);
    void setCount(int count); ///< -1: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Paints the plain chip into a delegate's cell; returns its width. Elides the text at rect's
    /// right edge.
    static int paint(QPainter& painter, const QRect& rect, VisualState state, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString countText() const;

    VisualState m_state = VisualState::Neutral;
    int m_count = -1;
    bool m_isOutlined = false;
    bool m_isFilter = false;
};

/// A state as a chip with its own word ("In alarm"), which follows the language.
class StateChip final : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(QWidget* parent = nullptr);
    void setState(VisualState state);
    [[nodiscard]] VisualState state() const { return m_chip->state(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    Chip* m_chip;
};

} // namespace yagura
