// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tag.h"

namespace yagura {

const Shape& Described<Tag>::shape()
{
    static const Shape shape = structure<Tag>("Tag")
                                   .member<&Tag::key>("Key", required().length(1, 128))
                                   .member<&Tag::value>("Value", optional().length(0, 256));
    return shape;
}

} // namespace yagura
