// When to test again, and by which command.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
bool is_tested_again(const Assessment& assessment) {
  const bool tested = std::ranges::any_of(assessment.results, [](const Result& result) {
    return result.verdict != Verdict::not_checked;
  });
  return assessment.plan && tested;
}

std::string retest_day(const Protocol& protocol, const Sheet& sheet) {
  const auto taken = calendar_day(sheet.taken);
  if (!taken) return "";
  const std::chrono::year_month_day again = *taken + std::chrono::days(protocol.plan.retest_days);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(again.year()),
                     static_cast<unsigned>(again.month()), static_cast<unsigned>(again.day()));
}

Text retest_words(const Protocol& protocol, const Sheet& sheet) {
  const std::string day = retest_day(protocol, sheet);
  return day.empty() ? text("in {}", counted(protocol.plan.retest_days, "day"))
                     : text("on {}", safe_text(day));
}

Text retest_command(const Protocol& protocol, const Sheet& sheet) {
  const About& about = protocol.about;
  Text command = "kneecheck";
  if (!protocol.built_in) {
    command += " -p FILE";
  } else if (about.id != builtin_files().front().name) {
    command += text(" -p {}", safe_text(about.id));
  }
  const bool is_translated =
      std::ranges::any_of(builtin_translations(), [&](const BuiltinTranslation& one) {
        return one.protocol == about.id && one.language == about.language;
      });
  if (protocol.built_in && is_translated) command += text(" --lang {}", safe_text(about.language));
  // The sessions of one person are compared.
  if (!sheet.person.empty()) command += text(" --for {}", as_typed(sheet.person));
  return command;
}

}  // namespace kneecheck
