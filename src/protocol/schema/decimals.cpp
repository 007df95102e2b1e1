#include "decimals.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "value_check.hpp"

namespace kneecheck {
namespace {

constexpr int largest = 1'000'000;  // times 1000, and as a difference, it still fits an int
constexpr double slack = 1e-9;

int power_of_ten(int exponent) {
  int power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

}  // namespace

std::optional<int> in_steps(Problems& problems, const Node& node, std::string_view name,
                            int decimals) {
  const int factor = power_of_ten(decimals);
  const auto* const whole = node.as<std::int64_t>();
  const double value =
      whole != nullptr ? static_cast<double>(*whole) : std::get<double>(node.value);
  if (!std::isfinite(value) || std::abs(value) > largest) {
    problems.add(
        "E026", node.place,
        text("{} = {} is outside {} to {}", shown(name), problems.found(node), -largest, largest));
    return std::nullopt;
  }
  if (whole != nullptr) return static_cast<int>(*whole) * factor;
  const double steps = std::round(value * factor);
  if (std::abs(value - steps / factor) <= slack) return static_cast<int>(steps);
  if (decimals == 0) {
    problems.add("E024", node.place,
                 text("{} must be a whole number, found {}", shown(name), problems.found(node)),
                 "the prompt has decimals = 0");
  } else {
    problems.add("E026", node.place,
                 text("{} = {} has more decimals than the prompt, which has {}", shown(name),
                      problems.found(node), decimals));
  }
  return std::nullopt;
}

std::optional<int> threshold_of(Problems& problems, const Node& node, std::string_view name,
                                const Prompt& prompt) {
  if (prompt.kind != Kind::number && !check_whole(problems, node, name)) return std::nullopt;
  return in_steps(problems, node, name, prompt.decimals);
}

Text written_value(const Prompt& prompt, int value) {
  if (prompt.decimals == 0) return text("{}", value);
  const int factor = power_of_ten(prompt.decimals);
  std::string digits = fmt::format("{:0{}}", std::abs(value) % factor, prompt.decimals);
  return text("{}{}.{}", value < 0 ? Text("-") : Text(), std::abs(value) / factor,
              safe_text(digits));
}

}  // namespace kneecheck
