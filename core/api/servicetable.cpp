// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/servicetable.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

std::span<const Operation> noOperations()
{
    return {};
}

template <typename Predicate>
const ServiceInfo* findService(Predicate matches)
{
    const auto all = services();
    const auto it = std::find_if(all.begin(), all.end(), matches);
    return it == all.end() ? nullptr : &*it;
}

void collectShapes(const Shape& shape, std::vector<const Shape*>& found)
{
    if (shape.kind == ShapeKind::List) {
        collectShapes(shape.element(), found);
        return;
    }
    if (shape.kind != ShapeKind::Structure
        || std::find(found.begin(), found.end(), &shape) != found.end())
        return;
    found.push_back(&shape);
    for (const ShapeMember& member : shape.members)
        collectShapes(member.shape(), found);
}

ServiceInfo cloudWatch()
{
    ServiceInfo service;
    service.name = "cloudwatch";
    service.signingName = "monitoring";
    service.target = "GraniteServiceVersion20100801";
    service.jsonProtocol = Protocol::Json10;
    service.queryVersion = "2010-08-01";
    service.xmlNamespace = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    service.errorNamespace = "com.amazonaws.cloudwatch.v2010_08_01#";
    service.isQueryCompatible = true;
    service.operations = &cloudWatchOperations;
    return service;
}

ServiceInfo jsonService(std::string_view name, std::string_view target)
{
    ServiceInfo service;
    service.name = name;
    service.signingName = name;
    service.target = target;
    service.operations = &noOperations;
    return service;
}

ServiceInfo queryService(std::string_view name, std::string_view version,
                         std::string_view xmlNamespace,
                         std::span<const Operation> (*operations)() = &noOperations)
{
    ServiceInfo service;
    service.name = name;
    service.signingName = name;
    service.queryVersion = version;
    service.xmlNamespace = xmlNamespace;
    service.operations = operations;
    return service;
}

ServiceInfo ec2()
{
    ServiceInfo service
        = queryService("ec2", "2016-11-15", "http://ec2.amazonaws.com/doc/2016-11-15/");
    service.queryProtocol = Protocol::Ec2;
    return service;
}

} // namespace

const Operation* ServiceInfo::findOperation(std::string_view operation) const
{
    const auto all = operations();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Operation& o) { return o.name == operation; });
    return it == all.end() ? nullptr : &*it;
}

std::span<const ServiceInfo> services()
{
    static const std::array table{
        cloudWatch(),
        jsonService("logs", "Logs_20140328"),
        jsonService("config", "StarlingDoveService"),
        jsonService("cloudtrail", "CloudTrail_20131101"),
        jsonService("health", "AWSHealth_20160804"),
        queryService("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/",
                     &stsOperations),
        queryService("sns", "2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/"),
        queryService("rds", "2014-10-31", "http://rds.amazonaws.com/doc/2014-10-31/"),
        ec2(),
    };
    return table;
}

const ServiceInfo* findServiceByTarget(std::string_view prefix)
{
    return findService([&](const ServiceInfo& service) {
        if (service.target.empty() || !prefix.ends_with(service.target))
            return false;
        const std::size_t before = prefix.size() - service.target.size();
        return before == 0 || prefix[before - 1] == '.';
    });
}

const ServiceInfo* findServiceBySigningName(std::string_view name)
{
    return findService([&](const ServiceInfo& service) { return service.signingName == name; });
}

const ServiceInfo* findServiceByVersion(std::string_view version)
{
    return findService([&](const ServiceInfo& service) {
        return !service.queryVersion.empty() && service.queryVersion == version;
    });
}

std::vector<const Shape*> allShapes()
{
    std::vector<const Shape*> found;
    for (const ServiceInfo& service : services()) {
        for (const Operation& operation : service.operations()) {
            collectShapes(operation.requestShape(), found);
            collectShapes(operation.responseShape(), found);
        }
    }
    return found;
}

} // namespace yagura
