// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/exit_code.h"
#include "core/base/number_text.h"
#include "core/evaluation/wilson.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace inkling {

void reserveStandardStreams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) != -1)
            continue;
        // The lowest free number is the stream's. Opened the wrong way round, it is taken and still useless:
        // what is printed is reported as lost.
        if (open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            return;
    }
}

std::string fixed(double value, int decimals) {
    if (!std::isfinite(value))
        return "not a number";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::string lossText(double loss, int decimals) {
    return std::isfinite(loss) ? fixed(loss, decimals) : "diverged";
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view several) {
    return (grouped(count) + " ").append(count == 1 ? one : several);
}

std::string padded(const std::string& text, std::size_t width) {
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string percent(double share, int decimals) {
    return fixed(100.0 * share, decimals) + " %";
}

std::string accuracyText(const Score& score) {
    const auto interval = wilsonInterval(score.accuracy, score.count);
    return percent(score.accuracy, 2) + " ± " + fixed(50.0 * (interval.high - interval.low), 2) + " ("
        + counted(static_cast<std::uint64_t>(score.count), "image", "images") + ")";
}

int report(const Error& error) {
    std::fprintf(stderr, "inkling: %s\n", error.message().c_str());
    return exitCodeOf(error.kind);
}

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

int finishOutput(int exitCode) {
    const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (isWritten || exitCode != exitOk)
        return exitCode;
    return report(
        {ErrorKind::io, "The output could not be written; its reader may be gone, or the disk full."});
}

ProgressBar::ProgressBar(std::int64_t total)
    : m_total{std::max<std::int64_t>(total, 1)}
    , m_isTerminal{isatty(STDERR_FILENO) == 1} { }

void ProgressBar::show(std::int64_t done, const std::string& words) {
    if (!m_isTerminal)
        return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds{1};
    if (now < m_nextTime && done < m_total)
        return;
    m_nextTime = now + 100'000'000;
    constexpr std::int64_t width = 24;
    const auto filled = width * std::min(done, m_total) / m_total;
    std::string bar;
    for (std::int64_t i = 0; i < width; ++i)
        bar += i < filled ? "━" : "╌";
    std::fprintf(stderr, "\r%s %s\033[K", bar.c_str(), words.c_str());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressBar::clear() {
    if (m_isShown)
        std::fputs("\r\033[K", stderr);
    m_isShown = false;
}

} // namespace inkling
