// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_log.h"

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

namespace inkling {

Result<RunLog> RunLog::create(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    if (!file)
        return Error{ErrorKind::cannotCreate,
                     path + ": cannot be written (" + std::strerror(errno)
                         + "); choose another place for the log."};
    return RunLog{path, file};
}

RunLog::RunLog(std::string path, std::FILE* file)
    : m_path{std::move(path)}
    , m_file{file} { }

Error RunLog::writeError() const {
    return {ErrorKind::io,
            m_path + ": the log could not be written (" + std::strerror(errno)
                + "); make room, or choose another place for it."};
}

Result<void> RunLog::write(const BatchRecord& record) {
    nlohmann::ordered_json json{
        {"batch", record.batch}, {"loss", record.train.loss}, {"accuracy", record.train.accuracy}};
    if (record.test) {
        json["testLoss"] = record.test->loss;
        json["testAccuracy"] = record.test->accuracy;
    }
    if (record.validation) {
        json["validationLoss"] = record.validation->loss;
        json["validationAccuracy"] = record.validation->accuracy;
    }
    const std::string line = json.dump() + "\n";
    if (std::fwrite(line.data(), 1, line.size(), m_file.get()) != line.size())
        return writeError();
    return {};
}

Result<void> RunLog::close() {
    if (std::fclose(m_file.release()) != 0)
        return writeError();
    return {};
}

} // namespace inkling
