#include "app/schema_command.hpp"

#include <string>

#include "app/output.hpp"
#include "kneecheck/report/schema.hpp"

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

ExitStatus obey(const SchemaOptions& options, const Closed& closed) {
  print_result(schema_of(options.name), closed.output);
  return ExitStatus::done;
}

}  // namespace kneecheck
