// Prompts that are never asked, change nothing or look alike, red flags and pain that are missing,
// and how long a screen takes.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "checks.hpp"
#include "kneecheck/answers/words.hpp"
#include "kneecheck/lint/obstacle.hpp"
#include "kneecheck/protocol/keys.hpp"
#include "lint/analysis/effects.hpp"

namespace kneecheck {
namespace {

constexpr int most_questions = 60;
constexpr int longest_s = 45 * 60;
constexpr int words_a_minute = 250;

Text wanted_phrase(const Prompt& prompt, const Wanted& wanted) {
  const Text phrase = match_phrase(prompt, wanted.match, Side::whole);
  return wanted.negated ? text("not {}", phrase) : phrase;
}

Text reason(const Protocol& protocol, const Obstacle& obstacle) {
  const Prompt& prompt = protocol.prompts[obstacle.prompt];
  switch (obstacle.kind) {
    case ObstacleKind::clash:
      return text("{} cannot be both {} and {}", shown(prompt.id),
                  wanted_phrase(prompt, obstacle.one), wanted_phrase(prompt, obstacle.other));
    case ObstacleKind::never_asked:
      return text("it needs an answer to {}, which is never asked either", shown(prompt.id));
    case ObstacleKind::ends_screen:
      return text("it needs {} to be {}, and that answer ends the screen", shown(prompt.id),
                  wanted_phrase(prompt, obstacle.one));
    case ObstacleKind::several:
      return "no answers fit all its conditions, and those of the prompts they look at";
  }
  return {};
}

// What prompts that may show the same thing have in common: the kind of answer, the sides, and the
// imbalances they feed.
using Likeness = std::tuple<Kind, bool, std::vector<ImbalanceIndex>>;

// Is "quads" for quads_roll and quads_stretch; the first imbalance if their ids begin differently.
std::string family_name(const Protocol& protocol, const std::vector<PromptIndex>& alike,
                        ImbalanceIndex imbalance) {
  std::string common = protocol.prompts[alike.front()].id + "_";
  for (const PromptIndex index : alike) {
    const std::string id = protocol.prompts[index].id + "_";
    const auto differs = std::mismatch(common.begin(), common.end(), id.begin(), id.end()).first;
    common.erase(differs, common.end());
  }
  const std::size_t word_end = common.rfind('_');
  if (word_end == std::string::npos || word_end == 0) return protocol.imbalances[imbalance].id;
  return common.substr(0, word_end);
}

void check_gates(Linting& linting) {
  const std::vector<std::optional<Obstacle>> obstacles = obstacles_of(linting.protocol);
  for (PromptIndex i = 0; i < obstacles.size(); ++i) {
    // The signs of a page have one gate, which is told once.
    if (!obstacles[i] || !begins_page(linting.protocol, {i, Side::whole})) continue;
    const Group* const page = group_of(linting.protocol, {i, Side::whole});
    const std::string& id = page == nullptr ? linting.protocol.prompts[i].id : page->id;
    Diagnostic& found = linting.add(
        "E427",
        page == nullptr ? linting.places.value({"prompt", i}) : linting.places.key({"group", id}),
        text("{} is never asked: {}", shown(id), reason(linting.protocol, *obstacles[i])),
        "change its conditions, or use ask_if_any where one of them is enough");
    if (obstacles[i]->kind != ObstacleKind::several)
      found.related.push_back(
          {linting.places.value({"prompt", obstacles[i]->prompt}),
           text("{} is asked here", shown(linting.protocol.prompts[obstacles[i]->prompt].id))});
  }
}

// Whether the prompt gives no points and says nothing, where it is a test.
// REQUIRES: no condition reads it.
bool is_idle(const Prompt& prompt) {
  const bool no_test =
      prompt.kind == Kind::info || prompt.kind == Kind::text || prompt.kind == Kind::hold;
  return !no_test && prompt.findings.empty() && prompt.differences.empty() &&
         prompt.red_flags.empty() && prompt.remarks.empty();
}

void check_likeness(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  std::map<Likeness, std::vector<PromptIndex>> groups;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (!prompt.family.empty()) continue;
    std::vector<ImbalanceIndex> fed;
    for (const Feed& feed : feeds_of(prompt)) fed.push_back(feed.imbalance);
    if (!fed.empty()) groups[{prompt.kind, prompt.per_side, std::move(fed)}].push_back(index);
  }

