// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tags/tagrequests.h"

namespace yagura {

namespace {

Constraints arnConstraints()
{
    return required().length(1, 1024);
}

} // namespace

const Shape& Described<TagResourceRequest>::shape()
{
    static const Shape shape
        = structure<TagResourceRequest>("TagResourceRequest")
              .member<&TagResourceRequest::resourceArn>("ResourceARN", arnConstraints())
              .member<&TagResourceRequest::tags>("Tags");
    return shape;
}

const Shape& Described<UntagResourceRequest>::shape()
{
    static const Shape shape
        = structure<UntagResourceRequest>("UntagResourceRequest")
              .member<&UntagResourceRequest::resourceArn>("ResourceARN", arnConstraints())
              .member<&UntagResourceRequest::tagKeys>("TagKeys", optional().elementLength(1, 128));
    return shape;
}

const Shape& Described<EmptyTagResponse>::shape()
{
    static const Shape shape = structure<EmptyTagResponse>("EmptyTagResponse");
    return shape;
}

const Shape& Described<ListTagsForResourceRequest>::shape()
{
    static const Shape shape
        = structure<ListTagsForResourceRequest>("ListTagsForResourceRequest")
              .member<&ListTagsForResourceRequest::resourceArn>("ResourceARN", arnConstraints());
    return shape;
}

const Shape& Described<ListTagsForResourceResponse>::shape()
{
    static const Shape shape = structure<ListTagsForResourceResponse>("ListTagsForResourceResponse")
                                   .member<&ListTagsForResourceResponse::tags>("Tags");
    return shape;
}

} // namespace yagura
