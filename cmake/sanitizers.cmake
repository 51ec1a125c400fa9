# SPDX-License-Identifier: GPL-3.0-or-later
# INKLING_SANITIZE=address;undefined or thread: set by the presets asan and tsan, for every target.
set(INKLING_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")
if(INKLING_SANITIZE)
  add_compile_options(-fsanitize=${INKLING_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${INKLING_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

# Fuzzers watch which branches of our code an input takes, so all of it is instrumented.
option(INKLING_FUZZ "Build tests/fuzz as well (clang only)" OFF)
if(INKLING_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "INKLING_FUZZ needs clang's libFuzzer: configure with -DCMAKE_CXX_COMPILER=clang++.")
  endif()
  add_compile_options($<$<COMPILE_LANGUAGE:C,CXX>:-fsanitize=fuzzer-no-link,address,undefined>
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
