// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands print: figures as text, errors, and a progress bar where someone watches.
#pragma once

#include "core/base/error.h"
#include "core/evaluation/score.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace inkling {

/// To be called first of all. A standard stream that was closed before the program began would give its
/// number to the next file that is opened, and what is printed would go into that file.
void reserveStandardStreams();

/// "92.3 %".
std::string percent(double share, int decimals = 1);

/// "0.252", or "not a number", the infinite ones too.
std::string fixed(double value, int decimals);

/// The loss of a run, in a table: "0.252", or "diverged".
std::string lossText(double loss, int decimals);

/// "1 batch", "2,000 batches".
std::string counted(std::uint64_t count, std::string_view one, std::string_view several);

/// The text at the right of so many columns; longer ones stay whole. Counts bytes: for figures.
std::string padded(const std::string& text, std::size_t width);

/// "92.3 % ± 0.5 (10,000 images)": the share with half the width of its 95 % Wilson interval.
std::string accuracyText(const Score& score);

/// Prints "inkling: ..." and returns the exit code that belongs to it.
int report(const Error& error);

/// Writes to stdout and says whether that worked; false once the reader is gone.
bool print(const std::string& text);

/// The exit code at the end of a command: what it was, or exitIo if stdout could not take everything.
int finishOutput(int exitCode);

/// One line on stderr that is drawn over itself, ten times a second; nothing where stderr is no terminal.
class ProgressBar {
public:
    explicit ProgressBar(std::int64_t total);
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::int64_t done, const std::string& words);
    void clear();

private:
    std::int64_t m_total;
    std::int64_t m_nextTime = 0; ///< steady clock, nanoseconds
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace inkling
