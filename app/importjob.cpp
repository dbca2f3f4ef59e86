// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importjob.h"

#include "core/metrics/metricunits.h"
#include "core/monitor/monitor.h"
#include "ui/exchange/importtexts.h"

#include <QCoreApplication>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kMaxFiles = 10'000;

void setText(QJsonObject& object, const char* name, const std::optional<std::string>& text)
{
    if (text)
        object[QString::fromLatin1(name)] = QString::fromStdString(*text);
}

std::optional<std::string> text(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    if (!value.isString())
        return std::nullopt;
    return value.toString().toStdString();
}

QJsonArray warningsOf(const ImportPlan& plan)
{
    QJsonArray warnings;
    for (const ImportProblem& problem : plan.problems)
        warnings.append(importtexts::problem(plan, problem));
    if (plan.badRows > std::int64_t(plan.problems.size()) && !plan.problems.empty())
        warnings.append(Tr::tr("… and more that cannot be read"));
    for (const ImportNoteCount& note : plan.notes)
        warnings.append(importtexts::note(note));
    return warnings;
}

QString messageOf(const Error& error)
{
    return QString::fromStdString(error.message.empty() ? error.code : error.message);
}

QJsonObject importOne(Monitor& monitor, const ImportRequest& request, const QString& path)
{
    QJsonObject answer{{QStringLiteral("path"), path}};
    const ImportInput input{path.toStdString(), {}};
    const auto fail = [&answer](const QString& message) {
        answer[QStringLiteral("error")] = message;
        return answer;
    };
    if (request.isDryRun || request.isStrict) {
        const auto plan
            = planImport(input, request.settings, monitor.clock(), monitor.whileRunning());
        if (!plan)
            return fail(messageOf(plan.error()));
        answer[QStringLiteral("plan")] = importtexts::planLine(*plan);
        answer[QStringLiteral("warnings")] = warningsOf(*plan);
        if (request.isDryRun)
            return answer;
        if (plan->badRows > 0)
            return fail(Tr::tr("%1: nothing was imported, because %n row(s) cannot be read.",
                               nullptr, int(plan->badRows))
                            .arg(path));
    }
    const auto imported = monitor.importFile(input, request.settings);
    if (!imported)
        return fail(messageOf(imported.error()));
    answer[QStringLiteral("plan")] = importtexts::planLine(imported->plan);
    answer[QStringLiteral("summary")] = importtexts::result(*imported);
    QJsonArray warnings = warningsOf(imported->plan);
    for (const std::string& failure : imported->failures)
        warnings.append(QString::fromStdString(failure));
    answer[QStringLiteral("warnings")] = warnings;
    return answer;
}

} // namespace

QJsonObject toJson(const ImportRequest& request)
{
    const ImportSettings& settings = request.settings;
    QJsonObject object{
        {QStringLiteral("paths"), QJsonArray::fromStringList(request.files)},
        {QStringLiteral("dryRun"), request.isDryRun},
        {QStringLiteral("strict"), request.isStrict},
        {QStringLiteral("add"), settings.existing == ExistingPoints::Add},
        {QStringLiteral("keepRetention"), !settings.keepsOld},
        {QStringLiteral("differences"), settings.counters == CounterValues::Differences}};
    setText(object, "namespace", settings.nameSpace);
    setText(object, "zone", settings.zone);
    setText(object, "unit", settings.unit);
    if (settings.timeFormat)
        setText(object, "timeFormat", std::string(timeFormatId(*settings.timeFormat)));
    if (settings.separator)
        setText(object, "separator", std::string(1, *settings.separator));
    if (settings.decimalMark)
        setText(object, "decimal", std::string(1, *settings.decimalMark));
    return object;
}

Result<ImportRequest> importRequestFromJson(const QJsonObject& object)
{
    const auto wrong = [](const std::string& message, const char* field) {
        return Error{errors::kInvalidParameterValue, message, field};
    };
    ImportRequest request;
    for (const QJsonValue& path : object.value(QLatin1String("paths")).toArray())
        request.files.append(path.toString());
    if (request.files.isEmpty() || request.files.size() > kMaxFiles) {
        return wrong("An import names between 1 and " + std::to_string(kMaxFiles) + " files.",
                     "paths");
    }
    request.isDryRun = object.value(QLatin1String("dryRun")).toBool();
    request.isStrict = object.value(QLatin1String("strict")).toBool();
    ImportSettings& settings = request.settings;
    if (object.value(QLatin1String("add")).toBool())
        settings.existing = ExistingPoints::Add;
    if (object.value(QLatin1String("differences")).toBool())
        settings.counters = CounterValues::Differences;
    settings.keepsOld = !object.value(QLatin1String("keepRetention")).toBool();
    settings.nameSpace = text(object, "namespace");
    settings.zone = text(object, "zone");
    settings.unit = text(object, "unit");
    if (settings.zone) {
        if (auto zone = ZoneClock::make(*settings.zone); !zone)
            return zone.error();
    }
    if (settings.unit && !unitNumber(*settings.unit))
        return wrong("\"" + *settings.unit + "\" is no unit; Percent or Bytes/Second is one.",
                     "unit");
    if (const auto format = text(object, "timeFormat")) {
        settings.timeFormat = timeFormatFromId(*format);
        if (!settings.timeFormat)
            return wrong("\"" + *format
                             + "\" is no time format; there are iso, day-first, month-first, "
                               "named, s, ms, us and ns.",
                         "time-format");
    }
    const auto character = [&](const char* name, const char* allowed, std::optional<char>& out) {
        const auto given = text(object, name);
        if (!given)
            return true;
        const std::string value = *given == "tab" || *given == "\\t" ? "\t" : *given;
        if (value.size() != 1 || std::string_view(allowed).find(value[0]) == std::string_view::npos)
            return false;
        out = value[0];
        return true;
    };
    if (!character("separator", ",;\t|", settings.separator))
        return wrong("A separator is , or ; or | or tab.", "separator");
    if (!character("decimal", ".,", settings.decimalMark))
        return wrong("A decimal mark is . or , (a comma).", "decimal");
    return Result<ImportRequest>(boost::system::in_place_value, std::move(request));
}

QJsonArray runImportRequest(Monitor& monitor, const ImportRequest& request)
{
    QJsonArray results;
    for (const QString& path : request.files)
        results.append(importOne(monitor, request, path));
    return results;
}

} // namespace yagura
