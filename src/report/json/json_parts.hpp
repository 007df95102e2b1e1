// The parts of the JSON report, in the order of its keys. Each writes its keys and values into the
// one object that is being written.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kneecheck/answers/sheet.hpp"
#include "kneecheck/assessment/assessment.hpp"
#include "kneecheck/protocol/protocol.hpp"
#include "kneecheck/text/json.hpp"

namespace kneecheck {

// The report as it is written, what it is about, and the sources that were cited so far.
struct JsonReport : Json {
  const Protocol& protocol;
  const Sheet& sheet;
  const Assessment& assessment;
  std::set<SourceIndex> cited = {};
};

template <typename Things, typename Write>
void write_list(Json& json, const Things& things, Write write) {
  json.begin_array();
  for (const auto& thing : things) write(thing);
  json.end_array();
}

// A key, and an object for each thing.
template <typename Things, typename Write>
void write_objects(Json& json, std::string_view key, const Things& things, Write write) {
  json.key(key);
  write_list(json, things, [&](const auto& thing) {
    json.begin_object();
    write(thing);
    json.end_object();
  });
}

// A key, and an object for the thing, or null where there is none.
template <typename Thing, typename Write>
void write_object_or_null(Json& json, std::string_view key, const std::optional<Thing>& thing,
                          Write write) {
  json.key(key);
  if (!thing) return json.null();
  json.begin_object();
  write(*thing);
  json.end_object();
}

// "program", "protocol"
void write_origin(Json& json, const Protocol& protocol, const std::string& program_version);

// "red_flags"
void write_red_flags(JsonReport& report);

// "sources": those that were cited so far.
void write_cited_sources(JsonReport& report);

// As plain_value(), in the protocol's own bytes.
std::string own_value(const Prompt& prompt, int value);

// "prompt", "side"
void write_item(JsonReport& report, Item item);

// "imbalance", "side"
void write_target(JsonReport& report, Target target);

// "cite"; the sources count as cited.
void write_cite(JsonReport& report, const std::vector<SourceIndex>& cite);

// "summary"
void write_summary(JsonReport& report);

// "results", "differences", "next"
void write_results(JsonReport& report);

// "plan", "circuit"
void write_plan(JsonReport& report);

}  // namespace kneecheck
