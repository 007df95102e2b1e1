#include "sheet_answers.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "kneecheck/answers/answers.hpp"
#include "kneecheck/answers/filled.hpp"
#include "kneecheck/answers/sheet_value.hpp"
#include "kneecheck/answers/standing.hpp"
#include "kneecheck/protocol/toml_text.hpp"
#include "kneecheck/protocol/wording.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/safe_text.hpp"

namespace kneecheck {
namespace {

// Says why an answer that once was one no longer is: by a code, and in words.
std::pair<const char*, Text> no_longer(const std::string& problem) {
  if (problem == "A104") return {"A205", "is no longer a choice"};
  if (problem == "A103") return {"A206", "no longer lies within the limits"};
  return {"A207", "no longer fits the question"};
}

Text why_not_asked(Standing standing) {
  if (standing == Standing::not_asked) return "is not asked after the other answers";
  if (standing == Standing::left_out) return "is left out for safety";
  if (standing == Standing::to_come) return "may be unsafe, which an answer that is missing says";
  return "is asked only if an answer says so that is not known";
}

// The answer because of which those after it are not scored.
Text stopper(const Protocol& protocol, const Course& course, Item after) {
  if (course.stop() && course.stop()->item < after)
    return text("the one that stops the screen, {}",
                safe_text(item_name(protocol, course.stop()->item)));
  return text("the last test that pain may stop, number {}", protocol.safety.max_pain_stops);
}

// Reads [answers] into a sheet, and gathers what is to be told of them.
class AnswersReading {
 public:
  AnswersReading(const Protocol& protocol, Sheet& sheet, SheetProblems& problems, bool mends)
      : protocol_(protocol), sheet_(sheet), problems_(problems), mends_(mends) {}

  // Gives what is to be told, by place.
  std::vector<Diagnostic> read(const NodeTable& answers) {
    for (const NodeEntry& entry : answers.entries) {
      const std::optional<PromptIndex> index =
          mends_ ? find_prompt(protocol_, entry.key) : problems_.prompt_of(entry);
      if (index) {
        read_entry(*index, entry);
      } else if (mends_ || is_free(entry)) {
        keep_removed(entry);
      }
    }
    tell_unscored();
    sort_by_place(told_);
    return std::move(told_);
  }

 private:
  void read_entry(PromptIndex index, const NodeEntry& entry) {
    const Prompt& prompt = protocol_.prompts[index];
    if (prompt.kind == Kind::info && mends_) {
      keep_removed(entry);
    } else if (prompt.kind == Kind::info) {
      problems_.add(entry.place, "A101",
                    text("{} only tells something; it takes no answer", safe_text(prompt.id)),
                    "take the line out");
    } else if (prompt.per_side) {
      read_sides(index, entry);
    } else {
      read_item({index, Side::whole}, entry.value);
    }
  }

  void read_sides(PromptIndex prompt, const NodeEntry& entry) {
    static const std::vector<std::string> sides = {"left", "right"};
    const Text id = safe_text(entry.key);
    const auto* const table = entry.value.as<NodeTable>();
    if (table == nullptr || table->find("value") != nullptr || table->find("stopped") != nullptr ||
        table->find("hurt") != nullptr) {
      refuse_sides(entry, "A105",
                   text("{} is asked left and right; this does not say which side", id));
      return;
    }
    if (table->entries.empty())
      refuse_sides(entry, "A106", text("{} has neither left nor right", id));
    problems_.check_keys(*table, sides, text("{}, which is asked left and right,", id));
    for (const NodeEntry& beside : table->entries) {
      if (!is_free(beside)) continue;
      std::string& kept = sheet_.kept_beside_sides[entry.key];
      kept += (kept.empty() ? "" : ", ") + toml_entry(beside);
    }
    for (const Side side : {Side::left, Side::right})
      if (const NodeEntry* const found = table->find(side_name(side)))
        read_item({prompt, side}, found->value);
  }

  void refuse_sides(const NodeEntry& entry, std::string code, Text message) {
    if (mends_) return keep_invalid(entry.key, entry.value, code);
    problems_.add(
        entry.value.place, std::move(code), std::move(message),
        text("such as {} = {{ left = \"skip\", right = \"skip\" }}, with your answers for \"skip\"",
             safe_text(entry.key)));
  }

  void read_item(Item item, const Node& node) {
    auto read = read_sheet_value(protocol_, item, node);
    if (auto* const problem = std::get_if<Diagnostic>(&read)) {
      if (!mends_) return problems_.add(std::move(*problem));
      sheet_.answers.set(item, {Status::invalid, {}});
      return keep_invalid(item_name(protocol_, item), node, problem->code);
    }
    auto& value = std::get<SheetValue>(read);
    sheet_.answers.set(item, value.answer);
    places_[item] = node.place;
    if (!value.words.empty())
      sheet_.words[protocol_.prompts[item.prompt].id] = std::move(value.words);
  }

  void keep_removed(const NodeEntry& entry) {
    keep_line(sheet_, "answers", entry);
    if (is_free(entry)) return;
    tell(Level::note, "A112", entry.place,
         text("{} is no longer asked; the answer is kept and not scored", shown(entry.key)));
  }

  void keep_invalid(const std::string& name, const Node& node, const std::string& problem) {
    sheet_.unfit_answers[name] = toml_words(node);
    const auto& [code, why] = no_longer(problem);
    tell(Level::warning, code, node.place,
         text("{}: {} {}; it counts as missing", safe_text(name), found_words(node), why));
  }

  // Tells which answers are kept and not scored, since they are not asked for or come after a stop.
  void tell_unscored() {
    const Course course(protocol_, sheet_.answers);
    std::map<std::string, std::pair<int, Item>> stopped;  // by stopper: how many, the first
    for (const auto& [item, place] : places_) {
      const Standing standing = course.standing(item);
      if (standing == Standing::asked) continue;
      if (standing == Standing::after_stop) {
        const std::string by = stopper(protocol_, course, item).str();
        ++stopped.try_emplace(by, 0, item).first->second.first;
        continue;
      }
      tell(Level::note, "A112", place,
           text("{} {}; the answer is kept and not scored", safe_text(item_name(protocol_, item)),
                why_not_asked(standing)));
      told_.back().asked = item_question(protocol_, item);
    }
    for (const auto& [by, found] : stopped) {
      const auto& [count, first] = found;
      tell(Level::note, "A114", places_.at(first),
           text("{} after {}, {} kept and not scored", counted(count, "answer"), safe_text(by),
                by_count(count, "is", "are")));
    }
  }

  void tell(Level level, std::string code, Place place, Text message) {
    told_.push_back({level, std::move(code), place, std::move(message), {}, {}, {}});
  }

  const Protocol& protocol_;
  Sheet& sheet_;
  SheetProblems& problems_;
  bool mends_;
  std::map<Item, Place> places_;  // where each answer that was taken stands
  std::vector<Diagnostic> told_;
};

}  // namespace

std::vector<Diagnostic> read_answers(const Protocol& protocol, const NodeTable& answers,
                                     Sheet& sheet, SheetProblems& problems, bool mends) {
  return AnswersReading(protocol, sheet, problems, mends).read(answers);
}

}  // namespace kneecheck
