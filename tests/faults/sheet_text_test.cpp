// S12: a sheet from a stranger has the caps of a protocol, and nothing of it drives a terminal.
#include <utility>
#include <vector>

#include "faults/faults.hpp"
#include "kneecheck/answers/digest.hpp"
#include "kneecheck/text/unprintable.hpp"

namespace kneecheck::testing {
namespace {

const std::string base_path = KNEECHECK_SOURCE_DIR "/tests/support/base_protocol.toml";

std::string whole_sheet() {
  return read_file(KNEECHECK_SOURCE_DIR "/tests/support/base_sheet.toml");
}

// As somebody who knows the checksum would pass it off as one of ours.
std::string as_if_ours(const std::string& sheet) {
  const std::string ours =
      with(sheet, "[session]\n", "[session]\nstate = \"partial\"\nprogram = \"kneecheck 1.0.0\"\n");
  return ours + checksum_line(ours);
}

// Of what kneecheck wrote itself, an answer that fits no more is kept as it is, never scored and
// never shown.
bool keeps_what_does_not_fit(std::size_t way) {
  return !sanitized ? way == 3 || way == 6 : way >= 1;
}

// What the program makes of a sheet, whichever way it comes in.
std::vector<Outcome> all_ways(const std::string& sheet) {
  const Folder folder;
  const std::string path = folder.write("sheet.toml", sheet);
  const std::string ours = folder.write("ours.toml", as_if_ours(sheet));
  // Here a damaged one is put aside.
  const Folder sessions;
  sessions.write("2026-11-22-base.toml", as_if_ours(sheet));
  const std::vector<Run> ways = {
      {.arguments = {"run", "--answers", path, "--partial", "--transcript"}},
      {.arguments = {"run", "--partial", "--format", "json"}, .input = File{path}},
      {.arguments = {"resume", path, "--partial"}},
      {.arguments = {"resume", ours, "--partial"}},
      {.arguments = {"resume", "--data-dir", sessions.path(), "nobody"}},
      {.arguments = {"lint", path}},
      {.arguments = {"resume", "--data-dir", sessions.path(), "--partial"}},
  };
  std::vector<Outcome> outcomes;
  for (std::size_t way = 0; way < ways.size(); way += sanitized ? 3 : 1) {
    Run what = ways[way];
    what.arguments.insert(what.arguments.begin() + 1, {"--protocol", base_path});
    outcomes.push_back(run(what));
  }
  return outcomes;
}

bool is_printable(const std::string& stream) {
  return !first_unprintable(stream, true) && !first_zero_width(stream) &&
         stream.find('\t') == std::string::npos;
}

TEST_CASE("S12: no escape, C1 or bidi character of a sheet's reaches a stream") {
  const std::vector<std::pair<std::string, std::string>> places = {
      {"after hills", "after \\u001b]0;owned\\u0007 hills"},
      {"after hills",
       "after \xE2\x80\xAE"
       "hills"},
      {"sore", "\\u009b31msore"},
      {"sore", "so\xC2\x9Bre"},
      {"sore", "so\\u00adre"},
      {"sore", "\\ue000sore"},
      {"after hills", "after \\ufffehills"},
      {"squat = \"clearly\"", "\"squ\\u001bat\" = \"clearly\""},
      {"squat = \"sore\"", "\"\\u202esquat\" = \"sore\""},
      {"\"clearly\"", "\"\\u001b[2Jclearly\""},
      {"protocol = \"base\"", "protocol = \"ba\\u001b[31mse\""},
      {"[session]", "[session]\nperson = \"K\\u001b[31mM\""},
      {"[session]", "[session]\nversion = \"\\u202e1\""},
      {"[session]", "[session]\nwording = \"\\u001b]0;x\\u0007\""},
      {"[session]", "[session]\n\"\\u001b\" = 1"},
      {"[notes]", "[\"\\u001b[31mnotes\"]"},
      {"[notes]", "[x_\x1b]\n[notes]"},
      {"[notes]", "[x_tool]\nnote = \"\\u001b[31m\\u202e\"\n[notes]"},
      {"left = 3", "left = 3, \"\\u001b\" = 4"},
      {"plank = 40", "plank = \"\\r40\""},
      {"swollen = \"no\"", "swollen = \"no\"\n\"\xE2\x80\x8B\" = 1"},
  };
  for (const auto& [from, to] : places) {
    const std::vector<Outcome> outcomes = all_ways(with(whole_sheet(), from, to));
    // A table of another program's is kept as it is, and never shown.
    const bool is_foreign = to.starts_with("[x_tool]");
    for (std::size_t way = 0; way < outcomes.size(); ++way) {
      const Outcome& outcome = outcomes[way];
      CAPTURE(to, way);
      INFO(outcome.out + outcome.err);
      CHECK(outcome.signal == 0);
      // 2: there is no session of that person.
      const bool may_pass = is_foreign || keeps_what_does_not_fit(way);
      CHECK((outcome.status == 2 || (may_pass && outcome.status == 0) ||
             (!is_foreign && (outcome.status == 1 || outcome.status == 3))));
      CHECK(is_printable(outcome.out));
      CHECK(is_printable(outcome.err));
    }
  }
}

TEST_CASE("S12: a sheet that is too large, too deep or too full harms nobody") {
  const std::string sheet = whole_sheet();
  const std::vector<std::string> sheets = {
      sheet + "# " + std::string(2 << 20, 'x') + "\n",
      with(sheet, "plank = 40", "plank = " + std::string(100000, '[')),
      with(sheet, "plank = 40", "plank = " + repeated("{a=", 100000)),
      with(sheet, "plank = 40", repeated("plank.", 40000) + "x = 40"),
      sheet + "[" + repeated("x_a.", 40000) + "b]\n",
      with(sheet, "after hills", std::string(100000, 'x')),
      with(sheet, "[notes]",
           [] {
             std::string keys;
             for (int i = 0; i < 30000; ++i) keys += "k" + std::to_string(i) + " = 1\n";
             return keys + "[notes]";
           }()),
      with(sheet, "after hills", std::string("after\0hills", 11)),
      with(sheet, "after hills", "after \xFF hills"),
  };
  for (std::size_t number = 0; number < sheets.size(); number += sanitized ? 4 : 1) {
    const std::vector<Outcome> outcomes = all_ways(sheets[number]);
    for (std::size_t way = 0; way < outcomes.size(); ++way) {
      const Outcome& outcome = outcomes[way];
      CAPTURE(number, way);
      INFO(outcome.err.substr(0, 2000));
      CHECK(outcome.signal == 0);
      CHECK((outcome.status != 0 || keeps_what_does_not_fit(way)));
      CHECK(outcome.status <= 3);  // 2: there is no session at all
      CHECK(outcome.err.size() < 100000);
      CHECK(is_printable(outcome.err));
      check_small(outcome);
    }
  }
}

TEST_CASE("S12: a name or a note as long as a book is kept, and floods no screen") {
  const std::string book(100000, 'x');
  for (const std::string& sheet :
       {with(whole_sheet(), "sore", book),
        with(whole_sheet(), "[session]", "[session]\nperson = \"" + book + "\"")}) {
    for (const Outcome& outcome : all_ways(sheet)) {
      INFO(outcome.err.substr(0, 2000));
      CHECK((outcome.status == 0 || outcome.status == 2));
      CHECK(outcome.err.size() < 2000);
      check_small(outcome);
    }
  }
}

}  // namespace
}  // namespace kneecheck::testing
