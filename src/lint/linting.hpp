// Linting: one protocol while it is looked at, and what was found unwise in it. Each check is a
// function that adds what it finds; none knows of another.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kneecheck/protocol/places.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/protocol/source_lines.hpp"
#include "kneecheck/text/diagnostic.hpp"
#include "kneecheck/text/quote.hpp"

namespace kneecheck {

struct Linting {
  const Protocol& protocol;
  const Places& places;
  const SourceLines& lines;
  std::vector<Diagnostic> found = {};

  // The code's letter is the level. The new finding, to add related places to; valid until the
  // next one.
  Diagnostic& add(std::string code, Place place, Text message, Text hint = {}) {
    const Level level = code.front() == 'E'   ? Level::error
                        : code.front() == 'W' ? Level::warning
                                              : Level::note;
    found.push_back({level, std::move(code), place, std::move(message), std::move(hint), {}, {}});
    return found.back();
  }
};

}  // namespace kneecheck
