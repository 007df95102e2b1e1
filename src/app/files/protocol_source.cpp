#include "app/files/protocol_source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "kneecheck/protocol/image.hpp"
#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

[[noreturn]] void refuse_word(const std::string& name) {
  std::vector<std::string> known;
  std::vector<Text> names;
  for (const BuiltinFile& file : builtin_files()) {
    known.emplace_back(file.name);
    names.push_back(safe_text(file.name));
  }
  const Text hint = text("built in: {}; anything else is a file", joined(names, ", "));
  throw wrong_usage(text("no protocol and no file is called {}", shown(name)),
                    did_you_mean(name, known, hint));
}

// The protocol in the words of a translation. What is not translated yet is told.
Protocol laid_over(const Protocol& original, const Text& name, std::string_view source) {
  const Translation translation =
      read_or_refuse(name, source, [&] { return read_translation(original, source); });
  Protocol protocol = translated(original, translation);
  if (const auto lacking = std::ssize(untranslated(original, translation)); lacking > 0) {
    say(text("kneecheck: {}: {} not translated yet, and shown as in the protocol\n",
             safe_text(protocol.about.language), counted(lacking, "sentence is", "sentences are")));
  }
  return protocol;
}

[[noreturn]] void refuse_language(const std::string& name, const Protocol& original) {
  const std::string& id = original.about.id;
  Text known = text("{} (its own)", safe_text(original.about.language));
  for (const BuiltinTranslation& one : builtin_translations()) {
    if (one.protocol == id) known += text(", {}", safe_text(one.language));
  }
  throw wrong_usage(text("--lang: no language and no file is called {}", shown(name)),
                    text("{} speaks {}; anything else is a file", shown(id), known));
}

Protocol translated_into(const std::string& name, const Protocol& original) {
  if (const auto* const found = find_translation(original.about.id, name)) {
    return laid_over(original,
                     text("{}.{}", safe_text(found->protocol), safe_text(found->language)),
                     found->source);
  }
  if (name == original.about.language) return original;
  if (is_bare_word(name)) refuse_language(name, original);
  const NamedSource file = read_named(name);
  return laid_over(original, file.name, file.source);
}

}  // namespace

const BuiltinFile* find_builtin(std::string_view protocol) {
  const auto found = std::ranges::find(builtin_files(), protocol, &BuiltinFile::name);
  return found == builtin_files().end() ? nullptr : &*found;
}

const BuiltinTranslation* find_translation(std::string_view protocol, std::string_view language) {
  for (const BuiltinTranslation& one : builtin_translations()) {
    if (one.protocol == protocol && one.language == language) return &one;
  }
  return nullptr;
}

std::string_view NamedProtocol::source() const {
  return is_file ? file : find_builtin(protocol.about.id)->source;
}

NamedProtocol open_protocol(const std::string& name) {
  if (const std::string_view image = builtin_image(name); !image.empty()) {
    NamedProtocol named{protocol_in(image)};
    named.protocol.built_in = true;
    return named;
  }
  if (is_bare_word(name)) refuse_word(name);
  NamedSource named = read_named(name);
  Protocol protocol =
      read_or_refuse(named.name, named.source, [&] { return load_protocol(named.source); });
  return {std::move(protocol), true, std::move(named.source)};
}

ShownProtocol open_shown(const std::optional<std::string>& language, NamedProtocol named) {
  ShownProtocol protocol{std::move(named), std::nullopt};
  if (language) protocol.translation = translated_into(*language, protocol.original());
  return protocol;
}

}  // namespace kneecheck
