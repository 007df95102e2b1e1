# For looking for bytes that break a promise: cmake -C .ci/fuzz.cmake -G Ninja -S . -B build/fuzz,
# cmake --build build/fuzz --target fuzz, then in a folder for what is found
# build/fuzz/tests/fuzz/lint_fuzz -dict=build/fuzz/tests/fuzz/keys.dict found tests/fuzz/corpus/lint
# tests/toml/valid tests/toml/invalid
# Needs clang and libclang-rt-dev; ctest replays what was found without them.
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g" CACHE STRING "")
set(KNEECHECK_SANITIZE ON CACHE BOOL "")
set(KNEECHECK_FUZZ ON CACHE BOOL "")
