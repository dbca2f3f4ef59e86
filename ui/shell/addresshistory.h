// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace yagura {

/// Where the window has been, for Back and Forward. At most 200 places.
class AddressHistory
{
public:
    /// Going on to `address`; what was ahead is forgotten. The same place twice in a row counts
    /// once.
    void visit(const QString& address);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_places.size()); }
    /// The place before or behind; empty when there is none.
    QString back();
    QString forward();
    [[nodiscard]] QString current() const;

private:
    std::vector<QString> m_places;
    int m_at = -1;
};

} // namespace yagura
