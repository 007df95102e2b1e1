#include "app/command_line.hpp"

#include <algorithm>
#include <optional>

#include "app/failure.hpp"

namespace kneecheck {
namespace {

// "--format=json" and "-fjson" have their value with them. REQUIRES: an option.
std::optional<std::string> value_within(const std::string& word) {
  if (!word.starts_with("--")) {
    return word.size() > 2 ? std::optional(word.substr(2)) : std::nullopt;
  }
  const std::size_t equals = word.find('=');
  return equals == std::string::npos ? std::nullopt : std::optional(word.substr(equals + 1));
}

}  // namespace

CommandLine command_line(int argc, const char* const* argv) {
  CommandLine line;
  bool first_word = true;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--") {
      line.behind.assign(argv + i + 1, argv + argc);
      break;
    }
    const OptionEntry* const option = find_option(word);
    if (option == nullptr) {
      const auto command = std::ranges::find(all_commands(), word, &CommandEntry::name);
      if (first_word && command != all_commands().end()) {
        line.command = command->command;
      } else {
        line.words.push_back(word);
      }
      first_word = first_word && word.starts_with('-');
      continue;
    }
    const std::string name(option->name());
    std::optional<std::string> value = value_within(word);
    if (option->is_flag()) {
      if (value) throw wrong_usage(text("{}: takes no value", safe_text(option->name())));
      line.words.push_back(name);
      continue;
    }
    if (!value && i + 1 < argc && find_option(argv[i + 1]) == nullptr) value = argv[++i];
    if (!value || value->empty() || *value == "--") {
      throw wrong_usage(text("{}: needs a value", safe_text(option->name())));
    }
    line.words.push_back(name + "=" + *value);
  }
  return line;
}

}  // namespace kneecheck
