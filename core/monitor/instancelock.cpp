// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/instancelock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace yagura {

namespace {

QByteArray lockPath(const QString& directory)
{
    return QFile::encodeName(QDir(directory).filePath(QStringLiteral("yagura.lock")));
}

std::optional<InstanceLock::Holder> readHolder(int fd)
{
    char text[512];
    const ssize_t length = ::pread(fd, text, sizeof text, 0);
    if (length <= 0)
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(QByteArray(text, static_cast<qsizetype>(length)));
    InstanceLock::Holder holder;
    holder.pid = document.object().value(QStringLiteral("pid")).toInteger();
    holder.kind = document.object().value(QStringLiteral("kind")).toString();
    if (holder.pid <= 0)
        return std::nullopt;
    return holder;
}

Error openError(const QString& directory, int error)
{
    const char* code = errors::kStorageFailure;
    if (error == EACCES || error == EROFS || error == EPERM)
        code = "DataDirectoryReadOnly";
    else if (error == ENOSPC || error == EDQUOT)
        code = "DataDirectoryFull";
    return {code,
            "The data directory " + directory.toStdString()
                + " cannot be written: " + std::strerror(error) + ".",
            {}};
}

Error inUse(const QString& directory, const std::optional<InstanceLock::Holder>& holder)
{
    std::string who = "another process";
    if (holder) {
        who = holder->kind == QLatin1String("window") ? "a Yagura window"
                                                      : "yagura " + holder->kind.toStdString();
        who += " (process " + std::to_string(holder->pid) + ")";
    }
    return {"InUse",
            "The data directory " + directory.toStdString() + " is in use by " + who + ".",
            {}};
}

} // namespace

Result<std::unique_ptr<InstanceLock>> InstanceLock::acquire(const QString& directory,
                                                            const QString& kind)
{
    const int fd = ::open(lockPath(directory).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return openError(directory, errno);
    std::unique_ptr<InstanceLock> lock(new InstanceLock(fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return inUse(directory, readHolder(fd));
        return openError(directory, errno);
    }
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("pid"), qint64(::getpid())},
                                                      {QStringLiteral("kind"), kind}})
                                .toJson(QJsonDocument::Compact);
    if (::ftruncate(fd, 0) != 0
        || ::pwrite(fd, text.constData(), size_t(text.size()), 0) != text.size())
        return openError(directory, errno == 0 ? ENOSPC : errno);
    return lock;
}

std::optional<InstanceLock::Holder> InstanceLock::holderOf(const QString& directory)
{
    const int fd = ::open(lockPath(directory).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return std::nullopt;
    const InstanceLock closer(fd);
    if (::flock(fd, LOCK_SH | LOCK_NB) == 0)
        return std::nullopt;
    return readHolder(fd).value_or(Holder{});
}

InstanceLock::~InstanceLock()
{
    ::close(m_fd);
}

} // namespace yagura
