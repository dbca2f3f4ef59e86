// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamfilesink.h"

#include <QDateTime>
#include <QDir>

#include <unistd.h>

namespace yagura {

namespace {

constexpr qint64 kTailBytes = 1 << 20; // no line is longer

} // namespace

StreamFileSink::StreamFileSink(QString directory, QString name, const Clock& clock,
                               const StreamFileLimits& limits)
    : m_directory(std::move(directory))
    , m_name(std::move(name))
    , m_clock(clock)
    , m_limits(limits)
{ }

Error StreamFileSink::failure(const char* what) const
{
    return {errors::kStorageFailure,
            m_file.fileName().toStdString() + " " + what + ": " + m_file.errorString().toStdString()
                + ".",
            {}};
}

QStringList StreamFileSink::files() const
{
    return QDir(m_directory)
        .entryList({m_name + QStringLiteral("-*.json")}, QDir::Files, QDir::Name);
}

VoidResult StreamFileSink::openNew()
{
    const QString begun = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_clock.now()), Qt::UTC)
                              .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QDir directory(m_directory);
    for (int number = 1;; ++number) {
        const QString path = directory.filePath(QStringLiteral("%1-%2-%3.json")
                                                    .arg(m_name, begun)
                                                    .arg(number, 4, 10, QLatin1Char('0')));
        if (QFile::exists(path))
            continue;
        m_file.setFileName(path);
        break;
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure("cannot be created");
    removeOldest();
    return {};
}

VoidResult StreamFileSink::open()
{
    if (!QDir().mkpath(m_directory))
        return Error{errors::kStorageFailure,
                     "The directory " + m_directory.toStdString() + " cannot be created.",
                     {}};
    const QStringList existing = files();
    if (existing.isEmpty())
        return openNew();
    m_file.setFileName(QDir(m_directory).filePath(existing.last()));
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return failure("cannot be opened");
    return cutTornLine();
}

VoidResult StreamFileSink::cutTornLine()
{
    const qint64 size = m_file.size();
    const qint64 from = qMax<qint64>(0, size - kTailBytes);
    if (!m_file.seek(from))
        return failure("cannot be read");
    const QByteArray tail = m_file.read(size - from);
    if (tail.isEmpty() || tail.endsWith('\n'))
        return {};
    const auto lineEnd = tail.lastIndexOf('\n');
    if (!m_file.resize(from + lineEnd + 1)) // -1 + 1: nothing but the torn line
        return failure("cannot be shortened");
    return {};
}

void StreamFileSink::removeOldest() const
{
    const QStringList existing = files();
    for (qsizetype i = 0; i + m_limits.files < existing.size(); ++i)
        QFile::remove(QDir(m_directory).filePath(existing.at(i)));
}

VoidResult StreamFileSink::write(std::string_view lines)
{
    if (m_file.isOpen() && !QFile::exists(m_file.fileName()))
        m_file.close(); // somebody took the file away
    if (m_file.isOpen() && m_file.size() >= m_limits.fileBytes) {
        if (auto flushed = flush(); !flushed)
            return flushed;
        m_file.close();
        if (auto opened = openNew(); !opened)
            return opened;
    }
    if (!m_file.isOpen()) {
        if (auto opened = open(); !opened) {
            m_file.close();
            return opened;
        }
    }
    const qint64 before = m_file.size();
    const auto size = static_cast<qint64>(lines.size());
    if (m_file.write(lines.data(), size) != size) {
        const Error error = failure("cannot be written");
        m_file.resize(before); // the lines come again as a whole
        m_file.close();
        return error;
    }
    return {};
}

VoidResult StreamFileSink::flush()
{
    if (m_file.isOpen() && ::fdatasync(m_file.handle()) != 0)
        return failure("cannot be synced");
    return {};
}

} // namespace yagura
