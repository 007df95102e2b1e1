// Answers as they are typed: one line each in asking order, for the prompts that are asked.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "kneecheck/answers/page_reply.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/loader.hpp"

namespace kneecheck::testing {

inline Protocol load_file(const std::string& path) {
  std::ostringstream source;
  source << std::ifstream(path, std::ios::binary).rdbuf();
  return load_protocol(source.str());
}

inline Protocol miniature_protocol() {
  return load_file(std::string(KNEECHECK_SOURCE_DIR) + "/tests/support/miniature.toml");
}

// "." leaves an item without an answer. Fewer lines than items: the rest is not reached.
inline Sheet typed(const Protocol& protocol, const std::vector<std::string>& lines) {
  Sheet sheet;
  sheet.taken = "2026-11-22T07:30:00+01:00";
  auto line = lines.begin();
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info || line == lines.end()) continue;
    if (!begins_page(protocol, item)) continue;  // was answered with the first of its page
    const Course course(protocol, sheet.answers, AfterStop::as_if_going_on);
    if (course.standing(item) != Standing::asked) continue;
    if (*line != ".") {
      const PageReply reply = parse_page_reply(protocol, item, *line);
      const auto* const answers = std::get_if<std::vector<Answer>>(&reply);
      if (answers == nullptr) throw std::invalid_argument(*line);
      auto answer = answers->begin();
      for (const Item one : page_of(protocol, item)) sheet.answers.set(one, *answer++);
    }
    if (prompt.kind == Kind::text) sheet.words[prompt.id] = *line;
    ++line;
  }
  if (line != lines.end()) throw std::out_of_range(*line);
  return sheet;
}

}  // namespace kneecheck::testing
