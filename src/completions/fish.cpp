// The file that fish loads.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completions/completions.hpp"

namespace kneecheck {
namespace {

std::string quoted_for_fish(std::string_view words) {
  std::string quoted = "'";
  for (const char c : words) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string fish_values(const OptionEntry& entry) {
  const Words words = words_of(entry);
  std::string values = takes_file(entry) ? " -F" : "";
  if (entry.is_option()) values += takes_file(entry) ? " -r" : " -x";
  if (!words.empty()) values += fmt::format(" -a '{}'", fmt::join(words, " "));
  if (takes_session(entry)) values += " -a '(__kneecheck_sessions)'";
  if (takes_folder(entry)) values += " -a '(__fish_complete_directories)'";
  return values;
}

}  // namespace

std::string fish_file() {
  std::string file =
      fmt::format(R"(# fish completion of kneecheck

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

# The names of the saved sessions, from their folder alone.
function __kneecheck_sessions
    set -l folder $XDG_DATA_HOME
    string match -q -- '/*' "$folder"; or set folder $HOME/.local/share
    set folder $folder/kneecheck
    set -l words (commandline -opc)
    while set -q words[1]
        switch $words[1]
            case --data-dir
                set -q words[2]; and set folder $words[2]
            case '--data-dir=*'
                set folder (string replace -- --data-dir= '' $words[1])
        end
        set -e words[1]
    end
    for path in (string replace -r '^~/' $HOME/ -- $folder)/*.toml
        test -f $path; and string replace -r '.*/(.*)\.toml$' '$1' -- $path
    end
end

complete -c kneecheck -f
)",
                  fmt::join(names_with_values(), " "), fmt::join(command_names(), " "));
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

}  // namespace kneecheck
