#include "app/sessions/taken.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <optional>

#include "app/failure.hpp"
#include "kneecheck/answers/strict_number.hpp"

namespace kneecheck {
namespace {

// The last second of the year 9999: the last that RFC 3339 can write.
constexpr std::time_t latest = 253402300799;

std::string rfc_3339(const std::tm& time) {
  const std::string moment =
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", time.tm_year + 1900, time.tm_mon + 1,
                  time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec);
  const long minutes = time.tm_gmtoff / 60;
  if (minutes == 0) return moment + "Z";
  const long distance = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{}{:02}:{:02}", moment, minutes < 0 ? '-' : '+', distance / 60,
                     distance % 60);
}

}  // namespace

std::string taken_now() {
  std::tm parts = {};
  const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
  if (fixed == nullptr || *fixed == '\0') {
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    ::localtime_r(&now.tv_sec, &parts);
    return rfc_3339(parts);
  }
  const std::optional<std::int64_t> seconds = strict_number(fixed, 0);
  if (!seconds || *seconds < 0 || *seconds > latest) {
    throw failure(
        ExitStatus::usage,
        text("SOURCE_DATE_EPOCH: whole seconds since 1970 are wanted, found \"{}\"", shown(fixed)));
  }
  const std::time_t moment = *seconds;
  ::gmtime_r(&moment, &parts);
  return rfc_3339(parts);
}

std::string day_of(const std::string& taken) { return taken.substr(0, taken.find('T')); }

}  // namespace kneecheck
