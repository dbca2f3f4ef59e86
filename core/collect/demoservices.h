// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/demoseries.h"

namespace yagura {

/// What the fleet has besides the web service that the story is about: a network and a classic load
/// balancer, volumes, a MySQL database with a replica, the sizes of the Auto Scaling groups, and
/// the smaller items of the bill. Behind all other series, so that their noise stays as it is.
void addDemoServices(std::vector<DemoSeries>& all);

} // namespace yagura
