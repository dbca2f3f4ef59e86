// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/streams/streamsink.h"

#include <QFile>
#include <QString>

namespace yagura {

struct StreamFileLimits
{
    qint64 fileBytes = 64 * 1024 * 1024; ///< a file that has grown beyond is followed by a new one
    int files = 32; ///< the oldest beyond that go
};

/// Files of JSON lines in a directory, `NAME-20261122T130500Z-0001.json`: the name tells when it
/// was begun, names sort by age. A line that a crash tore is cut off before the next is written.
class StreamFileSink final : public StreamSink
{
public:
    StreamFileSink(QString directory, QString name, const Clock& clock,
                   const StreamFileLimits& limits = {});

    VoidResult write(std::string_view lines) override;
    VoidResult flush() override;

private:
    VoidResult open();
    VoidResult openNew();
    VoidResult cutTornLine();
    void removeOldest() const;
    [[nodiscard]] QStringList files() const; ///< oldest first
    [[nodiscard]] Error failure(const char* what) const;

    QString m_directory;
    QString m_name;
    const Clock& m_clock;
    StreamFileLimits m_limits;
    QFile m_file;
};

} // namespace yagura
