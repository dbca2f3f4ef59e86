// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "victoriametrics.h"

#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <bit>
#include <cstring>

namespace yagura::bench {

namespace {

void putVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
}

/// A field of protocol buffers that holds bytes, a text or a message.
void putBytes(std::string& out, int field, std::string_view bytes)
{
    putVarint(out, static_cast<std::uint64_t>(field) << 3 | 2);
    putVarint(out, bytes.size());
    out += bytes;
}

std::string labelOf(std::string_view name, std::string_view value)
{
    std::string label;
    putBytes(label, 1, name);
    putBytes(label, 2, value);
    return label;
}

/// prometheus.WriteRequest: one TimeSeries (labels 1, samples 2) a datum.
std::string writeRequest(const PutMetricDataRequest& request)
{
    std::string out;
    std::string series;
    for (const MetricDatum& datum : request.metricData) {
        series.clear();
        putBytes(series, 1, labelOf("__name__", datum.metricName));
        for (const Dimension& dimension : datum.dimensions)
            putBytes(series, 1, labelOf(dimension.name, dimension.value));
        std::string sample(9, '\0');
        sample[0] = 1 << 3 | 1;
        const auto value = std::bit_cast<std::uint64_t>(*datum.value);
        std::memcpy(sample.data() + 1, &value, sizeof(value));
        sample.push_back(2 << 3);
        putVarint(sample, static_cast<std::uint64_t>(toEpochMs(*datum.timestamp)));
        putBytes(series, 2, sample);
        putBytes(out, 1, series);
    }
    return out;
}

/// The block format of Snappy with nothing but literals: the cheapest there is to unpack.
void packSnappy(std::string_view bytes, std::string& out)
{
    constexpr std::size_t kPiece = 1U << 16;
    out.clear();
    putVarint(out, bytes.size());
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, kPiece);
        out.push_back(static_cast<char>(61 << 2));
        out.push_back(static_cast<char>((piece.size() - 1) & 0xff));
        out.push_back(static_cast<char>((piece.size() - 1) >> 8));
        out += piece;
        bytes.remove_prefix(piece.size());
    }
}

/// A port that is free just now.
std::uint16_t freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), size);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

} // namespace

VictoriaMetrics::VictoriaMetrics(std::uint16_t port)
    : m_port(port)
{ }

std::unique_ptr<VictoriaMetrics> VictoriaMetrics::start()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("victoria-metrics"));
    if (program.isEmpty())
        return nullptr;
    std::unique_ptr<VictoriaMetrics> server(new VictoriaMetrics(freePort()));
    server->m_process.setStandardErrorFile(QProcess::nullDevice());
    server->m_process.start(program,
                            {QStringLiteral("-storageDataPath=") + server->m_directory.path(),
                             QStringLiteral("-httpListenAddr=127.0.0.1:%1").arg(server->m_port),
                             QStringLiteral("-retentionPeriod=100y")});
    if (!server->m_process.waitForStarted() || !server->waitUntilItAnswers())
        return nullptr;
    return server;
}

VictoriaMetrics::~VictoriaMetrics()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool VictoriaMetrics::waitUntilItAnswers()
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        m_connection = std::make_unique<HttpConnection>(m_port);
        if (put({}))
            return true;
        QThread::msleep(50);
    }
    return false;
}

bool VictoriaMetrics::put(const PutMetricDataRequest& request)
{
    packSnappy(writeRequest(request), m_body);
    return m_connection->post("POST /api/v1/write HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                              "Content-Encoding: snappy\r\n"
                              "Content-Type: application/x-protobuf\r\n",
                              m_body)
        == 204;
}

bool VictoriaMetrics::get(const std::string& target)
{
    return m_connection->get(target) == 200 && m_connection->lengthOfAnswer() > 0;
}

double VictoriaMetrics::cpuSeconds() const
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    // Behind the name in brackets: state is field 3, utime 14, stime 15.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace yagura::bench
