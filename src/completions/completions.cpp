// Builds what bash, zsh and fish know of kneecheck's command line, from its table of options:
// completions bash|zsh|fish prints the file that the shell loads.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "app/option_table.hpp"
#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {
namespace {

// "text json"
std::string words_of(const OptionEntry& entry) {
  std::string words;
  const auto add = [&words](std::string_view word) {
    words += (words.empty() ? "" : " ") + std::string(word);
  };
  for (const AllowedWord& allowed : entry.words) add(allowed.word);
  if (entry.value == "NAME|FILE") {
    for (const BuiltinFile& file : builtin_files()) add(file.name);
  } else if (entry.value == "LANG|FILE") {
    for (const BuiltinTranslation& one : builtin_translations()) add(one.language);
  }
  return words;
}

bool takes_file(const OptionEntry& entry) { return entry.value.ends_with("FILE"); }
bool takes_folder(const OptionEntry& entry) { return entry.value == "DIR"; }

std::vector<const OptionEntry*> options_of(CommandName command, bool positional) {
  std::vector<const OptionEntry*> all;
  for (const OptionEntry& entry : all_options()) {
    if (entry.is_of(command) && entry.is_option() != positional) all.push_back(&entry);
  }
  return all;
}

std::string command_names(std::string_view between) {
  std::string names;
  for (const CommandEntry& entry : all_commands()) {
    names += (names.empty() ? "" : std::string(between)) + std::string(entry.name);
  }
  return names;
}

// Every option with a value, once: what it takes is the same for all commands that have it.
std::vector<const OptionEntry*> options_with_values() {
  std::vector<const OptionEntry*> all;
  for (const OptionEntry& entry : all_options()) {
    if (!entry.is_option() || entry.is_flag()) continue;
    if (std::ranges::none_of(all, [&](const auto* one) { return one->name() == entry.name(); })) {
      all.push_back(&entry);
    }
  }
  return all;
}

// "-f|--format"
std::string both_names(const OptionEntry& entry, std::string_view between) {
  return std::string(entry.letter()) + (entry.letter().empty() ? "" : std::string(between)) +
         std::string(entry.name());
}

std::string names_with_values(std::string_view between) {
  std::string names;
  for (const OptionEntry* const entry : options_with_values()) {
    names += (names.empty() ? "" : std::string(between)) + both_names(*entry, between);
  }
  return names;
}

// --- bash ---------------------------------------------------------------------------------------

std::string bash_values(const OptionEntry& entry) {
  std::string commands;
  if (const std::string words = words_of(entry); !words.empty()) {
    commands += fmt::format(" _kneecheck_words '{}';", words);
  }
  if (takes_file(entry)) commands += " _kneecheck_files -f;";
  if (takes_folder(entry)) commands += " _kneecheck_files -d;";
  return commands;
}

std::string bash_file() {
  std::string values;
  for (const OptionEntry* const option : options_with_values()) {
    values += fmt::format("    {}){} return ;;\n", both_names(*option, "|"), bash_values(*option));
  }
  std::string rest;
  for (const CommandEntry& command : all_commands()) {
    std::string names;
    for (const OptionEntry* option : options_of(command.command, false)) {
      names += fmt::format("{}{}", names.empty() ? "" : " ", option->name());
    }
    std::string words;
    for (const OptionEntry* word : options_of(command.command, true)) words += bash_values(*word);
    if (command.command == CommandName::run) {
      words = fmt::format(" ((named)) || _kneecheck_words '{}';", command_names(" "));
    }
    rest += fmt::format("    {}:-*) _kneecheck_words '{}' ;;\n", command.name, names);
    if (!words.empty()) rest += fmt::format("    {}:*){} ;;\n", command.name, words);
  }
  return fmt::format(R"(# bash completion of kneecheck

_kneecheck_words() {{
  local word
  for word in $1; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
  done
}}

_kneecheck_files() {{
  local name
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do
    COMPREPLY+=("$name")
  done < <(compgen "$1" -- "$cur")
}}

_kneecheck() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command=run named=0 i
  COMPREPLY=()
  # bash makes three words of --format=json.
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $previous == '=' ]]; then
    previous=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      {}) [[ ${{COMP_WORDS[i + 1]}} == '=' ]] && ((i++)); ((i++)) ;;
      {}) command=${{COMP_WORDS[i]}} named=1; break ;;
    esac
  done
  case $previous in
{}  esac
  case $command:$cur in
{}  esac
}}

complete -F _kneecheck kneecheck
)",
                     names_with_values("|"), command_names("|"), values, rest);
}

// --- zsh ----------------------------------------------------------------------------------------

