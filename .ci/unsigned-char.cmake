# As on machines where a plain char is unsigned, and by the other compiler: the unit tests alone.
# cmake -C .ci/unsigned-char.cmake -G Ninja -S . -B build/unsigned-char
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_CXX_FLAGS -funsigned-char CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1" CACHE STRING "")
set(KNEECHECK_WERROR ON CACHE BOOL "")
find_program(ccache ccache)
if(ccache)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache} CACHE STRING "")
endif()
