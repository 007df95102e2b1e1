#include "kneecheck/interview/opening.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/review.hpp"
#include "kneecheck/text/ink.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

int minutes(int seconds) { return std::max(1, (seconds + 30) / 60); }

// Of the questions that are going to be asked, each thing once.
Text equipment(const Interview& interview) {
  std::vector<std::string> named;
  Text list;
  for (const Item item : interview.expected()) {
    for (const std::string& thing : interview.protocol().prompts[item.prompt].equipment) {
      if (std::find(named.begin(), named.end(), thing) != named.end()) continue;
      if (!named.empty()) list += ", ";
      list += safe_text(thing);
      named.push_back(thing);
    }
  }
  return list;
}

Text title_line(const Interview& interview, const Look& look) {
  const Text title = safe_text(interview.protocol().about.title);
  const int count = interview.progress().prompts;
  const Text questions = count == 1 ? Text("1 question") : text("{} questions", count);
  if (look.accessible) {
    return wrapped({}, text("kneecheck: {}. {}.", title, questions), look.width);
  }
  const Text dot = look.unicode ? Text("·") : Text("-");
  return spread(text("kneecheck {} {}", dot, title), questions, look.width) + "\n";
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

Text minutes_words(int seconds) {
  const int count = minutes(seconds);
  return count == 1 ? Text("1 minute") : text("{} minutes", count);
}

Text opening_page(const Interview& interview, bool saves, const Look& look) {
  const About& about = interview.protocol().about;
  const Progress progress = interview.progress();
  const bool carries_on = !answered_items(interview).empty();
  Text takes = text("About {}.", minutes_words(progress.seconds_left));
  if (carries_on) {
    takes = text("Carrying on at question {} of {}: about {} left.", progress.number,
                 progress.prompts, minutes_words(progress.seconds_left));
  }
  if (const Text list = equipment(interview); !list.empty()) takes += text(" You need: {}.", list);

  Text page =
      inked(title_line(interview, look), Ink::bold, look) + wrapped({}, takes, look.width) + "\n";
  if (!about.intro.empty() && !carries_on)
    page += wrapped({}, safe_lines(about.intro), look.width) + "\n";
  page += wrapped({}, safe_lines(about.disclaimer), look.width) + "\n" +
          inked(keys(saves, look), Ink::dim, look);
  const std::vector<Item> expected = interview.expected();
  if (std::any_of(expected.begin(), expected.end(), [&](Item item) {
        return offers_pain(interview.protocol().prompts[item.prompt]);
      })) {
    page += wrapped({}, "If a test hurts: stop it, and type pain.", look.width);
  }
  if (saves) {
    page += wrapped({}, "Saved as you go; carry on later with: kneecheck resume", look.width);
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
  const Text takes = first || minutes(here) >= minutes(left)
                         ? text("about {}", minutes_words(here))
                         : text("about {}, {} left in all", minutes_words(here), minutes(left));
  return inked(rule(safe_text(section), takes, look), Ink::bold, look) + "\n";
}

}  // namespace kneecheck
