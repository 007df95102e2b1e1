#include "kneecheck/lint/json_findings.hpp"

#include <optional>

#include "kneecheck/text/json.hpp"

namespace kneecheck {
namespace {

std::optional<int> unless_zero(int number) {
  return number > 0 ? std::optional<int>(number) : std::nullopt;
}

void write_start(Json& json, Place place) {
  json.key("line").value(unless_zero(place.line));
  json.key("column").value(unless_zero(place.column));
}

void write(Json& json, const std::string& file, const Diagnostic& one) {
  json.begin_object();
  json.key("file").value(file);
  write_start(json, one.place);
  json.key("end_line").value(unless_zero(one.place.end_column > 0 ? one.place.line : 0));
  json.key("end_column").value(unless_zero(one.place.end_column));
  json.key("level").value(level_word(one.level).str());
  json.key("code").value(one.code);
  json.key("message").value(one.message.str());
  json.key("hint").words_or_null(one.hint.str());
  json.key("related").begin_array();
  for (const Related& related : one.related) {
    json.begin_object();
    write_start(json, related.place);
    json.key("message").value(related.message.str());
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string json_findings(const std::vector<FileFindings>& files) {
  Json json;
  json.begin_array();
  for (const FileFindings& file : files) {
    for (const Diagnostic& one : file.found) write(json, file.file, one);
  }
  json.end_array();
  return json.text();
}

}  // namespace kneecheck
