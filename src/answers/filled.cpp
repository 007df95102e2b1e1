#include "kneecheck/answers/filled.hpp"

#include <algorithm>

#include "kneecheck/answers/words.hpp"

namespace kneecheck {
namespace {

std::string said_of(const Protocol& protocol, const Answers& answers, Item item,
                    const std::string& says) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  const Blanks blanks = blanks_of(prompt, item.side, answers.get(item));
  const bool side_open = prompt.kind == Kind::compare && blanks.side == Side::whole;
  return expand(side_open ? with_side_word(says, "left or right") : says, blanks);
}

}  // namespace

Blanks blanks_of(const Prompt& prompt, Side side, Answer answer) {
  Blanks blanks;
  blanks.side =
      prompt.kind == Kind::compare && answer.value ? worse_side(prompt, *answer.value) : side;
  if (answer.value) blanks.value = value_words(prompt, *answer.value);
  blanks.unit = unit_of(prompt);
  blanks.target = std::to_string(prompt.target);
  return blanks;
}

Text step_words(const Prompt& prompt, std::string_view step, Side side) {
  return safe_text(expand(step, blanks_of(prompt, side)));
}

Text ask_words(const Prompt& prompt, Side side) { return step_words(prompt, prompt.ask, side); }

Text words_for_both(std::string_view pattern, const Blanks& blanks) {
  return safe_text(expand(with_side_word(pattern, "left/right"), blanks));
}

Text question_words(const Protocol& protocol, Item item) {
  const Group* const page = group_of(protocol, item);
  return page == nullptr ? ask_words(protocol.prompts[item.prompt], item.side)
                         : safe_text(page->ask);
}

Text sign_words(const Prompt& sign) {
  std::string words = ask_words(sign, Side::whole).str();
  if (words.ends_with('.')) words.pop_back();
  return safe_text(words);
}

Text line_question(const Protocol& protocol, Item item) {
  const Group* const page = group_of(protocol, item);
  return page == nullptr ? item_question(protocol, item)
                         : text("{} - \"{}\"", safe_text(page->id), safe_text(page->ask));
}

Text item_question(const Protocol& protocol, Item item) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  return text("{} - \"{}\"", safe_text(on_side(prompt.id, item.side)),
              ask_words(prompt, item.side));
}

const Group* page_left_open(const Protocol& protocol, const Answers& answers,
                            const std::vector<Item>& unsure, Item item) {
  const Group* const page = group_of(protocol, item);
  if (page == nullptr || answers.get(item).status == Status::answered) return nullptr;
  const bool shared = std::ranges::any_of(unsure, [&](Item other) {
    return other != item && on_one_page(protocol, other, item) &&
           answers.get(other).status != Status::answered;
  });
  return shared ? page : nullptr;
}

std::string sentence_of(const Protocol& protocol, const Answers& answers,
                        const RaisedFlag& raised) {
  const Prompt& prompt = protocol.prompts[raised.item.prompt];
  return said_of(protocol, answers, raised.item, prompt.red_flags[raised.flag].says);
}

std::string sentence_of(const Protocol& protocol, const Answers& answers,
                        const RaisedRemark& raised) {
  const Prompt& prompt = protocol.prompts[raised.item.prompt];
  return said_of(
      protocol, answers, raised.item,
      raised.is_flag ? prompt.red_flags[raised.index].says : prompt.remarks[raised.index].says);
}

}  // namespace kneecheck
