// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/instancelock.h"

#include <QString>

#include <memory>

namespace yagura {

/// A data directory below the system's temporary directory that goes with the process. One that a
/// killed process left behind is removed by the next create(): its lock is free then.
class TemporaryStore
{
public:
    /// @param parent  empty: the system's temporary directory
    static Result<std::unique_ptr<TemporaryStore>> create(const QString& kind,
                                                          const QString& parent = {});
    ~TemporaryStore(); ///< removes the directory
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    TemporaryStore(QString path, std::unique_ptr<InstanceLock> lock);
    QString m_path;
    std::unique_ptr<InstanceLock> m_lock;
};

} // namespace yagura
