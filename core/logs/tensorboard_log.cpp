// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/tensorboard_log.h"

#include "core/base/system_reason.h"
#include "core/logs/tensorboard_events.h"

#include <cmath>
#include <optional>
#include <system_error>
#include <unistd.h>

namespace fs = std::filesystem;

namespace inkling {

namespace {

constexpr std::array<std::string_view, 7> tags{"train/loss",    "train/accuracy",  "test/loss",
                                               "test/accuracy", "validation/loss", "validation/accuracy",
                                               "learning_rate"};

/// The values of the tags above.
std::array<std::optional<double>, tags.size()> valuesOf(const LogEntry& entry) {
    const auto loss = [](const std::optional<Score>& score) {
        return score ? std::optional{score->loss} : std::nullopt;
    };
    const auto accuracy = [](const std::optional<Score>& score) {
        return score ? std::optional{score->accuracy} : std::nullopt;
    };
    const BatchRecord& record = entry.record;
    return {record.train.loss,       record.train.accuracy,       loss(record.test), accuracy(record.test),
            loss(record.validation), accuracy(record.validation), entry.learningRate};
}

Result<void> makeFolder(const fs::path& folder) {
    std::error_code code;
    fs::create_directories(folder, code);
    std::error_code ignored;
    if (fs::is_directory(folder, ignored))
        return {};
    if (!code)
        return Error{ErrorKind::cannotCreate,
                     Sentence::tr("%1: cannot be made a folder; choose another place for the log.")
                         .arg(folder.string())};
    return Error{ErrorKind::cannotCreate,
                 Sentence::tr("%1: cannot be made a folder (%2); choose another place for the log.")
                     .arg(folder.string(), systemReason(code))};
}

/// Nothing that would part the file's name, or lead out of its folder.
std::string fitForName(std::string host) {
    for (char& c : host)
        if (c == '/' || c == '\0')
            c = '_';
    return host;
}

} // namespace

EventFileOwner EventFileOwner::thisProcess() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0 || host[0] == '\0')
        return {"localhost", ::getpid()};
    return {host.data(), ::getpid()};
}

Result<TensorBoardLog> TensorBoardLog::create(const fs::path& folder, WallClock clock,
                                              const EventFileOwner& owner) {
    static_assert(tags.size() == tagCount);
    if (const auto made = makeFolder(folder); !made)
        return made.error();
    const double now = clock();
    const std::string start = "events.out.tfevents." + std::to_string(std::llround(std::floor(now))) + "."
        + fitForName(owner.host) + "." + std::to_string(owner.process) + ".";
    auto file = LogFile::createNew(
        folder, [&](int n) { return start + std::to_string(n) + ".v2"; }, std::move(clock));
    if (!file)
        return file.error();

    TensorBoardLog log{*std::move(file)};
    appendFirstEvent(log.m_record, now);
    if (const auto written = log.m_file.append(log.m_record, now); !written)
        return written.error();
    return log;
}

Result<void> TensorBoardLog::write(const LogEntry& entry) {
    const auto found = valuesOf(entry);
    std::array<ScalarValue, tags.size()> values;
    std::size_t count = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (!found[i])
            continue;
        values[count++] = {tags[i], static_cast<float>(*found[i]), !m_isKnown[i]};
        m_isKnown[i] = true;
    }
    const double now = m_file.now();
    m_record.clear();
    appendScalarEvent(m_record, entry.wallTime.value_or(now), entry.record.batch,
                      std::span{values}.first(count));
    return m_file.append(m_record, now);
}

} // namespace inkling
