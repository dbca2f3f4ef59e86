// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

using namespace yagura;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto form = FormParameters::parse(fuzzing::textOf(data, size));
    if (!form)
        return 0;
    fuzzing::decodeAll([&](const Shape& shape, void* object) {
        return decodeQuery(*form, shape, object).has_value();
    });
    return 0;
}
