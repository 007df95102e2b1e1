// kneecheck: leads a runner with a sore knee through a home test and ranks suspected imbalances.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <exception>
#include <new>

#include "app/commands/commands.hpp"
#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/files/output.hpp"
#include "app/files/storage.hpp"
#include "app/options.hpp"

namespace kneecheck {
namespace {

// Fills a descriptor that was closed, so that a file opened later is never mistaken for a stream.
// `flags` are for the wrong use only: the right one fails, as that of a closed stream does.
void fill_closed(int descriptor, int flags) {
  if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) ::open("/dev/null", flags);
}

// Makes the process safe before anything is opened: fills closed descriptors 0 to 2, lets writes
// report a broken pipe and a full quota instead of dying by them, and forbids core files, which
// would hold answers.
void start_up() {
  // The lowest comes first, so that open() gives back exactly the descriptor that was missing.
  fill_closed(STDIN_FILENO, O_WRONLY);
  fill_closed(STDOUT_FILENO, O_RDONLY);
  fill_closed(STDERR_FILENO, O_RDONLY);

  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);

  const rlimit no_core = {0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
}

// Ends the process by `signal` with its default action.
[[noreturn]] void die_by(int signal) {
  ::signal(signal, SIG_DFL);
  sigset_t only;
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::sigprocmask(SIG_UNBLOCK, &only, nullptr);
  ::raise(signal);
  ::_exit(128 + signal);
}

// In the order of CommandName.
constexpr std::array actions = {run_command,     resume_command,  report_command, compare_command,
                                history_command, circuit_command, lint_command,   show_command,
                                batch_command,   schema_command};
static_assert(actions.size() == static_cast<std::size_t>(CommandName::schema) + 1);

ExitStatus do_as_told(const Options& options) {
  if (options.help || options.version) {
    print_result(options.help ? help_page(options.command) : "kneecheck " KNEECHECK_VERSION "\n");
    return ExitStatus::done;
  }
  refuse_shared_files(options);
  return actions[static_cast<std::size_t>(options.command)](options);
}

// Turns a failure into words and an exit status. Throws std::bad_alloc alone.
ExitStatus run_program(int argc, const char* const* argv) {
  start_up();
  try {
    return do_as_told(parse_options(argc, argv));
  } catch (const Failure& failure) {
    say(failure.lines);
    return failure.status;
  } catch (const BrokenPipe&) {
    die_by(SIGPIPE);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& fault) {
    say(
        text("kneecheck: a fault of the program itself: {}\n"
             "  please report it, with the command and what was answered\n",
             safe_text(fault.what())));
    return ExitStatus::internal;
  }
}

// There is no memory for words either, but for these.
ExitStatus end_without_memory() {
  [[maybe_unused]] const int error =
      write_whole(STDERR_FILENO,
                  "kneecheck: out of memory\n"
                  "  close other programs and start again; what was saved is there\n");
  return ExitStatus::internal;
}

}  // namespace
}  // namespace kneecheck

int main(int argc, char** argv) {
  try {
    return static_cast<int>(kneecheck::run_program(argc, argv));
  } catch (const std::bad_alloc&) {
    return static_cast<int>(kneecheck::end_without_memory());
  }
}
