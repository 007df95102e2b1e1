// completions bash|zsh|fish prints the file that the shell loads.
#include "completions/completions.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "kneecheck/protocol/builtin.hpp"

namespace kneecheck {

Words words_of(const OptionEntry& entry) {
  Words words;
  for (const AllowedWord& allowed : entry.words) words.push_back(allowed.word);
  if (entry.value == "NAME|FILE") {
    for (const BuiltinFile& file : builtin_files()) words.push_back(file.name);
  } else if (entry.value == "LANG|FILE") {
    for (const BuiltinTranslation& one : builtin_translations()) {
      if (std::ranges::find(words, one.language) == words.end()) words.push_back(one.language);
    }
  }
  return words;
}

std::vector<const OptionEntry*> options_of(CommandName command, bool positional) {
  std::vector<const OptionEntry*> all;
  for (const OptionEntry& entry : all_options()) {
    if (entry.is_of(command) && entry.is_option() != positional) all.push_back(&entry);
  }
  return all;
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

Words names_of(const OptionEntry& entry) {
  return entry.letter().empty() ? Words{entry.name()} : Words{entry.letter(), entry.name()};
}

Words names_with_values() {
  Words names;
  for (const OptionEntry* const option : options_with_values()) {
    std::ranges::copy(names_of(*option), std::back_inserter(names));
  }
  return names;
}

Words command_names() {
  Words names;
  for (const CommandEntry& entry : all_commands()) names.push_back(entry.name);
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
  const bool written = std::fwrite(file.data(), 1, file.size(), stdout) == file.size();
  return written && std::fflush(stdout) == 0 ? 0 : 1;
}
