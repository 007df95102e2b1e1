// The file that bash loads.
#include <fmt/format.h>

#include "completions/completions.hpp"

namespace kneecheck {
namespace {

std::string bash_values(const OptionEntry& entry) {
  std::string commands;
  if (const std::string words = words_of(entry); !words.empty()) {
    commands += fmt::format(" _kneecheck_words '{}';", words);
  }
  if (takes_file(entry)) commands += " _kneecheck_files -f;";
  if (takes_folder(entry)) commands += " _kneecheck_files -d;";
  return commands;
}

}  // namespace

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

}  // namespace kneecheck
