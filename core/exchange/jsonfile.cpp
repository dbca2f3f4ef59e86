// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonfile.h"

#include "core/base/jsonparse.h"

#include <array>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxDocuments = 1'000'000;

/// The end of the object or array at the start of the text; npos when it does not end.
std::size_t endOfValue(std::string_view text)
{
    std::size_t depth = 0;
    bool isString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isString = false;
        } else if (c == '"') {
            isString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

bool parseDocuments(std::string_view text, std::vector<json::value>& documents)
{
    constexpr std::string_view kBetween
        = " \t\r\n,\x1e"; // and the separator of JSON text sequences
    for (;;) {
        const auto begin = text.find_first_not_of(kBetween);
        if (begin == std::string_view::npos)
            return !documents.empty();
        text.remove_prefix(begin);
        if ((text.front() != '{' && text.front() != '[') || documents.size() >= kMaxDocuments)
            return false;
        const auto end = endOfValue(text);
        if (end == std::string_view::npos)
            return false;
        json::error_code failure;
        auto value = parseJson(text.substr(0, end), failure, kMaxDepth);
        if (failure)
            return false;
        documents.push_back(std::move(value));
        text.remove_prefix(end);
    }
}

const json::array* arrayIn(const json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

/// Alarm notifications travel as text within JSON.
bool isNotification(const json::object& object)
{
    if (object.contains("AlarmName") && object.contains("NewStateValue"))
        return true;
    const auto* records = arrayIn(object, "Records");
    if (!records || records->empty() || !(*records)[0].is_object())
        return false;
    const auto* sns = (*records)[0].get_object().if_contains("Sns");
    return sns && sns->is_object() && sns->get_object().contains("Message");
}

struct Known
{
    const char* member;
    const char* operation;
};
/// Answers without datapoints, by a member that only they have.
constexpr std::array kKnown{
    Known{"DashboardEntries", "ListDashboards"},
    Known{"DashboardValidationMessages", "PutDashboard"},
    Known{"InsightRules", "DescribeInsightRules"},
    Known{"Contributors", "GetInsightRuleReport"},
    Known{"Contribution", "PutInsightRule"},
    Known{"AlarmHistoryItems", "DescribeAlarmHistory"},
    Known{"AnomalyDetectors", "DescribeAnomalyDetectors"},
    Known{"OutputFormat", "GetMetricStream"},
    Known{"Entries", "ListMetricStreams"},
    Known{"Metrics", "ListMetrics"},
    Known{"Tags", "ListTagsForResource"},
    Known{"Failures", "DeleteInsightRules"},
};

class Walker
{
public:
    explicit Walker(JsonFile& file)
        : m_file(file)
    { }

    void walk(const json::value& value)
    {
        if (const auto* array = value.if_array()) {
            for (const json::value& each : *array)
                walk(each);
        } else if (const auto* object = value.if_object()) {
            walkObject(*object);
        }
    }

    void finish()
    {
        if (m_file.dashboard && m_file.sections.empty()) {
            m_file.kind = ImportKind::Dashboard;
        } else if (!m_file.sections.empty()) {
            using enum JsonSection::Shape;
            const auto shape = m_file.sections.front().shape;
            m_file.kind = shape == Statistics ? ImportKind::MetricStatistics
                : shape == Data               ? ImportKind::MetricData
                                              : ImportKind::MetricDatums;
        } else if (!m_file.alarms.empty() || m_file.compositeAlarms > 0) {
            m_file.kind = ImportKind::Alarms;
        }
    }

private:
    void walkObject(const json::object& object)
    {
        using enum JsonSection::Shape;
        if (arrayIn(object, "MetricDataResults")) {
            m_file.sections.push_back({Data, &object});
        } else if (arrayIn(object, "Datapoints")) {
            m_file.sections.push_back({Statistics, &object});
        } else if (arrayIn(object, "MetricData") && object.contains("Namespace")) {
            m_file.sections.push_back({Datums, &object});
        } else if (object.contains("widgets") || object.contains("DashboardBody")) {
            if (!m_file.dashboard)
                m_file.dashboard = &object;
        } else if (arrayIn(object, "MetricAlarms") || arrayIn(object, "CompositeAlarms")) {
            addAlarms(object);
        } else {
            if (m_file.detail.empty())
                m_file.detail = detailOf(object);
            for (const auto& member : object)
                walk(member.value());
        }
    }

    void addAlarms(const json::object& object)
    {
        if (const auto* alarms = arrayIn(object, "MetricAlarms")) {
            for (const json::value& alarm : *alarms) {
                if (alarm.is_object())
                    m_file.alarms.push_back(&alarm.get_object());
            }
        }
        if (const auto* alarms = arrayIn(object, "CompositeAlarms"))
            m_file.compositeAlarms += static_cast<std::int64_t>(alarms->size());
        m_file.detail = "DescribeAlarms";
    }

    static std::string detailOf(const json::object& object)
    {
        if (isNotification(object))
            return "AlarmNotification";
        for (const Known& known : kKnown) {
            if (object.contains(known.member))
                return known.operation;
        }
        return {};
    }

    JsonFile& m_file;
};

} // namespace

std::unique_ptr<JsonFile> JsonFile::parse(const std::string& text)
{
    auto file = std::make_unique<JsonFile>();
    if (!parseDocuments(text, file->documents))
        return nullptr;
    Walker walker(*file);
    for (const json::value& document : file->documents)
        walker.walk(document);
    walker.finish();
    return file;
}

} // namespace yagura
