#include "app/tty.hpp"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <iterator>
#include <system_error>
#include <utility>

#include "app/environment.hpp"
#include "app/files/output.hpp"
#include "kneecheck/text/layout.hpp"

namespace kneecheck {
namespace {

// A terminal held by Ctrl-S takes no more than its buffer has room for; small pieces, each waited
// for, keep the program killable at any moment.
constexpr std::size_t piece_bytes = 256;

volatile std::sig_atomic_t was_resumed = 0;

void note_resumed(int) { was_resumed = 1; }

sigset_t only_continue() {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGCONT);
  return set;
}

// Whether the program was continued since this was last asked. A SIGCONT that is waiting must be
// let through to its handler: ppoll() does not do that when there is data to read.
bool resumed() {
  const sigset_t set = only_continue();
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  return std::exchange(was_resumed, 0) != 0;
}

// Reads nothing. In the background that stops the program, as any read from its terminal does;
// poll() would leave it running there. False: it never gets to the foreground.
bool may_read() {
  return ::read(STDIN_FILENO, nullptr, 0) != -1 || errno == EINTR || errno == EAGAIN;
}

// Leaves out of what was typed or pasted the brackets that a terminal puts around a paste when a
// program before this one asked it to and did not take that back.
std::string without_paste_brackets(std::string bytes) {
  for (const std::string_view bracket : {"\x1b[200~", "\x1b[201~"}) {
    for (auto at = bytes.find(bracket); at != std::string::npos; at = bytes.find(bracket)) {
      bytes.erase(at, bracket.size());
    }
  }
  return bytes;
}

// A terminal that another program left raw hands these over as bytes, and signals nobody.
struct SignalKey {
  char byte;
  int signal;
};
constexpr SignalKey signal_keys[] = {
    {'\x03', SIGINT},   // Ctrl-C
    {'\x1A', SIGTSTP},  // Ctrl-Z
    {'\x1C', SIGQUIT},  // Ctrl-\, with its other name
};
constexpr char ctrl_d = '\x04';

timespec until(Clock::time_point deadline, Clock::time_point now) {
  // Rounded up by the clock's own tick, so that a wait never ends before its deadline.
  const auto left = std::max(deadline - now, Clock::duration::zero());
  const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(left - seconds);
  return {seconds.count(), rest.count()};
}

// Standard error or, where that is no terminal, the terminal itself, which `opened` then holds.
int conversation_stream(Descriptor& opened) {
  if (::isatty(STDERR_FILENO) == 0) {
    opened = Descriptor(::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY));
  }
  return opened.is_open() ? opened.number() : STDERR_FILENO;
}

}  // namespace

Tty::Tty(const LookOptions& options) : Tty(options, -1) {}

Tty::Tty(const LookOptions& options, int stream)
    : output_(stream == -1 ? conversation_stream(opened_) : stream),
      look_(conversation_look(options, output_)) {
  if (options.cue == CueKind::speech) voice_ = Voice::find();
  // Open only while waiting, so that none is lost between a look at the flag and the wait.
  const sigset_t set = only_continue();
  ::sigprocmask(SIG_BLOCK, &set, &while_waiting_);
  ::sigdelset(&while_waiting_, SIGCONT);
  ::signal(SIGCONT, note_resumed);
}

Tty::~Tty() {
  flush();
  const sigset_t set = only_continue();
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
  ::signal(SIGCONT, SIG_DFL);
}

Look Tty::look() const {
  Look look = look_;
  if (look.width == 0) look.width = screen_width(output_);
  look.rows = screen_rows(output_);
  return look;
}

void Tty::print(const Text& words) {
  if (status_width_ > 0) {
    pending_ += text("\r{}\r", padded({}, std::min(status_width_, look().width - 1))).str();
  }
  status_width_ = 0;
  pending_ += words.str();
}

// Blanks cover what stood there: every terminal can do that, whatever else it can do.
void Tty::status(const Text& words) {
  // The last column stays free: a full line would wrap, and CR would not get back to its start.
  const int room = look().width - 1;
  const Text line = wrap(words, room).front();
  // What is typed is echoed behind it, a blank away where there is one.
  const int width = std::min(display_width(line.str()) + 1, room);
  pending_ += text("\r{}", padded(line, std::max(width, std::min(status_width_, room)))).str();
  status_width_ = width;
}

