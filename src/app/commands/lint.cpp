// kneecheck lint: checks the files that people write.
#include "kneecheck/lint/lint.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.hpp"
#include "app/failure.hpp"
#include "app/files/open_file.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "kneecheck/lint/catalogue.hpp"
#include "kneecheck/text/plain_words.hpp"

namespace kneecheck {
namespace {

// The protocols that sheets answer and translations translate are opened once each.
using OpenedProtocols = std::map<std::string, Protocol>;

// It is what --protocol says (`named`, "" for nothing), else the built-in protocol that the file
// names, else the default.
const Protocol& meant(OpenedProtocols& opened, const std::string& named,
                      const std::string& file_says) {
  std::string name = named;
  if (name.empty() && find_builtin(file_says) != nullptr) name = file_says;
  if (name.empty()) name = builtin_files().front().name;
  const auto found = opened.find(name);
  if (found != opened.end()) return found->second;
  return opened.emplace(name, open_protocol(name).protocol).first->second;
}

// `path` is how the file was named. Throws Failure (3) for answers, one a line.
std::vector<Diagnostic> findings_of(const std::string& path, const NamedSource& file,
                                    OpenedProtocols& opened, const std::string& protocol) {
  const Recognised what = recognise(file.source);
  if (what.sort == FileSort::protocol) return lint_protocol(file.source);
  if (what.sort == FileSort::lines) {
    throw failure(
        ExitStatus::bad_data,
        text("{}: is no protocol and no sheet; it looks like answers, one a line", file.name),
        text("they are checked as they are read: kneecheck{} --partial --answers {}",
             protocol.empty() ? Text() : text(" --protocol {}", shown_name(protocol)),
             shown_name(path)));
  }
  const Protocol& about = meant(opened, protocol, what.protocol);
  return what.sort == FileSort::sheet ? lint_sheet(file.source, about)
                                      : lint_translation(file.source, about);
}

// " (1 note: --notes shows it)"; nothing for none
Text hidden_notes(std::size_t count) {
  if (count == 0) return {};
  const auto notes = static_cast<std::int64_t>(count);
  return text(" ({}: --notes shows {})", counted(notes, "note"), by_count(notes, "it", "them"));
}

ExitStatus explain(const std::string& code) {
  if (const CatalogueEntry* const entry = find_code(code)) {
    print_result(explanation_page(*entry).str());
    return ExitStatus::done;
  }
  std::vector<std::string> known;
  for (const CatalogueEntry& entry : all_codes()) known.emplace_back(entry.code);
  throw wrong_usage(
      text("no code is called {}", quoted(code)),
      did_you_mean(code, known, "a code is a letter and three digits, as in error[E301]"));
}

}  // namespace

ExitStatus lint_command(const Options& options) {
  require_output();
  if (options.explain) return explain(*options.explain);

  const Level least_denied = options.deny_warnings ? Level::warning : Level::error;
  OpenedProtocols opened;
  if (!options.protocol.empty()) meant(opened, options.protocol, "");
  std::vector<FileFindings> files;
  std::string findings;
  Text clean;
  Text failures;
  ExitStatus worst = ExitStatus::done;
  for (const std::string& path : options.files) {
    try {
      const NamedSource file = read_named(path);
      std::vector<Diagnostic> found = findings_of(path, file, opened, options.protocol);
      std::size_t notes = 0;
      if (!options.notes) {
        notes = std::erase_if(found, [](const auto& one) { return one.level == Level::note; });
      }
      if (found.empty()) clean += text("{}: no problems{}\n", file.name, hidden_notes(notes));
      if (std::ranges::any_of(found, [&](const auto& one) { return one.level <= least_denied; })) {
        worst = std::max(worst, ExitStatus::no);
      }
      findings += render_all(found, file.name, file.source).str();
      files.push_back({path == "-" ? "<stdin>" : path, std::move(found)});
    } catch (const Failure& failure) {
      worst = std::max(worst, failure.status);
      failures += failure.lines;
    }
  }
  if (options.format == Format::json) {
    print_result(json_findings(files));
  } else {
    print_result(findings);
    say(clean);
  }
  if (!failures.empty()) throw Failure(worst, failures);
  return worst;
}

}  // namespace kneecheck
