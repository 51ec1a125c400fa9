// SPDX-License-Identifier: GPL-3.0-or-later
// How long tests wait for what other threads do: Qt's own macros give up after five seconds, which a
// sanitizer on a busy machine may take for one answer.
#pragma once

#include <QtTest>

namespace inkling::test {

/// Milliseconds, for the slowest sanitizer on the busiest machine. When it is over the macros wait twice as
/// long again to say what would have been enough, and after five minutes in all Qt Test ends the program.
inline constexpr int patience = 90'000;

} // namespace inkling::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(statement) QTRY_VERIFY_WITH_TIMEOUT(statement, inkling::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(statement, description)                                                                 \
    QTRY_VERIFY2_WITH_TIMEOUT(statement, description, inkling::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, inkling::test::patience)
