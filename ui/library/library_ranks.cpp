// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_ranks.h"

#include "ui/library/library_texts.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace inkling {

namespace {

struct Word {
    QString text;
    QCollatorSortKey key;
};

/// Comparing by rule is slow: each text is looked at once, and most columns have few.
std::vector<double> ranksOf(const std::vector<QString>& texts) {
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QHash<QString, double> ranks;
    ranks.reserve(static_cast<qsizetype>(texts.size()));
    std::vector<Word> words;
    for (const auto& text : texts) {
        if (!ranks.contains(text)) {
            ranks.insert(text, 0.0);
            words.push_back({text, collator.sortKey(text)});
        }
    }
    std::ranges::sort(words, [](const Word& a, const Word& b) { return a.key < b.key; });
    double rank = 0.0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i - 1].key < words[i].key)
            rank += 1.0;
        ranks[words[i].text] = words[i].text.isEmpty() ? noRank : rank;
    }
    std::vector<double> result;
    result.reserve(texts.size());
    for (const auto& text : texts)
        result.push_back(ranks[text]);
    return result;
}

bool isWord(LibraryColumn column) {
    return column == LibraryColumn::name || column == LibraryColumn::network || column == LibraryColumn::data
        || column == LibraryColumn::ending || column == LibraryColumn::note;
}

double numberOf(LibraryColumn column, const RunSummary& run) {
    switch (column) {
    case LibraryColumn::created:
        return static_cast<double>(run.created);
    case LibraryColumn::batches:
        return static_cast<double>(run.batches);
    case LibraryColumn::accuracy:
        return run.test ? run.test->accuracy : noRank;
    default:
        return run.seconds;
    }
}

} // namespace

std::vector<double> ranksBy(LibraryColumn column, std::size_t count, const SummaryAt& run) {
    if (isWord(column)) {
        std::vector<QString> texts;
        texts.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            texts.push_back(LibraryTexts::cell(run(i), column).text);
        return ranksOf(texts);
    }
    std::vector<double> ranks;
    ranks.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        ranks.push_back(numberOf(column, run(i)));
    return ranks;
}

} // namespace inkling
