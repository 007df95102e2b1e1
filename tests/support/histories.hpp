// Sessions of a year, on the miniature protocol: how they are answered, and as the history has
// them.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/report/history.hpp"
#include "support/miniature.hpp"
#include "support/process.hpp"
#include "support/typed.hpp"

namespace kneecheck::testing {

inline constexpr std::array days_of_the_year = {
    "2025-12-01", "2026-01-12", "2026-02-16", "2026-03-23", "2026-04-27",
    "2026-06-01", "2026-07-06", "2026-08-10", "2026-09-14", "2026-11-22"};

// The lines of the session of that number, from 0: the right hip flexor and the squat get better.
inline std::vector<std::string> lines_of_the_year(std::size_t number) {
  constexpr std::array hip = {"8", "7", "7", "6", "-", "5", "4", "3", "3", "2"};
  constexpr std::array plank = {"32", "30 pain", "38", "40", "45", "45", "45", "45", "45", "45"};
  constexpr std::array squat = {"clearly",  "clearly", "a little", "pain", "a little",
                                "a little", "no",      "a little", "no",   "no"};
  constexpr std::array stand_up = {"right much", "right much", "right", "right", "right",
                                   "right",      "same",       "same",  "same",  "same"};
  return {"no",
          "3",
          hip.at(number),
          "5",
          "4",
          "2",
          "2",
          "4",
          "3",
          plank.at(number),
          "no",
          squat.at(number),
          stand_up.at(number)};
}

// A finished session, as the history has it. `protocol` must outlive it.
inline PastSession past_session(const Protocol& protocol, const std::string& day,
                                const std::vector<std::string>& lines) {
  PastSession past{.name = day + "-" + protocol.about.id,
                   .day = day,
                   .head = {.protocol = protocol.about.id,
                            .taken = day + "T07:30:00+01:00",
                            .person = "K.M.",
                            .state = "complete"},
                   .version = protocol.about.version};
  past.protocol = &protocol;
  past.assessment = Assessor(protocol).assess(typed(protocol, lines).answers, Explanation::none);
  return past;
}

inline History year_of_sessions(const Protocol& protocol) {
  History history;
  for (std::size_t number = 0; number < days_of_the_year.size(); ++number) {
    history.sessions.push_back(
        past_session(protocol, days_of_the_year.at(number), lines_of_the_year(number)));
  }
  return history;
}

// So many sessions, each like one of the year's, called "session-1" and so on.
inline History many_sessions(const Protocol& protocol, std::size_t count) {
  const History year = year_of_sessions(protocol);
  History history;
  for (std::size_t number = 0; number < count; ++number) {
    history.sessions.push_back(year.sessions[number % year.sessions.size()]);
    history.sessions.back().name = "session-" + std::to_string(number + 1);
  }
  return history;
}

// The same sessions as files, and what may lie beside them.

// As kneecheck saves it. `protocol` is the one of that day.
inline std::string saved_session(const Protocol& protocol, const std::string& taken,
                                 const std::string& person, const std::vector<std::string>& lines,
                                 bool finished = true) {
  Sheet sheet = typed(protocol, lines);
  sheet.taken = taken;
  sheet.person = person;
  sheet.reported = finished;
  return written_sheet(protocol, sheet, "kneecheck 1.0.0");
}

// A folder of sessions: a year of K.M., the first of it taken with an older version that had one
// more answer to the squat; two of somebody without a name; and of K.M. one that is unfinished, one
// of a protocol that is not built in, and one that is damaged.
struct SavedYear {
  SavedYear() {
    const std::string now = with(miniature(), "\"1.0.0\"", "\"2.0.0\"");
    const Protocol protocol = load_protocol(now);
    const Protocol first = load_protocol(
        with(miniature(), "[\"no\", \"a little\",", "[\"no\", \"a little\", \"much\","));
    std::filesystem::create_directory(data);
    folder.write("my.toml", now);
    for (std::size_t number = 0; number < days_of_the_year.size(); ++number) {
      std::vector<std::string> lines = lines_of_the_year(number);
      if (number == 0) lines[11] = "much";
      write(days_of_the_year.at(number), "K.M.", number == 0 ? first : protocol, lines);
    }
    write("2025-11-01", "", protocol, lines_of_the_year(0));
    write("2026-02-01", "", protocol, lines_of_the_year(5));
    Protocol another = protocol;
    another.about.id = "my-knee";
    write("2026-05-10", "K.M.", another, lines_of_the_year(3));
    folder.write("data/2026-11-29-runner-knee.toml",
                 saved_session(protocol, "2026-11-29T07:30:00+01:00", "K.M.", {"no", "3"}, false));
    folder.write(
        "data/2026-03-01-runner-knee.toml",
        with(saved_session(protocol, "2026-03-01T07:30:00+01:00", "K.M.", lines_of_the_year(2)),
             "\"K.M.\"", "\"M.K.\""));
  }

  void write(const std::string& day, const std::string& person, const Protocol& protocol,
             const std::vector<std::string>& lines) const {
    folder.write("data/" + day + "-" + protocol.about.id + ".toml",
                 saved_session(protocol, day + "T07:30:00+01:00", person, lines));
  }

  Outcome history(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"history", "--protocol", folder / "my.toml", "--data-dir", data});
    return run(std::move(more));
  }

  Folder folder;
  std::string data = folder / "data";
};

}  // namespace kneecheck::testing
