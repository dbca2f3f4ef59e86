// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/importer.h"

#include "core/dashboards/dashboardservice.h"

namespace yagura {

namespace {

const boost::json::object* objectOf(const ImportFile& file)
{
    return file.json ? file.json->if_object() : nullptr;
}

} // namespace

bool isDashboardFile(const ImportFile& file)
{
    const auto* object = objectOf(file);
    return object && (object->contains("widgets") || object->contains("DashboardBody"));
}

Result<ImportResult> importDashboardFile(const ImportFile& file, const CollectContext& context)
{
    const auto* object = objectOf(file);
    std::string title = file.baseName;
    std::string body = file.text;
    if (const auto* answer = object->if_contains("DashboardBody")) {
        if (!answer->is_string())
            return Error{errors::kInvalidFormat, file.path + ": DashboardBody is no text.", {}};
        body = answer->get_string().c_str();
        if (const auto* name = object->if_contains("DashboardName"); name && name->is_string())
            title = name->get_string().c_str();
    }
    DashboardService& dashboards = context.dashboards;
    const std::string name = dashboards.nameForTitle(context.scope, title);
    if (auto put = dashboards.putDashboard(context.scope, {name, body}); !put)
        return put.error();
    if (auto put = dashboards.setTitle(context.scope, name, title); !put)
        return put.error();
    return ImportResult{"dashboard " + title, 0};
}

} // namespace yagura
