#include "kneecheck/interview/review.hpp"

#include <algorithm>
#include <iterator>

#include "kneecheck/answers/words.hpp"
#include "kneecheck/interview/question.hpp"
#include "kneecheck/text/layout.hpp"

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
  Text page = rule("Your answers", {}, look) + "\n";
  int number = 0;
  for (const Item item : items) {
    ++number;
    const Text place =
        number < 10 && !look.accessible ? text(" {}  ", number) : text("{}  ", number);
    page += wrapped(
        place, text("{}: {}", item_title(interview.protocol(), item), said_words(interview, item)),
        look.width);
  }
  return page;
}

}  // namespace kneecheck
