// When to test again, and by which command.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/report/phrases.hpp"

namespace kneecheck {
namespace {

// The day that an RFC 3339 time or date begins with.
std::optional<std::chrono::year_month_day> day_within(std::string_view taken) {
  if (taken.size() < 10) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    return static_cast<int>(strict_number(taken.substr(at, length), 0).value_or(0));
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok() ? std::optional(day) : std::nullopt;
}

}  // namespace

bool is_tested_again(const Assessment& assessment) {
  const bool tested = std::ranges::any_of(assessment.results, [](const Result& result) {
    return result.verdict != Verdict::not_checked;
  });
  return assessment.plan && tested;
}

std::string retest_day(const Protocol& protocol, const Sheet& sheet) {
  const auto taken = day_within(sheet.taken);
  if (!taken) return "";
  const std::chrono::year_month_day again =
      std::chrono::sys_days(*taken) + std::chrono::days(protocol.plan.retest_days);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(again.year()),
                     static_cast<unsigned>(again.month()), static_cast<unsigned>(again.day()));
}

Text retest_words(const Protocol& protocol, const Sheet& sheet) {
  const std::string day = retest_day(protocol, sheet);
  return day.empty() ? text("in {}", counted(protocol.plan.retest_days, "day"))
                     : text("on {}", safe_text(day));
}

Text retest_command(const Protocol& protocol) {
  const About& about = protocol.about;
  if (!protocol.built_in) return "kneecheck -p FILE";
  Text command = about.id == builtin_files().front().name
                     ? Text("kneecheck")
                     : text("kneecheck -p {}", safe_text(about.id));
  const bool is_translated =
      std::ranges::any_of(builtin_translations(), [&](const BuiltinTranslation& one) {
        return one.protocol == about.id && one.language == about.language;
      });
  if (is_translated) command += text(" --lang {}", safe_text(about.language));
  return command;
}

}  // namespace kneecheck
