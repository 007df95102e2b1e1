// The real binary runs on a terminal, where a person reads and types.
#include "support/pty_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace kneecheck::testing {

PtyProcess::PtyProcess(const PtySetup& setup) : screen_(setup.columns == 0 ? 80 : setup.columns) {
  int inner = -1;
  winsize size = {};
  size.ws_col = static_cast<unsigned short>(setup.columns);
  size.ws_row = static_cast<unsigned short>(setup.rows);
  std::array<int, 2> events = {};
  std::array<int, 2> orders = {};
  if (::openpty(&terminal_, &inner, nullptr, nullptr, &size) == -1 ||
      ::pipe2(events.data(), O_CLOEXEC) == -1 || ::pipe2(orders.data(), O_CLOEXEC) == -1) {
    throw std::runtime_error(std::string("no terminal: ") + std::strerror(errno));
  }
  ::fcntl(terminal_, F_SETFD, FD_CLOEXEC);
  ::fcntl(inner, F_SETFD, FD_CLOEXEC);
  ::fcntl(terminal_, F_SETFL, O_NONBLOCK);
  termios special = modes();
  if (!setup.echo) special.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  if (setup.modes) setup.modes(special);
  ::tcsetattr(inner, TCSANOW, &special);
  before_ = modes();  // before anybody else can touch them
  if (!setup.typed_ahead.empty()) type(setup.typed_ahead);
  // Here and not in the child, which would make the tests' own folder once more, for nobody to
  // remove.
  PtySetup whole = setup;
  whole.environment.push_back("XDG_DATA_HOME=" + home_.path());
  whole.environment = usual_environment(whole.environment);
  shell_ = ::fork();
  if (shell_ == 0) {
    ::close(terminal_);
    ::close(events[0]);
    ::close(orders[1]);
    be_shell(whole, inner, events[1], orders[0]);
  }
  ::close(inner);
  ::close(events[1]);
  ::close(orders[0]);
  events_ = events[0];
  orders_ = orders[1];
  while (program_ == -1) {
    if (!step(Clock::now() + Seconds(20))) fail("the program was not started");
  }
}

PtyProcess::~PtyProcess() {
  if (program_ > 0 && !ended_) ::kill(program_, SIGKILL);
  ::close(orders_);
  if (terminal_ >= 0) ::close(terminal_);
  ::close(events_);
  ::waitpid(shell_, nullptr, 0);
}

void PtyProcess::fail(const std::string& why) const {
  throw std::runtime_error(why + "; shown:\n" + screen_.shown());
}

termios PtyProcess::modes() const {
  termios now = {};
  ::tcgetattr(terminal_, &now);
  return now;
}

bool PtyProcess::modes_are_untouched() const {
  const termios now = modes();
  return std::memcmp(&now, &before_, sizeof now) == 0;
}

// Takes the next thing that happens. False: nothing did until the deadline.
bool PtyProcess::step(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  std::array<pollfd, 2> ready = {{{terminal_, POLLIN, 0}, {ended_ ? -1 : events_, POLLIN, 0}}};
  const int happened =
      ::poll(ready.data(), ready.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
  if (happened <= 0) return happened == -1 && errno == EINTR;
  if (ready[0].revents != 0) {
    std::array<char, 65536> bytes;
    const ssize_t got = ::read(terminal_, bytes.data(), bytes.size());
    if (got > 0) {
      const std::string_view heard(bytes.data(), static_cast<std::size_t>(got));
      bytes_ += heard;
      screen_.feed(heard);
      return true;
    }
    if (errno == EAGAIN) return true;
    // Nobody has it open any more.
    if (!modes_are_untouched()) fail("the terminal's modes were changed");
    ::close(std::exchange(terminal_, -1));
    return true;
  }
  PtyEvent event;
  if (::read(events_, &event, sizeof event) != sizeof event) fail("the shell is gone");
  switch (event.kind) {
    case PtyEvent::Kind::started:
      program_ = event.value;
      break;
    case PtyEvent::Kind::stopped:
      stopped_ = event;
      break;
    case PtyEvent::Kind::ended:
      ended_ = event;
      break;
  }
  return true;
}

bool PtyProcess::shows(const std::string& words, Seconds limit) {
  const Clock::time_point deadline = Clock::now() + limit;
  while (true) {
    const std::size_t at = screen_.shown().find(words, found_);
    if (at != std::string::npos) {
      found_ = at + words.size();
      return true;
    }
    if (ended_ && terminal_ == -1) return false;
    if (!step(deadline)) fail("waited in vain for \"" + words + "\"");
  }
}

void PtyProcess::wait_for(const std::string& words, Seconds limit) {
  if (!shows(words, limit)) fail("ended without \"" + words + "\"");
}

void PtyProcess::type(const std::string& keys) {
  std::string_view left = keys;
  const Clock::time_point deadline = Clock::now() + Seconds(20);
  while (!left.empty() && terminal_ != -1) {
    const ssize_t written = ::write(terminal_, left.data(), left.size());
    if (written > 0) left.remove_prefix(static_cast<std::size_t>(written));
    if (written == -1 && errno != EAGAIN && errno != EINTR) fail("cannot type");
    if (written != -1) continue;
    pollfd room = {terminal_, POLLIN | POLLOUT, 0};
    if (::poll(&room, 1, 1000) != -1 && Clock::now() > deadline) fail("cannot type");
    step(Clock::now());
  }
}

void PtyProcess::reply_to(const std::string& words, const std::string& keys) {
  wait_for(words);
  type(keys);
}

void PtyProcess::resize(int columns, int rows) {
  winsize size = {};
  size.ws_col = static_cast<unsigned short>(columns);
  size.ws_row = static_cast<unsigned short>(rows);
  ::ioctl(terminal_, TIOCSWINSZ, &size);
  screen_.resize(columns == 0 ? 80 : columns);
}

void PtyProcess::signal(int number) const { ::kill(program_, number); }

void PtyProcess::wait_until_asleep(Seconds limit) {
  const Clock::time_point deadline = Clock::now() + limit;
  while (!is_asleep(program_)) {
    step(std::min(deadline, Clock::now() + std::chrono::milliseconds(1)));
    if (Clock::now() >= deadline) fail("did not come to rest");
  }
}

int PtyProcess::wait_until_stopped(Seconds limit) {
  const Clock::time_point deadline = Clock::now() + limit;
  while (!stopped_) {
    if (!step(deadline)) fail("was not stopped");
  }
  return WSTOPSIG(stopped_->value);
}

void PtyProcess::order(PtyOrder what) {
  stopped_.reset();
  if (::write(orders_, &what, sizeof what) != sizeof what) fail("the shell is gone");
}

void PtyProcess::continue_in_foreground() { order({.foreground = true}); }

void PtyProcess::kill_stopped(int number) { order({.signal = number}); }

void PtyProcess::hang_up() { ::close(std::exchange(terminal_, -1)); }

Outcome PtyProcess::wait(Seconds limit) {
  const Clock::time_point deadline = Clock::now() + limit;
  while (!ended_ || terminal_ >= 0) {
    if (!step(deadline)) fail("did not end");
  }
  Outcome outcome;
  if (WIFEXITED(ended_->value)) outcome.status = WEXITSTATUS(ended_->value);
  if (WIFSIGNALED(ended_->value)) outcome.signal = WTERMSIG(ended_->value);
  outcome.out = bytes_;
  return outcome;
}

}  // namespace kneecheck::testing
