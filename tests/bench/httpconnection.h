// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>

namespace yagura::bench {

/// A blocking keep-alive HTTP client: no more than the benchmark needs.
class HttpConnection
{
public:
    explicit HttpConnection(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_isOpen
            = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~HttpConnection() { ::close(m_socket); }
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    /// The status of the answer, or 0.
    int post(const std::string& head, const std::string& body)
    {
        if (!m_isOpen)
            return 0;
        const std::string request
            = head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        for (std::size_t sent = 0; sent < request.size();) {
            const ssize_t n
                = ::send(m_socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (n <= 0)
                return 0;
            sent += static_cast<std::size_t>(n);
        }
        std::string answer;
        std::size_t end = std::string::npos;
        std::size_t length = 0;
        while (end == std::string::npos || answer.size() < end + 4 + length) {
            char buffer[16384];
            const ssize_t n = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (n <= 0)
                return 0;
            answer.append(buffer, static_cast<std::size_t>(n));
            if (end == std::string::npos && (end = answer.find("\r\n\r\n")) != std::string::npos) {
                const auto at = answer.find("Content-Length: ");
                length = at == std::string::npos ? 0 : std::stoul(answer.substr(at + 16));
            }
        }
        return std::stoi(answer.substr(9, 3));
    }

private:
    int m_socket;
    bool m_isOpen = false;
};

} // namespace yagura::bench
