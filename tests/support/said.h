// SPDX-License-Identifier: GPL-3.0-or-later
// What specs compare of a sentence in English, and whether it can be said in Chinese from beginning to end.
#pragma once

#include "core/base/error.h"
#include "core/base/sentence.h"

#include <QString>
#include <QStringList>

namespace inkling::test {

/// What a person would still read in English if this were said in Traditional Chinese: patterns without a
/// translation, and words that stand in places although they are no names, figures or quotes. Empty: nothing.
QStringList englishIn(const Sentence& sentence);

/// The sentence in English. The spec that asks fails where englishIn() finds something.
QString said(const Sentence& sentence);
QString said(const Error& error);

} // namespace inkling::test
