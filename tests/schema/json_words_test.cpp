// The words of the JSON report, held against their enums and against the schema, both ways.
#include "kneecheck/report/json_words.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kneecheck/report/schema.hpp"
#include "support/catch.hpp"
#include "support/json_value.hpp"

namespace kneecheck::testing {
namespace {

// A value of an enum as the compiler writes it: "...::complete]", or "...)7]" where no name has it.
template <auto value>
constexpr std::string_view compilers_words() {
  return __PRETTY_FUNCTION__;
}

template <auto value>
std::string name_of_value() {
  std::string_view words = compilers_words<value>();
  words.remove_prefix(words.find("value = "));
  words = words.substr(0, words.find_first_of(";]"));
  return std::string(words.substr(words.find_last_of(":)") + 1));
}

// What its values are called in C++, in their order.
template <typename Value, std::size_t... at>
std::vector<std::string> names_of_values(std::index_sequence<at...>) {
  std::vector<std::string> names = {name_of_value<static_cast<Value>(at)>()...};
  std::erase_if(names,
                [](const std::string& name) { return name.find_first_of("0123456789") == 0; });
  return names;
}

// The words of an enum, which are its names; `without_word` names at the end have no word.
template <typename Value>
std::vector<std::string> words_of_enum(std::size_t without_word = 0) {
  std::vector<std::string> names = names_of_values<Value>(std::make_index_sequence<32>());
  INFO(names.front());
  std::ranges::replace(names, "for_target", "for");  // for is a word of C++ itself
  const std::vector<std::string> words(json_words<Value>.begin(), json_words<Value>.end());
  REQUIRE(names.size() == words.size() + without_word);
  names.resize(words.size());
  CHECK(words == names);
  for (std::size_t at = 0; at < words.size() + without_word; ++at) {
    CHECK(json_word(static_cast<Value>(at)).value_or("") == (at < words.size() ? words[at] : ""));
  }
  return words;
}

std::vector<std::string> words_in(const JsonValue& listed) {
  std::vector<std::string> words;
  for (const JsonValue& word : listed["enum"].items) words.push_back(word.words);
  return words;
}

template <typename Value>
void check_words(const JsonValue& listed, std::size_t without_word = 0) {
  CHECK(words_in(listed) == words_of_enum<Value>(without_word));
}

TEST_CASE("Each word list of the JSON report is its enum and that of the schema, in their order") {
  const JsonValue schema = JsonReader::read(report_schema());
  const auto property = [&](const char* definition, const char* name) -> const JsonValue& {
    return schema["$defs"][definition]["properties"][name];
  };
  const auto or_null = [&](const char* definition) -> const JsonValue& {
    return schema["$defs"][definition]["anyOf"].items.front();
  };
  check_words<kneecheck::Outcome>(schema["properties"]["outcome"]);
  check_words<Label>(schema["$defs"]["label"]);
  check_words<FlagAction>(property("red_flag", "action"));
  check_words<Urgency>(property("red_flag", "urgency"));
  check_words<Kind>(property("answer", "kind"));
  check_words<Verdict>(property("result", "verdict"));
  check_words<Verdict>(
      property("result", "other_side")["anyOf"].items.front()["properties"]["status"]);
  check_words<EvidenceType>(property("evidence", "type"));
  check_words<ExerciseKind>(property("plan_item", "kind"));
  check_words<Side>(or_null("side"), 1);

  // The schema has the statuses in an order of its own: what was said, then what was not.
  const std::vector<std::string> statuses = words_of_enum<ItemStatus>();
  const std::vector<std::string> in_schema = words_in(property("answer", "status"));
  CHECK(std::ranges::is_permutation(in_schema, statuses));
  CHECK(in_schema == std::vector<std::string>{"answered", "hurt", "skipped", "unsure", "pain",
                                              "left_out", "gate_unknown", "not_asked",
                                              "not_reached", "invalid"});
  std::vector<std::string> reasons;
  for (std::size_t at = 0; at < item_statuses; ++at) {
    if (const auto word = reason_word(static_cast<ItemStatus>(at))) reasons.emplace_back(*word);
  }
  CHECK(reasons == std::vector<std::string>(statuses.begin(), statuses.end() - 2));
  // "other_side" may be given within this version, though no report does yet.
  reasons.emplace_back("other_side");
  CHECK(words_in(or_null("reason")) == reasons);
}

TEST_CASE("The schema of reports counts what was asked by each status that an item can have") {
  const JsonValue schema = JsonReader::read(report_schema());
  std::set<std::string> counted(json_words<ItemStatus>.begin(), json_words<ItemStatus>.end());
  counted.insert("asked");
  const std::vector<std::string>& keys = schema["properties"]["counts"]["properties"].keys;
  CHECK(std::set<std::string>(keys.begin(), keys.end()) == counted);
}

}  // namespace
}  // namespace kneecheck::testing