  for (const auto& [likeness, alike] : groups) {
    if (alike.size() < 2) continue;
    std::vector<Text> names;
    for (const PromptIndex index : alike) names.push_back(shown(protocol.prompts[index].id));
    const std::string family = family_name(protocol, alike, std::get<2>(likeness).front());
    linting
        .add("N428", {"prompt", alike.back()},
             text("{} feed the same imbalances; if they show the same thing give {} family = {}",
                  listed(names), alike.size() == 2 ? Text("both") : Text("all"), quoted(family)),
             "prompts of one family count once")
        .related.push_back({linting.places.value({"prompt", alike.front()}), "the first of them"});
  }
}

void check_length(Linting& linting) {
  int questions = 0;
  int seconds = 0;
  const Protocol& protocol = linting.protocol;
  for (PromptIndex index = 0; index < protocol.prompts.size(); ++index) {
    const Prompt& prompt = protocol.prompts[index];
    if (prompt.kind != Kind::info && begins_page(protocol, {index, Side::whole})) ++questions;
    seconds += prompt.takes_s;
  }
  if (questions <= most_questions && seconds <= longest_s) return;
  linting.add("W608", file_start,
              text("{}, about {}", counted(questions, "question"), minutes_words(seconds)),
              "leave out what tells least, or ask it only where it applies (ask_if): who is tired "
              "or bored answers badly");
}

void check_clock_time(Linting& linting, PromptIndex index) {
  const Prompt& prompt = linting.protocol.prompts[index];
  if (!prompt.time_s) return;
  const int clocks = prompt.per_side ? 2 * *prompt.time_s + prompt.change_s : *prompt.time_s;
  if (prompt.takes_s >= clocks) return;
  linting.add("W609", {"prompt", index, "takes_s"},
              text("takes_s = {} s, but the clock of {} alone runs {} s", prompt.takes_s,
                   shown(prompt.id), clocks),
              "leave takes_s out: the clock is counted by itself, with 10 s for the answer");
}

int count_words(std::string_view words) {
  const auto parts = split_words(words);
  return static_cast<int>(parts.size()) - static_cast<int>(std::ranges::count(parts, ""));
}

int count_words(const std::vector<std::string>& steps) {
  int words = 0;
  for (const std::string& step : steps) words += count_words(step);
  return words;
}

// What a person reads at the prompt, on both its sides. A sign of a page shows its question alone.
int words_to_read(const Prompt& prompt) {
  if (prompt.group) return count_words(prompt.ask);
  int words = count_words(prompt.title) + count_words(prompt.ask) * (prompt.per_side ? 2 : 1);
  words += count_words(prompt.steps);
  for (const Choice& choice : prompt.choices) words += count_words(choice.text);
  return words;
}

void check_pace(Linting& linting, PromptIndex index) {
  const Protocol& protocol = linting.protocol;
  const Prompt& prompt = protocol.prompts[index];
  int words = 0;
  int takes_s = 0;
  if (const Group* const group = group_of(protocol, {index, Side::whole})) {
    if (!begins_page(protocol, {index, Side::whole})) return;
    words = count_words(group->title) + count_words(group->ask) + count_words(group->steps);
  }
  for (const Item item : page_of(protocol, {index, Side::whole})) {
    words += words_to_read(protocol.prompts[item.prompt]);
    takes_s += protocol.prompts[item.prompt].takes_s;
  }
  const int reading_s = (words * 60 + words_a_minute - 1) / words_a_minute;
  if (reading_s <= takes_s) return;
  const std::string& id = prompt.group ? protocol.groups[*prompt.group].id : prompt.id;
  linting.add("N610", {"prompt", index, "takes_s"},
              text("{} is reckoned to take {}, and its {} words take {} to read", shown(id),
                   seconds_words(takes_s), words, seconds_words(reading_s)),
              text("give it takes_s = {} or more, or say it shorter",
                   prompt.takes_s + reading_s - takes_s));
}

void check_pain_answer(Linting& linting, PromptIndex index) {
  const Prompt& prompt = linting.protocol.prompts[index];
  if (offers_pain(prompt)) return;
  if (prompt.kind == Kind::hold && !prompt.findings.empty()) {
    linting.add("W607", {"prompt", index, "pain"},
                text("{} offers no \"it hurts\" answer", shown(prompt.id)),
                "take pain = \"off\" out: else a hold that was stopped by pain counts as weak");
  }
  const bool decided = linting.places.find({"prompt", index, "pain"}) != nullptr;
  const bool only_differences = prompt.findings.empty() && !prompt.differences.empty();
  if (only_differences && !decided && prompt.kind != Kind::yes_no) {
    linting.add("W607", {"prompt", index},
                text("{} gives points, but offers no \"it hurts\" answer", shown(prompt.id)),
                "pain = \"skip\" if it can hurt, pain = \"off\" if it cannot");
  }
}

void check_red_flags(Linting& linting) {
  const auto& prompts = linting.protocol.prompts;
  const auto first =
      std::ranges::find_if(prompts, [](const Prompt& prompt) { return !prompt.red_flags.empty(); });
  if (first == prompts.end()) {
    linting.add("W601", file_start, "no prompt has a red_flag",
                "ask for warning signs first, with a red_flag that stops and says whom to see");
    return;
  }
  const auto before = std::count_if(prompts.begin(), first, offers_pain);
  if (before == 0) return;
  const auto index = static_cast<std::size_t>(first - prompts.begin());
  linting.add("W602", {"prompt", index},
              text("the red flag comes after {}", counted(before, "physical test")),
              "ask it first");
}

}  // namespace

void check_prompts(Linting& linting) {
  const Protocol& protocol = linting.protocol;
  const std::vector<std::vector<Reader>> readers = readers_of_prompts(protocol);
  for (PromptIndex i = 0; i < protocol.prompts.size(); ++i) {
    check_pain_answer(linting, i);
    check_clock_time(linting, i);
    check_pace(linting, i);
    if (!is_idle(protocol.prompts[i]) || !readers[i].empty()) continue;
    linting.add("N426", {"prompt", i},
                text("{} has no finding, difference, red flag or remark, and no condition reads it",
                     shown(protocol.prompts[i].id)),
                "give it a finding, or leave it out: it takes time and changes nothing");
  }
  check_gates(linting);
  check_length(linting);
  check_likeness(linting);
  check_red_flags(linting);
}

}  // namespace kneecheck
