#include "app/translation_source.hpp"

#include <string_view>

#include "app/failure.hpp"
#include "app/output.hpp"
#include "kneecheck/protocol/builtin.hpp"
#include "kneecheck/protocol/translation.hpp"

namespace kneecheck {
namespace {

TranslatedProtocol laid_over(const Protocol& original, const Text& name, std::string_view source) {
  try {
    const Translation translation = read_translation(original, source);
    return {translated(original, translation), untranslated(original, translation).size()};
  } catch (const BadFile& bad) {
    throw Failure(ExitStatus::bad_data,
                  render_all(bad.problems(), name, source, message_columns()));
  }
}

[[noreturn]] void refuse_language(const std::string& name, const Protocol& original) {
  const std::string& id = original.about.id;
  Text known = text("{} (its own)", safe_text(original.about.language));
  for (const BuiltinTranslation& one : builtin_translations()) {
    if (one.protocol == id) known += text(", {}", safe_text(one.language));
  }
  throw Failure(ExitStatus::usage, text("kneecheck: --lang: no language and no file is called {}\n"
                                        "  {} speaks {}; anything else is a file\n",
                                        shown(name), shown(id), known));
}

}  // namespace

TranslatedProtocol translated_into(const std::string& name, const Protocol& original) {
  for (const BuiltinTranslation& one : builtin_translations()) {
    if (one.protocol == original.about.id && one.language == name) {
      return laid_over(original, text("{}.{}", safe_text(one.protocol), safe_text(one.language)),
                       one.source);
    }
  }
  if (name == original.about.language) return {original, 0};
  if (is_bare_word(name)) refuse_language(name, original);
  const InputFile file = open_input(name);
  return laid_over(original, file.name, read_some(file, max_file_bytes));
}

}  // namespace kneecheck
