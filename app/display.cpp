// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.h"

#include <QByteArray>
#include <QList>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yagura {

namespace {

bool canConnect(const QByteArray& path, bool isAbstract)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto offset = isAbstract ? 1 : 0;
    if (path.isEmpty() || static_cast<std::size_t>(path.size() + offset) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path + offset, path.constData(), static_cast<std::size_t>(path.size()));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path)
                                               + static_cast<std::size_t>(path.size() + offset));
    const bool isConnected
        = ::connect(fd, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    ::close(fd);
    return isConnected;
}

/// A local X server (":0") must answer; one on another machine is taken at its word.
bool answersX(const QByteArray& display)
{
    if (!display.startsWith(':'))
        return !display.isEmpty();
    const QByteArray number = display.mid(1).split('.').first();
    const QByteArray path = QByteArray("/tmp/.X11-unix/X").append(number);
    return canConnect(path, true) || canConnect(path, false);
}

bool answersWayland(const QByteArray& display)
{
    if (display.startsWith('/'))
        return canConnect(display, false);
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    return !display.isEmpty() && !runtime.isEmpty()
        && canConnect(QByteArray(runtime).append('/').append(display), false);
}

} // namespace

bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"))
        return true; // offscreen, vnc, linuxfb, ...: somebody knew what they did
    return answersX(qgetenv("DISPLAY")) || answersWayland(qgetenv("WAYLAND_DISPLAY"));
}

} // namespace yagura
