// kneecheck lint: checks the files that people write.
#include "kneecheck/lint/lint.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.hpp"
#include "app/commands/protocol_source.hpp"
#include "app/failure.hpp"
#include "app/files/file_uses.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "kneecheck/lint/catalogue.hpp"
#include "kneecheck/text/plain_words.hpp"
#include "kneecheck/text/suggest.hpp"

namespace kneecheck {
namespace {

struct NamedSource {
  Text name;  // in messages
  Text path;  // as it was typed
  std::string source;
};

NamedSource read_named(const std::string& path, const Closed& closed) {
  if (path == "-" && closed.input) throw system_failure("standard input", EBADF);
  const InputFile file = open_input(path);
  return {file.name, path == "-" ? Text("-") : file.name, read_some(file)};
}

// What sheets answer and translations translate, opened once each.
using OpenedProtocols = std::map<std::string, Protocol>;

// What --protocol says (`named`, "" for nothing), else the built-in protocol that the file names,
// else the default.
const Protocol& meant(OpenedProtocols& opened, const std::string& named,
                      const std::string& file_says) {
  std::string name = named;
  if (name.empty() && find_builtin(file_says) != nullptr) name = file_says;
  if (name.empty()) name = builtin_files().front().name;
  const auto found = opened.find(name);
  if (found != opened.end()) return found->second;
  return opened.emplace(name, open_protocol(name).protocol).first->second;
}

// Throws Failure (3) for answers, one a line.
std::vector<Diagnostic> findings_of(const NamedSource& file, OpenedProtocols& opened,
                                    const std::string& protocol) {
  const Recognised what = recognise(file.source);
  switch (what.sort) {
    case FileSort::protocol:
      return lint_protocol(file.source);
    case FileSort::sheet:
      return lint_sheet(file.source, meant(opened, protocol, what.protocol));
    case FileSort::translation:
      return lint_translation(file.source, meant(opened, protocol, what.protocol));
    case FileSort::lines:
      throw Failure(
          ExitStatus::bad_data,
          text("kneecheck: {0}: is no protocol and no sheet; it looks like answers, one a line\n"
               "  they are checked as they are read: kneecheck{1} --partial --answers {2}\n",
               file.name, protocol.empty() ? Text() : text(" --protocol {}", shown_name(protocol)),
               file.path));
  }
  return {};
}

bool is_level(const Diagnostic& one, Level level) { return one.level == level; }

// "1 note", "3 notes"; nothing for none
Text hidden_notes(std::size_t count) {
  if (count == 0) return {};
  const auto notes = static_cast<std::int64_t>(count);
  return text(" ({}: --notes shows {})", counted(notes, "note"), by_count(notes, "it", "them"));
}

ExitStatus explain(const std::string& code, const Closed& closed) {
  if (const CatalogueEntry* const entry = find_code(code)) {
    print_result(explanation_page(*entry).str(), closed.output);
    return ExitStatus::done;
  }
  std::vector<std::string> known;
  for (const CatalogueEntry& entry : all_codes()) known.emplace_back(entry.code);
  const auto near = closest(code, known);
  throw Failure(ExitStatus::usage,
                text("kneecheck: no code is called {}\n  {}\n", quoted(code),
                     near ? text("did you mean {}?", safe_text(*near))
                          : Text("a code is a letter and three digits, as in error[E301]")));
}

}  // namespace

ExitStatus lint_command(const Options& options, const Closed& closed) {
  refuse_shared_files(options);
  require_output(closed.output);
  if (options.explain) return explain(*options.explain, closed);

  OpenedProtocols opened;
  if (!options.protocol.empty()) meant(opened, options.protocol, "");
  std::vector<FileFindings> files;
  std::string findings;
  Text clean;
  Text failures;
  ExitStatus worst = ExitStatus::done;
  for (const std::string& path : options.files) {
    try {
      const NamedSource file = read_named(path, closed);
      std::vector<Diagnostic> found = findings_of(file, opened, options.protocol);
      std::size_t notes = 0;
      if (!options.notes) {
        notes = std::erase_if(found, [](const auto& one) { return is_level(one, Level::note); });
      }
      if (found.empty()) clean += text("{}: no problems{}\n", file.name, hidden_notes(notes));
      const bool denied = std::ranges::any_of(found, [&](const auto& one) {
        return is_level(one, Level::error) ||
               (options.deny_warnings && is_level(one, Level::warning));
      });
      if (denied) worst = std::max(worst, ExitStatus::no);
      findings += render_all(found, file.name, file.source).str();
      files.push_back({path == "-" ? "<stdin>" : path, std::move(found)});
    } catch (const Failure& failure) {
      worst = std::max(worst, failure.status());
      failures += failure.lines();
    }
  }
  if (options.format == Format::json) {
    print_result(json_findings(files), closed.output);
  } else {
    print_result(findings, closed.output);
    say(clean);
  }
  if (!failures.empty()) throw Failure(worst, failures);
  return worst;
}

}  // namespace kneecheck
