// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QWidget;

namespace yagura {

class Monitor;

/// A menu of the accounts and regions that hold metrics, and the one looked at; `chosen` is told
/// another one.
void openScopeMenu(Monitor& monitor, const Scope& current, QWidget* parent, const QPoint& globalPos,
                   std::function<void(const Scope&)> chosen);

} // namespace yagura