// For a word in single quotes, in which `special` of zsh's own are escaped.
std::string quoted_for_zsh(std::string_view words, std::string_view special) {
  std::string quoted;
  for (const char c : words) {
    if (special.find(c) != std::string_view::npos) quoted += '\\';
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return quoted;
}

// ":what:what to offer" of a value
std::string zsh_values(const OptionEntry& entry) {
  const std::string words = words_of(entry);
  const std::string what = entry.is_option() ? std::string(entry.value) : "word";
  if (takes_folder(entry)) return fmt::format(":{}:_files -/", what);
  if (!takes_file(entry)) return fmt::format(":{}:({})", what, words);
  if (words.empty()) return fmt::format(":{}:_files", what);
  return fmt::format(":{}: _alternative \"words\\:built in\\:({})\" \"files\\:file\\:_files\"",
                     what, words);
}

std::string zsh_arguments(const CommandEntry& command) {
  std::string arguments;
  for (const OptionEntry* option : options_of(command.command, false)) {
    const std::string help = quoted_for_zsh(option->help, "[]\\");
    const std::string value = option->is_flag() ? "" : zsh_values(*option);
    const std::string name(option->name());
    if (option->letter().empty()) {
      const char* const equals = option->is_flag() ? "" : "=";
      arguments += fmt::format("        '{}{}[{}]{}' \\\n", name, equals, help, value);
    } else {
      const std::string letter(option->letter());
      arguments +=
          fmt::format("        '({0} {1})'{{{0}{2},{1}{3}}}'[{4}]{5}' \\\n", letter, name,
                      option->is_flag() ? "" : "+", option->is_flag() ? "" : "=", help, value);
    }
  }
  for (const OptionEntry* word : options_of(command.command, true)) {
    arguments +=
        fmt::format("        '{}{}' \\\n", word->takes_many() ? "*" : "2", zsh_values(*word));
  }
  return arguments;
}

std::string zsh_file() {
  std::string described;
  std::string cases;
  for (const CommandEntry& command : all_commands()) {
    described += fmt::format("    '{}:{}'\n", command.name, quoted_for_zsh(command.help, ":\\"));
    cases +=
        fmt::format("    {})\n      _arguments -s \\\n{}        '1: :_kneecheck_commands' ;;\n",
                    command.name, zsh_arguments(command));
  }
  return fmt::format(R"(#compdef kneecheck

_kneecheck_commands() {{
  local -a commands=(
{}  )
  _describe command commands
}}

_kneecheck() {{
  local command=run i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      {}) ((i++)) ;;
      {}) command=$words[i]; break ;;
    esac
  done
  case $command in
{}  esac
}}

_kneecheck "$@"
)",
                     described, names_with_values("|"), command_names("|"), cases);
}

// --- fish ---------------------------------------------------------------------------------------

std::string quoted_for_fish(std::string_view words) {
  std::string quoted = "'";
  for (const char c : words) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string fish_values(const OptionEntry& entry) {
  const std::string words = words_of(entry);
  std::string values = takes_file(entry) ? " -F" : "";
  if (entry.is_option()) values += takes_file(entry) ? " -r" : " -x";
  if (!words.empty()) values += fmt::format(" -a '{}'", words);
  if (takes_folder(entry)) values += " -a '(__fish_complete_directories)'";
  return values;
}

std::string fish_file() {
  std::string file = fmt::format(R"(# fish completion of kneecheck

# The command that is named so far, or run.
function __kneecheck_command
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case {}
                set -e words[1]
            case {}
                echo $words[1]
                return
        end
        set -e words[1]
    end
    echo $argv[1]
end

complete -c kneecheck -f
)",
                                 names_with_values(" "), command_names(" "));
  for (const CommandEntry& command : all_commands()) {
    file += fmt::format(
        "complete -c kneecheck -n 'test (__kneecheck_command none) = none' -a {} -d {}\n",
        command.name, quoted_for_fish(command.help));
  }
  for (const CommandEntry& command : all_commands()) {
    const std::string when =
        fmt::format("complete -c kneecheck -n 'test (__kneecheck_command run) = {}'", command.name);
    for (const OptionEntry* option : options_of(command.command, false)) {
      const std::string letter =
          option->letter().empty() ? "" : fmt::format(" -s {}", option->letter().substr(1));
      file +=
          fmt::format("{}{} -l {}{} -d {}\n", when, letter, option->name().substr(2),
                      option->is_flag() ? "" : fish_values(*option), quoted_for_fish(option->help));
    }
    for (const OptionEntry* word : options_of(command.command, true)) {
      file += fmt::format("{}{}\n", when, fish_values(*word));
    }
  }
  return file;
}

}  // namespace
}  // namespace kneecheck

int main(int argc, char** argv) {
  const std::string shell = argc == 2 ? argv[1] : "";
  std::string file;
  if (shell == "bash") file = kneecheck::bash_file();
  if (shell == "zsh") file = kneecheck::zsh_file();
  if (shell == "fish") file = kneecheck::fish_file();
  if (file.empty()) return 2;
  return std::fwrite(file.data(), 1, file.size(), stdout) == file.size() && std::fflush(stdout) == 0
             ? 0
             : 1;
}
