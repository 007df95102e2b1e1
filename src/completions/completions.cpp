// completions bash|zsh|fish prints the file that the shell loads.
#include "completions/completions.hpp"

#include <algorithm>
#include <cstdio>

#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {

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
