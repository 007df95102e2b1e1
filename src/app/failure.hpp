// Failure: why a command ends here. Thrown where it is found out, said once by main.
#pragma once

#include <cerrno>
#include <exception>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "kneecheck/text/safe_text.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {

// What the program tells the shell; no other number ever leaves main.
enum class ExitStatus {
  done = 0,        // the report is real
  no = 1,          // ran, and the answer is "no": --fail-on was reached
  usage = 2,       // wrong usage; an output that is one of the inputs
  bad_data = 3,    // it was read, or is of the wrong sort, and is not usable
  incomplete = 4,  // answers ended early, or the person left
  refused = 5,     // the system refused to open, read or write a file or stream
  internal = 70,   // a fault of the program itself
};

struct Failure : std::exception {
  Failure(ExitStatus ends_with, Text said) : status(ends_with), lines(std::move(said)) {}
  const char* what() const noexcept override { return lines.str().c_str(); }

  ExitStatus status;
  Text lines;  // go to standard error as they stand; each ends in '\n'
};

// The other end of standard output went away: the program dies by SIGPIPE and says nothing.
class BrokenPipe : public std::exception {};

// "kneecheck: <problem>", the shape of every message that has no place in a file; below it what to
// do, if something is.
inline Failure failure(ExitStatus status, const Text& problem, const Text& hint = "") {
  const Text lines = text("kneecheck: {}\n", problem);
  return Failure(status, hint.empty() ? lines : text("{}  {}\n", lines, hint));
}

// The same for a command line (2).
inline Failure wrong_usage(const Text& problem,
                           const Text& hint = "kneecheck --help lists what there is") {
  return failure(ExitStatus::usage, problem, hint);
}

// What the system says of an errno: "No space left on device".
inline Text error_words(int error) { return safe_text(std::generic_category().message(error)); }

// "kneecheck: <thing>: <why>", `error` as errno has it.
inline Failure system_failure(const Text& thing, int error) {
  if (error == EISDIR) return failure(ExitStatus::bad_data, text("{}: is a directory", thing));
  return failure(ExitStatus::refused, text("{}: {}", thing, error_words(error)));
}

// "did you mean NAME?" where one of the names is near to what was typed.
inline Text did_you_mean(const std::string& typed, const std::vector<std::string>& names,
                         const Text& otherwise) {
  const auto near = closest(typed, names);
  return near ? text("did you mean {}?", shown(*near)) : otherwise;
}

// How a path is named in messages: whole, unless it would flood the screen; "" shows as ''.
inline Text shown_name(const std::string& path) {
  constexpr std::size_t most = 200;
  if (path.empty()) return "''";
  return path.size() <= most ? safe_text(path) : shown(path);
}

}  // namespace kneecheck
