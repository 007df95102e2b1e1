// kneecheck show: a protocol as text, as its file, or as something to fill in. kneecheck schema:
// what files and reports look like, for machines. The library makes what these two print.
#include <string>

#include "app/commands/commands.hpp"
#include "app/environment.hpp"
#include "app/files/output.hpp"
#include "app/files/protocol_source.hpp"
#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/batch/csv_template.hpp"
#include "kneecheck/lint/reach.hpp"
#include "kneecheck/protocol/translation.hpp"
#include "kneecheck/report/protocol_listing.hpp"

namespace kneecheck {
namespace {

std::string what_is_shown(const Options& options, const NamedProtocol& named) {
  if (options.form == ShowForm::toml) return std::string(named.source());
  if (options.csv) return csv_template(named.protocol);
  if (options.form == ShowForm::sheet) return sheet_template(named.protocol);
  if (options.form == ShowForm::translation) return translation_skeleton(named.source());
  const Look look = report_look(options.look, false);
  return protocol_listing(named.protocol, reach_by_target(named.protocol), look).str();
}

}  // namespace

ExitStatus show_command(const Options& options) {
  require_output();
  print_result(what_is_shown(options, open_protocol(options.protocol)));
  return ExitStatus::done;
}

ExitStatus schema_command(const Options& options) {
  print_result(options.schema());
  return ExitStatus::done;
}

}  // namespace kneecheck
