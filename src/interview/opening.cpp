#include "kneecheck/interview/opening.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/report/words.hpp"
#include "kneecheck/text/ink.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// Of the questions that are going to be asked.
std::vector<std::string> equipment(const Interview& interview) {
  std::vector<std::string> things;
  for (const Item item : interview.expected()) {
    const std::vector<std::string>& more = interview.protocol().prompts[item.prompt].equipment;
    things.insert(things.end(), more.begin(), more.end());
  }
  return things;
}

Text keys(bool saves, const Look& look) {
  const Text quit = saves ? Text("save and leave") : Text("leave");
  const Text row = text("Answer and press Enter.   ? help   < back   - skip   quit {}", quit);
  if (!look.accessible && display_width(row.str()) <= look.width) return row + "\n";
  return wrapped({},
                 text("Answer and press Enter. Type ? for help, < to go back, - to skip, "
                      "quit to {}.",
                      quit),
                 look.width);
}

}  // namespace

Text title_line(const Text& title, const Text& how_much, const Look& look) {
  if (look.accessible) {
    return wrapped({}, text("kneecheck: {}. {}.", title, how_much), look.width);
  }
  const Text line = spread(text("kneecheck {} {}", dot(look), title), how_much, look.width);
  return inked(line, Ink::bold, look) + "\n";
}

Text equipment_words(const std::vector<std::string>& things) {
  const Text list = needs_words(things);
  return list.empty() ? Text() : text("You need: {}.", list);
}

Text with_command(const Text& sentence, const Text& command, int width) {
  const Text line = sentence + " " + command;
  if (display_width(line.str()) <= width) return line + "\n";
  return wrapped({}, sentence, width) + command + "\n";
}

Text opening_page(const Interview& interview, const Text& carry_on, const Look& look) {
  const About& about = interview.protocol().about;
  const Progress progress = interview.progress();
  const bool carries_on = !answered_items(interview).empty();
  Text takes = text("About {}.", minutes_words(progress.seconds_left));
  if (carries_on) {
    takes = text("Carrying on at question {} of {}: about {} left.", progress.number,
                 progress.prompts, minutes_words(progress.seconds_left));
  }
  if (const Text list = equipment_words(equipment(interview)); !list.empty()) takes += " " + list;

  Text page = title_line(safe_text(about.title), counted(progress.prompts, "question"), look) +
              wrapped({}, takes, look.width) + "\n";
  if (!about.intro.empty() && !carries_on)
    page += wrapped({}, safe_lines(about.intro), look.width) + "\n";
  page += wrapped({}, safe_lines(about.disclaimer), look.width) + "\n" +
          inked(keys(!carry_on.empty(), look), Ink::dim, look);
  const std::vector<Item> expected = interview.expected();
  if (std::any_of(expected.begin(), expected.end(), [&](Item item) {
        return offers_pain(interview.protocol().prompts[item.prompt]);
      })) {
    page += wrapped({}, "When pain stops a test, type pain.", look.width);
  }
  if (!carry_on.empty()) {
    page += with_command("Saved as you go; carry on later with:", carry_on, look.width);
  }
  return page;
}

Text section_heading(const Interview& interview, const std::string& section, const Look& look) {
  int here = 0;
  for (const Item item : interview.expected()) {
    const Prompt& prompt = interview.protocol().prompts[item.prompt];
    if (prompt.section == section) here += interview.takes_s(item);
  }
  const int left = interview.progress().seconds_left;
  const bool first = interview.current() && interview.items().front() == *interview.current();
  const Text takes = first || minutes_of(here) >= minutes_of(left)
                         ? text("about {}", minutes_words(here))
                         : text("about {}, {} left in all", minutes_words(here), minutes_of(left));
  return inked(rule(safe_text(section), takes, look), Ink::bold, look) + "\n";
}

}  // namespace kneecheck
