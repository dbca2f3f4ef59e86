// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/datastores.h"

#include "core/metrics/store/metricstore.h"
#include "core/storage/database.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

namespace yagura {

namespace {

/// Below this, SQLite's own journal no longer fits: better said at the start than at the first
/// write.
constexpr qint64 kLeastFreeBytes = 4 * 1024 * 1024;

Error fullError(const QString& directory)
{
    return {
        "DataDirectoryFull", "The disk that holds " + directory.toStdString() + " is full.", {}};
}

/// SQLite says why only in words.
Error classified(const Error& error)
{
    if (error.code != errors::kStorageFailure)
        return error;
    Error result = error;
    if (error.message.find("readonly") != std::string::npos)
        result.code = "DataDirectoryReadOnly";
    else if (error.message.find("is full") != std::string::npos)
        result.code = "DataDirectoryFull";
    return result;
}

} // namespace

Result<DataStores> openDataStores(const QString& directory, const QString& temporaryParent,
                                  const Clock& clock)
{
    QString statePath;
    if (!directory.isEmpty()) {
        const QStorageInfo storage(directory);
        if (storage.isValid() && storage.bytesAvailable() < kLeastFreeBytes)
            return fullError(directory);
        statePath = QDir(directory).filePath(QStringLiteral("state.db"));
    }
    auto state = Database::open(QFile::encodeName(statePath).toStdString());
    if (!state)
        return classified(state.error());
    auto metrics = openMetricStore(QFile::encodeName(directory).toStdString(), clock,
                                   QFile::encodeName(temporaryParent).toStdString());
    if (!metrics)
        return classified(metrics.error());
    return DataStores{std::move(*state), std::move(*metrics)};
}

Result<DataStores> openDataStoresReadOnly(const QString& directory, const Clock& clock)
{
    const QString statePath = QDir(directory).filePath(QStringLiteral("state.db"));
    auto state = QFile::exists(statePath)
        ? Database::openCopy(QFile::encodeName(statePath).toStdString())
        : Database::open({});
    if (!state)
        return state.error();
    auto metrics = openMetricStoreReadOnly(QFile::encodeName(directory).toStdString(), clock);
    if (!metrics)
        return metrics.error();
    return DataStores{std::move(*state), std::move(*metrics)};
}

} // namespace yagura
