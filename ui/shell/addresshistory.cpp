// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/addresshistory.h"

namespace yagura {

namespace {

constexpr std::size_t kMaxPlaces = 200;

} // namespace

void AddressHistory::visit(const QString& address)
{
    if (address.isEmpty() || address == current())
        return;
    m_places.resize(static_cast<std::size_t>(m_at + 1));
    m_places.push_back(address);
    if (m_places.size() > kMaxPlaces)
        m_places.erase(m_places.begin());
    m_at = static_cast<int>(m_places.size()) - 1;
}

QString AddressHistory::back()
{
    if (!canGoBack())
        return {};
    --m_at;
    return current();
}

QString AddressHistory::forward()
{
    if (!canGoForward())
        return {};
    ++m_at;
    return current();
}

QString AddressHistory::current() const
{
    return m_at < 0 ? QString() : m_places[static_cast<std::size_t>(m_at)];
}

} // namespace yagura
