// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/batch_record.h"

#include <cstdio>
#include <memory>
#include <string>

namespace inkling {

/// One line of JSON for every batch, for other programs:
///   {"batch":0,"loss":2.3038,"accuracy":0.1719,"testLoss":2.2509,"testAccuracy":0.22}
/// with "validationLoss" and "validationAccuracy" behind where that was measured.
class RunLog {
public:
    /// Replaces a file that is there.
    static Result<RunLog> create(const std::string& path);

    Result<void> write(const BatchRecord& record);
    /// Writes what is still in memory. The destructor does too, but cannot say whether it worked.
    Result<void> close();

private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    RunLog(std::string path, std::FILE* file);
    Error writeError() const;

    std::string m_path;
    std::unique_ptr<std::FILE, CloseFile> m_file;
};

} // namespace inkling
