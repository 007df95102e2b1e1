#include "kneecheck/interview/review.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kneecheck/answers/reply.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/layout.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

constexpr int mark_columns = 5;  // "11r", and blanks

// "11", "11l", "11r": the number that the counter gives the question, and the side.
Text mark_of(const Interview& interview, Item item) {
  const Text number = text("{:>2}", interview.number_of(item.prompt));
  return number + safe_text(side_name(item.side).substr(0, 1));
}

// The item that a number means, with l, left, r or right behind it; without one the first of two.
std::optional<Item> item_marked(const Interview& interview, const std::vector<Item>& items,
                                std::string_view words) {
  const std::string typed = folded(words);
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  const auto number = strict_number(std::string_view(typed).substr(0, digits), 0);
  const std::string_view side = trimmed(std::string_view(typed).substr(digits));
  const auto meant = std::find_if(items.begin(), items.end(), [&](Item item) {
    const std::string_view name = side_name(item.side);
    return number == interview.number_of(item.prompt) &&
           (side.empty() || side == name || side == name.substr(0, 1));
  });
  return meant == items.end() ? std::nullopt : std::optional(*meant);
}

}  // namespace

std::vector<Item> answered_items(const Interview& interview) {
  std::vector<Item> items;
  std::copy_if(interview.items().begin(), interview.items().end(), std::back_inserter(items),
               [&](Item item) {
                 return interview.course().standing(item) == Standing::asked &&
                        interview.prompt_of(item).kind != Kind::info && !interview.is_open(item);
               });
  return items;
}

Text said_words(const Interview& interview, Item item) {
  const Prompt& prompt = interview.prompt_of(item);
  const auto words = interview.words().find(prompt.id);
  if (prompt.kind == Kind::text && words != interview.words().end()) {
    return safe_text(words->second);
  }
  return answer_words(prompt, interview.answers().get(item));
}

Text review_page(const Interview& interview, const std::vector<Item>& items, const Look& look) {
  Text page = inked(rule("Your answers", {}, look), Ink::bold, look) + "\n";
  for (const Item item : items) {
    const Text mark = mark_of(interview, item);
    const Text place = look.accessible ? text("{}: ", mark) : padded(mark, mark_columns);
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
  Prompt any;  // the one parser of commands, here too
  any.kind = Kind::yes_no;
  const Text prompt =
      on_the_way ? Text("Enter goes on; a number changes that answer >")
                 : Text("Enter shows the report; a number changes that answer; < goes back >");
  while (const auto line = person.hear(prompt)) {
    const std::string_view words = trimmed(*line);
    if (words.empty()) return on_the_way ? void() : person.end(EndingKind::finished);
    if (words.starts_with('#')) continue;
    if (const auto item = item_marked(interview, items, words)) return interview.go_to(*item);
    const Reply reply = parse_reply(any, words);
    const Command* command = std::get_if<Command>(&reply);
    if (command && *command == Command::quit) return person.end(EndingKind::left);
    if (command && *command == Command::review) return;
    if (command && *command == Command::back) {
      if (!on_the_way) interview.back();
      return;
    }
    person.warn(
        text("press Enter, or type one of the numbers above (you typed {})", quoted(words)));
  }
}

}  // namespace kneecheck
