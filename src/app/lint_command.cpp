#include "app/lint_command.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/input_file.hpp"
#include "app/output.hpp"
#include "kneecheck/lint/lint.hpp"
#include "kneecheck/protocol/bad_file.hpp"

namespace kneecheck {

ExitStatus obey(const LintOptions& options, const Closed& closed) {
  require_output(closed.output);
  std::string findings;
  bool denied = false;
  for (const std::string& path : options.files) {
    const InputFile file = open_input(path);
    const std::string source = read_whole(file, max_file_bytes);
    std::vector<Diagnostic> problems = lint_protocol(source);
    if (!options.notes) {
      std::erase_if(problems, [](const Diagnostic& one) { return one.level == Level::note; });
    }
    denied = denied || std::ranges::any_of(problems, [&](const Diagnostic& one) {
               return one.level == Level::error ||
                      (one.level == Level::warning && options.deny_warnings);
             });
    findings += render_all(problems, file.name, source).str();
  }
  print_result(findings, closed.output);
  return denied ? ExitStatus::no : ExitStatus::done;
}

}  // namespace kneecheck
