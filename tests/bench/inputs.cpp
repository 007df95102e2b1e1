#include "bench/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/interview.hpp"
#include "support/random.hpp"

namespace kneecheck::bench {
namespace {

struct Screen {
  Answers answers;
  std::vector<Item> asked;  // in order, without those that only tell something
};

// The first answer to every question that lets the screen go on.
Screen whole_screen(const Protocol& protocol) {
  Interview interview(protocol);
  Screen screen;
  while (const auto item = interview.current()) {
    const Prompt& prompt = protocol.prompts[item->prompt];
    if (prompt.kind == Kind::info) {
      interview.answer({});
      continue;
    }
    int value = prompt.min;
    const auto goes_on = [&] {
      Interview next = interview;
      next.answer({Status::answered, value});
      return !next.course().stop();
    };
    while (value <= prompt.max && !goes_on()) ++value;
    if (value > prompt.max) throw std::runtime_error("any answer to " + prompt.id + " is the last");
    interview.answer({Status::answered, value});
    screen.asked.push_back(*item);
  }
  screen.answers = interview.answers();
  return screen;
}

std::string cell(const std::string& words) {
  return words.find_first_of(",\"") == std::string::npos ? words : "\"" + words + "\"";
}

std::string row_of(const Protocol& protocol, const Answers& calm, Random& random) {
  std::string row;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info) continue;
    const Answer answer = calm.get(item);
    const bool is_free =
        prompt.red_flags.empty() && prompt.kind != Kind::yes_no && prompt.kind != Kind::text;
    const int value = is_free ? random.between(prompt.min, prompt.max) : answer.value.value_or(0);
    const bool says_something = is_free || answer.value.has_value();
    row += "," + (says_something ? cell(value_words(prompt, value)) : "");
  }
  return row + "\n";
}

struct Size {
  int prompts = 0;
  int imbalances = 0;
  int fed = 0;  // imbalances that a prompt gives points to
};

std::string points(const Size& size, int first, int each) {
  std::string list;
  for (int i = 0; i < size.fed; ++i)
    list += fmt::format("{}imbalance_{} = {}", list.empty() ? "" : ", ",
                        (first + i) % size.imbalances, each);
  return list;
}

// Rungs, differences, an `if` and a gate in every prompt.
std::string prompt_source(const Size& size, int index) {
  const std::string before = fmt::format("prompt_{}", index - 1);
  return fmt::format(
      "[[prompt]]\nid = \"prompt_{}\"\nkind = \"scale\"\nsides = \"each\"\nworse = \"high\"\n"
      "ask = \"How tight is the {{side}} side?\"\n{}"
      "finding = [\n  {{ at_least = 4, points = {{ {} }}, says = \"{{Side}} tight\" }},\n"
      "  {{ at_least = 7, points = {{ {} }}, says = \"{{Side}} very tight\" }},\n{}]\n"
      "difference = [\n  {{ at_least = 2, points = {{ {} }}, says = \"{{Side}} tighter\" }},\n"
      "  {{ at_least = 4, points = {{ {} }}, says = \"{{Side}} much tighter\" }},\n]\n",
      index,
      index % 3 == 1 ? fmt::format("ask_if = {{ prompt = \"{}\", at_least = 1 }}\n", before) : "",
      points(size, index, 5), points(size, index, 8),
      index == 0
          ? ""
          : fmt::format("  {{ at_least = 5, if = {{ prompt = \"{}\", at_least = 4 }}, points "
                        "= {{ {} }}, says = \"{{Side}} tight as well\" }},\n",
                        before, points(size, index, 6)),
      points(size, index, 3), points(size, index, 6));
}

std::string protocol_source(const Size& size) {
  std::string source =
      "format = 1\n[protocol]\nid = \"bench\"\nversion = \"1.0.0\"\ntitle = \"Bench\"\n"
      "disclaimer = \"None.\"\n[safety]\nrefer = \"See someone.\"\n";
  for (int index = 0; index < size.prompts; ++index) source += prompt_source(size, index);
  for (int index = 0; index < size.imbalances; ++index)
    source += fmt::format(
        "[[imbalance]]\nid = \"imbalance_{0}\"\nname = \"{0}\"\nsides = \"each\"\n", index);
  return source;
}

}  // namespace

std::string screen_lines(const Protocol& protocol) {
  const Screen screen = whole_screen(protocol);
  std::string lines;
  for (const Item item : screen.asked) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    lines += value_words(prompt, *screen.answers.get(item).value) + "\n";
  }
  return lines;
}

void write_table(const Protocol& protocol, std::int64_t rows, const std::string& path) {
  std::string header = "id";
  for (const Item item : items_of(protocol)) {
    if (protocol.prompts[item.prompt].kind != Kind::info) header += "," + item_name(protocol, item);
  }
  const Answers calm = whole_screen(protocol).answers;
  Random random(1);
  std::vector<std::string> different(1000);
  for (std::string& row : different) row = row_of(protocol, calm, random);
  std::ofstream table(path, std::ios::binary);
  table << header << '\n';
  for (std::int64_t row = 0; row < rows; ++row)
    table << 'r' << row << different[static_cast<std::size_t>(row) % different.size()];
  if (!table.flush()) throw std::runtime_error("no room for " + path);
}

std::string finished_session(const Protocol& protocol, const std::string& taken) {
  Sheet sheet;
  for (const Item item : items_of(protocol)) {
    const Prompt& prompt = protocol.prompts[item.prompt];
    if (prompt.kind == Kind::info || prompt.kind == Kind::text) continue;
    if (Course(protocol, sheet.answers).standing(item) != Standing::asked) continue;
    sheet.answers.set(item,
                      {Status::answered, prompt.worse == Worse::low ? prompt.max : prompt.min});
  }
  sheet.taken = taken;
  sheet.reported = true;
  return written_sheet(protocol, sheet, "kneecheck 1.0.0");
}

std::string protocol_of(int prompts) { return protocol_source({prompts, 20, 3}); }

std::string protocol_of_size(std::size_t bytes) {
  Size size = {200, 100, 1};
  while (protocol_source({size.prompts, size.imbalances, size.fed + 1}).size() <= bytes) ++size.fed;
  std::string source = protocol_source(size);
  return source + "#" + std::string(bytes - source.size() - 1, '.');
}

}  // namespace kneecheck::bench
