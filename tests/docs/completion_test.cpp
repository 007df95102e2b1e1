// What bash, zsh and fish make of a Tab behind `kneecheck`, in the shells themselves.
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
const std::vector<Tab> tabs = {{"", "li", "lint"},
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
                               {"--for lint ", "--part", "--partial"},
                               {"lint --deny warnings ", "/etc/hostn", "/etc/hostname"}};

// `load` reads the completions. kneecheck is a function there that prints its words, so that what
// the shell made of them is read, and not what was typed.
void check_tabs(const PtySetup& shell, const std::string& load) {
  PtyProcess terminal(shell);
  terminal.reply_to("$ ", load + "; kneecheck() { echo \"words: $*\"; }; echo 'it is' loaded\n");
  terminal.wait_for("it is loaded");
  for (const Tab& tab : tabs) {
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
  for (const Tab& tab : tabs) {
    const Outcome outcome =
        run(Run{.arguments = {"--no-config", "-c",
                              "source " + completions + "/fish/kneecheck.fish; complete -C '" +
                                  "kneecheck " + tab.before + tab.begun + "'"},
                .environment = {"HOME=/nonexistent"},
                .program = "fish"});
    INFO(tab.before << tab.begun << '\n' << outcome.out << outcome.err);
    const std::string first = outcome.out.substr(0, outcome.out.find_first_of("\t\n"));
    CHECK(first == tab.finished);
  }
}

}  // namespace
}  // namespace kneecheck::testing
