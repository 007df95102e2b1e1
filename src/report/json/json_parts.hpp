// The parts of the JSON report, in the order of its keys. Each writes its keys and values into the
// one object that is being written.
#pragma once

#include <set>
#include <vector>

#include "kneecheck/report/phrases.hpp"
#include "kneecheck/text/json.hpp"

namespace kneecheck {

// The object as it is written, with the sources that were cited so far.
struct Writing {
  AssessedSheet about;
  Json json;
  std::set<SourceIndex> cited = {};

  const Protocol& protocol() const { return about.protocol; }
  const Assessment& assessment() const { return about.assessment; }
};

template <typename Things, typename Write>
void write_list(Json& json, const Things& things, Write write) {
  json.begin_array();
  for (const auto& thing : things) {
    write(thing);
  }
  json.end_array();
}

template <typename Things, typename Write>
void write_objects(Json& json, const Things& things, Write write) {
  write_list(json, things, [&](const auto& thing) {
    json.begin_object();
    write(thing);
    json.end_object();
  });
}

// "prompt", "side"
void write_item(Writing& writing, Item item);

// "cite"; the sources count as cited.
void write_cite(Writing& writing, const std::vector<SourceIndex>& cite);

// "results", "differences", "next"
void write_results(Writing& writing);

// "plan", "circuit"
void write_plan(Writing& writing);

}  // namespace kneecheck
