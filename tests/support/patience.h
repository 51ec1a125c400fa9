// SPDX-License-Identifier: GPL-3.0-or-later
// How long tests wait for what other threads do: Qt's own macros give up after five seconds, which a
// sanitizer on a busy machine may take for one answer.
#pragma once

#include <QtTest>

namespace inkling::test {

inline constexpr int patience = 120'000; // milliseconds, for the slowest sanitizer on the busiest machine

} // namespace inkling::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(statement) QTRY_VERIFY_WITH_TIMEOUT(statement, inkling::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(statement, description)                                                                 \
    QTRY_VERIFY2_WITH_TIMEOUT(statement, description, inkling::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, inkling::test::patience)
