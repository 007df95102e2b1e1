#include "kneecheck/protocol/image.hpp"

#include <cstddef>
#include <type_traits>
#include <utility>

namespace kneecheck {
namespace {

// All members of each struct that a protocol is made of.
template <auto... member>
struct Members {};
template <typename Record>
constexpr Members<> members{};

template <>
constexpr Members<&About::id, &About::version, &About::title, &About::language, &About::intro,
                  &About::disclaimer, &About::authors, &About::license, &About::url,
                  &About::updated>
    members<About>{};
template <>
constexpr Members<&Labels::slight, &Labels::moderate, &Labels::strong> members<Labels>{};
template <>
constexpr Members<&LabelWords::none, &LabelWords::slight, &LabelWords::moderate,
                  &LabelWords::strong>
    members<LabelWords>{};
template <>
constexpr Members<&Scoring::labels, &Scoring::label_words, &Scoring::enough, &Scoring::nothing,
                  &Scoring::alone>
    members<Scoring>{};
template <>
constexpr Members<&Safety::max_pain_stops, &Safety::refer> members<Safety>{};
template <>
constexpr Members<&Match::is, &Match::at_least, &Match::below> members<Match>{};
template <>
constexpr Members<&Condition::prompt, &Condition::match, &Condition::side, &Condition::asks>
    members<Condition>{};
template <>
constexpr Members<&Points::imbalance, &Points::points> members<Points>{};
template <>
constexpr Members<&Finding::match, &Finding::conditions, &Finding::aim, &Finding::points,
                  &Finding::says, &Finding::cite>
    members<Finding>{};
template <>
constexpr Members<&Difference::at_least, &Difference::percent_below, &Difference::conditions,
                  &Difference::points, &Difference::says, &Difference::cite>
    members<Difference>{};
template <>
constexpr Members<&RedFlag::match, &RedFlag::conditions, &RedFlag::action, &RedFlag::urgency,
                  &RedFlag::unsure, &RedFlag::says, &RedFlag::cite>
    members<RedFlag>{};
template <>
constexpr Members<&Remark::match, &Remark::conditions, &Remark::says, &Remark::cite>
    members<Remark>{};
template <>
constexpr Members<&Choice::id, &Choice::text, &Choice::original> members<Choice>{};
template <>
constexpr Members<&Gate::conditions, &Gate::any> members<Gate>{};
template <>
constexpr Members<&RealChange::at_least, &RealChange::percent, &RealChange::cite>
    members<RealChange>{};
template <>
constexpr Members<
    &Prompt::id, &Prompt::kind, &Prompt::ask, &Prompt::title, &Prompt::steps, &Prompt::why,
    &Prompt::per_side, &Prompt::section, &Prompt::equipment, &Prompt::video, &Prompt::picture,
    &Prompt::picture_right, &Prompt::takes_s, &Prompt::time_s, &Prompt::change_s, &Prompt::lead_in,
    &Prompt::ask_if, &Prompt::unsafe_if, &Prompt::pain, &Prompt::red_flags, &Prompt::remarks,
    &Prompt::findings, &Prompt::differences, &Prompt::worse, &Prompt::family, &Prompt::role,
    &Prompt::real_change, &Prompt::cite, &Prompt::note, &Prompt::group, &Prompt::min, &Prompt::max,
    &Prompt::choices, &Prompt::label_low, &Prompt::label_high, &Prompt::decimals, &Prompt::unit,
    &Prompt::original_unit, &Prompt::target, &Prompt::rest_s, &Prompt::names_better, &Prompt::much,
    &Prompt::max_length>
    members<Prompt>{};
template <>
constexpr Members<&Group::id, &Group::title, &Group::ask, &Group::steps, &Group::cite>
    members<Group>{};
template <>
constexpr Members<&Imbalance::id, &Imbalance::name, &Imbalance::per_side, &Imbalance::exercises,
                  &Imbalance::about, &Imbalance::cite>
    members<Imbalance>{};
template <>
constexpr Members<&Dose::hold_s, &Dose::reps, &Dose::sets, &Dose::rest_s, &Dose::per_week,
                  &Dose::rep_s>
    members<Dose>{};
template <>
constexpr Members<&Exercise::id, &Exercise::name, &Exercise::kind, &Exercise::per_side,
                  &Exercise::dose, &Exercise::steps, &Exercise::easier, &Exercise::harder,
                  &Exercise::stop_if, &Exercise::equipment, &Exercise::picture, &Exercise::video,
                  &Exercise::cite, &Exercise::leave_out_if, &Exercise::instead, &Exercise::trains>
    members<Exercise>{};
template <>
constexpr Members<&Source::id, &Source::text, &Source::url, &Source::year, &Source::note>
    members<Source>{};
template <>
constexpr Members<&AfterWords::better, &AfterWords::same, &AfterWords::worse> members<AfterWords>{};
template <>
constexpr Members<&Weeks::from, &Weeks::to> members<Weeks>{};
template <>
constexpr Members<&PhaseDose::sets, &PhaseDose::reps, &PhaseDose::hold_s> members<PhaseDose>{};
template <>
constexpr Members<&Phase::weeks, &Phase::says, &Phase::rounds, &Phase::work_s, &Phase::change_s,
                  &Phase::dose, &Phase::by_kind>
    members<Phase>{};
template <>
constexpr Members<&PlanRules::max_exercises, &PlanRules::per_imbalance, &PlanRules::min_label,
                  &PlanRules::order, &PlanRules::both_sides, &PlanRules::extra_sets_worse_side,
                  &PlanRules::retest_days, &PlanRules::after, &PlanRules::base,
                  &PlanRules::base_dose, &PlanRules::phases>
    members<PlanRules>{};
template <>
constexpr Members<&CircuitRules::title, &CircuitRules::exercises, &CircuitRules::rounds,
                  &CircuitRules::work_s, &CircuitRules::change_s, &CircuitRules::rest_s,
                  &CircuitRules::per_week, &CircuitRules::warm_up, &CircuitRules::offer_for,
                  &CircuitRules::min_label>
    members<CircuitRules>{};
template <>
constexpr Members<&ReplyWords::all> members<ReplyWords>{};
template <>
constexpr Members<&Protocol::about, &Protocol::scoring, &Protocol::safety, &Protocol::prompts,
                  &Protocol::groups, &Protocol::imbalances, &Protocol::exercises,
                  &Protocol::sources, &Protocol::plan, &Protocol::circuit, &Protocol::words,
                  &Protocol::built_in>
    members<Protocol>{};

// What stands for any value: a struct has as many members as it can be made of values.
struct AnyValue {
  template <typename Value>
  operator Value() const {  // NOLINT(google-explicit-constructor)
    return Value();
  }
};
template <auto>
AnyValue any_value();

// Writes a value into an image, or fills it from one: part by part, in the same order.
struct Passage {
  std::string* written = nullptr;  // else it is read
  std::string_view read = {};

