// Finds the remedy for points and label scores that are written as fractions: a factor that makes
// all of them whole. An instrument with half points finds the same when all of it is doubled.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "protocol/schema/value_check.hpp"
#include "reading.hpp"

namespace kneecheck {
namespace {

constexpr int largest_factor = 10;
constexpr int most_points = 100;
constexpr double rounding = 1e-12;  // 0.7 times 10 is not quite 7 to a computer

double value_of(const Node& number) {
  const auto* const whole = number.as<std::int64_t>();
  return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(number.value);
}

// Adds every number that is given as points, and every score from which a label counts.
void collect_points(const NodeTable& table, std::vector<const Node*>& numbers) {
  for (const NodeEntry& entry : table.entries) {
    if (is_foreign_key(entry.key)) continue;
    if (const auto* const list = entry.value.as<NodeList>()) {
      for (const Node& one : *list)
        if (const auto* const inner = one.as<NodeTable>()) collect_points(*inner, numbers);
    } else if (const auto* const inner = entry.value.as<NodeTable>()) {
      if (entry.key != "points" && entry.key != "labels") {
        collect_points(*inner, numbers);
        continue;
      }
      for (const NodeEntry& number : inner->entries)
        if (is_number(number.value) && !is_foreign_key(number.key))
          numbers.push_back(&number.value);
    }
  }
}

std::optional<int> factor_for(const std::vector<const Node*>& numbers) {
  const auto becomes_whole = [](const Node* number, int factor) {
    const double value = value_of(*number) * factor;
    return std::isfinite(value) && std::abs(value - std::round(value)) < rounding;
  };
  for (int factor = 2; factor <= largest_factor; ++factor) {
    if (std::ranges::all_of(numbers, [&](const Node* one) { return becomes_whole(one, factor); }))
      return factor;
  }
  return std::nullopt;
}

// The scores of the labels, as written or by default, times the factor.
std::vector<double> scaled_labels(const NodeTable& root, int factor) {
  const auto* const scoring = root.find_as<NodeTable>("scoring");
  const auto* const labels = scoring == nullptr ? nullptr : scoring->find_as<NodeTable>("labels");
  std::vector<double> scaled;
  for (const Key& key : keys_of(KeyTable::score_labels)) {
    const NodeEntry* const entry = labels == nullptr ? nullptr : labels->find(key.name);
    const bool written = entry != nullptr && is_number(entry->value);
    scaled.push_back(factor * (written ? value_of(entry->value) : key.number.value_or(0)));
  }
  return scaled;
}

Text remedy_for(const NodeTable& root, const std::vector<const Node*>& numbers) {
  const std::optional<int> factor = factor_for(numbers);
  if (!factor) return "points are whole numbers: round them";
  const std::vector<double> labels = scaled_labels(root, *factor);
  double most = *std::ranges::max_element(labels);
  for (const Node* const number : numbers)
    most = std::max(most, std::abs(value_of(*number) * *factor));
  if (most > most_points + rounding) {
    return text(
        "points are whole numbers: times {} they would be, but the largest of the points and of "
        "[scoring] labels would be {}, and {} is the most; round them",
        *factor, std::llround(most), most_points);
  }
  return text(
      "points are whole numbers: multiply all points and [scoring] labels by {}, so that it has "
      "labels = {{ slight = {}, moderate = {}, strong = {} }}",
      *factor, std::llround(labels[0]), std::llround(labels[1]), std::llround(labels[2]));
}

}  // namespace

void tell_fraction_remedy(const NodeTable& root, std::vector<Diagnostic>& problems) {
  std::vector<const Node*> numbers;
  collect_points(root, numbers);
  const auto is_of_points = [&](const Diagnostic& problem) {
    return problem.code == "E024" && std::ranges::any_of(numbers, [&](const Node* number) {
             return number->place == problem.place;
           });
  };
  // Points beyond all limits say nothing of what the others need.
  std::erase_if(numbers, [](const Node* one) { return std::abs(value_of(*one)) > most_points; });
  std::optional<Text> remedy;
  for (Diagnostic& problem : problems) {
    if (!is_of_points(problem)) continue;
    if (!remedy) remedy = remedy_for(root, numbers);
    problem.hint = *remedy;
  }
}

}  // namespace kneecheck
