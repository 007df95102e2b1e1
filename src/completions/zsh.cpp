// The file that zsh loads.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completions/completions.hpp"

namespace kneecheck {
namespace {

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
  const Words words = words_of(entry);
  const std::string_view what = entry.is_option() ? entry.value : "word";
  if (takes_folder(entry)) return fmt::format(":{}:_files -/", what);
  if (!takes_file(entry)) return fmt::format(":{}:({})", what, fmt::join(words, " "));
  if (takes_session(entry)) {
    return fmt::format(
        ":{}: _alternative \"sessions\\:saved session\\:_kneecheck_sessions\" "
        "\"files\\:file\\:_files\"",
        what);
  }
  if (words.empty()) return fmt::format(":{}:_files", what);
  return fmt::format(":{}: _alternative \"words\\:built in\\:({})\" \"files\\:file\\:_files\"",
                     what, fmt::join(words, " "));
}

std::string zsh_arguments(const CommandEntry& command) {
  std::string arguments;
  for (const OptionEntry* option : options_of(command.command, false)) {
    const bool flag = option->is_flag();
    std::string names = fmt::format("{}{}", option->name(), flag ? "" : "=");
    if (!option->letter().empty()) {
      names = fmt::format("({0} {2})'{{{0}{1},{3}}}'", option->letter(), flag ? "" : "+",
                          option->name(), names);
    }
    arguments += fmt::format("        '{}[{}]{}' \\\n", names, quoted_for_zsh(option->help, "[]\\"),
                             flag ? "" : zsh_values(*option));
  }
  int place = 1;  // of the command itself
  for (const OptionEntry* word : options_of(command.command, true)) {
    const std::string where = word->takes_many() ? "*" : fmt::format("{}", ++place);
    arguments += fmt::format("        '{}{}' \\\n", where, zsh_values(*word));
  }
  return arguments;
}

}  // namespace

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

# The names of the saved sessions, from their folder alone.
_kneecheck_sessions() {{
  local folder=$XDG_DATA_HOME i
  [[ $folder == /* ]] || folder=$HOME/.local/share
  folder+=/kneecheck
  for ((i = 2; i <= $#words; i++)); do
    case $words[i] in
      --data-dir) folder=${{(Q)words[i + 1]}} ;;
      --data-dir=*) folder=${{(Q)words[i]#*=}} ;;
    esac
  done
  folder=${{folder/#\~\//$HOME/}}
  local -a names=($folder/*.toml(N.:t:r))
  compadd -a names
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
                     described, fmt::join(names_with_values(), "|"),
                     fmt::join(command_names(), "|"), cases);
}

}  // namespace kneecheck
