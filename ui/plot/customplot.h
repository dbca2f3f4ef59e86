// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot's header needs Qt's foreach, which the rest of Yagura is built without. Include it
// only through this file.
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
