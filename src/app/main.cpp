// kneecheck: leads a runner with a sore knee through a home test and ranks suspected imbalances.
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>

#include "app/commands/commands.hpp"
#include "app/failure.hpp"
#include "app/files/output.hpp"
#include "app/options.hpp"
#include "app/start_up.hpp"

namespace kneecheck {
namespace {

ExitStatus print(const std::string& words, const Closed& closed) {
  print_result(words, closed.output);
  return ExitStatus::done;
}

ExitStatus do_as_told(const Options& options, const Closed& closed) {
  if (options.help) return print(help_page(options.command), closed);
  if (options.version) return print("kneecheck " KNEECHECK_VERSION "\n", closed);
  switch (options.command) {
    case CommandName::run:
      return run_command(options, closed);
    case CommandName::resume:
      return resume_command(options, closed);
    case CommandName::circuit:
      return circuit_command(options, closed);
    case CommandName::lint:
      return lint_command(options, closed);
    case CommandName::show:
      return show_command(options, closed);
    case CommandName::schema:
      return schema_command(options, closed);
  }
  return ExitStatus::internal;
}

// Where a failure becomes words and an exit status. Throws std::bad_alloc alone.
ExitStatus run_program(int argc, const char* const* argv) {
  const Closed closed = start_up();
  try {
    return do_as_told(parse_options(argc, argv), closed);
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
    return static_cast<int>(kneecheck::run_program(argc, argv));
  } catch (const std::bad_alloc&) {
    return static_cast<int>(kneecheck::end_without_memory());
  }
}
