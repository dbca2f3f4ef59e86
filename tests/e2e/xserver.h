// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcess>
#include <QStringList>

/// An X server of the test's own (Xvfb) and a hand on its mouse and keyboard (xdotool). The server
/// picks a free display; gone with the object.
class XServer
{
public:
    ~XServer();

    /// Starts Xvfb and points DISPLAY at it. False when Xvfb or xdotool is missing or does not
    /// start (see error()).
    bool start(int width, int height);
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QString& display() const { return m_display; }

private:
    QProcess m_process;
    QString m_display;
    QString m_error;
};

/// A gesture, told as xdotool commands and played by the real program while the test's event loop
/// goes on (a drag of Qt's runs a loop of its own, so the hand must not be the same process).
class Hand
{
public:
    Hand& moveTo(QPoint global);
    Hand& press();
    Hand& release();
    Hand& click() { return press().release(); }
    Hand& doubleClick();
    Hand& key(const QString& name); ///< xdotool's spelling: "ctrl+z", "Escape"
    Hand& text(const QString& words);
    /// Moves there in small steps, as a hand does, so that drags start and targets see enter, move
    /// and leave.
    Hand& glideTo(QPoint global);
    /// Press here, glide there, release.
    Hand& drag(QPoint from, QPoint to) { return moveTo(from).press().glideTo(to).release(); }

    /// Plays the gesture; returns once xdotool has ended and the events that were under way have
    /// been handled. False when it failed.
    bool play();

private:
    QStringList m_commands;
    QPoint m_at;
};
