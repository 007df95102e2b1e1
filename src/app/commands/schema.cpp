// kneecheck schema: what files and reports look like, for machines.
#include "kneecheck/report/schema.hpp"

#include <string>

#include "app/commands/commands.hpp"
#include "app/files/output.hpp"

namespace kneecheck {
namespace {

std::string schema_of(SchemaName name) {
  switch (name) {
    case SchemaName::protocol:
      return protocol_schema();
    case SchemaName::sheet:
      return sheet_schema();
    case SchemaName::report:
      return report_schema();
  }
  return {};
}

}  // namespace

ExitStatus schema_command(const Options& options, const Closed& closed) {
  print_result(schema_of(*options.schema), closed.output);
  return ExitStatus::done;
}

}  // namespace kneecheck
