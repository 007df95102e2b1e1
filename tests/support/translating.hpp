// A German translation of the base protocol, for one test.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/protocol/loader.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "support/loading.hpp"

namespace kneecheck::testing {

// A file with `text` as its [text], which begins on line 5.
inline std::string translation_with(const std::string& text) {
  return "format = 1\ntranslates = \"base\"\nlanguage = \"de\"\n[text]\n" + text;
}

// The base protocol in the words of that.
inline Protocol base_in_german(const std::string& text) {
  const Protocol base = load_protocol(base_protocol());
  return translated(base, read_translation(base, translation_with(text)));
}

// One line each: "5:20 E708 the translation drops {target} | hint". Empty: it can be used.
inline std::vector<std::string> translation_problems(std::string_view source) {
  try {
    read_translation(load_protocol(base_protocol()), source);
    return {};
  } catch (const BadFile& bad) {
    std::vector<std::string> lines;
    for (const Diagnostic& one : bad.problems()) {
      lines.push_back(fmt::format("{}:{} {} {}", one.place.line, one.place.column, one.code,
                                  one.message.str()));
      if (!one.hint.empty()) lines.back() += " | " + one.hint.str();
    }
    return lines;
  }
}

}  // namespace kneecheck::testing
