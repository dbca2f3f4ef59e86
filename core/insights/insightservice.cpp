// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightservice.h"

#include "core/base/jsontext.h"
#include "core/base/pagetoken.h"
#include "core/insights/insightlogsource.h"
#include "core/insights/insightreport.h"
#include "core/insights/insightstore.h"

#include <boost/json/object.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace yagura {

namespace {

constexpr int kPageSize = 500;
constexpr char kEnabled[] = "ENABLED";
constexpr char kDisabled[] = "DISABLED";

Error invalid(std::string message, const char* field)
{
    return {errors::kInvalidParameterValue, std::move(message), field};
}

std::string arnOf(const Scope& scope, const std::string& name)
{
    return makeArn(scope, "cloudwatch", "insight-rule/" + name);
}

bool isPrintable(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

bool isAscii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

InsightFailure notFound(const std::string& name)
{
    return {name, "ResourceNotFoundException", "404", "There is no rule " + name + "."};
}

/// `[0-9A-Za-z][-._0-9A-Za-z]{0,126}[0-9A-Za-z]`
bool isTemplateName(const std::string& name)
{
    const auto isAlphanumeric = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    return name.size() >= 2 && isAlphanumeric(name.front()) && isAlphanumeric(name.back())
        && std::all_of(name.begin(), name.end(), [&](char c) {
               return isAlphanumeric(c) || c == '-' || c == '.' || c == '_';
           });
}

/// A managed rule is named after its template and what ends the ARN of its resource.
std::string managedName(const ManagedInsightRule& managed)
{
    const std::string& arn = managed.resourceArn;
    std::string name
        = managed.templateName + "-" + arn.substr(arn.find_last_of(":/") + 1); // npos + 1 is 0
    constexpr std::size_t kMaxName = 128;
    name.resize(std::min(name.size(), kMaxName));
    return name;
}

StoredInsightRule managedRule(const ManagedInsightRule& managed)
{
    StoredInsightRule stored;
    stored.rule.name = managedName(managed);
    stored.rule.state = kEnabled;
    stored.rule.schema = "ManagedRule/1";
    stored.rule.definition = jsonText(boost::json::object{{"TemplateName", managed.templateName},
                                                          {"ResourceARN", managed.resourceArn}});
    stored.templateName = managed.templateName;
    stored.resourceArn = managed.resourceArn;
    return stored;
}

VoidResult checkRule(const PutInsightRuleRequest& request)
{
    if (auto valid = validate(request); !valid)
        return valid;
    if (!isPrintable(request.ruleName))
        return invalid("The rule name must be printable ASCII.", "RuleName");
    if (request.ruleState && *request.ruleState != kEnabled && *request.ruleState != kDisabled)
        return invalid("The rule state must be ENABLED or DISABLED.", "RuleState");
    if (!isAscii(request.ruleDefinition))
        return invalid("The rule definition must be ASCII.", "RuleDefinition");
    return {};
}

Result<std::string> pagePosition(std::initializer_list<std::string_view> listing,
                                 const std::optional<std::string>& token)
{
    if (!token)
        return Result<std::string>(boost::system::in_place_value, std::string());
    auto position = readPageToken(listing, *token);
    if (!position)
        return Error{errors::kInvalidNextToken, "The NextToken is not valid for this listing.",
                     "NextToken"};
    return Result<std::string>(boost::system::in_place_value, std::move(*position));
}

} // namespace

class InsightService::Private
{
public:
    explicit Private(std::shared_ptr<Database> database)
        : store(std::move(database))
        , status(store.prepare())
    { }

    InsightStore store;
    const VoidResult status;
    ResourceTags* tags = nullptr;
    std::atomic<const InsightLogSource*> source{nullptr};
    std::mutex writeMutex; ///< one change at a time, from the check to the write

    /// Writes a rule; its tags first when it is new.
    VoidResult put(const Scope& scope, StoredInsightRule stored, const std::vector<Tag>& newTags)
    {
        const std::lock_guard writing(writeMutex);
        const auto before = store.find(scope, stored.rule.name);
        if (!before)
            return before.error();
        if (tags && !*before) {
            if (auto begun = tags->begin(scope, arnOf(scope, stored.rule.name), newTags); !begun)
                return begun;
        }
        return store.put(scope, stored);
    }
};

InsightService::InsightService(std::shared_ptr<Database> database, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database)))
{ }

InsightService::~InsightService() = default;

VoidResult InsightService::status() const
{
    return d->status;
}

void InsightService::setTags(ResourceTags* tags)
{
    d->tags = tags;
}

void InsightService::setLogSource(const InsightLogSource* source)
{
    d->source = source;
}

Result<EmptyInsightResponse> InsightService::putInsightRule(const Scope& scope,
                                                            const PutInsightRuleRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = checkRule(request); !valid)
        return valid.error();
    const auto definition = InsightDefinition::parse(request.ruleDefinition);
    if (!definition)
        return definition.error();
    StoredInsightRule stored;
    stored.rule.name = request.ruleName;
    stored.rule.state = request.ruleState.value_or(kEnabled);
    stored.rule.schema = definition->schema;
    stored.rule.definition = request.ruleDefinition;
    stored.rule.applyOnTransformedLogs = request.applyOnTransformedLogs;
    if (const auto written = d->put(scope, std::move(stored), request.tags); !written)
        return written.error();
    emit rulesChanged();
    return EmptyInsightResponse{};
}

