# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DNM=nm -DOBJECTS=a.o,b.o -P: fails if a kernel's object file holds a weak symbol outside the namespaces of
# targets. The linker may hand such a copy, compiled for AVX-512, to the whole program.
string(REPLACE "," ";" objects "${OBJECTS}")
list(FILTER objects INCLUDE REGEX "/kernels/[^/]*$")
list(FILTER objects EXCLUDE REGEX "/target\\.cpp") # no kernel: strings and vectors of the baseline
if(NOT objects)
  message(FATAL_ERROR "no kernel objects among ${OBJECTS}")
endif()
foreach(object IN LISTS objects)
  execute_process(COMMAND ${NM} -C ${object} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]* [WVu] [^\n]*" weak "${symbols}")
  list(FILTER weak EXCLUDE REGEX "inkling::kernels::N_[A-Z0-9_]+::")
  if(weak)
    list(JOIN weak "\n" lines)
    message(FATAL_ERROR "${object} holds\n${lines}")
  endif()
endforeach()
