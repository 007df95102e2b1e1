# For working on kneecheck: cmake -C .ci/dev.cmake -B build/dev
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(KNEECHECK_WERROR ON CACHE BOOL "")
set(KNEECHECK_SANITIZE ON CACHE BOOL "")
find_program(ccache ccache)
if(ccache)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache} CACHE STRING "")
endif()
