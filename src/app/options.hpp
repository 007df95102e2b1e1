// Options: the command line, read strictly. What cannot be understood is refused, never guessed.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/tty.hpp"

namespace kneecheck {

enum class Format { text, json };
enum class Color { automatic, always, never };
enum class FailOn { red_flag, strong, moderate };

struct Options {
  std::string protocol;  // a built-in protocol's name, or a file
  std::optional<std::string> answers;
  bool partial = false;
  Format format = Format::text;
  std::optional<std::string> output;
  std::optional<int> width;
  bool ascii = false;
  std::optional<Color> color;
  bool accessible = false;
  CueKind cue = CueKind::bell;
  bool transcript = false;
  std::optional<FailOn> fail_on;
};

// --help, --version: words to be printed instead of anything else.
struct Notice {
  std::string words;
};

// `argv` as main() has it; argc may be 0. Throws Failure (2).
std::variant<Options, Notice> parse_options(int argc, const char* const* argv);

}  // namespace kneecheck
