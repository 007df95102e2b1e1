// Pace: how long the default screen takes by the program's own count, how soon something moves, and
// how much has to be typed.
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/words.hpp"
#include "support/catch.hpp"
#include "support/reader.hpp"
#include "vignettes/shipped.hpp"

using namespace kneecheck;
using namespace kneecheck::testing;

namespace {

int words_in(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c != ' ' && !inside) ++words;
    inside = c != ' ';
  }
  return words;
}

// What a person reads at one question, on both its sides; on a page of signs these are all its
// asks.
int words_on(const Protocol& protocol, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  if (const Group* const page = group_of(protocol, item)) {
    int words = words_in(page->title) + words_in(page->ask);
    for (const std::string& step : page->steps) words += words_in(step);
    for (const Item sign : page_of(protocol, item))
      words += words_in(protocol.prompts[sign.prompt].ask);
    return words;
  }
  int words = words_in(prompt.title) + words_in(prompt.ask) * (prompt.per_side ? 2 : 1);
  for (const std::string& step : prompt.steps) words += words_in(step);
  for (const Choice& choice : prompt.choices) words += words_in(choice.text);
  return words;
}

// The default screen as somebody reads it who is warm and has no warning sign.
struct Walk {
  Walk()
      : answers(calm_answers(protocol)),
        reader(protocol, [this](Item item) { return answers.get(item); }) {
    reader.read();
  }

  // The first page with an effort; all pages where there is none.
  std::size_t first_effort() const {
    std::size_t page = 0;
    for (; page < reader.pages.size(); ++page) {
      const auto item = reader.pages[page].item;
      if (item && offers_pain(protocol.prompts[item->prompt])) break;
    }
    return page;
  }

  // By the program's count, of every item before this one.
  int seconds_before(PromptIndex prompt) const {
    int seconds = 0;
    for (const Item item : reader.interview.expected()) {
      if (item.prompt < prompt) seconds += reader.interview.takes_s(item);
    }
    return seconds;
  }

  const Protocol& protocol = shipped("runner-knee");
  Answers answers;
  Reader reader;
};

}  // namespace

TEST_CASE("no question of a shipped protocol takes less than reading it at 250 words a minute") {
  for (const std::string_view name : shipped_names) {
    const Protocol& protocol = shipped(name);
    for (const Item item : items_of(protocol)) {
      if (item.side == Side::right || !begins_page(protocol, item)) continue;
      int takes_s = 0;
      for (const Item sign : page_of(protocol, item))
        takes_s += protocol.prompts[sign.prompt].takes_s;
      const int words = words_on(protocol, item);
      CAPTURE(name, question_name(protocol, item), words, takes_s);
      CHECK(takes_s * 250 >= words * 60);
    }
  }
}

TEST_CASE("on the default screen something moves within 3 minutes, after at most 12 lines") {
  const Walk walk;
  const std::size_t first = walk.first_effort();
  REQUIRE(first < walk.reader.pages.size());
  CHECK(walk.seconds_before(walk.reader.pages[first].item->prompt) <= 180);
  CHECK(first <= 12);
}

TEST_CASE("the default screen takes somebody warm at most 20 minutes and 90 keystrokes") {
  const Walk walk;
  CHECK(walk.seconds_before(walk.protocol.prompts.size()) <= 20 * 60);
  const int keys = std::accumulate(
      walk.reader.pages.begin(), walk.reader.pages.end(), 0,
      [](int sum, const ReadPage& page) { return sum + static_cast<int>(page.line.size()) + 1; });
  CHECK(keys <= 90);
}
