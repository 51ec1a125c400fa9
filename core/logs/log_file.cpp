// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/log_file.h"

#include "core/base/system_reason.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace inkling {

namespace {

constexpr double flushSeconds = 1.0;
constexpr std::size_t flushBytes = std::size_t{64} << 10U;

int open(const std::filesystem::path& path, int flags) {
    int descriptor = -1;
    do
        descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | flags, 0666);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

Error cannotCreate(const std::filesystem::path& path, int code) {
    return {ErrorKind::cannotCreate,
            Sentence::tr("%1: cannot be written (%2); choose another place for the log.")
                .arg(path.string(), systemReason(code))};
}

} // namespace

Result<LogFile> LogFile::create(const std::filesystem::path& path, WallClock clock) {
    const int descriptor = open(path, O_TRUNC);
    if (descriptor < 0)
        return cannotCreate(path, errno);
    return LogFile{descriptor, path, std::move(clock)};
}

Result<LogFile> LogFile::createNew(const std::filesystem::path& folder,
                                   const std::function<std::string(int)>& nameOf, WallClock clock) {
    constexpr int attempts = 1000;
    std::filesystem::path path;
    for (int i = 0; i < attempts; ++i) {
        path = folder / nameOf(i);
        const int descriptor = open(path, O_EXCL);
        if (descriptor >= 0)
            return LogFile{descriptor, path, std::move(clock)};
        if (errno != EEXIST)
            return cannotCreate(path, errno);
    }
    return cannotCreate(path, EEXIST);
}

LogFile::LogFile(int descriptor, std::filesystem::path path, WallClock clock)
    : m_descriptor{descriptor}
    , m_path{std::move(path)}
    , m_clock{std::move(clock)}
    , m_lastFlush{m_clock()} { }

LogFile::LogFile(LogFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_path{std::move(other.m_path)}
    , m_clock{std::move(other.m_clock)}
    , m_waiting{std::move(other.m_waiting)}
    , m_ends{std::move(other.m_ends)}
    , m_size{other.m_size}
    , m_lastFlush{other.m_lastFlush} { }

LogFile::~LogFile() {
    static_cast<void>(close());
}

Result<void> LogFile::append(std::string_view record, double now) {
    m_waiting += record;
    m_ends.push_back(m_waiting.size());
    // A clock that was put back counts as time that has passed.
    const bool isTime = now < m_lastFlush || now - m_lastFlush >= flushSeconds;
    return isTime || m_waiting.size() >= flushBytes ? flush(now) : Result<void>{};
}

Result<void> LogFile::flush(double now) {
    std::size_t written = 0;
    while (written < m_waiting.size()) {
        const ssize_t count = ::write(m_descriptor, m_waiting.data() + written, m_waiting.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int code = errno;
            // The end of the last whole record. Pipes and devices cannot be cut, and need not be.
            const auto next = std::ranges::upper_bound(m_ends, written);
            const std::size_t whole = next == m_ends.begin() ? 0 : *std::prev(next);
            if (::ftruncate(m_descriptor, m_size + static_cast<std::int64_t>(whole)) != 0)
                errno = 0;
            return brokenOff(code);
        }
        written += static_cast<std::size_t>(count);
    }
    m_size += static_cast<std::int64_t>(written);
    m_waiting.clear();
    m_ends.clear();
    m_lastFlush = now;
    return {};
}

Result<void> LogFile::close() {
    if (m_descriptor < 0)
        return {};
    if (auto flushed = flush(m_lastFlush); !flushed)
        return flushed;
    if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR)
        return brokenOff(errno);
    return {};
}

Error LogFile::brokenOff(int code) {
    m_waiting.clear();
    m_ends.clear();
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
    return {ErrorKind::io,
            Sentence::tr("%1: the log could not be written (%2); make room, or choose another place for it.")
                .arg(m_path.string(), systemReason(code))};
}

} // namespace inkling
