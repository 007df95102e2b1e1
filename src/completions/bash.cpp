// The file that bash loads.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completions/completions.hpp"

namespace kneecheck {
namespace {

std::string bash_words(const Words& words) {
  return fmt::format(" _kneecheck_words '{}'", fmt::join(words, " "));
}

std::string bash_values(const OptionEntry& entry) {
  const Words words = words_of(entry);
  std::string commands = words.empty() ? "" : bash_words(words) + ";";
  if (takes_session(entry)) commands += " _kneecheck_sessions;";
  if (takes_file(entry)) commands += " _kneecheck_files -f;";
  if (takes_folder(entry)) commands += " _kneecheck_files -d;";
  return commands;
}

}  // namespace

std::string bash_file() {
  std::string values;
  for (const OptionEntry* const option : options_with_values()) {
    values += fmt::format("    {}){} return ;;\n", fmt::join(names_of(*option), "|"),
                          bash_values(*option));
  }
  std::string rest;
  for (const CommandEntry& command : all_commands()) {
    Words names;
    for (const OptionEntry* option : options_of(command.command, false)) {
      names.push_back(option->name());
    }
    rest += fmt::format("    {}:-*){} ;;\n", command.name, bash_words(names));

    std::string words;
    for (const OptionEntry* word : options_of(command.command, true)) words += bash_values(*word);
    if (command.command == CommandName::run) {
      words = " ((named)) ||" + bash_words(command_names()) + ";";
    }
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

# The names of the saved sessions, from their folder alone.
_kneecheck_sessions() {{
  local folder=$XDG_DATA_HOME path name i
  [[ $folder == /* ]] || folder=$HOME/.local/share
  folder+=/kneecheck
  for ((i = 1; i < ${{#COMP_WORDS[@]}}; i++)); do
    [[ ${{COMP_WORDS[i]}} == --data-dir ]] || continue
    [[ ${{COMP_WORDS[i + 1]}} == '=' ]] && ((i++))
    folder=${{COMP_WORDS[i + 1]/#'~/'/$HOME/}}
  done
  for path in "$folder"/*.toml; do
    name=${{path##*/}}
    name=${{name%.toml}}
    [[ -f $path && $name == "$cur"* ]] && COMPREPLY+=("$name")
  done
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
                     fmt::join(names_with_values(), "|"), fmt::join(command_names(), "|"), values,
                     rest);
}

}  // namespace kneecheck
