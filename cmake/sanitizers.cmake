# SPDX-License-Identifier: GPL-3.0-or-later
# INKLING_SANITIZE=address,undefined or thread: set by the presets asan, tsan and fuzz, for every target.
set(INKLING_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")
if(INKLING_SANITIZE)
  add_compile_options(-fsanitize=${INKLING_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${INKLING_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

option(INKLING_FUZZ "Build tests/fuzz for libFuzzer; needs clang" OFF)
if(INKLING_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # so that the fuzzers see which ways through core an input takes
endif()
