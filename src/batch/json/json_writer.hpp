// Json writer: scored rows as JSON Lines.
#pragma once

#include <string>

#include "../scored_row.hpp"
#include "kneecheck/batch/batch.hpp"
#include "kneecheck/protocol/protocol.hpp"

namespace kneecheck {

class JsonWriter {
 public:
  // `protocol` and `rules` must outlive this.
  JsonWriter(const Protocol& protocol, const BatchRules& rules)
      : protocol_(protocol), rules_(rules) {}

  void write_header(std::string&) const {}
  void write(const ScoredRow& scored, std::string& out) const;

 private:
  const Protocol& protocol_;
  const BatchRules& rules_;
};

}  // namespace kneecheck
