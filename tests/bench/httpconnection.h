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
        return exchange(head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n"
                        + body);
    }
    /// The status of the answer, or 0; lengthOfAnswer() tells how much came.
    int get(const std::string& target)
    {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }
    [[nodiscard]] std::size_t lengthOfAnswer() const { return m_answer.size(); }

private:
    int exchange(const std::string& request)
    {
        if (!m_isOpen)
            return 0;
        for (std::size_t sent = 0; sent < request.size();) {
            const ssize_t n
                = ::send(m_socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (n <= 0)
                return 0;
            sent += static_cast<std::size_t>(n);
        }
        m_answer.clear();
        while (!isComplete()) {
            char buffer[65536];
            const ssize_t n = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (n <= 0)
                return 0;
            m_answer.append(buffer, static_cast<std::size_t>(n));
        }
        return std::stoi(m_answer.substr(9, 3));
    }
    [[nodiscard]] bool isComplete() const
    {
        const std::size_t end = m_answer.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        const std::string head = m_answer.substr(0, end + 2);
        if (head.find("Transfer-Encoding: chunked") != std::string::npos)
            return m_answer.ends_with("\r\n0\r\n\r\n");
        const auto at = head.find("Content-Length: ");
        return m_answer.size()
            >= end + 4 + (at == std::string::npos ? 0 : std::stoul(head.substr(at + 16)));
    }

    std::string m_answer;
    int m_socket;
    bool m_isOpen = false;
};

} // namespace yagura::bench