Result<DescribeInsightRulesResponse> InsightService::describeInsightRules(
    const Scope& scope, const DescribeInsightRulesRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const auto listing = {std::string_view("DescribeInsightRules"), std::string_view(scope.account),
                          std::string_view(scope.region)};
    const auto after = pagePosition(listing, request.nextToken);
    if (!after)
        return after.error();
    const int size = request.maxResults.value_or(kPageSize);
    auto rules = d->store.list(scope, *after, size + 1);
    if (!rules)
        return rules.error();
    DescribeInsightRulesResponse response;
    for (StoredInsightRule& stored : *rules) {
        if (int(response.insightRules.size()) == size) {
            response.nextToken = makePageToken(listing, response.insightRules.back().name);
            break;
        }
        response.insightRules.push_back(std::move(stored.rule));
    }
    return response;
}

Result<InsightFailuresResponse> InsightService::deleteInsightRules(
    const Scope& scope, const InsightRuleNamesRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    InsightFailuresResponse response;
    std::vector<std::string> arns;
    {
        const std::lock_guard writing(d->writeMutex);
        for (const std::string& name : request.ruleNames) {
            const auto removed = d->store.remove(scope, name);
            if (!removed)
                return removed.error();
            if (*removed)
                arns.push_back(arnOf(scope, name));
            else
                response.failures.push_back(notFound(name));
        }
        if (d->tags)
            d->tags->end(scope, arns);
    }
    emit rulesChanged();
    return response;
}

Result<InsightFailuresResponse> InsightService::setState(const Scope& scope,
                                                         const InsightRuleNamesRequest& request,
                                                         const std::string& state)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    InsightFailuresResponse response;
    for (const std::string& name : request.ruleNames) {
        const auto done = d->store.setState(scope, name, state);
        if (!done)
            return done.error();
        if (!*done)
            response.failures.push_back(notFound(name));
    }
    emit rulesChanged();
    return response;
}

Result<InsightFailuresResponse> InsightService::enableInsightRules(
    const Scope& scope, const InsightRuleNamesRequest& request)
{
    return setState(scope, request, kEnabled);
}

Result<InsightFailuresResponse> InsightService::disableInsightRules(
    const Scope& scope, const InsightRuleNamesRequest& request)
{
    return setState(scope, request, kDisabled);
}

Result<GetInsightRuleReportResponse> InsightService::getInsightRuleReport(
    const Scope& scope, const GetInsightRuleReportRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = checkReportRequest(request); !valid)
        return valid.error();
    const auto stored = d->store.find(scope, request.ruleName);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{"ResourceNotFoundException", "There is no rule " + request.ruleName + ".",
                     "RuleName"};
    // The events that a managed rule counts never come here.
    const bool isManaged = (*stored)->rule.managedRule.value_or(false);
    auto definition = isManaged ? Result<InsightDefinition>(InsightDefinition{})
                                : InsightDefinition::parse((*stored)->rule.definition);
    if (!definition)
        return definition.error();
    InsightReport report(*definition, request);
    if (const InsightLogSource* source = d->source; source && !isManaged) {
        const TimeRange range{*request.startTime, *request.endTime};
        const auto read = source->read(
            scope, definition->logGroupNames, definition->logGroupArns, range,
            [&](const InsightEvent& event) { report.add(event.time, event.message); });
        if (!read)
            return read.error();
    }
    return report.finish();
}

Result<InsightFailuresResponse> InsightService::putManagedInsightRules(
    const Scope& scope, const PutManagedInsightRulesRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    InsightFailuresResponse response;
    for (const ManagedInsightRule& managed : request.managedRules) {
        std::optional<Error> failure;
        if (!isTemplateName(managed.templateName) || !isPrintable(managed.resourceArn))
            failure = invalid("The template name or the ARN is not valid.", "ManagedRules");
        else if (const auto written = d->put(scope, managedRule(managed), managed.tags); !written)
            failure = written.error();
        if (failure)
            response.failures.push_back({managed.resourceArn,
                                         failure->code == errors::kInvalidParameterValue
                                             ? "InvalidParameterValueException"
                                             : failure->code,
                                         "400", failure->message});
    }
    emit rulesChanged();
    return response;
}

Result<ListManagedInsightRulesResponse> InsightService::listManagedInsightRules(
    const Scope& scope, const ListManagedInsightRulesRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const auto listing
        = {std::string_view("ListManagedInsightRules"), std::string_view(scope.account),
           std::string_view(scope.region), std::string_view(request.resourceArn)};
    const auto after = pagePosition(listing, request.nextToken);
    if (!after)
        return after.error();
    const int size = request.maxResults.value_or(kPageSize);
    const auto rules = d->store.list(scope, *after, size + 1, request.resourceArn);
    if (!rules)
        return rules.error();
    ListManagedInsightRulesResponse response;
    for (const StoredInsightRule& stored : *rules) {
        if (int(response.managedRules.size()) == size) {
            response.nextToken
                = makePageToken(listing, response.managedRules.back().ruleState->ruleName);
            break;
        }
        response.managedRules.push_back(
            {stored.templateName, stored.resourceArn,
             ManagedInsightRuleState{stored.rule.name, stored.rule.state}});
    }
    return response;
}

bool InsightService::contains(const Scope& scope, const std::string& ruleName) const
{
    const auto found = d->status ? d->store.find(scope, ruleName)
                                 : Result<std::optional<StoredInsightRule>>(d->status.error());
    return found && found->has_value();
}

VoidResult InsightService::reset()
{
    if (!d->status)
        return d->status;
    if (auto cleared = d->store.clear(); !cleared)
        return cleared;
    emit rulesChanged();
    return {};
}

} // namespace yagura
