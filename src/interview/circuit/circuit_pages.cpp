#include "kneecheck/interview/circuit_pages.hpp"

#include <string>

#include "kneecheck/interview/drawing.hpp"
#include "kneecheck/interview/opening.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/look.hpp"

namespace kneecheck {
namespace {

Text stations_words(std::size_t count) {
  return counted(static_cast<std::int64_t>(count), "station");
}

Text how_to(const Exercise& exercise, const Look& look) {
  std::vector<Text> steps;
  for (const std::string& step : exercise.steps) steps.push_back(safe_text(step));
  return steps_page(steps, exercise.picture, exercise.video, look);
}

Text easier_form(const Exercise& exercise, Easier easier, const Look& look) {
  switch (easier) {
    case Easier::no:
      return {};
    case Easier::pain_now:
      return wrapped("The easier form: ", safe_text(exercise.easier), look.width);
    case Easier::pain_last_time:
      return wrapped({},
                     text("The easier form, because pain stopped it last time: {}",
                          safe_text(exercise.easier)),
                     look.width);
  }
  return {};
}

Text names_words(const Protocol& protocol, const std::vector<Station>& stations) {
  std::vector<Text> names;
  for (const Station& station : stations) names.push_back(station_words(protocol, station));
  return joined(names, "; ");
}

// How far it came.
Text outcome_words(const CircuitRules& rules, const CircuitSummary& summary) {
  if (summary.rounds == rules.rounds) return "The circuit is done";
  if (summary.ending.kind == EndingKind::finished) {
    return "The circuit ends here, because pain stopped every station";
  }
  return "You left the circuit";
}

Text counts_words(const CircuitRules& rules, const CircuitSummary& summary) {
  Text words =
      text("{} of {}, {} for the full time", summary.rounds, counted(rules.rounds, "round"),
           stations_words(static_cast<std::size_t>(summary.done)));
  if (summary.cut_short > 0) words += text(", {} ended early", summary.cut_short);
  if (summary.skipped > 0) words += text(", {} skipped", summary.skipped);
  return words;
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
  Text page = title_line(safe_text(rules.title), stations_words(stations.size()), look);
  page += wrapped({}, circuit_words(rules, stations.size()), look.width);
  if (const Text needs = equipment_words(things); !needs.empty()) {
    page += wrapped({}, needs, look.width);
  }
  page += "\n";
  if (!rules.warm_up.empty()) {
    page += wrapped("Warm up: ", safe_text(rules.warm_up), look.width) + "\n";
  }
  for (const Text& memory : memories) page += wrapped({}, memory, look.width);
  if (!memories.empty()) page += "\n";
  return page + wrapped({},
                        "When pain stops a station, type pain: from then on it has its easier "
                        "form, and after a second time it is left out. Typed between two stations, "
                        "pain means the one you just did. Enter starts a station early, and ends "
                        "it early. Other words: pause, back, skip, ? for help, quit to leave.",
                        look.width);
}

Text station_page(const Protocol& protocol, const std::vector<Station>& stations,
                  const StationPlace& place, const Look& look) {
  const Station& station = stations[place.at];
  const Exercise& exercise = protocol.exercises[station.exercise];
  const Text name = station_words(protocol, station);
  const Text where = text("round {} of {}, station {} of {}", place.round, protocol.circuit->rounds,
                          place.at + 1, stations.size());
  Text page = "\n";
  page += look.accessible
              ? wrapped({}, text("{}. {}.", sentence_case(where.str()), name), look.width)
              : inked(spread(name, where, look.width), Ink::bold, look) + "\n";
  if (place.again) return page + easier_form(exercise, place.easier, look);
  return page + station_help(protocol, station, place.easier, look);
}

Text station_help(const Protocol& protocol, Station station, Easier easier, const Look& look) {
  const Exercise& exercise = protocol.exercises[station.exercise];
  Text page = easier_form(exercise, easier, look) + how_to(exercise, look);
  if (!exercise.stop_if.empty()) {
    page += wrapped("Stop if: ", safe_text(exercise.stop_if), look.width);
  }
  return page;
}

Text circuit_closing(const Protocol& protocol, const CircuitSummary& summary, const Look& look) {
  const CircuitRules& rules = *protocol.circuit;
  Text page = "\n";
  page += wrapped({}, text("{}: {}.", outcome_words(rules, summary), counts_words(rules, summary)),
                  look.width);
  if (!summary.stopped.empty()) {
    page += wrapped({}, text("Stopped by pain: {}.", names_words(protocol, summary.stopped)),
                    look.width);
  }
  if (!summary.recovered.empty()) {
    page += wrapped({},
                    text("Without pain this time: {}. Next time comes the full form again; if it "
                         "hurts, type pain.",
                         names_words(protocol, summary.recovered)),
                    look.width);
  }
  return page + "\n" + wrapped({}, safe_lines(protocol.about.disclaimer), look.width);
}

}  // namespace kneecheck
