// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzz target every file of the folders named, once: what fuzzing has found stays found, with any
// compiler. A crash, a sanitizer or a failed check ends it; so does a folder with nothing in it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        int count = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{argv[i]}) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file{entry.path(), std::ios::binary};
            const std::vector<char> bytes{std::istreambuf_iterator<char>{file}, {}};
            std::printf("%s\n", entry.path().c_str());
            std::fflush(stdout); // the last name is that of the file that broke something
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
            ++count;
        }
        if (count == 0) {
            std::fprintf(stderr, "%s: holds no file to replay\n", argv[i]);
            return 1;
        }
    }
    return argc > 1 ? 0 : 1;
}
