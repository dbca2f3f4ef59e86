// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importreader.h"
#include "core/exchange/jsonfile.h"

namespace yagura {

/// Datapoints in JSON: what get-metric-statistics and get-metric-data answer and what
/// put-metric-data takes. Lines of problems are numbers of datapoints. A "Metric" beside "Label"
/// (namespace, name, dimensions; Yagura's own exports have it) says whose they are.
class JsonMetrics final : public ImportReader
{
public:
    explicit JsonMetrics(std::shared_ptr<const JsonFile> file)
        : m_file(std::move(file))
    { }

    VoidResult look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                    const Progress& progress) override;
    VoidResult read(TextSource& source, ImportRun& run, const Progress& progress) override;

private:
    struct Identity;
    struct Time;
    [[nodiscard]] Identity identityOf(const boost::json::object& object, ImportRun& run) const;
    std::optional<TimePoint> timeOf(const boost::json::value* value);
    VoidResult readStatistics(const boost::json::object& answer, ImportRun& run);
    VoidResult readData(const boost::json::object& answer, ImportRun& run);
    VoidResult readResult(const boost::json::object& result, ImportRun& run);
    VoidResult readDatums(const boost::json::object& request, ImportRun& run);
    bool takeStatistics(const boost::json::object& object, ImportPoint& point, ImportRun& run);
    bool takeDistribution(const boost::json::object& object);
    bool goesOn();

    std::shared_ptr<const JsonFile> m_file;
    std::optional<ZoneClock> m_zone;
    bool m_sawLocal = false;
    std::int64_t m_entry = 0;
    std::int64_t m_total = 0;
    std::map<std::string, std::string> m_idOfLabel;
    StatisticPoint m_point;
    Progress m_progress;
};

} // namespace yagura
