// Schema check: holds documents against schemas with a validator that is not ours, Debian's
// python3-jsonschema, all in one process. Fails where that is not installed.
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "kneecheck/text/json.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"

namespace kneecheck::testing {

class SchemaCheck {
 public:
  explicit SchemaCheck(const std::string& schema) {
    std::string one_line = schema;
    for (char& each : one_line) {
      if (each == '\n') each = ' ';
    }
    tasks_ = "{\"name\": \"it\", \"schema\": " + one_line + "}\n";
  }

  // `what` says which document it is, where it is not as expected.
  void fits(const std::string& what, const std::string& json) { add(what, "json", json, true); }
  void is_refused(const std::string& what, const std::string& json) {
    add(what, "json", json, false);
  }
  void toml_fits(const std::string& what, const std::string& toml) {
    add(what, "toml", toml, true);
  }
  void toml_is_refused(const std::string& what, const std::string& toml) {
    add(what, "toml", toml, false);
  }

  // Keys that the schema does not name are refused from here on.
  void strict() { strict_ = true; }

  // Puts all documents to the validator.
  void check() const {
    const Outcome outcome = run(Run{
        .arguments = {KNEECHECK_SOURCE_DIR "/tests/schema/validate.py"},
        .input = Bytes{tasks_},
        .program = "/usr/bin/python3",
        .limit = std::chrono::seconds(120),
    });
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    std::istringstream answers(outcome.out);
    for (const Document& document : documents_) {
      std::string answer;
      REQUIRE(std::getline(answers, answer));
      INFO(document.what << ": " << answer);
      CHECK((answer == "ok") == document.fits);
    }
  }

 private:
  struct Document {
    std::string what;
    bool fits;
  };

  void add(const std::string& what, const char* form, const std::string& text, bool fits) {
    documents_.push_back({what, fits});
    tasks_ += "{\"name\": \"it\", \"strict\": ";
    tasks_ += strict_ ? "true" : "false";
    tasks_ += std::string(", \"") + form + "\": " + json_string(text) + "}\n";
  }

  std::string tasks_;
  std::vector<Document> documents_;
  bool strict_ = false;
};

}  // namespace kneecheck::testing
