#include "kneecheck/interview/review.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/report/words.hpp"
#include "kneecheck/text/ink.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {

std::vector<Item> answered_items(const Interview& interview) {
  std::vector<Item> items;
  std::copy_if(interview.items().begin(), interview.items().end(), std::back_inserter(items),
               [&](Item item) {
                 const Status status = interview.answers().get(item).status;
                 return interview.course().standing(item) == Standing::asked &&
                        status != Status::not_reached && status != Status::invalid;
               });
  return items;
}

Text said_words(const Interview& interview, Item item) {
  const Prompt& prompt = interview.protocol().prompts[item.prompt];
  const auto words = interview.words().find(prompt.id);
  if (prompt.kind == Kind::text && words != interview.words().end()) {
    return safe_text(words->second);
  }
  return answer_words(prompt, interview.answers().get(item));
}

Text review_page(const Interview& interview, const std::vector<Item>& items, const Look& look) {
  Text page = inked(rule("Your answers", {}, look), Ink::bold, look) + "\n";
  int number = 0;
  for (const Item item : items) {
    ++number;
    const Text place = look.accessible ? text("{}: ", number)
                       : number < 10   ? text(" {}  ", number)
                                       : text("{}  ", number);
    page += wrapped(
        place, text("{}: {}", item_words(interview.protocol(), item), said_words(interview, item)),
        look.width);
  }
  return page;
}

void look_over(Interview& interview, Person& person) {
  const bool on_the_way = interview.current() || interview.course().stop();
  const std::vector<Item> items = answered_items(interview);
  if (items.empty() && on_the_way) return person.warn("nothing is answered yet");
  person.show("\n" + review_page(interview, items, person.look()));
  Prompt number;  // one parser of replies, here too
  number.kind = Kind::scale;
  number.min = 1;
  number.max = static_cast<int>(items.size());
  const Text prompt =
      on_the_way ? Text("Enter goes on; a number changes that answer >")
                 : Text("Enter shows the report; a number changes that answer; < goes back >");
  while (const auto line = person.hear(prompt)) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return on_the_way ? void() : person.end(EndingKind::finished);
    if (words.starts_with('#')) continue;
    const Reply reply = parse_reply(number, words);
    if (const Answer* answer = std::get_if<Answer>(&reply); answer && answer->value) {
      return interview.go_to(items[static_cast<std::size_t>(*answer->value - 1)]);
    }
    const Command* command = std::get_if<Command>(&reply);
    if (command && *command == Command::quit) return person.end(EndingKind::left);
    if (command && *command == Command::review) return;
    if (command && *command == Command::back) {
      if (!on_the_way) interview.back();
      return;
    }
    person.warn(text("press Enter, or type a number from 1 to {} (you typed {})", items.size(),
                     quoted(words)));
  }
}

}  // namespace kneecheck
