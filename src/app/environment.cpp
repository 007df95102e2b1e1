#include "app/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "app/failure.hpp"
#include "kneecheck/answers/spelling.hpp"
#include "kneecheck/text/calendar.hpp"

namespace kneecheck {
namespace {

constexpr int usual_width = 80;
constexpr int usual_rows = 24;

// "" where it is not set: both mean the same to everything below.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

bool is_on(const char* name) { return !variable(name).empty() && variable(name) != "0"; }

// "en_US.UTF-8", "de_DE.utf8@euro". No setlocale(): nothing else of the locale is wanted, and
// decimal commas are not.
bool names_utf8(std::string_view locale) {
  const std::size_t dot = locale.find('.');
  if (dot == std::string_view::npos) return false;
  std::string codeset;
  for (const char c : locale.substr(dot + 1, locale.find('@') - dot - 1)) {
    if (c != '-') codeset += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return codeset == "utf8";
}

bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const auto value = variable(name); !value.empty()) return names_utf8(value);
  }
  return false;
}

// "xterm-256color", "screen.xterm", "st". A name that nobody knows promises nothing.
bool has_colors(std::string_view term) {
  constexpr std::array families = {
      "alacritty", "ansi",       "contour", "cygwin", "eterm",  "foot",  "ghostty", "gnome",
      "konsole",   "kitty",      "linux",   "mlterm", "nsterm", "putty", "rxvt",    "screen",
      "st",        "terminator", "tmux",    "vt100",  "vt220",  "vte",   "wezterm", "xterm"};
  const std::string_view family = term.substr(0, term.find_first_of("-."));
  return term.ends_with("color") || std::ranges::find(families, family) != families.end();
}

// COLUMNS and LINES are hints of the shell's, not instructions: what is no number of columns or
// rows is passed over.
int hinted(const char* name, int usual, int most) {
  const auto number = strict_number(variable(name), 0);
  if (!number || *number <= 0) return usual;
  return static_cast<int>(std::min<std::int64_t>(*number, most));
}

// What the terminal says of its size; zeros where it says nothing.
winsize terminal_size(int descriptor) {
  winsize size = {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == -1) return {};
  return size;
}

bool wants_accessible(const LookOptions& options) {
  return options.accessible || is_on("ACCESSIBLE");
}

bool wants_unicode(const LookOptions& options) { return locale_is_utf8() && !options.ascii; }

// An explicit --color wins over the environment, and NO_COLOR over CLICOLOR_FORCE.
bool wants_color(const LookOptions& options, bool terminal) {
  const Color color = options.color.value_or(Color::automatic);
  if (color != Color::automatic) return color == Color::always;
  if (!options.color && !variable("NO_COLOR").empty()) return false;
  if (!options.color && is_on("CLICOLOR_FORCE")) return true;
  return terminal && has_colors(variable("TERM"));
}

// The last second of the year 9999: the last that RFC 3339 can write.
constexpr std::time_t latest = 253402300799;

std::string rfc_3339(const std::tm& time) {
  std::array<char, 32> buffer = {};
  std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%S%z", &time);
  const std::string moment = buffer.data();  // "2026-11-22T07:30:00+0100"
  const std::size_t minutes = moment.size() - 2;
  if (moment.ends_with("0000")) return moment.substr(0, minutes - 3) + "Z";
  return moment.substr(0, minutes) + ":" + moment.substr(minutes);
}

}  // namespace

std::optional<int> terminal_columns(int descriptor) {
  const int columns = terminal_size(descriptor).ws_col;
  return columns == 0 ? std::nullopt : std::optional(columns);
}

int screen_width(int descriptor) {
  const int hint = hinted("COLUMNS", usual_width, widest_screen);
  return std::max(terminal_columns(descriptor).value_or(hint), narrowest_screen);
}

int screen_rows(int descriptor) {
  const int rows = terminal_size(descriptor).ws_row;
  return std::max(rows > 0 ? rows : hinted("LINES", usual_rows, tallest_screen), shortest_screen);
}

Look report_look(const LookOptions& options, bool to_file) {
  const bool accessible = wants_accessible(options);
  const bool terminal = !to_file && ::isatty(STDOUT_FILENO) == 1;
  // Redirected, it must not depend on the window it was started from.
  const int width = terminal ? std::min(screen_width(STDOUT_FILENO), usual_width) : usual_width;
  return {.width = options.width.value_or(width),
          .unicode = wants_unicode(options),
          .color = !accessible && wants_color(options, terminal),
          .accessible = accessible,
          .redraws = false,
          .cue = CueKind::none};
}

Look conversation_look(const LookOptions& options, int stream) {
  const bool terminal = ::isatty(stream) == 1;
  const std::string_view term = variable("TERM");
  const bool plain = !terminal || term.empty() || term == "dumb";
  const bool accessible = plain || wants_accessible(options);
  return {.width = options.width.value_or(0),
          .unicode = wants_unicode(options) && !accessible,
          .color = !accessible && wants_color(options, terminal),
          .accessible = accessible,
          .redraws = !accessible,
          .cue = options.cue};
}

Clock::time_point clock_now() {
  timespec time = {};
  ::clock_gettime(CLOCK_BOOTTIME, &time);
  return Clock::time_point(std::chrono::duration_cast<Clock::duration>(
      std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec)));
}

std::string taken_now() {
  std::tm parts = {};
  const std::string_view fixed = variable("SOURCE_DATE_EPOCH");
  if (fixed.empty()) {
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

int week_since(std::string_view first, std::string_view second) {
  const auto from = calendar_day(first);
  const auto to = calendar_day(second);
  if (!from || !to || *to < *from) return 1;
  return static_cast<int>((*to - *from).count() / 7) + 1;
}

std::string day_of(const std::string& taken) { return taken.substr(0, taken.find('T')); }

}  // namespace kneecheck
