// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/dashboardrequests.h"

namespace yagura {

const Shape& Described<PutDashboardRequest>::shape()
{
    static const Shape shape
        = structure<PutDashboardRequest>("PutDashboardRequest")
              .member<&PutDashboardRequest::dashboardName>("DashboardName",
                                                           required().length(1, 255))
              .member<&PutDashboardRequest::dashboardBody>("DashboardBody", required())
              .member<&PutDashboardRequest::tags>("Tags");
    return shape;
}

const Shape& Described<DashboardValidationMessage>::shape()
{
    static const Shape shape = structure<DashboardValidationMessage>("DashboardValidationMessage")
                                   .member<&DashboardValidationMessage::dataPath>("DataPath")
                                   .member<&DashboardValidationMessage::message>("Message");
    return shape;
}

const Shape& Described<PutDashboardResponse>::shape()
{
    static const Shape shape = structure<PutDashboardResponse>("PutDashboardResponse")
                                   .member<&PutDashboardResponse::dashboardValidationMessages>(
                                       "DashboardValidationMessages");
    return shape;
}

const Shape& Described<GetDashboardRequest>::shape()
{
    static const Shape shape
        = structure<GetDashboardRequest>("GetDashboardRequest")
              .member<&GetDashboardRequest::dashboardName>("DashboardName", required());
    return shape;
}

const Shape& Described<GetDashboardResponse>::shape()
{
    static const Shape shape = structure<GetDashboardResponse>("GetDashboardResponse")
                                   .member<&GetDashboardResponse::dashboardArn>("DashboardArn")
                                   .member<&GetDashboardResponse::dashboardBody>("DashboardBody")
                                   .member<&GetDashboardResponse::dashboardName>("DashboardName");
    return shape;
}

const Shape& Described<ListDashboardsRequest>::shape()
{
    static const Shape shape
        = structure<ListDashboardsRequest>("ListDashboardsRequest")
              .member<&ListDashboardsRequest::dashboardNamePrefix>("DashboardNamePrefix")
              .member<&ListDashboardsRequest::nextToken>("NextToken");
    return shape;
}

const Shape& Described<DashboardEntry>::shape()
{
    static const Shape shape = structure<DashboardEntry>("DashboardEntry")
                                   .member<&DashboardEntry::dashboardName>("DashboardName")
                                   .member<&DashboardEntry::dashboardArn>("DashboardArn")
                                   .member<&DashboardEntry::lastModified>("LastModified")
                                   .member<&DashboardEntry::size>("Size");
    return shape;
}

const Shape& Described<ListDashboardsResponse>::shape()
{
    static const Shape shape
        = structure<ListDashboardsResponse>("ListDashboardsResponse")
              .member<&ListDashboardsResponse::dashboardEntries>("DashboardEntries")
              .member<&ListDashboardsResponse::nextToken>("NextToken");
    return shape;
}

const Shape& Described<DeleteDashboardsRequest>::shape()
{
    static const Shape shape = structure<DeleteDashboardsRequest>("DeleteDashboardsRequest")
                                   .member<&DeleteDashboardsRequest::dashboardNames>(
                                       "DashboardNames", required().length(0, 100));
    return shape;
}

const Shape& Described<DeleteDashboardsResponse>::shape()
{
    static const Shape shape = structure<DeleteDashboardsResponse>("DeleteDashboardsResponse");
    return shape;
}

} // namespace yagura
