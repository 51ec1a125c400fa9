// SPDX-License-Identifier: GPL-3.0-or-later
// Used by the build: inflates one of the committed files of MNIST and checks it, so that the program need
// not.
#include "core/base/sha256.h"
#include "core/data/idx_file.h"

#include <cstdio>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

namespace {

using namespace inkling;

Result<void> inflateChecked(const std::string& compressed, IdxKind kind, const std::string& expectedSha256,
                            const std::string& inflated) {
    const auto bytes = readIdxFile(compressed, kind);
    if (!bytes)
        return bytes.error();
    const auto content =
        kind == IdxKind::images ? readIdxImages(*bytes, compressed) : readIdxLabels(*bytes, compressed);
    if (!content)
        return content.error();
    if (const std::string actual = sha256(*bytes); actual != expectedSha256)
        return Error{ErrorKind::badData,
                     compressed + ": the SHA-256 of its content is " + actual + ", MNIST's is "
                         + expectedSha256 + ". Restore the file from the repository."};

    std::ofstream out{inflated, std::ios::binary};
    out.write(reinterpret_cast<const char*>(bytes->data()), static_cast<std::streamsize>(bytes->size()));
    out.close();
    if (!out)
        return Error{ErrorKind::io, inflated + ": cannot be written. Make room on the disk and build again."};
    return {};
}

} // namespace

int main(int argc, char** argv) {
    const std::span arguments{argv, static_cast<std::size_t>(argc)};
    if (arguments.size() != 5) {
        std::fputs("usage: check_mnist FILE.gz images|labels SHA256 INFLATED_FILE\n", stderr);
        return 2;
    }
    const IdxKind kind = std::string_view{arguments[2]} == "images" ? IdxKind::images : IdxKind::labels;
    const auto done = inflateChecked(arguments[1], kind, arguments[3], arguments[4]);
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().message().c_str());
    return done ? 0 : 1;
}
