// Script: answers from a file or pipe, one a line, to the same interview a person gets. Stops at
// the first mistake.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kneecheck/interview/interview.hpp"
#include "kneecheck/interview/terminal.hpp"
#include "kneecheck/text/diagnostic.hpp"

namespace kneecheck {

enum class ScriptEndKind {
  complete,    // every question was answered, and no line is left over
  incomplete,  // the lines ended early, or said quit: `problem` is A111 (exit 4 unless partial
               // answers are wanted)
  mistake,     // a wrong line: `problem` says which (exit 3)
  failed,      // the stream could not be read: `why` (exit 5)
};

struct ScriptEnd {
  ScriptEndKind kind = ScriptEndKind::complete;
  std::optional<Diagnostic> problem{};
  std::string line{};  // the wrong line itself, for the snippet
  std::string why{};
  std::vector<Diagnostic> notes{};  // A114
};

// Called for each question once its line is taken, for --transcript. May be empty.
using OnReply = std::function<void(Item item)>;

// `next_line` gives the lines in order; it is not called again after End or Failed.
ScriptEnd run_script(Interview& interview, const std::function<Line()>& next_line,
                     const OnReply& on_reply = {});

}  // namespace kneecheck
