#include "kneecheck/interview/opening.hpp"

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// How much there is to do, or that nothing is; "" after a stop, which is said in the protocol's own
// words.
Text takes_words(const Interview& interview, bool carries_on, bool asks) {
  const Progress progress = interview.progress();
  const Text minutes = minutes_words(progress.seconds_left);
  if (!carries_on) return text("About {}.", minutes);
  if (interview.course().stop()) return {};
  if (!asks) return "Everything is answered. Look your answers over before the report.";
  return text("Carrying on at question {} of {}: about {} left.", progress.number, progress.prompts,
              minutes);
}

// That the answers are saved is said by the command that carries on.
Text key_words(bool tests, const Look& look) {
  const Text pain = tests ? Text("   pain it hurts") : Text();
  const Text row = text("Answer and press Enter.   ? help   < back   - skip{}   quit leave", pain);
  if (!look.accessible && display_width(row.str()) <= look.width) return row + "\n";
  return paragraph(
      text("Answer and press Enter. Type ? for help, < to go back, - to skip, {}quit to leave.",
           tests ? Text("pain when a test hurts, ") : Text()),
      look);
}

}  // namespace

Text title_line(const Text& title, const Text& how_much, const Look& look) {
  if (look.accessible) return paragraph(text("kneecheck: {}. {}.", title, how_much), look);
  const Text line = spread(text("kneecheck {} {}", dot(look), title), how_much, look.width);
  return inked(line, Ink::bold, look) + "\n";
}

Text equipment_words(const std::vector<std::string>& things) {
  const Text list = each_once(things);
  return list.empty() ? Text() : text("You need: {}.", list);
}

Text opening_page(const Interview& interview, const Text& carry_on, int below, const Look& look) {
  const About& about = interview.protocol().about;
  const bool carries_on = !answered_items(interview).empty();
  bool asks = false;
  bool tests = false;
  std::vector<std::string> things;
  for (const Item item : interview.expected()) {
    if (!interview.is_open(item)) continue;
    const Prompt& prompt = interview.prompt_of(item);
    asks = asks || prompt.kind != Kind::info;
    tests = tests || offers_pain(prompt);
    things.insert(things.end(), prompt.equipment.begin(), prompt.equipment.end());
  }

  Text title =
      title_line(safe_text(about.title), counted(interview.progress().prompts, "question"), look);
  Text takes = takes_words(interview, carries_on, asks);
  if (const Text list = equipment_words(things); !list.empty()) takes += " " + list;
  if (!takes.empty()) title += paragraph(takes, look);
  std::vector<Text> parts = {title};
  // It says what pain in a test means, to those as well who carry on.
  if (!about.intro.empty() && (!carries_on || tests)) {
    parts.push_back(paragraph(safe_lines(about.intro), look));
  }
  parts.push_back(paragraph(safe_lines(about.disclaimer), look));
  if (asks) {
    Text keys = inked(key_words(tests, look), Ink::dim, look);
    if (!carry_on.empty()) {
      keys += with_command("Saved as you go; carry on later with:", carry_on, look.width);
    }
    parts.push_back(keys);
  }
  const Text page = joined(parts, "\n");
  const Text dense = joined(parts, {});
  const int room = page_rows(look) - below;
  return rows_of(page) > room && rows_of(dense) <= room ? dense : page;
}

Text section_heading(const Interview& interview, const std::string& section, const Look& look) {
  int here = 0;
  for (const Item item : interview.expected()) {
    if (interview.prompt_of(item).section == section) here += interview.takes_s(item);
  }
  const int left = interview.progress().seconds_left;
  const bool first = interview.current() && interview.items().front() == *interview.current();
  const Text takes = first || minutes_of(here) >= minutes_of(left)
                         ? text("about {}", minutes_words(here))
                         : text("about {}, {} left in all", minutes_words(here), minutes_of(left));
  return inked(rule(safe_text(section), takes, look), Ink::bold, look) + "\n";
}

}  // namespace kneecheck
