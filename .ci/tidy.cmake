# For clang-tidy, which reads only how each file is compiled, each by itself, and stops at g++'s
# precompiled headers: cmake -C .ci/tidy.cmake -S . -B build/tidy
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(BUILD_TESTING OFF CACHE BOOL "")
set(CMAKE_UNITY_BUILD OFF CACHE BOOL "")
set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON CACHE BOOL "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
