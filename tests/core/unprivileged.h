// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yagura::test {

/// While it lives, a directory and what is in it can be read and not be written. The superuser,
/// whom permissions do not stop, becomes nobody meanwhile.
class Unprivileged
{
public:
    explicit Unprivileged(const QString& directory)
        : m_directory(directory)
        , m_isSuperuser(::geteuid() == 0)
    {
        ::chmod(encoded(QFileInfo(directory).path()).constData(), 0755);
        setModes(0555, 0444);
        if (m_isSuperuser && ::seteuid(kNobody) != 0)
            setModes(0755, 0644);
    }
    ~Unprivileged()
    {
        if (m_isSuperuser && ::seteuid(0) != 0)
            qFatal("the user could not be changed back");
        setModes(0755, 0644);
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

    [[nodiscard]] bool isRefused() const
    {
        return ::faccessat(AT_FDCWD, encoded(m_directory).constData(), W_OK, AT_EACCESS) != 0;
    }

private:
    static constexpr uid_t kNobody = 65534;

    static QByteArray encoded(const QString& path) { return QFile::encodeName(path); }
    void setModes(mode_t directories, mode_t files) const
    {
        QDirIterator entries(m_directory, QDir::AllEntries | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo entry(entries.next());
            ::chmod(encoded(entry.filePath()).constData(), entry.isDir() ? directories : files);
        }
        ::chmod(encoded(m_directory).constData(), directories);
    }

    QString m_directory;
    bool m_isSuperuser;
};

} // namespace yagura::test
