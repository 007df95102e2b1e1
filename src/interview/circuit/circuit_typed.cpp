#include "circuit_typed.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

constexpr std::array<std::string_view, 3> words_of_pain = {"hurt", "hurts", "it hurts"};

Said said_of(Command command) {
  if (command == Command::back) return Said::back;
  if (command == Command::help) return Said::help;
  return command == Command::quit ? Said::quit : Said::other;
}

Said said_of(Status status) {
  if (status == Status::pain || status == Status::hurt) return Said::pain;
  return status == Status::skipped ? Said::skip : Said::other;
}

}  // namespace

Said said(std::string_view line) {
  const std::string words = folded(line);
  if (words.empty()) return Said::nothing;
  if (words == "pause") return Said::pause;
  if (std::ranges::find(words_of_pain, words) != words_of_pain.end()) return Said::pain;
  Prompt hold;
  hold.kind = Kind::hold;
  hold.max = 120;  // seconds that may be typed; they mean nothing here
  hold.pain = PainRule::skip;
  const Reply reply = parse_reply(hold, words);
  if (const Answer* answer = std::get_if<Answer>(&reply)) return said_of(answer->status);
  if (const Command* command = std::get_if<Command>(&reply)) return said_of(*command);
  return Said::other;
}

Said said(const Line& line) {
  const std::string* const words = std::get_if<std::string>(&line);
  return words ? said(std::string_view(*words)) : Said::other;
}

Text not_understood(const Line& line) {
  const Text words = "type pain, pause, back, skip, ? or quit, or press Enter";
  const std::string* const typed = std::get_if<std::string>(&line);
  return typed ? text("{} (you typed {})", words, quoted(trimmed(*typed))) : words;
}

Text words_page(const Look& look) {
  return word_rows({{"Enter", "start a station early, end it early, or end a rest"},
                    {"pain", "it hurts: the station stops, and has its easier form from then on"},
                    {"pause", "the clock stands still until you press Enter"},
                    {"back", "the station before, from its start"},
                    {"skip", "the next station; in a rest, the next round"},
                    {"?", "how it is done, and these words; the clock stands still"},
                    {"quit", "leave; what pain stopped and the rounds you did are saved"}},
                   look);
}

bool hear_start(Person& person) {
  const Text test = cue_test_words(person.look());
  const Text prompt = "Enter starts the clock" + (test.empty() ? Text() : ", " + test) + " >";
  while (const auto line = person.hear(prompt)) {
    if (folded(*line) == "b") {
      test_cue(person);
      continue;
    }
    switch (said(std::string_view(*line))) {
      case Said::nothing:
        return true;
      case Said::quit:
        person.end(EndingKind::left);
        return false;
      case Said::help:
        person.show(words_page(person.look()));
        break;
      case Said::pain:
        person.warn("nothing has begun; if it hurts already, do not start: quit leaves");
        break;
      case Said::pause:
      case Said::back:
      case Said::skip:
        person.warn("nothing has begun: press Enter, or type quit");
        break;
      case Said::other:
        person.warn(text("press Enter, or type ? or quit (you typed {})", quoted(trimmed(*line))));
    }
  }
  return false;
}

}  // namespace kneecheck
