// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashload.h"

#include <cstdio>
#include <cstdlib>

/// Writes batch after batch to the store in argv[1], from number argv[2] on, and says on standard
/// output which one is acknowledged, until it is killed. With a third argument, data is rolled up
/// after a day, and once more after another.
int main(int argc, char** argv)
{
    using namespace yagura;
    if (argc < 3)
        return 2;
    ManualClock clock(test::timeOfBatch(0));
    auto store = openMetricStore(argv[1], clock);
    if (!store) {
        std::fprintf(stderr, "%s\n", store.error().message.c_str());
        return 1;
    }
    if (argc > 3 && !(*store)->setRetention(test::kCrashRetention))
        return 1;
    for (int batch = std::atoi(argv[2]);; ++batch) {
        clock.set(test::timeOfBatch(batch));
        const auto datums = test::crashBatch(batch);
        if (!(*store)->write({}, "Crash", datums, clock.now()))
            return 1;
        std::printf("%d\n", batch);
        std::fflush(stdout);
        if (batch % 3 == 0 && !(*store)->maintain())
            return 1;
    }
}
