// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace yagura {

/// SIGTERM and SIGINT as a Qt signal: the handler only writes to a pipe. A second one ends the
/// process at once.
class SignalWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatcher(QObject* parent = nullptr);
    ~SignalWatcher() override;
    Q_DISABLE_COPY_MOVE(SignalWatcher)

signals:
    void quitRequested();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace yagura
