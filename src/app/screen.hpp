// Screen: from the first open question to the report; of a new session, or of one carried on.
#pragma once

#include <optional>
#include <string>

#include "app/cue.hpp"
#include "app/environment.hpp"
#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/output_file.hpp"
#include "app/protocol_source.hpp"
#include "app/session_keeper.hpp"
#include "app/start_up.hpp"
#include "app/translation_source.hpp"
#include "kneecheck/answers/sheet.hpp"

namespace kneecheck {

// What can be refused before anything is asked: the date, where the report goes, and the voice.
struct Setting {
  Environment environment;
  std::string now;
  std::optional<OutputFile> output;
  std::optional<Voice> voice;  // of --cue speech, for a person
};

// Throws Failure.
Setting prepare(const Options& options, const Closed& closed);

// The protocol, and as the person reads it.
struct ShownProtocol {
  NamedProtocol named;
  std::optional<TranslatedProtocol> translation;

  const Protocol& original() const { return named.protocol; }
  const Protocol& shown() const { return translation ? translation->protocol : named.protocol; }
};

// Lays the translation over it that `language` (--lang) names; what is not translated is told.
// Throws Failure.
ShownProtocol open_shown(const std::optional<std::string>& language, NamedProtocol named);

// Asks what is open of the sheet, keeps the answers, ranks and reports. Throws Failure, or
// BrokenPipe. What it returns is `done`, or `no` where --fail-on was reached.
ExitStatus run_screen(const Options& options, const Closed& closed, const Setting& setting,
                      const ShownProtocol& protocol, Sheet sheet, SessionKeeper keeper);

}  // namespace kneecheck
