// kneecheck: leads a runner with a sore knee through a home test and ranks suspected imbalances.
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>
#include <variant>

#include "app/circuit_command.hpp"
#include "app/exit_status.hpp"
#include "app/failure.hpp"
#include "app/lint_command.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/resume_command.hpp"
#include "app/run_command.hpp"
#include "app/schema_command.hpp"
#include "app/show_command.hpp"
#include "app/start_up.hpp"

namespace kneecheck {
namespace {

ExitStatus obey(const Notice& notice, const Closed& closed) {
  print_result(notice.words, closed.output);
  return ExitStatus::done;
}

// Where a failure becomes words and an exit status. Throws std::bad_alloc alone.
ExitStatus run(int argc, const char* const* argv) {
  const Closed closed = start_up();
  try {
    return std::visit([&](const auto& request) { return obey(request, closed); },
                      parse_options(argc, argv));
  } catch (const Failure& failure) {
    say(failure.lines());
    return failure.status();
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
    return static_cast<int>(kneecheck::run(argc, argv));
  } catch (const std::bad_alloc&) {
    return static_cast<int>(kneecheck::end_without_memory());
  }
}
