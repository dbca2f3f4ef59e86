// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace yagura {

/// One process per data directory: an flock on `yagura.lock`, which names the holder. The kernel
/// drops the lock with the process, however it ends, so a stale file never keeps anyone out.
class InstanceLock
{
public:
    struct Holder
    {
        qint64 pid = 0;
        QString kind; ///< "window", "serve", "import", ...
    };

    /// Errors: "InUse" (a sentence naming the holder), "DataDirectoryReadOnly",
    /// "DataDirectoryFull", StorageFailure.
    static Result<std::unique_ptr<InstanceLock>> acquire(const QString& directory,
                                                         const QString& kind);
    /// Who holds the directory at this moment; nothing when nobody does.
    static std::optional<Holder> holderOf(const QString& directory);

    ~InstanceLock();
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;

private:
    explicit InstanceLock(int fd)
        : m_fd(fd)
    { }
    int m_fd;
};

} // namespace yagura
