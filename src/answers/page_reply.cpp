#include "kneecheck/answers/page_reply.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/ascii.hpp"
#include "kneecheck/text/letter_case.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

constexpr Answer no_sign{Status::answered, 0};
constexpr Answer is_sign{Status::answered, 1};
constexpr Answer unsure_sign{Status::unsure, std::nullopt};

Mistake wrong_signs(std::string code, Text problem) {
  return {std::move(code), wanted_signs(), problem, problem};
}

// The words between blanks, commas and what says "and". nullopt where one of the last two has no
// word on either side of it.
std::optional<std::vector<std::string_view>> parted(std::string_view words,
                                                    const ReplyWords& meanings) {
  std::vector<std::string_view> all;
  bool needs_word = true;  // at the start, and behind a comma or "and"
  std::string_view rest = words;
  while (!rest.empty()) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
      continue;
    }
    const std::size_t end = std::min(rest.find_first_of(" ,"), rest.size());
    const std::string_view word = end == 0 ? rest.substr(0, 1) : rest.substr(0, end);
    rest.remove_prefix(word.size());
    const bool parts = word == "," || meanings.says(ReplyMeaning::together, word);
    if (parts && needs_word) return std::nullopt;
    needs_word = parts;
    if (!parts) all.push_back(word);
  }
  if (needs_word) return std::nullopt;
  return all;
}

// Reads what names signs of a page of `count` by their numbers. `words` are folded, `typed` are
// not.
PageReply numbered_signs(std::string_view words, std::string_view typed, std::size_t count,
                         const ReplyWords& meanings) {
  const auto no_number = [&](std::string_view word) {
    return wrong_signs("A102", text("{} is not a number from 1 to {}", quoted(word), count));
  };
  const auto all = parted(words, meanings);
  if (!all) return no_number(typed);
  if (all->size() == 1 && (all->front() == "0" || all->front() == "none")) {
    return std::vector(count, no_sign);
  }
  std::vector<Answer> answers(count, no_sign);
  for (const std::string_view word : *all) {
    const bool unsure = word.starts_with('?');
    const std::optional<std::int64_t> number = strict_number(word.substr(unsure ? 1 : 0), 0);
    if (word == "0" || word == "none") {
      return wrong_signs("A102", text("{} is for no sign at all and stands alone", quoted(word)));
    }
    if (!number) return no_number(word);
    if (*number < 1 || *number > static_cast<std::int64_t>(count)) {
      return wrong_signs("A104", text("{} is not on this page, 1 to {}", quoted(word), count));
    }
    Answer& answer = answers[static_cast<std::size_t>(*number - 1)];
    if (answer != no_sign) return wrong_signs("A102", text("{} is named twice", *number));
    answer = unsure ? unsure_sign : is_sign;
  }
  return answers;
}

PageReply signs_reply(const Protocol& protocol, Item item, std::string_view line) {
  const std::size_t count = page_of(protocol, item).size();
  Reply reply = parse_reply(protocol.prompts[item.prompt], line, protocol.words);
  if (const Command* const command = std::get_if<Command>(&reply)) return *command;
  if (const Answer* const answer = std::get_if<Answer>(&reply)) {
    if (*answer != is_sign) return std::vector(count, *answer);
    Mistake mistake = wrong_signs("A102", text("{} does not say which", quoted(trimmed(line))));
    mistake.wanted = text("which? {}", mistake.wanted);
    mistake.also = {};
    return mistake;
  }
  const Mistake& mistake = std::get<Mistake>(reply);
  const std::string words = folded(line);
  if (words.empty() || mistake.code != "A102") return wrong_signs(mistake.code, mistake.problem);
  return numbered_signs(words, trimmed(line), count, protocol.words);
}

}  // namespace

PageReply parse_page_reply(const Protocol& protocol, Item item, std::string_view line) {
  const Prompt& prompt = protocol.prompts[item.prompt];
  if (prompt.group) return signs_reply(protocol, item, line);
  Reply reply = parse_reply(prompt, line, protocol.words);
  if (const Command* const command = std::get_if<Command>(&reply)) return *command;
  if (const Answer* const answer = std::get_if<Answer>(&reply)) return std::vector{*answer};
  return std::get<Mistake>(std::move(reply));
}

Text wanted_signs() {
  return "type the numbers of what is true, such as 1 2; 0 for none, ?2 if you are not sure of 2, "
         "or - to skip";
}

Text signs_words(const Protocol& protocol, const Answers& answers, Item item) {
  const std::vector<Item> page = page_of(protocol, item);
  const Answer first = answers.get(page.front());
  const bool alike = std::ranges::all_of(
      page, [&](Item sign) { return answers.get(sign) == first && first != is_sign; });
  if (alike) return first == no_sign ? Text("none") : answer_words({}, first);

  const auto signs_with = [&](Answer answer) {
    std::vector<Text> all;
    for (const Item sign : page) {
      if (answers.get(sign) == answer) all.push_back(sign_words(protocol.prompts[sign.prompt]));
    }
    return joined(all, "; ");
  };
  const Text signs = signs_with(is_sign);
  Text words = signs.empty() ? Text("none") : signs;
  for (const Answer answer : {unsure_sign, Answer{Status::skipped, {}}}) {
    if (const Text open = signs_with(answer); !open.empty())
      words += text("; {}: {}", answer_words({}, answer), open);
  }
  return words;
}

}  // namespace kneecheck
