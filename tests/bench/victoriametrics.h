// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpconnection.h"

#include "core/metrics/metricrequests.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace yagura::bench {

/// The named alternative: a VictoriaMetrics of its own on a loopback port, fed by
/// Prometheus remote write. Only when `victoria-metrics` is on the PATH.
class VictoriaMetrics
{
public:
    /// Null when it is not there or does not start.
    static std::unique_ptr<VictoriaMetrics> start();
    ~VictoriaMetrics();

    /// False when it was refused.
    bool put(const PutMetricDataRequest& request);
    /// False when it was refused, or nothing came.
    bool get(const std::string& target);
    /// Of the server, all threads, since it was started.
    [[nodiscard]] double cpuSeconds() const;

private:
    explicit VictoriaMetrics(std::uint16_t port);
    [[nodiscard]] bool waitUntilItAnswers();

    QTemporaryDir m_directory;
    QProcess m_process;
    std::uint16_t m_port;
    std::unique_ptr<HttpConnection> m_connection;
    std::string m_body;
};

} // namespace yagura::bench
