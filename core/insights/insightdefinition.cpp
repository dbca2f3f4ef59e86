// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightdefinition.h"

#include "core/base/jsonparse.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kMaxKeys = 4;
constexpr std::size_t kMaxFilters = 4;
constexpr std::size_t kMaxTexts = 10; ///< of In, NotIn, StartsWith
constexpr std::size_t kMaxLogGroups = 100;

Error invalid(const std::string& what)
{
    return {errors::kInvalidParameterValue, "The rule definition is not valid: " + what,
            "RuleDefinition"};
}

/// The texts of a list; nothing when it is none or holds anything else.
std::optional<std::vector<std::string>> textsOf(const json::value& value)
{
    const json::array* list = value.if_array();
    if (!list)
        return std::nullopt;
    std::vector<std::string> texts;
    for (const json::value& element : *list) {
        if (!element.is_string())
            return std::nullopt;
        texts.emplace_back(element.get_string().data(), element.get_string().size());
    }
    return texts;
}

std::optional<std::string> textOf(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    return std::string(value->get_string().data(), value->get_string().size());
}

struct NamedOperator
{
    std::string_view name;
    InsightFilter::Operator op;
};
constexpr std::array<NamedOperator, 8> kOperators{{
    {"In", InsightFilter::Operator::In},
    {"NotIn", InsightFilter::Operator::NotIn},
    {"StartsWith", InsightFilter::Operator::StartsWith},
    {"GreaterThan", InsightFilter::Operator::GreaterThan},
    {"LessThan", InsightFilter::Operator::LessThan},
    {"EqualTo", InsightFilter::Operator::EqualTo},
    {"NotEqualTo", InsightFilter::Operator::NotEqualTo},
    {"IsPresent", InsightFilter::Operator::IsPresent},
}};

/// Reads one definition, member by member.
class Reader
{
public:
    explicit Reader(const json::object& root)
        : m_root(root)
    { }

    Result<InsightDefinition> read()
    {
        for (const auto step : {&Reader::readSchema, &Reader::readLogGroups, &Reader::readFormat,
                                &Reader::readAggregation, &Reader::readContribution}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return std::move(m_definition);
    }

private:
    VoidResult readSchema()
    {
        const json::value* schema = m_root.if_contains("Schema");
        if (!schema || !schema->is_object())
            return invalid("Schema is required.");
        const json::value* version = schema->get_object().if_contains("Version");
        if (textOf(schema->get_object(), "Name") != "CloudWatchLogRule" || !version
            || !version->is_int64() || version->get_int64() != 1)
            return invalid(R"(Schema must be {"Name": "CloudWatchLogRule", "Version": 1}.)");
        m_definition.schema = "CloudWatchLogRule/1";
        return {};
    }

    VoidResult readLogGroups()
    {
        const json::value* names = m_root.if_contains("LogGroupNames");
        const json::value* arns = m_root.if_contains("LogGroupARNs");
        if ((names != nullptr) == (arns != nullptr))
            return invalid("exactly one of LogGroupNames and LogGroupARNs is required.");
        const auto groups = textsOf(names ? *names : *arns);
        if (!groups || groups->empty() || groups->size() > kMaxLogGroups)
            return invalid("the log groups must be a list of 1 to 100 names.");
        if (std::any_of(groups->begin(), groups->end(), [](const auto& g) { return g.empty(); }))
            return invalid("a log group must have a name.");
        (names ? m_definition.logGroupNames : m_definition.logGroupArns) = *groups;
        return {};
    }

    VoidResult readFormat()
    {
        const auto format = textOf(m_root, "LogFormat");
        if (format != "JSON" && format != "CLF")
            return invalid("LogFormat must be JSON or CLF.");
        m_definition.isJson = format == "JSON";
        const json::value* fields = m_root.if_contains("Fields");
        if (!fields)
            return {};
        if (m_definition.isJson || !fields->is_object())
            return invalid("Fields names the positions of a CLF log.");
        for (const auto& [position, name] : fields->get_object()) {
            const auto number = positionOf(std::string_view(position.data(), position.size()));
            if (!number || !name.is_string() || name.get_string().empty())
                return invalid("Fields must give a name to each position.");
            m_names.emplace_back(std::string(name.get_string()), *number);
        }
        return {};
    }

    VoidResult readAggregation()
    {
        const auto aggregation = textOf(m_root, "AggregateOn");
        if (aggregation != "Count" && aggregation != "Sum")
            return invalid("AggregateOn must be Count or Sum.");
        m_definition.isSum = aggregation == "Sum";
        return {};
    }

    VoidResult readContribution()
    {
        const json::value* contribution = m_root.if_contains("Contribution");
        if (!contribution || !contribution->is_object())
            return invalid("Contribution is required.");
        const json::object& object = contribution->get_object();
        const json::value* keys = object.if_contains("Keys");
        const auto labels = keys ? textsOf(*keys) : std::nullopt;
        if (!labels || labels->empty() || labels->size() > kMaxKeys)
            return invalid("Contribution.Keys must be a list of 1 to 4 fields.");
        for (const std::string& label : *labels) {
            auto field = readField(label, "Contribution.Keys");
            if (!field)
                return field.error();
            m_definition.keys.push_back(std::move(*field));
        }
        m_definition.keyLabels = *labels;
        if (auto done = readValueOf(object); !done)
            return done;
        return readFilters(object);
    }

    VoidResult readValueOf(const json::object& contribution)
    {
        const json::value* value = contribution.if_contains("ValueOf");
        if (!value) {
            if (m_definition.isSum)
                return invalid("Contribution.ValueOf is required when AggregateOn is Sum.");
            return {};
        }
        if (!value->is_string())
            return invalid("Contribution.ValueOf must be a field.");
        auto field = readField(std::string(value->get_string()), "Contribution.ValueOf");
        if (!field)
            return field.error();
        m_definition.valueOf = std::move(*field);
        return {};
    }

    VoidResult readFilters(const json::object& contribution)
    {
        const json::value* filters = contribution.if_contains("Filters");
        if (!filters)
            return {};
        if (!filters->is_array() || filters->get_array().size() > kMaxFilters)
            return invalid("Contribution.Filters must be a list of at most 4 filters.");
        for (const json::value& filter : filters->get_array()) {
            if (!filter.is_object())
                return invalid("a filter must be an object.");
            if (auto done = readFilter(filter.get_object()); !done)
                return done;
        }
        return {};
    }

    VoidResult readFilter(const json::object& object)
    {
        InsightFilter filter;
        const auto match = textOf(object, "Match");
        if (!match)
            return invalid("a filter must have Match.");
        auto field = readField(*match, "Match");
        if (!field)
            return field.error();
        filter.field = std::move(*field);
        const json::value* operand = nullptr;
        for (const NamedOperator& known : kOperators) {
            const json::value* value = object.if_contains(known.name);
            if (!value)
                continue;
            if (operand)
                return invalid("a filter must have one operator only.");
            operand = value;
            filter.op = known.op;
        }
        if (!operand)
            return invalid("a filter must have an operator (In, NotIn, StartsWith, GreaterThan, "
                           "LessThan, EqualTo, NotEqualTo or IsPresent).");
        if (auto done = readOperand(filter, *operand); !done)
            return done;
        m_definition.filters.push_back(std::move(filter));
        return {};
    }

    static VoidResult readOperand(InsightFilter& filter, const json::value& operand)
    {
        using Operator = InsightFilter::Operator;
        switch (filter.op) {
        case Operator::In:
        case Operator::NotIn:
        case Operator::StartsWith: {
            const auto texts = textsOf(operand);
            if (!texts || texts->empty() || texts->size() > kMaxTexts)
                return invalid("In, NotIn and StartsWith take a list of 1 to 10 texts.");
            filter.texts = *texts;
            return {};
        }
        case Operator::IsPresent:
            if (!operand.is_bool())
                return invalid("IsPresent takes true or false.");
            filter.isWanted = operand.get_bool();
            return {};
        case Operator::GreaterThan:
        case Operator::LessThan:
        case Operator::EqualTo:
        case Operator::NotEqualTo:
            if (!operand.is_number())
                return invalid("GreaterThan, LessThan, EqualTo and NotEqualTo take a number.");
            filter.number = operand.to_number<double>();
            return {};
        }
        return {};
    }

    [[nodiscard]] Result<InsightField> readField(const std::string& text,
                                                 const std::string& where) const
    {
        if (m_definition.isJson) {
            auto field = InsightField::parsePath(text);
            if (!field)
                return invalid(where + " must hold paths such as $.ip, not " + text + ".");
            return std::move(*field);
        }
        InsightField field;
        const auto named = std::find_if(m_names.begin(), m_names.end(),
                                        [&](const auto& name) { return name.first == text; });
        if (named != m_names.end())
            field.position = named->second;
        else if (const auto position = positionOf(text))
            field.position = *position;
        else
            return invalid(where + " must hold positions or names of Fields, not " + text + ".");
        return field;
    }

    /// "4" or "$.4"
    static std::optional<std::size_t> positionOf(std::string_view text)
    {
        if (text.starts_with("$."))
            text.remove_prefix(2);
        std::size_t position = 0;
        const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), position);
        if (ec != std::errc() || end != text.data() + text.size() || position < 1
            || position > 10'000)
            return std::nullopt;
        return position;
    }

