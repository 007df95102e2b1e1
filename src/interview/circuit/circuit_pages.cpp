#include "kneecheck/interview/circuit_pages.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/interview/command_words.hpp"
#include "kneecheck/interview/opening.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/interview/timed_answer.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

Text easier_form(const Exercise& exercise, Easier easier, const Look& look) {
  if (easier == Easier::no) return {};
  const Text form = safe_text(exercise.easier);
  if (easier == Easier::pain_now) return wrapped("The easier form: ", form, look.width);
  return paragraph(text("The easier form, because pain stopped it last time: {}", form), look);
}

Text names_words(const Protocol& protocol, const std::vector<Station>& stations) {
  std::vector<Text> names;
  for (const Station& station : stations) names.push_back(station_words(protocol, station));
  return joined(names, "; ");
}

// Says how far the circuit came.
Text outcome_words(const CircuitRules& rules, const CircuitSummary& summary) {
  if (summary.rounds == rules.rounds) return "The circuit is done";
  if (summary.ending.kind == EndingKind::finished) {
    return "The circuit ends here, because pain stopped every station";
  }
  return "You left the circuit";
}

Text counts_words(const CircuitRules& rules, const CircuitSummary& summary) {
  Text words = text("{} of {}, {} for the full time", summary.rounds,
                    counted(rules.rounds, "round"), counted(summary.done, "station"));
  if (summary.cut_short > 0) words += text(", {} ended early", summary.cut_short);
  if (summary.skipped > 0) words += text(", {} skipped", summary.skipped);
  return words;
}

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

Text circuit_opening(const Protocol& protocol, const std::vector<Station>& stations,
                     const std::vector<Text>& memories, const Look& look) {
  const CircuitRules& rules = *protocol.circuit;
  std::vector<std::string> things;
  for (const Station& station : stations) {
    const std::vector<std::string>& more = protocol.exercises[station.exercise].equipment;
    things.insert(things.end(), more.begin(), more.end());
  }
  const Text how_many = counted(static_cast<std::int64_t>(stations.size()), "station");
  Text page = title_line(safe_text(rules.title), how_many, look);
  page += paragraph(circuit_words(rules, stations.size()), look);
  if (const Text needs = equipment_words(things); !needs.empty()) page += paragraph(needs, look);
  page += "\n";
  if (!rules.warm_up.empty()) {
    page += wrapped("Warm up: ", safe_text(rules.warm_up), look.width) + "\n";
  }
  for (const Text& memory : memories) page += paragraph(memory, look);
  if (!memories.empty()) page += "\n";
  return page + paragraph(
                    "When pain stops a station, type pain: from then on it has its easier form, "
                    "and after a second time it is left out. Typed between two stations, pain "
                    "means the one you just did. Enter starts a station early, and ends it early. "
                    "Other words: pause, back, skip, ? for help, quit to leave.",
                    look);
}

Text station_page(const Protocol& protocol, const std::vector<Station>& stations,
                  const StationPlace& place, const Look& look) {
  const Station& station = stations[place.at];
  const Exercise& exercise = protocol.exercises[station.exercise];
  const Text name = station_words(protocol, station);
  const Text where = text("round {} of {}, station {} of {}", place.round, protocol.circuit->rounds,
                          place.at + 1, stations.size());
  Text page = "\n";
  page += look.accessible ? paragraph(text("{}. {}.", sentence_case(where.str()), name), look)
                          : inked(spread(name, where, look.width), Ink::bold, look) + "\n";
  if (place.again) return page + easier_form(exercise, place.easier, look);
  return page + station_help(protocol, station, place.easier, look);
}

Text station_help(const Protocol& protocol, Station station, Easier easier, const Look& look) {
  const Exercise& exercise = protocol.exercises[station.exercise];
  std::vector<Text> steps;
  for (const std::string& step : exercise.steps) steps.push_back(safe_text(step));
  Text page = easier_form(exercise, easier, look) +
              steps_page(steps, exercise.picture, exercise.video, look);
  if (!exercise.stop_if.empty()) {
    page += wrapped("Stop if: ", safe_text(exercise.stop_if), look.width);
  }
  return page;
}

Text circuit_closing(const Protocol& protocol, const CircuitSummary& summary, const Look& look) {
  const CircuitRules& rules = *protocol.circuit;
  const Text outcome = outcome_words(rules, summary);
  Text page = "\n" + paragraph(text("{}: {}.", outcome, counts_words(rules, summary)), look);
  if (!summary.stopped.empty()) {
    const Text names = names_words(protocol, summary.stopped);
    page += paragraph(text("Stopped by pain: {}.", names), look);
  }
  if (!summary.recovered.empty()) {
    page += paragraph(text("Without pain this time: {}. Next time comes the full form again; if it "
                           "hurts, type pain.",
                           names_words(protocol, summary.recovered)),
                      look);
  }
  return page + "\n" + paragraph(safe_lines(protocol.about.disclaimer), look);
}

Said said(const Protocol& protocol, const Line& line) {
  const std::string* const typed = std::get_if<std::string>(&line);
  if (!typed) return Said::other;
  const std::string words = folded(*typed);
  if (words.empty()) return Said::nothing;
  if (words == "pause") return Said::pause;
  if (protocol.words.says(ReplyMeaning::hurt, words)) return Said::pain;
  Prompt hold;
  hold.kind = Kind::hold;
  hold.max = 120;  // seconds that may be typed; they mean nothing here
  hold.pain = PainRule::skip;
  const Reply reply = parse_reply(hold, words, protocol.words);
  if (const Answer* answer = std::get_if<Answer>(&reply)) return said_of(answer->status);
  if (const Command* command = std::get_if<Command>(&reply)) return said_of(*command);
  return Said::other;
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

bool hear_start(const Protocol& protocol, Person& person) {
  const Text cue = cue_word(person.look());
  const Text test = cue.empty() ? Text() : text(", b tests the {}", cue);
  const Text prompt = text("Enter starts the clock{} >", test);
  while (const auto line = person.hear(prompt)) {
    if (protocol.words.says(ReplyMeaning::bell, folded(*line))) {
      test_cue(person);
      continue;
    }
    switch (said(protocol, *line)) {
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
