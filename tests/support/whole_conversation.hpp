// A whole conversation with a person who says, does and asks a little of everything.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/conversation.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/text/layout.hpp"
#include "support/fake_terminal.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {

inline std::string output_of(const Protocol& protocol, FakeTerminal& terminal) {
  Interview interview(protocol);
  converse(interview, terminal, {});
  return terminal.output;
}

// Some line that answers the prompt.
inline std::string plain_line(const Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::yes_no:
      return "n";
    case Kind::choice:
      return prompt.choices.front().text;
    case Kind::scale:
    case Kind::number:
      return "-";
    case Kind::hold:
      return std::to_string(prompt.target / 2);
    case Kind::compare:
      return "r";
    case Kind::info:
    case Kind::text:
      break;
  }
  return "-";
}

// The whole of a protocol, with a mistake, help, a way back and, where there is one, a hold or
// another test on the clock.
inline void type_everything(const Protocol& protocol, FakeTerminal& terminal) {
  Interview plan(protocol);
  bool first = true;
  while (const auto item = plan.current()) {
    const Prompt& prompt = protocol.prompts[item->prompt];
    if (prompt.kind == Kind::info) {
      plan.answer({});
      continue;
    }
    if (first) terminal.types_all({"what is a very long answer that is none at all?", "?", "b-b"});
    first = false;
    const std::string line = plain_line(prompt);
    if (prompt.time_s) terminal.types("");
    terminal.types(line);
    plan.answer(std::get<Answer>(parse_reply(prompt, line)));
    terminal.types_all({"?", "<", ""});
    if (!plan.current()) return terminal.types_all({"77", "1", "", ""});
    terminal.types("<");
    if (prompt.kind == Kind::hold) {
      terminal.types_all({"r", ""});
    } else {
      terminal.types("");
    }
  }
}

inline int widest_line(std::string_view text) {
  int widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

inline Protocol protocol_called(const std::string& name) {
  if (name == "miniature") return miniature_protocol();
  for (const BuiltinFile& file : builtin_files()) {
    if (file.name == name) return load_protocol(file.source);
  }
  throw std::out_of_range(name);
}

}  // namespace kneecheck::testing
