// Kept: the answers to the miniature protocol, as they are typed, and as a session keeps them.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "faults/faults.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {

inline const std::string session = "2026-11-22-runner-knee.toml";
inline const std::string temporary = "." + session + ".tmp";

constexpr int all_answers = 13;
constexpr int answers_begun = 2;  // of a session that is begun, to be carried on

inline bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

inline std::vector<std::string> answer_lines() {
  std::istringstream words(miniature_answers);
  std::vector<std::string> all;
  for (std::string line; std::getline(words, line);) all.push_back(line);
  return all;
}

// The lines from the answer of this number, from 0, up to the one before that.
inline std::string answer_lines(int from, int to) {
  const std::vector<std::string> all = answer_lines();
  std::string words;
  for (int at = from; at < to; ++at) words += all[static_cast<std::size_t>(at)] + "\n";
  return words;
}

// How many answers the file holds, in the order in which they are asked; nullopt: there is no file.
// It must be whole, and for its owner only.
inline std::optional<int> kept_answers(const std::string& path) {
  static const Protocol protocol = miniature_protocol();
  struct stat facts = {};
  if (::stat(path.c_str(), &facts) == -1) return std::nullopt;
  CHECK((facts.st_mode & 0777) == 0600);
  const std::vector<std::string> all = answer_lines();
  const Answers found = read_sheet(protocol, read_file(path)).sheet.answers;
  for (int count = 0; count <= all_answers; ++count) {
    if (found == typed(protocol, {all.begin(), all.begin() + count}).answers) return count;
  }
  throw std::runtime_error("holds something else: " + read_file(path));
}

// Begins a session in this folder as a script that answers so many questions and leaves.
inline void begin_session(const std::string& folder, int answers) {
  const Outcome outcome =
      answer_miniature(Bytes{answer_lines(0, answers)}, {"--partial", "--data-dir", folder});
  INFO(outcome.err);
  REQUIRE(outcome.status == 0);
}

// Begins a session in this folder, or finishes one, as a script, at this moment.
inline void keep_session(const std::string& folder, const std::string& epoch, int answers,
                         const std::vector<std::string>& more = {}) {
  const Outcome outcome = run(
      Run{.arguments = with_more({"-p", miniature_path, "--partial", "--data-dir", folder}, more),
          .input = Bytes{answer_lines(0, answers)},
          .environment = {"SOURCE_DATE_EPOCH=" + epoch}});
  INFO(outcome.err);
  REQUIRE(outcome.status == 0);
}

// Carries on the session of this folder as a script that answers from this number on.
inline Outcome carry_on(const std::string& folder, int from,
                        std::vector<std::string> environment = {}) {
  return run(Run{.arguments = {"resume", "--protocol", miniature_path, "--data-dir", folder},
                 .input = Bytes{answer_lines(from, all_answers)},
                 .environment = std::move(environment)});
}

// Of all answers, as if nothing had come in between.
inline const std::string& undisturbed_report() {
  static const std::string report = answer_miniature(Bytes{miniature_answers}).out;
  return report;
}

// Whoever carries on finds what was acknowledged, or one answer more, and gets the same report.
inline void check_carried_on(const std::string& folder, int acknowledged) {
  const std::string path = folder + "/" + session;
  const std::optional<int> kept = kept_answers(path);
  if (!kept) {
    CHECK(acknowledged == 0);
    return;
  }
  CHECK(*kept >= acknowledged);
  CHECK(*kept <= acknowledged + 1);
  const Outcome outcome = carry_on(folder, *kept);
  INFO(outcome.err);
  CHECK(outcome.status == 0);
  CHECK(outcome.out == undisturbed_report());
  CHECK(kept_answers(path) == all_answers);
  CHECK_FALSE(exists(folder + "/" + temporary));
}

}  // namespace kneecheck::testing
