#include "app/files/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>

#include "app/environment.hpp"
#include "app/files/open_file.hpp"
#include "app/files/storage.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// Cuts the file behind the last whole row of those that were just being written to it from `begin`
// on. One that others may append to, or that goes on behind them, stays as it is.
void take_back_half_a_row(std::string_view rows, off_t begin) {
  const off_t end = ::lseek(STDOUT_FILENO, 0, SEEK_CUR);
  const int flags = ::fcntl(STDOUT_FILENO, F_GETFL);
  struct stat facts = {};
  if (begin == -1 || end <= begin || flags == -1 || (flags & O_APPEND) != 0) return;
  if (::fstat(STDOUT_FILENO, &facts) == -1 || facts.st_size != end) return;
  const std::string_view written = rows.substr(0, static_cast<std::size_t>(end - begin));
  const std::size_t whole = written.rfind('\n') + 1;  // 0 where there is none
  [[maybe_unused]] const int error = ::ftruncate(STDOUT_FILENO, begin + static_cast<off_t>(whole));
}

}  // namespace

void require_output() {
  if (!is_open_to(STDOUT_FILENO, O_WRONLY)) throw system_failure("standard output", EBADF);
}

std::string as_shown_by(int stream, std::string_view bytes) {
  termios modes = {};
  constexpr tcflag_t returning = OPOST | ONLCR;
  if (::tcgetattr(stream, &modes) == -1 || (modes.c_oflag & returning) == returning)
    return std::string(bytes);
  std::string shown;
  for (const char c : bytes) {
    if (c == '\n') shown += '\r';
    shown += c;
  }
  return shown;
}

void print_result(std::string_view bytes) {
  int error = write_whole(STDOUT_FILENO, as_shown_by(STDOUT_FILENO, bytes));
  // A network file system may only say at close that the bytes found no room.
  if (error == 0) {
    const int copy = ::dup(STDOUT_FILENO);
    if (copy == -1 || (::close(copy) == -1 && errno != EINTR)) error = errno;
  }
  if (error == EPIPE) throw BrokenPipe();
  if (error != 0) throw system_failure("standard output", error);
}

void print_rows(std::string_view rows) {
  const off_t begin = ::lseek(STDOUT_FILENO, 0, SEEK_CUR);
  try {
    print_result(rows);
  } catch (const Failure&) {
    take_back_half_a_row(rows, begin);
    throw;
  }
}

void say(const Text& lines, int stream) {
  if (lines.empty()) return;
  const std::optional<int> columns = terminal_columns(stream);
  const Text shown = columns ? fitted(lines, std::max(*columns, narrowest_screen)) : lines;
  [[maybe_unused]] const int error = write_whole(stream, as_shown_by(stream, shown.str()));
}

int message_columns() {
  return std::clamp(terminal_columns(STDERR_FILENO).value_or(usual_page), narrowest_screen,
                    usual_page);
}

}  // namespace kneecheck
