// A script of answers run through, and what came of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kneecheck/interview/script.hpp"

namespace kneecheck::testing {

inline std::vector<Line> script_lines(const std::string& source) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < source.size()) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    lines.emplace_back(source.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

struct ScriptRun {
  ScriptEnd end;
  Answers answers;
  std::map<std::string, std::string> words;
  std::vector<std::pair<Item, Answer>> told;
};

inline ScriptRun run(const Protocol& protocol, std::vector<Line> lines) {
  Interview interview(protocol);
  ScriptRun result;
  std::size_t next = 0;
  result.end = run_script(
      interview, [&] { return next < lines.size() ? lines[next++] : Line(End{}); },
      [&](Item item) { result.told.emplace_back(item, interview.answers().get(item)); });
  result.answers = interview.answers();
  result.words = interview.words();
  return result;
}

inline ScriptRun run(const Protocol& protocol, const std::string& source) {
  return run(protocol, script_lines(source));
}

// The example of a file of answers: complete, with comments, a guard, skips and pain.
inline const char* const complete_script = R"(# K.M., after Tuesday's run
no

# hip flexors left, right
hip_flexors.left: 3
8
# quads
5
-
# hamstrings, calves
2
2
4
3
# plank: hurt after 30 s
30 pain
# squat left, right
a little
pain
# stand up
unsure
)";

}  // namespace kneecheck::testing
