// The template that a person fills in.
#include <sstream>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "support/contains.hpp"
#include "support/loading.hpp"
#include "support/miniature.hpp"
#include "support/sheets.hpp"

namespace kneecheck::testing {
namespace {

std::vector<Protocol> protocols() {
  std::vector<Protocol> all = {sheet_protocol(), load_protocol(base_protocol()),
                               load_protocol(miniature())};
  for (const BuiltinFile& file : builtin_files()) all.push_back(load_protocol(file.source));
  return all;
}

std::vector<Item> items_to_fill_in(const Protocol& protocol) {
  std::vector<Item> items = items_of(protocol);
  std::erase_if(items, [&](Item item) { return protocol.prompts[item.prompt].kind == Kind::info; });
  return items;
}

// A value that fits, as a sheet has it.
std::string value_for(const Prompt& prompt) {
  switch (prompt.kind) {
    case Kind::yes_no:
      return "\"no\"";
    case Kind::choice:
      return "\"" + prompt.choices.back().text + "\"";
    case Kind::scale:
    case Kind::number:
    case Kind::hold:
      return value_words(prompt, prompt.max);
    case Kind::compare:
      return "\"left\"";
    case Kind::info:
    case Kind::text:
      break;
  }
  return "\"words\"";
}

// The template with every line of an item made into an answer.
std::string filled_in(const Protocol& protocol, const std::string& value) {
  std::istringstream lines(sheet_template(protocol));
  std::string filled;
  for (std::string line; std::getline(lines, line);) {
    for (const Item item : items_to_fill_in(protocol)) {
      if (line != "#" + item_name(protocol, item) + " =") continue;
      line =
          line.substr(1) + " " + (value.empty() ? value_for(protocol.prompts[item.prompt]) : value);
      break;
    }
    filled += line + "\n";
  }
  return filled;
}

}  // namespace

TEST_CASE("A template is a sheet as it is, and says that nothing was reached") {
  for (const Protocol& protocol : protocols()) {
    INFO(protocol.about.id);
    const ReadSheet read = read_sheet(protocol, sheet_template(protocol));
    CHECK(read.sheet.changes.empty());
    CHECK(read.notes.empty());
    for (const Item item : items_to_fill_in(protocol)) {
      CHECK(read.sheet.answers.get(item).status == Status::not_reached);
    }
  }
}

TEST_CASE("A template that is filled in is a sheet with every answer") {
  for (const Protocol& protocol : protocols()) {
    for (const char* value : {"", "\"skip\"", "\"unsure\""}) {
      const std::string sheet = filled_in(protocol, value);
      INFO(sheet);
      const ReadSheet read = read_sheet(protocol, sheet);
      for (const Item item : items_to_fill_in(protocol)) {
        INFO(item_name(protocol, item));
        CHECK(read.sheet.answers.get(item).status != Status::not_reached);
      }
    }
  }
}

TEST_CASE("A template says what comes first where a test is on the clock") {
  const std::string source =
      with(with(miniature(), "id = \"quads\"\n", "id = \"quads\"\ntime_s = 30\n"),
           "kind = \"compare\"\n", "kind = \"compare\"\ntime_s = 20\n");
  const std::string sheet = sheet_template(load_protocol(source));
  CHECK(contains(sheet, "# First 30 seconds on the clock before each answer.\n# write a whole"));
  CHECK(contains(sheet, "# First 20 seconds on the clock before the answer.\n# write \"left\""));
}

TEST_CASE("A line of a template that was opened and not filled in is refused, not guessed") {
  const Protocol protocol = load_protocol(miniature());
  const std::string sheet = with(sheet_template(protocol), "#plank =", "plank =");
  CHECK_THROWS_AS(read_sheet(protocol, sheet), BadFile);
}

}  // namespace kneecheck::testing
