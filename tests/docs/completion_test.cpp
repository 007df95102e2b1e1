// What bash, zsh and fish make of a Tab behind `kneecheck`, in the shells themselves.
#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/process.hpp"
#include "support/pty_process.hpp"

namespace kneecheck::testing {
namespace {

const std::string completions = KNEECHECK_COMPLETIONS;

// What is typed up to the Tab, and what its last word becomes.
struct Tab {
  std::string before;
  std::string begun;
  std::string finished;
};
const std::vector<Tab> tabs = {
    {"", "li", "lint"},
    {"", "sho", "show"},
    {"", "--fail", "--fail-on"},
    {"lint ", "--no", "--notes"},
    {"resume ", "--str", "--strict"},
    {"--color ", "nev", "never"},
    {"lint -f ", "js", "json"},
    {"-p ", "runner-knee-f", "runner-knee-full"},
    {"--lang ", "de", "de"},
    {"show ", "qui", "quick"},
    {"schema ", "rep", "report"},
    {"--for lint ", "--parti", "--partial"},
    {"--part ", "evi", "evidence"},
    {"resume ", "2026-11-22-runner-knee-f", "2026-11-22-runner-knee-full"},
    {"report ", "2026-10", "2026-10-18-quick"},
    {"circuit --ascii ", "2026-10", "2026-10-18-quick"},
    {"lint --deny warnings ", "/etc/hostn", "/etc/hostname"}};

// Sessions as far as completions look at them, and what is none.
struct SessionNames {
  SessionNames() {
    std::filesystem::create_directory(data / "kneecheck");
    for (const char* name : {"2026-10-18-quick", "2026-11-22-runner-knee-full"}) {
      data.write(std::string("kneecheck/") + name + ".toml", "");
    }
    data.write("kneecheck/2026-10-18-quick.toml.damaged", "");
    data.write("kneecheck/.2026-10-18-quick.toml.lock", "");
    std::filesystem::create_directory(data / "kneecheck/2026-10-19.toml");
    data.write("2026-11-29-elsewhere.toml", "");
  }
  std::string variable() const { return "XDG_DATA_HOME=" + data.path(); }
  // Sessions lie in another folder as well.
  Tab elsewhere() const {
    return {"report --data-dir " + data.path() + " ", "2026-11-29", "2026-11-29-elsewhere"};
  }
  Folder data;
};

// `load` reads the completions. kneecheck is a function there that prints its words, so that what
// the shell made of them is read, and not what was typed.
void check_tabs(const PtySetup& shell, const std::string& load) {
  const SessionNames sessions;
  PtyProcess terminal(shell);
  // Of two variables of one name, bash would take the one that is always there.
  terminal.reply_to("$ ", "export " + sessions.variable() + "\n");
  terminal.reply_to("$ ", load + "; kneecheck() { echo \"words: $*\"; }; echo 'it is' loaded\n");
  terminal.wait_for("it is loaded");
  std::vector<Tab> all = tabs;
  all.push_back(sessions.elsewhere());
  for (const Tab& tab : all) {
    INFO(tab.before << tab.begun);
    terminal.reply_to("$ ", "kneecheck " + tab.before + tab.begun + "\t");
    terminal.reply_to(tab.finished.substr(tab.begun.size()), "\n");
    terminal.wait_for("words: " + tab.before + tab.finished);
  }
  terminal.reply_to("$ ", "exit\n");
  CHECK(terminal.wait().status == 0);
  CHECK_FALSE(contains(terminal.bytes(), "bad option"));
}

TEST_CASE("bash finishes the commands, options and words of kneecheck") {
  check_tabs({.arguments = {"--norc", "--noprofile", "-i"},
              .environment = {"TERM=dumb", "PS1=$ ", "HOME=/nonexistent"},
              .program = "bash"},
             "source " + completions + "/bash/kneecheck");
}

TEST_CASE("zsh finishes the commands, options and words of kneecheck") {
  const Folder home;
  home.write(".zshrc", "zmodload zsh/zle; unset zle_bracketed_paste; PS1='$ '\n");
  check_tabs({.arguments = {"-i", "+o", "globalrcs"},
              .environment = {"TERM=dumb", "ZDOTDIR=" + home.path(), "HOME=" + home.path()},
              .program = "zsh"},
             "fpath=(" + completions + "/zsh $fpath); autoload -Uz compinit; compinit -u -D");
}

TEST_CASE("fish finishes the commands, options and words of kneecheck") {
  const SessionNames sessions;
  std::vector<Tab> all = tabs;
  all.push_back(sessions.elsewhere());
  for (const Tab& tab : all) {
    const Outcome outcome =
        run(Run{.arguments = {"--no-config", "-c",
                              "source " + completions + "/fish/kneecheck.fish; complete -C '" +
                                  "kneecheck " + tab.before + tab.begun + "'"},
                .environment = {"HOME=/nonexistent", sessions.variable()},
                .program = "fish"});
    INFO(tab.before << tab.begun << '\n' << outcome.out << outcome.err);
    const std::string first = outcome.out.substr(0, outcome.out.find_first_of("\t\n"));
    CHECK(first == tab.finished);
  }
}

}  // namespace
}  // namespace kneecheck::testing
