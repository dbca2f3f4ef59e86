// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/temporarystore.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace yagura {

namespace {

constexpr qint64 kUnlockedGraceSeconds = 3600;

/// A directory without a filled-in lock file may be one that another process is just making.
bool isAbandoned(const QFileInfo& directory)
{
    const QFileInfo lock(QDir(directory.filePath()).filePath(QStringLiteral("yagura.lock")));
    if (!lock.exists() || lock.size() == 0) {
        return directory.lastModified().secsTo(QDateTime::currentDateTime())
            > kUnlockedGraceSeconds;
    }
    return !InstanceLock::holderOf(directory.filePath());
}

void removeAbandoned(const QDir& parent)
{
    const auto directories
        = parent.entryInfoList({QStringLiteral("yagura-store-*")}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& directory : directories) {
        if (directory.ownerId() == ::getuid() && isAbandoned(directory))
            QDir(directory.filePath()).removeRecursively();
    }
}

} // namespace

TemporaryStore::TemporaryStore(QString path, std::unique_ptr<InstanceLock> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{ }

Result<std::unique_ptr<TemporaryStore>> TemporaryStore::create(const QString& kind,
                                                               const QString& parent)
{
    const QDir base(parent.isEmpty() ? QDir::tempPath() : parent);
    removeAbandoned(base);
    QTemporaryDir directory(base.filePath(QStringLiteral("yagura-store-XXXXXX")));
    if (!directory.isValid()) {
        return Error{errors::kStorageFailure,
                     "No temporary directory could be made in " + base.path().toStdString() + ": "
                         + directory.errorString().toStdString() + ".",
                     {}};
    }
    auto lock = InstanceLock::acquire(directory.path(), kind);
    if (!lock)
        return lock.error();
    directory.setAutoRemove(false);
    return std::unique_ptr<TemporaryStore>(new TemporaryStore(directory.path(), std::move(*lock)));
}

TemporaryStore::~TemporaryStore()
{
    QDir(m_path).removeRecursively();
}

} // namespace yagura
