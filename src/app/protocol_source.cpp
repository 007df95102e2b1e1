#include "app/protocol_source.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/output.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

Protocol load(const Text& name, std::string_view source) {
  try {
    return load_protocol(source);
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data,
                  render_all(bad.problems(), name, source, message_columns()));
  }
}

[[noreturn]] void refuse_word(const std::string& name) {
  std::vector<std::string> known;
  std::vector<Text> names;
  for (const BuiltinFile& file : builtin_files()) {
    known.emplace_back(file.name);
    names.push_back(safe_text(file.name));
  }
  Text hint = text("built in: {}; anything else is a file", joined(names, ", "));
  if (const auto near = closest(name, known)) hint = text("did you mean {}?", safe_text(*near));
  throw Failure(ExitStatus::usage,
                text("kneecheck: no protocol and no file is called {}\n  {}\n", shown(name), hint));
}

}  // namespace

NamedProtocol open_protocol(const std::string& name) {
  for (const BuiltinFile& file : builtin_files()) {
    if (file.name == name) {
      return {load(safe_text(name), file.source), false, std::string(file.source)};
    }
  }
  if (is_bare_word(name)) refuse_word(name);
  const InputFile file = open_input(name);
  std::string source = read_some(file, max_file_bytes);
  Protocol protocol = load(file.name, source);
  return {std::move(protocol), true, std::move(source)};
}

}  // namespace kneecheck
