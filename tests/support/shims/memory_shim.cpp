// Memory shim: a program that runs out of memory. Preloaded into the real program, it counts what
// is allocated from the start of main() on, and refuses:
//   MEMORY_AT     the allocation of this number, from 1
//   MEMORY_FROM   that one and all after it
//   MEMORY_COUNT  none, and this file gets, at the end, how many there were and of how many bytes
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

bool started = false;
long allocations = 0;
long bytes = 0;

bool is_refused(std::size_t size) {
  if (!started) return false;
  ++allocations;
  bytes += static_cast<long>(size);
  if (const char* const at = std::getenv("MEMORY_AT")) return allocations == std::atol(at);
  if (const char* const from = std::getenv("MEMORY_FROM")) return allocations >= std::atol(from);
  return false;
}

// Says at the end how much there was to refuse.
struct Count {
  ~Count() {
    const char* const path = std::getenv("MEMORY_COUNT");
    if (path == nullptr) return;
    const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dprintf(file, "%ld %ld", allocations, bytes);
    ::close(file);
  }
} count;

using Main = int(int, char**, char**);
Main* real_main = nullptr;

int counted_main(int argc, char** argv, char** environment) {
  started = true;
  return real_main(argc, argv, environment);
}

}  // namespace

// What calls main() in any program.
extern "C" int __libc_start_main(Main* main, int argc, char** argv, void (*before)(),
                                 void (*after)(), void (*last)(), void* stack) {
  real_main = main;
  using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
  auto* const start = reinterpret_cast<Start*>(::dlsym(RTLD_NEXT, "__libc_start_main"));
  return start(counted_main, argc, argv, before, after, last, stack);
}

#ifdef KNEECHECK_SANITIZED
// The sanitizers have a malloc() of their own, which only operator new can stand before.
void* operator new(std::size_t size) {
  void* const memory = is_refused(size) ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void* operator new[](std::size_t size) { return operator new(size); }

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return is_refused(size) ? nullptr : std::malloc(size == 0 ? 1 : size);
}
#else
// The program has an operator new of its own, which asks the system's malloc().
extern "C" void* __libc_malloc(std::size_t size);

extern "C" void* malloc(std::size_t size) {
  if (!is_refused(size)) return __libc_malloc(size);
  errno = ENOMEM;
  return nullptr;
}
#endif