    const json::object& m_root;
    InsightDefinition m_definition;
    std::vector<std::pair<std::string, std::size_t>> m_names;
};

} // namespace

bool InsightFilter::matches(const InsightEventFields& event) const
{
    if (op == Operator::IsPresent)
        return event.text(field).has_value() == isWanted;
    if (op == Operator::In || op == Operator::NotIn || op == Operator::StartsWith) {
        const auto text = event.text(field);
        if (!text)
            return op == Operator::NotIn;
        const bool isFound = std::any_of(texts.begin(), texts.end(), [&](const auto& wanted) {
            return op == Operator::StartsWith ? text->starts_with(wanted) : *text == wanted;
        });
        return isFound == (op != Operator::NotIn);
    }
    const auto value = event.number(field);
    if (!value)
        return false;
    switch (op) {
    case Operator::GreaterThan:
        return *value > number;
    case Operator::LessThan:
        return *value < number;
    case Operator::EqualTo:
        return *value == number;
    default:
        return *value != number;
    }
}

Result<InsightDefinition> InsightDefinition::parse(const std::string& text)
{
    json::error_code failure;
    const json::value root = parseJson(text, failure);
    if (failure || !root.is_object())
        return invalid("it is not a JSON object.");
    return Reader(root.get_object()).read();
}

std::optional<InsightDefinition::Contribution> InsightDefinition::contributionOf(
    const std::string& message) const
{
    const auto event = InsightEventFields::of(message, isJson);
    if (!event)
        return std::nullopt;
    const bool isCounted
        = std::all_of(filters.begin(), filters.end(),
                      [&](const InsightFilter& filter) { return filter.matches(*event); });
    if (!isCounted)
        return std::nullopt;
    Contribution contribution;
    for (const InsightField& key : keys) {
        auto value = event->text(key);
        if (!value)
            return std::nullopt;
        contribution.keys.push_back(std::move(*value));
    }
    if (isSum) {
        const auto value = event->number(*valueOf);
        if (!value)
            return std::nullopt;
        contribution.value = *value;
    }
    return contribution;
}

} // namespace yagura