void Tty::cue(Cue cue) {
  if (look_.cue == CueKind::bell) pending_ += '\a';
  if (voice_) voice_->say(cue);
}

Clock::time_point Tty::now() const { return clock_now(); }

void Tty::drop_typed() {
  flush();
  ::tcflush(STDIN_FILENO, TCIFLUSH);
  forget_typed();
}

void Tty::forget_typed() {
  typed_.clear();
  last_key_ = '\n';
  left_ = false;
}

void Tty::flush() {
  write(as_shown_by(output_, pending_));
  pending_.clear();
}

void Tty::write(std::string_view bytes) {
  while (!bytes.empty() && !gone_) {
    pollfd room = {output_, POLLOUT, 0};
    if (::ppoll(&room, 1, nullptr, &while_waiting_) == -1) {
      gone_ = errno != EINTR;
      continue;
    }
    const ssize_t written = ::write(output_, bytes.data(), std::min(bytes.size(), piece_bytes));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else {
      gone_ = errno != EINTR && errno != EAGAIN;
    }
  }
}

void Tty::take(std::string_view keys) {
  termios modes = {};
  ::tcgetattr(STDIN_FILENO, &modes);
  // Else the terminal itself looks for these keys, and one that comes was typed as a character.
  const bool signals = (modes.c_lflag & ISIG) == 0;
  const bool ends = (modes.c_lflag & ICANON) == 0;
  std::string lines;
  for (const char key : keys) {
    const char before = std::exchange(last_key_, key);
    if (const auto* const found = std::ranges::find(signal_keys, key, &SignalKey::byte);
        signals && found != std::end(signal_keys)) {
      // To all who are in the foreground, and what was typed is forgotten: as the terminal does it.
      ::kill(0, found->signal);
      lines.clear();
      forget_typed();
    } else if (ends && key == ctrl_d) {
      left_ = before == '\n' || before == '\r' || before == ctrl_d;
      if (left_) break;
    } else if (key != '\n' || before != '\r') {
      lines += key == '\r' ? '\n' : key;
    }
  }
  typed_.add(lines);
}

// Takes what was typed: a line of the terminal's at most. A line only when that is all there will
// be.
std::optional<Line> Tty::fill() {
  std::array<char, 8192> bytes;
  const ssize_t got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  if (got > 0) {
    take(without_paste_brackets({bytes.data(), static_cast<std::size_t>(got)}));
    return std::nullopt;
  }
  // A line that was not ended is not an answer. EIO: the terminal was closed.
  if (got == 0 || errno == EIO) return End{};
  if (errno == EINTR || errno == EAGAIN) return std::nullopt;
  return Failed{std::generic_category().message(errno)};
}

Line Tty::read_line(std::optional<Clock::time_point> deadline) {
  flush();
  while (true) {
    const bool readable = may_read();
    if (resumed()) {
      status_width_ = 0;
      return Resumed{};
    }
    if (gone_ || !readable) return End{};
    if (auto line = typed_.next()) {
      status_width_ = 0;  // the Enter that was echoed moved the cursor down
      return *line;
    }
    if (left_) {
      forget_typed();
      return End{};
    }
    pollfd data = {STDIN_FILENO, POLLIN, 0};
    timespec wait = {};
    if (deadline) wait = until(*deadline, now());
    const int ready = ::ppoll(&data, 1, deadline ? &wait : nullptr, &while_waiting_);
    if (ready == -1 && errno != EINTR) return Failed{std::generic_category().message(errno)};
    if (ready == 0 && deadline && now() >= *deadline) return TimedOut{};
    if (ready <= 0) continue;
    if (auto line = fill()) return *line;
  }
}

void warn_of_raw_terminal() {
  constexpr tcflag_t usual_lines = ICANON | ISIG;
  termios modes = {};
  if (::tcgetattr(STDIN_FILENO, &modes) == -1) return;
  const bool enters = (modes.c_iflag & (ICRNL | IGNCR)) == ICRNL;
  if (enters && (modes.c_lflag & usual_lines) == usual_lines) return;
  const bool shows = (modes.c_lflag & ECHO) != 0;
  // Short, so that it is one line of a screen.
  tell_person(text(
      "{}: Ctrl-J ends a line; after quit, type stty sane\n",
      shows ? Text("Your terminal is out of order") : Text("This terminal hides your typing")));
}

void tell_person(const Text& lines) {
  Descriptor opened;
  say(lines, conversation_stream(opened));
}

}  // namespace kneecheck
