// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace yagura {

/// Lines that let a program talk to Yagura, for one kind of shell or language. Never translated:
/// they are code.
struct EndpointLines
{
    QString id; ///< "bash"
    QString name; ///< "bash, zsh"
    QString code;
};

std::vector<EndpointLines> endpointLines(const QString& url, const QString& account,
                                         const QString& region);

} // namespace yagura