  void pass_bytes(void* bytes, std::size_t size) {
    if (written != nullptr) {
      written->append(static_cast<const char*>(bytes), size);
    } else {
      read.copy(static_cast<char*>(bytes), size);
      read.remove_prefix(size);
    }
  }

  // Inlined into one another, these would be many times as long, and as long to compile.
  template <typename Value>
  [[gnu::noinline]] void pass(Value& value) {
    if constexpr (std::is_scalar_v<Value>) {
      pass_bytes(&value, sizeof value);
    } else if constexpr (requires { value.resize(1); }) {  // a string or a list
      std::size_t count = value.size();
      pass(count);
      value.resize(count);
      if constexpr (std::is_scalar_v<typename Value::value_type>) {
        pass_bytes(value.data(), count * sizeof(typename Value::value_type));
      } else {
        for (auto& one : value) pass(one);
      }
    } else if constexpr (requires { value.emplace(); }) {  // an optional
      bool is_there = value.has_value();
      pass(is_there);
      if (is_there && !value) value.emplace();
      if (is_there) pass(*value);
    } else if constexpr (requires { value.fill({}); }) {  // an array
      for (auto& one : value) pass(one);
    } else {
      pass_members(value, members<Value>);
    }
  }

  template <typename Record, auto... member>
  void pass_members(Record& record, Members<member...>) {
    constexpr bool are_there = requires { Record{any_value<member>()...}; };
    constexpr bool are_more = requires { Record{any_value<member>()..., AnyValue()}; };
    static_assert(are_there && !are_more, "a member is missing in the list");
    (pass(record.*member), ...);
  }
};

}  // namespace

std::string image_of(Protocol protocol) {
  std::string image;
  Passage{.written = &image}.pass(protocol);
  return image;
}

Protocol protocol_in(std::string_view image) {
  Protocol protocol;
  Passage{.read = image}.pass(protocol);
  return protocol;
}

}  // namespace kneecheck
