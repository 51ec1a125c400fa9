# SPDX-License-Identifier: GPL-3.0-or-later
# The warnings every target of ours is compiled with. -Werror is in the presets, not here: a newer compiler
# must not break a user's build.
add_library(inkling_warnings INTERFACE)
add_library(inkling::warnings ALIAS inkling_warnings)
target_compile_options(inkling_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wcast-align>
  # The same sums on every processor: the compiler may not fuse a multiplication and an addition on its own.
  -ffp-contract=off)
target_include_directories(inkling_warnings INTERFACE ${PROJECT_SOURCE_DIR})
# g++ 12 sees overlaps in "text" + std::string that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(inkling_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
