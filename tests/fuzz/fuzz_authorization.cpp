// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/signature.h"
#include "fuzzing.h"

using namespace yagura;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzzing::textOf(data, size));
    (void)inflateGzip(text, 1024 * 1024);
    for (const bool isPresigned : {false, true}) {
        HttpRequest request{"POST",
                            isPresigned ? "/?" + text : "/" + text,
                            {{"Host", "h"}, {"X-Amz-Date", text}},
                            text,
                            {}};
        if (!isPresigned)
            request.headers.push_back({"Authorization", "AWS4-HMAC-SHA256 " + text});
        const auto who = findAuthorization(request);
        if (who && who->has_value())
            (void)verifySignature(request, *who, (*who)->accessKey, "secret", fromEpochMs(0));
    }
    return 0;
}
